"""The illusion over the last rounds as one line of little columns."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

_COLUMNS = "▁▂▃▄▅▆▇█"
_NOTHING = 0.005


class IllusionLine(Static):
    """Empty until there is something to show."""

    def __init__(self) -> None:
        super().__init__(id="illusion-line")

    def show(self, illusions: Sequence[float]) -> None:
        """Show illusions from −1 to 1, the oldest first."""
        if not illusions:
            self.update("")
            return
        # With the words of the reports come the rules of play: too slow to import before the first frame.
        from charades.reports.words import count, illusion_points

        columns = "".join(_column(each) for each in illusions)
        mean = sum(illusions) / len(illusions)
        self.update(
            Content.assemble(
                ("your illusion of alignment  ", "$muted"),
                (columns, "$primary"),
                (f"  {illusion_points(mean)} over {count(len(illusions), 'round')}", "$muted"),
            )
        )


def _column(illusion: float) -> str:
    """An illusion as a column that is full from 50 points on; hanging where more arrived than it seemed."""
    return "▔" if illusion < -_NOTHING else _COLUMNS[min(7, int(max(0.0, illusion) * 16))]
