"""Word drift: everybody writes what a loaded word means to them; nobody sends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Texts, text_of
from charades.game.events import ROUND_THE_TABLE, Seat
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Scores, Script, Table
from charades.game.flows.pieces import about, contribution, forecasts, scoring
from charades.game.measures.drift import mean_overlap, outlier
from charades.game.scorecard import RoundScore, merged
from charades.game.task import Stage, Task
from charades.scenario.model import Facet, Picture

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """Everybody writes, everybody forecasts how alike it is."""
    word = table.scenario.word
    for seat in table.seats:
        prompt = f"What does “{word}” mean to you here? Write it so that somebody could act on it."
        shows = about(table)
        task = Task(Stage.WRITE, seat, "meaning", prompt, (), shows, wording=_without(word, table.scenario.wording))
        yield from contribution(task, Texts)
    yield from forecasts(table.people, f"How alike is what you all mean by “{word}”?")
    yield from scoring()


def _without(word: str, wording: Mapping[str, object]) -> Mapping[str, object]:
    """Return the wording rules with the loaded word itself among what is forbidden."""
    forbidden = wording.get("forbid", ())
    return {**wording, "forbid": [word, *(forbidden if isinstance(forbidden, Iterable) else ())]}


def meanings(state: State) -> dict[Seat, str]:
    """Return what the word means to everybody, by seat."""
    return {seat: text_of(state.given(seat, "meaning")) for seat in state.table.seats}


def pair_key(one: Seat, other: Seat) -> str:
    """Return the key of the comparison of ``other``'s text with ``one``'s."""
    return f"{one} {other}"


def comparisons(state: State) -> Comparisons:
    """Return everybody's meaning against everybody else's, in both directions."""
    written = meanings(state)
    return {
        pair_key(one, other): Comparison(
            Picture(facets=(Facet(f"{state.players[one]} and {state.players[other]}", written[one]),)),
            {WHOLE: written[other]},
            written[one],
        )
        for one, other in permutations(written, 2)
    }


def matrix(state: State) -> tuple[tuple[float, ...], ...]:
    """Return the overlap between every two people, the mean of both directions, 0 to 1; 1 on the diagonal."""

    def overlap(one: Seat, other: Seat) -> float:
        found = [state.compared.get(pair_key(*pair)) for pair in ((one, other), (other, one))]
        scores = [score.overlap for score in found if score]
        return sum(scores) / len(scores) if scores else 0.0

    seats = state.table.seats
    return tuple(tuple(1.0 if one is other else overlap(one, other) for other in seats) for one in seats)


def measures(state: State) -> Measures:
    """Return the mean overlap between two people, and that of the one whose meaning is furthest from the others'."""
    table = matrix(state)
    if len(table) < 2:
        return {}
    return {"shared": mean_overlap(table), "outlier": outlier(table)[1]}


def headline(scores: Scores) -> RoundScore | None:
    """Return the mean over all pairs as the round's score."""
    return merged(scores)


FLOW = Flow(
    key="word-drift",
    title="Word drift",
    summary="Everybody writes what a loaded word means to them. Who means the same by it?",
    seats=ROUND_THE_TABLE,
    least=2,
    script=script,
    comparisons=comparisons,
    headline=headline,
    measures=measures,
    alone_seat=Seat.FIRST,
    solo="You write; what authored partners mean by the word is held against it.",
)
