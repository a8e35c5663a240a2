"""Every measure on examples worked by hand."""

from __future__ import annotations

from itertools import permutations
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.game.measures.agreement import (
    kendall_tau,
    kendall_w,
    mean_tau,
    most_disputed,
    rank_table,
    tau_table,
)
from charades.game.measures.convergence import trend
from charades.game.measures.decay import FLOOR, gone_at, half_life, halved_at, steepest, turned_at
from charades.game.measures.drift import (
    SharedWord,
    closeness_to_others,
    clusters,
    mean_overlap,
    outlier,
    shared_without_meaning,
)
from charades.game.measures.forecasting import Bin, brier, calibration, overconfidence
from charades.game.measures.language import jargon_left, reading_age, reading_ease
from charades.game.measures.quadrants import quadrant

PRICE_FIRST = ("price", "speed", "care", "looks")
SPEED_FIRST = ("speed", "price", "care", "looks")
LOOKS_FIRST = ("looks", "care", "speed", "price")


def test_tau_counts_pairs_in_the_same_order() -> None:
    # Of the six pairs one (price, speed) is the other way round: (5 − 1) / 6.
    assert kendall_tau(PRICE_FIRST, SPEED_FIRST) == pytest.approx(4 / 6)
    assert kendall_tau(PRICE_FIRST, PRICE_FIRST) == 1
    assert kendall_tau(PRICE_FIRST, PRICE_FIRST[::-1]) == -1
    assert kendall_tau(("price",), ("price",)) == 1


def test_tau_between_every_two() -> None:
    table = tau_table((PRICE_FIRST, SPEED_FIRST, LOOKS_FIRST))
    assert table[0][1] == table[1][0] == pytest.approx(4 / 6)
    # Looks-first is price-first backwards; against speed-first the pair (speed, price) agrees: (1 − 5) / 6.
    assert table[1][2] == pytest.approx(-4 / 6)
    assert table[0][2] == -1
    assert [table[at][at] for at in range(3)] == [1, 1, 1]


def test_orders_of_other_items_are_refused() -> None:
    for one, other in ((("a", "b"), ("a", "c")), (("a", "a"), ("a", "a"))):
        with pytest.raises(ValueError, match="order"):
            kendall_tau(one, other)
    with pytest.raises(ValueError, match="order"):
        kendall_w(())


def test_w_is_one_for_the_same_order_and_none_for_opposite_ones() -> None:
    assert kendall_w((PRICE_FIRST, PRICE_FIRST, PRICE_FIRST)) == 1
    assert kendall_w((PRICE_FIRST, PRICE_FIRST[::-1])) == 0
    # Rank sums of price-first and speed-first: 3, 3, 6, 8 with mean 5: S = 4 + 4 + 1 + 9 = 18;
    # 12 · 18 / (4 · (64 − 4)) = 0.9.
    assert kendall_w((PRICE_FIRST, SPEED_FIRST)) == pytest.approx(0.9)


def test_the_mean_tau_is_nothing_by_chance() -> None:
    # 4 / 6, −4 / 6 and −1.
    assert mean_tau((PRICE_FIRST, SPEED_FIRST, LOOKS_FIRST)) == pytest.approx(-1 / 3)
    assert mean_tau((PRICE_FIRST, PRICE_FIRST, PRICE_FIRST)) == mean_tau((PRICE_FIRST,)) == 1
    taus = [mean_tau((one, other, ("a", "b"))) for one in permutations("ab") for other in permutations("ab")]
    assert sum(taus) / len(taus) == pytest.approx(0)
    with pytest.raises(ValueError, match="order"):
        mean_tau((("a",), ("b",)))


@given(st.permutations("abcde"), st.permutations("abcde"))
def test_w_of_two_orders_is_spearmans_mean(one: list[str], other: list[str]) -> None:
    """For two raters W = (rho + 1) / 2, rho = 1 − 6 Σd² / (n³ − n)."""
    squares = sum((one.index(item) - other.index(item)) ** 2 for item in "abcde")
    assert kendall_w((one, other)) == pytest.approx((2 - 6 * squares / 120) / 2)


def test_ranks_stand_in_the_order_of_their_means() -> None:
    table = rank_table((("a", "b", "c"), ("c", "b", "a"), ("c", "a", "b")))
    assert table == {"c": (3, 1, 1), "a": (1, 3, 2), "b": (2, 2, 3)}
    assert list(table) == ["c", "a", "b"]


def test_the_most_disputed_item_has_the_widest_ranks() -> None:
    assert most_disputed((("a", "b", "c"), ("b", "c", "a"))) == "a"
    assert most_disputed((("a", "b"), ("a", "b"))) is None


def test_the_trend_is_the_slope_of_the_line() -> None:
    assert trend((10, 8, 6)) == -2
    # Around the middle: (−1.5 · 1 − 0.5 · 2 + 0.5 · 2 + 1.5 · 5) / 5 = 1.2.
    assert trend((1, 2, 2, 5)) == pytest.approx(1.2)
    assert trend((7,)) == 0
    assert trend(()) == 0


def test_what_halves_with_every_hop_has_a_half_life_of_one() -> None:
    assert half_life((0.8, 0.4, 0.2)) == pytest.approx(1)
    assert half_life((0.8, 0.8 / 2**0.5, 0.4)) == pytest.approx(2)
    # Two hops: λ = ln(0.9 / 0.6).
    assert half_life((0.9, 0.6)) == pytest.approx(log(2) / log(1.5))
    assert half_life((0.5, 0.5)) is None
    assert half_life((0.5, 0.9)) is None
    assert half_life((0.5,)) is None
    assert half_life((0.64, 0.0)) == pytest.approx(log(2) / log(1 / FLOOR))


def test_a_single_zero_at_the_end_does_not_drag_the_rate() -> None:
    steady, broken = (0.85, 0.6, 0.42, 0.3), (0.85, 0.6, 0.42, 0.0)
    life, dragged = half_life(steady), half_life(broken)
    assert life == pytest.approx(2.0, abs=0.05)
    assert dragged is not None
    assert 1.2 < dragged < 2
    # To their logarithms the fit would be half a hop.
    assert half_life((0.6, 0.5, 0.11, 0.01)) == pytest.approx(1.1, abs=0.05)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=7))
def test_a_rate_is_above_nothing_or_there_is_none(overlaps: list[float]) -> None:
    life = half_life(overlaps)
    assert life is None or life >= log(2) / log(1 / FLOOR) - 1e-9


def test_half_was_left_or_was_not() -> None:
    assert halved_at((0.8, 0.55, 0.35, 0.3)) == 3
    assert halved_at((0.4, 0.6)) == 1
    assert halved_at((0.9, 0.5)) is None


def test_the_steepest_hop_costs_the_most() -> None:
    assert steepest((0.9, 0.8, 0.3, 0.2)) == 3
    assert steepest((0.5, 0.7)) is None
    assert steepest((0.5,)) is None
    assert steepest(()) is None


def test_where_a_facet_went() -> None:
    assert gone_at(("aligned", "partial", "different", "different")) == 3
    assert gone_at(("aligned", "different", "partial")) is None
    assert gone_at(("different", "contradicted")) == 1
    assert turned_at(("aligned", "contradicted", "different")) == 2
    assert turned_at(("aligned", "different")) is None


TABLE = (
    (1.0, 0.8, 0.1, 0.3),
    (0.8, 1.0, 0.2, 0.3),
    (0.1, 0.2, 1.0, 0.0),
    (0.3, 0.3, 0.0, 1.0),
)


def test_the_mean_over_pairs_and_over_the_others() -> None:
    assert mean_overlap(TABLE) == pytest.approx((0.8 + 0.1 + 0.2 + 0.3 + 0.3 + 0.0) / 6)
    assert mean_overlap(((1.0,),)) == 1
    assert closeness_to_others(TABLE, 0) == pytest.approx((0.8 + 0.1 + 0.3) / 3)
    assert closeness_to_others(((1.0,),), 0) == 1


def test_the_outlier_has_the_lowest_mean() -> None:
    person, share = outlier(TABLE)
    assert person == 2
    assert share == pytest.approx(0.1)
    with pytest.raises(ValueError, match="nobody"):
        outlier(())


def test_clusters_join_by_the_mean_between_groups() -> None:
    assert clusters(TABLE) == ((0, 1), (2,), (3,))
    # With 0 and 1 joined, 3 is at (0.3 + 0.3) / 2 of them.
    assert clusters(TABLE, 0.3) == ((0, 1, 3), (2,))
    assert clusters(TABLE, 0.0) == ((0, 1, 2, 3),)
    assert clusters(()) == ()


def test_words_shared_without_the_meaning() -> None:
    texts = ("Our users find no fault in it.", "Users never find a fault.", "Every user loves what it is.", "Ready.")
    assert shared_without_meaning(texts, TABLE) == (SharedWord("users", 0, 2), SharedWord("users", 1, 2))


def test_brier_is_the_mean_squared_distance() -> None:
    # (0.2² + 0.5² + 0.9²) / 3.
    assert brier(((0.8, True), (0.5, False), (0.9, False))) == pytest.approx((0.04 + 0.25 + 0.81) / 3)
    assert brier(((1.0, True), (0.0, False))) == 0
    for measure in (brier, overconfidence):
        with pytest.raises(ValueError, match="judge"):
            measure(())


def test_overconfidence_is_what_was_said_less_what_came() -> None:
    assert overconfidence(((0.9, True), (0.9, False))) == pytest.approx(0.4)
    assert overconfidence(((0.3, True),)) == pytest.approx(-0.7)


def test_calibration_bins_what_was_said() -> None:
    bins = calibration(((0.1, False), (0.15, True), (0.9, True), (1.0, True)))
    assert bins == (Bin(2, 0.125, 0.5), Bin(2, 0.95, 1.0))
    assert calibration(()) == ()


def test_jargon_is_found_in_whatever_form() -> None:
    assert jargon_left("We ship in two sprints, with an API.", ("sprint", "api", "backlog")) == ("sprints", "API")
    assert jargon_left("We ship.", ()) == ()


def test_reading_ease_by_the_formula() -> None:
    # Six words of one syllable in one sentence: 206.835 − 1.015 · 6 − 84.6.
    assert reading_ease("The cat sat on the mat.") == pytest.approx(206.835 - 6.09 - 84.6)
    # Two sentences of two words, five syllables in four words.
    assert reading_ease("Red cat. Big table.") == pytest.approx(206.835 - 1.015 * 2 - 84.6 * 5 / 4)
    assert reading_ease("") == 100


@pytest.mark.parametrize(("ease", "age"), [(95, 11), (90, 11), (65, 14), (60, 14), (45, 19), (29, 22), (-20, 22)])
def test_the_age_at_which_it_reads_easily(ease: float, age: int) -> None:
    assert reading_age(ease) == age


def test_the_four_quadrants() -> None:
    assert quadrant(0.9, 0.9) == "deep"
    assert quadrant(0.1, 0.9) == "found in other words"
    assert quadrant(0.9, 0.1) == "parroted"
    assert quadrant(0.1, 0.1) == "apart"
    assert quadrant(0.5, 0.65) == "deep"
