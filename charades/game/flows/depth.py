"""Shallow or deep: after agreeing, each says what was agreed, why, and what they would give up for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import Choice, Texts
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import about, contribution, forecasts, said, scoring
from charades.game.scorecard import merged
from charades.game.seats import Seat
from charades.game.task import Stage, Task
from charades.scenario.flows import AGREE, DISAGREE, TERMS
from charades.scenario.model import Facet, Picture

if TYPE_CHECKING:
    from charades.game.state import State

SEATS = (Seat.FIRST, Seat.SECOND)


def script(table: Table) -> Script:
    """Agree, then say apart what it means; forecast, score."""
    statement = (*about(table), said("The agreement", table.scenario.statement))
    for seat in SEATS:
        asked = "Do you agree to this?"
        yield from contribution(Task(Stage.CHOOSE, seat, "agreement", asked, (AGREE, DISAGREE), statement), Choice)
    for seat in SEATS:
        prompt = "Say it in your own words, and why, and what you would give up for it."
        yield from contribution(Task(Stage.WRITE, seat, "terms", prompt, TERMS, statement), Texts)
    yield from forecasts(table.people, "How much of the same do you both mean?")
    yield from scoring()


def terms(state: State, seat: Seat) -> dict[str, str]:
    """Return what a seat said of the agreement, by question."""
    given = state.given(seat, "terms")
    return {name: given.texts.get(name, "") for name in TERMS} if isinstance(given, Texts) else {}


def comparisons(state: State) -> Comparisons:
    """Return each of the second one's terms against the first one's; the echo tells shared words."""
    one, other = (terms(state, seat) for seat in SEATS)
    return {
        name: Comparison(Picture(facets=(Facet(name, text),)), {name: other.get(name, "")}, text)
        for name, text in one.items()
        if text.strip()
    }


def measures(state: State) -> Measures:
    """Return echo and overlap of what both said."""
    return {"echo": state.score.echo, "overlap": state.score.overlap} if state.score else {}


FLOW = Flow(
    key="depth",
    title="Shallow or deep",
    summary="Both agree. Then each says why, and what they would give up for it: same words, same meaning, or both?",
    seats=SEATS,
    least=2,
    mutual=True,
    script=script,
    comparisons=comparisons,
    headline=merged,
    measures=measures,
    alone_seat=Seat.FIRST,
    solo="An authored partner agrees with you; what they mean by it is held against yours.",
)
