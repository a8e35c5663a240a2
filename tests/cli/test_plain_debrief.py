from __future__ import annotations

from charades.cli.plain_debrief import tell_debrief, tell_session_debrief
from charades.errors import MeaningError
from charades.game import events as ev
from charades.game.flows.flow import Comparison
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.scenario.model import Scenario
from charades.session.play import PlaySession
from charades.session.scoring import ScoringService
from charades.session.services import Services


def played(services: Services, scenario: Scenario, score: RoundScore) -> PlaySession:
    session = services.begin(["Ada", "Sam"])
    session.deal(scenario, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
    session.say("Put something little in front of people before the end of March.")
    session.act(ev.RequestClue())
    session.say("They stop while signing up, and nobody knows why.")
    session.hand_in({facet.name: facet.reconstruction for facet in score.facets})
    while session.state.turn is not None:
        session.act(ev.GiveForecast(session.state.turn, 85))
    session.act(ev.Score(score))
    return session


def test_a_round_is_told_with_the_messages_read_one_by_one(
    services: Services, release: Scenario, score: RoundScore
) -> None:
    session = played(services, release, score)
    lines: list[str] = []
    tell_debrief(session, services.scoring, lines.append)
    told = "\n".join(lines)
    assert "What was supposed to arrive" in lines
    assert "why now: message 2 brought" in told
    assert "Which clue did it" in lines
    assert all(len(line) <= 80 for line in lines)


def test_without_a_scorer_the_rest_is_told(services: Services, release: Scenario, score: RoundScore) -> None:
    class Broken(ScoringService):
        def compare(self, comparison: Comparison) -> RoundScore:
            raise MeaningError("not what was shipped")

    lines: list[str] = []
    tell_debrief(played(services, release, score), Broken(), lines.append)
    assert "Why the difference" in lines
    assert "Which clue did it" not in lines


def test_nothing_is_told_before_the_reveal(services: Services, release: Scenario) -> None:
    session = services.begin(["Ada", "Sam"])
    session.deal(release, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
    lines: list[str] = []
    tell_debrief(session, services.scoring, lines.append)
    tell_session_debrief(session, lines.append)
    assert lines == []


def test_a_session_is_told_from_its_file(services: Services, release: Scenario, score: RoundScore) -> None:
    session = played(services, release, score)
    session.act(ev.AddNote("Say why first."))
    lines: list[str] = []
    tell_session_debrief(session, lines.append)
    assert "  worst: “why now”, 10 %" in lines
    assert "  Something little, soon: Say why first." in lines
