"""A denial that has moved: as often denied in both texts, but not the same thing.

*I am not sure that she is right* against *I am sure that she is not right*; *tea, no milk, sugar* against *tea, milk,
no sugar*; *nobody but Tom came* against *Tom did not come*. Not a distortion where a denial reaches through: *I do
not think it works* says *I think it does not work*.

Hard, since both words or both lists are the same but for what denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.grammar.slots import somebody
from charades.meaning.reading import Reading

_KNOWING = frozenset(
    {"sure", "certain", "positive", "convinced", "confident", "know", "say", "claim", "promise", "prove", "confirm"}
)
"""Heads whose denial does not deny what they govern."""
_NOBODY = frozenset({"nobody", "none", "nothing", "no", "no-one"})
_SAVE = frozenset({"but", "except", "besides", "save"})
_ITEM = re.compile(r"[^\n,;]+")
_DENIED = re.compile(r"(?:no|not|without)\s+")
_MARKS = " \t-*•–—.:"

Item = tuple[str, bool, int, int]
"""What a list names, whether it denies it, and where that starts and ends."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the denials that stand elsewhere."""
    yield from _clauses(pair)
    yield from _excepted(pair)
    yield from _items(pair)


def _clauses(pair: Pair) -> Iterator[Distortion]:
    """Yield *not sure that it is* against *sure that it is not*."""
    ours, theirs = list(_governed(pair.reference.doc)), list(_governed(pair.reconstruction.doc))
    for head, clause, outer, inner in ours:
        for other, second, their_outer, their_inner in theirs:
            same = head.lemma_ == other.lemma_ and clause.lemma_ == second.lemma_
            if same and outer != inner and (outer, inner) == (their_inner, their_outer):
                yield distortion(
                    "negation",
                    _whole(pair.reference, head, clause),
                    _whole(pair.reconstruction, other, second),
                    hard=True,
                )


def _governed(doc: Doc) -> Iterator[tuple[Token, Token, bool, bool]]:
    """Yield what somebody knows or says, with what it depends on, and whether *not* stands with either."""
    for clause in doc:
        head = clause.head
        if clause.dep_ == "ccomp" and head.lemma_.lower() in _KNOWING and clause.i > head.i:
            yield head, clause, _not(head) or (head.dep_ == "acomp" and _not(head.head)), _not(clause)


def _not(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)


def _whole(reading: Reading, head: Token, clause: Token) -> Span:
    """Return the words from what denies a head to the end of its clause."""
    nots = [child.i for token in (head, head.head) for child in token.children if child.dep_ == "neg"]
    ends = [child.i for child in clause.children if child.dep_ in ("acomp", "attr", "prt")]
    return reading.tokens(min([index for index in nots if index < head.i] + [head.i]), max([clause.i, *ends]))


def _excepted(pair: Pair) -> Iterator[Distortion]:
    """Yield *nobody but Tom came* against *Tom did not come*."""
    for reading, other in ((pair.reference, pair.reconstruction), (pair.reconstruction, pair.reference)):
        for name, verb, first in _but(reading.doc):
            for subject in other.doc:
                denied = subject.dep_ == "nsubj" and _not(subject.head)
                if denied and subject.head.lemma_ == verb.lemma_ and _same(name, subject):
                    spans = reading.tokens(first, verb.i), other.tokens(subject.left_edge.i, subject.head.i)
                    if reading is pair.reconstruction:
                        spans = spans[1], spans[0]
                    yield distortion("negation", *spans, hard=True)


def _but(doc: Doc) -> Iterator[tuple[Token, Token, int]]:
    """Yield who alone does something, what that is, and where *nobody but* begins."""
    for token in doc:
        if token.lower_ not in _SAVE or not token.i or token.i + 1 == len(doc):
            continue
        before = {near.lower_ for near in token.doc[max(0, token.i - 2) : token.i]}
        verb = next((head for head in token.ancestors if head.pos_ == "VERB"), None)
        if before & _NOBODY and verb is not None and verb.i > token.i and not _not(verb):
            first = token.i - 1 if doc[token.i - 1].lower_ in _NOBODY else token.i - 2
            names = (near for near in doc[token.i + 1 : verb.i] if near.dep_ in ("conj", "pobj"))
            yield from ((name, verb, first) for name in islice(names, 1))


def _same(one: Token, other: Token) -> bool:
    return one.lower_ == other.lower_ or bool(somebody(one) and somebody(one) == somebody(other))


def _items(pair: Pair) -> Iterator[Distortion]:
    """Yield what one of two lists of the same things denies and the other does not."""
    if any(token.pos_ in ("VERB", "AUX") for reading in (pair.reference, pair.reconstruction) for token in reading.doc):
        return
    ours, theirs = _listed(pair.reference.text), _listed(pair.reconstruction.text)
    known = {name: (denied, start, end) for name, denied, start, end in theirs}
    if len(ours) < 2 or len(known) != len(theirs) or {item[0] for item in ours} != known.keys():
        return
    if sum(item[1] for item in ours) != sum(item[1] for item in theirs):
        return  # one more denial is told of by itself
    for name, denied, start, end in ours:
        their_denied, their_start, their_end = known[name]
        if denied != their_denied:
            meant, understood = pair.reference.span(start, end), pair.reconstruction.span(their_start, their_end)
            yield distortion("negation", meant, understood, hard=True)


def _listed(text: str) -> list[Item]:
    """Return the items of a list."""
    items: list[Item] = []
    for match in _ITEM.finditer(text):
        words = match.group().strip(_MARKS)
        start = match.start() + match.group().find(words)
        name = _DENIED.sub("", words.lower(), count=1) if _DENIED.match(words.lower()) else words.lower()
        if name:
            items.append((name, name != words.lower(), start, start + len(words)))
    return items
