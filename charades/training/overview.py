"""All of somebody's training, from the rounds of everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from charades.results.summary import RoundSummary
from charades.scenario.model import Scenario
from charades.training.bests import Best, bests
from charades.training.facts import Known
from charades.training.people import Profile, person, profiles, rounds_of
from charades.training.ratings import Skill, replayed
from charades.training.streaks import Streak, streak
from charades.training.suggestions import Suggester, Suggestion, beginners
from charades.training.week import Week, day_of, week


@dataclass(frozen=True, slots=True)
class Training:
    """One person's training.

    Attributes:
        player: Their name as they write it; empty where nobody has said who they are.
        profiles: Everybody who has played here.
        rounds: Their revealed rounds.
        streak: Days in a row.
        skills: A skill a constraint, the most practised first.
        bests: Over everything, then by flow.
        week: The last seven days.
        next: What to play next; None for a newcomer, and where everything was played within the week.
        practice: What practises the losses; for a newcomer what to begin with.
    """

    player: str
    profiles: tuple[Profile, ...]
    rounds: int
    streak: Streak
    skills: tuple[Skill, ...]
    bests: tuple[Best, ...]
    week: Week
    next: Suggestion | None
    practice: tuple[Suggestion, ...]


def training(
    player: str,
    rounds: Sequence[RoundSummary],
    scenarios: Sequence[Scenario],
    known: Known,
    now: datetime,
) -> Training:
    """Return somebody's training.

    Args:
        player: Their name; whoever played last where it is empty.
        rounds: Everybody's, in any order.
        scenarios: What can be suggested, the ones for beginners first, in the order in which they teach.
        known: What is known of the scenarios that were played.
        now: The time, with the zone whose days count.
    """
    everybody = profiles(rounds)
    who = player or (everybody[0].name if everybody else "")
    written = next((each.name for each in everybody if person(each.name) == person(who)), who)
    own = sorted(rounds_of(who, rounds), key=lambda each: (each.started, each.index), reverse=True)
    ratings = replayed(rounds, known)
    its_week = week(own, now)
    suggester = Suggester(who, scenarios, own, ratings, now)
    return Training(
        player=written,
        profiles=everybody,
        rounds=len(own),
        streak=streak((day_of(each, now) for each in own), now.date()),
        skills=ratings.skills(who),
        bests=bests(who, own),
        week=its_week,
        next=suggester.next() if own else None,
        practice=suggester.practice(its_week.losses) if own else beginners(scenarios),
    )
