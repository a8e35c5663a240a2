"""What an overlap is called, and what a distortion costs: every threshold of the scorecard in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from charades.game.rulings import Doubt, Ruling, Rulings, can_settle
from charades.game.scorecard import Distortion, FacetScore, RoundScore, Scorecard, Verdict

ALIGNED = 0.65
"""Least overlap that is called aligned. Of pairs that people rate 0.8 or more, 97 in 100 come to it before distortions
are counted; of those they rate 0.3 to 0.5, 29."""
PARTIAL = 0.4
"""Least overlap that is called partial: the same subject, and some of what was said of it."""
HALF = 0.62
"""Most overlap of a facet that says several things, one of which was left out."""
RELATED_FROM, RELATED_FULLY = 0.25, 0.5
"""Two texts that are not about the same thing cannot contradict each other: below the first closeness a distortion
counts for nothing, from the second on for all it is worth."""
HARD_KEEPS = 0.15
"""Share of the overlap that is left after a hard distortion."""
SOFT_KEEPS = 0.75
"""Share of the overlap that is left after a soft distortion."""

OPPOSED_COSTS = 0.6
"""Share of the overlap that is taken away where the texts, read as wholes, are certain to be opposed."""

QUESTIONED = ALIGNED - 0.01
"""Most overlap of two texts while it is in question whether one of them turns the other around."""


def relatedness(closeness: float, opposed: float = 0.0) -> float:
    """Return how far two texts can contradict each other, 0 to 1.

    Args:
        closeness: How near they are.
        opposed: Chance that one turns the other around, as `Judgement` has it.
    """
    related = min(1.0, max(0.0, (closeness - RELATED_FROM) / (RELATED_FULLY - RELATED_FROM)))
    return max(related, opposed)


def brought_down(overlap: float, closeness: float, distortions: Sequence[Distortion], opposed: float = 0.0) -> float:
    """Return what the distortions leave of an overlap, 0 to 1; only the worst one of each strength counts.

    Args:
        overlap: Before any distortion is counted.
        closeness: How near the two texts are.
        distortions: What was found.
        opposed: Chance that one text turns the other around, as `Judgement` has it; 0 where there is none.
    """
    left = 1.0
    if any(distortion.hard for distortion in distortions):
        left *= HARD_KEEPS
    if any(not distortion.hard for distortion in distortions):
        left *= SOFT_KEEPS
    related = relatedness(closeness, opposed)
    brought = overlap * min(1.0 - related * (1.0 - left), 1.0 - OPPOSED_COSTS * opposed)
    if not any(distortion.hard for distortion in distortions):
        # A mere doubt calls nothing lost that would have arrived in part.
        brought = max(brought, min(overlap, PARTIAL))
    return min(brought, QUESTIONED) if distortions and related > 0 else brought


def verdict(overlap: float, closeness: float, distortions: Sequence[Distortion], opposed: float = 0.0) -> Verdict:
    """Return the verdict for an overlap that the distortions have already brought down."""
    if relatedness(closeness, opposed) > 0 and any(distortion.hard for distortion in distortions):
        return "contradicted"
    if overlap >= ALIGNED:
        return "aligned"
    return "partial" if overlap >= PARTIAL else "different"


def settled(card: Scorecard, rulings: Mapping[int, bool]) -> Scorecard:
    """Return a scorecard as it reads once players have ruled on findings.

    Args:
        card: What the machine says.
        rulings: For a finding, by its place in ``card.distortions``, whether the meaning was really turned
            around. What was not turned around is no finding any more; what was counts as a hard one.
    """
    if card.evidence is None:
        return card
    left = tuple(
        replace(finding, hard=finding.hard or rulings.get(place, False))
        for place, finding in enumerate(card.distortions)
        if rulings.get(place, True)
    )
    judgement = card.evidence.judgement
    # Whoever answers every question with *the same* has answered the doubt about the whole too.
    answered = bool(card.distortions) and not left
    opposed = judgement.opposed if judgement is not None and not answered else 0.0
    overlap = brought_down(card.evidence.undistorted, card.closeness, left, opposed)
    return replace(card, overlap=overlap, verdict=verdict(overlap, card.closeness, left, opposed), distortions=left)


def settled_facet(facet: FacetScore, rulings: Rulings) -> FacetScore:
    """Return a facet's score as it reads with the players' rulings; one that they did not rule on as it is."""
    ruled = {
        place: rulings[doubt] is Ruling.TURNED
        for place, finding in enumerate(facet.card.distortions)
        if can_settle(facet) and (doubt := Doubt.of(facet, finding)) in rulings
    }
    return replace(facet, card=settled(facet.card, ruled)) if ruled else facet


def settled_round(score: RoundScore, rulings: Rulings) -> RoundScore:
    """Return a round's score as it reads with the players' rulings.

    The overlap is made again as the weighted mean over the facets, sum(weight × overlap) / sum(weight). A ruling on
    what this score has no doubt of changes nothing.
    """
    facets = tuple(settled_facet(facet, rulings) for facet in score.facets)
    if facets == score.facets:
        return score
    weights = sum(facet.weight for facet in facets)
    overlap = sum(facet.weight * facet.card.overlap for facet in facets) / weights if weights else 0.0
    return replace(score, facets=facets, overlap=overlap)
