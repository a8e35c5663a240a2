"""Three gauges: same goal, same meaning, same why now, each measured for itself; priorities in private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Order
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table, people_and_partners
from charades.game.flows.pieces import contribution, conversation, forecasts, picture_shown, scoring
from charades.game.measures.agreement import kendall_tau
from charades.game.seats import Seat
from charades.game.task import Stage, Task

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """Rank, describe, reconstruct, rank, forecast, score."""
    yield from _ranking(table, Seat.SENDER)
    if table.alone:
        yield Task(Stage.CLUE, Seat.SENDER, shows=(picture_shown(table.scenario.picture),))
    else:
        yield from conversation()
    yield from _ranking(table, Seat.RECEIVER)
    yield from forecasts([Seat.SENDER] if table.alone else [Seat.RECEIVER, Seat.SENDER])
    yield from scoring()


def _ranking(table: Table, seat: Seat) -> Script:
    prompt = "Put these in the order in which they matter to you. Nobody sees it before the reveal."
    yield from contribution(Task(Stage.RANK, seat, "order", prompt, table.scenario.items), Order)


def comparisons(state: State) -> Comparisons:
    """Return what was understood against the picture; alone, the message itself."""
    picture = state.scenario.picture
    if state.table.alone:
        return {"": Comparison(picture, {WHOLE: " ".join(state.said)})}
    return {"": Comparison(picture, state.reconstruction or {WHOLE: ""}, "\n".join(state.said))}


def orders(state: State) -> tuple[Order | None, Order | None]:
    """Return the sender's and the receiver's order; None where there is none."""
    found = (state.given(seat, "order") for seat in (Seat.SENDER, Seat.RECEIVER))
    sender, receiver = (order if isinstance(order, Order) else None for order in found)
    return sender, receiver


def measures(state: State) -> Measures:
    """Return the agreement of the two orders, Kendall's tau, −1 to 1."""
    sender, receiver = orders(state)
    return {"tau": kendall_tau(sender.items, receiver.items)} if sender and receiver else {}


FLOW = Flow(
    key="gauges",
    title="Three gauges",
    summary="One brief, three measures: same goal, same meaning, same why now. Both rank priorities in private.",
    seats=(Seat.SENDER, Seat.RECEIVER),
    least=2,
    script=script,
    comparisons=comparisons,
    measures=measures,
    modes=people_and_partners,
    solo="You brief; the message itself is measured, and an authored partner has ranked too.",
    talk=True,
)
