"""What comes before what, as far as it can be held against a text in other words.

`precedence` reads every order that a text may tell; two texts in the same words are held against each other by it. In
other words a looser reading does harm: *open until noon* tells how long something lasts, *the second opinion* and
*later than eight* tell no order at all. So this leaves out what is not sure, and adds the steps that whole phrases put
in a row: *to begin with*, *straight away*, *after that*, *only if that fails*, *at the end*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from charades.meaning.grammar.polarity import Polarity, denies
from charades.meaning.grammar.precedence import Relation, relations
from charades.meaning.reading import Reading, is_content

_FIRST = re.compile(
    r"\b(?:to (?:begin|start) with|first of all|at (?:first|the outset)|(?:straight|right) away|immediately)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:after (?:that|this|it)|at the (?:very )?end|in the end|last of all|only (?:then|later|after|once|when|if))\b"
    r"|\b(?:comes?|came) (?:\w+ )?(?:second|next|last|later|afterwards)\b|\b(?:can|may|must|has to|have to) wait\b",
    re.IGNORECASE,
)
_CUTS = frozenset({",", ";", ":", ".", "!", "?", "–", "—"})
_LISTING = frozenset(
    ["first", "firstly", "initially", "then", "later", "next", "afterwards", "second", "last", "finally"]
)
"""Adverbs that put clauses in a row."""
_OPENING = frozenset({"first", "firstly", "initially"})
"""Those that may belong to what stands behind: *should it rain, call us first, then the others*."""
_UP_TO = frozenset({"until", "till", "by", "since", "to", "now", "before"})
"""Words with which *then* tells a time."""
_NO_STEP = frozenset({"when", "where", "while", "if", "as", "because", "since", "so", "though", "although"})
"""Words at the start of a clause that is no step of its own."""
_NO_ORDER = frozenset({"than", "in", "on"})
"""Words with which *later* tells a time."""


def sequences(reading: Reading, polarity: tuple[Polarity, ...]) -> tuple[Relation, ...]:
    """Return what a text surely puts before what."""
    found = [each for each in relations(reading, polarity) if _sure(each, polarity)]
    found += _steps(reading.doc)
    found = [Relation(_onstage(each.earlier), _onstage(each.later), each.marker) for each in found]
    return tuple(each for each in found if _happens(reading, each.earlier) and _happens(reading, each.later))


def _sure(relation: Relation, polarity: tuple[Polarity, ...]) -> bool:
    marker = relation.marker
    before = marker.nbor(-1).lower_ if marker.i else ""
    behind = marker.nbor().lower_ if marker.i + 1 < len(marker.doc) else ""
    word = marker.lower_
    if word in _LISTING and not (_is_step(relation.earlier) and _is_step(relation.later)):
        return False
    if word in _OPENING and relation.earlier[0].i > relation.later[0].i:
        return False
    if word in ("until", "till"):
        return not _lasts(relation)
    if word in ("before", "ahead", "prior") and any(map(denies, relation.earlier)):
        return False
    if word == "next":
        return all(any(token.pos_ in ("VERB", "AUX") for token in side) for side in (relation.earlier, relation.later))
    if word == "once":
        return marker.dep_ == "mark" or behind not in ("before", "and", ",", ".")
    if word == "then":
        return before not in _UP_TO
    if word == "later":
        return behind not in _NO_ORDER
    if word == "after":
        head = marker.head if marker.dep_ == "prep" else marker.head.head
        return not polarity[head.i].denied
    return word != "ahead" or all(token.lower_ != "time" for token in relation.later)


def _lasts(relation: Relation) -> bool:
    """Return whether *until* tells how long something lasts, and not what it waits for."""
    marker = relation.marker
    inner = marker.head if marker.dep_ in ("mark", "advmod") else next(marker.children, marker)
    return inner in relation.later


def _onstage(side: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a side without what sets the scene for both: *at that petrol station you pay first*."""
    scene = {
        token.i
        for verb in side
        if verb.pos_ in ("VERB", "AUX")
        for child in verb.children
        if child.dep_ == "prep" and any(child.i < other.i < verb.i for other in verb.children if other.dep_ == "nsubj")
        for token in child.subtree
    }
    return tuple(token for token in side if token.i not in scene)


def _happens(reading: Reading, side: tuple[Token, ...]) -> bool:
    """Return whether a side tells more than a name or a time."""
    times = [(moment.start, moment.end) for moment in reading.moments]
    return any(
        token.i in reading.at and token.pos_ != "PROPN" and not any(start <= token.idx < end for start, end in times)
        for token in side
    )


def _steps(doc: Doc) -> Iterator[Relation]:
    """Yield each step and the one behind it, where a phrase says in which order they come."""
    if not (_FIRST.search(doc.text) or _THEN.search(doc.text)):
        return
    steps = [(step, *_marks(step)) for step in _cut(doc)]
    for (one, first, later), (two, comes_first, comes_after) in zip(steps, steps[1:], strict=False):
        if not (_is_step(one) and _is_step(two)):
            continue
        if comes_after or (first and not comes_first):
            yield Relation(one, two, two[0])
        elif comes_first and later:
            yield Relation(two, one, two[0])


def _cut(doc: Doc) -> Iterator[tuple[Token, ...]]:
    step: list[Token] = []
    for token in doc:
        if token.text in _CUTS or (token.dep_ == "cc" and any(_joins_step(child) for child in token.head.children)):
            if any(map(is_content, step)):
                yield tuple(step)
            step = []
        else:
            step.append(token)
    if any(map(is_content, step)):
        yield tuple(step)


def _is_step(side: tuple[Token, ...]) -> bool:
    """Return whether a clause may be a step of its own, and is no condition or reason."""
    return side[0].lower_ not in _NO_STEP


def _joins_step(token: Token) -> bool:
    return token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")


def _marks(step: tuple[Token, ...]) -> tuple[bool, bool]:
    text = step[0].doc[step[0].i : step[-1].i + 1].text
    return _FIRST.search(text) is not None, _THEN.search(text) is not None
