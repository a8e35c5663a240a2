"""Whether an answer says all that a facet says, or leaves out one of several things.

*Plant 300 trees and water them for five years* says two things. Each is looked for among the words of the part that
the facet was given, and of the whole answer, for a player may say it in passing elsewhere. A length of time or a date
of which the part says nothing is left out likewise.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Token

from charades.game.verdict import HALF, PARTIAL
from charades.meaning.alignment import Alignment
from charades.meaning.reading import Reading

SAID = 0.38
"""Least mean strength of the words of a thing, in the part that a facet was given, for the thing to be said there."""
WELL = 0.6
"""The same for a thing that is said beyond doubt."""
APART = 0.15
"""Least distance of what is left out from what is said best: in other words altogether, everything is far."""
ELSEWHERE = 0.5
"""The same for the whole answer, which has more words that may be near by chance."""
_FIELDS = frozenset({"month", "weekday", "year"})
_JOINED = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"})


def arrived(overlap: float, alignment: Alignment, answer: Reading) -> float:
    """Return the overlap before distortions of a facet of which the answer may leave something out.

    Where it leaves something out, the facet arrived in part at most; where it says another thing of the facet well,
    in part at least.

    Args:
        overlap: Of the facet and the part of the answer that it was given.
        alignment: Of the two.
        answer: The whole answer.
    """
    facet, part = alignment.reference, alignment.reconstruction
    if not facet.words or not part.words:
        return overlap
    weights = np.array([word.weight for word in facet.words])
    things = _things(facet)
    here, anywhere = (
        np.array([np.average(best[places], weights=weights[places]) for places in things])
        for best in (alignment.kept, Alignment(facet, answer).kept)
    )
    best = float(here.max())
    missing = (here <= min(SAID, best - APART)) & (anywhere <= ELSEWHERE)
    if not (best > SAID and missing.any()) and not _without_time(facet, part):
        return overlap
    return min(HALF, max(overlap, PARTIAL if best >= WELL else 0.0))


def _things(facet: Reading) -> list[list[int]]:
    """Return the positions of the words of each thing that a facet says: what is joined by *and*, *or*, a comma."""
    things: dict[int, list[int]] = {}
    for place, word in enumerate(facet.words):
        things.setdefault(next((head.i for head in _heads(word.token) if _joined(head)), -1), []).append(place)
    return list(things.values())


def _heads(token: Token) -> Iterator[Token]:
    yield token
    yield from token.ancestors


def _joined(token: Token) -> bool:
    """Return whether a word is the head of what is joined to something before it, or of a clause put before it."""
    if token.dep_ == "conj":
        return token.pos_ in _JOINED
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
    return token.dep_ == "ccomp" and token.i < token.head.i and subject


def _without_time(facet: Reading, part: Reading) -> bool:
    """Return whether a facet tells a length of time, a month, day or year where a part tells nothing of the kind."""
    if any(amount.unit == "time" for amount in facet.quantities) and not (
        part.moments or any(amount.unit == "time" for amount in part.quantities)
    ):
        return True
    told = {moment.field for moment in part.moments}
    return any(
        moment.field in _FIELDS - told and not moment.contrast and not _attribute(facet, moment.start)
        for moment in facet.moments
    )


def _attribute(reading: Reading, start: int) -> bool:
    """Return whether a time names a thing and not a time: *the summer house*."""
    return any(token.idx == start and token.dep_ in ("compound", "poss") for token in reading.doc)
