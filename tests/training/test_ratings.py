from __future__ import annotations

import math
from statistics import NormalDist

import pytest

from charades.game.seats import Seat
from charades.game.task import Stage
from charades.scenario.model import Scenario
from charades.training.facts import Facts, can_be_rated, facts_of
from charades.training.ratings import MIDDLE, SURE_OF_LEVELS, Ratings, outcome, replayed
from tests.training.past import past

WON, EVEN, LOST = [1.0, 2.0], [1.0, 1.0], [2.0, 1.0]
MU, SIGMA = 25.0, 25.0 / 3
BETA = SIGMA / 2
FORBID = Facts(1, ("forbid",))


@pytest.mark.parametrize(
    ("overlap", "ranks"), [(1.0, WON), (0.65, WON), (0.64, EVEN), (0.4, EVEN), (0.39, LOST), (0.0, LOST), (None, None)]
)
def test_the_bands_of_the_verdicts_say_who_won(overlap: float | None, ranks: list[float] | None) -> None:
    assert outcome(past(overlap)) == ranks


def test_a_round_that_was_not_revealed_is_no_match() -> None:
    assert outcome(past(0.9, stage=Stage.ABANDONED)) is None


def test_a_bluff_is_won_by_finding_the_bend_and_tells_only_of_the_one_who_looks() -> None:
    assert outcome(past(0.9, flow="bluff", measures={"found": 0.0})) == LOST
    found = past(0.1, flow="bluff", measures={"found": 1.0})
    assert outcome(found) == WON
    ratings = replayed([found], {"tea": Facts(3, ("Bluff",))})
    assert [skill.constraint for skill in ratings.skills("Ana")] == ["Bluff"]
    assert ratings.skills("Ben") == ()


def test_constraints_are_wording_rules_in_a_relay_and_otherwise_the_flow() -> None:
    assert facts_of(Scenario("a", "A", level=2, wording={"max_words": 9, "forbid": []})) == Facts(
        2, ("max words", "forbid")
    )
    assert facts_of(Scenario("a", "A")).constraints == ("free words",)
    assert facts_of(Scenario("a", "A", flow="chain", wording={"forbid": []})).constraints == ("Chain",)
    assert not can_be_rated(Scenario("a", "A", flow="priorities"))


def test_a_newcomer_wins_at_level_1_three_times_of_four_and_at_level_3_every_second_time() -> None:
    new = Ratings()
    spread = math.sqrt(2 * BETA**2 + SIGMA**2 + SURE_OF_LEVELS**2)
    assert new.chance("Ana", "tea", FORBID) == pytest.approx(NormalDist().cdf(7 / spread))
    assert new.chance("Ana", "tea", FORBID) == pytest.approx(0.74, abs=0.005)
    assert new.chance("Ana", "tea", Facts(3, ("forbid",))) == pytest.approx(0.5)
    assert new.chance("Ana", "tea", Facts(5, ("forbid",))) == pytest.approx(0.26, abs=0.005)


def test_one_win_moves_the_rating_as_weng_and_lin_have_it() -> None:
    """Two sides of one: omega = (sigma² / c) (1 − p), delta = (sigma² / c²) gamma p (1 − p), with gamma = sigma / c."""
    skill = replayed([past(0.9, players={Seat.SENDER: "Ana"})], {"tea": FORBID}).skills("ANA")[0]
    tau = MU / 300
    variance, other = SIGMA**2 + tau**2, SURE_OF_LEVELS**2 + tau**2
    c = math.sqrt(variance + other + 2 * BETA**2)
    p = 1 / (1 + math.exp(-7 / c))
    mean = MU + variance / c * (1 - p)
    shrink = 1 - variance / c**2 * (math.sqrt(variance) / c) * p * (1 - p)
    assert skill.level == pytest.approx(MIDDLE + (mean - MU) / 3.5)
    assert skill.give_or_take == pytest.approx(math.sqrt(variance * shrink) / 3.5)
    assert (skill.constraint, skill.rounds) == ("forbid", 1)


def test_winning_raises_and_losing_lowers_the_level_and_practice_makes_it_surer() -> None:
    known = {"tea": Facts(3, ("forbid",))}
    winner = replayed([past(0.9, days=day) for day in range(9)], known).skills("Ana")[0]
    loser = replayed([past(0.1, days=day) for day in range(9)], known).skills("Ana")[0]
    once = replayed([past(0.9)], known).skills("Ana")[0]
    assert loser.level < MIDDLE < once.level < winner.level
    assert winner.give_or_take < once.give_or_take


def test_two_at_the_table_meet_two_of_the_scenario_so_that_company_is_no_advantage() -> None:
    """At the level of newcomers a draw is what is expected of them, however many they are."""
    known = {"tea": Facts(3, ("forbid",))}
    even = replayed([past(0.5)], known)
    assert even.skills("Ana")[0].level == pytest.approx(MIDDLE)
    assert even.skills("Ana")[0].level == even.skills("Ben")[0].level


def test_the_order_of_play_counts_and_not_the_order_of_the_list() -> None:
    rounds = [past(0.9, days=4, scenario="a"), past(0.1, days=2, scenario="b"), past(0.5, days=1, scenario="a")]
    known = {"a": FORBID, "b": Facts(4, ("forbid", "max words"))}
    assert replayed(rounds, known).skills("Ana") == replayed(rounds[::-1], known).skills("Ana")


def test_a_scenario_that_always_wins_becomes_harder() -> None:
    known = {"tea": FORBID}
    after = replayed([past(0.1, players={Seat.SENDER: f"P{day}"}, days=day) for day in range(6)], known)
    assert after.chance("Zoe", "tea", FORBID) < Ratings().chance("Zoe", "tea", FORBID) - 0.05


def test_a_scenario_of_which_nothing_is_known_is_of_the_middle() -> None:
    assert replayed([past(0.5, scenario="gone", flow="chain")], {}).skills("Ana")[0].constraint == "Chain"
