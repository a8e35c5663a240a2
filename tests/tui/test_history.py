from __future__ import annotations

from textual.widgets import OptionList

from charades.game.events import Mode
from charades.scenario.model import Scenario
from charades.session.seating import seats_for
from charades.session.services import Services
from charades.tui.screens.history import HistoryScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.widgets.trend import Trend
from tests.tui.conftest import Finish
from tests.tui.driving import drawn, playing, settled, until


async def test_a_round_of_the_past_is_shown_as_it_was_revealed(
    services: Services, release: Scenario, finish: Finish
) -> None:
    finish(services, release, rounds=3)
    async with playing(services) as pilot:
        await pilot.app.push_screen(HistoryScreen(services))
        screen = await until(pilot, HistoryScreen)
        await settled(pilot, lambda: "Sales promised it to a customer" in drawn(screen))
        assert "3 rounds" in drawn(screen)
        assert "+38 points" in drawn(screen)
        assert screen.query_one("#rounds", OptionList).option_count == 3
        plot = str(screen.query_one(Trend).render())
        assert plot.count("◆") - 1 == plot.count("●") - 1 == 3
        await pilot.press("down", "enter", "pagedown", "f10")
        await until(pilot, HomeScreen)


async def test_without_a_round_it_says_so_and_draws_no_plot(services: Services) -> None:
    async with playing(services) as pilot:
        await pilot.app.push_screen(HistoryScreen(services))
        screen = await until(pilot, HistoryScreen)
        await settled(pilot, lambda: "No finished round yet" in drawn(screen))
        assert not screen.query_one(Trend).display


async def test_a_round_that_is_not_over_keeps_its_picture(services: Services, umbrella: Scenario) -> None:
    session = services.begin(["Ada"])
    session.deal(umbrella, Mode.EXPLAIN, seats_for(Mode.EXPLAIN, ("Ada",)))
    session.close()
    async with playing(services) as pilot:
        await pilot.app.push_screen(HistoryScreen(services))
        screen = await until(pilot, HistoryScreen)
        await settled(pilot, lambda: "is not over" in drawn(screen))
        assert "brolly" not in drawn(screen)
