"""Every number of the reveal can be opened, with the keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from charades.game import events as ev
from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import Distortion, Evidence, RoundScore, Span
from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import seats_for
from charades.session.services import Services
from charades.tui.screens.help import HelpScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.why import WhyScreen
from tests.tui.driving import drawn, playing, until

PEOPLE = ("Ada", "Sam")


@pytest.fixture
def revealed(services: Services, release: Scenario, score: RoundScore) -> PlaySession:
    """A revealed round whose first facet asks the players something, which they settled."""
    goal = score.facets[0]
    asked = Distortion(
        "time", False, Span(58, 66, "of March"), Span(29, 39, "late March"), "you said one, they another"
    )
    card = replace(goal.card, overlap=0.6, distortions=(asked,), evidence=Evidence(0.7, 0.6, None, 0.8))
    goal = replace(goal, card=replace(card, verdict="partial"))
    session = services.begin(PEOPLE)
    session.deal(release, Mode.PAIR, seats_for(release, Mode.PAIR, PEOPLE))
    session.say("Put something little in front of people soon.")
    session.hand_in({facet.name: facet.reconstruction for facet in score.facets})
    while session.state.turn is not None:
        session.act(ev.GiveForecast(session.state.turn, 85))
    session.act(ev.Score(replace(score, facets=(goal, score.facets[1]), overlap=0.35)))
    session.act(ev.Settle(Doubt.of(goal, asked), Ruling.SAME))
    return session


def title(why: WhyScreen) -> str:
    return str(why.query_one(".dialog").border_title)


async def opened(pilot: Pilot[None], session: PlaySession, key: str) -> WhyScreen:
    await pilot.app.push_screen(RevealScreen(session))
    await until(pilot, RevealScreen)
    await pilot.press(key)
    return await until(pilot, WhyScreen)


async def test_a_part_shows_its_steps_and_what_the_players_settled(services: Services, revealed: PlaySession) -> None:
    async with playing(services) as pilot:
        why = await opened(pilot, revealed, "enter")
        assert title(why) == "why “goal” has 80"
        text = drawn(why)
        assert "Ada meant “of March”, Sam understood “late March” (when; a question)" in text
        assert "what the machine said" in text
        assert "you settled “of March” and “late March”: the same" in text


async def test_the_whole_round_opens_from_the_reveal_and_from_a_part(services: Services, revealed: PlaySession) -> None:
    async with playing(services) as pilot:
        why = await opened(pilot, revealed, "w")
        assert title(why) == "why 45 arrived"
        assert "before you settled what it found" in drawn(why)
        await pilot.press("escape")
        await until(pilot, RevealScreen)
        await pilot.press("enter")
        part = await until(pilot, WhyScreen)
        assert part.check_action("whole", ())
        await pilot.press("w")
        await pilot.pause()
        whole = await until(pilot, WhyScreen)
        assert title(whole) == "why 45 arrived"
        assert not whole.check_action("whole", ())
        await pilot.press("q")
        await until(pilot, RevealScreen)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_it_can_be_read_to_its_end_on_any_terminal(
    services: Services, revealed: PlaySession, size: tuple[int, int]
) -> None:
    async with playing(services, size=size) as pilot:
        why = await opened(pilot, revealed, "w")
        await pilot.press("end")
        await pilot.pause()
        box = why.query_one(".dialog")
        assert box.scroll_offset.y == box.max_scroll_y
        assert not box.max_scroll_x


async def test_help_opens_from_it_and_f10_closes_it(services: Services, revealed: PlaySession) -> None:
    async with playing(services) as pilot:
        await opened(pilot, revealed, "enter")
        await pilot.press("f1")
        await until(pilot, HelpScreen)
        await pilot.press("escape")
        await until(pilot, WhyScreen)
        await pilot.press("f10")
        await until(pilot, RevealScreen)
