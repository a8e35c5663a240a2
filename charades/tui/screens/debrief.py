"""The questions after the reveal, and a note to keep."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Static

from charades.cleaning import clean
from charades.tui.screens.writing import WritingScreen
from charades.tui.widgets.editor import Editor

USUAL_QUESTIONS = (
    "What was supposed to arrive, and what did?",
    "Which words made the difference?",
    "What would you say first next time?",
)


class DebriefScreen(WritingScreen):
    """The coach's questions, or the usual ones; dismissed with a note to keep, or None.

    Args:
        questions: The coach's; empty for the usual ones.
        notes: What was noted before.
        draft: What was written and not kept.
        keep: Told what stands in the note at every change.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, questions: Sequence[str], notes: Sequence[str], draft: str, keep: Callable[[str], None]) -> None:
        super().__init__(draft, keep)
        self._questions = questions or USUAL_QUESTIONS
        self._notes = notes

    def compose(self) -> ComposeResult:
        """Lay out the questions, earlier notes and a place for one more."""
        with VerticalScroll(classes="dialog", can_focus=False) as box:
            box.border_title = "debrief"
            yield Static(Content("\n").join([Content(f"• {clean(question)}") for question in self._questions]))
            if self._notes:
                yield Static(Content("\n").join([Content.styled(f"— {clean(note)}", "italic") for note in self._notes]))
            yield Editor("A note to keep with this round …", id="note")
            yield Static("Enter keeps the note · Escape goes back", classes="hint", markup=False)
        yield Footer()

    @on(Editor.Submitted)
    def keep(self, event: Editor.Submitted) -> None:
        """Hand the note over."""
        self.dismiss(event.text.strip() or None)
