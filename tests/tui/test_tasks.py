from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from charades.game.content import Choice, Numbers, Order, Texts, drawing_in
from charades.game.seats import Mode, Seat
from charades.game.task import Row, Shown, Sides, Stage
from charades.scenario.model import TimeLimits
from charades.session.seating import seats_for
from charades.session.services import Services
from charades.tui.screens.choose import ChooseScreen
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.estimate import EstimateScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.players import PlayersScreen
from charades.tui.screens.rank import RankScreen
from charades.tui.screens.reading import ReadingScreen
from charades.tui.screens.stage import direction
from charades.tui.screens.task import TaskScreen
from charades.tui.screens.write import WriteScreen
from charades.tui.widgets.cards import RulesCard
from charades.tui.widgets.editor import Editor
from charades.tui.widgets.ranking import Place, Ranking
from charades.tui.widgets.scale import ForecastScale
from charades.tui.widgets.shown import NamedPart, ShownPane
from tests.tui.dealing import PEOPLE, advance, at, deal, leave_and_return
from tests.tui.driving import drawn, game, playing, settled, until
from tests.tui.flows import FLOWS, GOAL, ITEMS, TOLD, WHY


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (200, 50)])
async def test_seven_fields_are_written_one_after_the_other_each_in_view(
    services: Services, size: tuple[int, int]
) -> None:
    async with playing(services, size) as pilot:
        session = deal(services, FLOWS["canvas"])
        screen = await at(pilot, session, WriteScreen)
        assert "Parcels vanish." in drawn(screen)
        for number in range(7):
            editor = screen.query_one(f"#field-{number}", Editor)
            await pilot.press(*"bell")
            await settled(pilot, lambda editor=editor: editor.has_focus and editor.text == "bell")  # type: ignore[misc]
            fields = screen.query_one("#fields").region
            assert fields.contains_region(editor.region)
            assert screen.region.contains_region(fields)
            await pilot.press("enter" if number % 2 else "tab")
        assert screen.focused is screen.query_one("#hand-in")
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        given = session.state.given(Seat.FIRST, "canvas")
        assert isinstance(given, Texts)
        assert set(given.texts.values()) == {"bell"}


@pytest.mark.parametrize("typed", [events.Paste("before"), None])
async def test_what_is_typed_right_behind_enter_lands_in_the_next_field(
    services: Services, typed: events.Paste | None
) -> None:
    async with playing(services) as pilot:
        screen = await at(pilot, deal(services, FLOWS["mission"]), WriteScreen)
        editor = screen.query_one("#field-0", Editor)
        if typed is not None:
            editor.post_message(typed)
        editor.post_message(events.Key("enter", None))
        for char in "next":
            editor.post_message(events.Key(char, char))
        editor.post_message(events.Paste(" one"))
        await settled(pilot, lambda: screen.query_one("#field-1", Editor).text == "next one")
        assert editor.text == ("before" if typed else "")
        assert screen.focused is screen.query_one("#field-1")


@pytest.mark.parametrize("size", [(80, 14), (60, 20)])
async def test_what_is_judged_stands_at_the_top_and_scrolls_with_page_keys(
    services: Services, size: tuple[int, int]
) -> None:
    session = deal(services, FLOWS["back-brief"], Mode.ALONE)
    async with playing(services, size) as pilot:
        screen = await at(pilot, session, WriteScreen)
        (part, *_) = screen.query(NamedPart)
        assert part.part_name == "what I understood"
        for _ in range(2):
            assert screen.query_one("#reading").region.contains_region(part.region)
            await pilot.press("tab")
        panes = [screen.query_one("#reading"), screen.query_one("#shown")]
        await pilot.press("pagedown")
        await settled(pilot, lambda: any(pane.scroll_y > 0 for pane in panes))
        await pilot.press("pageup")
        await settled(pilot, lambda: not any(pane.scroll_y for pane in panes))


async def test_the_writer_for_an_audience_begins_with_who_it_is_for(services: Services) -> None:
    async with playing(services) as pilot:
        screen = await at(pilot, deal(services, FLOWS["audience"]), WriteScreen)
        pane = screen.query_one("#shown")
        await pilot.pause()
        assert pane.scroll_y == 0
        assert screen.query_one("#reading").scroll_y == 0


async def test_drafts_of_every_field_survive_leaving(services: Services) -> None:
    async with playing(services) as pilot:
        screen = await at(pilot, deal(services, FLOWS["canvas"]), WriteScreen)
        screen.query_one("#field-0", Editor).text = "Parcels [b]vanish"
        screen.query_one("#field-6", Editor).text = "Nothing is lost"
        await pilot.pause()
        screen = await leave_and_return(pilot, services, WriteScreen)
        assert screen.drafts()["situation"] == "Parcels [b]vanish"
        assert screen.drafts()["outcome"] == "Nothing is lost"


async def test_a_single_text_is_sent_with_enter_and_its_wording_is_checked(services: Services) -> None:
    async with playing(services) as pilot:
        strict = replace(FLOWS["back-brief"], wording={"forbid": ["parcel"], "max_words": 30})
        session = deal(services, strict)
        screen = await at(pilot, session, WriteScreen)
        assert GOAL in drawn(screen)
        screen.query_one(Editor).text = "Parcels go missing"
        await settled(pilot, lambda: "✗" in str(screen.query_one(RulesCard).render()))
        await pilot.press("enter")
        await settled(pilot, lambda: "not sent" in drawn(screen))
        screen.query_one(Editor).text = "Ring first; things go missing"
        await settled(pilot, lambda: "✗" not in str(screen.query_one(RulesCard).render()))
        assert "5 of 30 words" in str(screen.query_one(Editor).border_subtitle)
        await pilot.press("enter")
        await until(pilot, CurtainScreen)
        assert session.state.said == ("Ring first; things go missing",)


async def test_what_must_not_be_empty_is_refused_and_optional_fields_say_so(services: Services) -> None:
    async with playing(services) as pilot:
        session = deal(services, FLOWS["back-brief"], Mode.ALONE)
        screen = await at(pilot, session, WriteScreen)
        assert "may stay empty" in str(screen.query_one("#field-0").border_title)
        assert "Nobody may come in." in drawn(screen)
        await pilot.press("ctrl+s")
        await until(pilot, ForecastScreen)
        session = deal(services, FLOWS["depth"], Mode.ALONE)
        await pilot.press("f10")
        await until(pilot, HomeScreen)
        await at(pilot, session, ChooseScreen)
        await pilot.press("enter")
        screen = await until(pilot, WriteScreen)
        await pilot.press("f2")
        await settled(pilot, lambda: "nothing to hand in yet" in drawn(screen))


async def test_the_second_canvas_begins_with_the_first_and_shows_both_sides(services: Services) -> None:
    session = deal(services, FLOWS["canvas"], Mode.ALONE)
    session.contribute(Texts({"intent": "A door that is shut.", "outcome": "No parcel is lost."}))
    session.act(services.scoring.score(session.state))
    async with playing(services) as pilot:
        screen = await at(pilot, session, WriteScreen)
        assert screen.drafts()["intent"] == "A door that is shut."
        assert "A bell that works." in drawn(screen)
        assert any(word in drawn(screen) for word in ("apart", "alike in part", "the same"))
        await pilot.press(*["tab"] * 6)
        await pilot.pause()
        pane = screen.query_one(ShownPane)
        (row,) = (part for part in pane.query(NamedPart) if part.part_name == "outcome")
        assert pane.region.contains_region(row.region)


async def test_items_are_put_in_order_with_keys_and_the_order_survives_leaving(services: Services) -> None:
    async with playing(services) as pilot:
        session = deal(services, FLOWS["priorities"])
        screen = await at(pilot, session, RankScreen)
        ranking = screen.query_one(Ranking)
        await pilot.press("space", "down", "down", "space", "up")
        assert ranking.items == [ITEMS[1], ITEMS[2], ITEMS[0], ITEMS[3]]
        assert ranking.at == 1
        await pilot.press("J", "K", "K", "ctrl+down", "home")
        assert ranking.items == [ITEMS[1], ITEMS[2], ITEMS[0], ITEMS[3]]
        assert "1  A warm welcome" in drawn(screen)
        screen = await leave_and_return(pilot, services, RankScreen)
        await pilot.press("end", "shift+up", "ctrl+s")
        await until(pilot, CurtainScreen)
        assert screen.session.state.given(Seat.FIRST, "order") == Order((ITEMS[1], ITEMS[2], ITEMS[3], ITEMS[0]))


async def test_items_are_put_in_order_with_the_mouse(services: Services) -> None:
    async with playing(services) as pilot:
        screen = await at(pilot, deal(services, FLOWS["priorities"]), RankScreen)
        ranking = screen.query_one(Ranking)
        rows = list(screen.query(Place))
        await pilot.mouse_down(rows[0], offset=(12, 0))
        await pilot.hover(rows[2], offset=(12, 0))
        await pilot.mouse_up(rows[2], offset=(12, 0))
        await settled(pilot, lambda: ranking.items[2] == ITEMS[0])
        assert not ranking.held
        await pilot.click(rows[2], offset=(1, 0))
        await settled(pilot, lambda: ranking.items[1] == ITEMS[0])
        await pilot.click(rows[1], offset=(3, 0))
        await settled(pilot, lambda: ranking.items[2] == ITEMS[0])
        await pilot.mouse_down(rows[0], offset=(12, 0))
        await pilot.hover(rows[3], offset=(12, 3))
        await pilot.mouse_up(rows[3], offset=(12, 3))
        await settled(pilot, lambda: ranking.items[3] == ITEMS[1])


async def test_where_nobody_sends_nothing_is_said_to_arrive(services: Services) -> None:
    session = deal(services, FLOWS["word-drift"])
    advance(session, lambda task: task.stage is Stage.FORECAST)
    async with playing(services) as pilot:
        game(pilot).play(session)
        curtain = await until(pilot, CurtainScreen)
        assert "have in common" in drawn(curtain)
        assert "arrived" not in drawn(curtain)
        await pilot.press("enter")
        screen = await until(pilot, ForecastScreen)
        assert "nothing in common" in drawn(screen)
        assert "the same" in str(screen.query_one(ForecastScale).render())


async def test_the_shown_is_read_in_full_and_an_option_is_taken(services: Services) -> None:
    async with playing(services) as pilot:
        session = deal(services, FLOWS["bluff"], Mode.ALONE)
        forecast = await at(pilot, session, ForecastScreen)
        assert "The porter sleeps." in drawn(forecast)
        assert "in this read-back" in drawn(forecast)
        await pilot.press("enter")
        screen = await until(pilot, ChooseScreen)
        await pilot.press("f3")
        full = await until(pilot, ReadingScreen)
        assert GOAL in drawn(full)
        await pilot.press("escape")
        await until(pilot, ChooseScreen)
        options = screen.query_one(OptionList)
        assert options.option_count == 4
        await pilot.press("down", "down")
        await settled(pilot, lambda: str(options.get_option_at_index(2).prompt).startswith("›"))
        assert not str(options.get_option_at_index(0).prompt).startswith("›")
        part = str(screen.query_one("#part", Static).render())
        assert WHY in part
        assert "It was read back so" in part
        assert options.region.bottom <= screen.size.height - 1
        await pilot.press("enter")
        await settled(pilot, lambda: session.state.given(Seat.SENDER, "suspicion") == Choice("why now"))


async def test_estimates_are_numbers_by_part_and_survive_leaving(services: Services) -> None:
    async with playing(services) as pilot:
        session = deal(services, FLOWS["illusion"], Mode.ALONE)
        screen = await at(pilot, session, EstimateScreen)
        part = screen.query_one("#part", Static)
        await settled(pilot, lambda: "Ring from Monday on." in str(part.render()))
        await pilot.press("enter")
        await settled(pilot, lambda: "–" in str(part.render()))
        await pilot.press("shift+tab")
        await pilot.press("8", "0", "enter", "home", "enter", "3")
        screen = await leave_and_return(pilot, services, EstimateScreen)
        await pilot.press("ctrl+s")
        await until(pilot, ForecastScreen)
        given = screen.session.state.given(Seat.OBSERVER, "estimate")
        assert given == Numbers({"goal": 80, "meaning": 0, "why now": 3})


async def test_the_observer_reads_along_and_sees_no_picture(services: Services) -> None:
    session = deal(services, FLOWS["illusion"])
    advance(session, lambda task: task.stage is Stage.ESTIMATE)
    async with playing(services) as pilot:
        for number, name in enumerate(PEOPLE[:3]):
            screen = await at(pilot, session, EstimateScreen) if not number else await behind(pilot, name)
            assert TOLD in drawn(screen)
            assert ("Everybody rings." in drawn(screen)) is (number > 0)
            assert (GOAL in drawn(screen)) is (number == 0)
            await pilot.press("ctrl+s")
            await until(pilot, ForecastScreen)
            await pilot.press("enter")


async def behind(pilot: Pilot[None], name: str) -> EstimateScreen:
    """Go through the curtain of somebody."""
    curtain = await until(pilot, CurtainScreen)
    assert f"hand the keyboard to {name}" in drawn(curtain)
    await pilot.press("enter")
    return await until(pilot, EstimateScreen)


async def test_a_hard_limit_hands_in_what_stands_there(services: Services) -> None:
    hurried = replace(FLOWS["canvas"], time=TimeLimits(answer=60, hard=True))
    session = deal(services, hurried)
    async with playing(services) as pilot:
        screen = await at(pilot, session, WriteScreen)
        screen.query_one("#field-3", Editor).text = "A bell"
        await pilot.pause()
        screen.clock.restart(61.0)
        await until(pilot, CurtainScreen)
    given = session.state.given(Seat.FIRST, "canvas")
    assert isinstance(given, Texts)
    assert given.texts["intent"] == "A bell"


async def test_pausing_hides_a_task_and_keeps_it(services: Services) -> None:
    async with playing(services) as pilot:
        screen = await at(pilot, deal(services, FLOWS["mission"], Mode.ALONE), WriteScreen)
        await pilot.press(*"Ring", "f8")
        await settled(pilot, lambda: not isinstance(pilot.app.screen, TaskScreen))
        assert GOAL not in drawn(pilot.app.screen)
        assert screen.session.state.paused
        await pilot.press("enter")
        await until(pilot, WriteScreen)
        assert screen.drafts()["intent and why"] == "Ring"


async def test_as_many_names_are_asked_for_as_there_are_seats_and_they_are_kept(services: Services) -> None:
    async with playing(services) as pilot:
        game(pilot).begin(FLOWS["chain"], Mode.PAIR)
        screen = await until(pilot, PlayersScreen)
        assert [line.display for line in screen.query(Input)] == [True, True, True, *[False] * 4]
        await pilot.press(*"Eve", "enter")
        await settled(pilot, lambda: screen.query_one("#name-3", Input).has_focus)
        await pilot.press(*"Tom", "enter", "enter")
        curtain = await until(pilot, CurtainScreen)
        assert "Hand the keyboard to Ada" in drawn(curtain)
        await pilot.press("f10")
        await until(pilot, HomeScreen)
        assert services.settings.others == ("Eve", "Tom")
        game(pilot).begin(FLOWS["word-drift"], Mode.PAIR)
        screen = await until(pilot, PlayersScreen)
        assert [line.value for line in screen.query(Input)][:5] == ["Ada", "Sam", "Eve", "Tom", ""]
    state = services.resume(services.archive.latest_unfinished()[0]).state  # type: ignore[index]
    assert list(state.players.values()) == ["Ada", "Sam", "Eve", "Tom"]


@pytest.mark.parametrize(("columns", "stacked"), [(80, False), (44, True)])
async def test_everything_that_can_be_shown_is_drawn_as_it_was_written(
    services: Services, columns: int, stacked: bool
) -> None:
    hostile = "[/nope] [red]x"
    shows = (
        Shown(hostile, Texts({"": hostile, "goal": "Ring.", "empty": ""})),
        Shown("order", Order(("first", hostile))),
        Shown("drawing", drawing_in("┌─┐\n[ ]")),
        Shown("choice", Choice(hostile)),
        Shown("numbers", Numbers({"goal": 70})),
        Shown("sides", Sides("[b]Ada", "Sam", (Row("intent", hostile, "other", 0.42, "partial"), Row("b", "", "c")))),
    )
    async with playing(services, (columns, 24)) as pilot:
        await pilot.app.push_screen(ReadingScreen(shows, None))
        screen = await until(pilot, ReadingScreen)
        told = drawn(screen)
        for expected in (hostile, f"2  {hostile}", "┌─┐", "[ ]", "70", "[b]Ada", "42 alike in part", "–"):
            assert expected in told
        assert bool(screen.query("ShownCard.-stacked")) is stacked


async def test_round_a_large_table_the_heading_says_who_sits_there_and_in_which_place(services: Services) -> None:
    async with playing(services) as pilot:
        people = ("Ada", "Sam", "Eve", "Tom")
        session = services.begin(people)
        session.deal(FLOWS["chain"], Mode.PAIR, seats_for(FLOWS["chain"], Mode.PAIR, people))
        screen = await at(pilot, session, WriteScreen)
        assert "Ada, 1 of 4" in drawn(screen)
        session.contribute(Texts({"": TOLD}))
        assert direction(session.view(Seat.SECOND)) == "Sam, 2 of 4"
