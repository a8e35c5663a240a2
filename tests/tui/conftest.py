"""Rounds of the past, played without a screen and without a scorer."""

from __future__ import annotations

from typing import Protocol

import pytest

from charades.game import events as ev
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.seating import seats_for
from charades.session.services import Services


class Finish(Protocol):
    """Plays pair rounds of a scenario to their reveal, in one session; returns the session, closed."""

    def __call__(self, services: Services, scenario: Scenario, rounds: int = 1) -> PlaySession: ...


@pytest.fixture
def finish(score: RoundScore) -> Finish:
    """Both players thought that 85 arrived; 47 did."""

    def play(services: Services, scenario: Scenario, rounds: int = 1) -> PlaySession:
        people = ("Ada", "Sam")
        session = services.begin(people)
        for _ in range(rounds):
            session.deal(scenario, Mode.PAIR, seats_for(scenario, Mode.PAIR, people))
            session.say("Put something little in front of people soon, so that we see where they stop.")
            session.hand_in({facet.name: facet.reconstruction for facet in score.facets})
            while session.state.turn is not None:
                session.act(ev.GiveForecast(session.state.turn, 85))
            session.act(ev.Score(score))
        session.close()
        return session

    return play
