"""Bars for numbers from 0 to 1 that fill when they appear."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from charades.reports.words import whole_points
from charades.tui.tones import Tone

FILL_SECONDS = 0.35
LONGEST_TAIL = len(" 100  ⇄ turned around")
"""Cells behind a bar, so that bars below each other are of one length."""
SHORTEST = 6
"""Cells that a bar needs to say anything."""


class ShareBar(Widget):
    """A bar, the number from 0 to 100 and a word.

    Args:
        share: 0 to 1.
        tone: Colour, sign and word of what it means.
        word: Said behind the number, the tone's word when empty.
        delay: Seconds before it begins to fill.
    """

    shown: reactive[float] = reactive(0.0)

    def __init__(self, share: float, tone: Tone, word: str = "", *, delay: float = 0.0) -> None:
        super().__init__(classes="share-bar")
        self._share = share
        self._tone = tone
        self._word = word or tone.word
        self._delay = delay

    def on_mount(self) -> None:
        """Fill."""
        self._fill()

    def _fill(self) -> None:
        """Move to the share, or be there at once where motion is reduced."""
        if self.app.animation_level == "none":
            self.shown = self._share
        else:
            self.animate("shown", self._share, duration=FILL_SECONDS, delay=self._delay)

    def show(self, share: float, tone: Tone, word: str = "") -> None:
        """Show another share; the bar moves there from where it stands."""
        self._share, self._tone, self._word, self._delay = share, tone, word or tone.word, 0.0
        self._fill()
        self.refresh()

    def render(self) -> Content:
        """Draw the bar as far as it has filled, or no bar where there is only room for the number and the word."""
        tail = f" {whole_points(self.shown):>3}  {self._word}"
        width = self.size.width - max(LONGEST_TAIL, len(tail))
        if width < SHORTEST:
            return Content.styled(tail, f"bold {self._tone.colour}")
        filled = round(self.shown * width)
        return Content.assemble(
            (self._tone.sign * filled, self._tone.colour),
            ("·" * (width - filled), "$muted"),
            (tail, f"bold {self._tone.colour}"),
        )
