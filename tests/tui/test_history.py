from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from charades.game import events as ev
from charades.game.rulings import Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode
from charades.game.task import Stage
from charades.results.store import SessionFile
from charades.scenario.flows import TERMS
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import seats_for
from charades.session.services import Services
from charades.tui.screens.closing import ClosingScreen
from charades.tui.screens.history import HistoryScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.why import WhyScreen
from charades.tui.widgets.trend import Trend
from tests.game.doubtful import LATE, doubtful_score
from tests.tui.conftest import Finish
from tests.tui.dealing import advance
from tests.tui.driving import drawn, playing, settled, toasts, until
from tests.tui.flows import FLOWS


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
        await pilot.press("down", "tab", "pagedown", "f10")
        await until(pilot, HomeScreen)


async def test_where_nobody_sent_nothing_is_said_to_arrive(services: Services, score: RoundScore) -> None:
    people = ("Ada", "Sam")
    session = services.begin(people)
    session.deal(FLOWS["depth"], Mode.PAIR, seats_for(FLOWS["depth"], Mode.PAIR, people))
    advance(session, lambda task: task.stage is Stage.SCORING)
    session.act(ev.Score(score, dict.fromkeys(TERMS, score)))
    async with playing(services) as pilot:
        await pilot.app.push_screen(ClosingScreen(session))
        closing = await until(pilot, ClosingScreen)
        assert "On average 47 in common; the illusion of alignment was +13" in drawn(closing)
        assert "arrive" not in drawn(closing)
        await pilot.app.push_screen(HistoryScreen(services))
        summed = pilot.app.screen.query_one("#history-sum", Static)
        await settled(pilot, lambda: "on average 47 in common   illusion +13" in str(summed.render()))


@pytest.fixture
def doubtful(services: Services, release: Scenario, finish: Finish) -> PlaySession:
    """Two rounds, the older one with two questions."""
    people = ("Ada", "Sam")
    session, score = services.begin(people), doubtful_score()
    session.deal(release, Mode.PAIR, seats_for(release, Mode.PAIR, people))
    session.say("Put something little in front of people soon.")
    session.hand_in({facet.name: facet.reconstruction for facet in score.facets})
    while session.state.turn is not None:
        session.act(ev.GiveForecast(session.state.turn, 85))
    session.act(ev.Score(score))
    session.close()
    finish(services, release)
    return session


async def opened(pilot: Pilot[None], services: Services) -> RevealScreen:
    """Open the older round from the history."""
    await pilot.app.push_screen(HistoryScreen(services))
    screen = await until(pilot, HistoryScreen)
    listed = screen.query_one("#rounds", OptionList)
    await settled(pilot, lambda: listed.option_count == 2)
    await pilot.press("down", "enter")
    return await until(pilot, RevealScreen)


async def test_a_round_of_the_past_is_opened_explained_and_settled(services: Services, doubtful: PlaySession) -> None:
    async with playing(services) as pilot:
        reveal = await opened(pilot, services)
        assert "2 questions below are yours to settle" in drawn(reveal)
        assert not reveal.query("#reveal-note")
        await pilot.press("n", "enter")
        await until(pilot, WhyScreen)
        await pilot.press("w", "escape")
        reveal = await until(pilot, RevealScreen)
        await pilot.press("down", "s")
        await settled(pilot, lambda: "you settled 1 finding, 1 question open" in drawn(reveal))
        await pilot.press("f10")
        screen = await until(pilot, HistoryScreen)
        await settled(pilot, lambda: "you settled 1, else" in drawn(screen))
        await settled(pilot, lambda: "you settled it: the same" in " ".join(drawn(screen).split()))
        assert screen.query_one("#rounds", OptionList).highlighted == 1
    assert services.archive.record(doubtful.file.session.id).rounds[0].state().rulings == {LATE: Ruling.SAME}


async def test_a_round_whose_session_is_open_elsewhere_is_to_read_only(
    services: Services, doubtful: PlaySession
) -> None:
    async with playing(services) as pilot:
        with SessionFile.open(doubtful.file.path):
            reveal = await opened(pilot, services)
            assert "to read only: the session is open in another window" in drawn(reveal)
            await pilot.press("down", "s")
            await settled(pilot, lambda: bool(toasts(pilot)))
            assert "it was 50" in drawn(reveal)
        await pilot.press("s")
        await settled(pilot, lambda: "it was 55" in drawn(reveal))


async def test_a_round_is_broken_into_lines_of_the_width_there_is(
    services: Services, release: Scenario, finish: Finish
) -> None:
    finish(services, release)
    async with playing(services, size=(60, 20)) as pilot:
        await pilot.app.push_screen(HistoryScreen(services))
        screen = await until(pilot, HistoryScreen)
        heading = "Something little, soon · two players · Ada to Sam"
        await settled(pilot, lambda: heading in drawn(screen))
        await pilot.resize_terminal(40, 20)
        await settled(pilot, lambda: heading not in drawn(screen))
        await pilot.resize_terminal(160, 40)
        await settled(pilot, lambda: heading in drawn(screen))


async def test_without_a_round_it_says_so_and_draws_no_plot(services: Services) -> None:
    async with playing(services) as pilot:
        await pilot.app.push_screen(HistoryScreen(services))
        screen = await until(pilot, HistoryScreen)
        await settled(pilot, lambda: "No finished round yet" in drawn(screen))
        assert not screen.query_one(Trend).display


async def test_a_round_that_is_not_over_keeps_its_picture(services: Services, umbrella: Scenario) -> None:
    session = services.begin(["Ada"])
    session.deal(umbrella, Mode.EXPLAIN, seats_for(umbrella, Mode.EXPLAIN, ("Ada",)))
    session.close()
    async with playing(services) as pilot:
        await pilot.app.push_screen(HistoryScreen(services))
        screen = await until(pilot, HistoryScreen)
        await settled(pilot, lambda: "is not over" in drawn(screen))
        assert "brolly" not in drawn(screen)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is screen
