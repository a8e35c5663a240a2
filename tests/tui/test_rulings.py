"""The scorer's findings on the reveal: settled by key and mouse, changed and taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from charades.game import events as ev
from charades.game.rulings import Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode
from charades.reports.rulings import TEXTS
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.scoring import ScoringService
from charades.session.seating import seats_for
from charades.session.services import Services
from charades.tui.screens.closing import ClosingScreen
from charades.tui.screens.history import HistoryScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.why import WhyScreen
from charades.tui.widgets.bars import ShareBar
from charades.tui.widgets.doubt import DoubtRow
from charades.tui.widgets.facet import FacetReveal
from charades.tui.widgets.headline import TruthScale
from tests.game.doubtful import FREE, LATE, doubtful_score, hardened
from tests.tui.driving import Unready, drawn, playing, settled, toasts, until

PEOPLE = ("Ada", "Sam")


@pytest.fixture
def scoring() -> ScoringService:
    """Not needed behind the reveal."""
    return Unready()


@pytest.fixture
def session(services: Services, release: Scenario) -> PlaySession:
    """A round of two, revealed with two doubts."""
    opened = services.begin(PEOPLE)
    opened.deal(release, Mode.PAIR, seats_for(release, Mode.PAIR, PEOPLE))
    reveal(opened, doubtful_score())
    return opened


def reveal(session: PlaySession, score: RoundScore) -> None:
    session.say("Put something little in front of people soon.")
    session.hand_in({facet.name: facet.reconstruction for facet in score.facets})
    while session.state.turn is not None:
        session.act(ev.GiveForecast(session.state.turn, 85))
    session.act(ev.Score(score))


@asynccontextmanager
async def revealed(
    services: Services, session: PlaySession, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], RevealScreen]]:
    async with playing(services, size) as pilot:
        screen = RevealScreen(session)
        await pilot.app.push_screen(screen)
        await pilot.pause()
        yield pilot, screen


def shares(screen: RevealScreen) -> list[str]:
    return [str(bar.render()).split("·")[-1].strip() for bar in screen.query(ShareBar)]


async def test_a_doubt_is_asked_and_settled_by_key(services: Services, session: PlaySession) -> None:
    async with revealed(services, session) as (pilot, screen):
        told = drawn(screen)
        assert "Ada meant “before the end of March”, Sam understood “after March”: is that the same here?" in told
        assert "2 questions below are yours to settle" in told
        assert "it was 50" in told
        await pilot.press("s")
        assert session.state.rulings == {}
        await pilot.press("down", "s")
        await pilot.pause()
        assert session.state.rulings == {LATE: Ruling.SAME}
        told = drawn(screen)
        assert "it was 55" in told
        assert "the machine said 50, you settled 1 finding, 1 question open" in told
        assert "the machine said +35" in told
        assert "the machine said 61 %, arrived in part" in told
        assert "● s the same   ○ t turned around   ○ o open" in told
        assert "82  arrived" in shares(screen)[0]
        assert isinstance(screen.focused, DoubtRow)
        await pilot.press("down", "down", "down", "t")
        await pilot.pause()
        assert session.state.rulings == {LATE: Ruling.SAME, FREE: Ruling.TURNED}
        assert "14  ⇄ turned around" in shares(screen)[2]
        assert "you settled 2 findings" in drawn(screen)
    session.close()
    assert services.archive.rounds()[0].settled == 2


async def test_an_answer_is_changed_and_taken_back(services: Services, session: PlaySession) -> None:
    async with revealed(services, session) as (pilot, screen):
        before = shares(screen)
        await pilot.press("down", "s", "s", "t")
        await pilot.pause()
        assert session.state.rulings == {LATE: Ruling.TURNED}
        await pilot.press("o")
        await pilot.pause()
        assert session.state.rulings == {}
        assert shares(screen) == before
        assert "it was 50" in drawn(screen)
        assert not [row for row in screen.query(".machine") if row.display]
        assert "2 questions below are yours to settle" in drawn(screen)


async def test_an_answer_can_be_clicked(services: Services, session: PlaySession) -> None:
    async with revealed(services, session, (100, 40)) as (pilot, screen):
        rows = list(screen.query(DoubtRow))
        for row, place, ruling in ((rows[0], 5, Ruling.SAME), (rows[1], 22, Ruling.TURNED), (rows[0], 43, Ruling.OPEN)):
            await pilot.click(row, offset=(place, row.size.height - 1))
            await pilot.pause()
            assert session.state.rulings.get(row.doubt, Ruling.OPEN) is ruling
            assert screen.focused is row
        assert isinstance(pilot.app.screen, RevealScreen)


async def test_a_number_is_opened_as_it_was_settled(services: Services, session: PlaySession) -> None:
    async with revealed(services, session) as (pilot, screen):
        await pilot.press("down", "s", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        await pilot.press("up", "enter")
        why = await until(pilot, WhyScreen)
        assert "82" in str(why.query_one(".dialog").border_title)


async def test_the_footer_tells_the_keys_of_a_doubt(services: Services, session: PlaySession) -> None:
    async with revealed(services, session) as (pilot, screen):
        assert "settle it" not in footer(screen)
        await pilot.press("down")
        await pilot.pause()
        assert "s t o settle it" in footer(screen)
        assert "F1 help" in footer(screen)


def footer(screen: RevealScreen) -> str:
    """The last line of the terminal."""
    return " ".join(screen._compositor.render_strips()[-1].text.split())


async def test_on_a_small_terminal_a_doubt_can_be_settled(services: Services, session: PlaySession) -> None:
    async with revealed(services, session, (40, 12)) as (pilot, screen):
        await pilot.press("down", "t")
        await pilot.pause()
        assert session.state.rulings == {LATE: Ruling.TURNED}
        row = screen.query(DoubtRow).first()
        await settled(pilot, lambda: screen.region.contains_region(row.region))


async def test_a_sure_finding_stands_until_it_is_overruled(
    services: Services, release: Scenario, session: PlaySession
) -> None:
    session.deal(release, Mode.PAIR, seats_for(release, Mode.PAIR, PEOPLE))
    reveal(session, hardened(doubtful_score()))
    async with revealed(services, session) as (pilot, screen):
        told = drawn(screen)
        assert "2 findings below stand unless you overrule them" in told
        assert "⇄ turned around: Ada meant “before the end of March”, Sam understood “after March”" in told
        assert "○ s the same   ● t it stands" in told
        await pilot.press("down", "s")
        await pilot.pause()
        assert session.state.rulings == {LATE: Ruling.SAME}
        told = drawn(screen)
        assert "= the same: Ada meant" in told
        assert "● s the same   ○ t it stands" in told
        assert "the machine said 12 %, turned around" in told
        assert "82  arrived" in shares(screen)[0]
        await pilot.press("t")
        await pilot.pause()
        assert session.state.rulings == {}
        assert "12  ⇄ turned around" in shares(screen)[0]


async def test_a_question_stands_before_a_sure_finding(services: Services, session: PlaySession) -> None:
    facet = doubtful_score().facets[2]
    late = replace(doubtful_score().facets[0].card.distortions[0], hard=True)
    both = replace(facet, card=replace(facet.card, distortions=(late, *facet.card.distortions)))
    async with playing(services) as pilot:
        shown = FacetReveal(both, {}, "Ada", "Sam", TEXTS)
        await pilot.app.screen.mount(shown)
        assert [str(row.render())[0] for row in shown.query(DoubtRow)] == ["?", "⇄"]


@pytest.mark.parametrize("size", [(60, 20), (40, 15)])
async def test_on_a_narrow_terminal_nothing_is_cut(
    services: Services, session: PlaySession, size: tuple[int, int]
) -> None:
    async with revealed(services, session, size) as (pilot, screen):
        rows = [strip.text.rstrip() for strip in screen._compositor.render_strips()]
        assert "illusion +35" in rows[0]
        assert any("61  arrived in part" in row for row in rows)
        keys = " ".join(rows[-1].split())
        assert keys.startswith("Enter why n next ↑↓ part F10 close")
        assert keys.endswith("d debrief F1 help" if size[0] == 60 else "F10 close")
        assert not screen.max_scroll_x
        await pilot.press(*["pagedown"] * 9)
        await pilot.pause()
        rows = [strip.text for strip in screen._compositor.render_strips()]
        assert "words used" in " ".join(" ".join(rows).split())
        assert rows[-1].split()[-1] in ("help", "close")


async def test_what_cannot_be_kept_is_said_and_changes_nothing(services: Services, session: PlaySession) -> None:
    sessions = services.paths.sessions
    async with revealed(services, session) as (pilot, screen):
        sessions.rename(sessions.with_name("away"))
        await pilot.press("down")
        before = drawn(screen)
        await pilot.press("s")
        await settled(pilot, lambda: bool(toasts(pilot)))
        assert session.state.rulings == {}
        assert drawn(screen) == before
        sessions.with_name("away").rename(sessions)


async def test_a_round_without_doubts_has_none(services: Services, release: Scenario, score: RoundScore) -> None:
    session = services.begin(PEOPLE)
    session.deal(release, Mode.PAIR, seats_for(release, Mode.PAIR, PEOPLE))
    reveal(session, score)
    async with revealed(services, session) as (_, screen):
        assert not screen.query(DoubtRow)
        assert not screen.query("#doubts")


async def test_closing_and_history_say_what_was_settled(services: Services, session: PlaySession) -> None:
    session.act(ev.Settle(LATE, Ruling.SAME))
    async with playing(services) as pilot:
        await pilot.app.push_screen(ClosingScreen(session))
        await pilot.pause()
        assert "You settled 1 finding; without that 50 % on average." in drawn(pilot.app.screen)
        await pilot.app.push_screen(HistoryScreen(services))
        summed = pilot.app.screen.query_one("#history-sum", Static)
        await settled(pilot, lambda: "you settled 1, else 50" in str(summed.render()))
        told = pilot.app.screen.query_one("#round-text", Static)
        await settled(pilot, lambda: "you settled it: the same" in " ".join(str(told.render()).split()))


async def test_the_scale_moves_with_the_rulings(services: Services, session: PlaySession) -> None:
    async with revealed(services, session) as (pilot, screen):
        before = str(screen.query_one(TruthScale).render())
        await pilot.press("down", "t")
        await pilot.pause()
        after = str(screen.query_one(TruthScale).render())
        assert after.index("●") < before.index("●")
