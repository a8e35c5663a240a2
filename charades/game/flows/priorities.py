"""Priorities: everybody puts the same list in order; nobody sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import Order
from charades.game.flows.flow import Flow, Measures, Script, Table
from charades.game.flows.pieces import about, contribution, forecasts, scoring
from charades.game.measures.agreement import kendall_w, mean_tau
from charades.game.seats import ROUND_THE_TABLE, Seat
from charades.game.task import Stage, Task

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """Everybody ranks, everybody forecasts how far they agree."""
    for seat in table.seats:
        prompt = "What matters most? Put these in your order; nobody sees it before the reveal."
        yield from contribution(Task(Stage.RANK, seat, "order", prompt, table.scenario.items, about(table)), Order)
    yield from forecasts(table.people, "How far do you all agree? 0 is no more than by chance, 100 is the same order.")
    yield from scoring()


def orders(state: State) -> dict[Seat, tuple[str, ...]]:
    """Return everybody's order, by seat."""
    given = ((seat, state.given(seat, "order")) for seat in state.table.seats)
    return {seat: order.items for seat, order in given if isinstance(order, Order)}


def measures(state: State) -> Measures:
    """Return the agreement of all, the mean of Kendall's tau over every two, −1 to 1, and Kendall's W, 0 to 1."""
    ranked = list(orders(state).values())
    return {"agreement": mean_tau(ranked), "W": kendall_w(ranked)} if len(ranked) > 1 else {}


FLOW = Flow(
    key="priorities",
    title="Priorities",
    summary="Everybody puts the same list in order. How far do you agree, and about what least?",
    seats=ROUND_THE_TABLE,
    least=2,
    mutual=True,
    script=script,
    measures=measures,
    alone_seat=Seat.FIRST,
    solo="You rank; authored partners have ranked before you.",
)
