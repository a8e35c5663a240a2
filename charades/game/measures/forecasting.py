"""How good people are at saying beforehand what arrived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Judgement = tuple[float, bool]
"""A probability, 0 to 1, and whether it came to pass."""

BINS = 5


def brier(judgements: Sequence[Judgement]) -> float:
    """Return the Brier score, the mean of (probability − outcome)²: 0 is perfect, .25 a coin's, 1 the worst.

    Brier (1950), "Verification of forecasts expressed in terms of probability".

    Raises:
        ValueError: For no judgement.
    """
    if not judgements:
        raise ValueError("there is nothing to judge by")
    return sum((said - came) ** 2 for said, came in judgements) / len(judgements)


def overconfidence(judgements: Sequence[Judgement]) -> float:
    """Return the mean probability less the share that came to pass, −1 to 1: above 0, more was believed than came.

    Lichtenstein, Fischhoff and Phillips (1982), "Calibration of probabilities: the state of the art to 1980".

    Raises:
        ValueError: For no judgement.
    """
    if not judgements:
        raise ValueError("there is nothing to judge by")
    return sum(said - came for said, came in judgements) / len(judgements)


@dataclass(frozen=True, slots=True)
class Bin:
    """Judgements of about the same probability: how many, their mean, and the share that came to pass."""

    count: int
    said: float
    came: float


def calibration(judgements: Sequence[Judgement], bins: int = BINS) -> tuple[Bin, ...]:
    """Return the calibration curve: judgements in equally wide bins of probability, empty bins left out.

    On a perfect curve ``said`` and ``came`` are equal (Murphy and Winkler, 1977, "Reliability of subjective
    probability forecasts"). A probability of 1 belongs to the last bin.
    """
    grouped: dict[int, list[Judgement]] = {}
    for judgement in judgements:
        grouped.setdefault(min(int(judgement[0] * bins), bins - 1), []).append(judgement)
    return tuple(
        Bin(len(group), sum(said for said, _ in group) / len(group), sum(came for _, came in group) / len(group))
        for _, group in sorted(grouped.items())
    )
