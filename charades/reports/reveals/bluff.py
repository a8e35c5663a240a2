"""Bluff: where it was bent, where the sender saw it, and how close the bent part stayed."""

from __future__ import annotations

from charades.game.events import Seat
from charades.game.flows.bluff import NOTHING, bent, suspicion
from charades.game.flows.pieces import name_of
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Labelled, Pair, Sentence, SideBySide, Texts
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import points, quoted, sentence


def blocks(state: State) -> tuple[Block, ...]:
    """Return the bent part side by side, and how close every part stayed."""
    where, saw, facets = bent(state), suspicion(state), facets_of(state)
    sender, receiver = (name_of(state.table, seat) for seat in (Seat.SENDER, Seat.RECEIVER))
    close = {facet.name: facet.card.closeness for facet in facets}
    told = _told(where, saw, sender, receiver)
    if where in close:
        told += f". The bent part stayed {points(close[where])} of 100 close to the picture"
    pairs = tuple(
        Pair(facet.name, facet.reference, facet.reconstruction, None, facet.card.overlap, facet.card.verdict)
        for facet in facets
        if facet.name in (where, saw)
    )
    found: tuple[Block, ...] = (Sentence(sentence(told)),)
    if pairs:
        found += (SideBySide("bent or suspected", "the picture", f"{receiver} read back", pairs),)
    if state.scenario.agenda:
        found += (Texts("the hidden agenda", (Labelled(where, state.scenario.agenda.bend),)),)
    bars = tuple(Bar(name, share, None, _mark(name, where, saw)) for name, share in close.items())
    return (*found, Bars("how close each part stayed", bars, "closeness: the same subject and sense, bent or not"))


def _mark(name: str, where: str, saw: str) -> str:
    return " and ".join(word for word, marked in (("bent", name == where), ("suspected", name == saw)) if marked)


def _told(where: str, saw: str, sender: str, receiver: str) -> str:
    if where == NOTHING:
        honest = f"{receiver} was honest"
        return f"{honest}, and {sender} saw that" if saw == NOTHING else f"{honest}; {sender} suspected {quoted(saw)}"
    if saw == where:
        return f"{receiver} bent {quoted(where)}, and {sender} found it"
    if saw == NOTHING:
        return f"{receiver} bent {quoted(where)}, and {sender} noticed nothing"
    return f"{receiver} bent {quoted(where)}; {sender} suspected {quoted(saw)}"
