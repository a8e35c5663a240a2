"""What authored partners do, for one person alone at a table of several seats."""

from __future__ import annotations

from collections.abc import Mapping

from charades.game.content import WHOLE, Choice, Content, Numbers, Order, Texts, drawing_in
from charades.game.events import Contributed, Event
from charades.game.seats import Seat
from charades.game.state import State, evolve
from charades.game.task import CONTRIBUTING, Stage, Task
from charades.scenario.model import Given, Partner


def authored_moves(state: State) -> tuple[Event, ...]:
    """Return what authored partners do before it is a person's turn again."""
    moves: list[Event] = []
    while (move := _authored_move(state)) is not None:
        moves.append(move)
        state = evolve(state, move)
    return tuple(moves)


def _authored_move(state: State) -> Event | None:
    task = state.task
    if not state.table.alone or task.seat is None or task.seat in state.table.people:
        return None
    if task.stage not in CONTRIBUTING:
        raise ValueError(f"no partner can be written for {task.stage}")
    given = _partner(state, task.seat).gives.get(task.key, "")
    return Contributed(task.seat, task.key, _content(task, given))


def partner_seats(state: State) -> tuple[Seat, ...]:
    """Return the seats of the scenario's partners, in their order."""
    return tuple(seat for seat in state.flow.seats if seat not in state.table.people and seat in state.players)


def _partner(state: State, seat: Seat) -> Partner:
    return state.scenario.partners[partner_seats(state).index(seat)]


def _content(task: Task, given: Given) -> Content:
    """Return what a file says in the form the task asks for."""
    match task.stage, given:
        case Stage.RANK, tuple():
            return Order(given)
        case Stage.CHOOSE, str():
            return Choice(given)
        case Stage.DRAW, str():
            return drawing_in(given)
        case Stage.ESTIMATE, Mapping():
            return Numbers({key: int(number) for key, number in given.items()})
        case Stage.WRITE, Mapping():
            return Texts({key: str(text) for key, text in given.items()})
        case _:
            return Texts({WHOLE: str(given)})
