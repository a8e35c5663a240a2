"""Figures over rounds. Overlaps run from 0 to 1, forecasts from 0 to 100, illusions from −1 to 1.

Rounds that were not revealed have no overlap and count nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from charades.game.events import Seat
from charades.game.scorecard import DistortionKind, Verdict
from charades.results.summary import RoundSummary


@dataclass(frozen=True, slots=True)
class Figures:
    """What a series of rounds comes to; a mean over nothing is None.

    Attributes:
        rounds: Rounds that were revealed.
        overlap: Mean overlap.
        illusion: Mean of the rounds' illusions.
        forecast_error: Mean squared error of all forecasts, 0 to 1.
        words_per_facet: Words spent in all rounds for each facet that arrived in any.
    """

    rounds: int
    overlap: float | None
    illusion: float | None
    forecast_error: float | None
    words_per_facet: float | None

    @property
    def forecast_distance(self) -> float | None:
        """The root of ``forecast_error``: how far off forecasts are, on the scale of the overlap."""
        return None if self.forecast_error is None else self.forecast_error**0.5


@dataclass(frozen=True, slots=True)
class FacetLoss:
    """How often a facet of some name was lost or turned around: ``lost`` times of ``played``."""

    name: str
    lost: int
    played: int


def illusion(forecasts: Iterable[int], overlap: float) -> float | None:
    """Return the illusion of alignment: mean(forecast) / 100 − overlap; None without a forecast.

    Above 0, more seemed to arrive than did.
    """
    believed = _mean(forecast / 100 for forecast in forecasts)
    return None if believed is None else believed - overlap


def round_illusion(summary: RoundSummary) -> float | None:
    """Return the illusion of a round; None before the reveal and without a forecast."""
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
    return _figures([(each, tuple(each.forecasts.values())) for each in rounds])


def by_player(rounds: Sequence[RoundSummary]) -> dict[str, Figures]:
    """Return what each player's rounds come to, by name, counting only the player's own forecasts.

    In a round practised alone only the seat of the person counts; the other one is the machine's or nobody's.
    """
    own: dict[str, list[tuple[RoundSummary, tuple[int, ...]]]] = {}
    for each in rounds:
        for seat, name in each.players.items():
            if seat in _people(each):
                own.setdefault(name, []).append((each, (each.forecasts[seat],) if seat in each.forecasts else ()))
    return {name: _figures(own[name]) for name in sorted(own)}


def facet_losses(rounds: Iterable[RoundSummary]) -> list[FacetLoss]:
    """Return the facets that were lost or turned around, most often first."""
    played: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for facet in (facet for each in rounds for facet in each.facets):
        played[facet.name] += 1
        lost[facet.name] += facet.verdict in ("different", "contradicted")
    losses = [FacetLoss(name, number, played[name]) for name, number in lost.items() if number]
    return sorted(losses, key=lambda loss: (-loss.lost, -loss.lost / loss.played, loss.name))


def distortion_counts(rounds: Iterable[RoundSummary]) -> list[tuple[DistortionKind, int]]:
    """Return how many times each kind of distortion was found, most often first."""
    counts = Counter(kind for each in rounds for facet in each.facets for kind in facet.distortions)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _figures(rounds: Sequence[tuple[RoundSummary, tuple[int, ...]]]) -> Figures:
    scored = [(each, each.overlap, forecasts) for each, forecasts in rounds if each.overlap is not None]
    illusions = (illusion(forecasts, overlap) for _, overlap, forecasts in scored)
    errors = ((forecast / 100 - overlap) ** 2 for _, overlap, forecasts in scored for forecast in forecasts)
    return Figures(
        rounds=len(scored),
        overlap=_mean(overlap for _, overlap, _ in scored),
        illusion=_mean(value for value in illusions if value is not None),
        forecast_error=_mean(errors),
        words_per_facet=words_per_facet(
            sum(each.words_spent for each, _, _ in scored),
            [facet.verdict for each, _, _ in scored for facet in each.facets],
        ),
    )


def _people(summary: RoundSummary) -> tuple[Seat, ...]:
    """The seats at which people sat."""
    match summary.mode:
        case "pair":
            return (Seat.SENDER, Seat.RECEIVER)
        case "understand":
            return (Seat.RECEIVER,)
        case _:
            return (Seat.SENDER,)


def _mean(values: Iterable[float]) -> float | None:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else None
