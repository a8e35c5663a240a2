"""A heat matrix: the fuller a cell, the higher its number, which stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from charades.reports.reveals.blocks import Matrix
from charades.reports.reveals.wording import called, points
from charades.tui.widgets.blocks.paper import QUIET, STRONG, Room, centred, label, longest, tone_of

_LABEL = 18
_WIDEST, _NARROWEST = 16, 7
_GAP = 1


def fits(block: Matrix, width: int) -> bool:
    """Whether the cells find room."""
    return _cell_width(block, width) >= _NARROWEST


def _cell_width(block: Matrix, width: int) -> int:
    left = width - longest(block.rows, _LABEL) - 2
    return min(_WIDEST, left // max(1, len(block.columns)) - _GAP)


def draw_matrix(block: Matrix, room: Room) -> Iterator[Content]:
    """Yield the columns' names and the cells."""
    wide, cell = longest(block.rows, _LABEL), _cell_width(block, room.width)
    heads = (" " * _GAP).join(centred(name, cell) for name in block.columns)
    yield Content.assemble(" " * (wide + 2), (heads, STRONG))
    for name, values in zip(block.rows, block.values, strict=True):
        rows = 3 if room.tall else 1
        for row in range(rows):
            middle = row == rows // 2
            yield Content.assemble(
                label(name if middle else "", wide),
                "  ",
                Content(" " * _GAP).join(_cell(value, cell, number=middle) for value in values),
            )
        if room.tall:
            yield Content("")


def _cell(value: float | None, width: int, *, number: bool) -> Content:
    if value is None:
        return Content.styled(centred("·" if number else "", width), QUIET)
    tone = tone_of(called(value))
    shown = f" {points(value):>2} " if number else ""
    left = (width - len(shown)) // 2
    right = width - len(shown) - left
    return Content.assemble((tone.sign * left, tone.colour), (shown, STRONG), (tone.sign * right, tone.colour))
