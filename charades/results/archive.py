"""The history: all the sessions in a folder.

A listing of 10,000 rounds must not read 10,000 transcripts, so their summaries are kept in an index beside the
sessions, a TinyDB database with one document per session file. It is derived: a file whose time or size is not the one
noted there is read again, and an index that is missing, damaged or of another version is made anew.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.queries import QueryLike

from charades import __version__
from charades.errors import Place, RecordUnreadable, StoreUnwritable
from charades.results.records import NewerRecord, SessionRecord, decode, encode, read_session
from charades.results.storage import AtomicJSONStorage
from charades.results.summary import RoundSummary, SessionSummary, summarise_session

INDEX_NAME = ".index.json"
UNREADABLE = ".unreadable"

_INDEX_VERSION = f"4/{__version__}"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A session file that could not be read: where it is now (its old place where it could not be renamed), and why."""

    path: Path
    error: RecordUnreadable


@dataclass(frozen=True, slots=True)
class _Entry:
    """A session in the index: its file's stamp, and its summary as JSON data for queries and as the record it is."""

    stamp: list[int]
    document: dict[str, Any]
    summary: SessionSummary


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make many objects at once without looking for garbage among them: there is none, and it doubles the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class Archive:
    """The sessions of a folder.

    Attributes:
        folder: The sessions folder; it need not exist.
        set_aside: What could not be read the last time that anything was asked.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.set_aside: tuple[SetAside, ...] = ()

    @_uncollected()
    def sessions(self, condition: QueryLike | None = None) -> tuple[SessionSummary, ...]:
        """Return the sessions in short, newest first.

        Args:
            condition: A TinyDB query over session summaries, e.g. ``where("session").players.any(["Ana"])``.
        """
        found = [entry.summary for entry in self._entries() if condition is None or condition(entry.document)]
        return tuple(sorted(found, key=lambda summary: (summary.session.started, summary.file), reverse=True))

    @_uncollected()
    def rounds(self, condition: QueryLike | None = None) -> tuple[RoundSummary, ...]:
        """Return the rounds in short, newest first.

        Args:
            condition: A TinyDB query over round summaries, e.g. ``where("mode") == "pair"``.
        """
        found = [
            each
            for entry in self._entries()
            for each, document in zip(entry.summary.rounds, entry.document["rounds"], strict=True)
            if condition is None or condition(document)
        ]
        return tuple(sorted(found, key=lambda summary: (summary.started, summary.index), reverse=True))

    def latest_unfinished(self) -> tuple[Path, RoundSummary] | None:
        """Return the newest round that was neither revealed nor abandoned, and the file of its session."""
        for summary in self.sessions():
            for each in reversed(summary.rounds):
                if not each.finished:
                    return self.folder / summary.file, each
        return None

    def left(self) -> tuple[RoundSummary, ...]:
        """Return the last unfinished round of every session that has one, newest first."""
        last = (next((each for each in reversed(one.rounds) if not each.finished), None) for one in self.sessions())
        return tuple(each for each in last if each is not None)

    def path(self, session: str) -> Path:
        """Return the file of the session with this id.

        Raises:
            RecordUnreadable: Where there is none.
        """
        for entry in self._entries():
            if entry.summary.session.id == session:
                return self.folder / entry.summary.file
        raise RecordUnreadable(
            f"there is no session {session}", hint="charades results list shows the sessions there are."
        )

    def record(self, session: str) -> SessionRecord:
        """Return everything that is kept of the session with this id.

        Raises:
            RecordUnreadable: Where there is none, or its file has been damaged meanwhile.
        """
        return read_session(self.path(session))

    def _entries(self) -> list[_Entry]:
        """Return the index entry of every session file that can be read, and bring the index up to date."""
        database = TinyDB(self.folder / INDEX_NAME, storage=AtomicJSONStorage)
        known = _known(database)
        entries: list[_Entry] = []
        troubles = []
        for file, stamp in _stamps(self.folder).items():
            entry = known.get(file)
            if entry is None or entry.stamp != stamp:
                try:
                    summary = summarise_session(read_session(self.folder / file), file)
                except RecordUnreadable as error:
                    troubles.append(_put_aside(self.folder / file, error))
                    continue
                entry = _Entry(stamp, encode(summary), summary)
            entries.append(entry)
        if len(entries) != len(known) or any(known.get(entry.summary.file) is not entry for entry in entries):
            _save(database, entries)
        originals, copies = _without_copies(entries)
        self.set_aside = (*troubles, *(_copied(self.folder / entry.summary.file, entry) for entry in copies))
        return originals


def _stamps(folder: Path) -> dict[str, list[int]]:
    """Return the session files with what tells one version of a file from the next: its time in ns, and its size."""
    stamps = {}
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        if not path.name.startswith("."):
            with suppress(FileNotFoundError):
                status = path.stat()
                stamps[path.name] = [status.st_mtime_ns, status.st_size]
    return stamps


def _known(database: TinyDB) -> dict[str, _Entry]:
    """Return the index by file name; empty where it is missing, damaged or of another version."""
    try:
        entries = [
            _Entry(document["stamp"], document["summary"], decode(SessionSummary, document["summary"]))
            for document in database.all()
            if document["version"] == _INDEX_VERSION
        ]
    except (RecordUnreadable, KeyError, TypeError, ValueError):
        return {}
    return {entry.summary.file: entry for entry in entries}


def _save(database: TinyDB, entries: Iterable[_Entry]) -> None:
    """Write the index; a folder that cannot be written to costs time at the next reading, nothing else."""
    documents = {
        str(number): {"version": _INDEX_VERSION, "stamp": entry.stamp, "summary": entry.document}
        for number, entry in enumerate(entries, start=1)
    }
    with suppress(StoreUnwritable):
        database.storage.write({database.default_table_name: documents})


def _without_copies(entries: list[_Entry]) -> tuple[list[_Entry], list[_Entry]]:
    """Return the entries with one for each session id, and the others.

    The one whose file is called after its session stays, otherwise the first.
    """
    originals: dict[str, _Entry] = {}
    for entry in entries:
        session = entry.summary.session.id
        if session not in originals or entry.summary.file == f"{session}.json":
            originals[session] = entry
    kept = [entry for entry in entries if originals[entry.summary.session.id] is entry]
    return kept, [entry for entry in entries if originals[entry.summary.session.id] is not entry]


def _copied(path: Path, entry: _Entry) -> SetAside:
    error = RecordUnreadable(
        f"the file is a copy of the session {entry.summary.session.id}",
        hint="Move it out of the folder; only one of the two counts.",
        place=Place(str(path)),
    )
    return SetAside(path, error)


def _put_aside(path: Path, error: RecordUnreadable) -> SetAside:
    """Rename a damaged file so that nothing takes it for a session; one that is merely newer stays where it is."""
    if isinstance(error, NewerRecord) or isinstance(error.__cause__, OSError):
        return SetAside(path, error)
    number = 1
    target = path.with_name(path.name + UNREADABLE)
    while target.exists():
        number += 1
        target = path.with_name(f"{path.name}.{number}{UNREADABLE}")
    try:
        path.rename(target)
    except OSError:
        return SetAside(path, error)
    return SetAside(target, error)
