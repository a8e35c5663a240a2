from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

import pytest

from charades.game.scorecard import DistortionKind
from charades.results.summary import RoundSummary
from charades.scenario.model import Facet, Partner, Picture, Scenario
from charades.training.provoking import PROVOCATIONS, provokes, strain
from charades.training.ratings import Ratings
from charades.training.suggestions import AIM, Suggester, beginners
from charades.training.week import Loss
from tests.training.past import NOW, past

PLAIN = Picture(facets=(Facet("goal", "Breakfast on the terrace"), Facet("mood", "calm")))
AMOUNTS = Picture(facets=(Facet("goal", "Sell 40 cakes"), Facet("why now", "the fair")))


def scenario(name: str, level: int = 1, picture: Picture = PLAIN, **changes: object) -> Scenario:
    made = Scenario(name, name.title(), picture, level=level, answer="facets", authored=("a clue",))
    return replace(made, **changes)  # type: ignore[arg-type]


def chain(name: str, level: int = 1, picture: Picture = PLAIN) -> Scenario:
    partners = (Partner("Mo", {"message": "one"}), Partner("Jo", {"message": "two"}))
    return scenario(name, level, picture, flow="chain", authored=(), partners=partners)


def suggester(scenarios: Sequence[Scenario], rounds: Sequence[RoundSummary] = ()) -> Suggester:
    return Suggester("Ana", scenarios, rounds, Ratings(), NOW)


def test_next_is_the_chance_nearest_seven_of_ten() -> None:
    """A newcomer's chances are 74 % at level 1, 63 % at level 2 and 50 % at level 3."""
    found = suggester([scenario("hard", 3), scenario("fair", 1), scenario("middling", 2)]).next()
    assert found is not None
    assert found.scenario.id == "fair"
    assert found.chance == pytest.approx(AIM, abs=0.05)
    assert found.why == "Likely but not certain: a chance near 70 % teaches most."


def test_nothing_that_was_played_within_the_week_and_nothing_that_takes_two() -> None:
    alone = [scenario("new", 5), scenario("rested", 1)]
    together = scenario("together", flow="chain", authored=())
    rounds = [past(scenario="fresh", days=6.9), past(scenario="rested", days=7)]
    found = suggester([scenario("fresh"), together, *alone], rounds)
    assert [each.scenario.id for each in (found.next(), found.next()) if each] == ["rested", "new"]
    assert found.next() is None


def test_another_flow_is_welcome_after_several_of_one() -> None:
    scenarios = [scenario("again"), chain("other")]
    found = suggester(scenarios, [past(scenario=f"old{day}", days=day) for day in range(3)]).next()
    assert found is not None
    assert found.scenario.id == "other"


def test_what_was_lost_is_practised_by_a_picture_with_that_part() -> None:
    scenarios = [scenario("tea"), scenario("fair", 2, AMOUNTS), scenario("walk")]
    found = suggester(scenarios).practice([Loss("facet", "Why Now", 3, 5)])
    assert found[0].scenario.id == "fair"
    assert found[0].why == "“Why Now” was lost in 3 of 5 rounds; this picture has that part."
    assert [each.scenario.id for each in found[1:]] == ["tea", "walk"]


def test_a_kind_is_practised_where_the_picture_holds_it_best_under_a_strain() -> None:
    scenarios = [scenario("tea"), scenario("fair", 1, AMOUNTS), chain("whisper", 1, AMOUNTS)]
    first, second, _ = suggester(scenarios).practice([Loss("kind", "quantity", 2)])
    assert first.scenario.id == "whisper"
    assert first.why == (
        "“how much” was turned around twice; this picture has amounts in it, and it passes through several hands."
    )
    assert second.scenario.id == "fair"
    assert second.why == "“how much” was turned around twice; this picture has amounts in it."


def test_the_reason_never_quotes_the_picture() -> None:
    picture = Picture(facets=(Facet("goal", "Never sell zebras to Paul, because he bites, unless it is May"),))
    for kind in get_args(DistortionKind):
        for found in suggester([chain("zoo", 1, picture)]).practice([Loss("kind", kind, 1)]):
            assert not {"zebras", "paul", "bites", "may,"} & set(found.why.casefold().split())


def test_every_kind_has_its_provocation() -> None:
    assert set(PROVOCATIONS) == set(get_args(DistortionKind))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("negation", "Nobody leaves early"),
        ("opposite", "The gate opens at dusk"),
        ("quantity", "three boats"),
        ("time", "on Tuesday"),
        ("order", "after the meal"),
        ("roles", "They call us"),
        ("modality", "Guests must sign"),
        ("scope", "every child"),
        ("condition", "if it rains"),
        ("comparison", "warmer than last year"),
        ("entity", "a gift from Oslo"),
        ("reason", "because of the frost"),
    ],
)
def test_what_can_be_turned_around_is_found_in_the_picture(kind: DistortionKind, text: str) -> None:
    assert provokes(scenario("x", picture=Picture(facets=(Facet("goal", text),))), kind)
    assert not provokes(scenario("x", picture=Picture(facets=(Facet("goal", "a green kite"),))), kind)


def test_a_rule_strains_too() -> None:
    assert strain(scenario("x", wording={"no_numbers": True}), "quantity") == "no number may say it"
    assert strain(scenario("x"), "quantity") == ""


def test_newcomers_begin_with_the_first_three_that_one_can_play_alone() -> None:
    together = scenario("together", flow="chain", authored=())
    scenarios = [scenario("a"), together, scenario("b"), scenario("c"), scenario("d")]
    assert [each.scenario.id for each in beginners(scenarios)] == ["a", "b", "c"]
