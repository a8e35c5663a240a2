"""Saying figures and lists in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from charades.cleaning import clean
from charades.game.content import Content, Texts
from charades.game.scorecard import FacetScore, Verdict
from charades.game.verdict import ALIGNED, PARTIAL
from charades.reports.words import LIKENESS, VERDICTS, whole_points

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven")


def ordinal(number: int) -> str:
    """Return *first* for 1, and so on."""
    return _ORDINALS[number - 1] if 0 < number <= len(_ORDINALS) else f"{number}th"


def short(name: str) -> str:
    """Return what somebody is called within a sentence: what stands before a comma or a bracket."""
    called_so = name.partition(",")[0].partition("(")[0].strip() or name
    return f"the {called_so[4:]}" if called_so.startswith("The ") else called_so


def number_word(number: int) -> str:
    """Return a small number as a word, a greater one in figures."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def listed(names: Sequence[str]) -> str:
    """Return names as they are read out: *a*, *a and b*, *a, b and c*."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def quoted(name: str) -> str:
    """Return a name or a few words in quotation marks."""
    return f"“{clean(name).strip()}”"


def quoted_list(names: Sequence[str]) -> str:
    """Return names in quotation marks as they are read out."""
    return listed([quoted(name) for name in names])


def points(share: float) -> str:
    """Return a share from −1 to 1 as points of a hundred, without a unit."""
    return str(whole_points(share)).replace("-", "−")


def gained(points_more: int) -> str:
    """Return a difference with its sign."""
    return f"−{-points_more}" if points_more < 0 else f"+{points_more}"


def called(overlap: float) -> Verdict:
    """Return what an overlap is called where no single text stands behind it."""
    return "aligned" if overlap >= ALIGNED else "partial" if overlap >= PARTIAL else "different"


def verdict_in_words(verdict: Verdict, *, mutual: bool = False) -> str:
    """Return a verdict in words; ``mutual`` for two texts of which neither was sent."""
    return LIKENESS[verdict] if mutual else VERDICTS[verdict]


def sentence(text: str) -> str:
    """Return words as a sentence: a capital first, a full stop last."""
    body = text[:1].upper() + text[1:]
    return body if body.endswith((".", "?", "!", "…")) else f"{body}."


def plain(content: Content | None) -> str:
    """Return the texts of a contribution, one after the other, as they were written; several as sentences."""
    texts = [text.strip() for text in content.texts.values() if text.strip()] if isinstance(content, Texts) else []
    return " ".join(_stopped(text) for text in texts) if len(texts) > 1 else "".join(texts)


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", ":", ";")) else f"{text}."


def decimal(number: float) -> str:
    """Return a number with one decimal."""
    return f"{number:.1f}".replace("-", "−")


def signed_decimal(number: float, places: int = 2) -> str:
    """Return a number with its sign."""
    return f"{number:+.{places}f}".replace("-", "−")


_FATES: Mapping[Verdict, tuple[str, str]] = {
    "aligned": ("arrived", "arrived"),
    "partial": ("arrived in part", "arrived in part"),
    "different": ("was lost", "were lost"),
    "contradicted": ("was turned around", "were turned around"),
}


def fates(facets: Sequence[FacetScore]) -> str:
    """Return what became of each facet, as the beginning of a sentence: those with the same fate together."""
    if not facets:
        return "nothing was compared"
    parts = []
    for verdict, (one, several) in _FATES.items():
        names = [facet.name for facet in facets if facet.card.verdict == verdict]
        if len(names) == len(facets) > 1:
            return f"{'both' if len(names) == 2 else 'all'} parts {several}"
        if names:
            parts.append(f"{quoted_list(names)} {one if len(names) == 1 else several}")
    return listed(parts)
