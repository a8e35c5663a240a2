"""What another version of the scorer changed in a round, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from charades.cleaning import clean
from charades.game.scorecard import DistortionKind, FacetScore
from charades.reports import words
from charades.reports.layout import wrap
from charades.results.rescore import Change, Rescoring

_INDENT = "  "
_Finding = tuple[DistortionKind, bool, str, str]


def change_lines(change: Change, width: int = 80) -> list[str]:
    """Return what changed in a round, in lines of at most ``width`` columns; nothing where nothing that is shown did.

    In order: the overlap and both versions; each facet that has other points or another verdict, or in which findings
    came or went; whether rulings were kept.
    """
    old, new = change.old, change.new
    before = {facet.name: facet for facet in old.facets}
    parts = [part for facet in new.facets if facet.name in before for part in _facet(before[facet.name], facet)]
    overlaps = _became(words.percent(old.overlap), words.percent(new.overlap))
    if not parts and words.percent(old.overlap) == words.percent(new.overlap):
        return []
    title = f"{clean(change.session)} round {change.round + 1}: {overlaps}"
    lines = list(wrap(f"{title} (scorer {clean(old.scorer)} → {clean(new.scorer)})", width))
    for indent, part in parts:
        lines += wrap(part, width, indent)
    return [*lines, *(wrap("your rulings were kept", width, _INDENT) if change.before.rulings else ())]


def rescoring_lines(outcome: Rescoring, width: int = 80) -> list[str]:
    """Return what came of scoring rounds again: each round that reads differently, and how many there were."""
    told = [change_lines(change, width) for change in outcome.changes]
    parts = [f"{words.count(len(told), 'round')} scored again"]
    if unchanged := sum(not lines for lines in told):
        parts.append(f"without a change: {unchanged}")
    if outcome.current:
        parts.append(f"up to date already: {outcome.current}")
    return [*(line for lines in told for line in lines), *wrap("; ".join(parts), width)]


def _facet(old: FacetScore, new: FacetScore) -> Iterator[tuple[str, str]]:
    """Yield what changed in a facet, each with its indent."""
    before, after = (f"{facet.card.verdict} {words.percent(facet.card.overlap)}" for facet in (old, new))
    had, has = Counter(_findings(old)), Counter(_findings(new))
    if before == after and had == has:
        return
    yield _INDENT, f"{clean(new.name)}: {_became(before, after)}"
    for told, found in (("gone", had - has), ("new", has - had)):
        for each in found.elements():
            yield _INDENT * 2, f"{told}: {_finding_words(each)}"


def _became(before: str, after: str) -> str:
    return f"{before} → {after}" if before != after else before


def _findings(facet: FacetScore) -> Iterator[_Finding]:
    for found in facet.card.distortions:
        yield found.kind, found.hard, found.reference.text, found.reconstruction.text


def _finding_words(found: _Finding) -> str:
    kind, hard, reference, reconstruction = found
    sure = "sure" if hard else "a question"
    return f"{words.KINDS[kind]}, “{clean(reference)}” and “{clean(reconstruction)}” ({sure})"
