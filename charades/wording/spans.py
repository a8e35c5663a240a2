"""Spans that overlap."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in no other one, each once, in order of position."""
    found: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not found or end > found[-1][1]:
            found.append((start, end))
    return found


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans with those that overlap made one, in order of position."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
