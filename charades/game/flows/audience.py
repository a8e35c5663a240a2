"""For whom: the same picture for another audience, with the jargon that is lost on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Texts, text_of
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table, always_alone_too
from charades.game.flows.pieces import contribution, facet_names, forecasts, picture_shown, said, scoring
from charades.game.measures.language import jargon_left, reading_ease
from charades.game.seats import Seat
from charades.game.task import Shown, Stage, Task
from charades.wording.rules.jargon import list_names

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """Tell it to the audience, which says what it understood; forecast, score."""
    scenario = table.scenario
    whom = _whom(table)
    task = Task(
        Stage.WRITE,
        Seat.SENDER,
        "message",
        "Tell the picture so that they understand it.",
        (),
        (whom, picture_shown(scenario.picture)),
        says=True,
        wording=scenario.wording,
        barred=scenario.picture.names,
    )
    message = yield from contribution(task, Texts)
    if not table.alone:
        shows = (whom, said("You were told", message.joined))
        prompt = "You are this audience. What did you understand, part by part?"
        names = facet_names(scenario.picture)
        yield from contribution(Task(Stage.WRITE, Seat.RECEIVER, "understood", prompt, names, shows), Texts)
    yield from forecasts([Seat.SENDER] if table.alone else [Seat.RECEIVER, Seat.SENDER])
    yield from scoring()


def _whom(table: Table) -> Shown:
    audience = table.scenario.audience
    if audience is None:
        return said("For", "anybody")
    lists = ", ".join(f"{term} terms" if term in list_names() else term for term in audience.jargon)
    lost = {"lost on them": lists} if lists else {}
    return Shown(f"For: {audience.name}", Texts({"who they are": audience.about, **lost}))


def message_of(state: State) -> str:
    """Return what was told to the audience."""
    return text_of(state.given(Seat.SENDER, "message"))


def comparisons(state: State) -> Comparisons:
    """Return what was understood against the picture; alone, the message itself."""
    message, given = message_of(state), state.given(Seat.RECEIVER, "understood")
    picture = state.scenario.picture
    carried = {"message": Comparison(picture, {WHOLE: message})}
    return {**carried, "understood": Comparison(picture, given.texts, message)} if isinstance(given, Texts) else carried


def measures(state: State) -> Measures:
    """Return the jargon left in the message, and its reading ease (about 0, hard, to 100, easy)."""
    message = message_of(state)
    if not message:
        return {}
    terms = state.scenario.audience.jargon if state.scenario.audience else ()
    return {"jargon": float(len(jargon_left(message, terms))), "reading ease": reading_ease(message)}


FLOW = Flow(
    key="audience",
    title="For whom",
    summary="The same picture for somebody else: a patient, a child, finance. Leave the jargon behind.",
    seats=(Seat.SENDER, Seat.RECEIVER),
    least=2,
    script=script,
    comparisons=comparisons,
    measures=measures,
    modes=always_alone_too,
    solo="You write for the audience; the message itself is measured, with its jargon and reading ease.",
)
