"""Shallow or deep: same words, same meaning, both or neither; and what both would give up."""

from __future__ import annotations

from charades.game.content import Choice
from charades.game.flows.depth import SEATS, terms
from charades.game.measures.quadrants import Quadrant, quadrant
from charades.game.state import State
from charades.reports.reveals.blocks import Block, Pair, Point, Quadrants, Sentence, SideBySide
from charades.reports.reveals.ranking import people
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import listed, sentence
from charades.scenario.flows import AGREE, TERMS

_WORDS: dict[Quadrant, str] = {
    "deep": "you mean the same, and say it in the same words",
    "found in other words": "you mean the same, each in your own words: a deep agreement",
    "parroted": "you use the same words and do not mean the same: a shallow agreement",
    "apart": "you neither say nor mean the same",
}

_APART: dict[Quadrant, str] = {
    "deep": "you mean the same all the same, and say it in the same words",
    "found in other words": "you mean the same all the same, each in your own words",
    "parroted": "you use the same words and do not mean the same by them",
    "apart": "you neither say nor mean the same",
}
"""The same where somebody did not agree: there is no agreement that could be shallow or deep."""


def blocks(state: State) -> tuple[Block, ...]:
    """Return the two-by-two, and both people's terms side by side."""
    names = people(state, SEATS)
    agreed = [name for name, seat in zip(names, SEATS, strict=True) if state.given(seat, "agreement") == Choice(AGREE)]
    who = {2: "both agreed", 0: "neither agreed"}.get(len(agreed), f"only {listed(agreed or ['nobody'])} agreed")
    score = state.settled
    if score is None:
        return (Sentence(sentence(who)),)
    whole = quadrant(score.echo, score.overlap)
    found = [Point("all of it", score.echo, score.overlap, whole)]
    facets = facets_of(state)
    if len(facets) > 1:
        found += [
            Point(each.name, each.card.echo, each.card.overlap, quadrant(each.card.echo, each.card.overlap))
            for each in facets
        ]
    both, near = len(agreed) == len(SEATS), whole in ("deep", "found in other words")
    joined = "and" if both == near else "but"
    told = (_WORDS if both else _APART)[whole]
    cards = {each.name: each.card for each in facets}
    one, other = (terms(state, seat) for seat in SEATS)
    rows = tuple(
        Pair(
            name,
            one.get(name, ""),
            other.get(name, ""),
            None,
            cards[name].overlap if name in cards else None,
            cards[name].verdict if name in cards else None,
        )
        for name in TERMS
    )
    return (
        Sentence(sentence(f"{who}, {joined} {told}")),
        Quadrants("same words, same meaning", tuple(found)),
        SideBySide("the terms", names[0], names[1], rows, mutual=True),
    )
