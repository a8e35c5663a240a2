"""Somebody's training from what is on disk."""

from __future__ import annotations

from datetime import datetime

from charades.errors import RecordUnreadable
from charades.results.archive import Archive
from charades.results.records import read_session
from charades.results.summary import SessionSummary
from charades.scenario.model import Scenario
from charades.scenario.packs import Library
from charades.training.facts import Facts, Known, facts_of
from charades.training.overview import Training, training


def read_training(archive: Archive, library: Library, first_pack: str, player: str, now: datetime) -> Training:
    """Read somebody's training. Reads files: call it from a thread where a screen waits.

    Args:
        archive: The history.
        library: What can be suggested.
        first_pack: Id of the pack that teaches the game.
        player: Their name; whoever played last where it is empty.
        now: The time, with the zone whose days count.
    """
    sessions = archive.sessions()
    packs = sorted(library.packs, key=lambda pack: pack.id != first_pack)
    scenarios = tuple(scenario for pack in packs for scenario in pack.scenarios)
    rounds = tuple(each for session in sessions for each in session.rounds)
    return training(player, rounds, scenarios, known_scenarios(archive, library, sessions), now)


def known_scenarios(archive: Archive, library: Library, sessions: tuple[SessionSummary, ...]) -> Known:
    """Return what is known of every scenario that can be played or was; one that is gone is read from a record."""
    known = {scenario.id: facts_of(scenario) for scenario in library.scenarios.values()}
    for session in sessions:
        gone = {each.scenario for each in session.rounds} - known.keys()
        if gone:
            known.update({name: facts for name, facts in _recorded(archive, session).items() if name in gone})
    return known


def _recorded(archive: Archive, session: SessionSummary) -> dict[str, Facts]:
    """Return what a session's file says of its scenarios; nothing where it was damaged or removed meanwhile."""
    try:
        record = read_session(archive.folder / session.file)
    except RecordUnreadable:
        return {}
    scenarios: list[Scenario] = [each.state().scenario for each in record.rounds]
    return {scenario.id: facts_of(scenario) for scenario in scenarios}
