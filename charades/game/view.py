"""What a seat may see.

Before the reveal a receiver's view holds nothing of the picture: neither its text nor its names, nor the wording rules
(their forbidden words describe it), nor messages that never arrived, nor the scenario's id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from charades.game.decide import allowed, answer_keys, turn_limit
from charades.game.rulings import Rulings
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import Line, LineKind, State
from charades.game.task import Stage, Task
from charades.scenario.model import AnswerForm, Picture


@dataclass(frozen=True, slots=True)
class View:
    """A round as one seat may see it.

    Attributes:
        seat: Whose view it is.
        title: The scenario's title.
        level: Its level, 1 to 5.
        mode: Who takes part.
        players: Names by seat.
        stage: What the round is waiting for.
        turn: The seat it is waiting for.
        actions: Names of the actions open to this seat now.
        transcript: What this seat may read of what was written.
        clues_left: Messages the sender may still send.
        questions_left: Questions the receiver may still ask.
        answer: The form in which the receiver answers.
        answer_keys: The facets (or the concept, or the whole) that the receiver fills in.
        turn_limit: Seconds for the current turn, 0 for none.
        hard_limit: Whether the turn ends with them.
        paused: Whether the clock stands still.
        spent: Seconds of the current turn before the last pause.
        picture: The picture; for a receiver only after the reveal.
        wording: The wording rules as in the scenario; for a receiver only after the reveal.
        reconstruction: The receiver's picture; for a sender only after the reveal.
        forecasts: This seat's own forecast; everybody's after the reveal.
        score: What the scorer says, after the reveal.
        settled: The same with the players' rulings, the score that counts.
        rulings: How the players settled the scorer's doubts.
        debrief: The coach's questions, after the reveal.
        notes: What was noted.
        task: What this seat is to do now, with what it may read meanwhile; None while it is somebody else's turn.
    """

    seat: Seat
    title: str
    level: int
    mode: Mode
    players: Mapping[Seat, str]
    stage: Stage
    turn: Seat | None
    actions: tuple[str, ...]
    transcript: tuple[Line, ...]
    clues_left: int
    questions_left: int
    answer: AnswerForm
    answer_keys: tuple[str, ...]
    turn_limit: int
    hard_limit: bool
    paused: bool
    spent: float
    picture: Picture | None = None
    wording: Mapping[str, object] | None = None
    reconstruction: Mapping[str, str] | None = None
    forecasts: Mapping[Seat, int] | None = None
    score: RoundScore | None = None
    settled: RoundScore | None = None
    rulings: Rulings = field(default_factory=dict)
    debrief: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    task: Task | None = None


def view(state: State, seat: Seat) -> View:
    """Return what ``seat`` may see of ``state``."""
    task = state.task
    seen = View(
        seat=seat,
        title=state.scenario.title,
        level=state.scenario.level,
        mode=state.mode,
        players=state.players,
        stage=task.stage,
        turn=task.seat,
        actions=tuple(kind.__name__ for kind in allowed(state, seat)),
        transcript=tuple(_lines(state, seat)),
        clues_left=state.clues_left,
        questions_left=state.questions_left,
        answer=state.scenario.answer,
        answer_keys=answer_keys(state.scenario),
        turn_limit=turn_limit(state),
        hard_limit=state.scenario.time.hard,
        paused=state.paused,
        spent=state.spent,
        forecasts={who: percent for who, percent in state.forecasts.items() if who is seat},
        task=task if task.seat is seat else None,
    )
    if task.stage is Stage.REVEALED:
        return replace(
            seen,
            picture=state.scenario.picture,
            wording=state.scenario.wording,
            reconstruction=state.reconstruction,
            forecasts=state.forecasts,
            score=state.score,
            settled=state.settled,
            rulings=state.rulings,
            debrief=state.scenario.debrief,
            notes=state.notes,
        )
    if seat is Seat.SENDER and state.mode is not Mode.UNDERSTAND:
        return replace(seen, picture=state.scenario.picture, wording=state.scenario.wording)
    return replace(seen, reconstruction=state.reconstruction)


def _lines(state: State, seat: Seat) -> Iterator[Line]:
    if not state.flow.talk and state.stage is not Stage.REVEALED:
        return  # what a seat may read stands in its task
    for line in state.transcript:
        shown = _line_for(seat, line, revealed=state.stage is Stage.REVEALED)
        if shown is not None:
            yield shown


def _line_for(seat: Seat, line: Line, *, revealed: bool) -> Line | None:
    """Return a line as ``seat`` may read it: a receiver learns that a message was lost, not what it said, nor why."""
    if revealed or seat is line.seat:
        return line
    if line.delivered:
        return replace(line, breaches=())
    return None if line.kind is LineKind.REJECTED else replace(line, text="", breaches=())
