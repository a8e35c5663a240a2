"""What a player may read while they work on a task, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from charades.cleaning import clean
from charades.game.content import DRAWING_COLUMNS, WHOLE, Choice, Drawing, Numbers, Order, Texts
from charades.game.task import Row, Shown, Sides
from charades.reports.layout import wrap
from charades.reports.words import LIKENESS, SIGNS, percent

_INDENT = "  "
_RULE = "─" * DRAWING_COLUMNS


def shown_lines(shown: Shown, width: int) -> list[str]:
    """Return a heading and what stands under it, in lines of at most ``width`` columns; a sheet keeps its own width."""
    return [*wrap(f"{clean(shown.label)}:", width), *_content(shown, width)]


def _content(shown: Shown, width: int) -> Iterator[str]:
    match shown.content:
        case Texts(texts):
            for key, text in texts.items():
                name = "" if key == WHOLE else f"{clean(key)}: "
                yield from wrap(f"{name}{clean(text) or '(nothing)'}", width, _INDENT)
        case Order(items):
            for place, item in enumerate(items, start=1):
                yield from wrap(clean(item), width, f"{place:>3}. ")
        case Drawing(rows):
            yield from (_RULE, *rows, _RULE)
        case Choice(option):
            yield from wrap(clean(option), width, _INDENT)
        case Numbers(numbers):
            for key, number in numbers.items():
                yield from wrap(f"{clean(key)}: {number} %", width, _INDENT)
        case Sides(left, right, rows):
            for row in rows:
                yield from _side_by_side(row, clean(left), clean(right), width)


def _side_by_side(row: Row, left: str, right: str, width: int) -> Iterator[str]:
    said = "" if row.verdict is None else f": {SIGNS[row.verdict]} {LIKENESS[row.verdict]}"
    share = "" if row.overlap is None else f", {percent(row.overlap)}"
    yield from wrap(f"{clean(row.name)}{said}{share}", width, _INDENT)
    for who, text in ((left, row.left), (right, row.right)):
        yield from wrap(f"{who}: {clean(text) or '(nothing)'}", width, _INDENT * 2)
