from __future__ import annotations

from pathlib import Path

import pytest

from charades.errors import PlayError, SessionBusy
from charades.game import events as ev
from charades.game.content import WHOLE
from charades.game.flows import flow_of
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import LineKind
from charades.game.task import Stage
from charades.scenario.model import CONCEPT, Scenario
from charades.session.play import PlaySession
from charades.session.seating import exchanged, mode_for, seats_for
from charades.session.services import FIRST_PACK, Services

PAIR = {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"}


def begin(services: Services, scenario: Scenario, mode: Mode = Mode.PAIR) -> PlaySession:
    session = services.begin(["Ada", "Sam"])
    session.deal(scenario, mode, seats_for(scenario, mode, ("Ada", "Sam")))
    return session


def again(services: Services, session: PlaySession) -> PlaySession:
    """The session as another start of the program finds it."""
    session.close()
    return services.resume(session.file.path)


def test_everything_accepted_is_on_disk_and_comes_back(services: Services, umbrella: Scenario) -> None:
    session = begin(services, umbrella)
    session.say("You open it above you")
    session.ask("A tent?")
    before = session.state
    found = again(services, session)
    assert found.state == before
    assert found.round_number == 1


def test_a_message_under_the_rules_is_blocked_and_stays_known(services: Services, umbrella: Scenario) -> None:
    session = begin(services, umbrella)
    session.say("It keeps the rain off, says the brolly")
    assert session.state.stage is Stage.CLUE
    line = session.state.transcript[0]
    assert line.kind is LineKind.REJECTED
    assert {note.rule for note in line.breaches} == {"forbid"}
    assert [line.text[note.start : note.end] for note in line.breaches] == ["rain", "brolly"]
    assert again(services, session).state.transcript == (line,)


def test_drafts_outlive_the_program_and_a_question(services: Services, release: Scenario) -> None:
    session = begin(services, release)
    session.keep_drafts({WHOLE: "half a sent"})
    session = again(services, session)
    assert session.drafts() == {WHOLE: "half a sent"}
    session.say("Put something small before people in March")
    session.keep_drafts({"goal": "a small", "why now": ""})
    session.ask("Why?")
    assert session.drafts() == {}
    session.say("They stop and we cannot say where")
    assert again(services, session).drafts() == {"goal": "a small"}


def test_hostile_text_is_cleaned_where_it_enters(services: Services, umbrella: Scenario) -> None:
    session = begin(services, umbrella)
    session.say("open\x1b[31m it \u202eabove\u200b you\x00")
    assert session.state.said == ("open[31m it above you",)


@pytest.mark.parametrize("text", ["", "   \n\t ", "\u200b\u200b", "x" * 100_000])
def test_nothing_and_far_too_much_are_refused_with_a_hint(services: Services, umbrella: Scenario, text: str) -> None:
    session = begin(services, umbrella)
    with pytest.raises(PlayError) as refused:
        session.say(text)
    assert refused.value.hint
    assert session.state.transcript == ()


@pytest.mark.parametrize("text", ["🌤🌤🌤", "مظلة تحميك", "ללא גשם", "e\u0301\u0301\u0301\u0301a"])
def test_emoji_and_right_to_left_text_are_messages_like_any_other(
    services: Services, umbrella: Scenario, text: str
) -> None:
    session = begin(services, umbrella)
    session.say(text)
    assert session.state.stage is Stage.RECEIVE


def test_a_session_has_one_window(services: Services, umbrella: Scenario) -> None:
    session = begin(services, umbrella)
    with pytest.raises(SessionBusy):
        services.resume(session.file.path)


def test_a_scenario_that_cannot_be_played_so_begins_nothing(services: Services, release: Scenario) -> None:
    session = services.begin(["Ada"])
    with pytest.raises(PlayError):
        session.deal(release, Mode.EXPLAIN, PAIR)
    assert not session.has_round
    assert session.file.rounds() == []


def test_rounds_follow_each_other_with_roles_exchanged(
    services: Services, umbrella: Scenario, score: RoundScore
) -> None:
    session = begin(services, umbrella)
    session.say("You open it above you")
    session.hand_in({CONCEPT: "umbrella"})
    session.act(ev.GiveForecast(Seat.RECEIVER, 80))
    session.act(ev.GiveForecast(Seat.SENDER, 90))
    session.act(ev.Score(score))
    people = exchanged(session.state.table)
    assert people == ("Sam", "Ada")
    session.deal(umbrella, Mode.PAIR, seats_for(umbrella, Mode.PAIR, people))
    assert session.round_number == 2
    assert [each.overlap for each in session.summaries()] == [0.47, None]
    assert session.played == {"umbrella"}


def test_the_way_of_playing_alone_follows_the_picture(umbrella: Scenario, release: Scenario) -> None:
    assert mode_for(umbrella, Mode.EXPLAIN) is Mode.EXPLAIN
    assert mode_for(release, Mode.EXPLAIN) is Mode.BRIEF
    assert mode_for(release, Mode.UNDERSTAND) is Mode.UNDERSTAND
    seats = seats_for(release, Mode.UNDERSTAND, ("Ada",))
    assert exchanged(flow_of(release).table(release, Mode.UNDERSTAND, seats)) == ("Ada",)


def test_what_was_finished_in_an_earlier_session_is_not_offered_again(services: Services) -> None:
    first, second, *between, last = next(pack for pack in services.library.packs if pack.id == FIRST_PACK).scenarios
    earlier = begin(services, first)
    for scenario in (*between, last):
        earlier.act(ev.Abandon())
        earlier.deal(scenario, Mode.PAIR, PAIR)
    earlier.close()
    session = begin(services, last)
    offered = services.next_scenario(session)
    assert offered is not None
    assert offered.id == second.id
    session.act(ev.Abandon())
    session.deal(second, Mode.PAIR, PAIR)
    session.act(ev.Abandon())
    again_last = begin(services, last)
    assert services.next_scenario(again_last) is None
    again_first = begin(services, first)
    offered = services.next_scenario(again_first)
    assert offered is not None
    assert offered.id == second.id


def test_a_full_disk_refuses_and_changes_nothing(services: Services, umbrella: Scenario, home: Path) -> None:
    session = begin(services, umbrella)
    before = session.state
    folder = home / "sessions"
    moved = folder.rename(home / "gone")
    with pytest.raises(Exception, match="cannot") as failed:
        session.say("You open it above you")
    assert session.state == before
    assert getattr(failed.value, "hint", "")
    moved.rename(folder)
    session.say("You open it above you")
    assert session.state.said == ("You open it above you",)
