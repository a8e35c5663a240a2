"""The state of a round, and how each event changes it.

``evolve`` is total over the events that ``decide`` can bring about from the same state; replaying a round's events
gives the same state again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from charades.game import events as ev
from charades.game.content import WHOLE, Content, text_of
from charades.game.events import BreachNote, Event
from charades.game.flows import flow_of
from charades.game.flows.flow import Flow, Table
from charades.game.flows.relay import clue_budget
from charades.game.rulings import Doubt, Ruling, Rulings, doubts
from charades.game.scorecard import Distortion, RoundScore
from charades.game.seats import Mode, Seat
from charades.game.task import Stage, Task
from charades.game.verdict import settled_round
from charades.scenario.model import Scenario


class LineKind(StrEnum):
    """What a line of the transcript is."""

    CLUE = "clue"
    QUESTION = "question"
    ANSWER = "answer"
    GUESSES = "guesses"
    REJECTED = "rejected"
    """Broke a rule and stayed with its writer, who may try again."""
    LOST = "lost"
    """Broke a rule and cost the turn."""
    TIME_OUT = "time_out"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the transcript. ``delivered`` is False for text that never reached the other seat."""

    kind: LineKind
    seat: Seat
    text: str
    breaches: tuple[BreachNote, ...] = ()
    delivered: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """A round as it stands.

    Attributes:
        scenario: What is played.
        mode: Who takes part.
        players: The name of whoever sits at each seat.
        moves: The events that brought the round forward, for the flow's script.
        abandoned: Whether it was left for good before the reveal.
        transcript: What was written, in order.
        clues_used: Clues that counted against the budget.
        questions_used: Questions that counted against the budget.
        reconstruction: The receiver's picture by facet name, or by ``WHOLE``; None before it was given.
        contributions: What was contributed, by seat and the task's key.
        forecasts: Each seat's forecast, 0 to 100.
        compared: What the scorer says of the flow's comparisons, by their keys.
        score: What the scorer says; None before the reveal. What counts is ``settled``.
        rulings: How the players settled the scorer's doubts.
        paused: Whether the clock stands still.
        spent: Seconds of the current turn before the last pause.
        notes: What was noted in the debrief.
    """

    scenario: Scenario
    mode: Mode
    players: Mapping[Seat, str]
    moves: tuple[Event, ...] = ()
    abandoned: bool = False
    transcript: tuple[Line, ...] = ()
    clues_used: int = 0
    questions_used: int = 0
    reconstruction: Mapping[str, str] | None = None
    contributions: Mapping[tuple[Seat, str], Content] = field(default_factory=dict)
    forecasts: Mapping[Seat, int] = field(default_factory=dict)
    compared: Mapping[str, RoundScore] = field(default_factory=dict)
    score: RoundScore | None = None
    rulings: Rulings = field(default_factory=dict)
    paused: bool = False
    spent: float = 0.0
    notes: tuple[str, ...] = ()

    @property
    def table(self) -> Table:
        """What is played, how, and who sits where."""
        return self.flow.table(self.scenario, self.mode, self.players)

    @property
    def flow(self) -> Flow:
        """The shape of the round."""
        return flow_of(self.scenario)

    @property
    def task(self) -> Task:
        """What the round waits for: where the flow's script stands after the moves."""
        if self.abandoned:
            return Task(Stage.ABANDONED)
        script = self.flow.script(self.table)
        try:
            task = next(script)
            for event in self.moves:
                task = script.send(event)
        except StopIteration:
            return Task(Stage.REVEALED)
        return task

    @property
    def stage(self) -> Stage:
        """The kind of the task the round waits for."""
        return self.task.stage

    @property
    def turn(self) -> Seat | None:
        """The seat it waits for; None while the program itself is at work, and after the reveal."""
        return self.task.seat

    def given(self, seat: Seat, key: str) -> Content | None:
        """Return what a seat contributed under a key; None where it did not."""
        return self.contributions.get((seat, key))

    @property
    def over(self) -> bool:
        """Whether nothing but rulings and notes can be added."""
        return self.stage in (Stage.REVEALED, Stage.ABANDONED)

    @property
    def clues_left(self) -> int:
        """Messages the sender may still send; when practising with authored clues, those not yet shown."""
        return max(0, clue_budget(self.scenario, self.mode) - self.clues_used)

    @property
    def questions_left(self) -> int:
        """Questions the receiver may still ask; none where nobody is there to answer."""
        return max(0, self.scenario.questions - self.questions_used) if self.mode is Mode.PAIR else 0

    @property
    def said(self) -> tuple[str, ...]:
        """Everything the sender said that reached the receiver."""
        return tuple(line.text for line in self.transcript if line.delivered and line.kind in _SAYING)

    @property
    def words_spent(self) -> int:
        """Words in everything the sender said that reached the receiver."""
        return sum(len(text.split()) for text in self.said)

    @property
    def breaking_messages(self) -> int:
        """Messages that broke a rule and were let through at a cost."""
        return sum(1 for line in self.transcript if line.delivered and line.breaches)

    @property
    def doubts(self) -> Mapping[Doubt, Distortion]:
        """What players can settle: the findings, questions first; nothing before the reveal."""
        return doubts(self.score) if self.score else {}

    @property
    def doubts_settled(self) -> int:
        """How many findings the players have settled."""
        return sum(doubt in self.rulings for doubt in self.doubts)

    @property
    def settled(self) -> RoundScore | None:
        """The score with the players' rulings, the one that counts; None before the reveal."""
        return settled_round(self.score, self.rulings) if self.score else None

    @property
    def points(self) -> float | None:
        """Overlap less the cost of breaches, 0 to 1, where the scenario has such a cost and the round is scored."""
        return self.points_of(self.settled)

    def points_of(self, score: RoundScore | None) -> float | None:
        """Return what ``points`` are by a score."""
        if score is None or self.scenario.on_breach != "cost":
            return None
        return max(0.0, score.overlap - self.scenario.breach_cost * self.breaking_messages)


_SAYING = (LineKind.CLUE, LineKind.ANSWER)


def begin(event: ev.PictureDealt) -> State:
    """Return the state right after the picture was dealt."""
    return State(event.scenario, event.mode, event.players)


def evolve(state: State, event: Event) -> State:
    """Return the state after ``event``.

    Raises:
        ValueError: For a second ``PictureDealt``, which begins another round.
    """
    match event:
        case ev.ClueRejected(turn_ended=False, text=text, breaches=breaches, seat=seat):
            return _say(state, Line(LineKind.REJECTED, seat, text, breaches, delivered=False))
        case ev.Paused(spent):
            return replace(state, paused=True, spent=spent)
        case ev.Resumed():
            return replace(state, paused=False)
        case ev.Ruled(doubt, ruling):
            others = {asked: said for asked, said in state.rulings.items() if asked != doubt}
            return replace(state, rulings=others if ruling is Ruling.OPEN else {**others, doubt: ruling})
        case ev.NoteAdded(text):
            return replace(state, notes=(*state.notes, text))
        case ev.Abandoned():
            return replace(state, abandoned=True, paused=False)
        case ev.PictureDealt():
            raise ValueError("a round has one PictureDealt, its first event")
        case _:
            moved = _with_what_was_said(state, event)
            return replace(moved, moves=(*state.moves, event), spent=0.0, paused=False)


def _with_what_was_said(state: State, event: Event) -> State:
    """Return the state with what a move says: lines of the transcript, and counts against the budgets."""
    match event:
        case ev.ClueGiven(text, breaches):
            return _counted(_say(state, Line(LineKind.CLUE, Seat.SENDER, text, breaches)))
        case ev.AnswerGiven(text, breaches):
            return _say(state, Line(LineKind.ANSWER, Seat.SENDER, text, breaches))
        case ev.ClueRejected(text, breaches, seat=seat):
            return _lost(state, Line(LineKind.LOST, seat, text, breaches, delivered=False))
        case ev.TimeRanOut(seat, draft):
            return _lost(state, Line(LineKind.TIME_OUT, seat, draft, delivered=False))
        case ev.QuestionAsked(text):
            asked = _say(state, Line(LineKind.QUESTION, Seat.RECEIVER, text))
            return replace(asked, questions_used=state.questions_used + 1)
        case ev.GuessesMade(words):
            return _say(state, Line(LineKind.GUESSES, Seat.RECEIVER, ", ".join(words)))
        case _:
            return _with_what_was_given(state, event)


def _with_what_was_given(state: State, event: Event) -> State:
    """Return the state with what a move hands in."""
    match event:
        case ev.ReconstructionGiven(texts):
            return replace(state, reconstruction=texts)
        case ev.Contributed(seat, key, content, breaches):
            told = state
            if state.task.says and (text := text_of(content)):
                told = _say(state, Line(LineKind.CLUE, seat, text, breaches))
            return replace(told, contributions={**state.contributions, (seat, key): content})
        case ev.ForecastGiven(seat, percent):
            return replace(state, forecasts={**state.forecasts, seat: percent})
        case ev.Compared(scores):
            return replace(state, compared={**state.compared, **scores})
        case ev.Scored(score, others):
            return replace(state, score=score, compared={**state.compared, **others})
        case _:
            return state


def _say(state: State, line: Line) -> State:
    return replace(state, transcript=(*state.transcript, line))


def _lost(state: State, line: Line) -> State:
    """A clue that was lost counts against the budget all the same."""
    return _counted(_say(state, line)) if state.stage is Stage.CLUE else _say(state, line)


def _counted(state: State) -> State:
    """Count a clue; where the message itself is what is scored, it is the reconstruction too."""
    counted = replace(state, clues_used=state.clues_used + 1)
    if state.mode is not Mode.BRIEF:
        return counted
    return replace(counted, reconstruction={WHOLE: " ".join(counted.said)})


def replay(events: Iterable[Event]) -> State:
    """Return the state that a round's events lead to.

    Raises:
        ValueError: Where the first event is not ``PictureDealt``.
    """
    stream = iter(events)
    first = next(stream, None)
    if not isinstance(first, ev.PictureDealt):
        raise ValueError("a round begins with PictureDealt")
    state = begin(first)
    for event in stream:
        state = evolve(state, event)
    return state
