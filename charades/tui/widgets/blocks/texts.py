"""Texts: below each other, side by side, and beside a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from charades.cleaning import clean
from charades.reports.layout import columns, pad
from charades.reports.reveals.blocks import Labelled, Pair, Sheet, SideBySide, Texts
from charades.reports.reveals.lines import change, strokes
from charades.tui.widgets.blocks.paper import QUIET, STRONG, Room, beside, label, longest, said_of, text_rows, tone_of
from charades.tui.widgets.scale import ScaleMark, scale_line

_LABEL = 18
_SCALE = 40
_READING = 30
"""Least columns for a text that stands beside something."""


def draw_texts(block: Texts, room: Room) -> Iterator[Content]:
    """Yield every text behind its label."""
    yield from _labelled(block.rows, room.width)


def _labelled(rows: Sequence[Labelled], width: int) -> Iterator[Content]:
    wide = longest([row.label for row in rows], _LABEL)
    for row in rows:
        tone = tone_of(row.verdict)
        if row.verdict:
            yield Content.assemble((clean(row.label), STRONG), (f"  {tone.sign} {tone.word}", tone.colour))
            yield from text_rows(row.text or "nothing", width, "" if row.text else f"italic {QUIET}", "  ")
            continue
        fits = columns(clean(row.label)) <= wide
        if not fits:
            yield label(row.label, columns(clean(row.label)))
        told = list(text_rows(row.text or "nothing", width - wide - 2, "" if row.text else f"italic {QUIET}"))
        names = [label(row.label, wide)] if fits else []
        yield from beside(names, told, wide)


def draw_side_by_side(block: SideBySide, room: Room) -> Iterator[Content]:
    """Yield for each pair its name, what the texts share on a scale, and both texts."""
    half = (room.width - 3) // 2
    wide = longest([row.label for row in block.rows], _LABEL)
    yield Content.assemble((pad(clean(block.left), half + 3), f"bold {QUIET}"), (clean(block.right), f"bold {QUIET}"))
    for number, row in enumerate(block.rows):
        if number and room.tall:
            yield Content("")
        yield from _pair(row, wide, half, room, mutual=block.mutual)


def _pair(row: Pair, wide: int, half: int, room: Room, *, mutual: bool) -> Iterator[Content]:
    tone = tone_of(row.verdict)
    shares = change(row).partition(",")[0]
    told = f"{shares:>9}  {said_of(row.verdict, mutual=mutual)}" if row.verdict else shares
    long = columns(clean(row.label)) > wide
    if long:
        yield label(row.label, min(room.width, columns(clean(row.label))))
    name = label("" if long else row.label, wide)
    yield Content.assemble(name, "  ", _scale(row, room.width - wide - 4 - 26), "  ", (told, f"bold {tone.colour}"))
    yield from beside(_side(row.left, half), _side(row.right, half), half, 3)


def _side(text: str, width: int) -> list[Content]:
    return list(text_rows(text or "nothing", width, "" if text else f"italic {QUIET}"))


def _scale(row: Pair, width: int) -> Content:
    """What two texts share from 0 to 100: ○ before, ● after."""
    style = f"bold {tone_of(row.verdict).colour}"
    before = [ScaleMark(100 * row.before, "○", "bold")] if row.before is not None else []
    after = [ScaleMark(100 * row.after, "●", style)] if row.after is not None else []
    band = (100 * row.before, 100 * row.after) if row.before is not None and row.after is not None else None
    return scale_line(min(_SCALE, max(8, width)), [*before, *after], band) if before or after else Content("")


def draw_sheet(block: Sheet, room: Room) -> Iterator[Content]:
    """Yield the drawing in a frame, its reading beside it, or below where there is no room."""
    across = max(map(len, block.rows), default=0)
    frame = [
        Content.styled(f"╭{'─' * (across + 2)}╮", QUIET),
        *(Content.assemble(("│ ", QUIET), pad(strokes(row), across), (" │", QUIET)) for row in block.rows),
        Content.styled(f"╰{'─' * (across + 2)}╯", QUIET),
    ]
    left = room.width - across - 4 - 3
    if left < _READING:
        yield from frame
        yield from _labelled(block.reading, room.width)
        return
    yield from beside(frame, list(_labelled(block.reading, min(left, 60))), across + 4, 3)
