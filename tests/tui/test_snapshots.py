"""How the screens look at 80×24, and three of them on a small terminal. Nothing here depends on the day or the scorer.

After a change that was meant: ``pytest tests/tui/test_snapshots.py --snapshot-update``, and look at the pictures.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import OptionList

from charades.game import events as ev
from charades.game.scorecard import (
    Distortion,
    Evidence,
    FacetScore,
    Judgement,
    Match,
    RoundScore,
    Scorecard,
    Span,
)
from charades.game.seats import Mode, Seat
from charades.reports.explanation import explain_round
from charades.scenario import packs
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import seats_for
from charades.session.services import Services
from charades.tui.app import CharadesApp
from charades.tui.screens.browser import BrowserScreen
from charades.tui.screens.choose import ChooseScreen
from charades.tui.screens.closing import ClosingScreen
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.debrief import DebriefScreen
from charades.tui.screens.draw import DrawScreen
from charades.tui.screens.estimate import EstimateScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.help import HelpScreen
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.rank import RankScreen
from charades.tui.screens.receiver import ReceiverScreen
from charades.tui.screens.reveal import RevealScreen
from charades.tui.screens.sender import SenderScreen
from charades.tui.screens.stage import StageScreen
from charades.tui.screens.why import WhyScreen
from charades.tui.screens.write import WriteScreen
from charades.tui.theme import LIGHT
from charades.tui.widgets.editor import Editor
from tests.game.doubtful import doubtful_score
from tests.tui.driving import Unready, settled
from tests.tui.flows import FLOWS

SMALL = (40, 12)
SCENARIOS = {
    "umbrella.yaml": """\
format: 1
id: umbrella
title: Something for a grey day
language: en
level: 2
tags: [weather]
picture:
  concept: umbrella
  definition: A folding cover on a stick that you hold over your head against rain.
wording:
  forbid: [rain, wet]
  max_words: 20
""",
    "kettle.yaml": """\
format: 1
id: kettle
title: A long title that does not find room beside the picture of it
language: en
level: 5
picture:
  concept: kettle
wording:
  no_numbers: true
""",
}
PEOPLE = ("Ada", "Sam")

Compare = Callable[..., bool]
"""``snap_compare``: runs an app and holds its picture against the one that is kept."""
Look = Callable[..., bool]


@pytest.fixture
def look(services: Services, snap_compare: Compare) -> Look:
    """Compare the picture of a screen that is opened over home."""
    services.scoring = Unready()

    def compare(
        screen: Callable[[], Screen[Any]] | None,
        then: Callable[[Pilot[None]], Awaitable[None]] | None = None,
        size: tuple[int, int] = (80, 24),
    ) -> bool:
        async def run_before(pilot: Pilot[None]) -> None:
            home = pilot.app.screen
            assert isinstance(home, HomeScreen)
            # The picture is begun before home is laid out, and home then reads what to offer.
            await settled(pilot, lambda: home._overview is not None)
            if screen is not None:
                await pilot.app.push_screen(screen())
            if then is not None:
                await then(pilot)
            for editor in pilot.app.screen.query(Editor):
                editor.cursor_blink = False
            await pilot.pause()

        return snap_compare(CharadesApp(services), run_before=run_before, terminal_size=size)

    return compare


@pytest.fixture
def session(services: Services, release: Scenario) -> PlaySession:
    """A round of two that has just been dealt."""
    opened = services.begin(PEOPLE)
    opened.deal(release, Mode.PAIR, seats_for(release, Mode.PAIR, PEOPLE))
    return opened


@pytest.fixture
def full_score(score: RoundScore) -> RoundScore:
    """The score with a facet that was turned around."""
    sent, got = "No new features for the portal.", "The portal gets its features at the same time."
    found = Distortion(
        "negation", True, Span(0, 15, "No new features"), Span(11, 28, "gets its features"),
        "you said “No new features”, they understood “gets its features”",
    )  # fmt: skip
    turned = FacetScore("not", 2.0, sent, got, Scorecard(0.7, 0.1, 0.4, "contradicted", (found,)))
    return replace(score, facets=(*score.facets, turned), overlap=0.29)


def say(session: PlaySession) -> None:
    session.say("Put something little in front of people soon, so that we see where they stop.")


def reveal(session: PlaySession, score: RoundScore) -> None:
    say(session)
    session.hand_in({facet.name: facet.reconstruction for facet in score.facets})
    for percent in (85, 90):
        assert session.state.turn is not None
        session.act(ev.GiveForecast(session.state.turn, percent))
    session.act(ev.Score(score))


async def type_a_broken_clue(pilot: Pilot[None]) -> None:
    pilot.app.screen.query_one(Editor).fill("We launch something little")
    await stop_the_clock(pilot)


async def stop_the_clock(pilot: Pilot[None]) -> None:
    screen = pilot.app.screen
    assert isinstance(screen, StageScreen)
    screen.clock.restart(0.0)
    screen.clock.hold()


def test_home(look: Look) -> None:
    assert look(None)


def test_browser(look: Look, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in SCENARIOS.items():
        (tmp_path / "own" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "own" / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(packs, "shipped_packs_folder", lambda: tmp_path / "own")

    async def loaded(pilot: Pilot[None]) -> None:
        screen = pilot.app.screen
        await settled(pilot, lambda: screen.query_one("#scenarios", OptionList).option_count == 2)
        await pilot.press("f9")

    assert look(lambda: BrowserScreen(services), loaded)


def test_sender(look: Look, session: PlaySession, services: Services) -> None:
    assert look(lambda: SenderScreen(session, services.scoring), type_a_broken_clue)


def test_curtain(look: Look) -> None:
    assert look(lambda: CurtainScreen("Sam", "You read what was said and say what the picture is."))


def test_receiver(look: Look, session: PlaySession) -> None:
    say(session)
    assert look(lambda: ReceiverScreen(session), stop_the_clock)


def test_forecast(look: Look, session: PlaySession, score: RoundScore) -> None:
    say(session)
    session.hand_in({"goal": "A tiny version."})
    assert look(lambda: ForecastScreen(session, Seat.RECEIVER), stop_the_clock)


def test_seven_fields(look: Look, services: Services) -> None:
    opened = services.begin(PEOPLE)
    opened.deal(FLOWS["canvas"], Mode.PAIR, seats_for(FLOWS["canvas"], Mode.PAIR, PEOPLE))

    async def write(pilot: Pilot[None]) -> None:
        await pilot.press(*["enter"] * 5)
        pilot.app.screen.query_one("#field-5", Editor).fill("A bell that works, and a door that stays shut")
        await stop_the_clock(pilot)

    assert look(lambda: WriteScreen(opened, Seat.FIRST), write)


def test_rank(look: Look, services: Services) -> None:
    opened = services.begin(PEOPLE)
    opened.deal(FLOWS["priorities"], Mode.PAIR, seats_for(FLOWS["priorities"], Mode.PAIR, PEOPLE))

    async def carry(pilot: Pilot[None]) -> None:
        await pilot.press("space", "down")
        await stop_the_clock(pilot)

    assert look(lambda: RankScreen(opened, Seat.FIRST), carry)


def test_draw(look: Look, services: Services) -> None:
    scenario = replace(FLOWS["media"], media=("drawing",))
    opened = services.begin(PEOPLE)
    opened.deal(scenario, Mode.PAIR, seats_for(scenario, Mode.PAIR, PEOPLE))

    async def draw(pilot: Pilot[None]) -> None:
        await pilot.press("b", *["right"] * 9, *["down"] * 4, "enter", "8", "up", "up", "space", "left")
        await stop_the_clock(pilot)

    assert look(lambda: DrawScreen(opened, Seat.FIRST), draw)


def test_choose(look: Look, services: Services) -> None:
    opened = services.begin(PEOPLE[:1])
    opened.deal(FLOWS["bluff"], Mode.ALONE, seats_for(FLOWS["bluff"], Mode.ALONE, PEOPLE[:1]))
    opened.act(ev.GiveForecast(Seat.SENDER, 60))
    assert look(lambda: ChooseScreen(opened, Seat.SENDER), stop_the_clock)


def test_estimate(look: Look, services: Services) -> None:
    opened = services.begin(PEOPLE[:1])
    opened.deal(FLOWS["illusion"], Mode.ALONE, seats_for(FLOWS["illusion"], Mode.ALONE, PEOPLE[:1]))
    assert look(lambda: EstimateScreen(opened, Seat.OBSERVER), stop_the_clock)


def test_reveal(look: Look, session: PlaySession, full_score: RoundScore) -> None:
    reveal(session, full_score)
    assert look(lambda: RevealScreen(session))


def test_reveal_with_doubts(look: Look, session: PlaySession) -> None:
    reveal(session, doubtful_score())

    async def settle(pilot: Pilot[None]) -> None:
        await pilot.press("down", "s")

    assert look(lambda: RevealScreen(session), settle)


def test_reveal_in_the_light_theme(
    look: Look, services: Services, session: PlaySession, full_score: RoundScore
) -> None:
    services.change_settings(theme=LIGHT.name)
    reveal(session, full_score)
    assert look(lambda: RevealScreen(session), size=(120, 40))


def test_why(look: Look, session: PlaySession, full_score: RoundScore) -> None:
    turned = full_score.facets[2]
    matches = (Match(Span(7, 15, "features"), Span(20, 28, "features"), 1.0),)
    evidence = Evidence(0.71, 0.64, Judgement(0.3, 0.1, 0.6), 0.74, matches)
    card = replace(turned.card, overlap=0.111, evidence=evidence)
    reveal(session, replace(full_score, facets=(*full_score.facets[:2], replace(turned, card=card))))
    told = explain_round(session.state)
    assert told is not None
    assert look(lambda: WhyScreen(told, "not"))


def test_debrief(look: Look) -> None:
    assert look(lambda: DebriefScreen(("Which word did the work?",), ("Say the goal first.",), "", lambda _: None))


def test_closing(look: Look, session: PlaySession, full_score: RoundScore) -> None:
    reveal(session, full_score)
    assert look(lambda: ClosingScreen(session))


def test_help(look: Look) -> None:
    assert look(HelpScreen)


def test_sender_on_a_small_terminal(look: Look, session: PlaySession, services: Services) -> None:
    assert look(lambda: SenderScreen(session, services.scoring), type_a_broken_clue, size=SMALL)


def test_reveal_on_a_small_terminal(look: Look, session: PlaySession, full_score: RoundScore) -> None:
    reveal(session, full_score)
    assert look(lambda: RevealScreen(session), size=SMALL)
