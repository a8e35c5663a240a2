"""Days in a row on which somebody finished a round."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row with a finished round.

    Attributes:
        current: Up to today; one that ended yesterday still stands, today can go on with it.
        longest: Ever.
        today: Whether today is among them.
    """

    current: int
    longest: int
    today: bool


def streak(days: Iterable[date], today: date) -> Streak:
    """Return the streaks in the days on which a round was finished, each named once or more, in any order."""
    played = set(days)
    end = today if today in played else today - _DAY
    longest = max((_run_up_to(day, played) for day in played if day + _DAY not in played), default=0)
    return Streak(_run_up_to(end, played), longest, today in played)


def _run_up_to(day: date, played: set[date]) -> int:
    length = 0
    while day in played:
        length += 1
        day -= _DAY
    return length
