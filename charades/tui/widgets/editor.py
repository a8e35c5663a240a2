"""Where a player writes: Enter sends, broken words are underlined while one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widgets import TextArea

from charades.wording.rule import Breach

_BROKEN = Style(underline=True, bold=True)


class Editor(TextArea):
    """A text area for one message or one part of an answer.

    Enter posts ``Submitted``; ctrl+j (and shift+enter, where the terminal can tell) starts a new line. Undo and redo
    are the text area's own.
    """

    BINDINGS = [
        Binding("enter", "submit", "send"),
        Binding("ctrl+j,shift+enter", "new_line", show=False),
    ]

    @dataclass
    class Submitted(Message):
        """Enter was pressed.

        Attributes:
            editor: Where.
            text: What stands in it.
        """

        editor: Editor
        text: str

        @property
        def control(self) -> Editor:
            """The editor, for ``@on`` selectors."""
            return self.editor

    def __init__(self, placeholder: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(
            id=id, classes=classes, placeholder=placeholder, soft_wrap=True, tab_behavior="focus", compact=True
        )
        self._broken: list[tuple[int, int]] = []

    def fill(self, text: str) -> None:
        """Put ``text`` in, the cursor behind it."""
        self.text = text
        self.move_cursor(self.document.end)

    def mark(self, breaches: Sequence[Breach]) -> None:
        """Underline the spans of ``breaches``, offsets into ``text``."""
        broken = [(breach.start, breach.end) for breach in breaches if breach.end > breach.start]
        if broken != self._broken:
            self._broken = broken
            self._line_cache.clear()
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """Return a line with its broken spans underlined."""
        line = super().get_line(line_index)
        before = sum(len(row) + 1 for row in self.document.lines[:line_index])
        for start, end in self._broken:
            if start < before + len(line) and end > before:
                line.stylize(_BROKEN, max(0, start - before), min(len(line), end - before))
        return line

    def _on_key(self, event: events.Key) -> None:  # type: ignore[override]
        """Take Enter before the text area does, in its turn behind the keys typed before it.

        A binding with priority would overtake them where text and Enter arrive together. The text area's own handler
        runs too, unless it is prevented.
        """
        if self._passed_on(events.Key(event.key, event.character)):
            event.prevent_default().stop()
        elif event.key == "enter":
            event.prevent_default().stop()
            self.action_submit()
        elif event.key in ("ctrl+j", "shift+enter"):
            event.prevent_default().stop()
            self.action_new_line()

    def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]
        """Take what is pasted. The text area's own handler would take the focus back from a field gone to since."""
        event.prevent_default().stop()
        if not self._passed_on(events.Paste(event.text)) and (
            pasted := self._replace_via_keyboard(event.text, *self.selection)
        ):
            self.move_cursor(pasted.end_location)

    def _passed_on(self, event: events.Event) -> bool:
        """Pass on what was typed before this editor had heard of an Enter that left it, and say whether that was so."""
        focused = self.screen.focused
        if focused is None or focused is self:
            return False
        focused.post_message(event)
        return True

    def action_submit(self) -> None:
        """Hand the text to whoever listens."""
        self.post_message(self.Submitted(self, self.text))

    def action_new_line(self) -> None:
        """Break the line at the cursor."""
        self.insert("\n")
