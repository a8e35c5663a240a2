"""Write a text, or several under their headings, with what there is to read above or beside."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content as Styled
from textual.widgets import Button, TextArea

from charades.cleaning import MAX_MESSAGE, clean
from charades.errors import CharadesError
from charades.game.content import Content, Drawing, Texts
from charades.game.seats import Seat
from charades.game.task import Sides
from charades.session.play import PlaySession
from charades.tui.screens.receiver import AnswerEditor
from charades.tui.screens.task import TaskScreen, field_title
from charades.tui.widgets.cards import RulesCard
from charades.tui.widgets.editor import Editor
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.shown import ShownPane
from charades.tui.widgets.steady import Steady
from charades.wording.rule import Breach


class WriteScreen(TaskScreen):
    """One editor a field; a single text is handed in with Enter, several with the button or its key."""

    def __init__(self, session: PlaySession, seat: Seat) -> None:
        super().__init__(session, seat)
        self._keys = self.asked.keys
        self._rules = session.rules if self.asked.wording is not None and session.rules.rules else None
        self._breaches: tuple[Breach, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out what is read, the editors, and a line for remarks."""
        yield from self.opening()
        with Container(id="desk", classes=self._arrangement()):
            if self.shows or self._rules:
                with VerticalScroll(id="reading", can_focus=False):
                    if self.shows:
                        yield ShownPane(self.shows, id="shown")
                    if self._rules:
                        yield RulesCard(self._rules, id="rules")
            with VerticalScroll(id="fields", can_focus=False):
                yield from self._editors_below()
        yield Steady(id="remark")
        yield KeyLine()

    def _arrangement(self) -> str:
        """Return where what is read stands: beside several fields, but above them where it needs the whole width."""
        if any(isinstance(shown.content, Drawing) for shown in self.shows):
            return "-above -broad"
        if any(isinstance(shown.content, Sides) for shown in self.shows):
            return "-above -sides"
        return "-beside" if len(self._keys) > 1 and (self.shows or self._rules) else "-above"

    def _editors_below(self) -> ComposeResult:
        single = len(self._keys) == 1
        for number, key in enumerate(self._keys):
            kind = Editor if single else AnswerEditor
            editor = kind(self._placeholder(), id=f"field-{number}", classes="-only" if single else "")
            editor.border_title = field_title(key, optional=self.asked.optional)
            yield editor
        if not single:
            yield Button("Hand in", id="hand-in", variant="primary", compact=True)

    def _placeholder(self) -> str:
        if self.asked.optional:
            return "Leave it empty, or write …"
        if len(self._keys) > 1:
            return "In your own words …"
        return "Write here. Enter sends it." if self.asked.says else "In your own words. Enter hands it in."

    def on_mount(self) -> None:
        """Fill in the draft of an earlier sitting, or what stands there to begin with."""
        for key, editor in self._editors().items():
            editor.fill(self.remembered.get(key, self.asked.draft.get(key, "")))
        self.query_one("#field-0").focus()

    def drafts(self) -> Mapping[str, str]:
        """Return what stands in the fields."""
        return {key: editor.text for key, editor in self._editors().items()}

    def content(self) -> Content:
        """Return the texts by field."""
        return Texts(dict(self.drafts()))

    def refused(self, error: CharadesError) -> None:
        """Show why something was not done, right below what was written."""
        self._object(f"{error.message}. {error.hint}" if error.hint else error.message)

    def not_sent(self) -> None:
        """Say which rule kept the text back."""
        self._object(f"not sent: {self._first_message()}")

    @on(TextArea.Changed)
    def check(self, event: TextArea.Changed) -> None:
        """Check the wording at every key, and keep what grows in view."""
        self.draft_changed()
        text = event.text_area.text
        too_long = len(text) > MAX_MESSAGE
        if self._rules is not None and not too_long:
            try:
                self._check_wording(event.text_area)
            except CharadesError as error:
                self._object(f"the rules cannot be checked: {error.message}. {error.hint}")
                return
        self._object(f"{len(text):,} of {MAX_MESSAGE:,} characters" if too_long else self._first_message())
        if event.text_area.has_focus:
            self.call_after_refresh(self.query_one("#fields").scroll_to_widget, event.text_area, animate=False)

    def _check_wording(self, changed: TextArea) -> None:
        """Mark what breaks a rule in this field; what the fields together break is told by the rules."""
        if isinstance(changed, Editor):
            changed.mark(self.session.check(changed.text))
        joined = Texts(dict(self.drafts())).joined
        self._breaches = self.session.check(joined)
        self.query_one(RulesCard).show(self._breaches, joined[:MAX_MESSAGE])
        # On few rows the rules are out of view: what is used of an allowance stands in the editor's frame too.
        meters = [rule.meter(joined[:MAX_MESSAGE]) for rule in self._rules.rules] if self._rules else []
        used = [f"{meter.used} of {meter.allowed} {clean(meter.unit)}" for meter in meters if meter]
        for editor in self._editors().values():
            editor.border_subtitle = Styled(" · ".join(used)).markup if editor is changed else ""

    @on(events.DescendantFocus)
    def follow(self, event: events.DescendantFocus) -> None:
        """Show what there is to read about the field that is written in."""
        number = (event.widget.id or "").removeprefix("field-")
        if number.isdigit() and self.shows:
            self.query_one(ShownPane).bring(self._keys[int(number)])

    @on(Editor.Submitted)
    def entered(self) -> None:
        """Hand in the only field."""
        self.action_hand_in()

    @on(Button.Pressed, "#hand-in")
    def pressed(self) -> None:
        """Hand in with the button."""
        self.action_hand_in()

    def _editors(self) -> dict[str, Editor]:
        return {key: self.query_one(f"#field-{number}", Editor) for number, key in enumerate(self._keys)}

    def _first_message(self) -> str:
        return self._breaches[0].message if self._breaches else ""

    def _object(self, text: str) -> None:
        """Say what is wrong, or nothing."""
        self.query_one("#remark", Steady).update(Styled.styled(f"✗ {clean(text)}" if text else "", "$error"))
