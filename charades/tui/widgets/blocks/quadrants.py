"""A two-by-two: same words to the right, same meaning to the top."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from textual.content import Content

from charades.game.measures.quadrants import SAME_MEANING, SAME_WORDS
from charades.reports.reveals.blocks import Quadrants
from charades.reports.reveals.wording import points
from charades.tui.widgets.blocks.paper import QUIET, STRONG, Paper, Room, free_place, text_rows

_WIDEST = 96
_MARK = "bold reverse"


def draw_quadrants(block: Quadrants, room: Room) -> Iterator[Content]:
    """Yield the field with a letter for each point, and what each letter stands for."""
    width, height = min(_WIDEST, room.width), 17 if room.tall else 11
    paper = Paper(width, height)
    across, down = round(SAME_WORDS * (width - 1)), round((1 - SAME_MEANING) * (height - 1))
    for x in range(width):
        paper.put(x, down, "─", QUIET)
    for y in range(height):
        paper.put(across, y, "┼" if y == down else "│", QUIET)
    for x, y, name, told in (
        (0, 0, "found in other words", "same meaning, own words"),
        (across + 2, 0, "deep", "same meaning, same words"),
        (0, down + 1, "apart", "neither"),
        (across + 2, down + 1, "parroted", "same words, another meaning"),
    ):
        paper.put(x, y, name, f"{STRONG} $secondary")
        paper.put(x, y + 1, told, QUIET)
    taken: set[tuple[int, int]] = set()
    for letter, point in zip(ascii_uppercase, block.points, strict=False):
        x, y = round(point.echo * (width - 3)), round((1 - point.overlap) * (height - 1))
        x, y = free_place(taken, (x, y), 4, width - 2)
        paper.put(x, y, f" {letter} ", _MARK)
    yield from paper.rows()
    yield Content.styled("0 same words".ljust(width - 3) + "100", QUIET)
    for letter, point in zip(ascii_uppercase, block.points, strict=False):
        told = f"{point.label}: same words {points(point.echo)}, same meaning {points(point.overlap)}, {point.where}"
        yield from text_rows(told, room.width, "", f"{letter}  ")
