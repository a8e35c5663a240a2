from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import OptionList

from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.services import Services
from charades.tui.screens.browser import BrowserScreen
from charades.tui.screens.help import HelpScreen
from charades.tui.screens.history import HistoryScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.players import PlayersScreen
from charades.tui.screens.settings import SettingsScreen
from tests.tui.conftest import Finish
from tests.tui.driving import drawn, game, playing, settled, toasts, until

CHOICES = ["offer", "play", "practise", "scenarios", "training", "history", "settings", "help", "quit"]


async def menu(pilot: Pilot[None]) -> OptionList:
    """Wait for the offer, and return the menu."""
    found = pilot.app.screen.query_one("#menu", OptionList)
    await settled(pilot, lambda: found.option_count == len(CHOICES))
    return found


async def test_the_offer_comes_first_and_then_everything_else(services: Services) -> None:
    async with playing(services) as pilot:
        choices = await menu(pilot)
        assert [choices.get_option_at_index(at).id for at in range(choices.option_count)] == CHOICES
        assert "Begin here" in str(choices.get_option_at_index(0).prompt)


def on_screen(pilot: Pilot[None]) -> list[str]:
    """Return what the terminal shows."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_no_row_of_the_menu_is_cut(services: Services, size: tuple[int, int]) -> None:
    async with playing(services, size) as pilot:
        await menu(pilot)
        await pilot.pause()
        rows = on_screen(pilot)
        assert not [row for row in rows if "…" in row]
        (offer,) = [at for at, row in enumerate(rows) if "Begin here: five short rounds" in row]
        assert "“One: say it without saying it”" in rows[offer + 1 if size[0] == 60 else offer]
        assert any("Quit" in row for row in rows)
        await pilot.resize_terminal(80, 24)
        await settled(pilot, lambda: any("rounds  “One" in row for row in on_screen(pilot)))


async def test_every_choice_leads_somewhere_and_back(services: Services) -> None:
    leads: dict[str, type[Screen[Any]]] = {
        "play": BrowserScreen,
        "history": HistoryScreen,
        "settings": SettingsScreen,
        "help": HelpScreen,
    }
    async with playing(services) as pilot:
        choices = await menu(pilot)
        for choice, screen in leads.items():
            choices.highlighted = CHOICES.index(choice)
            await pilot.press("enter")
            await until(pilot, screen)
            await pilot.press("escape")
            await until(pilot, HomeScreen)


async def test_the_offer_asks_who_plays_and_two_players_need_two_names(services: Services) -> None:
    services.change_settings(partner="")
    async with playing(services) as pilot:
        await menu(pilot)
        scenario = services.first_scenario(Mode.PAIR)
        assert scenario is not None
        game(pilot).begin(scenario, Mode.PAIR)
        await until(pilot, PlayersScreen)
        await pilot.press("A", "d", "a", "enter")
        await pilot.pause()
        assert toasts(pilot) == ["Two players need two names."]
        await pilot.press("escape")
        await until(pilot, HomeScreen)
    assert not services.archive.rounds()


async def test_the_illusion_of_earlier_rounds_stands_below_the_menu(
    services: Services, release: Scenario, finish: Finish
) -> None:
    finish(services, release)
    async with playing(services) as pilot:
        await settled(pilot, lambda: "+38 points over 1 round" in drawn(pilot.app.screen))


async def test_a_session_file_that_cannot_be_read_is_told_once(services: Services) -> None:
    services.paths.sessions.mkdir(parents=True)
    damaged = services.paths.sessions / "2026-11-22T1405-ada.json"
    damaged.write_text('{"session": {"1"', encoding="utf-8")
    async with playing(services) as pilot:
        await settled(pilot, lambda: len(toasts(pilot)) == 1)
        await pilot.press("f1")
        await until(pilot, HelpScreen)
        await pilot.press("escape")
        await until(pilot, HomeScreen)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert len(toasts(pilot)) == 1
    assert not damaged.exists()
    assert list(services.paths.sessions.glob("*.unreadable"))


async def test_without_colours_the_chosen_row_is_underlined(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with playing(services) as pilot:
        choices = await menu(pilot)
        await pilot.press("down")
        underlined = [any(each.style and each.style.underline for each in choices.render_line(row)) for row in (0, 1)]
        assert underlined == [False, True]
