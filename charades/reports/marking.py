"""A text with signs around its words, so that what became of them can be read without colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from charades.cleaning import clean
from charades.game.scorecard import Distortion, Match, Span
from charades.reports.words import LOST, TURNED

Fate = Literal["answered", "lost", "added", "turned", "asked"]
"""What became of words; ``asked``: players are asked whether they were turned around."""

ADDED = "+"
ASKED = f"?{TURNED}"
"""Closes what the players are asked about."""
WHOLE, LONG = 0.9, 40
"""A finding of at least ``LONG`` characters that takes up this share of a text is about all of it, and marks none."""
_PUNCTUATION = ".,;:!?…–—-'\"‘’“”"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to before ``end`` of a marked text, signs included, and what became of them."""

    start: int
    end: int
    fate: Fate


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its signs.

    Attributes:
        text: The text: a raised number behind every word that is answered, signs around what is lost, added or turned
            around.
        stretches: Where the marked words stand in it, so that a screen can colour them too.
    """

    text: str
    stretches: tuple[Stretch, ...] = ()


def about_all(span: Span, text: str) -> bool:
    """Return whether a finding's span is the whole text rather than words of it."""
    return len(span.text) >= max(LONG, WHOLE * len(text.strip()))


def whole_words(span: Span, text: str) -> Span:
    """Return a span that cuts no word of the text; punctuation at its end is left where it is, brackets are not."""
    if not span.text or text[span.start : span.end] != span.text:
        return span
    start, end = span.start, span.end
    while start and not text[start - 1].isspace() and not span.text[0].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and not span.text[-1].isspace():
        end += 1
    start = start if text[start : span.start].strip(_PUNCTUATION) else span.start
    end = end if text[span.end : end].strip(_PUNCTUATION) else span.end
    return Span(start, end, text[start:end])


def quotes(spans: Iterable[Span], *texts: str) -> list[str]:
    """Return spans as they are quoted, in whole words of the first of the texts in which they are found."""
    found = [next((whole for text in texts if (whole := whole_words(span, text)) != span), span) for span in spans]
    return [f"“{shown}”" for span in dict.fromkeys(found) if (shown := clean(span.text))]


def raised(number: int) -> str:
    """Return a number in raised digits."""
    return str(number).translate(_RAISED)


def mark_reference(text: str, matches: Iterable[Match], lost: Iterable[Span], found: Iterable[Distortion]) -> Marked:
    """Return the text of the picture, marked; every span points into it."""
    marks = [*_answered(match.reference for match in matches), *_enclosed(lost, text, "lost", LOST)]
    return _marked(text, [*_turned(((each.reference, each.hard) for each in found), text), *marks])


def mark_reconstruction(
    text: str, matches: Iterable[Match], added: Iterable[Span], found: Iterable[Distortion]
) -> Marked:
    """Return the text of the reconstruction, marked; every span points into it."""
    marks = [*_answered(match.reconstruction for match in matches), *_enclosed(added, text, "added", ADDED)]
    return _marked(text, [*_turned(((each.reconstruction, each.hard) for each in found), text), *marks])


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    fate: Fate
    opening: str
    closing: str


def _answered(spans: Iterable[Span]) -> list[_Mark]:
    return [_Mark(span, "answered", "", raised(number)) for number, span in enumerate(spans, 1)]


def _enclosed(spans: Iterable[Span], text: str, fate: Fate, sign: str) -> list[_Mark]:
    return [_Mark(span, fate, sign, sign) for span in dict.fromkeys(whole_words(span, text) for span in spans)]


def _turned(found: Iterable[tuple[Span, bool]], text: str) -> list[_Mark]:
    """Mark what was turned around, or may be where it is not hard; what lies within another one is marked with it."""
    ordered = sorted(found, key=lambda each: (each[0].start, -each[0].end, not each[1]))
    outer = [
        (span, hard)
        for at, (span, hard) in enumerate(ordered)
        if all(span.end > before.end for before, _ in ordered[:at]) and not about_all(span, text)
    ]
    return [
        _Mark(span, "turned", TURNED, TURNED) if hard else _Mark(span, "asked", TURNED, ASKED) for span, hard in outer
    ]


def _marked(text: str, marks: Iterable[_Mark]) -> Marked:
    """Put the signs in. A mark whose span is not in the text, as in a record that was changed by hand, is left out."""
    valid = [mark for mark in marks if mark.span.text and text[mark.span.start : mark.span.end] == mark.span.text]
    # At one place whatever ends comes before what begins, the inner one of two first; what begins, the outer one first.
    openings = [(mark.span.start, 1, -mark.span.end, at, mark.opening) for at, mark in enumerate(valid)]
    closings = [(mark.span.end, 0, -mark.span.start, -at, mark.closing) for at, mark in enumerate(valid)]
    out, last = "", 0
    begun: dict[int, int] = {}
    stretches = []
    for place, begins, _, at, sign in sorted([*openings, *closings]):
        out += text[last:place]
        last = place
        if begins:
            begun[at] = len(out)
        out += sign
        if not begins:
            stretches.append(Stretch(begun[-at], len(out), valid[-at].fate))
    return Marked(out + text[last:], tuple(sorted(stretches, key=lambda each: (each.start, -each.end))))
