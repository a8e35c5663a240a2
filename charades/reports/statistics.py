"""Figures over rounds. Overlaps run from 0 to 1, forecasts from 0 to 100, illusions from −1 to 1.

Where the players settled doubts of the scorer, what they said counts. Rounds that were not revealed count nowhere, and
those of a flow that compares no texts have no overlap.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from charades.game.scorecard import Verdict
from charades.game.task import Stage
from charades.results.summary import RoundSummary


@dataclass(frozen=True, slots=True)
class Figures:
    """What a series of rounds comes to; a mean over nothing is None.

    Attributes:
        rounds: Rounds that were revealed.
        overlap: Mean overlap, with the players' rulings.
        illusion: Mean of the rounds' illusions.
        forecast_error: Mean squared error of all forecasts, 0 to 1.
        words_per_facet: Words spent in all rounds for each facet that arrived in any; flows in which nobody sends words
            have no part in it.
        settled: Doubts of the scorer that the players settled.
        machine_overlap: Mean overlap without their rulings.
        flows: What was played in the rounds that have an overlap: in some nobody sends, and nothing arrives.
    """

    rounds: int
    overlap: float | None
    illusion: float | None
    forecast_error: float | None
    words_per_facet: float | None
    settled: int = 0
    machine_overlap: float | None = None
    flows: frozenset[str] = frozenset()

    @property
    def forecast_distance(self) -> float | None:
        """The root of ``forecast_error``: how far off forecasts are, on the scale of the overlap."""
        return None if self.forecast_error is None else self.forecast_error**0.5


def illusion(forecasts: Iterable[int], overlap: float) -> float | None:
    """Return the illusion of alignment: mean(forecast) / 100 − overlap; None without a forecast.

    Above 0, more seemed to arrive than did.
    """
    believed = _mean(forecast / 100 for forecast in forecasts)
    return None if believed is None else believed - overlap


def round_illusion(summary: RoundSummary) -> float | None:
    """Return the illusion of a round; None before the reveal, without an overlap and without a forecast."""
    return None if summary.overlap is None else illusion(summary.forecasts.values(), summary.overlap)


def forecast_error(forecasts: Iterable[int], overlap: float) -> float | None:
    """Return the mean of (forecast / 100 − overlap)²; None without a forecast.

    The form is that of Brier (1950), "Verification of forecasts expressed in terms of probability", with the overlap in
    the place of what came to pass: 0 is a perfect forecast, 1 the worst there is.
    """
    return _mean((forecast / 100 - overlap) ** 2 for forecast in forecasts)


def arrived(verdicts: Iterable[Verdict]) -> int:
    """Return how many facets arrived, wholly or in part."""
    return sum(verdict in ("aligned", "partial") for verdict in verdicts)


def words_per_facet(words: int, verdicts: Iterable[Verdict]) -> float | None:
    """Return words spent / facets that arrived, wholly or in part; None where none did."""
    facets = arrived(verdicts)
    return words / facets if facets else None


def figures(rounds: Iterable[RoundSummary]) -> Figures:
    """Return what rounds come to: a session's, a scenario's, or all of them."""
    revealed = [each for each in rounds if each.stage is Stage.REVEALED]
    scored = [(each, each.overlap, tuple(each.forecasts.values())) for each in revealed if each.overlap is not None]
    talked = [each for each, _, _ in scored if each.words_spent or each.flow == "relay"]
    illusions = (illusion(forecasts, overlap) for _, overlap, forecasts in scored)
    errors = ((forecast / 100 - overlap) ** 2 for _, overlap, forecasts in scored for forecast in forecasts)
    return Figures(
        rounds=len(revealed),
        overlap=_mean(overlap for _, overlap, _ in scored),
        illusion=_mean(value for value in illusions if value is not None),
        forecast_error=_mean(errors),
        words_per_facet=words_per_facet(
            sum(each.words_spent for each in talked),
            [facet.verdict for each in talked for facet in each.facets],
        ),
        settled=sum(each.settled for each, _, _ in scored),
        machine_overlap=_mean(each.machine_overlap for each, _, _ in scored if each.machine_overlap is not None),
        flows=frozenset(each.flow for each, _, _ in scored),
    )


def _mean(values: Iterable[float]) -> float | None:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else None
