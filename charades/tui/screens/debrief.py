"""The debrief after the reveal: what was supposed to arrive, what did, why, what next time; and a note to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game.state import State
from charades.reports.debrief import Debrief, debrief
from charades.reports.debrief_clues import message_by_message, winning_clues
from charades.reports.debrief_text import Row, Section, debrief_sections
from charades.session.scoring import ScoringService
from charades.tui.screens.writing import WritingScreen
from charades.tui.tones import VERDICT_TONES
from charades.tui.widgets.editor import Editor
from charades.tui.widgets.key_line import KeyLine

USUAL_QUESTIONS = (
    "What was supposed to arrive, and what did?",
    "Which words made the difference?",
    "What would you say first next time?",
)
"""Where there is neither a coach nor a round to tell of."""
_LOOK_AGAIN = 0.25
"""Seconds between looks at whether the scorer is there."""


class Told(Vertical):
    """Sections of a debrief, one below the other; ``show`` puts others in their place."""

    SCOPED_CSS = False  # a narrow screen is told by a class of the screen
    DEFAULT_CSS = """
    Told { height: auto; }
    Told .told-title { text-style: bold; color: $primary; padding-top: 1; }
    Told .told-title.-first { padding-top: 0; }
    Told .told-row { height: auto; padding-left: 2; }
    Told .told-label { width: 20; padding-right: 2; color: $muted; text-style: bold; }
    Told .told-bullet { width: 2; }
    Screen.-narrow Told .told-row { padding-left: 0; }
    Screen.-narrow Told .-labelled { layout: vertical; }
    Screen.-narrow Told .-labelled .told-label { width: 100%; }
    Screen.-narrow Told .-labelled .said { width: 100%; padding-left: 2; }
    """

    def __init__(self, sections: Iterable[Section]) -> None:
        super().__init__()
        self._sections = tuple(sections)

    def compose(self) -> ComposeResult:
        """Lay out headings and rows."""
        for number, section in enumerate(self._sections):
            yield Static(section.title, classes="told-title" if number else "told-title -first", markup=False)
            yield from _rows(section)

    def show(self, sections: Iterable[Section]) -> None:
        """Show other sections."""
        self._sections = tuple(sections)
        self.refresh(recompose=True)


def _rows(section: Section) -> Iterator[Widget]:
    labelled = any(row.label for row in section.rows)
    for row in section.rows:
        if not labelled:
            label = Static("•", classes="told-bullet")
        else:
            label = Static(row.label, classes="told-label", markup=False)
        kind = "told-row -labelled" if labelled else "told-row"
        yield Horizontal(label, Static(_text(row), classes="said"), classes=kind)


def _text(row: Row) -> Content:
    text = Content(row.text)
    if row.verdict is None:
        return text
    head = len(row.text.partition(",")[0])
    return text.stylize(VERDICT_TONES[row.verdict].colour, 0, head)


class DebriefScreen(WritingScreen):
    """What is to be said of a round, above a place for a note; dismissed with the note, or None.

    Args:
        questions: The coach's.
        notes: What was noted before.
        draft: What was written and not kept.
        keep: Told what stands in the note at every change.
        state: The round, revealed; without it there are the questions alone.
        scoring: The scorer, which tells which message did it; it is asked in a thread. Without it that is left out.
    """

    CSS = """
    DebriefScreen #debrief { height: 90%; }
    DebriefScreen #debrief-told { height: 1fr; }
    DebriefScreen #debrief-told:focus { scrollbar-background: $panel; }
    DebriefScreen #debrief-wait { color: $text-muted; height: auto; display: none; }
    DebriefScreen Editor { max-height: 5; }
    DebriefScreen.-narrow #debrief, DebriefScreen.-short #debrief {
        width: 100%; max-width: 100%; height: 1fr; max-height: 100%; padding: 0 1;
    }
    """
    BINDINGS = [
        Binding("escape", "dismiss(None)", "back"),
        Binding("pagedown", "page(1)", "read on", key_display="PgUp/PgDn", priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("f10", "dismiss(None)", show=False),
    ]

    def __init__(
        self,
        questions: Sequence[str],
        notes: Sequence[str],
        draft: str,
        keep: Callable[[str], None],
        state: State | None = None,
        scoring: ScoringService | None = None,
    ) -> None:
        super().__init__(draft, keep)
        self._questions = tuple(questions)
        self._notes = tuple(notes)
        self._state = state
        self._scoring = scoring
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out what is to be said, and a place for a note."""
        with Vertical(classes="dialog page", id="debrief") as box:
            box.border_title = "debrief"
            with VerticalScroll(id="debrief-told"):
                yield Told(self._sections(debrief(self._state) if self._state else None))
            yield Static("The messages are being read one by one …", id="debrief-wait", markup=False)
            yield Editor("A note for this round; Enter keeps it …", id="note")
        yield KeyLine()

    def on_mount(self) -> None:
        """Write at once; ask the scorer about the messages as soon as it is there."""
        super().on_mount()
        if self._state is not None and self._scoring is not None and message_by_message(self._state):
            self.query_one("#debrief-wait").display = True
            self._scoring.start()
            self._waiting = self.set_interval(_LOOK_AGAIN, self._ask_when_ready)
            self._ask_when_ready()

    def action_page(self, pages: int) -> None:
        """Scroll through what is told; the note stays where it is."""
        told = self.query_one("#debrief-told")
        told.scroll_relative(y=pages * max(1, told.scrollable_content_region.height - 1))

    @on(Editor.Submitted)
    def keep(self, event: Editor.Submitted) -> None:
        """Hand the note over."""
        self.dismiss(event.text.strip() or None)

    def _sections(self, told: Debrief | None) -> tuple[Section, ...]:
        if told is not None:
            return debrief_sections(told)
        asked = tuple(Row("", clean(question)) for question in self._questions or USUAL_QUESTIONS)
        noted = tuple(Row("", clean(note, lines=True)) for note in self._notes)
        both = (Section("To talk about", asked), Section("Noted", noted))
        return tuple(section for section in both if section.rows)

    def _ask_when_ready(self) -> None:
        """Nothing waits in a thread for a scorer that may never come."""
        if self._scoring is None or not self._scoring.ready or self._waiting is None:
            return
        self._waiting.stop()
        self._waiting = None
        self._ask()

    @work(thread=True, exclusive=True)
    def _ask(self) -> None:
        assert self._state is not None
        assert self._scoring is not None  # asked only where both are there
        try:
            told = debrief(self._state, winning_clues(self._state, self._scoring.compare))
        except CharadesError:
            told = None  # no scorer: what stands there already is all that can be told
        self.app.call_from_thread(self._read, told)

    def _read(self, told: Debrief | None) -> None:
        """Show the debrief with the clues; whoever reads goes on where they are."""
        if not self.is_attached:
            return
        self.query_one("#debrief-wait").display = False
        if told is not None:
            self.query_one(Told).show(debrief_sections(told))
