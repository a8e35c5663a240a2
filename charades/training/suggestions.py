"""What to play next: where success is likely but not certain, and what practises a loss.

Everything suggested can be played alone, was not played in the last week, and has a chance as near as can be to `AIM`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from charades.game.flows import flow_of
from charades.game.scorecard import DistortionKind
from charades.reports.words import KINDS, count, percent
from charades.results.summary import RoundSummary
from charades.scenario.model import Scenario
from charades.training.facts import can_be_rated, facts_of, way_to_play
from charades.training.provoking import PROVOCATIONS, provokes, strain
from charades.training.ratings import Ratings
from charades.training.week import Loss

AIM = 0.7
"""The chance of success that teaches most: likely, and not certain."""
REST = timedelta(days=7)
"""A scenario is not suggested again before it has rested so long."""
RECENT = 5
"""Rounds within which another flow is welcome."""
SAME_FLOW_COSTS = 0.05
"""What each of them of the same flow counts, as if the chance were so much further from `AIM`."""
KNOWN_COSTS = 0.1
"""What it counts that a scenario was ever played: its picture is known."""
STRAIN_GAINS = 0.1
"""What it counts that a flow or a rule strains what is to be practised."""
PRACTICE = 3
"""Scenarios that practise what was lost."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A scenario to play, the chance (0 to 1) that it gets across, and why it was chosen, in a sentence or two."""

    scenario: Scenario
    chance: float
    why: str


_Judge = Callable[[Scenario], tuple[float | None, str]]
"""Returns what it counts that a scenario practises something, None where it does not, and why."""


class Suggester:
    """Chooses for one person.

    Args:
        name: Whose training it is.
        scenarios: All there are.
        rounds: Their revealed rounds, newest first.
        ratings: Of everybody.
        now: The time.
    """

    def __init__(
        self,
        name: str,
        scenarios: Iterable[Scenario],
        rounds: Sequence[RoundSummary],
        ratings: Ratings,
        now: datetime,
    ) -> None:
        resting = {each.scenario for each in rounds if now - each.started < REST}
        played = {each.scenario for each in rounds}
        flows = Counter(each.flow for each in rounds[:RECENT])
        self._chances: dict[str, float] = {}
        self._costs: dict[str, float] = {}
        self._scenarios: list[Scenario] = []
        for scenario in scenarios:
            if scenario.id in resting or way_to_play(scenario) is None or not can_be_rated(scenario):
                continue
            chance = ratings.chance(name, scenario.id, facts_of(scenario))
            known = KNOWN_COSTS if scenario.id in played else 0.0
            self._scenarios.append(scenario)
            self._chances[scenario.id] = chance
            self._costs[scenario.id] = abs(chance - AIM) + SAME_FLOW_COSTS * flows[scenario.flow] + known
        self._flows_told: Counter[str] = Counter()
        self._told: set[str] = set()

    def next(self) -> Suggestion | None:
        """Return what to play next, None where everything rests."""
        return self._take(lambda scenario: (0.0, self._why_next(scenario)))

    def practice(self, losses: Sequence[Loss]) -> tuple[Suggestion, ...]:
        """Return scenarios that practise what was lost, the worst loss first, none of which was told before.

        Where there are fewer losses than scenarios, the worst is practised again; where nothing was lost, or nothing
        practises it, the others are what comes next.
        """
        found: list[Suggestion] = []
        for loss in tuple(losses) * PRACTICE:
            if len(found) < PRACTICE and (one := self._take(_judge(loss))) is not None:
                found.append(one)
        while len(found) < PRACTICE and (more := self.next()) is not None:
            found.append(more)
        return tuple(found)

    def _take(self, judge: _Judge) -> Suggestion | None:
        """Return the one that costs least of those that practise it and were not told yet; of equals the first."""
        least: tuple[float, Scenario, str] | None = None
        for scenario in self._scenarios:
            gain, why = judge(scenario)
            if gain is None or scenario.id in self._told:
                continue
            told = SAME_FLOW_COSTS * self._flows_told[scenario.flow]
            cost = round(self._costs[scenario.id] + told - gain, 6)
            if least is None or cost < least[0]:
                least = cost, scenario, why
        if least is None:
            return None
        _, scenario, why = least
        self._told.add(scenario.id)
        self._flows_told[scenario.flow] += 1
        return Suggestion(scenario, self._chances[scenario.id], why)

    def _why_next(self, scenario: Scenario) -> str:
        chance = self._chances[scenario.id]
        if chance > AIM + 0.1:
            return "The hardest for you that has rested for a week; it should go well."
        if chance < AIM - 0.1:
            return "The nearest to your level that has rested for a week; it will be hard."
        return f"Likely but not certain: a chance near {percent(AIM)} teaches most."


def beginners(scenarios: Iterable[Scenario]) -> tuple[Suggestion, ...]:
    """Return what somebody begins with who has never played, from scenarios in the order in which they teach."""
    newcomer = Ratings()
    alone = [each for each in scenarios if way_to_play(each) is not None]
    return tuple(
        Suggestion(each, newcomer.chance("", each.id, facts_of(each)), flow_of(each).summary)
        for each in alone[:PRACTICE]
    )


def _judge(loss: Loss) -> _Judge:
    return _practises_part(loss) if loss.what == "facet" else _practises_kind(loss)


def _practises_part(loss: Loss) -> _Judge:
    """Return a judge of whether a picture has a part of that name."""
    why = f"“{loss.name}” was lost in {loss.times} of {count(loss.of, 'round')}; this picture has that part."

    def judge(scenario: Scenario) -> tuple[float | None, str]:
        names = {facet.name.casefold() for _, picture in scenario.all_pictures for facet in picture.facets}
        practises = scenario.flow != "bluff" and loss.name.casefold() in names
        return 0.0 if practises else None, why

    return judge


def _practises_kind(loss: Loss) -> _Judge:
    """Return a judge of whether a scenario brings out a kind: its picture has to, a strain on telling it is better."""
    kind = cast(DistortionKind, loss.name)
    happened = f"“{KINDS[kind]}” was turned around {_times(loss.times)}; this picture {PROVOCATIONS[kind].holds}"

    def judge(scenario: Scenario) -> tuple[float | None, str]:
        if not provokes(scenario, kind):
            return None, ""
        strained = strain(scenario, kind)
        return (STRAIN_GAINS, f"{happened}, and {strained}.") if strained else (0.0, f"{happened}.")

    return judge


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number) or count(number, "time")
