"""A score with two doubts, for the release: one in its goal, and one in what it is not."""

from __future__ import annotations

from dataclasses import replace

from charades.game.rulings import Doubt
from charades.game.scorecard import Distortion, Evidence, FacetScore, RoundScore, Scorecard, Span
from charades.game.verdict import brought_down, verdict

GOAL = "The first small version is with real users before the end of March."
GIVE_UP = "People give up at sign-up and we do not know why."
NO_FEATURES = "No new features for the portal."


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part), part)


def doubtful_card(undistorted: float, *found: Distortion) -> Scorecard:
    """A scorecard as the scorer makes it from what it found."""
    overlap = brought_down(undistorted, 0.8, found)
    evidence = Evidence(0.8, 0.8, None, undistorted)
    return Scorecard(0.8, overlap, 0.1, verdict(overlap, 0.8, found), found, evidence=evidence)


def doubtful_score(scorer: str = "scorer-1") -> RoundScore:
    """Overlap (0.61125 + 0.1 + 2 × 0.64) / 4 ≈ 0.498; with both doubts settled as the same ≈ 0.679."""
    tried, portal = "Some people try a tiny version after March.", "The portal need not get new features."
    late = Distortion(
        "time", False, span(GOAL, "before the end of March"), span(tried, "after March"),
        "you said “before the end of March”, they understood “after March”",
    )  # fmt: skip
    free = Distortion(
        "modality", False, span(NO_FEATURES, "No"), span(portal, "need not"),
        "you said “No”, they understood “need not”",
    )  # fmt: skip
    facets = (
        FacetScore("goal", 1.0, GOAL, tried, doubtful_card(0.815, late)),
        FacetScore("why now", 1.0, GIVE_UP, "Sales promised it.", Scorecard(0.2, 0.1, 0.0, "different")),
        FacetScore("not", 2.0, NO_FEATURES, portal, doubtful_card(0.9, free)),
    )
    overlap = sum(facet.weight * facet.card.overlap for facet in facets) / 4
    return RoundScore(facets, overlap, 0.12, (), scorer)


def hardened(score: RoundScore, *names: str) -> RoundScore:
    """The same from a scorer that is sure of what it found in these facets, or in all."""
    facets = []
    for facet in score.facets:
        if names and facet.name not in names:
            facets.append(facet)
            continue
        card = facet.card
        found = tuple(replace(each, hard=True) for each in card.distortions)
        if found and card.evidence is not None:
            overlap = brought_down(card.evidence.undistorted, card.closeness, found)
            card = replace(card, overlap=overlap, verdict=verdict(overlap, card.closeness, found), distortions=found)
        facets.append(replace(facet, card=card))
    overlap = sum(facet.weight * facet.card.overlap for facet in facets) / sum(facet.weight for facet in facets)
    return replace(score, facets=tuple(facets), overlap=overlap)


LATE = Doubt("goal", "time", "before the end of March", "after March")
FREE = Doubt("not", "modality", "No", "need not")
