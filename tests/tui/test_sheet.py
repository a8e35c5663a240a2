"""Drawing on the sheet, with keys and with the mouse."""

from __future__ import annotations

import pytest

from charades.game.task import Stage
from charades.session.services import Services
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.draw import ClearScreen, DrawScreen
from charades.tui.screens.reading import ReadingScreen
from charades.tui.screens.write import WriteScreen
from charades.tui.widgets.sheet import SheetPad
from tests.tui.dealing import advance, at, deal, leave_and_return
from tests.tui.driving import drawn, playing, settled, until
from tests.tui.flows import FLOWS, GOAL


def top(pad: SheetPad) -> str:
    """Return the first row of a drawing."""
    return pad.sheet.rows[0]


def bottom(pad: SheetPad) -> str:
    """Return the last row of a drawing."""
    return pad.sheet.rows[-1]


async def test_a_drawing_is_made_with_keys(services: Services) -> None:
    session = deal(services, FLOWS["media"])
    advance(session, lambda task: task.stage is Stage.DRAW)
    async with playing(services) as pilot:
        screen = await at(pilot, session, DrawScreen)
        assert GOAL in drawn(screen)
        pad = screen.query_one(SheetPad)
        await pilot.press("home", *["up"] * 7, "b", "right", "right", "down", "down", "enter")
        assert pad.sheet.rows == ("┌─┐", "│ │", "└─┘")
        await pilot.press("5", "right", "right", "space", "right", "space", "#", "left")
        assert bottom(pad) == "└─┘ █#"
        assert "5,3" in drawn(screen).replace(" ", "")
        await pilot.press("u")
        assert bottom(pad) == "└─┘ ██"
        await pilot.press("r", "e", "home", "enter")
        assert bottom(pad) == " ─┘ █#"
        await pilot.press("f4")
        await until(pilot, ClearScreen)
        await pilot.press("escape")
        await until(pilot, DrawScreen)
        assert not pad.sheet.blank
        await pilot.press("f4")
        await until(pilot, ClearScreen)
        await pilot.press("enter")
        await settled(pilot, lambda: pad.sheet.blank)
        await pilot.press("ctrl+s")
        await settled(pilot, lambda: "empty" in drawn(screen))
        await pilot.press("u")
        screen = await leave_and_return(pilot, services, DrawScreen)
        assert screen.query_one(SheetPad).sheet.rows == ("┌─┐", "│ │", " ─┘ █#")
        await pilot.press("ctrl+s")
        await until(pilot, CurtainScreen)
        await pilot.press("enter")
        reader = await until(pilot, WriteScreen)
        assert "┌─┐" in drawn(reader)
        assert GOAL not in drawn(reader)


async def test_a_box_is_seen_before_it_is_set_and_capitals_choose_tools(services: Services) -> None:
    session = deal(services, FLOWS["media"])
    advance(session, lambda task: task.stage is Stage.DRAW)
    async with playing(services, (60, 20)) as pilot:
        screen = await at(pilot, session, DrawScreen)
        pad = screen.query_one(SheetPad)
        for name in ("#hidden", "#pen-keys", "#pen", "#palette"):
            assert screen.query_one(name).region.height == 1
            assert screen.query_one(name).region.bottom < 20
        await pilot.press("home", *["up"] * 7, "B", "space")
        assert "sets it" in drawn(screen)
        await pilot.press("right", "right", "down", "down")
        assert pad.sheet.blank
        assert str(pad.render()).startswith("┌─┐")
        await pilot.press("space")
        assert pad.sheet.rows == ("┌─┐", "│ │", "└─┘")
        await pilot.press("U")
        assert pad.sheet.blank
        await pilot.press("R", "L", "right", "escape")
        assert pad.sheet.rows == ("┌─┐", "│ │", "└─┘")


@pytest.mark.parametrize(("size", "hidden"), [((60, 20), True), ((60, 24), True), ((80, 24), False)])
async def test_where_the_picture_has_no_room_its_key_is_told(
    services: Services, size: tuple[int, int], hidden: bool
) -> None:
    session = deal(services, FLOWS["media"])
    advance(session, lambda task: task.stage is Stage.DRAW)
    async with playing(services, size) as pilot:
        screen = await at(pilot, session, DrawScreen)
        shown = "\n".join(strip.text for strip in screen._compositor.render_strips())
        assert ("F3 shows the picture. Letters and figures are not drawn." in shown) is hidden
        assert ("Draw the picture." in shown) is not hidden
        assert ("The picture" in shown) is not hidden
        await pilot.press("f3")
        assert GOAL in drawn(await until(pilot, ReadingScreen))


async def test_a_drawing_is_made_with_the_mouse_and_letters_are_no_part_of_it(services: Services) -> None:
    session = deal(services, FLOWS["media"])
    advance(session, lambda task: task.stage is Stage.DRAW)
    async with playing(services) as pilot:
        screen = await at(pilot, session, DrawScreen)
        pad = screen.query_one(SheetPad)
        await pilot.mouse_down(pad, offset=(1, 1))
        await pilot.hover(pad, offset=(5, 1))
        await pilot.hover(pad, offset=(5, 3))
        await pilot.mouse_up(pad, offset=(5, 3))
        assert pad.sheet.rows == ("────┐", "    │", "    │")
        await pilot.press("8")
        await pilot.click(pad, offset=(11, 1))
        assert top(pad) == "────┐     ●"
        await pilot.press("x", "Q")
        assert top(pad) == "────┐     ●"
