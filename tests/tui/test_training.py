from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.services import Services
from charades.tui.screens.browser import Choice
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.stage import StageScreen
from charades.tui.screens.training import SuggestionMenu, TrainingScreen, WhoScreen
from tests.tui.conftest import Finish
from tests.tui.driving import drawn, playing, settled, toasts, until


async def opened(pilot: Pilot[None], services: Services) -> tuple[TrainingScreen, list[Choice | None]]:
    """Open the screen; what it is dismissed with comes into the list."""
    chosen: list[Choice | None] = []
    await pilot.app.push_screen(TrainingScreen(services), chosen.append)
    screen = await until(pilot, TrainingScreen)
    await settled(pilot, lambda: screen.query_one(SuggestionMenu).option_count > 0)
    return screen, chosen


def rows(screen: TrainingScreen) -> list[str]:
    menu = screen.query_one(SuggestionMenu)
    return [str(menu.get_option_at_index(at).prompt) for at in range(menu.option_count)]


async def test_a_newcomer_is_welcomed_with_three_scenarios_to_begin_with(services: Services) -> None:
    async with playing(services) as pilot:
        screen, chosen = await opened(pilot, services)
        assert "Ada: Welcome." in " ".join(drawn(screen).split())
        assert [row.split()[0] for row in rows(screen)] == ["begin"] * 3
        await pilot.press("n")
        assert "Nobody has finished a round here yet" in toasts(pilot)[0]
        await pilot.press("enter")
        await until(pilot, HomeScreen)
    assert chosen[0] is not None
    assert chosen[0].mode is not Mode.PAIR


async def test_after_a_round_it_says_what_was_lost_and_what_practises_it(
    services: Services, release: Scenario, finish: Finish
) -> None:
    finish(services, release)
    async with playing(services) as pilot:
        screen, chosen = await opened(pilot, services)
        assert [row.split()[0] for row in rows(screen)] == ["next", "practise", "practise", "practise"]
        assert all("% likely" in row for row in rows(screen))
        assert "Ada · 1 round · played today" in drawn(screen)
        assert "47 % arrived on average" in drawn(screen)
        assert "highest overlap" in drawn(screen)
        await pilot.press("down")
        assert "“why now” was lost in 1 of 1 round; this picture has that part." in drawn(screen)
        await pilot.press("f5")
        await until(pilot, HomeScreen)
    assert chosen[0] is not None
    assert chosen[0].mode is Mode.PAIR
    assert "why now" in {facet.name for facet in chosen[0].scenario.picture.facets}


async def test_somebody_else_at_this_machine_says_who_they_are(
    services: Services, release: Scenario, finish: Finish
) -> None:
    finish(services, release, rounds=2)
    async with playing(services) as pilot:
        screen, _ = await opened(pilot, services)
        await pilot.press("n")
        who = await until(pilot, WhoScreen)
        names = who.query_one("#people", OptionList)
        assert names.highlighted is not None
        assert "Ada" in str(names.get_option_at_index(names.highlighted).prompt)
        await pilot.press("down", "up", "down" if names.highlighted == 0 else "up", "enter")
        await until(pilot, TrainingScreen)
        await settled(pilot, lambda: "Sam · 2 rounds" in drawn(screen))
        await pilot.press("escape")
        await until(pilot, HomeScreen)
    assert services.settings.player == "Sam"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_it_fits(services: Services, release: Scenario, finish: Finish, size: tuple[int, int]) -> None:
    finish(
        services, replace(release, title="A very long title of a scenario that nobody would want to read to its end")
    )
    async with playing(services, size=size) as pilot:
        screen, _ = await opened(pilot, services)
        menu = screen.query_one(SuggestionMenu)
        assert menu.size.height == menu.option_count
        assert all(len(row) <= menu.size.width for row in rows(screen))
        assert screen.query_one("#training-figures").size.height >= 6
        await pilot.press("tab", "pagedown")
        assert screen.query_one("#training-figures").scroll_y > 0 or size[1] > 40


async def test_it_is_opened_from_home_and_a_suggestion_begins_a_round(services: Services) -> None:
    async with playing(services) as pilot:
        menu = pilot.app.screen.query_one("#menu", OptionList)
        menu.highlighted = menu.get_option_index("training")
        await pilot.press("enter")
        screen = await until(pilot, TrainingScreen)
        await settled(pilot, lambda: screen.query_one(SuggestionMenu).option_count > 0)
        await pilot.press("enter")
        await until(pilot, StageScreen)
    assert services.archive.rounds()[0].scenario == "one-the-word-itself"
