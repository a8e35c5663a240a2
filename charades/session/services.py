"""What an edge needs to open sessions, each thing loaded when it is first asked for.

The app's first frame waits for this module, so it imports the rest of the game only where it is used.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from charades.errors import ScenarioError
from charades.session.scoring import ScoringService
from charades.settings import Paths, Settings, save_settings

if TYPE_CHECKING:
    from charades.game.seats import Mode
    from charades.results.archive import Archive
    from charades.scenario.model import Scenario
    from charades.scenario.packs import Library
    from charades.session.play import PlaySession

FIRST_PACK = "first-steps"
"""The pack that teaches the game."""


class Services:
    """One place to get everything from; nothing is read or made before it is asked for.

    Args:
        settings: What the person has set.
        paths: Where files are.
    """

    def __init__(self, settings: Settings, paths: Paths) -> None:
        self.settings = settings
        self.paths = paths
        self.scoring = ScoringService()

    @cached_property
    def library(self) -> Library:
        """All scenarios that could be read, shipped and one's own, with what was wrong with the others."""
        from charades.scenario.packs import load_library, shipped_packs_folder

        return load_library([shipped_packs_folder(), *self.settings.scenario_folders])

    @cached_property
    def archive(self) -> Archive:
        """The history."""
        from charades.results.archive import Archive

        return Archive(self.paths.sessions)

    def change_settings(self, **changes: object) -> None:
        """Change settings, here and on disk.

        Raises:
            SettingsError: Where they cannot be saved; they hold here all the same.
        """
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        if "scenario_folders" in changes:
            self.__dict__.pop("library", None)
        save_settings(self.settings, self.paths)

    def begin(self, people: Iterable[str]) -> PlaySession:
        """Open a new session for ``people``.

        Raises:
            ResultsError: Where it cannot be kept.
        """
        from charades.results.store import SessionFile
        from charades.session.play import PlaySession, local_time

        names = tuple(people)
        return PlaySession(SessionFile.create(self.paths.sessions, local_time(), "-".join(names), names))

    def resume(self, path: Path) -> PlaySession:
        """Open a session that was left, at its unfinished round where it has one; a paused one goes on.

        Raises:
            ResultsError: Where it cannot be read, or is open elsewhere.
        """
        from charades.game.events import Resume
        from charades.results.store import SessionFile
        from charades.session.play import PlaySession

        session = PlaySession(SessionFile.open(path))
        if session.has_round and session.state.paused:
            session.act(Resume())
        return session

    def scenario(self, scenario_id: str) -> Scenario:
        """Return a scenario by its id.

        Raises:
            ScenarioError: Where there is none of that id.
        """
        found = self.library.scenarios.get(scenario_id)
        if found is None:
            near = get_close_matches(scenario_id, self.library.scenarios, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else "The browser in the app lists them all."
            raise ScenarioError(f"there is no scenario “{scenario_id}”", hint=hint)
        return found

    def scenario_file(self, path: str) -> Scenario:
        """Return the scenario in a file.

        Raises:
            ScenarioError: Where the file holds none that can be used; it names the first thing that is wrong.
        """
        from charades.scenario.reader import read_scenario

        reading = read_scenario(Path(path))
        if reading.scenario is None:
            first = next(found for found in reading.diagnostics if found.severity == "error")
            raise ScenarioError(first.message, hint=first.hint, place=first.place)
        return reading.scenario

    def next_scenario(self, session: PlaySession) -> Scenario | None:
        """Return what to play after the session's current round: the next in its pack that was never finished.

        Only scenarios for as many people as sit there are considered. After the pack's last one come those before the
        current one. Where all were finished it is the one that follows, unless this session has played it; after the
        last one it is None.
        """
        current = session.state.scenario
        pack = self._pack(current.pack)
        at = next((place for place, each in enumerate(pack) if each.id == current.id), 0)
        played, mode, people = session.played, session.state.mode, len(session.state.table.people)
        fresh = _first_unplayed((*pack[at:], *pack[:at]), played | self._finished(), mode, people)
        return fresh or _first_unplayed(pack[at + 1 :], played, mode, people)

    def first_scenario(self, mode: Mode | None = None, people: int = 2) -> Scenario | None:
        """Return the first scenario of the beginners' pack that was never finished, then the easiest of the others.

        Args:
            mode: How it is to be played; for people at one keyboard where it is None.
            people: How many of them there are.
        """
        from charades.game.decide import modes_for

        pack, finished = self._pack(FIRST_PACK), self._finished()
        others = sorted((each for pack in self.library.packs for each in pack.scenarios), key=lambda each: each.level)
        possible = [each for each in (*pack, *others) if mode is None or mode in modes_for(each)]
        fresh = _first_unplayed(possible, finished, mode, people)
        return fresh or _first_unplayed(possible, set(), mode, people)

    def _finished(self) -> set[str]:
        return {each.scenario for each in self.archive.rounds() if each.finished}

    def _pack(self, pack_id: str) -> tuple[Scenario, ...]:
        return next((pack.scenarios for pack in self.library.packs if pack.id == pack_id), ())


def _first_unplayed(scenarios: Iterable[Scenario], played: set[str], mode: Mode | None, people: int) -> Scenario | None:
    return next((each for each in scenarios if each.id not in played and _suits(each, mode, people)), None)


def _suits(scenario: Scenario, mode: Mode | None, people: int) -> bool:
    """Whether so many people can play it like that: for one person, in any way that one person can."""
    from charades.game.decide import modes_for
    from charades.game.seats import Mode
    from charades.session.seating import people_for

    possible = modes_for(scenario)
    if mode not in (Mode.PAIR, None):
        return any(each is not Mode.PAIR for each in possible)
    least, most = people_for(scenario, Mode.PAIR)
    return Mode.PAIR in possible and least <= people <= most
