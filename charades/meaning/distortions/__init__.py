"""Ways in which a meaning is turned around, each read off the parse by a module of its own.

A module offers ``find(pair)``, which yields its findings; its docstring says why they are findings and shows
examples. A new kind is one new module and one entry in `FINDERS`. A finding is *hard* only where the rule that made
it is hardly ever wrong; everything else is *soft*, and put to the players as a question.
"""

from __future__ import annotations

from charades.game.scorecard import Distortion, DistortionKind
from charades.meaning.distortions import (
    capacities,
    comparisons,
    conditions,
    contrasts,
    crossed,
    directions,
    entities,
    everybody,
    exchanges,
    focus,
    limits,
    modality,
    negation,
    opposites,
    order,
    quantity,
    reasons,
    recounted,
    roles,
    scope,
    times,
)
from charades.meaning.distortions.pair import Finder, Pair

__all__ = ["FINDERS", "Pair", "find_distortions"]

FINDERS: tuple[Finder, ...] = (
    modality.find,
    scope.find,
    focus.find,
    limits.find,
    conditions.find,
    negation.find,
    everybody.find,
    quantity.find,
    recounted.find,
    opposites.find,
    directions.find,
    times.find,
    order.find,
    comparisons.find,
    roles.find,
    exchanges.find,
    entities.find,
    capacities.find,
    reasons.find,
    contrasts.find,
    crossed.find,
)
_WIDE: tuple[DistortionKind, ...] = ("comparison", "roles", "order", "time", "opposite", "entity")
"""Kinds that see the same change as another one does, the more telling first; all others tell more than these."""


def find_distortions(pair: Pair) -> tuple[Distortion, ...]:
    """Return everything that was turned around, in the order of the reference, the same words once.

    Findings that share words in both texts tell one thing: the sure one stays, of two that are as sure the one whose
    kind tells more.
    """
    kept: list[Distortion] = []
    for finding in sorted((finding for find in FINDERS for finding in find(pair)), key=_rank):
        if not any(_shared(finding, other) for other in kept):
            kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: finding.reference.start))


def _rank(finding: Distortion) -> tuple[bool, int]:
    """Return what puts the findings that tell most first."""
    return not finding.hard, _WIDE.index(finding.kind) + 1 if finding.kind in _WIDE else 0


def _shared(finding: Distortion, other: Distortion) -> bool:
    """Return whether two findings quote some of the same words in both texts, or are of one kind and quote the same."""
    couples = (finding.reference, other.reference), (finding.reconstruction, other.reconstruction)
    if finding.kind == other.kind and all(one.text.lower() == two.text.lower() for one, two in couples):
        return True
    return all(one.start < two.end and two.start < one.end for one, two in couples)
