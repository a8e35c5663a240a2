"""What a text puts above what.

*A over B*, *A comes before B*, *A outweighs B*, *A is the main thing, B can wait*, *above all A, even if B*. What a
comparative tells (*A matters more than B*, *rather A than B*) stands in `comparatives`; a preference is a comparison
like those, on the scale of *prefer*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from charades.meaning.grammar.comparatives import COMPARATIVE, Comparison, Degree, comparisons
from charades.meaning.grammar.polarity import Polarity
from charades.meaning.lexicon import Lexicon
from charades.meaning.reading import Reading, is_content

_PREFERRED = Degree("prefer", 1)
_VALUES = frozenset([
    "prefer", "rather", "sooner", "good", "well", "important", "matter", "count", "weigh", "mean", "value", "trust",
    "worth", "like", "love", "care", "more", "most",
])  # fmt: skip
"""Lemmas that put one thing above another when there is more of them."""
_CHOOSING = frozenset({"prefer", "choose", "pick", "favor", "favour", "value", "put", "place", "rank", "rate", "set"})
"""Verbs that put what they govern *over* or *above* something."""
_RANKING = frozenset({"come", "go", "rank", "count", "weigh"})
"""Verbs whose subject stands *before* or *above* something, or *after* it."""
_BEATING = frozenset({"beat", "outweigh", "outrank", "trump", "top", "surpass", "precede"})
"""Verbs whose subject stands above what they govern."""
_ABOVE, _BELOW = frozenset({"over", "above", "before", "ahead"}), frozenset({"below", "after", "behind"})
_BE = r"(?:is|are|was|were|be|'s|’s|'re|’re)"
_SO = r"(?:really|all|so|that|very|quite|particularly|terribly|nearly|as)"
_NOT = r"(?:not|n't|n’t|never|hardly|scarcely|barely)"
_LESSER = re.compile(
    rf"\b(?:can|may|could|might|will|must|should|has to|have to) (?:wait|come (?:later|second|last|afterwards|after))\b"
    rf"|\b(?:comes?|came|ranks?) (?:only )?(?:second|last|later|after(?:wards)?)(?=\s*(?:[.,;]|$))"
    rf"|{_NOT}(?: {_SO})* (?:matters?|counts?|care about)\b|\bmatters? (?:little|less|least)\b"
    rf"|\b{_BE}(?: {_SO})* (?:secondary|unimportant|irrelevant|beside the point)"
    rf"|\b{_BE} of (?:little|no) (?:importance|interest)\b"
    rf"|\b{_BE} ?{_NOT}(?: {_SO})* (?:important|essential|the (?:main )?(?:point|thing|aim|goal))\b"
    rf"|\b{_BE} (?:less|least) important\b|\bnever mind\b|\beven if\b|\bno matter\b|\bregardless of\b",
    re.IGNORECASE,
)
"""Says of a clause that it counts for less."""
_GREATER = re.compile(
    rf"\b{_BE} (?:the|our|my|your|his|her|their) (?:main|first|top|real|chief) (?:thing|point|priority|aim|goal)\b"
    rf"|\b{_BE} (?:what (?:matters?|counts?)|everything|(?:most|more) important|essential|crucial|vital)\b"
    rf"|\b(?:the|our|my|your) (?:main|most important|first|chief) (?:thing|point|priority)(?: \w+ \w+)? {_BE}\b"
    rf"|\bwhat (?:really )?(?:matters?|counts?)(?: \w+ \w+)?(?: most)? {_BE}\b|\b(?:above|before) all\b|\bmost of all\b"
    rf"|\bfirst and foremost\b|\b(?:comes?|goes) (?:first|before everything)\b|\b(?:matters?|counts?)\b",
    re.IGNORECASE,
)
"""Says of a clause that it counts for more."""
_ELLIPSIS = re.compile(rf"\b(?:do|does|is|are|did|was|were) ?{_NOT}(?=\s*(?:[.,;!]|$))", re.IGNORECASE)
"""Denies of its subject what the clause before it says of another one."""
_CUTS = frozenset({",", ";", ":", ".", "!", "–", "—"})
_JOINTS = frozenset({"and", "but", "while", "whereas", "whilst"})


def preferences(reading: Reading, polarity: tuple[Polarity, ...]) -> tuple[Comparison, ...]:
    """Return what a text says to be more, or less, than what, and what it puts above what."""
    told = [replace(each, other=_until_next(each.other)) for each in comparisons(reading, polarity)]
    told += [each for each in _ranked(reading.doc) if not polarity[each.word.i].denied]
    told += _weighed(reading.doc)
    return tuple(each for each in told if any(map(is_content, each.one)) and any(map(is_content, each.other)))


def compared(one: Degree, other: Degree, lexicon: Lexicon) -> int:
    """Return 1 where two degrees go the same way, -1 where they go opposite ways, 0 where they differ in kind."""
    one, other = _plain(one), _plain(other)
    if one.lemma in _VALUES and other.lemma in _VALUES:
        return one.sign * other.sign
    return one.against(other, lexicon)


def _plain(degree: Degree) -> Degree:
    """Return a degree with bare *less* as less of *more*."""
    return Degree("more", -1) if degree.lemma in ("less", "fewer") else degree


def _until_next(side: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a side up to the next comparison: *faster than a stroll and gentler than a race*."""
    end = next((place for place, token in enumerate(side) if token.tag_ in COMPARATIVE and place), len(side))
    return side[:end]


def _ranked(doc: Doc) -> Iterator[Comparison]:
    """Yield *put A over B*, *A comes before B*, *B comes after A*, *A outweighs B*."""
    for verb in doc:
        lemma = verb.lemma_.lower()
        if lemma in _CHOOSING or lemma in _RANKING:
            objects = ("dobj",) if lemma in _CHOOSING else ("nsubj", "csubj")
            links = _ABOVE if lemma in _CHOOSING else _ABOVE | _BELOW
            one = next((child for child in verb.children if child.dep_ in objects), None)
            link = next(
                (
                    token
                    for token in doc[verb.i + 1 : verb.sent.end]
                    if token.lower_ in links and token.head in (verb, one)
                ),
                None,
            )
            if one is not None and link is not None:
                yield from _over(verb, one, link)
        elif lemma in _BEATING:
            ends = [child for child in verb.children if child.dep_ in ("nsubj", "csubj", "dobj")]
            if len(ends) == 2 and ends[0].dep_ != "dobj":
                yield Comparison(_PREFERRED, tuple(ends[0].subtree), tuple(ends[1].subtree), verb, verb)


def _over(verb: Token, one: Token, link: Token) -> Iterator[Comparison]:
    inside = {token.i for token in link.subtree}
    other = tuple(token for token in link.subtree if token != link and token.lower_ != "of")
    sides = tuple(token for token in one.subtree if token.i not in inside), other
    above, below = sides[::-1] if link.lower_ in _BELOW else sides
    yield Comparison(_PREFERRED, above, below, verb, link)


def _weighed(doc: Doc) -> Iterator[Comparison]:
    """Yield a clause that counts for more and one that counts for less."""
    if not (_LESSER.search(doc.text) or _ELLIPSIS.search(doc.text)):
        return
    clauses = list(_clauses(doc))
    marks = [_mark(clause) for clause in clauses]
    for place, (clause, (sign, start, end)) in enumerate(zip(clauses, marks, strict=True)):
        if place and sign == 0 and _ELLIPSIS.search(_text(clause)) and marks[place - 1][0] > 0:
            sign = -1
        if sign >= 0:
            continue
        near = sorted(range(len(clauses)), key=lambda other: (abs(other - place), other > place))
        partner = next((other for other in near if marks[other][0] > 0), None)
        if partner is None:
            partner = next((other for other in near if other != place and not marks[other][0]), None)
        if partner is not None:
            lesser = _rest(clause, start, end)
            greater = _rest(clauses[partner], *marks[partner][1:])
            word = clause[0]
            yield Comparison(_PREFERRED, greater, lesser, word, word)


def _clauses(doc: Doc) -> Iterator[list[Token]]:
    """Yield the stretches of a text between stops, joints and *even if*."""
    clause: list[Token] = []
    for token in doc:
        if token.text in _CUTS or token.lower_ in _JOINTS or (token.lower_ == "even" and _next(token) == "if"):
            if any(map(is_content, clause)):
                yield clause
                clause = []
            if token.lower_ == "even":
                clause = [token]
        else:
            clause.append(token)
    if any(map(is_content, clause)):
        yield clause


def _next(token: Token) -> str:
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def _text(clause: list[Token]) -> str:
    return clause[0].doc[clause[0].i : clause[-1].i + 1].text


def _mark(clause: list[Token]) -> tuple[int, int, int]:
    """Return whether a clause counts for more (1), less (-1) or neither, and which characters of it say so."""
    text = _text(clause)
    for sign, pattern in ((-1, _LESSER), (1, _GREATER)):
        match = pattern.search(text)
        if match:
            return sign, *match.span()
    return 0, 0, 0


def _rest(clause: list[Token], start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of a clause but those between two characters of it."""
    base = clause[0].idx
    return tuple(token for token in clause if not start <= token.idx - base < end)
