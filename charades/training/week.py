"""The last seven days, and what was lost most often in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from charades.game.scorecard import DistortionKind
from charades.reports.statistics import Figures, figures
from charades.reports.words import is_sent
from charades.results.summary import RoundSummary
from charades.scenario.model import CONCEPT

DAYS = 7
LATELY = 20
"""Rounds that are looked at for what is lost where the week has lost nothing."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What was lost.

    Attributes:
        what: A part of a picture, or a kind of distortion.
        name: The part's name as the coach wrote it, or the kind.
        times: How often it was lost or turned around.
        of: How often the part was to be sent; 0 for a kind.
    """

    what: Literal["facet", "kind"]
    name: str
    times: int
    of: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """Somebody's last seven days.

    Attributes:
        last: The last of them, today.
        days: Revealed rounds on each, the oldest day first.
        figures: What the rounds come to.
        before: The same of the seven days before.
        losses: What was lost, the most often first.
        lately: Whether the losses are those of the last rounds, because the week had none.
    """

    last: date
    days: tuple[int, ...]
    figures: Figures
    before: Figures
    losses: tuple[Loss, ...]
    lately: bool = False


def day_of(summary: RoundSummary, now: datetime) -> date:
    """Return the day on which a round began, on the calendar of ``now``."""
    return summary.started.astimezone(now.tzinfo).date()


def week(rounds: Sequence[RoundSummary], now: datetime) -> Week:
    """Return the week of somebody's revealed rounds, given the newest first."""
    today = now.date()
    ages = [((today - day_of(each, now)).days, each) for each in rounds]
    these = [each for age, each in ages if 0 <= age < DAYS]
    before = [each for age, each in ages if DAYS <= age < 2 * DAYS]
    counts = Counter(age for age, _ in ages)
    days = tuple(counts[age] for age in reversed(range(DAYS)))
    lost = losses(these)
    return Week(
        today, days, figures(these), figures(before), lost or losses(rounds[:LATELY]), lately=not lost and bool(rounds)
    )


def first_day(of: Week) -> date:
    """Return the first day of a week."""
    return of.last - timedelta(days=DAYS - 1)


def losses(rounds: Iterable[RoundSummary]) -> tuple[Loss, ...]:
    """Return the parts and the kinds of distortion that were lost, the most often first.

    Only rounds in which a picture is sent count. A bluff does not, where the bend is meant, and neither does the single
    part of a picture of one concept, which has no name of its own.
    """
    sent: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    kinds: Counter[DistortionKind] = Counter()
    written: dict[str, str] = {}
    for each in rounds:
        if not is_sent(each.flow) or each.flow == "bluff":
            continue
        for facet in each.facets:
            kinds.update(facet.distortions)
            name = _part(each.flow, facet.name)
            if not name:
                continue
            key = name.casefold()
            written.setdefault(key, name)
            sent[key] += 1
            lost[key] += facet.verdict in ("different", "contradicted")
    parts = [Loss("facet", written[key], times, sent[key]) for key, times in lost.items() if times]
    turned = [Loss("kind", kind, times) for kind, times in kinds.items()]
    return tuple(sorted((*parts, *turned), key=lambda loss: (-loss.times, loss.of, loss.name)))


def _part(flow: str, name: str) -> str:
    """Return the coach's name of a facet, empty where it has none."""
    match flow:
        case "media":
            # Told once in each medium: "numbers: goal", or only "numbers" for a concept.
            return name.partition(": ")[2]
        case "convergence":
            return ""
        case _:
            return "" if name == CONCEPT else name
