"""The state of a round, and how each event changes it.

``evolve`` is total over the events that ``decide`` can bring about from the same state; replaying a round's events
gives the same state again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from charades.game import events as ev
from charades.game.events import BreachNote, Event, Mode, Seat
from charades.game.rulings import Doubt, Ruling, Rulings, doubts
from charades.game.scorecard import Distortion, RoundScore
from charades.game.verdict import settled_round
from charades.scenario.model import Scenario


class Stage(StrEnum):
    """What the round is waiting for."""

    CLUE = "clue"
    GUESS = "guess"
    RECEIVE = "receive"
    ANSWER = "answer"
    FORECAST = "forecast"
    SCORING = "scoring"
    REVEALED = "revealed"
    ABANDONED = "abandoned"


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
        stage: What the round is waiting for.
        turn: The seat it is waiting for; None while the program itself is at work, and after the reveal.
        transcript: What was written, in order.
        clues_used: Clues that counted against the budget.
        questions_used: Questions that counted against the budget.
        reconstruction: The receiver's picture by facet name, or by ``WHOLE``; None before it was given.
        forecasts: Each seat's forecast, 0 to 100.
        score: What the scorer says; None before the reveal. What counts is ``settled``.
        rulings: How the players settled the scorer's doubts.
        paused: Whether the clock stands still.
        spent: Seconds of the current turn before the last pause.
        notes: What was noted in the debrief.
    """

    scenario: Scenario
    mode: Mode
    players: Mapping[Seat, str]
    stage: Stage
    turn: Seat | None
    transcript: tuple[Line, ...] = ()
    clues_used: int = 0
    questions_used: int = 0
    reconstruction: Mapping[str, str] | None = None
    forecasts: Mapping[Seat, int] = field(default_factory=dict)
    score: RoundScore | None = None
    rulings: Rulings = field(default_factory=dict)
    paused: bool = False
    spent: float = 0.0
    notes: tuple[str, ...] = ()

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
        """What the score asks the players, with the finding behind each; nothing before the reveal."""
        return doubts(self.score) if self.score else {}

    @property
    def doubts_settled(self) -> int:
        """How many of the score's doubts the players have settled."""
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

_FORECASTERS: Mapping[Mode, tuple[Seat, ...]] = {
    Mode.PAIR: (Seat.RECEIVER, Seat.SENDER),
    Mode.EXPLAIN: (Seat.SENDER,),
    Mode.UNDERSTAND: (Seat.RECEIVER,),
    Mode.BRIEF: (Seat.SENDER,),
}


def clue_budget(scenario: Scenario, mode: Mode) -> int:
    """Return how many clues a round of this mode can have."""
    match mode:
        case Mode.BRIEF:
            return 1
        case Mode.UNDERSTAND:
            return len(scenario.authored)
        case _:
            return scenario.clues


def _next_forecaster(mode: Mode, forecasts: Mapping[Seat, int]) -> Seat | None:
    return next((seat for seat in _FORECASTERS[mode] if seat not in forecasts), None)


def _to_forecast_or_score(state: State) -> State:
    seat = _next_forecaster(state.mode, state.forecasts)
    return _turn(state, Stage.FORECAST if seat else Stage.SCORING, seat)


def _turn(state: State, stage: Stage, seat: Seat | None) -> State:
    return replace(state, stage=stage, turn=seat, spent=0.0, paused=False)


def _after_clue(state: State) -> State:
    """Who is next once a clue was given or lost: whoever makes something of it."""
    match state.mode:
        case Mode.EXPLAIN if not state.forecasts:
            return _turn(state, Stage.FORECAST, Seat.SENDER)
        case Mode.EXPLAIN:
            return _turn(state, Stage.GUESS, None)
        case Mode.BRIEF:
            return _to_forecast_or_score(replace(state, reconstruction={ev.WHOLE: " ".join(state.said)}))
        case _:
            return _turn(state, Stage.RECEIVE, Seat.RECEIVER)


def _say(state: State, line: Line) -> State:
    return replace(state, transcript=(*state.transcript, line))


def begin(event: ev.PictureDealt) -> State:
    """Return the state right after the picture was dealt."""
    return State(event.scenario, event.mode, event.players, Stage.CLUE, Seat.SENDER)


def evolve(state: State, event: Event) -> State:
    """Return the state after ``event``.

    Raises:
        ValueError: For a second ``PictureDealt``, which begins another round.
    """
    match event:
        case ev.ClueGiven(text, breaches):
            said = _say(state, Line(LineKind.CLUE, Seat.SENDER, text, breaches))
            return _after_clue(replace(said, clues_used=state.clues_used + 1))
        case ev.AnswerGiven(text, breaches):
            return _turn(_say(state, Line(LineKind.ANSWER, Seat.SENDER, text, breaches)), Stage.RECEIVE, Seat.RECEIVER)
        case ev.ClueRejected(text, breaches, turn_ended):
            kind = LineKind.LOST if turn_ended else LineKind.REJECTED
            said = _say(state, Line(kind, Seat.SENDER, text, breaches, delivered=False))
            return _end_turn(said) if turn_ended else said
        case ev.QuestionAsked(text):
            asked = _say(state, Line(LineKind.QUESTION, Seat.RECEIVER, text))
            return _turn(replace(asked, questions_used=state.questions_used + 1), Stage.ANSWER, Seat.SENDER)
        case ev.ClueRequested():
            return _turn(state, Stage.CLUE, Seat.SENDER)
        case ev.GuessesMade(words):
            return _turn(_say(state, Line(LineKind.GUESSES, Seat.RECEIVER, ", ".join(words))), Stage.CLUE, Seat.SENDER)
        case ev.ReconstructionGiven(texts):
            return _to_forecast_or_score(replace(state, reconstruction=texts))
        case ev.TimeRanOut(seat, draft):
            return _end_turn(_say(state, Line(LineKind.TIME_OUT, seat, draft, delivered=False)))
        case _:
            return _evolve_rest(state, event)


def _evolve_rest(state: State, event: Event) -> State:
    match event:
        case ev.ForecastGiven(seat, percent):
            known = replace(state, forecasts={**state.forecasts, seat: percent})
            if state.mode is Mode.EXPLAIN:
                return _turn(known, Stage.GUESS, None)
            return _to_forecast_or_score(known)
        case ev.Scored(score):
            return replace(_turn(state, Stage.REVEALED, None), score=score)
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
            return _turn(state, Stage.ABANDONED, None)
        case _:
            raise ValueError("a round has one PictureDealt, its first event")


def _end_turn(state: State) -> State:
    """Pass the turn on without a message: a lost clue counts against the budget, a lost answer is just not given."""
    if state.stage is Stage.CLUE:
        return _after_clue(replace(state, clues_used=state.clues_used + 1))
    if state.stage is Stage.ANSWER:
        return _turn(state, Stage.RECEIVE, Seat.RECEIVER)
    return state


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
