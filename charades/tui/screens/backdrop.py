"""An empty screen under a session's screens, so that nothing of home or of the round shows between two of them."""

from __future__ import annotations

from textual.screen import Screen


class BackdropScreen(Screen[None]):
    """Nothing."""
