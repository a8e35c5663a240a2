"""What another version of the scorer changed in a round, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from charades.cleaning import clean
from charades.game.rulings import Doubt, Rulings, doubts
from charades.game.scorecard import DistortionKind, FacetScore
from charades.game.state import replay
from charades.game.verdict import settled_facet, settled_round
from charades.reports import words
from charades.reports.layout import wrap
from charades.reports.rulings import RULINGS
from charades.results.records import RoundRecord
from charades.results.rescore import Change, Rescoring

_INDENT = "  "
_Finding = tuple[DistortionKind, bool, str, str]


def change_lines(change: Change, width: int = 80) -> list[str]:
    """Return what changed in a round, in lines of at most ``width`` columns; nothing where nothing that is shown did.

    In order: the overlap and both versions; each facet that has other points or another verdict, or in which findings
    came or went; how many of the players' rulings still hold.
    """
    old, new, rulings = change.old, change.new, change.before.rulings
    before = {facet.name: facet for facet in change.before.score.facets} if change.before.score else {}
    parts = [
        part
        for facet in change.score.facets
        if facet.name in before
        for part in _facet(before[facet.name], facet, rulings)
    ]
    overlaps = _became(words.percent(old.overlap), words.percent(new.overlap))
    if not parts and words.percent(old.overlap) == words.percent(new.overlap):
        return []
    title = f"{clean(change.session)} round {change.round + 1}: {overlaps}"
    lines = list(wrap(f"{title} (scorer {clean(old.scorer)} → {clean(new.scorer)})", width))
    for indent, part in parts:
        lines += wrap(part, width, indent)
    return [*lines, *(line for told in _ruled(change) for line in wrap(told, width, _INDENT))]


def earlier_lines(record: RoundRecord, width: int = 80) -> list[str]:
    """Return what each version of the scorer said of a kept round, as the players settled it; nothing of only one."""
    state = replay(record.plain_events)
    if state.score is None or not record.rescored:
        return []
    scores = [settled_round(each, state.rulings) for each in (state.score, *(later.score for later in record.rescored))]
    told = " → ".join(f"{words.percent(score.overlap)} (scorer {clean(score.scorer)})" for score in scores)
    return list(wrap(told, width, "  scored again     "))


def rescoring_lines(outcome: Rescoring, width: int = 80) -> list[str]:
    """Return what came of scoring rounds again: each round that reads differently, and how many there were."""
    told = [change_lines(change, width) for change in outcome.changes]
    parts = [f"{words.count(len(told), 'round')} scored again"]
    if unchanged := sum(not lines for lines in told):
        parts.append(f"without a change: {unchanged}")
    if outcome.current:
        parts.append(f"up to date already: {outcome.current}")
    if not outcome.kept:
        parts.append("nothing was changed")
    return [*(line for lines in told for line in lines), *wrap("; ".join(parts), width)]


def _ruled(change: Change) -> Iterator[str]:
    """Yield what became of the players' rulings: each holds where its finding is still told in the same words."""
    rulings = change.before.rulings
    had = [doubt for doubt in (doubts(change.before.score) if change.before.score else ()) if doubt in rulings]
    held = sum(doubt in doubts(change.score) for doubt in had)
    if len(had) > held:
        hold = f"{held} of your {words.count(len(had), 'ruling')} still {'holds' if held == 1 else 'hold'}"
        yield f"{hold}: what is gone, or told in other words, is yours to settle anew in the history"
    elif had:
        yield "your rulings were kept"


def _facet(old: FacetScore, new: FacetScore, rulings: Rulings) -> Iterator[tuple[str, str]]:
    """Yield what changed in a facet, each with its indent: its figures as settled, and what the machine finds."""
    cards = (settled_facet(facet, rulings).card for facet in (old, new))
    before, after = (f"{card.verdict} {words.percent(card.overlap)}" for card in cards)
    had, has = Counter(_findings(old)), Counter(_findings(new))
    if before == after and had == has:
        return
    yield _INDENT, f"{clean(new.name)}: {_became(before, after)}"
    for told, found in (("gone", had - has), ("new", has - had)):
        for each in found.elements():
            yield _INDENT * 2, f"{told}: {_finding_words(each)}{_settled(new.name, each, rulings)}"


def _settled(facet: str, found: _Finding, rulings: Rulings) -> str:
    """Return how the players settled a finding, as the end of a sentence; nothing where they did not."""
    kind, _, reference, reconstruction = found
    ruling = rulings.get(Doubt(facet, kind, reference, reconstruction))
    return f"; you settled it: {RULINGS[ruling]}" if ruling else ""


def _became(before: str, after: str) -> str:
    return f"{before} → {after}" if before != after else before


def _findings(facet: FacetScore) -> Iterator[_Finding]:
    for found in facet.card.distortions:
        yield found.kind, found.hard, found.reference.text, found.reconstruction.text


def _finding_words(found: _Finding) -> str:
    kind, hard, reference, reconstruction = found
    sure = "sure" if hard else "a question"
    return f"{words.KINDS[kind]}, “{clean(reference)}” and “{clean(reconstruction)}” ({sure})"
