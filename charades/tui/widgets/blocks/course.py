"""Words as columns from picture to picture, and under each what arrived."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from charades.reports.reveals.blocks import Course, Turn
from charades.reports.reveals.wording import points
from charades.tui.widgets.blocks.paper import QUIET, STRONG, Room, centred, label, tone_of

_LABEL = 9
_EIGHTHS = " ▁▂▃▄▅▆▇█"


def draw_course(block: Course, room: Room) -> Iterator[Content]:
    """Yield the columns with their numbers on top, the pictures' names and the overlaps."""
    cell = min(18, (room.width - _LABEL) // max(1, len(block.turns)))
    height = 10 if room.tall else 6
    most = max((turn.words for turn in block.turns), default=1) or 1
    # The highest column leaves a row for its number.
    eighths = [round(turn.words / most * (height - 1) * 8) for turn in block.turns]
    for row in range(height):
        cells = [_cell(turn, full, height - 1 - row, cell) for turn, full in zip(block.turns, eighths, strict=True)]
        yield Content.assemble(label("words" if row == height - 1 else "", _LABEL), *cells)
    names = "".join(centred(turn.label, cell - 1) + " " for turn in block.turns)
    yield Content.assemble(" " * _LABEL, (names, QUIET))
    yield Content.assemble(label("arrived", _LABEL), *(_overlap(turn, cell) for turn in block.turns))


def _cell(turn: Turn, eighths: int, row: int, width: int) -> tuple[str, str]:
    """One picture's part of a row, rows counted from the bottom: a piece of its column, or the number on top of it."""
    top = max(1, -(-eighths // 8))
    if row == top:
        return centred(str(turn.words), width - 1) + " ", STRONG
    piece = _EIGHTHS[min(8, max(0, eighths - 8 * row))] if row < top else " "
    return centred(piece * max(1, width // 2), width - 1) + " ", "$secondary"


def _overlap(turn: Turn, width: int) -> tuple[str, str]:
    tone = tone_of(turn.verdict)
    return centred(f"{tone.sign}{tone.sign} {points(turn.overlap)}", width - 1) + " ", f"bold {tone.colour}"
