"""A round stands still and shows nothing of itself."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Middle
from textual.screen import Screen
from textual.widgets import Footer, Static


class PauseScreen(Screen[None]):
    """The clock stands still; any of the usual keys goes on."""

    BINDINGS = [Binding("enter,f8,space,escape", "dismiss(None)", "go on")]

    def compose(self) -> ComposeResult:
        """Lay out the one sentence."""
        with Middle(), Center():
            yield Static("Paused. The clock stands still.\n\nEnter goes on.", id="pause-text", markup=False)
        yield Footer()

    def on_click(self) -> None:
        """Go on with the mouse too."""
        self.dismiss(None)
