"""The receiver asks back."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Static, TextArea

from charades.tui.widgets.editor import Editor


class AskScreen(ModalScreen[str | None]):
    """A question, written over the receiver's screen; dismissed with it, or with None.

    Args:
        left: Questions that may still be asked, this one included.
        draft: What was written of it before.
        keep: Told what stands there at every change, so that it outlives the box.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "not now")]

    def __init__(self, left: int, draft: str, keep: Callable[[str], None]) -> None:
        super().__init__()
        self._left = left
        self._draft = draft
        self._keep = keep

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with VerticalScroll(classes="dialog", can_focus=False) as box:
            box.border_title = "your question"
            yield Editor("What would you need to know?", id="question")
            yield Static(f"{self._left} left · Enter asks · Escape goes back", classes="hint", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Write at once."""
        editor = self.query_one(Editor)
        editor.fill(self._draft)
        editor.focus()

    @on(TextArea.Changed)
    def changed(self, event: TextArea.Changed) -> None:
        """Have the draft kept."""
        self._keep(event.text_area.text)

    @on(Editor.Submitted)
    def ask(self, event: Editor.Submitted) -> None:
        """Hand the question over, unless it is empty."""
        if event.text.strip():
            self.dismiss(event.text)
