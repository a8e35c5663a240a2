"""Text that is told again and again, and seldom changes."""

from __future__ import annotations

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static


class Steady(Static):
    """Like `Static`, but an update that changes nothing costs nothing: others have the whole screen laid out anew."""

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show ``content``, unless it stands there already."""
        shown = self.content
        if not (isinstance(content, Content) and isinstance(shown, Content) and content.is_same(shown)):
            super().update(content, layout=layout)
