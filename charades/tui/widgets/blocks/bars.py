"""Bars, gauges and steps."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from charades.cleaning import clean
from charades.reports.layout import columns
from charades.reports.reveals.blocks import Bar, Bars, Steps
from charades.reports.reveals.lines import gains
from charades.reports.reveals.wording import called, points
from charades.tui.widgets.blocks.paper import QUIET, Room, label, longest, said_of, text_rows, tone_of

_LABEL = 24
_TAIL = 26
"""Columns behind a bar; a longer note goes on below it."""
_GAINED = "▓"


def draw_bars(block: Bars, room: Room) -> Iterator[Content]:
    """Yield a row for each share, longer notes below."""
    wide = longest([row.label for row in block.rows], _LABEL)
    tail = _tail(block)
    for number, row in enumerate(block.rows):
        if number and room.tall:
            yield Content("")
        yield from _bar(row, wide, tail, room, mutual=block.mutual)


def _tail(block: Bars) -> int:
    """Columns for what stands behind the numbers."""
    texts = [
        text for row in block.rows for text in (_words(row, block.mutual, ""), _words(row, block.mutual, row.note))
    ]
    return max(columns(text) for text in texts if columns(text) <= _TAIL) if texts else 0


def _words(row: Bar, mutual: bool, note: str) -> str:
    """What is said behind a number."""
    return " · ".join(part for part in (said_of(row.verdict, mutual=mutual), clean(note)) if part)


def _bar(row: Bar, wide: int, tail: int, room: Room, *, mutual: bool) -> Iterator[Content]:
    tone, words = tone_of(row.verdict), _words(row, mutual, row.note)
    short = words if columns(words) <= tail else said_of(row.verdict, mutual=mutual)
    length = max(6, room.width - wide - tail - 8)
    # What is more than nothing shows.
    filled = max(row.share > 0, round(min(1.0, max(0.0, row.share)) * length))
    yield Content.assemble(
        label(row.label, wide),
        "  ",
        (tone.sign * filled, tone.colour),
        ("·" * (length - filled), QUIET),
        (f" {points(row.share):>3}  {short}", f"bold {tone.colour}"),
    )
    if short != words:
        yield from text_rows(clean(row.note), room.width, QUIET, " " * (wide + 2))


def draw_steps(block: Steps, room: Room) -> Iterator[Content]:
    """Yield a bar for each step: what there was before, what it gained, and below what it was about."""
    wide = longest([step.label for step in block.steps], _LABEL)
    length = max(6, room.width - wide - 30)
    before = 0
    for number, (step, gained) in enumerate(zip(block.steps, gains(block), strict=True)):
        if number and room.tall:
            yield Content("")
        tone = tone_of(called(step.overlap))
        filled = round(step.overlap * length)
        kept = min(before, filled)
        yield Content.assemble(
            label(step.label, wide),
            "  ",
            (tone.sign * kept, tone.colour),
            ((tone.sign if not gained else _GAINED) * (filled - kept), tone.colour),
            ("·" * (length - filled), QUIET),
            (f" {points(step.overlap):>3}  {gained:>3}  {tone.word}", f"bold {tone.colour}"),
        )
        if step.note:
            yield from text_rows(step.note, room.width, QUIET, " " * (wide + 2))
        before = filled
    if len(block.steps) > 1:
        yield Content.styled(f"{' ' * (wide + 2)}{_GAINED} what the correction before gained", QUIET)
