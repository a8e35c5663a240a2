"""Who took part: everybody whose name stands at a round has a profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from pydantic import AwareDatetime

from charades.game.flows import FLOWS
from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.results.summary import RoundSummary
from charades.scenario.model import FlowKey


@dataclass(frozen=True, slots=True)
class Profile:
    """Somebody who has played here: the name as it was written last, revealed rounds, and when the last one began."""

    name: str
    rounds: int
    last: AwareDatetime


def person(name: str) -> str:
    """Return what stands for somebody however their name is written: Ana, ana and ANA are one person."""
    return name.strip().casefold()


def seats_of_people(summary: RoundSummary) -> tuple[Seat, ...]:
    """Return the seats of people; authored partners, authors and the machine have no part in it."""
    return _people_at(summary.flow, summary.mode, tuple(summary.players.items()))


def people(summary: RoundSummary) -> tuple[str, ...]:
    """Return who took part, as `person` has them, each once."""
    return tuple(dict.fromkeys(person(summary.players[seat]) for seat in seats_of_people(summary)))


def rounds_of(name: str, rounds: Iterable[RoundSummary]) -> tuple[RoundSummary, ...]:
    """Return the revealed rounds in which somebody took part, in the order given."""
    who = person(name)
    return tuple(each for each in rounds if each.stage is Stage.REVEALED and who in people(each))


def profiles(rounds: Iterable[RoundSummary]) -> tuple[Profile, ...]:
    """Return everybody who finished a round, whoever played most recently first."""
    found: dict[str, Profile] = {}
    for each in sorted(rounds, key=lambda summary: summary.started):
        if each.stage is not Stage.REVEALED:
            continue
        written = {person(each.players[seat]): each.players[seat] for seat in seats_of_people(each)}
        for who, name in written.items():
            before = found[who].rounds if who in found else 0
            found[who] = Profile(name.strip(), before + 1, each.started)
    return tuple(sorted(found.values(), key=lambda profile: (profile.last, profile.rounds), reverse=True))


@lru_cache(maxsize=4096)
def _people_at(flow: str, mode: Mode, players: tuple[tuple[Seat, str], ...]) -> tuple[Seat, ...]:
    """Return the seats of people; the same few sit together in thousands of rounds."""
    names = dict(players)
    return tuple(seat for seat in FLOWS[cast(FlowKey, flow)].people(mode, names) if person(names.get(seat, "")))
