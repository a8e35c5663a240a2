"""The headline of a reveal: what everybody thought, what it was, and the distance between the two."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Digits, Static

from charades.cleaning import clean
from charades.game.events import Seat
from charades.reports import words
from charades.tui.widgets.scale import ScaleMark, scale_line


class Headline(Horizontal):
    """The illusion of alignment as the one large number, beside the scale it is read from.

    Args:
        overlap: How much arrived, 0 to 1.
        illusion: Mean forecast less overlap, −1 to 1; None where nobody forecast.
        forecasts: 0 to 100 by seat.
        names: Who sits where.
    """

    def __init__(
        self, overlap: float, illusion: float | None, forecasts: Mapping[Seat, int], names: Mapping[Seat, str]
    ) -> None:
        super().__init__(id="headline")
        self._overlap = overlap
        self._illusion = illusion
        self._forecasts = forecasts
        self._names = names

    def compose(self) -> ComposeResult:
        """Lay out the number and the scale."""
        with Vertical(id="illusion"):
            yield Static("illusion of alignment", id="illusion-label", markup=False)
            # Digits draws only the plain hyphen large.
            yield Digits(signed(self._illusion).replace("−", "-"), id="illusion-number")
        with Vertical(id="evidence"):
            yield Static(self._thoughts(), id="thoughts")
            yield TruthScale(self._overlap, self._forecasts)
            yield Static(Content.styled(in_words(self._illusion), "italic"), id="in-words")

    def _thoughts(self) -> Content:
        parts = [
            Content.assemble(f"{clean(self._names[seat])} thought ", (str(percent), "bold $primary"))
            for seat, percent in self._forecasts.items()
        ]
        parts.append(Content.assemble("it was ", (str(round(self._overlap * 100)), "bold reverse")))
        return Content("   ").join(parts)


class TruthScale(Widget):
    """0 to 100 with every forecast (◆) and the overlap (●) on it, the stretch between them heavy."""

    def __init__(self, overlap: float, forecasts: Mapping[Seat, int]) -> None:
        super().__init__(id="truth-scale")
        self._overlap = overlap
        self._forecasts = forecasts

    def render(self) -> Content:
        """Draw the scale at the width there is."""
        truth = 100 * self._overlap
        mean = sum(self._forecasts.values()) / len(self._forecasts) if self._forecasts else truth
        marks = [ScaleMark(percent, "◆", "bold $primary") for percent in self._forecasts.values()]
        marks.append(ScaleMark(truth, "●", "bold $foreground"))
        return scale_line(max(11, self.size.width), marks, (truth, mean))


def signed(illusion: float | None) -> str:
    """Return an illusion of −1 to 1 as points with its sign, e.g. ``+35``; a dash where nobody forecast."""
    return "–" if illusion is None else words.illusion_points(illusion).partition(" ")[0]


def in_words(illusion: float | None) -> str:
    """Return what an illusion means."""
    return "nobody forecast" if illusion is None else words.illusion_words(illusion)
