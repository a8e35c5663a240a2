"""How good somebody is under a constraint, as a level of the scenarios.

A round is a match: the people who took part are one team, the scenario is the other, and the overlap says who won. The
ratings are those of Weng and Lin (2011), "A Bayesian approximation method for online ranking" (the Plackett-Luce model
of openskill): a mean and an uncertainty for each side, brought up to date after each match. Every constraint is a
ladder of its own, on which scenarios have ratings too; a scenario begins where its level says.

A person's mean is told as the level at which they win as often as not, the uncertainty as levels too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from openskill.models import PlackettLuce, PlackettLuceRating

from charades.game.seats import Seat
from charades.game.task import Stage
from charades.game.verdict import ALIGNED, PARTIAL
from charades.results.summary import RoundSummary
from charades.training.facts import Facts, Known, constraints
from charades.training.people import people, person

MIDDLE = 3.0
"""Level at which somebody who has never played is expected to win as often as not."""
STEP = 3.5
"""Points of the rating from one level to the next: a newcomer wins at level 1 three times of four."""
SURE_OF_LEVELS = 4.0
"""Uncertainty of a scenario's level: half that of a newcomer, since an author has thought about it."""

_MODEL = PlackettLuce()
_WON, _EVEN, _LOST = [1.0, 2.0], [1.0, 1.0], [2.0, 1.0]

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Skill:
    """Somebody's skill under a constraint.

    Attributes:
        constraint: Its name.
        level: Of the scenarios that they win as often as not; it can be outside 1 to 5.
        give_or_take: The uncertainty in levels: in two cases of three the true one is no further away.
        rounds: It was made from.
    """

    constraint: str
    level: float
    give_or_take: float
    rounds: int


class Ratings:
    """The ratings of everybody and every scenario, as far as rounds have been played."""

    def __init__(self) -> None:
        self._people: dict[_Key, PlackettLuceRating] = {}
        self._scenarios: dict[_Key, PlackettLuceRating] = {}
        self._rounds: Counter[_Key] = Counter()

    def play(self, summary: RoundSummary, facts: Facts) -> None:
        """Take a round into account; one that cannot be won changes nothing."""
        ranks, team = outcome(summary), rated_people(summary)
        if ranks is None or not team:
            return
        for constraint in facts.constraints:
            scenario = (constraint, summary.scenario)
            # A team's strength is the sum of its members', so the scenario sends as many as sit at the table.
            sides = [[self._person((constraint, who)) for who in team], [self._scenario(scenario, facts)] * len(team)]
            after, against = _MODEL.rate(sides, ranks=ranks)
            self._scenarios[scenario] = against[0]
            for who, rating in zip(team, after, strict=True):
                self._people[constraint, who] = rating
                self._rounds[constraint, who] += 1

    def skills(self, name: str) -> tuple[Skill, ...]:
        """Return somebody's skills, the most practised first."""
        who = person(name)
        found = [
            Skill(
                constraint,
                MIDDLE + (rating.mu - _MODEL.mu) / STEP,
                rating.sigma / STEP,
                self._rounds[constraint, who],
            )
            for (constraint, other), rating in self._people.items()
            if other == who
        ]
        return tuple(sorted(found, key=lambda skill: (-skill.rounds, skill.constraint)))

    def chance(self, name: str, scenario: str, facts: Facts) -> float:
        """Return the chance, 0 to 1, that somebody wins a scenario alone; the mean over its constraints."""
        chances = [
            _MODEL.predict_win(
                [[self._person((constraint, person(name)))], [self._scenario((constraint, scenario), facts)]]
            )[0]
            for constraint in facts.constraints
        ]
        return sum(chances) / len(chances)

    def _person(self, key: _Key) -> PlackettLuceRating:
        return self._people.get(key) or _MODEL.rating()

    def _scenario(self, key: _Key, facts: Facts) -> PlackettLuceRating:
        start = _MODEL.mu + (facts.level - MIDDLE) * STEP
        return self._scenarios.get(key) or _MODEL.rating(mu=start, sigma=SURE_OF_LEVELS)


def replayed(rounds: Iterable[RoundSummary], known: Known) -> Ratings:
    """Return the ratings after all rounds, taken in the order in which they were played.

    A scenario of which nothing is known counts as one of the middle level.
    """
    ratings = Ratings()
    for each in sorted(rounds, key=lambda summary: (summary.started, summary.index)):
        facts = known.get(each.scenario) or Facts(round(MIDDLE), constraints(each.flow))
        ratings.play(each, facts)
    return ratings


def outcome(summary: RoundSummary) -> list[float] | None:
    """Return the ranks of the people and of the scenario, 1 for who won; None for a round that cannot be won.

    What is called arrived is won, what is called lost is lost, and what lies between is even. A bluff is won where the
    bend was found: how much of the picture is left in it is the bluffer's doing.
    """
    if summary.stage is not Stage.REVEALED:
        return None
    if summary.flow == "bluff":
        found = summary.measures.get("found")
        return None if found is None else _WON if found else _LOST
    if summary.overlap is None:
        return None
    if summary.overlap >= ALIGNED:
        return _WON
    return _EVEN if summary.overlap >= PARTIAL else _LOST


def rated_people(summary: RoundSummary) -> tuple[str, ...]:
    """Return whose skill a round tells of: everybody's, and in a bluff only that of the one who looks for the bend."""
    everybody = people(summary)
    if summary.flow != "bluff":
        return everybody
    looking = person(summary.players.get(Seat.SENDER, ""))
    return tuple(who for who in everybody if who == looking)
