"""The sheet that people draw on, with keys or with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from charades.game.content import DRAWING_COLUMNS, DRAWING_ROWS, STROKES
from charades.tui.drawing import BLANK, JOINED, Cell, Sheet, cells_between, inside

PALETTE = (
    (JOINED, "╱", "╲", "╳", "█", "▓", "░", "●", "○", "★"),
    ("▲", "▼", "◀", "▶", "·", "~", "*", "#", "+", "="),
    ("┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "│"),
)
"""Strokes by the number keys, a row at a time; every other stroke is taken by its own key."""
JOINED_SIGN = "┼"


class Tool(StrEnum):
    """What the pen does between two points."""

    PEN = "pen"
    LINE = "line"
    BOX = "box"


class SheetPad(Widget, can_focus=True):
    """The sheet, its cursor and its pen.

    Args:
        text: What is on it to begin with.
    """

    BINDINGS = [
        Binding("space", "pen", "pen up / down"),
        Binding("l,L", "tool('line')", show=False),
        Binding("b,B", "tool('box')", show=False),
        Binding("e,E", "eraser", show=False),
        Binding("u,U,ctrl+z", "undo", show=False),
        Binding("r,R,ctrl+y", "redo", show=False),
        Binding("left", "go(-1, 0)", show=False),
        Binding("right", "go(1, 0)", show=False),
        Binding("up", "go(0, -1)", show=False),
        Binding("down", "go(0, 1)", show=False),
        Binding("home", "go(-99, 0)", show=False),
        Binding("end", "go(99, 0)", show=False),
        Binding("enter", "touch", show=False),
        Binding("tab", "palette(1)", show=False),
        Binding("shift+tab", "palette(-1)", show=False),
        Binding("backspace,delete", "wipe", show=False),
        Binding("escape", "rest", show=False),
    ]

    @dataclass
    class Changed(Message):
        """The drawing, the cursor or the pen is another one now."""

        pad: SheetPad
        drawn: bool

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.sheet = Sheet(text)
        self.cursor: Cell = (DRAWING_COLUMNS // 2, DRAWING_ROWS // 2)
        self.stroke = JOINED
        self.row = 0
        self.tool = Tool.PEN
        self.pen_down = False
        self.corner: Cell | None = None
        self._mouse: Cell | None = None

    def render(self) -> Content:
        """Draw the sheet, the cursor on it."""
        ahead = self._ahead()
        rows = [self._row(number, ahead) for number in range(DRAWING_ROWS)]
        return Content("\n").join(rows)

    def get_content_width(self, *_: object) -> int:
        """Return the columns of the sheet."""
        return DRAWING_COLUMNS

    def get_content_height(self, *_: object) -> int:
        """Return the rows of the sheet."""
        return DRAWING_ROWS

    def action_go(self, along: int, down: int) -> None:
        """Move the cursor; with the pen down it draws."""
        to = inside((self.cursor[0] + along, self.cursor[1] + down))
        drawn = self.pen_down and self.tool is Tool.PEN and to != self.cursor
        if drawn:
            for one, other in _steps(self.cursor, to):
                self.sheet.move(one, other, self.stroke)
        self.cursor = to
        self._tell(drawn=drawn)

    def action_pen(self) -> None:
        """Put the pen down here, or lift it; a line or a box gets its first point, then its second."""
        if self.tool is not Tool.PEN:
            self.action_touch()
            return
        self.pen_down = not self.pen_down
        if self.pen_down:
            self.sheet.begin()
            self.sheet.put(self.cursor, self.stroke)
        self._tell(drawn=self.pen_down)

    def action_touch(self) -> None:
        """Set one stroke at the cursor, or a point of a line or a box."""
        if self.tool is Tool.PEN:
            self.sheet.begin()
            self.sheet.put(self.cursor, self.stroke)
        elif self.corner is None:
            self.corner = self.cursor
        elif self.corner != self.cursor:
            self._span(self.corner, self.cursor)
        self._tell(drawn=self.corner is None)

    def action_tool(self, name: str) -> None:
        """Take the line or the box, or go back to the pen; the cursor is its first point."""
        self.tool = Tool.PEN if self.tool == name else Tool(name)
        self.pen_down = False
        self.corner = self.cursor if self.tool is not Tool.PEN else None
        self._tell()

    def action_rest(self) -> None:
        """Lift the pen, and forget a first point."""
        self.pen_down, self.corner, self.tool = False, None, Tool.PEN
        self._tell()

    def action_eraser(self) -> None:
        """Take the eraser, or the joining pen again."""
        self.choose(JOINED if self.stroke == BLANK else BLANK)

    def action_wipe(self) -> None:
        """Erase at the cursor."""
        self.sheet.begin()
        self.sheet.put(self.cursor, BLANK)
        self._tell(drawn=True)

    def action_palette(self, by: int) -> None:
        """Show another row of strokes."""
        self.row = (self.row + by) % len(PALETTE)
        self._tell()

    def action_undo(self) -> None:
        """Take back the last gesture."""
        self.pen_down = False
        self._tell(drawn=self.sheet.undo())

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self.pen_down = False
        self._tell(drawn=self.sheet.redo())

    def clear(self) -> None:
        """Wipe the sheet; undo brings it back."""
        self.sheet.begin()
        self.sheet.clear()
        self.action_rest()
        self._tell(drawn=True)

    def choose(self, stroke: str) -> None:
        """Draw with this stroke from now on."""
        self.stroke = stroke
        self._tell()

    def on_key(self, event: events.Key) -> None:
        """Take a stroke by its number or by its own key."""
        char = event.character or ""
        if len(char) == 1 and char in "1234567890":
            event.stop()
            self.choose(PALETTE[self.row]["1234567890".index(char)])
        elif len(char) == 1 and char != BLANK and char in STROKES:
            event.stop()
            self.stroke = char
            self.action_touch()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Set a stroke, or the first point of a line or a box."""
        cell = self._cell(event)
        self.focus()
        self.capture_mouse()
        self.pen_down = False
        self._mouse = self.cursor = cell
        self.sheet.begin()
        if self.tool is Tool.PEN:
            self.sheet.put(cell, self.stroke)
        else:
            self.corner = cell
        self._tell(drawn=self.tool is Tool.PEN)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw along with the mouse."""
        if self._mouse is None:
            return
        cell = self._cell(event)
        if self.tool is Tool.PEN:
            for one, other in _steps(self._mouse, cell):
                self.sheet.move(one, other, self.stroke)
        self._mouse = self.cursor = cell
        self._tell(drawn=self.tool is Tool.PEN)

    def on_mouse_up(self) -> None:
        """Lift the mouse's pen; a line or a box that was dragged is drawn."""
        if self._mouse is None:
            return
        self.release_mouse()
        to, self._mouse = self._mouse, None
        if self.corner is not None and self.tool is not Tool.PEN and to != self.corner:
            self._span(self.corner, to)
            self._tell(drawn=True)

    def _span(self, start: Cell, end: Cell) -> None:
        self.sheet.begin()
        draw = self.sheet.box if self.tool is Tool.BOX else self.sheet.line
        draw(start, end, self.stroke)
        self.corner, self.tool = None, Tool.PEN

    def _cell(self, event: events.MouseEvent) -> Cell:
        offset = event.get_content_offset_capture(self)
        return inside((offset.x, offset.y))

    def _tell(self, *, drawn: bool = False) -> None:
        self.refresh()
        self.post_message(self.Changed(self, drawn))

    def _ahead(self) -> Sheet:
        """Return the sheet as it would be if the line or the box ended at the cursor."""
        if self.corner is None or self.corner == self.cursor:
            return self.sheet
        ahead = Sheet(self.sheet.text)
        (ahead.box if self.tool is Tool.BOX else ahead.line)(self.corner, self.cursor, self.stroke)
        return ahead

    def _row(self, number: int, ahead: Sheet) -> Content:
        cells = "".join(ahead.at((column, number)) for column in range(DRAWING_COLUMNS))
        marks = [(self.cursor, "reverse" if self.has_focus else "underline")]
        if self.corner is not None:
            marks.append((self.corner, "bold $primary reverse"))
        line = Content(cells)
        for (column, row), style in marks:
            if row == number:
                line = line.stylize(style, column, column + 1)
        return line


def _steps(start: Cell, end: Cell) -> list[tuple[Cell, Cell]]:
    """Return the way between two cells in steps along and up or down only, as joined lines need it."""
    path = [start]
    for cell in cells_between(start, end)[1:]:
        if cell[0] != path[-1][0] and cell[1] != path[-1][1]:
            path.append((cell[0], path[-1][1]))
        path.append(cell)
    return list(zip(path, path[1:], strict=False))
