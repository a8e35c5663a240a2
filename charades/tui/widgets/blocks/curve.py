"""A calibration curve: what was said beforehand to the right, what came to pass to the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from textual.content import Content

from charades.reports.reveals.blocks import Curve
from charades.reports.reveals.wording import points
from charades.reports.words import count
from charades.tui.widgets.blocks.paper import QUIET, STRONG, Paper, Room, beside, free_place, text_rows

_AXIS = 6
_LEGEND = 34


def draw_curve(block: Curve, room: Room) -> Iterator[Content]:
    """Yield the plot with a letter for each person, and beside it what it comes to."""
    width = min(60, room.width - _LEGEND - 2)
    height = 15 if room.tall else 9
    letters = _letters([judge.name for judge in block.judges])
    plot = beside(_axis(height), _plot(block, letters, width - _AXIS, height), _AXIS, 0)
    plot += [Content.styled(f"{' ' * _AXIS}{'0 said'.ljust(width - _AXIS - 3)}100", QUIET)]
    yield from beside(plot, _legend(block, letters, room.width - width - 2), width)


def _axis(height: int) -> list[Content]:
    marks = {0: " 100 ┤", height // 2: "came ┤", height - 1: "   0 ┤"}
    return [Content.styled(marks.get(row, "     │"), QUIET) for row in range(height)]


def _plot(block: Curve, letters: Sequence[str], width: int, height: int) -> list[Content]:
    paper = Paper(width, height)
    paper.line((0, height - 1), (width - 1, 0), QUIET, every=4)
    taken: set[tuple[int, int]] = set()
    for letter, judge in zip(letters, block.judges, strict=True):
        for dot in judge.dots:
            x, y = round(dot.said * (width - 1)), round((1 - dot.came) * (height - 1))
            x, y = free_place(taken, (x, y), 1, width)
            paper.put(x, y, letter, "bold $primary")
    return paper.rows()


def _legend(block: Curve, letters: Sequence[str], width: int) -> list[Content]:
    rows: list[Content] = []
    for letter, judge in zip(letters, block.judges, strict=True):
        rows += text_rows(judge.name, width, STRONG, f"{letter}  ")
        rows += text_rows(judge.words, width, "", "   ")
        told = "; ".join(f"said {points(dot.said)}, came {points(dot.came)}" for dot in judge.dots)
        rows += text_rows(f"{told} ({count(sum(dot.count for dot in judge.dots), 'part')})", width, QUIET, "   ")
    return rows


def _letters(names: Sequence[str]) -> list[str]:
    """The names' first letters where they differ, else letters in order."""
    initials = [name[:1].upper() for name in names]
    telling = len(set(initials)) == len(names) and all(initial.isalpha() for initial in initials)
    return initials if telling else list(ascii_uppercase[: len(names)])
