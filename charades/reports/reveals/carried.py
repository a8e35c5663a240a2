"""What a message carried of each part, beside what came back of it."""

from __future__ import annotations

from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Pair, SideBySide
from charades.reports.reveals.settling import facets_of


def carried_and_back(state: State, sent: str, back: str, labels: tuple[str, str]) -> Block:
    """Return each part's overlap in what was sent and in what came back; without the latter the former alone.

    Args:
        state: The round.
        sent: Key of the comparison of the message.
        back: Key of the comparison of what came back.
        labels: What the two texts are called.
    """
    first, last = facets_of(state, sent), {facet.name: facet for facet in facets_of(state, back)}
    if not last:
        bars = tuple(Bar(facet.name, facet.card.overlap, facet.card.verdict) for facet in first)
        return Bars(f"what {labels[0]} carries of each part", bars)
    rows = tuple(
        Pair(
            facet.name,
            facet.reconstruction,
            last[facet.name].reconstruction,
            facet.card.overlap,
            last[facet.name].card.overlap,
            last[facet.name].card.verdict,
        )
        for facet in first
        if facet.name in last
    )
    return SideBySide("carried, and what came back of it", *labels, rows)
