from __future__ import annotations

from datetime import date, timedelta

import pytest

from charades.game.seats import Mode, Seat
from charades.training.bests import bests
from charades.training.streaks import Streak, streak
from charades.training.week import Loss, losses, week
from tests.training.past import NOW, facet, past

TODAY = date(2026, 11, 22)


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(days=each) for each in days]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], Streak(0, 0, False)),
        (ago(0), Streak(1, 1, True)),
        (ago(0, 0, 1, 2, 4), Streak(3, 3, True)),
        (ago(1, 2), Streak(2, 2, False)),
        (ago(2, 3, 4), Streak(0, 3, False)),
        (ago(0, 5, 6, 7, 8), Streak(1, 4, True)),
    ],
)
def test_days_in_a_row(days: list[date], expected: Streak) -> None:
    assert streak(days, TODAY) == expected


def test_bests_over_everything_and_by_flow() -> None:
    parts = (facet("goal"), facet("why", "partial"))
    rounds = [
        past(0.7, days=4, words=30, facets=parts, forecasts={Seat.SENDER: 90, Seat.RECEIVER: 70}, scenario="a"),
        past(0.9, days=3, words=24, facets=parts, forecasts={Seat.SENDER: 80}, scenario="b"),
        past(0.9, days=2, words=2, facets=(facet("goal"), facet("why", "different")), scenario="c"),
        past(0.5, days=1, flow="back-brief", measures={"gained": 0.25}, scenario="d"),
    ]
    found = {(best.flow, best.kind): (best.value, best.round.scenario) for best in bests("ana", rounds)}
    assert found["", "overlap"] == (0.9, "b")
    assert found["", "forecast"][0] == pytest.approx(0.1)
    assert found["", "words"] == (12.0, "b")
    assert found["relay", "overlap"] == (0.9, "b")
    assert found["back-brief", "overlap"] == (0.5, "d")
    assert found["back-brief", "gained"] == (0.25, "d")
    assert ("relay", "gained") not in found


def test_a_forecast_is_ones_own_and_words_are_the_senders() -> None:
    rounds = [past(0.7, words=10, facets=(facet("goal"),), forecasts={Seat.SENDER: 90, Seat.RECEIVER: 71})]
    found = {best.kind: best.value for best in bests("Ben", rounds) if not best.flow}
    assert found["forecast"] == pytest.approx(0.01)
    assert "words" not in found


def test_with_one_flow_nothing_is_told_twice() -> None:
    rounds = [past(0.6, flow="back-brief", measures={"gained": 0.1})]
    assert [(best.flow, best.kind) for best in bests("Ana", rounds)] == [("", "overlap"), ("back-brief", "gained")]


def test_what_is_left_of_a_bluff_is_nobodys_best() -> None:
    assert [best.kind for best in bests("Ana", [past(0.9, flow="bluff")])] == []


def test_losses_are_counted_by_part_and_by_kind() -> None:
    rounds = [
        past(facets=(facet("Why now", "different"), facet("goal", "contradicted", "negation", "quantity"))),
        past(facets=(facet("why now", "contradicted", "negation"), facet("goal", "partial"), facet("not"))),
    ]
    assert losses(rounds) == (
        Loss("kind", "negation", 2),
        Loss("facet", "Why now", 2, 2),
        Loss("kind", "quantity", 1),
        Loss("facet", "goal", 1, 2),
    )


def test_parts_without_a_name_of_the_coach_are_no_loss() -> None:
    rounds = [
        past(facets=(facet("concept", "different"),)),
        past(flow="convergence", facets=(facet("clue 1", "different"),)),
        past(flow="word-drift", facets=(facet("Ana and Ben", "different"),)),
        past(flow="bluff", facets=(facet("goal", "contradicted", "negation"),)),
        past(flow="media", facets=(facet("numbers: goal", "different"), facet("numbers", "different"))),
    ]
    assert losses(rounds) == (Loss("facet", "goal", 1, 1),)


def test_the_week_ends_today_and_is_held_against_the_one_before() -> None:
    rounds = [
        past(0.8, days=0, forecasts={Seat.SENDER: 100}),
        past(0.6, days=0.5, forecasts={Seat.SENDER: 80}),
        past(0.4, days=6),
        past(0.2, days=7),
        past(0.0, days=14),
    ]
    found = week(rounds, NOW)
    assert found.days == (1, 0, 0, 0, 0, 0, 2)
    assert found.figures.overlap == pytest.approx(0.6)
    assert found.figures.illusion == pytest.approx(0.2)
    assert found.before.rounds == 1
    assert found.losses == ()


def test_without_a_loss_this_week_the_last_rounds_are_looked_at() -> None:
    found = week([past(0.8), past(0.3, days=20, facets=(facet("goal", "different"),))], NOW)
    assert found.losses == (Loss("facet", "goal", 1, 1),)
    assert found.lately


def test_alone_with_partners_counts_like_any_round() -> None:
    alone = past(0.7, mode=Mode.ALONE, flow="illusion", players={Seat.SENDER: "Mo", Seat.RECEIVER: "Jo"})
    assert not bests("Ana", [alone])
