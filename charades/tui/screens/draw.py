"""Draw on a sheet of characters."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content as Styled
from textual.screen import ModalScreen
from textual.widgets import Static

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game.content import WHOLE, Content, drawing_in
from charades.tui.drawing import BLANK, JOINED
from charades.tui.screens.task import TASK_KEYS, TaskScreen
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.sheet import JOINED_SIGN, PALETTE, SheetPad, Tool
from charades.tui.widgets.shown import ShownPane

_KEYS = Styled("   ").join(
    [
        Styled.assemble((key, "bold $primary"), f" {does}")
        for key, does in (("L", "line"), ("B", "box"), ("E", "erase"), ("U", "undo"), ("R", "redo"), ("F4", "clear"))
    ]
)
_HIDDEN = Styled.assemble(("F3", "bold $primary"), " shows the picture. Letters and figures are not drawn.")


class DrawScreen(TaskScreen):
    """The sheet, its palette below it, and what there is to read beside it; on a narrow terminal its key instead."""

    BINDINGS = [Binding("f4", "clear", show=False), *TASK_KEYS]

    def compose(self) -> ComposeResult:
        """Lay out the sheet, the palette and what is read."""
        yield from self.opening()
        if self.shows:
            yield Static(_HIDDEN, id="hidden")
        with Container(id="desk", classes="-drawing"):
            with VerticalScroll(id="drawing", can_focus=False):
                yield SheetPad(self.remembered.get(WHOLE, ""), id="sheet")
                with Vertical(id="tools"):
                    yield Static(id="palette")
                    yield Static(id="pen")
                    yield Static(_KEYS, id="pen-keys")
            if self.shows:
                yield ShownPane(self.shows, id="shown")
        yield KeyLine()

    def on_mount(self) -> None:
        """Take the pen."""
        self._pad.focus()
        self._show()

    def drafts(self) -> Mapping[str, str]:
        """Return the drawing as it stands."""
        return {WHOLE: self._pad.sheet.text}

    def content(self) -> Content:
        """Return the drawing."""
        return drawing_in(self._pad.sheet.text)

    @on(SheetPad.Changed)
    def changed(self, event: SheetPad.Changed) -> None:
        """Show the pen, and have the drawing kept."""
        if event.drawn:
            self.draft_changed()
        self._show()

    def refused(self, error: CharadesError) -> None:
        """Show why something was not done where the pen is told of: a message in passing would cover it."""
        self.query_one("#pen", Static).update(Styled.styled(f"✗ {clean(error.message)}", "$error"))

    def action_clear(self) -> None:
        """Wipe the sheet, if that is meant."""
        if not self._pad.sheet.blank:
            self.app.push_screen(ClearScreen(), self._cleared)

    def _cleared(self, meant: bool | None) -> None:
        if meant:
            self._pad.clear()

    @property
    def _pad(self) -> SheetPad:
        return self.query_one(SheetPad)

    def _show(self) -> None:
        pad = self._pad
        self.query_one("#palette", Static).update(_palette(pad))
        self.query_one("#pen", Static).update(_pen(pad))


def _palette(pad: SheetPad) -> Styled:
    """Return the strokes of the row that the number keys choose from."""
    keys = []
    for number, stroke in enumerate(PALETTE[pad.row], 1):
        chosen = "bold $primary reverse" if stroke == pad.stroke else "bold"
        keys.append(Styled.assemble((f"{number % 10}", "$muted"), (_sign(stroke), chosen)))
    return Styled.assemble(Styled("  ").join(keys), (f"  Tab more {pad.row + 1}/{len(PALETTE)}", "$muted"))


def _pen(pad: SheetPad) -> Styled:
    """Return where the pen is, what it draws and how."""
    column, row = pad.cursor
    match pad.tool:
        case Tool.PEN:
            does = "pen down, arrows draw" if pad.pen_down else "pen up, Space puts it down"
        case tool if pad.corner is None:
            does = f"{tool}: Enter sets its first point"
        case tool:
            does = f"{tool}: move, Enter sets it, Escape does not"
    return Styled.assemble(
        (f"{column + 1:>2},{row + 1:<2}  ", "bold $primary"), (f"{_name(pad.stroke)} · {does}", "$muted")
    )


def _sign(stroke: str) -> str:
    return JOINED_SIGN if stroke == JOINED else stroke


def _name(stroke: str) -> str:
    match stroke:
        case str() if stroke == JOINED:
            return "joined line"
        case str() if stroke == BLANK:
            return "eraser"
        case _:
            return f"stroke {stroke}"


class ClearScreen(ModalScreen[bool]):
    """Asks whether the sheet shall be wiped."""

    BINDINGS = [Binding("enter,y", "dismiss(True)", "wipe it"), Binding("escape,n", "dismiss(False)", "keep it")]

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="dialog"):
            yield Static("Wipe the whole sheet? Undo brings it back.\n\nEnter wipes it, Escape keeps it.", markup=False)
        yield KeyLine()
