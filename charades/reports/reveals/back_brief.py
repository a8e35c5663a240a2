"""Back-brief: the overlap from loop to loop, what each correction gained, and what was confirmed though lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from charades.game.flows.back_brief import Loop, loops
from charades.game.measures.quadrants import SAME_WORDS
from charades.game.scorecard import FacetScore, RoundScore
from charades.game.state import State
from charades.reports.reveals.blocks import Block, Labelled, Pair, Sentence, SideBySide, Step, Steps, Texts
from charades.reports.reveals.wording import fates, listed, quoted_list, sentence
from charades.reports.words import count, percent

Gone = tuple[Loop, RoundScore]


def blocks(state: State) -> tuple[Block, ...]:
    """Return the overlap after each loop, the corrections, and what was confirmed though it had not arrived."""
    gone = [(loop, state.compared[loop.key]) for loop in loops(state) if loop.key in state.compared]
    if not gone:
        return (Sentence("Nothing was said back."),)
    steps = Steps(
        "overlap after each loop",
        tuple(Step(loop.key, score.overlap, _corrected(loop, score)) for loop, score in gone),
        _echo(gone[0][1].echo),
    )
    corrections = tuple(_corrections(gone, answered=not state.table.alone))
    confirmed = tuple(
        Labelled(f"{loop.key}, {facet.name}", facet.reconstruction or "nothing", facet.card.verdict)
        for loop, facet in _confirmed_though_lost(gone)
    )
    found: tuple[Block, ...] = (Sentence(_found(gone) if state.table.alone else _told(gone)), steps)
    if corrections:
        found += (
            SideBySide(
                "what each correction gained" if not state.table.alone else "what you corrected",
                "said back",
                "corrected",
                corrections,
            ),
        )
    return (*found, Texts("confirmed though it had not arrived", confirmed)) if confirmed else found


def _told(gone: list[Gone]) -> str:
    first, last = gone[0][1], gone[-1][1]
    missed = list(dict.fromkeys(facet.name for _, facet in _confirmed_though_lost(gone)))
    if len(gone) > 1:
        told = f"the corrections brought it from {percent(first.overlap)} to {percent(last.overlap)}"
    else:
        told = f"{fates(last.facets)} at the first go"
    if missed:
        told += f"; {quoted_list(missed)} {'was' if len(missed) == 1 else 'were'} confirmed without having arrived"
    if first.echo >= SAME_WORDS:
        told += f". The first back-brief parroted the brief: {percent(first.echo)} of its words"
    return sentence(told)


def _found(gone: list[Gone]) -> str:
    """What somebody found who practised alone: an author has answered beforehand, whatever was corrected."""
    lost = [(loop, facet) for loop, score in gone for facet in score.facets if facet.card.verdict != "aligned"]
    missed = list(dict.fromkeys(facet.name for loop, facet in lost if not _is_corrected(loop, facet)))
    if not lost:
        return "Everything had arrived."
    found = sum(_is_corrected(loop, facet) for loop, facet in lost)
    told = f"you corrected {found} of {count(len(lost), 'part')} that had not arrived"
    return sentence(
        f"{told}; {quoted_list(missed)} {'was' if len(missed) == 1 else 'were'} confirmed" if missed else told
    )


def _echo(echo: float) -> str:
    proof = "parroting proves nothing" if echo >= SAME_WORDS else "own words, so the overlap counts"
    return f"same words in the first back-brief: {percent(echo)}; {proof}"


def _is_corrected(loop: Loop, facet: FacetScore) -> bool:
    return bool(loop.corrected.texts.get(facet.name, "").strip())


def _corrected(loop: Loop, score: RoundScore) -> str:
    names = [facet.name for facet in score.facets if _is_corrected(loop, facet)]
    return f"then corrected: {listed(names)}" if names else "confirmed"


def _corrections(gone: list[Gone], *, answered: bool) -> Iterator[Pair]:
    """Each correction, with its facet's overlap before and, where a back-brief answered it, after it."""
    afterwards = {
        loop.number: {facet.name: facet.card for facet in score.facets} for (loop, _), (_, score) in pairwise(gone)
    }
    if not answered:
        afterwards = {}
    for loop, score in gone:
        for facet in score.facets:
            if not _is_corrected(loop, facet):
                continue
            after = afterwards.get(loop.number, {}).get(facet.name)
            yield Pair(
                f"{loop.key}, {facet.name}",
                facet.reconstruction,
                loop.corrected.texts[facet.name],
                facet.card.overlap,
                after.overlap if after else None,
                after.verdict if after else facet.card.verdict,
            )


def _confirmed_though_lost(gone: list[Gone]) -> Iterator[tuple[Loop, FacetScore]]:
    for loop, score in gone:
        for facet in score.facets:
            if facet.card.verdict != "aligned" and not _is_corrected(loop, facet):
                yield loop, facet
