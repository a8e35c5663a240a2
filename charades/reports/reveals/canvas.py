"""Assignment canvas: both sides field by field, before and after they talked, and what they signed."""

from __future__ import annotations

from charades.game.content import Choice
from charades.game.flows.canvas import SEATS, canvases
from charades.game.flows.pieces import filled
from charades.game.scorecard import FacetScore, RoundScore
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Pair, Sentence, SideBySide
from charades.reports.reveals.ranking import people
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import called, listed, quoted_list, sentence
from charades.reports.words import percent
from charades.scenario.flows import SIGNED


def blocks(state: State) -> tuple[Block, ...]:
    """Return the overlap before and after, and both canvases side by side."""
    before, after = ({facet.name: facet for facet in facets_of(state, key)} for key in ("before", "after"))
    names = people(state, SEATS)
    apart = [name for name, facet in after.items() if facet.card.verdict not in ("aligned", "partial")]
    signed = [name for name, seat in zip(names, SEATS, strict=True) if state.given(seat, "signature") == Choice(SIGNED)]
    sooner, later = ("at first", "after the second go") if state.table.alone else ("before you talked", "afterwards")
    scores = {sooner: state.compared.get("before"), later: state.compared.get("after")}
    bars = tuple(Bar(label, score.overlap, called(score.overlap)) for label, score in scores.items() if score)
    rows = _rows(state, before, after)
    return (
        Sentence(_told(list(scores.values()), apart, signed, _moved(state, names))),
        Bars("how alike the canvases are", bars, mutual=True),
        SideBySide(
            "field by field",
            names[0],
            names[1],
            rows,
            f"signed by: {listed(signed) if signed else 'nobody'}",
            mutual=True,
        ),
    )


def _rows(state: State, before: dict[str, FacetScore], after: dict[str, FacetScore]) -> tuple[Pair, ...]:
    """The fields in which either side wrote something."""
    revised = canvases(state, "revised")
    found = []
    for name in state.scenario.fields:
        left, right = (revised[seat].texts.get(name, "").strip() if seat in revised else "" for seat in SEATS)
        if left or right:
            sooner, later = (facets[name].card if name in facets else None for facets in (before, after))
            shares = sooner.overlap if sooner else None, later.overlap if later else None
            found.append(Pair(name, left, right, *shares, later.verdict if later else None))
    return tuple(found)


def _moved(state: State, names: list[str]) -> str:
    """Return what brought the canvases nearer: talking, or alone what an author and the player changed."""
    if not state.table.alone:
        return "talking"
    texts = (canvases(state, key).get(state.flow.alone_seat) for key in ("canvas", "revised"))
    first, second = (filled(given.texts) if given else {} for given in texts)
    partner = next(name for name, seat in zip(names, SEATS, strict=True) if seat is not state.flow.alone_seat)
    yours = "your side stayed as it was" if first == second else "you changed yours"
    return f"{partner} revised as the author wrote, and {yours}: that"


def _told(scores: list[RoundScore | None], apart: list[str], signed: list[str], moved: str) -> str:
    before, after = scores
    told = "the two canvases were never compared"
    if before and after:
        told = f"{moved} brought the two canvases from {percent(before.overlap)} to {percent(after.overlap)}"
    differs = f"{quoted_list(apart)} still {'differs' if len(apart) == 1 else 'differ'}" if apart else ""
    who = {2: "both signed", 1: f"only {signed[0]} signed" if signed else ""}.get(len(signed), "nobody signed")
    if len(signed) == 2 and differs:
        return sentence(f"{told}; {who}, though {differs}")
    return sentence("; ".join(part for part in (told, differs, who) if part))
