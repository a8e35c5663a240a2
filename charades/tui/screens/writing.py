"""A box to write one text in, over another screen."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.screen import ModalScreen
from textual.widgets import TextArea

from charades.tui.widgets.editor import Editor


class WritingScreen(ModalScreen[str | None]):
    """A box with one editor; dismissed with what was written, or with None.

    Args:
        draft: What was written in it before.
        keep: Told what stands there at every change, so that it outlives the box.
    """

    def __init__(self, draft: str, keep: Callable[[str], None]) -> None:
        super().__init__()
        self._draft = draft
        self._keep = keep

    def on_mount(self) -> None:
        """Write at once."""
        editor = self.query_one(Editor)
        editor.fill(self._draft)
        editor.focus()

    @on(TextArea.Changed)
    def changed(self, event: TextArea.Changed) -> None:
        """Have the draft kept."""
        self._keep(event.text_area.text)
