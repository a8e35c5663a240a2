"""Bluff: where it was bent, where the sender saw it, and how much of the picture is in the read-back all the same."""

from __future__ import annotations

from charades.game.flows.bluff import NOTHING, bent, suspicion
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Labelled, Pair, Sentence, SideBySide, Texts
from charades.reports.reveals.ranking import people
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import quoted, sentence


def blocks(state: State) -> tuple[Block, ...]:
    """Return the bent part side by side, and what is left of every part."""
    where, saw, facets = bent(state), suspicion(state), facets_of(state)
    sender, receiver = people(state, (Seat.SENDER, Seat.RECEIVER))
    told = _told(where, saw, sender, receiver)
    pairs = tuple(
        Pair(f"{facet.name}, {_mark(facet.name, where, saw)}", facet.reference, facet.reconstruction)
        for facet in facets
        if facet.name in (where, saw)
    )
    found: tuple[Block, ...] = (Sentence(sentence(told)),)
    if pairs:
        found += (SideBySide("bent or suspected", "the picture", f"{receiver} read back", pairs),)
    if state.scenario.agenda:
        found += (Texts("the hidden agenda", (Labelled(where, state.scenario.agenda.bend),)),)
    bars = tuple(
        Bar(
            facet.name,
            facet.card.overlap,
            None if facet.name == where else facet.card.verdict,
            _mark(facet.name, where, saw),
        )
        for facet in facets
    )
    caption = "a good bend stays close: its figure says how like the picture it sounds, not that it arrived"
    return (*found, Bars("what is left of each part", bars, caption if where != NOTHING else ""))


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
