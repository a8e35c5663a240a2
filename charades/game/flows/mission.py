"""Mission brief: five parts that say why and what, never how; then a back-brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Texts, text_of
from charades.game.events import Contributed
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table, always_alone_too
from charades.game.flows.pieces import contribution, forecasts, picture_shown, scoring
from charades.game.seats import Seat
from charades.game.task import Shown, Stage, Task
from charades.scenario.flows import UNDERSTOOD, WILL_DO

if TYPE_CHECKING:
    from charades.game.state import State

PARTS = ("intent and why", "context", "measures", "tasks", "boundaries")
NO_HOW = "no_how"
"""The wording rule that every mission brief is under."""


def script(table: Table) -> Script:
    """Brief in five parts, brief back, forecast, score."""
    scenario = table.scenario
    prompt = "Say why and what, never how: what should be true, what must not happen, how one would know."
    wording = {NO_HOW: True, **scenario.wording}
    task = Task(
        Stage.WRITE,
        Seat.SENDER,
        "brief",
        prompt,
        PARTS,
        (picture_shown(scenario.picture),),
        says=True,
        wording=wording,
    )
    brief = yield from contribution(task, Texts)
    if not table.alone:
        asked = "In your own words: what did you understand, and what will you do?"
        shows = (Shown("The mission", brief),)
        back = Task(Stage.WRITE, Seat.RECEIVER, "back-brief", asked, (UNDERSTOOD, WILL_DO), shows)
        yield from contribution(back, Texts)
    yield from forecasts([Seat.SENDER] if table.alone else [Seat.RECEIVER, Seat.SENDER])
    yield from scoring()


def comparisons(state: State) -> Comparisons:
    """Return the brief against the picture, and the back-brief, which is the round's where there is one."""
    picture, brief = state.scenario.picture, text_of(state.given(Seat.SENDER, "brief"))
    carried = {"brief": Comparison(picture, {WHOLE: brief})}
    back = state.given(Seat.RECEIVER, "back-brief")
    return carried if back is None else {**carried, "back-brief": Comparison(picture, {WHOLE: text_of(back)}, brief)}


def how_content(state: State) -> int:
    """Return in how many places the brief says how."""
    return sum(
        breach.rule == NO_HOW
        for move in state.moves
        if isinstance(move, Contributed) and move.key == "brief"
        for breach in move.breaches
    )


def measures(state: State) -> Measures:
    """Return what the brief carried, what came back, and how often it said how."""
    found = {key: state.compared[key].overlap for key in ("brief", "back-brief") if key in state.compared}
    return {**found, "how": float(how_content(state))}


FLOW = Flow(
    key="mission",
    title="Mission brief",
    summary="A brief in five parts under one rule: why and what, never how.",
    seats=(Seat.SENDER, Seat.RECEIVER),
    least=2,
    script=script,
    comparisons=comparisons,
    measures=measures,
    modes=always_alone_too,
    solo="You write the brief; the brief itself is measured.",
)
