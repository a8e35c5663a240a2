"""The scorer's doubts, settled line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from charades.cli.plain import Sitting
from charades.cli.plain_rulings import settle_doubts
from charades.game import events as ev
from charades.game.rulings import Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import seats_for
from charades.session.services import Services
from tests.cli.test_plain import Keyboard
from tests.game.doubtful import FREE, LATE, doubtful_score, hardened

QUESTION = "goal: Ada meant “before the end of March”, Sam understood “after March”: is that the same here?"


def revealed(services: Services, scenario: Scenario, score: RoundScore) -> PlaySession:
    session = services.begin(("Ada", "Sam"))
    session.deal(scenario, Mode.PAIR, seats_for(scenario, Mode.PAIR, ("Ada", "Sam")))
    session.say("Put something little in front of people soon.")
    session.hand_in({facet.name: facet.reconstruction for facet in score.facets})
    while session.state.turn is not None:
        session.act(ev.GiveForecast(session.state.turn, 85))
    session.act(ev.Score(score))
    return session


@pytest.fixture
def session(services: Services, release: Scenario) -> PlaySession:
    return revealed(services, release, doubtful_score())


def settle(session: PlaySession, *lines: str) -> Keyboard:
    keys = Keyboard(lines)
    settle_doubts(session, keys.ask, keys.tell)
    return keys


def test_every_doubt_is_asked_and_the_round_told_again(session: PlaySession) -> None:
    keys = settle(session, "s", "T", "")
    assert keys.shown[:2] == [QUESTION, "s the same, t turned around, o open, Enter leaves it open too: "]
    assert session.state.rulings == {LATE: Ruling.SAME, FREE: Ruling.TURNED}
    assert "  arrived          30 %, a little; the machine said 50 %, you settled 2" in keys.shown


def test_enter_leaves_it_open(session: PlaySession) -> None:
    keys = settle(session, "", "")
    assert session.state.rulings == {}
    assert len(keys.shown) == 4


def test_an_answer_can_be_changed_and_taken_back(session: PlaySession) -> None:
    keys = settle(session, "s", "s", "c", "t", "", "c", "o", "", "")
    assert session.state.rulings == {FREE: Ruling.SAME}
    assert "s the same, t turned around, o open, Enter keeps “the same”: " in keys.shown
    keys = settle(session, "", "o", "")
    assert session.state.rulings == {}
    assert "  arrived          50 %, about half of it" in keys.shown


def test_anything_else_is_asked_again(session: PlaySession) -> None:
    keys = settle(session, "maybe", "\x1b[A", "s", "", "")
    assert keys.shown.count("Not done: s, t, o or Enter.") == 2
    assert session.state.rulings == {LATE: Ruling.SAME}


def test_a_sure_finding_is_told_after_the_questions_and_can_be_overruled(services: Services, release: Scenario) -> None:
    session = revealed(services, release, hardened(doubtful_score(), "goal"))
    keys = settle(session, "", "s", "c", "", "t", "")
    assert keys.shown[0].startswith("not: Ada meant “No”")
    assert keys.shown[2:4] == [
        "goal: Ada meant “before the end of March”, Sam understood “after March”: turned around",
        "s the same, t it stands, Enter lets it stand too: ",
    ]
    assert "s the same, t it stands, Enter keeps “the same”: " in keys.shown
    assert "  arrived          55 %, about half of it; the machine said 38 %, you settled" in keys.shown
    assert session.state.rulings == {}


def test_a_round_without_doubts_asks_nothing(services: Services, release: Scenario, score: RoundScore) -> None:
    assert settle(revealed(services, release, score)).shown == []


def test_what_was_settled_before_the_input_ended_is_kept_and_told(services: Services, session: PlaySession) -> None:
    keys = Keyboard(["s"])
    Sitting(services, session, keys.ask, keys.tell).play()
    told = "  Something little, soon: 55 % arrived (the machine said 50 %, you settled 1 finding), illusion +30 points"
    assert told in keys.shown
    session.close()
    assert services.archive.rounds()[0].settled == 1


def test_what_cannot_be_kept_is_told_and_asked_again(session: PlaySession, home: Path) -> None:
    (home / "sessions").rename(home / "gone")
    keys = Keyboard(["s"])
    with pytest.raises(EOFError):
        settle_doubts(session, keys.ask, keys.tell)
    assert any(line.startswith("Not done: the results cannot be kept") for line in keys.shown)
    assert session.state.rulings == {}
