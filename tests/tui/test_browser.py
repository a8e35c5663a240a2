from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Select

from charades.game.seats import Mode
from charades.scenario import packs
from charades.session.services import Services
from charades.tui.screens.browser import BrowserScreen, Choice
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.players import PlayersScreen
from charades.tui.widgets.flow_row import FlowRow
from tests.tui.driving import drawn, game, playing, settled, until

OWN = """\
format: 1
id: own-umbrella
title: "My own [red]umbrella"
language: en
level: 4
tags: [weather, "[/nope]"]
picture:
  concept: umbrella
  definition: A folding cover on a stick against rain.
wording:
  forbid: [rain]
"""


async def browser(pilot: Pilot[None], alone: bool | None = None) -> tuple[BrowserScreen, list[Choice | None]]:
    """Open the browser and wait until it lists something; what it is dismissed with comes into the list."""
    chosen: list[Choice | None] = []
    screen = BrowserScreen(game(pilot)._services, alone)
    await pilot.app.push_screen(screen, chosen.append)
    await settled(pilot, lambda: bool(listed(screen)))
    return screen, chosen


def listed(screen: BrowserScreen) -> list[str]:
    """Return the titles on the list."""
    return [scenario.title for scenario in screen._found]


async def test_search_and_filters_narrow_the_list_down_and_say_where_nothing_is_left(services: Services) -> None:
    async with playing(services) as pilot:
        screen, _ = await browser(pilot)
        everything = len(listed(screen))
        await pilot.press("f2", *"northern")
        await settled(pilot, lambda: listed(screen) == ["The northern round"])
        assert "The northern round" in drawn(screen)
        screen.query_one("#level", Select).value = 1
        await settled(pilot, lambda: listed(screen) == [])
        assert "Nothing fits" in drawn(screen)
        screen.query_one("#search", Input).value = ""
        await settled(pilot, lambda: 0 < len(listed(screen)) < everything)
        assert {scenario.level for scenario in screen._found} == {1}
        screen.query_one("#level", Select).clear()
        screen.query_one("#pack", Select).value = "first-steps"
        await settled(pilot, lambda: len(listed(screen)) == 5)
        screen.query_one("#pack", Select).clear()
        screen.query_one("#tag", Select).value = "food"
        await settled(pilot, lambda: all("food" in scenario.tags for scenario in screen._found))


async def test_a_filter_is_chosen_with_the_mouse_and_with_keys(services: Services) -> None:
    async with playing(services) as pilot:
        screen, _ = await browser(pilot)
        await pilot.click("#level")
        await pilot.press("down", "down", "enter")
        await settled(pilot, lambda: screen.query_one("#level", Select).value == 1)
        await pilot.press("enter", "down", "enter")
        await settled(pilot, lambda: screen.query_one("#level", Select).value == 2)
        assert {scenario.level for scenario in screen._found} == {2}


async def test_the_picture_is_covered_until_somebody_looks(services: Services) -> None:
    async with playing(services) as pilot:
        screen, _ = await browser(pilot)
        secret = screen._found[0].picture.concept
        assert secret not in drawn(screen)
        await pilot.press("f9")
        await pilot.pause()
        assert secret in drawn(screen)
        await pilot.press("down", "up")
        await pilot.pause()
        assert secret not in drawn(screen)


async def test_a_scenario_is_taken_by_key_for_the_way_of_playing_it(services: Services) -> None:
    async with playing(services) as pilot:
        for key, mode in (("enter", Mode.PAIR), ("f6", Mode.EXPLAIN), ("f7", Mode.UNDERSTAND)):
            screen, chosen = await browser(pilot)
            await pilot.press(key)
            await until(pilot, HomeScreen)
            assert chosen == [Choice(screen._found[0], mode)]


async def test_a_click_looks_at_a_scenario_and_a_second_one_plays_it(services: Services) -> None:
    async with playing(services) as pilot:
        screen, chosen = await browser(pilot)
        await pilot.click("#scenarios", offset=(10, 2))
        await settled(pilot, lambda: screen._found[2].title in drawn(screen))
        assert not chosen
        await pilot.click("#scenarios", offset=(10, 2))
        await until(pilot, HomeScreen)
        assert chosen == [Choice(screen._found[2], Mode.PAIR)]


async def test_a_way_that_does_not_fit_is_greyed(services: Services) -> None:
    async with playing(services) as pilot:
        screen, chosen = await browser(pilot)
        await pilot.press("f2", *"northern")
        await settled(pilot, lambda: len(listed(screen)) == 1)
        current = screen._found[0]
        assert screen.check_action("play", ("pair",)) is True
        ways = {key: screen._mode(current, key) for key in ("pair", "alone", "understand")}
        assert {key: screen.check_action("play", (key,)) for key in ways} == {
            key: True if mode else None for key, mode in ways.items()
        }
        assert not chosen


async def test_a_broken_file_in_an_own_folder_is_named_and_hides_no_other(services: Services, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "good.yaml").write_text(OWN, encoding="utf-8")
    (own / "broken.yaml").write_text("title: [never closed\n", encoding="utf-8")
    services.change_settings(scenario_folders=(own,))
    async with playing(services) as pilot:
        screen, _ = await browser(pilot)
        assert "My own [red]umbrella" in listed(screen)
        assert "left out: " in drawn(screen)
        assert "broken.yaml:" in drawn(screen)
        screen.query_one("#search", Input).value = "own-umbrella"
        await settled(pilot, lambda: listed(screen) == ["My own [red]umbrella"])
        assert screen.query_one("#scenarios", OptionList).option_count == 1
        await pilot.pause()
        assert "My own [red]umbrella" in drawn(screen)
        for select in ("#pack", "#tag"):
            await pilot.click(select)
            await pilot.press("escape")
        screen.query_one("#tag", Select).value = "[/nope]"
        await pilot.pause()
        assert listed(screen) == ["My own [red]umbrella"]


FLOW_FILE = """\
format: 1
id: {flow}
title: About {flow}
language: en
level: 1
flow: {flow}
{more}
"""


async def test_the_row_of_flows_filters_with_keys_and_the_mouse(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "drift.yaml").write_text(FLOW_FILE.format(flow="word-drift", more="word: safe"), encoding="utf-8")
    items = "items: [one thing, another thing, a third thing]"
    (own / "priorities.yaml").write_text(FLOW_FILE.format(flow="priorities", more=items), encoding="utf-8")
    (own / "umbrella.yaml").write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(packs, "shipped_packs_folder", lambda: own)
    async with playing(services, (120, 24)) as pilot:
        screen, chosen = await browser(pilot)
        row = screen.query_one(FlowRow)
        assert len(listed(screen)) == 3
        await pilot.press("right")
        await settled(pilot, lambda: listed(screen) == ["My own [red]umbrella"])
        assert "says what the picture is" in str(row.render())
        titles = str(row.render()).splitlines()[0]
        await pilot.click(row, offset=(titles.index("Word drift") + 1, 0))
        await settled(pilot, lambda: listed(screen) == ["About word-drift"])
        await pilot.press("right")
        await settled(pilot, lambda: listed(screen) == ["About priorities"])
        await pilot.press("enter")
        await until(pilot, HomeScreen)
        assert chosen == [Choice(screen._found[0], Mode.PAIR)]


async def test_only_what_as_many_people_can_play_is_listed(services: Services) -> None:
    async with playing(services) as pilot:
        for people, flows in ((2, {"chain", "illusion"}), (4, {"relay", "canvas"})):
            screen = BrowserScreen(game(pilot)._services, alone=False, people=people)
            await pilot.app.push_screen(screen)
            await settled(pilot, lambda screen=screen: screen._catalogue is not None)  # type: ignore[misc]
            assert not flows & {scenario.flow for scenario in screen._found}
            await pilot.press("escape")
            await until(pilot, HomeScreen)


async def test_thinking_better_of_who_plays_leads_back_to_the_scenario(services: Services) -> None:
    async with playing(services) as pilot:
        game(pilot)._navigator.go("play", None)
        screen = await until(pilot, BrowserScreen)
        await settled(pilot, lambda: bool(listed(screen)))
        await pilot.press("down", "down")
        looked_at = screen._current()
        assert looked_at is not None
        await pilot.press("enter")
        await until(pilot, PlayersScreen)
        await pilot.press("escape")
        again = await until(pilot, BrowserScreen)
        await settled(pilot, lambda: again._current() == looked_at)
        await pilot.press("escape")
        await until(pilot, HomeScreen)
