"""Forecast and illusion: sender, receiver and an observer who reads along all say how much arrived, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Numbers, Texts, text_of
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import contribution, conversation, facet_names, forecasts, said, scoring
from charades.game.measures.forecasting import brier
from charades.game.seats import Seat
from charades.game.task import Shown, Stage, Task

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """Describe and reconstruct while the observer reads along; estimates and forecasts of all three, scoring."""
    shows: tuple[Shown, ...] = ()
    if table.alone:
        message = yield from contribution(Task(Stage.WRITE, Seat.SENDER, "message"), Texts)
        understood = yield from contribution(Task(Stage.WRITE, Seat.RECEIVER, "understood"), Texts)
        shows = (said("The sender said", message.joined), Shown("The receiver understood", understood))
    else:
        yield from conversation()
    names = facet_names(table.scenario.picture)
    prompt = "For each part of the picture: how likely is it, in per cent, that it arrived?"
    for seat in table.people:
        yield from contribution(Task(Stage.ESTIMATE, seat, "estimate", prompt, names, shows), Numbers)
        yield from forecasts([seat])
    yield from scoring()


def comparisons(state: State) -> Comparisons:
    """Return the reconstruction against the picture."""
    picture = state.scenario.picture
    if state.table.alone:
        given = state.given(Seat.RECEIVER, "understood")
        texts = given.texts if isinstance(given, Texts) else {WHOLE: ""}
        return {"": Comparison(picture, texts, text_of(state.given(Seat.SENDER, "message")))}
    return {"": Comparison(picture, state.reconstruction or {WHOLE: ""}, "\n".join(state.said))}


def estimates(state: State, seat: Seat) -> dict[str, int]:
    """Return how likely a seat thought it that each facet arrived, 0 to 100."""
    given = state.given(seat, "estimate")
    return dict(given.numbers) if isinstance(given, Numbers) else {}


def judged(state: State, seat: Seat) -> tuple[tuple[float, bool], ...]:
    """Return a seat's estimates as probabilities, 0 to 1, each with whether the facet arrived, at least in part."""
    settled = state.settled
    if settled is None:
        return ()
    arrived = {facet.name: facet.card.verdict in ("aligned", "partial") for facet in settled.facets}
    return tuple((said / 100, arrived[name]) for name, said in estimates(state, seat).items() if name in arrived)


def measures(state: State) -> Measures:
    """Return everybody's Brier score."""
    pairs = ((seat, judged(state, seat)) for seat in state.table.people)
    return {f"Brier score, {seat}": brier(judgements) for seat, judgements in pairs if judgements}


FLOW = Flow(
    key="illusion",
    title="Forecast and illusion",
    summary="Sender, receiver and an observer say beforehand, part by part, what arrived. Who knows best?",
    seats=(Seat.SENDER, Seat.RECEIVER, Seat.OBSERVER),
    least=3,
    script=script,
    comparisons=comparisons,
    measures=measures,
    alone_seat=Seat.OBSERVER,
    solo="You observe an authored exchange and say what arrived.",
    talk=True,
)
