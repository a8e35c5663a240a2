"""Kept to some in one text, given to others as well in the other.

*For children only* against *for children and grown-ups alike*; *only members may swim* against *members and guests may
swim*. Not a distortion: *only children and their parents* against *children and their parents*, and *children or
teenagers*, which may tell who is meant.

Hard where *only* stands right beside the noun, the other text has no such word and joins something to the same noun
that the first one does not name, and the clauses agree in all else.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion
from charades.meaning.alignment import SAME_SENSE
from charades.meaning.distortions.focus import NOUNS, Focus, agreed, foci, told
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.reading import is_content

_WITHIN = frozenset({"or", "namely", "like", "from"})
"""Words by which what is joined to a noun may tell who is meant by it."""

_ALIKE = frozenset({"alike", "both", "together"})


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield what is kept to some and shared with others."""
    ours, theirs = list(foci(pair.reference)), list(foci(pair.reconstruction))
    if bool(ours) == bool(theirs):
        return
    for focus in ours or theirs:
        if focus.sort == "only" and _beside(focus):
            yield from _shared(pair, focus)


def _beside(focus: Focus) -> bool:
    """Return whether a word of focus stands right beside a noun, and nothing is joined to that."""
    first, last = sorted((focus.word.i, focus.at.i))
    return (
        focus.at.pos_ in NOUNS
        and not focus.at.conjuncts
        and not any(token.pos_ in ("VERB", "AUX") for token in focus.at.doc[first + 1 : last])
    )


def _shared(pair: Pair, focus: Focus) -> Iterator[Distortion]:
    """Yield where the other text gives others a share in what *only* keeps to some."""
    turned = focus.at.doc is pair.reconstruction.doc
    limited, sharing = (pair.reconstruction, pair.reference) if turned else (pair.reference, pair.reconstruction)
    best = pair.alignment.kept if turned else pair.alignment.founded
    for noun in sharing.doc:
        if noun.pos_ not in NOUNS or not pair.matched(*((noun, focus.at) if turned else (focus.at, noun))):
            continue
        new = [token for token in noun.conjuncts if _new(noun, token) and best[sharing.at[token.i]] < SAME_SENSE]
        if not new or any(token.lower_ in _WITHIN for token in sharing.doc[noun.i : new[-1].i]):
            continue
        other = Focus("also", new[-1], noun)
        one, two = (other, focus) if turned else (focus, other)
        added = [token for each in new for token in each.subtree]
        if agreed(pair, one, two, [*added, *(token for token in noun.sent if token.lower_ in _ALIKE)]):
            yield distortion("scope", told(pair.reference, one), told(pair.reconstruction, two), hard=True)


def _new(noun: Token, other: Token) -> bool:
    """Return whether another thing is joined to a noun behind it."""
    return other.pos_ in NOUNS and other.i > noun.i and is_content(other)
