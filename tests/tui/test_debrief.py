from __future__ import annotations

import pytest

from charades.game import events as ev
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.scenario.model import Scenario
from charades.session.kept import KeptRound
from charades.session.play import PlaySession
from charades.session.services import Services
from charades.tui.screens.closing import ClosingScreen
from charades.tui.screens.debrief import DebriefScreen, Told
from charades.tui.screens.reveal import RevealScreen
from charades.tui.widgets.editor import Editor
from tests.tui.driving import Unready, drawn, playing, settled, until, write

SIZES = ((80, 24), (60, 20), (200, 50))


@pytest.fixture
def session(services: Services, release: Scenario, score: RoundScore) -> PlaySession:
    """Two messages, after which Sam knew the goal and not the reason."""
    made = services.begin(["Ada", "Sam"])
    made.deal(release, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
    made.say("Put something little in front of people before the end of March.")
    made.act(ev.RequestClue())
    made.say("They stop while signing up, and nobody knows why.")
    made.hand_in({facet.name: facet.reconstruction for facet in score.facets})
    while made.state.turn is not None:
        made.act(ev.GiveForecast(made.state.turn, 85))
    made.act(ev.Score(score))
    return made


class Kept:
    """What a debrief was told to keep, and what it was dismissed with."""

    def __init__(self) -> None:
        self.draft = ""
        self.note: str | None = "not dismissed"

    def keep(self, text: str) -> None:
        self.draft = text

    def dismissed(self, note: str | None) -> None:
        self.note = note


def of(session: PlaySession, services: Services, kept: Kept) -> DebriefScreen:
    state = session.state
    return DebriefScreen(("Which word did it?",), state.notes, kept.draft, kept.keep, state, services.scoring)


@pytest.mark.parametrize("size", SIZES)
async def test_the_clues_come_from_the_real_scorer_and_all_can_be_read(
    services: Services, session: PlaySession, size: tuple[int, int]
) -> None:
    kept = Kept()
    async with playing(services, size) as pilot:
        await pilot.app.push_screen(of(session, services, kept), kept.dismissed)
        screen = await until(pilot, DebriefScreen)
        for heading in ("What was supposed to arrive", "What arrived", "Why the difference", "Next time"):
            assert heading in drawn(screen)
        await settled(pilot, lambda: "Which clue did it" in drawn(screen))
        assert "message 2 brought" in drawn(screen)
        assert not screen.query_one("#debrief-wait").display
        told = screen.query_one("#debrief-told")
        for _ in range(20):
            await pilot.press("pagedown")
        assert told.scroll_offset.y == told.max_scroll_y
        assert screen.query_one(Editor).has_focus, "one can write while one reads"
        assert screen.query_one(Editor).region.bottom <= size[1] - 1


async def test_a_scorer_that_never_comes_holds_nothing_up(services: Services, session: PlaySession) -> None:
    services.scoring = Unready()
    kept = Kept()
    async with playing(services) as pilot:
        await pilot.app.push_screen(of(session, services, kept), kept.dismissed)
        screen = await until(pilot, DebriefScreen)
        assert screen.query_one("#debrief-wait").display
        await write(pilot, "Say why first.")
        await pilot.press("escape")
        await settled(pilot, lambda: kept.note is None)
        assert kept.draft == "Say why first."
        await pilot.app.push_screen(of(session, services, kept), kept.dismissed)
        again = await until(pilot, DebriefScreen)
        assert again.query_one(Editor).text == "Say why first."
        await pilot.press("enter")
        await settled(pilot, lambda: kept.note == "Say why first.")


async def test_the_closing_screen_tells_the_session(services: Services, session: PlaySession) -> None:
    session.act(ev.AddNote("[bold]Say why first."))
    async with playing(services, (60, 20)) as pilot:
        await pilot.app.push_screen(ClosingScreen(session))
        closing = await until(pilot, ClosingScreen)
        told = drawn(closing)
        assert "“goal”, 84 %" in told
        assert "“why now”, 10 %" in told
        assert "Next time" in told
        assert "[bold]Say why first." in told


async def test_a_session_without_a_finished_round_has_no_debrief(services: Services, release: Scenario) -> None:
    session = services.begin(["Ada", "Sam"])
    session.deal(release, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
    async with playing(services) as pilot:
        await pilot.app.push_screen(ClosingScreen(session))
        closing = await until(pilot, ClosingScreen)
        assert "No round was finished" in drawn(closing)
        assert not closing.query(Told)


async def test_an_unfinished_note_outlives_the_program_and_is_found_in_the_history(
    services: Services, session: PlaySession
) -> None:
    async with playing(services) as pilot:
        await pilot.app.push_screen(RevealScreen(session, scoring=services.scoring))
        await until(pilot, RevealScreen)
        await pilot.press("d")
        screen = await until(pilot, DebriefScreen)
        await settled(pilot, lambda: "Which clue did it" in drawn(screen))
        await write(pilot, "Say why")
        await pilot.press("escape")
        await until(pilot, RevealScreen)
    path = session.file.path
    session.close()
    kept = KeptRound(path, 0)
    async with playing(services) as pilot:
        await pilot.app.push_screen(RevealScreen(kept, past=True, scoring=services.scoring))
        await until(pilot, RevealScreen)
        await pilot.press("d")
        screen = await until(pilot, DebriefScreen)
        assert screen.query_one(Editor).text == "Say why"
        await pilot.press("space", "f", "i", "r", "s", "t", "enter")
        await settled(pilot, lambda: kept.state.notes == ("Say why first",))
    assert KeptRound(path, 0).drafts() == {}
