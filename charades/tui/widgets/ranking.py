"""A list that one puts in order, with keys or with the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from charades.cleaning import clean

ARROWS = "▲ ▼"


class Ranking(VerticalScroll, can_focus=True):
    """Items from first to last. Space picks one up and puts it down; while it is held, the arrows carry it.

    Args:
        items: The items as they stand to begin with.
    """

    BINDINGS = [
        Binding("space", "hold", "pick up / put down"),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("ctrl+up,shift+up,K", "carry(-1)", "earlier", key_display="K"),
        Binding("ctrl+down,shift+down,J", "carry(1)", "later", key_display="J"),
        Binding("home", "go(0)", show=False),
        Binding("end", "go(-1)", show=False),
        Binding("escape", "put_down", show=False),
    ]

    @dataclass
    class Changed(Message):
        """The order is another one now."""

        ranking: Ranking

    def __init__(self, items: Sequence[str], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.items = list(items)
        self.at = 0
        self.held = False
        self._dragging = False

    def compose(self) -> ComposeResult:
        """Lay out a row for each place."""
        for place in range(len(self.items)):
            yield Place(place)

    def on_mount(self) -> None:
        """Draw the rows."""
        self._draw()

    def on_focus(self) -> None:
        """Show the cursor."""
        self._draw()

    def on_blur(self) -> None:
        """Take the cursor away."""
        self._draw()

    def action_hold(self) -> None:
        """Pick up the item under the cursor, or put it down."""
        self.held = not self.held
        self._draw()

    def action_put_down(self) -> None:
        """Let go of what is held."""
        self.held = False
        self._draw()

    def action_step(self, by: int) -> None:
        """Move the cursor, and with it what is held."""
        if self.held:
            self.action_carry(by)
        else:
            self.at = min(len(self.items) - 1, max(0, self.at + by))
            self._draw()

    def action_carry(self, by: int) -> None:
        """Move the item under the cursor."""
        self.move(self.at, self.at + by)

    def action_go(self, place: int) -> None:
        """Go to the first or the last place, with what is held."""
        to = place % len(self.items)
        if self.held:
            self.move(self.at, to)
        else:
            self.at = to
            self._draw()

    def move(self, place: int, to: int) -> None:
        """Move the item at ``place`` so that it stands at ``to``; those between make room."""
        to = min(len(self.items) - 1, max(0, to))
        self.at = to
        if to != place:
            self.items.insert(to, self.items.pop(place))
            self.post_message(self.Changed(self))
        self._draw()

    def press(self, place: int, arrow: int) -> None:
        """Take the item at ``place`` with the mouse; ``arrow`` is −1 or 1 on one of its arrows, otherwise 0."""
        self.focus()
        self.at = place
        if arrow:
            self.move(place, place + arrow)
        else:
            self._dragging = self.held = True
            self.capture_mouse()
            self._draw()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Carry what the mouse holds to where it points; beyond the list to its first or last place."""
        if not self._dragging:
            return
        # A quick hand can be beyond the list before the terminal tells of any row between.
        passed = [row.place for row in self.query(Place) if row.region.y <= event.screen_y]
        to = max(passed, default=0)
        if to != self.at:
            self.move(self.at, to)

    def on_mouse_up(self) -> None:
        """Put down what the mouse holds."""
        if self._dragging:
            self._dragging = self.held = False
            self.release_mouse()
            self._draw()

    def _draw(self) -> None:
        for row in self.query(Place):
            current = row.place == self.at
            row.show(self.items[row.place], current=current and self.has_focus, held=current and self.held)
            if current and self.has_focus:
                self.scroll_to_widget(row, animate=False)


class Place(Static):
    """One place of a ranking, with the item that stands there now.

    Args:
        place: Its number, from 0.
    """

    def __init__(self, place: int) -> None:
        super().__init__(classes="place")
        self.place = place

    def show(self, item: str, *, current: bool, held: bool) -> None:
        """Show an item; the one under the cursor has arrows for the mouse, the one that is held a sign."""
        sign = "⇅" if held else "›" if current else " "
        self.set_class(current, "-current")
        self.set_class(held, "-held")
        self.update(
            Content.assemble(
                (ARROWS, "$secondary" if current else "$muted"),
                (f" {sign} ", "bold $primary"),
                (f"{self.place + 1:>2}  ", "bold $primary"),
                clean(item),
            )
        )

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the item, or move it by an arrow."""
        ranking = self.parent
        if isinstance(ranking, Ranking):
            x = event.get_content_offset_capture(self).x
            ranking.press(self.place, {0: -1, 2: 1}.get(x, 0))
