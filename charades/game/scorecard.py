"""What a scorer says of a reconstruction: plain data, so that rounds, results and reports share it without a scorer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

Verdict = Literal["aligned", "partial", "different", "contradicted"]
DistortionKind = Literal[
    "negation",
    "opposite",
    "quantity",
    "time",
    "order",
    "roles",
    "modality",
    "scope",
    "condition",
    "comparison",
    "entity",
    "reason",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one text: character offsets from ``start`` to before ``end``, and the text between them."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Distortion:
    """A way in which the meaning was turned around.

    Attributes:
        kind: What was turned around.
        hard: Sure; a soft finding is shown to the players as a question.
        reference: The words of the picture.
        reconstruction: The words of the reconstruction that do not agree with them.
        sentence: The finding in a sentence that a player understands.
    """

    kind: DistortionKind
    hard: bool
    reference: Span
    reconstruction: Span
    sentence: str


@dataclass(frozen=True, slots=True)
class Match:
    """Words of the two texts that answer to each other, and how well they do, 0 to 1."""

    reference: Span
    reconstruction: Span
    strength: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two texts are to each other by the pair model and the rules together: three chances that add up to 1."""

    same: float
    different: float
    opposed: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an overlap was made from, so that it can be explained, and made again after a ruling.

    Attributes:
        likeness: Cosine of the two texts as wholes, -1 to 1.
        coverage: How well the words of each text are answered by the other, 0 to 1.
        judgement: What the texts are to each other, read as wholes; None where there is no pair model.
        undistorted: The overlap before the distortions are counted, 0 to 1.
        matches: The words that answer to each other, in the order of the reference.
    """

    likeness: float
    coverage: float
    judgement: Judgement | None
    undistorted: float
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One reconstruction held against one reference text; every number is from 0 to 1.

    Attributes:
        closeness: How near the two texts are in subject and sense, calibrated to human similarity ratings.
        overlap: How much of the meaning arrived; the number players see.
        echo: Share of the reconstruction's content words that were copied from what was said.
        verdict: The overlap in a word, or ``contradicted`` where a hard distortion was found.
        distortions: What was turned around.
        lost: Parts of the reference with no counterpart in the reconstruction.
        added: Parts of the reconstruction with no counterpart in the reference.
        evidence: What the overlap was made from; None where the texts did not have to be weighed (equal or empty ones,
            the name of the picture) and in records of older scorers.
    """

    closeness: float
    overlap: float
    echo: float
    verdict: Verdict
    distortions: tuple[Distortion, ...] = ()
    lost: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class FacetScore:
    """One facet of the picture and what arrived of it.

    Attributes:
        name: The facet's name as the coach wrote it.
        weight: Its share in the round's overlap, relative to the other facets.
        reference: The facet's text; the spans of ``lost`` and of ``Distortion.reference`` point into it.
        reconstruction: The text it was scored against; the other spans point into it. Empty where it was left out.
        card: The scorecard.
    """

    name: str
    weight: float
    reference: str
    reconstruction: str
    card: Scorecard


@dataclass(frozen=True, slots=True)
class RoundScore:
    """What one whole reconstruction got across.

    Attributes:
        facets: One entry a facet, in the picture's order; a picture of one concept has the single facet ``concept``.
        overlap: Weighted mean of the facets' overlap, 0 to 1.
        echo: Share of all content words of the reconstruction that were copied from what was said, 0 to 1.
        added: Parts of the reconstruction that belong to no facet.
        scorer: Version of the scorer that says so.
    """

    facets: tuple[FacetScore, ...]
    overlap: float
    echo: float
    added: tuple[Span, ...]
    scorer: str


def merged(scores: Mapping[str, RoundScore]) -> RoundScore | None:
    """Return several scores as one: all facets, named after their scores, mean overlap and echo; None for none."""
    if not scores:
        return None
    facets = tuple(
        replace(facet, name=key if len(score.facets) == 1 else f"{key}: {facet.name}")
        for key, score in scores.items()
        for facet in score.facets
    )
    each = list(scores.values())
    overlap = sum(score.overlap for score in each) / len(each)
    echo = sum(score.echo for score in each) / len(each)
    return RoundScore(facets, overlap, echo, (), each[0].scorer)
