"""The keyboard changes hands: nothing of the round is on this screen or behind it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Middle
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from charades.cleaning import clean


class CurtainScreen(Screen[bool]):
    """Asks for the next player; dismissed with True once they are there, with False to leave the round.

    Args:
        name: Who takes the keyboard.
        awaits: What awaits them, a few words that tell nothing of the picture.
        before: Who sits there now; empty where nobody does yet.
    """

    BINDINGS = [Binding("enter", "dismiss(True)", "I am here"), Binding("f10", "dismiss(False)", "leave")]

    def __init__(self, name: str, awaits: str, before: str = "") -> None:
        super().__init__()
        self._player = clean(name)
        self._awaits = awaits
        self._before = clean(before)

    def compose(self) -> ComposeResult:
        """Lay out the one sentence."""
        with Middle(), Center():
            yield Static(
                Content.assemble(
                    f"{self._before}, hand the keyboard to " if self._before else "Hand the keyboard to ",
                    (self._player, "bold"),
                    ".\n\n",
                    (self._player, "bold"),
                    ", press Enter when nobody else is looking.\n\n",
                    (self._awaits, "italic"),
                ),
                id="curtain-text",
            )
        yield Footer()
