"""Bluff: the receiver may hold an agenda and bend one part in the read-back; the sender says where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Choice, Texts, text_of
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import contribution, facet_names, forecasts, picture_shown, said, scoring
from charades.game.seats import Seat
from charades.game.task import Shown, Stage, Task

if TYPE_CHECKING:
    from charades.game.state import State

NOTHING = "nothing was bent"
AGENDA, NO_AGENDA = "Your hidden agenda", "You have no agenda: read back as well as you can."


def script(table: Table) -> Script:
    """Tell, read back, forecast, say where it was bent, score."""
    scenario = table.scenario
    picture, names = picture_shown(scenario.picture), facet_names(scenario.picture)
    prompt = "Tell the picture in one message. The other one reads it back, and may have an agenda."
    tell = Task(
        Stage.WRITE,
        Seat.SENDER,
        "message",
        prompt,
        (),
        (picture,),
        says=True,
        wording=scenario.wording,
        barred=scenario.picture.names,
    )
    message = Texts({WHOLE: scenario.authored[0]}) if table.alone else (yield from contribution(tell, Texts))
    agenda = scenario.agenda
    secret = f"Bend “{agenda.facet}”: {agenda.bend} Keep it plausible." if agenda else NO_AGENDA
    shows = (said("You were told", message.joined), said(AGENDA, secret))
    read = Task(Stage.WRITE, Seat.RECEIVER, "read-back", "Read the picture back, part by part.", names, shows)
    read_back = yield from contribution(read, Texts)
    told = "It was told so" if table.alone else "You told"
    seen = (Shown("It was read back so", read_back), picture, said(told, message.joined))
    yield Task(Stage.FORECAST, Seat.SENDER, prompt="How much of your picture is in this read-back?", shows=seen)
    where = "Where was it bent?"
    yield from contribution(Task(Stage.CHOOSE, Seat.SENDER, "suspicion", where, (*names, NOTHING), seen), Choice)
    if not table.alone:
        yield from forecasts([Seat.RECEIVER], "How much of the picture is in your read-back?")
    yield from scoring()


def comparisons(state: State) -> Comparisons:
    """Return the read-back against the picture."""
    message = text_of(state.given(Seat.SENDER, "message")) or next(iter(state.scenario.authored), "")
    given = state.given(Seat.RECEIVER, "read-back")
    texts = given.texts if isinstance(given, Texts) else {WHOLE: ""}
    return {"read-back": Comparison(state.scenario.picture, texts, message)}


def suspicion(state: State) -> str:
    """Return where the sender saw the bend: a facet's name, or ``NOTHING``."""
    given = state.given(Seat.SENDER, "suspicion")
    return given.option if isinstance(given, Choice) else ""


def bent(state: State) -> str:
    """Return where the agenda was: a facet's name, or ``NOTHING``."""
    return state.scenario.agenda.facet if state.scenario.agenda else NOTHING


def measures(state: State) -> Measures:
    """Return whether the bend was found, whether the sender suspected falsely, and how close the bent part stayed."""
    where, said_so = bent(state), suspicion(state)
    stayed = {facet.name: facet.card.closeness for facet in state.score.facets} if state.score else {}
    close = {"stayed close": stayed[where]} if where in stayed else {}
    return {"found": float(said_so == where), "false suspicion": float(said_so not in (where, NOTHING)), **close}


FLOW = Flow(
    key="bluff",
    title="Bluff",
    summary="The receiver may bend your picture on purpose. Find where, from the read-back.",
    seats=(Seat.SENDER, Seat.RECEIVER),
    least=2,
    script=script,
    comparisons=comparisons,
    measures=measures,
    solo="An author's message was read back by an author; you find the bend.",
)
