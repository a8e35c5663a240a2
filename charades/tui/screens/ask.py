"""The receiver asks back."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Footer, Static

from charades.tui.screens.writing import WritingScreen
from charades.tui.widgets.editor import Editor


class AskScreen(WritingScreen):
    """A question, written over the receiver's screen; dismissed with it, or with None.

    Args:
        left: Questions that may still be asked, this one included.
        draft: What was written of it before.
        keep: Told what stands there at every change.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "not now")]

    def __init__(self, left: int, draft: str, keep: Callable[[str], None]) -> None:
        super().__init__(draft, keep)
        self._left = left

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with VerticalScroll(classes="dialog", can_focus=False) as box:
            box.border_title = "your question"
            yield Editor("What would you need to know?", id="question")
            yield Static(f"{self._left} left · Enter asks · Escape goes back", classes="hint", markup=False)
        yield Footer()

    @on(Editor.Submitted)
    def ask(self, event: Editor.Submitted) -> None:
        """Hand the question over, unless it is empty."""
        if event.text.strip():
            self.dismiss(event.text)
