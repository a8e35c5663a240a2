"""Ways in which a meaning is turned around, each read off the parse by a module of its own.

A module offers ``find(pair)``, which yields its findings; its docstring says why they are findings and shows
examples. A new kind is one new module and one entry in `FINDERS`. A finding is *hard* only where the rule that made
it is hardly ever wrong; everything else is *soft*, and put to the players as a question.
"""

from __future__ import annotations

from charades.game.scorecard import Distortion
from charades.meaning.distortions import (
    comparisons,
    conditions,
    directions,
    entities,
    focus,
    modality,
    negation,
    opposites,
    order,
    quantity,
    reasons,
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
    conditions.find,
    negation.find,
    quantity.find,
    opposites.find,
    directions.find,
    times.find,
    order.find,
    comparisons.find,
    roles.find,
    entities.find,
    reasons.find,
)


def find_distortions(pair: Pair) -> tuple[Distortion, ...]:
    """Return everything that was turned around, in the order of the reference, the same words of a kind once."""
    found: dict[tuple[str, str, str], Distortion] = {}
    for find in FINDERS:
        for finding in find(pair):
            key = (finding.kind, finding.reference.text.lower(), finding.reconstruction.text.lower())
            if key not in found or (finding.hard and not found[key].hard):
                found[key] = finding
    return tuple(sorted(found.values(), key=lambda finding: finding.reference.start))
