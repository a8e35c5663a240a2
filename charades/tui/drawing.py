"""A sheet that is drawn on: strokes, lines that join, boxes, undo and redo. Nothing here knows of the screen."""

from __future__ import annotations

from charades.game.content import DRAWING_COLUMNS, DRAWING_ROWS, STROKES, drawing_in

JOINED = ""
"""The stroke of the pen that draws lines and joins them where they meet."""
BLANK = " "

Cell = tuple[int, int]
"""Column and row, from 0."""

_NORTH, _EAST, _SOUTH, _WEST = 1, 2, 4, 8
_BY_ARMS = {5: "│", 10: "─", 6: "┌", 12: "┐", 3: "└", 9: "┘", 7: "├", 13: "┤", 14: "┬", 11: "┴", 15: "┼"}
_ARMS = {stroke: arms for arms, stroke in _BY_ARMS.items()}
_ENDS = {0: "·", _NORTH: "│", _SOUTH: "│", _EAST: "─", _WEST: "─"}
_TOWARDS = {(0, -1): _NORTH, (1, 0): _EAST, (0, 1): _SOUTH, (-1, 0): _WEST}
_OPPOSITE = {_NORTH: _SOUTH, _SOUTH: _NORTH, _EAST: _WEST, _WEST: _EAST}


class Sheet:
    """The sheet, ``DRAWING_ROWS`` by ``DRAWING_COLUMNS`` characters, and what was on it before.

    Every gesture begins with ``begin``; undo takes back a whole gesture.
    """

    def __init__(self, text: str = "") -> None:
        self._rows = _padded(text)
        # How many arms the end of a joined line really has: its character shows two.
        self._loose: dict[Cell, int] = {}
        self._before: list[list[str]] = []
        self._after: list[list[str]] = []

    @property
    def rows(self) -> tuple[str, ...]:
        """The drawing, without trailing blanks."""
        return drawing_in("\n".join(self._rows)).rows

    @property
    def text(self) -> str:
        """The drawing as one text."""
        return "\n".join(self.rows)

    @property
    def blank(self) -> bool:
        """Whether nothing is on it."""
        return not self.rows

    def at(self, cell: Cell) -> str:
        """Return what stands in a cell."""
        column, row = cell
        return self._rows[row][column]

    def begin(self) -> None:
        """Remember the sheet as it is, for undo."""
        if not self._before or self._before[-1] != self._rows:
            self._before.append(list(self._rows))
        self._after.clear()

    def undo(self) -> bool:
        """Take back the last gesture; False where there is none."""
        return self._swap(self._before, self._after)

    def redo(self) -> bool:
        """Do again what was taken back; False where there is none."""
        return self._swap(self._after, self._before)

    def put(self, cell: Cell, stroke: str) -> None:
        """Put a stroke into a cell; the joining pen leaves a dot where nothing is yet."""
        if stroke != JOINED:
            self._loose.pop(cell, None)
            self._set(cell, stroke)
        elif self.at(cell) not in _ARMS:
            self._loose[cell] = 0
            self._set(cell, _ENDS[0])

    def move(self, start: Cell, to: Cell, stroke: str) -> None:
        """Draw from one cell to a neighbour above, below or beside it; a joining pen connects the two."""
        if stroke != JOINED:
            self.put(to, stroke)
            return
        arm = _TOWARDS.get((to[0] - start[0], to[1] - start[1]))
        if arm is not None:
            self._connect(start, arm)
            self._connect(to, _OPPOSITE[arm])

    def line(self, start: Cell, end: Cell, stroke: str) -> None:
        """Draw a straight line; a joining pen goes along first and then up or down, any other one slantwise too."""
        if stroke == JOINED:
            corner = (end[0], start[1])
            for one, other in ((start, corner), (corner, end)):
                self._joined(one, other)
            return
        for cell in cells_between(start, end):
            self.put(cell, stroke)

    def box(self, start: Cell, end: Cell, stroke: str) -> None:
        """Draw a box between two corners."""
        (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
        for one, other in zip(corners, corners[1:], strict=False):
            self.line(one, other, stroke)

    def clear(self) -> None:
        """Wipe the sheet."""
        self._rows = _padded("")
        self._loose.clear()

    def _joined(self, start: Cell, end: Cell) -> None:
        path = list(cells_between(start, end))
        for one, other in zip(path, path[1:], strict=False):
            self.move(one, other, JOINED)

    def _connect(self, cell: Cell, arm: int) -> None:
        """Give a cell one more arm; what was no line there becomes one."""
        arms = arm | self._loose.pop(cell, _ARMS.get(self.at(cell), 0))
        if arms not in _BY_ARMS:
            self._loose[cell] = arms
        self._set(cell, _BY_ARMS.get(arms) or _ENDS[arms])

    def _set(self, cell: Cell, stroke: str) -> None:
        column, row = cell
        self._rows[row] = self._rows[row][:column] + stroke + self._rows[row][column + 1 :]

    def _swap(self, source: list[list[str]], other: list[list[str]]) -> bool:
        while source and source[-1] == self._rows:
            source.pop()
        if not source:
            return False
        other.append(list(self._rows))
        self._rows = source.pop()
        self._loose.clear()
        return True


def inside(cell: Cell) -> Cell:
    """Return the nearest cell that is on the sheet."""
    return min(DRAWING_COLUMNS - 1, max(0, cell[0])), min(DRAWING_ROWS - 1, max(0, cell[1]))


def cells_between(start: Cell, end: Cell) -> tuple[Cell, ...]:
    """Return the cells of a straight line, both ends with it."""
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    return tuple(
        (
            start[0] + round((end[0] - start[0]) * step / max(1, steps)),
            start[1] + round((end[1] - start[1]) * step / max(1, steps)),
        )
        for step in range(steps + 1)
    )


def _padded(text: str) -> list[str]:
    rows = ["".join(char if char in STROKES else BLANK for char in row) for row in drawing_in(text).rows]
    rows += [""] * (DRAWING_ROWS - len(rows))
    return [row.ljust(DRAWING_COLUMNS) for row in rows]
