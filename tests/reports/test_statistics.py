from __future__ import annotations

from collections.abc import Mapping

import pytest

from charades.game.scorecard import DistortionKind, Verdict
from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.reports import statistics
from charades.results.summary import FacetSummary, RoundSummary
from tests.results.played import NOON

ANA_TO_BEN = {Seat.SENDER: "Ana", Seat.RECEIVER: "Ben"}
BEN_TO_ANA = {Seat.SENDER: "Ben", Seat.RECEIVER: "Ana"}


def facet(name: str, verdict: Verdict, *kinds: DistortionKind) -> FacetSummary:
    return FacetSummary(name, verdict, 0.5, kinds)


def played(
    players: Mapping[Seat, str],
    overlap: float | None,
    sender: int | None = None,
    receiver: int | None = None,
    words: int = 0,
    facets: tuple[FacetSummary, ...] = (),
    mode: Mode = Mode.PAIR,
) -> RoundSummary:
    given = {Seat.SENDER: sender, Seat.RECEIVER: receiver}
    forecasts = {seat: percent for seat, percent in given.items() if percent is not None}
    stage = Stage.CLUE if overlap is None else Stage.REVEALED
    return RoundSummary("s", 0, NOON, "id", "Title", mode, players, stage, words, forecasts, overlap, 0.0, None, facets)


ROUNDS = [
    played(ANA_TO_BEN, 0.5, 90, 70, 20, (facet("goal", "aligned"), facet("why now", "different", "reason"))),
    played(
        BEN_TO_ANA, 0.8, 60, 80, 10, (facet("goal", "partial"), facet("why now", "contradicted", "negation", "reason"))
    ),
    played(ANA_TO_BEN, None, words=99),
]


@pytest.mark.parametrize(
    ("forecasts", "overlap", "expected"),
    [((90, 70), 0.5, 0.3), ((60,), 0.8, -0.2), ((0,), 0.0, 0.0), ((100, 100), 0.0, 1.0), ((0,), 1.0, -1.0)],
)
def test_illusion_is_mean_forecast_less_overlap(forecasts: tuple[int, ...], overlap: float, expected: float) -> None:
    assert statistics.illusion(forecasts, overlap) == pytest.approx(expected)


def test_nothing_is_made_of_no_forecast() -> None:
    assert statistics.illusion((), 0.5) is None
    assert statistics.forecast_error((), 0.5) is None
    assert statistics.round_illusion(played(ANA_TO_BEN, 0.5)) is None
    assert statistics.round_illusion(played(ANA_TO_BEN, None, 50, 50)) is None


def test_forecast_error_is_the_mean_squared_difference() -> None:
    # (0.9 − 0.5)² = 0.16 and (0.7 − 0.5)² = 0.04
    assert statistics.forecast_error((90, 70), 0.5) == pytest.approx(0.10)


def test_words_are_spent_on_facets_that_arrived() -> None:
    assert statistics.words_per_facet(30, ["aligned", "partial", "different", "contradicted"]) == 15
    assert statistics.words_per_facet(30, ["different", "contradicted"]) is None
    assert statistics.words_per_facet(0, []) is None


def test_figures_of_a_session() -> None:
    figures = statistics.figures(ROUNDS)
    assert figures.rounds == 2
    assert figures.overlap == pytest.approx(0.65)
    # 0.8 − 0.5 = 0.3 and 0.7 − 0.8 = −0.1
    assert figures.illusion == pytest.approx(0.1)
    # 0.16, 0.04, 0.04 and 0
    assert figures.forecast_error == pytest.approx(0.06)
    # 30 words for the two goals
    assert figures.words_per_facet == 15


def test_figures_of_nothing() -> None:
    assert statistics.figures([]) == statistics.Figures(0, None, None, None, None)
