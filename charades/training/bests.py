"""Personal bests, over everything and in each flow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

from charades.game.seats import Seat
from charades.reports.statistics import arrived, words_per_facet
from charades.results.summary import RoundSummary
from charades.training.people import person, rounds_of, seats_of_people

BestKind = Literal["overlap", "forecast", "words", "gained", "half-life", "agreement", "last words"]
"""``forecast`` is how far it was off, 0 to 1; ``words`` are those spent for each part where every part arrived."""
_Value = Callable[[RoundSummary, str], float | None]


@dataclass(frozen=True, slots=True)
class Best:
    """The best that somebody did: the figure, in which flow (empty over all of them), and in which round."""

    kind: BestKind
    flow: str
    value: float
    round: RoundSummary


def bests(name: str, rounds: Iterable[RoundSummary]) -> tuple[Best, ...]:
    """Return somebody's bests: over everything first, then by flow in the order in which they first played it.

    Of somebody who has played one flow only, the same is not told twice.
    """
    own = sorted(rounds_of(name, rounds), key=lambda each: (each.started, each.index))
    everywhere = [_best(kind, "", own, name) for kind in _EVERYWHERE]
    by_flow: dict[str, list[RoundSummary]] = {}
    for each in own:
        by_flow.setdefault(each.flow, []).append(each)
    kinds = [kind for kind in _VALUES if len(by_flow) > 1 or kind not in _EVERYWHERE]
    within = [_best(kind, flow, those, name) for flow, those in by_flow.items() for kind in kinds]
    return tuple(best for best in (*everywhere, *within) if best is not None)


def _best(kind: str, flow: str, rounds: Iterable[RoundSummary], name: str) -> Best | None:
    """Return the best of its kind, of equals the first that was reached; None where no round has the figure."""
    told, value, sign = _VALUES[kind]
    found = [(sign * figure, each) for each in rounds if (figure := value(each, person(name))) is not None]
    if not found:
        return None
    highest, each = max(found, key=lambda pair: pair[0])
    return Best(told, flow, sign * highest, each)


def _overlap(summary: RoundSummary, who: str) -> float | None:
    """Return the overlap; in a bluff it is the bluffer's doing, and nobody's best."""
    del who
    return None if summary.flow == "bluff" else summary.overlap


def _forecast_off(summary: RoundSummary, who: str) -> float | None:
    """Return how far off the person's own forecast was; the nearest where they sat at two seats."""
    if summary.overlap is None:
        return None
    own = (summary.forecasts[seat] for seat in _seats(summary, who) if seat in summary.forecasts)
    return min((abs(forecast / 100 - summary.overlap) for forecast in own), default=None)


def _words(summary: RoundSummary, who: str) -> float | None:
    verdicts = [facet.verdict for facet in summary.facets]
    if Seat.SENDER not in _seats(summary, who) or not summary.words_spent or arrived(verdicts) < len(verdicts):
        return None
    return words_per_facet(summary.words_spent, verdicts)


def _measure(name: str, flow: str, summary: RoundSummary, who: str) -> float | None:
    del who
    return summary.measures.get(name) if summary.flow == flow else None


def _seats(summary: RoundSummary, who: str) -> tuple[Seat, ...]:
    return tuple(seat for seat in seats_of_people(summary) if person(summary.players[seat]) == who)


_VALUES: Mapping[str, tuple[BestKind, _Value, int]] = {
    "overlap": ("overlap", _overlap, 1),
    "forecast": ("forecast", _forecast_off, -1),
    "words": ("words", _words, -1),
    "gained": ("gained", partial(_measure, "gained", "back-brief"), 1),
    "half-life": ("half-life", partial(_measure, "half-life", "chain"), 1),
    "agreement": ("agreement", partial(_measure, "agreement", "priorities"), 1),
    "last words": ("last words", partial(_measure, "last words", "convergence"), -1),
}
"""What is best: its name, its figure for a person, and 1 where more is better, −1 where less is."""
_EVERYWHERE = ("overlap", "forecast", "words")
"""What can be held against each other over all flows."""
