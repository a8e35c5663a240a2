"""Whole rounds as plain lines, with somebody at the keyboard who follows a script."""

from __future__ import annotations

import resource
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from charades.cli.main import charades
from charades.cli.plain import Sitting
from charades.cli.plain_round import CURTAIN_LINES, PlainRound
from charades.errors import CharadesError, ResultsError
from charades.game import events as ev
from charades.game.content import WHOLE
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import LineKind
from charades.game.task import Stage
from charades.scenario.model import CONCEPT, BreachPolicy, Scenario, TimeLimits
from charades.session.play import PlaySession
from charades.session.seating import seats_for
from charades.session.services import Services
from tests.cli.conftest import Run

Line = str | tuple[str, float]
"""What is typed; with the seconds that it takes."""


class Keyboard:
    """Types a script, and keeps what was shown. When the script is over, so is the input."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.shown: list[str] = []
        self.time = 0.0
        self._lines = list(lines)

    def ask(self, prompt: str) -> str:
        self.shown.append(prompt)
        if not self._lines:
            raise EOFError
        line = self._lines.pop(0)
        text, seconds = line if isinstance(line, tuple) else (line, 1.0)
        self.time += seconds
        return text

    def tell(self, line: str) -> None:
        self.shown.append(line)

    def now(self) -> float:
        return self.time

    @property
    def text(self) -> str:
        return "\n".join(self.shown)


def deal(services: Services, scenario: Scenario, mode: Mode = Mode.PAIR) -> PlaySession:
    people = ("Ada", "Sam") if mode is Mode.PAIR else ("Ada",)
    session = services.begin(people)
    session.deal(scenario, mode, seats_for(scenario, mode, people))
    return session


def round_of(services: Services, session: PlaySession, *lines: Line) -> Keyboard:
    """Play until the script or the round is over."""
    keys = Keyboard(lines)
    try:
        PlainRound(session, services.scoring, keys.ask, keys.tell, keys.now).play()
    except EOFError:
        assert not session.state.over
    return keys


def left(services: Services, session: PlaySession) -> PlaySession:
    """The session as the next start of the program finds it."""
    session.close()
    found = services.archive.latest_unfinished()
    assert found is not None
    return services.resume(found[0])


def test_two_people_play_a_round(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella)
    keys = round_of(
        services, session,
        "", "it keeps the rain off", "You open it above you",
        "", "?A tent?",
        "", "smaller, on a stick",
        "", "a brolly", "eighty", "800", "80 %",
        "", "90",
    )  # fmt: skip
    assert session.state.stage is Stage.REVEALED
    assert session.state.forecasts == {Seat.RECEIVER: 80, Seat.SENDER: 90}
    assert [line.kind for line in session.state.transcript] == [
        LineKind.REJECTED, LineKind.CLUE, LineKind.QUESTION, LineKind.ANSWER,
    ]  # fmt: skip
    assert "Not sent:" in keys.shown
    assert "Sam asked: A tent?" in keys.text
    assert "100 %" in keys.text


def test_nothing_of_the_picture_is_in_sight_of_the_receiver(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella)
    keys = round_of(services, session, "", "rain", "You open it above you", "", "?A tent?", "", "no", "", "tent", "5")
    turns = [at for at, line in enumerate(keys.shown) if line.startswith("Sam, press Enter")]
    assert len(turns) == 2
    for at in turns:
        assert keys.shown[at - CURTAIN_LINES : at] == [""] * CURTAIN_LINES
        shown = "\n".join(keys.shown[at:]).split("\n" * CURTAIN_LINES)[0].casefold()
        assert not any(word in shown for word in ("umbrella", "brolly", "folding", "rain", "wet", "definition"))


def test_the_screen_is_cleared_for_a_receiver_who_goes_on(services: Services, umbrella: Scenario) -> None:
    session = left(services, _after(deal(services, umbrella), "You open it above you"))
    keys = round_of(services, session)
    assert keys.shown.count("") >= CURTAIN_LINES
    assert "umbrella" not in keys.text


def _after(session: PlaySession, *messages: str) -> PlaySession:
    for message in messages:
        session.say(message)
    return session


def test_one_person_explains_until_the_clues_run_out(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella, Mode.EXPLAIN)
    keys = round_of(services, session, "a thing of blue iron", "60", "people sing about it")
    assert session.state.stage is Stage.REVEALED
    assert keys.text.count("the machine guessed:") == 2
    assert session.state.forecasts == {Seat.SENDER: 60}


def test_one_person_understands_authored_clues(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella, Mode.UNDERSTAND)
    keys = round_of(services, session, "+", "?why", "+", "umbrella", "100")
    assert session.state.stage is Stage.REVEALED
    for clue in umbrella.authored:
        assert f"the author said: {clue}" in keys.text
    assert keys.text.count("Not done:") == 2
    assert "illusion         0 points: judged well" in keys.text


def test_one_person_briefs(services: Services, release: Scenario) -> None:
    session = deal(services, release, Mode.BRIEF)
    keys = round_of(services, session, "Real users try the little first version in March.", "30")
    assert session.state.stage is Stage.REVEALED
    assert "  goal: " in keys.text
    assert "does your message carry" in keys.text


def test_what_was_typed_for_facets_outlives_a_question_and_the_program(services: Services, release: Scenario) -> None:
    session = _after(deal(services, release), "Something little in March")
    round_of(services, session, "", "a small thing", "people stop", "?Why?", "", "They stop", "")
    session = left(services, session)
    keys = round_of(services, session, "", "", "they give up")
    assert "goal (Enter keeps “a small thing”): " in keys.shown
    session = left(services, session)
    keys = round_of(services, session, "", "", "", "nothing new", "50")
    assert "why now (Enter keeps “they give up”): " in keys.shown
    assert session.state.reconstruction == {"goal": "a small thing", "why now": "they give up", "not": "nothing new"}


def test_a_draft_from_the_app_can_be_sent_as_it_is(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella)
    session.keep_drafts({WHOLE: "You open it\nabove you"})
    keys = round_of(services, left(services, session), "", "")
    assert "You had written: You open it above you" in keys.shown
    assert "Ada said: You open it above you" not in keys.text  # that comes after the receiver's Enter
    assert left_transcript(services) == ["You open it\nabove you"]


def left_transcript(services: Services) -> list[str]:
    """The lines of the newest round that was left, read from the disk."""
    (newest, *_) = services.archive.sessions()
    return [line.text for line in services.archive.record(newest.session.id).rounds[-1].state().transcript]


@pytest.mark.parametrize("stop", [EOFError, KeyboardInterrupt])
def test_whoever_leaves_stops_the_clock_and_finds_it_so(
    services: Services, umbrella: Scenario, stop: type[BaseException]
) -> None:
    session = deal(services, replace(umbrella, time=TimeLimits(clue=60, hard=True)))
    keys = Keyboard(["", ("rain", 20.0)])

    def ask(prompt: str) -> str:
        try:
            return keys.ask(prompt)
        except EOFError:
            raise stop from None

    with pytest.raises(stop):
        PlainRound(session, services.scoring, ask, keys.tell, keys.now).play()
    assert session.state.paused
    assert "--continue" in keys.text
    session = left(services, session)
    assert not session.state.paused
    keys = round_of(services, session, "", ("You open it above you", 39.0))
    assert "You have 40 seconds, then the turn is over." in keys.shown
    assert session.state.said == ("You open it above you",)


def test_a_message_that_comes_too_late_does_not_go_out(services: Services, umbrella: Scenario) -> None:
    session = deal(services, replace(umbrella, time=TimeLimits(clue=30, hard=True)))
    round_of(services, session, ("", 500.0), ("rain", 20.0), ("You open it", 10.0))
    assert session.state.stage is Stage.RECEIVE
    assert session.state.said == ()
    assert [(line.kind, line.text) for line in session.state.transcript][1:] == [(LineKind.TIME_OUT, "You open it")]


def test_a_reconstruction_that_comes_too_late_counts_as_it_stands(services: Services, release: Scenario) -> None:
    session = deal(services, replace(release, time=TimeLimits(answer=30, hard=True)))
    round_of(services, session, "", ("Something little", 900.0), "", ("a small thing", 20.0), ("?Too late?", 11.0))
    assert session.state.stage is Stage.FORECAST
    assert session.state.reconstruction == {"goal": "a small thing", "why now": "", "not": ""}


def test_an_advisory_limit_is_only_told(services: Services, umbrella: Scenario) -> None:
    session = deal(services, replace(umbrella, time=TimeLimits(clue=30)))
    keys = round_of(services, session, "", ("You open it above you", 100.0))
    assert "Try to take 30 seconds." in keys.shown
    assert session.state.said == ("You open it above you",)


def test_a_breach_at_a_cost_and_one_that_ends_the_turn_are_told(services: Services, umbrella: Scenario) -> None:
    keys = round_of(services, deal(services, replace(umbrella, on_breach="cost")), "", "rain")
    assert "Sent, at a cost:" in keys.shown
    keys = round_of(services, deal(services, replace(umbrella, on_breach="end_turn")), "", "rain")
    assert "Not sent, and the turn is over:" in keys.shown


def test_nothing_shown_can_steer_a_terminal(services: Services, umbrella: Scenario) -> None:
    hostile = "\x1b[31m\u202e[b]x\x07"
    scenario = replace(
        umbrella, title=hostile, debrief=(hostile,), picture=replace(umbrella.picture, definition=hostile)
    )
    session = services.begin([hostile, "Sam"])
    session.deal(scenario, Mode.PAIR, {Seat.SENDER: hostile, Seat.RECEIVER: "Sam"})
    keys = Keyboard(["", hostile, "", hostile, hostile, "50", "", "50", hostile])
    Sitting(services, session, keys.ask, keys.tell).play()
    assert session.state.over
    assert all(char.isprintable() for line in keys.shown for char in line)


def test_a_full_disk_is_told_and_the_step_can_be_done_again(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella)
    keys = Keyboard(["", "You open it above you", "You open it above you"])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def ask(prompt: str) -> str:
        first = prompt.startswith("Your message") and prompt not in keys.shown
        resource.setrlimit(resource.RLIMIT_FSIZE, (10 if first else soft, hard))
        return keys.ask(prompt)

    try:
        with pytest.raises(EOFError):
            PlainRound(session, services.scoring, ask, keys.tell).play()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "Not done: the results cannot be kept" in keys.text
    assert session.state.said == ("You open it above you",)


def test_a_session_that_disappears_ends_with_an_error(services: Services, umbrella: Scenario, home: Path) -> None:
    session = deal(services, umbrella)
    keys = Keyboard(["", "You open it above you"])
    (home / "sessions").rename(home / "gone")
    with pytest.raises(ResultsError):
        PlainRound(session, services.scoring, keys.ask, keys.tell).play()


@pytest.fixture
def scored(services: Services, score: RoundScore) -> PlaySession:
    """A pair's round of the beginners' pack, scored up to the reveal."""
    session = deal(services, services.scenario("one-the-word-itself"))
    session.say("Your head lies on it all night")
    session.hand_in({CONCEPT: "a bed"})
    session.act(ev.GiveForecast(Seat.RECEIVER, 90))
    session.act(ev.GiveForecast(Seat.SENDER, 80))
    session.act(ev.Score(score))
    return session


def sitting(services: Services, session: PlaySession, *lines: Line) -> Keyboard:
    keys = Keyboard(lines)
    Sitting(services, session, keys.ask, keys.tell).play()
    return keys


def test_after_the_reveal_come_debrief_note_and_closing(services: Services, scored: PlaySession) -> None:
    keys = sitting(services, scored, "x" * 3000, "We said “lies on”.", "n")
    for question in scored.state.scenario.debrief:
        assert f"  {question}" in keys.shown
    assert scored.state.notes == ("We said “lies on”.",)
    assert "Not done: 3,000 characters" in keys.text
    assert "  One: say it without saying it: 47 % arrived, illusion +38 points" in keys.shown


def test_the_next_round_has_the_roles_exchanged(services: Services, scored: PlaySession) -> None:
    keys = sitting(services, scored, "", "", "")
    assert "Next: “Two: the easy words are gone”; Sam describes." in keys.shown
    assert scored.round_number == 2
    assert scored.state.players == {Seat.SENDER: "Sam", Seat.RECEIVER: "Ada"}
    assert "Round 2: Two: the easy words are gone" in keys.shown
    assert "This session:" in keys.shown


def test_input_that_ends_after_the_reveal_is_a_goodbye(services: Services, scored: PlaySession) -> None:
    keys = sitting(services, scored)
    assert keys.shown[-1].startswith("Everything is kept")
    assert scored.round_number == 1


def test_a_round_that_was_left_is_taken_up_where_nothing_is_named(services: Services, umbrella: Scenario) -> None:
    deal(services, umbrella).close()
    done = CliRunner().invoke(charades, ["play", "--plain"], input="")
    assert "Going on with the round that was left: “Something for a grey day”" in done.stderr
    assert "Round 1: Something for a grey day" in done.stdout
    assert len(services.archive.sessions()) == 1


def test_a_round_that_was_left_is_told_to_whoever_begins_another(services: Services, umbrella: Scenario) -> None:
    deal(services, umbrella).close()
    done = CliRunner().invoke(charades, ["play", "--plain", "one-the-word-itself"], input="")
    assert "A round is left: “Something for a grey day”." in done.stderr
    assert "--continue" in done.stderr
    assert "Round 1: One: say it without saying it" in done.stdout


def test_a_round_left_earlier_is_taken_up_by_its_session(
    services: Services, umbrella: Scenario, run: Run, home: Path
) -> None:
    left_first = deal(services, umbrella)
    left_first.close()
    earlier = left_first.file.session.id
    deal(services, replace(umbrella, title="The newer one")).close()
    told = CliRunner().invoke(charades, ["play", "--plain", "one-the-word-itself", "--mode", "understand"], input="")
    assert f"{earlier} (“Something for a grey day”)" in " ".join(told.stderr.split())
    done = CliRunner().invoke(charades, ["play", "--continue", earlier, "--plain"], input="")
    assert "Round 1: Something for a grey day" in done.stdout
    newest = CliRunner().invoke(charades, ["play", "--continue", "--plain"], input="")
    assert "Something for a grey day" not in newest.stdout


def test_a_session_without_a_left_round_cannot_be_continued(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella)
    session.act(ev.Abandon())
    session.close()
    done = CliRunner().invoke(charades, ["play", "--plain", "--continue", session.file.session.id], input="")
    assert isinstance(done.exception, CharadesError)
    assert "no round was left unfinished in" in str(done.exception)


def test_a_round_that_another_window_plays_is_not_taken_up(services: Services, umbrella: Scenario) -> None:
    session = deal(services, umbrella)
    done = CliRunner().invoke(charades, ["play", "--plain"], input="")
    assert done.exit_code == 0
    assert "Round 1: One: say it without saying it" in done.stdout
    session.close()


@pytest.mark.parametrize(
    "names", [("Ada", "Sam", "Bo"), ("Ada", "ada"), ("Player two",)], ids=["three", "the same", "as the other one"]
)
def test_names_that_cannot_be_are_refused(names: tuple[str, ...], home: Path) -> None:
    options = [part for name in names for part in ("--name", name)]
    done = CliRunner().invoke(charades, ["play", "one-the-word-itself", "--plain", "--mode", "pair", *options])
    assert done.exit_code == 2
    assert [each.name for each in (home / "sessions").glob("[!.]*")] == []


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("block", "  a message that breaks a rule is not sent, and you can change it"),
        ("cost", "  a message that breaks a rule is sent, and costs 5 points"),
        ("end_turn", "  a message that breaks a rule is lost, and your turn is over"),
    ],
)
def test_what_a_breach_does_is_told_with_the_rules(
    services: Services, umbrella: Scenario, policy: BreachPolicy, told: str
) -> None:
    keys = round_of(services, deal(services, replace(umbrella, on_breach=policy)), "")
    assert told in keys.shown


def test_a_line_far_too_long_is_not_counted_but_asked_for_again(run: Run) -> None:
    given = b"x" * 95_000 + b"\n"
    done = run("play", "one-the-word-itself", "--plain", "--mode", "explain", given=given)
    assert b"more than 20,000 characters are too many" in done.stdout
    assert b"20,001" not in done.stdout
