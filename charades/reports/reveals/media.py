"""Media: how much each medium brought across, which parts it lost, and the drawing beside its reading."""

from __future__ import annotations

from collections.abc import Mapping

from charades.game.content import Drawing, text_of
from charades.game.flows.media import SENDER, media_of, reader_of
from charades.game.scorecard import FacetScore
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Labelled, Matrix, Sentence, Sheet
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import called, listed, quoted_list, sentence
from charades.reports.words import percent
from charades.scenario.model import Medium


def blocks(state: State) -> tuple[Block, ...]:
    """Return a bar for each medium, each part in each medium, and the drawing."""
    scores = {medium: state.compared[medium] for medium in media_of(state.table) if medium in state.compared}
    if not scores:
        return (Sentence("Nothing was read in any medium."),)
    shares = {medium: score.overlap for medium, score in scores.items()}
    unasked = _unasked(state)
    bars = tuple(
        Bar(medium, score.overlap, called(score.overlap), _UNASKED if medium in unasked else _lost(score.facets))
        for medium, score in scores.items()
    )
    told = _told(shares, {medium: _missing(score.facets) for medium, score in scores.items()})
    found: tuple[Block, ...] = (
        Sentence(f"{told} {sentence(_UNASKED)}" if unasked else told),
        Bars("what came through each medium", bars),
    )
    names = tuple(facet.name for facet in next(iter(scores.values())).facets)
    if len(names) > 1:
        cards = {medium: {facet.name: facet.card.overlap for facet in score.facets} for medium, score in scores.items()}
        values = tuple(tuple(cards[medium].get(name) for medium in cards) for name in names)
        found += (Matrix("part by part", names, tuple(scores), values),)
    return (*found, *_sheet(state))


_UNASKED = "no question was asked"


def _unasked(state: State) -> frozenset[Medium]:
    """Return the medium of questions where it was played and nobody asked one."""
    if "questions" not in media_of(state.table):
        return frozenset()
    asked = text_of(state.given(reader_of(state.table, "questions"), "question 1")).strip()
    return frozenset() if asked else frozenset({"questions"})


def _missing(facets: tuple[FacetScore, ...]) -> list[str]:
    return [facet.name for facet in facets if facet.card.verdict in ("different", "contradicted")]


def _lost(facets: tuple[FacetScore, ...]) -> str:
    gone = [facet.name for facet in facets if facet.card.verdict == "different"]
    turned = [facet.name for facet in facets if facet.card.verdict == "contradicted"]
    parts = [f"{what} {listed(names)}" for what, names in (("without", gone), ("turned around:", turned)) if names]
    return "; ".join(parts) if len(facets) > 1 else ""


def _told(shares: Mapping[Medium, float], missing: Mapping[Medium, list[str]]) -> str:
    best, worst = max(shares, key=shares.__getitem__), min(shares, key=shares.__getitem__)
    if len(shares) == 1:
        return sentence(f"{best} brought {percent(shares[best])} across")
    most = (
        f"{best} brought most across" if called(shares[best]) != "different" else f"even {best} brought little across"
    )
    told = f"{most}, {percent(shares[best])}; {worst} least, {percent(shares[worst])}"
    everywhere = set.intersection(*(set(names) for names in missing.values()))
    lost = [name for name in missing[best] if name in everywhere]
    return sentence(told + (f". No medium carried {quoted_list(lost)}" if lost else ""))


def _sheet(state: State) -> tuple[Block, ...]:
    drawn = state.given(SENDER, "drawing")
    if not isinstance(drawn, Drawing):
        return ()
    read = tuple(
        Labelled(facet.name, facet.reconstruction, facet.card.verdict) for facet in facets_of(state, "drawing")
    )
    return (Sheet("the drawing, and what was read in it", drawn.rows, read),)
