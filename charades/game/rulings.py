"""What the players say of the scorer's findings: a soft one is a question, a sure one stands unless they overrule it.

They have the last word on both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from charades.game.scorecard import Distortion, DistortionKind, FacetScore, RoundScore


class Ruling(StrEnum):
    """What the players say of a finding."""

    SAME = "same"
    """The words mean the same; a sure finding is overruled by it."""
    TURNED = "turned_around"
    OPEN = "open"
    """Nothing, or nothing any more: a question is open then, and a sure finding stands."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding as the players settle it.

    It is known by what it says and not by its place, so that a ruling holds for a later score of the same round too.

    Attributes:
        facet: Name of the facet.
        kind: What was turned around, or may have been.
        reference: The words of the picture.
        reconstruction: The words of the reconstruction.
    """

    facet: str
    kind: DistortionKind
    reference: str
    reconstruction: str

    @classmethod
    def of(cls, facet: FacetScore, finding: Distortion) -> Doubt:
        """Return what the players settle where they rule on a finding of a facet."""
        return cls(facet.name, finding.kind, finding.reference.text, finding.reconstruction.text)


Rulings = Mapping[Doubt, Ruling]
"""What is settled, each as ``SAME`` or as ``TURNED``."""


def can_settle(facet: FacetScore) -> bool:
    """Whether players can settle a facet's findings: its scorecard says what its overlap was made from."""
    return facet.card.evidence is not None


def facet_doubts(facet: FacetScore) -> Mapping[Doubt, Distortion]:
    """Return what players can settle of a facet's score, the questions first, with the finding behind each."""
    found = sorted(facet.card.distortions if can_settle(facet) else (), key=lambda each: each.hard)
    return {Doubt.of(facet, each): each for each in found}


def doubts(score: RoundScore) -> Mapping[Doubt, Distortion]:
    """Return what players can settle of a score, with the finding behind each.

    The questions come first, facet by facet, then the sure findings, which stand unless they are overruled.
    """
    found = [each for facet in score.facets for each in facet_doubts(facet).items()]
    return dict(sorted(found, key=lambda each: each[1].hard))


def open_questions(score: RoundScore, rulings: Rulings) -> tuple[Doubt, ...]:
    """Return what a score asks the players and they have not settled; a sure finding asks nothing."""
    return tuple(doubt for doubt, found in doubts(score).items() if not found.hard and doubt not in rulings)
