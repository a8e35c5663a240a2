"""What the players say of the scorer's doubts: a soft finding is a question, and they have the last word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from charades.game.scorecard import Distortion, DistortionKind, FacetScore, RoundScore


class Ruling(StrEnum):
    """How a doubt is settled."""

    SAME = "same"
    TURNED = "turned_around"
    OPEN = "open"
    """Not settled, or not any more."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A soft finding as the players settle it.

    It is known by what it says and not by its place, so that a ruling holds for a later score of the same round too.

    Attributes:
        facet: Name of the facet.
        kind: What may have been turned around.
        reference: The words of the picture.
        reconstruction: The words of the reconstruction.
    """

    facet: str
    kind: DistortionKind
    reference: str
    reconstruction: str

    @classmethod
    def of(cls, facet: FacetScore, finding: Distortion) -> Doubt:
        """Return the doubt that a soft finding of a facet is."""
        return cls(facet.name, finding.kind, finding.reference.text, finding.reconstruction.text)


Rulings = Mapping[Doubt, Ruling]
"""The doubts that are settled, each as ``SAME`` or as ``TURNED``."""


def is_doubt(facet: FacetScore, finding: Distortion) -> bool:
    """Whether players can settle a finding: a soft one, in a scorecard that says what its overlap was made from."""
    return not finding.hard and facet.card.evidence is not None


def facet_doubts(facet: FacetScore) -> Mapping[Doubt, Distortion]:
    """Return what a facet's score asks the players, in its order, with the finding behind each doubt."""
    return {Doubt.of(facet, found): found for found in facet.card.distortions if is_doubt(facet, found)}


def doubts(score: RoundScore) -> Mapping[Doubt, Distortion]:
    """Return what a score asks the players, facet by facet, with the finding behind each doubt."""
    return {doubt: found for facet in score.facets for doubt, found in facet_doubts(facet).items()}
