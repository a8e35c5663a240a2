"""One session on this machine: a series of rounds, each accepted event on disk before anybody is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from charades.cleaning import MAX_MESSAGE, clean
from charades.errors import PlayError
from charades.game import events as ev
from charades.game.content import Content, cleaned, text_of
from charades.game.decide import decide, start
from charades.game.events import Action, BreachNote, Event, Refusal
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.game.task import Stage
from charades.game.view import View, view
from charades.scenario.model import Scenario
from charades.wording.rule import Breach
from charades.wording.ruleset import RuleSet, compile_rules

if TYPE_CHECKING:
    from charades.results.store import SessionFile
    from charades.results.summary import RoundSummary

Drafts = Mapping[str, str]
"""Unsent text by the key it will be handed in under (see ``charades.game.content.WHOLE``)."""


def local_time() -> datetime:
    """Return the time now, with its zone, to the second and below."""
    return datetime.now().astimezone()


class PlaySession:
    """The rules of play, a record on disk and the wording rules as one thing.

    Args:
        file: Where the session is kept; the session is its only writer.
        now: The clock.
    """

    def __init__(self, file: SessionFile, now: Callable[[], datetime] = local_time) -> None:
        self._file = file
        self._now = now
        self._state: State | None = None
        self._index = max((record.index for record in file.rounds()), default=-1)
        self._rules: RuleSet | None = None
        self._rules_of: tuple[Mapping[str, object], tuple[str, ...]] = ({}, ())
        unfinished = file.unfinished()
        if unfinished is not None:
            self._index = unfinished.index
            self._adopt(unfinished.state())

    @property
    def file(self) -> SessionFile:
        """Where the session is kept."""
        return self._file

    @property
    def state(self) -> State:
        """The current round.

        Raises:
            PlayError: Before the first round.
        """
        if self._state is None:
            raise PlayError("no round has begun", hint="Choose a scenario first.")
        return self._state

    @property
    def has_round(self) -> bool:
        """Whether a round has begun or was found unfinished."""
        return self._state is not None

    @property
    def round_number(self) -> int:
        """The current round, counted from 1; 0 before the first."""
        return self._index + 1

    @property
    def played(self) -> set[str]:
        """Ids of the scenarios that were begun in this session."""
        return {record.scenario for record in self._file.rounds()}

    def summaries(self) -> tuple[RoundSummary, ...]:
        """Return the session's rounds in short, in order."""
        from charades.results.summary import summarise_round

        return tuple(summarise_round(self._file.session.id, record) for record in self._file.rounds())

    @property
    def rules(self) -> RuleSet:
        """The wording rules of what is to be written now, ready to check; those of the round where nothing is."""
        state = self.state
        task, wording, names = state.task, state.scenario.wording, state.scenario.picture.names
        if task.stage is Stage.WRITE:
            wording, names = task.wording or {}, task.barred
        if self._rules is None or self._rules_of != (wording, names):
            self._rules, self._rules_of = compile_rules(wording, names), (wording, names)
        return self._rules

    def deal(self, scenario: Scenario, mode: Mode, players: Mapping[Seat, str]) -> State:
        """Begin the next round.

        Raises:
            PlayError: Where the scenario cannot be played this way.
            ResultsError: Where it cannot be recorded.
        """
        begun = start(scenario, mode, players)
        if isinstance(begun, Refusal):
            raise PlayError(begun.message, hint=begun.hint)
        self._file.extend(self._index + 1, begun, self._now())
        self._index += 1
        self._adopt(replay(begun))
        return self.state

    def act(self, action: Action) -> tuple[Event, ...]:
        """Do what ``action`` asks for; what happened is on disk when this returns.

        Raises:
            PlayError: Where the rules of play refuse it.
            ResultsError: Where it cannot be recorded; nothing has happened then.
        """
        decision = decide(self.state, action)
        if isinstance(decision, Refusal):
            raise PlayError(decision.message, hint=decision.hint)
        self._file.extend(self._index, decision, self._now(), sent=turn_key(self.state) if _sends(decision) else "")
        for event in decision:
            self._state = evolve(self.state, event)
        return decision

    def say(self, text: str, spent: float = 0.0) -> tuple[Event, ...]:
        """Send a clue, or the answer to a question, whichever the round waits for, under the wording rules.

        Raises:
            PlayError: Where there is nothing to send, too much of it, or it is not the sender's turn.
            ResultsError: Where it cannot be recorded.
        """
        words = clean(text, lines=True)
        notes = tuple(BreachNote(b.rule, b.start, b.end, b.message) for b in self.check(words))
        if self.state.stage is Stage.ANSWER:
            return self.act(ev.AnswerQuestion(words, notes, spent))
        return self.act(ev.SendClue(words, notes, spent))

    def ask(self, text: str, spent: float = 0.0) -> tuple[Event, ...]:
        """Ask the sender a question.

        Raises:
            PlayError: Where no question may be asked now.
            ResultsError: Where it cannot be recorded.
        """
        return self.act(ev.AskQuestion(clean(text, lines=True), spent))

    def hand_in(self, texts: Drafts, spent: float = 0.0) -> tuple[Event, ...]:
        """Give the receiver's picture, by facet or as a whole.

        Raises:
            PlayError: Where it is empty, too long or not wanted now.
            ResultsError: Where it cannot be recorded.
        """
        return self.act(ev.Reconstruct({key: clean(text, lines=True) for key, text in texts.items()}, spent))

    def contribute(self, content: Content, spent: float = 0.0) -> tuple[Event, ...]:
        """Do the task the round waits for; its texts are cleaned, and checked where wording rules hold.

        Raises:
            PlayError: Where it is not what the task asks for.
            ResultsError: Where it cannot be recorded.
        """
        harmless = cleaned(content)
        task = self.state.task
        if task.seat is None:
            raise PlayError("not now: the round waits for nobody")
        breaches = self.check(text_of(harmless)) if task.wording is not None else ()
        notes = tuple(BreachNote(b.rule, b.start, b.end, b.message) for b in breaches)
        return self.act(ev.Contribute(task.seat, harmless, notes, spent))

    def check(self, text: str) -> tuple[Breach, ...]:
        """Return what the wording rules find in an unsent message; nothing in one too long to be sent at all."""
        if len(text) > MAX_MESSAGE:
            return ()
        return self.rules.check(text, self.state.said)

    def view(self, seat: Seat) -> View:
        """Return what ``seat`` may see of the current round."""
        return view(self.state, seat)

    def keep_drafts(self, drafts: Drafts) -> None:
        """Keep unsent text of the current turn, so that it survives the program.

        Raises:
            ResultsError: Where it cannot be kept.
        """
        self._file.keep_drafts(self._index, turn_key(self.state), drafts)

    def drafts(self) -> Drafts:
        """Return the unsent text of the current turn."""
        return self._file.drafts(self._index, turn_key(self.state))

    def close(self) -> None:
        """Let go of the file; a session in which no round began leaves none behind."""
        if self.round_number == 0:
            with suppress(OSError):
                self._file.path.unlink()
        self._file.close()

    def _adopt(self, state: State) -> None:
        self._state = state
        self._rules = None


def turn_key(state: State) -> str:
    """Return the name under which unsent text of the round's current turn is kept; after the reveal, of a note."""
    task = state.task
    return ":".join((task.stage, task.seat or "", *([task.key] if task.key else [])))


def _sends(events: Iterable[Event]) -> bool:
    """Whether what was typed in this turn is now part of the events."""
    return any(
        isinstance(event, _SENDING) or (isinstance(event, ev.ClueRejected) and event.turn_ended) for event in events
    )


_SENDING = (ev.ClueGiven, ev.AnswerGiven, ev.ReconstructionGiven, ev.Contributed, ev.TimeRanOut)
