"""A number from 0 to 100 for each of several things."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.content import Content as Styled
from textual.widgets import Button, Static

from charades.cleaning import clean
from charades.game.content import Content, Numbers
from charades.game.seats import Seat
from charades.session.play import PlaySession
from charades.tui.screens.task import TaskScreen, known
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.scale import ForecastScale
from charades.tui.widgets.shown import ShownPane, part_line


class EstimateScale(ForecastScale):
    """One number of several; Enter goes on to the next."""

    BINDINGS = [
        Binding("enter", "settle", "next"),
        Binding("left,h", "move(-5)", "set", key_display="← →"),
        Binding("right,l", "move(5)", show=False),
    ]


class EstimateScreen(TaskScreen):
    """A scale a field, with what was said above them."""

    def __init__(self, session: PlaySession, seat: Seat) -> None:
        super().__init__(session, seat)
        self._fields = self.asked.fields
        self.shows = self.shows or known(self.seen)

    def compose(self) -> ComposeResult:
        """Lay out what is read, and the scales."""
        yield from self.opening()
        with Container(id="desk", classes="-above"):
            with VerticalScroll(id="told", can_focus=False):
                yield from self.said_before()
                if self.shows:
                    yield ShownPane(self.shows, id="shown")
            yield Static(id="part")
            with VerticalScroll(id="fields", can_focus=False):
                for number, name in enumerate(self._fields):
                    scale = EstimateScale(id=f"field-{number}", classes="estimate")
                    scale.border_title = Styled(clean(name)).markup
                    yield scale
                yield Button("Hand in", id="hand-in", variant="primary", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Put the numbers of an earlier sitting back."""
        self.show_transcript()
        for name, scale in self._scales().items():
            kept = self.remembered.get(name, "")
            if kept.isdigit():
                scale.set_reactive(ForecastScale.value, min(100, int(kept)))
            self.watch(scale, "value", self.draft_changed, init=False)
        self.query_one("#field-0").focus()

    def drafts(self) -> Mapping[str, str]:
        """Return the numbers as they stand, in digits."""
        return {name: str(scale.value) for name, scale in self._scales().items()}

    def content(self) -> Content:
        """Return the numbers by field."""
        return Numbers({name: scale.value for name, scale in self._scales().items()})

    @on(events.DescendantFocus)
    def follow(self, event: events.DescendantFocus) -> None:
        """Show what was written about the part that is set."""
        number = (event.widget.id or "").removeprefix("field-")
        if number.isdigit():
            told = part_line(self.shows, self._fields[int(number)], self._fields)
            part = self.query_one("#part", Static)
            part.update(told)
            part.display = bool(told.plain)

    @on(ForecastScale.Settled)
    def go_on(self) -> None:
        """Go to the next scale, and from the last one to the button."""
        self.focus_next()

    @on(Button.Pressed, "#hand-in")
    def pressed(self) -> None:
        """Hand in with the button."""
        self.action_hand_in()

    def _scales(self) -> dict[str, EstimateScale]:
        return {name: self.query_one(f"#field-{number}", EstimateScale) for number, name in enumerate(self._fields)}
