"""The receiver reads what was said, asks back, and says what the picture is."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static, TextArea

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.content import WHOLE
from charades.game.seats import Seat
from charades.game.task import Stage
from charades.scenario.model import CONCEPT
from charades.session.play import PlaySession
from charades.tui.screens.ask import AskScreen
from charades.tui.screens.stage import STAGE_KEYS, StageScreen
from charades.tui.widgets.editor import Editor
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.transcript import Transcript

QUESTION = "\n?"
"""The key of an unsent question among the drafts; no part of a picture can be called that."""


class AnswerEditor(Editor):
    """One part of the answer; Enter goes on to the next, and from the last to the button.

    It goes there itself: by a message to the screen it would be overtaken by the keys typed right behind Enter.
    """

    BINDINGS = [Binding("enter", "submit", "next")]

    def action_submit(self) -> None:
        """Go on to what comes next."""
        self.screen.focus_next()


class NameEditor(Editor):
    """The whole answer where it is one concept; Enter hands it in."""

    BINDINGS = [Binding("enter", "submit", "hand in")]


class ReceiverScreen(StageScreen):
    """Reconstruct the picture, facet by facet or in one piece; ask, or wait for another clue, before that."""

    BINDINGS = [
        Binding("ctrl+s", "hand_in", "hand in"),
        Binding("f3", "ask", "ask"),
        Binding("f4", "next_clue", "another clue"),
        *STAGE_KEYS,
    ]

    def __init__(self, session: PlaySession) -> None:
        super().__init__(session, Seat.RECEIVER)
        self._keys = self.seen.answer_keys
        self._question = ""

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield from self.heading()
        yield Transcript(id="transcript")
        yield Static(id="budget")
        with VerticalScroll(id="answers", can_focus=False):
            for number, key in enumerate(self._keys):
                kind = NameEditor if key == CONCEPT else AnswerEditor
                editor = kind(answer_prompt(key), id=f"answer-{number}")
                # A border title is markup: what the coach wrote goes in escaped.
                editor.border_title = Content(answer_title(key)).markup
                yield editor
        with Horizontal(id="actions"):
            yield Button("Hand in", id="hand-in", variant="primary", compact=True)
            yield Button("Ask back", id="ask", compact=True)
            yield Button("Another clue", id="next-clue", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Fill in the drafts of an earlier sitting."""
        drafts = self.session.drafts()
        self._question = drafts.get(QUESTION, "")
        for key, editor in self._editors().items():
            editor.fill(drafts.get(key, ""))
        self.query_one("#answer-0").focus()
        self._refresh()

    def drafts(self) -> Mapping[str, str]:
        """Return the unfinished answer."""
        return {key: editor.text for key, editor in self._editors().items()}

    def unsent(self) -> Mapping[str, str]:
        """Return the unfinished answer, and the question with it."""
        return {**self.drafts(), QUESTION: self._question} if self._question else self.drafts()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey the keys for which nothing is left."""
        if action == "ask":
            return True if "AskQuestion" in self.seen.actions else None
        if action == "next_clue":
            return True if "RequestClue" in self.seen.actions else None
        return True

    @on(TextArea.Changed)
    def keep(self) -> None:
        """Have the draft kept."""
        self.draft_changed()

    @on(Editor.Submitted)
    @on(Button.Pressed, "#hand-in")
    def action_hand_in(self) -> None:
        """Say what the picture is."""
        try:
            self.session.hand_in(self.drafts(), self.clock.spent)
        except CharadesError as error:
            self.refused(error)
            return
        self.finish()

    @on(Button.Pressed, "#ask")
    def action_ask(self) -> None:
        """Ask the sender something."""
        self.app.push_screen(AskScreen(self.seen.questions_left, self._question, self._keep_question), self._asked)

    @on(Button.Pressed, "#next-clue")
    def action_next_clue(self) -> None:
        """Wait for another clue."""
        before = self.unsent()
        try:
            self.session.act(ev.RequestClue(self.clock.spent))
        except CharadesError as error:
            self.refused(error)
            return
        if self.session.state.stage is Stage.RECEIVE:
            self._keep_over_turn(before)
            self._refresh()
        else:
            self.finish()

    def _keep_question(self, question: str) -> None:
        self._question = question
        self.draft_changed()

    def _asked(self, question: str | None) -> None:
        if not question:
            return
        self._question = ""
        self.save_drafts()
        try:
            self.session.ask(question, self.clock.spent)
        except CharadesError as error:
            self._question = question
            self.refused(error)
            return
        self.finish()

    def _keep_over_turn(self, drafts: Mapping[str, str]) -> None:
        try:
            self.session.keep_drafts(drafts)
        except CharadesError as error:
            self.refused(error)

    def _editors(self) -> dict[str, Editor]:
        return {key: self.query_one(f"#answer-{number}", Editor) for number, key in enumerate(self._keys)}

    def _refresh(self) -> None:
        seen = self.seen
        self.query_one(Transcript).show(seen.transcript, seen.players, self.seat)
        self.query_one("#budget", Static).update(
            Content.styled(f" clues left: {seen.clues_left}   questions left: {seen.questions_left}", "$muted")
        )
        self.query_one("#ask", Button).disabled = "AskQuestion" not in seen.actions
        self.query_one("#next-clue", Button).disabled = "RequestClue" not in seen.actions
        self.refresh_bindings()


def answer_title(key: str) -> str:
    """Return the heading of one part of the answer."""
    if key in (WHOLE, CONCEPT):
        return "what is the picture?"
    return clean(key)


def answer_prompt(key: str) -> str:
    """Return what stands in an empty part of the answer."""
    return "Name it, or say it in your own words …" if key == CONCEPT else "In your own words …"
