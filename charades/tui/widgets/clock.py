"""The clock of a turn."""

from __future__ import annotations

from time import monotonic

from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class TurnClock(Static):
    """Counts a turn: down to its limit where it has one, otherwise up.

    Args:
        limit: Seconds the turn may take, 0 for no limit.
        spent: Seconds already taken before a pause.
        hard: Whether ``RanOut`` ends the turn; an advisory limit only turns the clock to overtime.
    """

    class RanOut(Message):
        """A hard limit is over."""

    def __init__(self, limit: int, spent: float, *, hard: bool) -> None:
        super().__init__(id="clock")
        self._limit = limit
        self._hard = hard
        self._before = spent
        self._since = monotonic()
        self._held = False
        self._told = False

    @property
    def spent(self) -> float:
        """Seconds this turn has taken so far."""
        return self._before + (0.0 if self._held else monotonic() - self._since)

    def hold(self) -> None:
        """Stand still."""
        self._before = self.spent
        self._held = True

    def begin(self, limit: int, spent: float, *, hard: bool) -> None:
        """Count a turn anew, its limit and all."""
        self._limit = limit
        self._hard = hard
        self._told = False
        self.restart(spent)

    def restart(self, spent: float) -> None:
        """Count on from ``spent`` seconds, after a pause."""
        self._before = spent
        self._since = monotonic()
        self._held = False
        self.tick()

    def on_mount(self) -> None:
        """Start ticking."""
        self.tick()
        self.set_interval(1.0, self.tick)

    def tick(self) -> None:
        """Show the time, and say when a hard limit is over."""
        if not self._limit:
            self.update(Content.styled(f"◷ {clock_text(self.spent)}", "$muted"))
            return
        left = self._limit - self.spent
        if left >= 0:
            self.update(Content.styled(f"◷ {clock_text(left)} left", "bold $warning" if left < 15 else "$muted"))
        else:
            self.update(Content.styled(f"◷ {clock_text(-left)} over", "bold $error"))
            if self._hard and not self._told:
                self._told = True
                self.post_message(self.RanOut())


def clock_text(seconds: float) -> str:
    """Return ``seconds`` as minutes and seconds, e.g. ``1:05``."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"
