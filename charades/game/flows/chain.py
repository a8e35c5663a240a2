"""Chain: the picture travels through three to seven seats; each sees only the message before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Texts, text_of
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import contribution, facet_names, forecasts, picture_shown, said, scoring
from charades.game.measures.decay import half_life
from charades.game.seats import ROUND_THE_TABLE, Seat
from charades.game.task import Stage, Task

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """The first tells the picture, each next one passes it on, the last says what it is."""
    scenario = table.scenario
    first, *between, last = table.seats
    prompt = "Tell the next one the picture. They pass on what they make of it."
    opening = Task(
        Stage.WRITE,
        first,
        "message",
        prompt,
        (),
        (picture_shown(scenario.picture),),
        says=True,
        wording=scenario.wording,
        barred=scenario.picture.names,
    )
    message = yield from contribution(opening, Texts)
    for seat in between:
        heard = (said("You were told", message.joined),)
        prompt = "Pass it on in your own words. You cannot ask back."
        task = Task(Stage.WRITE, seat, "message", prompt, (), heard, says=True, wording=scenario.wording)
        message = yield from contribution(task, Texts)
    heard = (said("You were told", message.joined),)
    asked = "What is the picture, part by part? What you were not told stays empty."
    task = Task(Stage.WRITE, last, "message", asked, facet_names(scenario.picture), heard, optional=True)
    yield from contribution(task, Texts)
    yield from forecasts((last,) if table.alone else (first, last), "How much came through to the end?")
    yield from scoring()


def hop_key(number: int) -> str:
    """Return the key of a hop's comparison with the picture; hops are counted from 1."""
    return f"hop {number}"


def comparisons(state: State) -> Comparisons:
    """Return what each seat passed on against the picture, the last one's reading as the round's."""
    picture = state.scenario.picture
    found: dict[str, Comparison] = {}
    before = ""
    for number, seat in enumerate(state.table.seats, start=1):
        given = state.given(seat, "message")
        texts = given.texts if isinstance(given, Texts) else {WHOLE: ""}
        found[hop_key(number)] = Comparison(picture, texts, before)
        before = text_of(given)
    return found


def overlaps(state: State) -> tuple[float, ...]:
    """Return the overlap with the picture after each hop."""
    keys = (hop_key(number) for number in range(1, len(state.table.seats) + 1))
    return tuple(state.compared[key].overlap for key in keys if key in state.compared)


def measures(state: State) -> Measures:
    """Return the overlap at the first and the last hop, and the half-life in hops where there is a decay."""
    hops = overlaps(state)
    if len(hops) < 2:
        return {}
    life = half_life(hops)
    return {"first hop": hops[0], "last hop": hops[-1], **({} if life is None else {"half-life": life})}


FLOW = Flow(
    key="chain",
    title="Chain",
    summary="The picture travels from one to the next; each sees only the message before.",
    seats=ROUND_THE_TABLE,
    least=3,
    script=script,
    comparisons=comparisons,
    measures=measures,
    alone_seat=Seat.SEVENTH,
    solo="A chain already played; you are its last link.",
)
