"""Word drift: everybody writes what a loaded word means to them; nobody sends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Texts, text_of
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Scores, Script, Table
from charades.game.flows.pieces import about, contribution, forecasts, scoring
from charades.game.measures.drift import both_ways, mean_overlap, outlier
from charades.game.scorecard import RoundScore, merged
from charades.game.seats import ROUND_THE_TABLE, Seat
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
    """Return the overlap between every two people, as they settled it, 0 to 1; 1 on the diagonal."""
    shares = {facet.name: facet.card.overlap for facet in state.settled.facets} if state.settled else {}

    def overlap(one: Seat, other: Seat) -> float:
        return shares.get(pair_key(one, other), shares.get(pair_key(other, one), 0.0))

    seats = state.table.seats
    return tuple(tuple(1.0 if one is other else overlap(one, other) for other in seats) for one in seats)


def measures(state: State) -> Measures:
    """Return the mean overlap between two people, and that of the one whose meaning is furthest from the others'."""
    table = matrix(state)
    if len(table) < 2:
        return {}
    return {"shared": mean_overlap(table), "outlier": outlier(table)[1]}


def headline(scores: Scores) -> RoundScore | None:
    """Return the mean over all pairs as the round's score: of every two people one facet, for both directions."""
    pairs: dict[str, RoundScore] = {}
    for key, score in scores.items():
        one, _, other = key.partition(" ")
        back = scores.get(f"{other} {one}")
        if f"{other} {one}" not in pairs:
            pairs[key] = both_ways(score, back) if back else score
    return merged(pairs)


FLOW = Flow(
    key="word-drift",
    title="Word drift",
    summary="Everybody writes what a loaded word means to them. Who means the same by it?",
    seats=ROUND_THE_TABLE,
    least=2,
    mutual=True,
    script=script,
    comparisons=comparisons,
    headline=headline,
    measures=measures,
    alone_seat=Seat.FIRST,
    solo="You write; what authored partners mean by the word is held against it.",
)
