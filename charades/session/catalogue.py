"""The scenarios as somebody looks for one: searched and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from charades.game.decide import modes_for
from charades.game.seats import Mode
from charades.scenario.model import Pack, Scenario
from charades.session.seating import people_for
from charades.session.services import FIRST_PACK, Services


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything there is to choose from.

    Attributes:
        packs: The packs, the beginners' one first.
        scenarios: All scenarios, pack by pack.
        tags: Every tag in use, sorted.
        played: Ids of scenarios that were finished before.
        troubles: What is wrong with files that were left out.
    """

    packs: tuple[Pack, ...]
    scenarios: tuple[Scenario, ...]
    tags: tuple[str, ...]
    played: frozenset[str]
    troubles: tuple[str, ...]

    @classmethod
    def of(cls, services: Services) -> Self:
        """Read it. Reads files: call it from a thread where a screen waits."""
        library = services.library
        packs = tuple(sorted(library.packs, key=lambda pack: pack.id != FIRST_PACK))
        scenarios = tuple(scenario for pack in packs for scenario in pack.scenarios)
        tags = tuple(sorted({tag for scenario in scenarios for tag in scenario.tags}))
        played = frozenset(each.scenario for each in services.archive.rounds() if each.finished)
        troubles = tuple(
            f"{found.place}: {found.message}" for found in library.diagnostics if found.severity == "error"
        )
        return cls(packs, scenarios, tags, played, troubles)


@dataclass(frozen=True, slots=True)
class Filter:
    """What somebody looks for; empty and zero mean anything.

    Attributes:
        text: Words that all stand in the title, the id or a tag.
        pack: Id of a pack.
        tag: A tag.
        level: 1 to 5.
        alone: Playable by one person (True), by several (False), or either (None).
        flow: Key of a flow.
        people: How many people are to play it together; 0 for any number.
    """

    text: str = ""
    pack: str = ""
    tag: str = ""
    level: int = 0
    alone: bool | None = None
    flow: str = ""
    people: int = 0


def search(catalogue: Catalogue, wanted: Filter) -> tuple[Scenario, ...]:
    """Return the scenarios that fit, in the catalogue's order."""
    words = wanted.text.casefold().split()
    return tuple(scenario for scenario in catalogue.scenarios if _fits(scenario, wanted, words))


def _for_people(scenario: Scenario, wanted: Filter) -> bool:
    """Whether it can be played by one person, or by as many as are wanted, whichever is looked for."""
    possible = modes_for(scenario)
    if wanted.alone:
        return any(mode is not Mode.PAIR for mode in possible)
    least, most = people_for(scenario, Mode.PAIR)
    fits = Mode.PAIR in possible and (not wanted.people or least <= wanted.people <= most)
    return fits if wanted.alone is False else bool(possible)


def _fits(scenario: Scenario, wanted: Filter, words: list[str]) -> bool:
    if wanted.pack and scenario.pack != wanted.pack:
        return False
    if wanted.tag and wanted.tag not in scenario.tags:
        return False
    if wanted.level and scenario.level != wanted.level:
        return False
    if wanted.flow and scenario.flow != wanted.flow:
        return False
    if not _for_people(scenario, wanted):
        return False
    told = " ".join((scenario.title, scenario.id, *scenario.tags)).casefold()
    return all(word in told for word in words)
