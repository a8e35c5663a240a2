"""The sender writes: the picture, the rules with live marks, what was said, and a place to write."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import TextArea
from textual.worker import get_current_worker

from charades.cleaning import MAX_MESSAGE, clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.content import WHOLE
from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.reports.words import breach_words
from charades.session.play import PlaySession
from charades.session.scoring import ScoringService
from charades.tui.screens.picture import PictureScreen
from charades.tui.screens.stage import STAGE_KEYS, Outcome, StageScreen
from charades.tui.widgets.cards import PictureCard, RulesCard
from charades.tui.widgets.editor import Editor
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.steady import Steady
from charades.tui.widgets.transcript import Transcript
from charades.wording.rule import Breach


class SenderScreen(StageScreen):
    """Write a clue, an answer, or a brief. In the drill *explain* the machine's guesses appear here too."""

    BINDINGS = [Binding("f3", "picture", "whole picture"), *STAGE_KEYS]

    def __init__(self, session: PlaySession, scoring: ScoringService) -> None:
        super().__init__(session, Seat.SENDER)
        self._scoring = scoring
        self._breaches: tuple[Breach, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        seen = self.seen
        assert seen.picture is not None  # a sender always sees the picture
        yield from self.heading()
        with Vertical(id="board"):
            with Container(id="sender-cards"):
                yield PictureCard(seen.picture, id="picture")
                yield RulesCard(self.session.rules, self._allowances(), id="rules")
            yield Transcript(id="transcript")
        with Vertical(id="writing"):
            yield Editor(self._prompt(), id="editor")
            yield Steady(id="remark")
        yield KeyLine()

    def on_mount(self) -> None:
        """Fill in the draft of an earlier sitting, and go on where the round stands."""
        editor = self.query_one(Editor)
        editor.fill(self.session.drafts().get(WHOLE, ""))
        editor.border_title = self._title()
        editor.focus()
        self._show_transcript()
        if self.session.state.stage is Stage.GUESS:
            self._let_guess()

    def drafts(self) -> Mapping[str, str]:
        """Return the unsent message."""
        return {WHOLE: self.query_one(Editor).text}

    def refused(self, error: CharadesError) -> None:
        """Show why something was not done, right below what was written."""
        self._object(f"{error.message}. {error.hint}" if error.hint else error.message)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey the pause while the machine guesses: it would find a round that stands still."""
        return None if action == "pause" and self.session.state.stage is Stage.GUESS else True

    @on(TextArea.Changed)
    def check(self, event: TextArea.Changed) -> None:
        """Check the wording at every key."""
        text = event.text_area.text
        too_long = len(text) > MAX_MESSAGE
        self.draft_changed()
        try:
            self._breaches = self.session.check(text)
        except CharadesError as error:
            self._object(f"the rules cannot be checked: {error.message}. {error.hint}")
            return
        editor = self.query_one(Editor)
        editor.mark(self._breaches)
        self.query_one(RulesCard).show(self._breaches, text[:MAX_MESSAGE])
        self._object(f"{len(text):,} of {MAX_MESSAGE:,} characters" if too_long else self._first_message())

    @on(Editor.Submitted)
    def send(self, event: Editor.Submitted) -> None:
        """Send what was written, if the rules let it through."""
        try:
            events = self.session.say(event.text, self.clock.spent)
        except CharadesError as error:
            self.refused(error)
            return
        if any(isinstance(happened, ev.ClueRejected) and not happened.turn_ended for happened in events):
            self._object(f"not sent: {self._first_message()}")
            return
        event.editor.text = ""
        self._go_on()

    def action_picture(self) -> None:
        """Show the picture and the rules at full size."""
        seen = self.seen
        if seen.picture is not None:
            text = self.query_one(Editor).text[:MAX_MESSAGE]
            self.app.push_screen(PictureScreen(seen.picture, self.session.rules, self._breaches, text))

    def _go_on(self) -> None:
        match self.session.state.stage:
            case Stage.GUESS:
                self._show_transcript()
                self._let_guess()
            case Stage.CLUE:
                self._show_transcript()
                self.query_one(RulesCard).show((), "")
                self.start_clock()
            case _:
                self.finish(Outcome.DONE)

    @work(thread=True, group="guess", exclusive=True, exit_on_error=False)
    def _let_guess(self) -> None:
        worker = get_current_worker()
        self.app.call_from_thread(self._wait_for_guess)
        try:
            guess = self._scoring.guess(self.session.state)
        except CharadesError as error:
            self.app.call_from_thread(self._no_guess, error)
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._guessed, guess)

    def _wait_for_guess(self) -> None:
        self.query_one(Editor).disabled = True
        self.clock.hold()
        self.refresh_bindings()
        self._remark("the machine is guessing …")

    def _no_guess(self, error: CharadesError) -> None:
        self.refused(error)
        self._object(f"the machine cannot guess: {error.message}. F10 leaves; the round waits.")

    def _guessed(self, guess: ev.Guess) -> None:
        try:
            self.session.act(guess)
        except CharadesError as error:
            self.refused(error)
            return
        editor = self.query_one(Editor)
        editor.disabled = False
        self.refresh_bindings()
        editor.border_title = self._title()
        editor.focus()
        self._remark("")
        self._go_on()

    def _show_transcript(self) -> None:
        seen = self.seen
        self.query_one(Transcript).show(seen.transcript, seen.players, self.seat)

    def _first_message(self) -> str:
        return self._breaches[0].message if self._breaches else ""

    def _object(self, text: str) -> None:
        """Say what is wrong, or nothing."""
        self.query_one("#remark", Steady).update(Content.styled(f"✗ {clean(text)}" if text else "", "$error"))

    def _remark(self, text: str) -> None:
        self.query_one("#remark", Steady).update(Content.styled(text, "italic $muted"))

    def _allowances(self) -> tuple[str, ...]:
        """What stands below the rules. That a message is only held back shows itself; what costs something is told."""
        seen, scenario = self.seen, self.session.state.scenario
        questions = f"questions they may ask: {seen.questions_left}" if seen.mode is Mode.PAIR else ""
        penalty = breach_words(scenario) if self.session.rules.rules and scenario.on_breach != "block" else ""
        return tuple(line for line in (penalty, questions) if line)

    def _title(self) -> str:
        seen = self.seen
        if seen.stage is Stage.ANSWER:
            return "your answer"
        if seen.mode in (Mode.BRIEF, Mode.ALONE):
            return "your message, the only one"
        return f"your message, {seen.clues_left} left"

    def _prompt(self) -> str:
        seen = self.seen
        if seen.stage is Stage.ANSWER:
            return "Answer the question …"
        return "Write so that the picture arrives. Enter sends."
