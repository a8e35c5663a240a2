"""The footer of a screen with many keys."""

from __future__ import annotations

from textual import events
from textual.widgets import Footer

_ROOMY = 70
"""Columns from which keys stand apart from each other."""


class KeyLine(Footer):
    """A footer that shows no key in part: on a narrow terminal keys stand closer, and the last ones are left out.

    A screen lists the keys it is used with most first; help tells them all.
    """

    def on_resize(self, event: events.Resize) -> None:
        """Choose again what there is room for."""
        self.compact = event.size.width < _ROOMY
        self.call_after_refresh(self._leave_out)

    async def recompose(self) -> None:
        """Show the keys that now hold."""
        await super().recompose()
        self.call_after_refresh(self._leave_out)

    def _leave_out(self) -> None:
        for key in self.children:
            key.visible = key.virtual_region.right <= self.size.width
