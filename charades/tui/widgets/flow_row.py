"""The flows in a row, one of them chosen, and what one does in it."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from charades.game.flows import FLOWS

EVERY = "all"
_KEYS = ("", *FLOWS)
_TITLES = (EVERY, *(flow.title for flow in FLOWS.values()))
_GAP = 2


class FlowRow(Widget):
    """Titles in a line, as many as there is room for around the chosen one; below it a sentence about that one."""

    chosen: reactive[int] = reactive(0, layout=True)

    @dataclass
    class Changed(Message):
        """Another flow was chosen."""

        row: FlowRow

    @property
    def flow(self) -> str:
        """Key of the chosen flow; empty for all of them."""
        return _KEYS[self.chosen]

    def step(self, by: int) -> None:
        """Choose the next flow, or the one before; behind the last one comes the first."""
        self._choose((self.chosen + by) % len(_KEYS))

    def render(self) -> Content:
        """Draw the titles and the sentence."""
        first, last = self._window()
        titles = []
        for number in range(first, last + 1):
            style = "bold $primary reverse" if number == self.chosen else "$muted"
            titles.append(Content.styled(f" {_TITLES[number]} ", style))
        line = Content.assemble(
            ("←", "$muted"),
            Content("").join(titles),
            ("→", "$muted"),
        )
        return Content.assemble(line, "\n", (f" {self._sentence()}", "italic"))

    def on_click(self, event: events.Click) -> None:
        """Choose the title that was clicked; the ends of the row lead on."""
        if event.y > 0:
            return
        first, last = self._window()
        right = 1
        if event.x < right:
            self._choose(max(0, first - 1))
            return
        for number in range(first, last + 1):
            right += len(_TITLES[number]) + _GAP
            if event.x < right:
                self._choose(number)
                return
        self._choose(min(len(_TITLES) - 1, last + 1))

    def _choose(self, number: int) -> None:
        if number != self.chosen:
            self.chosen = number
            self.post_message(self.Changed(self))

    def _sentence(self) -> str:
        flow = FLOWS.get(self.flow)  # type: ignore[call-overload]
        return str(flow.summary) if flow else "Everything there is to play; ← and → choose what one does."

    def _window(self) -> tuple[int, int]:
        """Return the first and the last title that fit, the chosen one among them."""
        room = self.size.width - 2
        first = last = self.chosen
        room -= len(_TITLES[first]) + _GAP
        while True:
            if last + 1 < len(_TITLES) and room >= len(_TITLES[last + 1]) + _GAP:
                last += 1
                room -= len(_TITLES[last]) + _GAP
            elif first > 0 and room >= len(_TITLES[first - 1]) + _GAP:
                first -= 1
                room -= len(_TITLES[first]) + _GAP
            else:
                return first, last
