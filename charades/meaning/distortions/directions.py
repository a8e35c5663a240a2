"""The other direction where the rest is the same.

*Turn right at the church* against *turn left*; *walk up the hill* against *down the hill*. Read off the words as they
stand, since a parser takes *left* for a verb and *up* for a part of one; so only where each text has one such word and
the two cover each other in all else. Hard only for left and right, inside and outside in the same place of near copies:
*slow up* and *slow down* say the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion
from charades.meaning.distortions.converses import converse
from charades.meaning.distortions.copies import twins
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.reading import Reading

COVERED = 0.6
"""Least coverage of two texts for a finding."""
_COUPLES = tuple(
    frozenset(couple.split())
    for couple in (
        "left right",
        "inside outside",
        "indoors outdoors",
        "up down",
        "upstairs downstairs",
        "upwards downwards",
        "uphill downhill",
    )
)
_SURE = _COUPLES[:3]


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the directions that differ."""
    present = {token.lower_ for token in pair.reference.doc}
    for couple in _COUPLES:
        if present.isdisjoint(couple):
            continue
        ours, theirs = _only(pair.reference, couple), _only(pair.reconstruction, couple)
        if ours is None or theirs is None or ours.lower_ == theirs.lower_ or pair.alignment.coverage < COVERED:
            continue
        if converse(pair, ours, theirs):
            continue
        same_place = bool(twins(pair, [(ours.i, ours.i)], [(theirs.i, theirs.i)]))
        meant, understood = (
            reading.tokens(max(token.i - 1, 0), min(token.i + 1, len(reading.doc) - 1))
            for reading, token in ((pair.reference, ours), (pair.reconstruction, theirs))
        )
        yield distortion("opposite", meant, understood, hard=couple in _SURE and same_place)


def _only(reading: Reading, couple: frozenset[str]) -> Token | None:
    """Return the one word of a text that is one of two directions; None where there are several or none."""
    found = [token for token in reading.doc if token.lower_ in couple]
    return found[0] if len(found) == 1 else None
