"""Overlap and forecast over the rounds, and between them, shaded, the illusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget

from charades.results.summary import RoundSummary

_MARGIN = len("100 ┤ ")
_WIDEST = 6
"""Cells a round takes at most, so that three rounds do not look like a long history."""

_Cell = tuple[str, str]
_THOUGHT: _Cell = ("◆", "bold $primary")
_ARRIVED: _Cell = ("●", "bold $foreground")
_ILLUSION: _Cell = ("░", "$warning")
_BETTER: _Cell = ("·", "$success")


@dataclass(frozen=True, slots=True)
class _Point:
    """A round: what was thought and what arrived, both 0 to 100."""

    thought: float
    arrived: float


class Trend(Widget):
    """A column a round, the newest on the right: the forecast's mean (◆), the overlap (●), the space between shaded.

    Shows the newest rounds that there is room for, and nothing where there are fewer than two.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._points: tuple[_Point, ...] = ()

    def show(self, rounds: Sequence[RoundSummary]) -> None:
        """Plot the revealed rounds with a forecast, the oldest first."""
        self._points = tuple(
            _Point(sum(each.forecasts.values()) / len(each.forecasts), 100 * each.overlap)
            for each in rounds
            if each.overlap is not None and each.forecasts
        )
        self.display = len(self._points) > 1
        self.refresh()

    def render(self) -> Content:
        """Draw the rounds at the size there is."""
        room = max(1, self.size.width - _MARGIN)
        # The last line is the legend's; of the others an odd number, so that 50 has a line of its own.
        height = max(3, (self.size.height - 2) // 2 * 2 + 1)
        points = self._points[-room:]
        step = min(_WIDEST, room // max(1, len(points)))
        columns = [cells for point in points for cells in _columns(point, step, height)]
        rows = [_axis(row, height).append(_row(columns, row)) for row in range(height)]
        return Content("\n").join([*rows, _legend()])


def _columns(point: _Point, step: int, height: int) -> list[list[_Cell]]:
    """A round as ``step`` columns of ``height`` cells, from the top down; its marks stand in the middle one."""
    thought, arrived = (round((100 - value) * (height - 1) / 100) for value in (point.thought, point.arrived))
    shade = _ILLUSION if thought < arrived else _BETTER
    between = [shade if min(thought, arrived) < row < max(thought, arrived) else (" ", "") for row in range(height)]
    columns = [list(between) for _ in range(step)]
    for at, (sign, style) in ((thought, _THOUGHT), (arrived, _ARRIVED)):
        for number, column in enumerate(columns):
            column[at] = (sign if number == step // 2 else "─", style)
    return columns


def _row(columns: Sequence[Sequence[_Cell]], row: int) -> Content:
    return Content.assemble(*(column[row] for column in columns))


def _axis(row: int, height: int) -> Content:
    label = {0: "100", height // 2: "50", height - 1: "0"}.get(row, "")
    return Content.styled(f"{label:>3} {'┤' if label else '│'} ", "$muted")


def _legend() -> Content:
    return Content.assemble(
        " " * _MARGIN,
        _THOUGHT,
        (" thought   ", "$muted"),
        _ARRIVED,
        (" arrived   ", "$muted"),
        _ILLUSION,
        (" the illusion   ", "$muted"),
        _BETTER,
        (" more arrived than it seemed", "$muted"),
    )
