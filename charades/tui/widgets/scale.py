"""A scale from 0 to 100: to forecast on, and to show forecasts and the truth on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

TYPING_PAUSE = 1.5
"""Seconds after which a digit begins another number."""


class ForecastScale(Widget, can_focus=True):
    """Choose a whole number from 0 to 100: arrows, typed digits or the mouse; Enter settles it.

    ``ends`` are said at 0 and at 100.
    """

    BINDINGS = [
        Binding("enter", "settle", "that is my guess"),
        Binding("left,h", "move(-5)", "less"),
        Binding("right,l", "move(5)", "more"),
        Binding("shift+left,down", "move(-1)", "less by 1", show=False),
        Binding("shift+right,up", "move(1)", "more by 1", show=False),
        Binding("home", "put(0)", show=False),
        Binding("end", "put(100)", show=False),
    ]

    value: reactive[int] = reactive(50)

    @dataclass
    class Settled(Message):
        """The player settled on ``percent``, 0 to 100."""

        percent: int

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
        ends: tuple[str, str] = ("nothing", "everything"),
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._ends = ends
        self._typed = ""
        self._typed_at = 0.0

    def render(self) -> Content:
        """Draw the scale with the number above its place."""
        width = max(11, self.size.width)
        at = round(self.value * (width - 1) / 100)
        label = str(self.value)
        least, most = self._ends
        left = min(max(0, at - len(label) // 2), width - len(label))
        return Content.assemble(
            (" " * left + label, "bold $primary"),
            "\n",
            ("━" * at, "$primary"),
            ("●", "bold $primary"),
            ("─" * (width - at - 1), "$muted"),
            "\n",
            (least.ljust(width - len(most)) + most, "$muted"),
        )

    def action_move(self, by: int) -> None:
        """Change the number by ``by``."""
        self._typed = ""
        self.value = min(100, max(0, self.value + by))

    def action_put(self, percent: int) -> None:
        """Set the number."""
        self._typed = ""
        self.value = percent

    def action_settle(self) -> None:
        """Give the number to whoever asked."""
        self.post_message(self.Settled(self.value))

    def on_key(self, event: events.Key) -> None:
        """Take typed digits as a number; backspace takes the last one back."""
        if monotonic() - self._typed_at > TYPING_PAUSE:
            self._typed = ""
        self._typed_at = monotonic()
        if event.key == "backspace":
            self._typed = self._typed[:-1]
        elif event.character and event.character.isascii() and event.character.isdigit():
            longer = self._typed + event.character
            self._typed = longer if int(longer) <= 100 and len(longer) <= 3 else event.character
        else:
            return
        event.stop()
        self.value = int(self._typed or 0)

    def on_click(self, event: events.Click) -> None:
        """Move to where the mouse points."""
        self.action_put(round(100 * event.x / max(1, self.size.width - 1)))


@dataclass(frozen=True, slots=True)
class ScaleMark:
    """A point on a scale: its place from 0 to 100, a sign and a style."""

    at: float
    sign: str
    style: str


def scale_line(width: int, marks: Sequence[ScaleMark], band: tuple[float, float] | None = None) -> Content:
    """Return a line of ``width`` cells for 0 to 100 with ``marks`` on it and the stretch ``band`` drawn heavy."""
    cells = [("─", "$muted")] * width
    if band is not None:
        low, high = (round(min(100.0, max(0.0, edge)) * (width - 1) / 100) for edge in sorted(band))
        for index in range(low, high + 1):
            cells[index] = ("━", "$warning")
    for mark in marks:
        cells[round(min(100.0, max(0.0, mark.at)) * (width - 1) / 100)] = (mark.sign, mark.style)
    return Content.assemble(*cells)
