"""What an overlap is called, and what a distortion costs: every threshold of the scorecard in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from charades.game.scorecard import Distortion, Scorecard, Verdict

ALIGNED = 0.65
"""Least overlap that is called aligned. Of pairs that people rate 0.8 or more, 97 in 100 come to it before distortions
are counted; of those they rate 0.3 to 0.5, 29."""
PARTIAL = 0.4
"""Least overlap that is called partial: the same subject, and some of what was said of it."""
RELATED_FROM, RELATED_FULLY = 0.25, 0.5
"""Two texts that are not about the same thing cannot contradict each other: below the first closeness a distortion
counts for nothing, from the second on for all it is worth."""
HARD_KEEPS = 0.15
"""Share of the overlap that is left after a hard distortion."""
SOFT_KEEPS = 0.75
"""Share of the overlap that is left after a soft distortion."""

QUESTIONED = ALIGNED - 0.01
"""Most overlap of two texts while it is in question whether one of them turns the other around."""


def relatedness(closeness: float) -> float:
    """Return how far two texts can contradict each other, 0 to 1."""
    return min(1.0, max(0.0, (closeness - RELATED_FROM) / (RELATED_FULLY - RELATED_FROM)))


def brought_down(overlap: float, closeness: float, distortions: Sequence[Distortion]) -> float:
    """Return what the distortions leave of an overlap, 0 to 1; only the worst one of each strength counts."""
    left = 1.0
    if any(distortion.hard for distortion in distortions):
        left *= HARD_KEEPS
    if any(not distortion.hard for distortion in distortions):
        left *= SOFT_KEEPS
    brought = overlap * (1.0 - relatedness(closeness) * (1.0 - left))
    return min(brought, QUESTIONED) if distortions and relatedness(closeness) > 0 else brought


def verdict(overlap: float, closeness: float, distortions: Sequence[Distortion]) -> Verdict:
    """Return the verdict for an overlap that the distortions have already brought down."""
    if relatedness(closeness) > 0 and any(distortion.hard for distortion in distortions):
        return "contradicted"
    if overlap >= ALIGNED:
        return "aligned"
    return "partial" if overlap >= PARTIAL else "different"


def settled(card: Scorecard, rulings: Mapping[int, bool]) -> Scorecard:
    """Return a scorecard as it reads once players have ruled on soft findings.

    Args:
        card: What the machine says.
        rulings: For a soft finding, by its place in ``card.distortions``, whether the meaning was really turned
            around. What was not turned around is no finding any more; what was counts as a hard one.
    """
    if card.evidence is None:
        return card
    left = tuple(
        replace(finding, hard=finding.hard or rulings.get(place, False))
        for place, finding in enumerate(card.distortions)
        if finding.hard or rulings.get(place, True)
    )
    overlap = brought_down(card.evidence.undistorted, card.closeness, left)
    return replace(card, overlap=overlap, verdict=verdict(overlap, card.closeness, left), distortions=left)
