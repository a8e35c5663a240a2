"""One session's file, open for writing: every event is on the disk before ``append`` returns."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import BaseFileLock, FileLock, Timeout
from tinydb import TinyDB
from tinydb.table import Document

from charades import __version__
from charades.atomic import sweep
from charades.cleaning import clean_name
from charades.errors import Place, SessionBusy
from charades.game.events import Abandoned, Event, PictureDealt, Scored
from charades.results.records import (
    ROUND_TABLE,
    SCHEMA,
    SESSION_TABLE,
    Entry,
    LaterScore,
    RoundRecord,
    Session,
    decode_session,
    encode,
    read_session,
)
from charades.results.storage import AtomicJSONStorage, unwritable

_SLUG_LENGTH = 40


class SessionFile:
    """A session that rounds are added to. Make one with ``create`` or ``open``; close it, or use it in a ``with``.

    While it is open nobody else can open it, in this process or another one. Threads may share it.

    Attributes:
        path: The file.
        session: What is known of the session beside its rounds.
    """

    def __init__(self, path: Path, lock: BaseFileLock, session: Session) -> None:
        self.path = path
        self.session = session
        self._lock = lock
        self._database = TinyDB(path, storage=AtomicJSONStorage)
        self._rounds = self._database.table(ROUND_TABLE)
        self._guard = threading.Lock()

    @classmethod
    def create(cls, folder: Path, started: datetime, name: str, players: Iterable[str]) -> Self:
        """Begin a session; its file is ``2026-11-22T1405-blue-team.json``, with a number where that is taken.

        Args:
            folder: The sessions folder; it is made where it is missing.
            started: Now.
            name: What the players call the session; may be empty.
            players: Who takes part.

        Raises:
            StoreUnwritable: Where the folder cannot be written to.
        """
        stem = f"{started:%Y-%m-%dT%H%M}-{_slug(name)}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(folder, error) from error
        for number in count(1):
            path = folder / f"{stem}{f'-{number}' if number > 1 else ''}.json"
            with suppress(SessionBusy):
                lock = _acquire(path)
                if not path.exists():
                    break
                _release(lock)
        names = tuple(clean_name(player, otherwise="Player") for player in players)
        session = Session(path.stem, started.astimezone(), names, __version__)
        file = cls(path, lock, session)
        try:
            file._database.table(SESSION_TABLE).insert(Document(encode(session), doc_id=1))
        except BaseException:
            file.close()
            raise
        return file

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a session to go on with it; what is added may be more than an older program reads, and the file says so.

        Raises:
            RecordUnreadable: Where there is no such session, or its file is damaged or from a newer version.
            SessionBusy: Where it is open already.
            StoreUnwritable: Where its folder cannot be written to.
        """
        lock = _acquire(path)
        try:
            sweep(path)
            session = read_session(path).session
            file = cls(path, lock, replace(session, schema=SCHEMA))
            if session.schema < SCHEMA:
                file._database.table(SESSION_TABLE).update({"schema": SCHEMA})
            return file
        except BaseException:
            _release(lock)
            raise

    @staticmethod
    def check(path: Path) -> None:
        """Find out whether a session can be opened to go on with it, and leave it as it is.

        Raises:
            SessionBusy: Where it is open already.
            StoreUnwritable: Where its folder cannot be written to.
        """
        _release(_acquire(path))

    def append(self, round_index: int, event: Event, at: datetime) -> None:
        """Keep an event; it is on the disk when this returns. ``PictureDealt`` begins the round ``round_index``.

        Raises:
            StoreUnwritable: Where it could not be kept; the file is then as it was before.
            ValueError: For an event of a round that was not begun, or the beginning of one that was.
        """
        self.extend(round_index, (event,), at)

    def extend(self, round_index: int, events: Iterable[Event], at: datetime, sent: str = "") -> None:
        """Keep the events that one action brought about, all of them or none; otherwise as ``append``.

        The drafts of the turn ``sent`` are dropped in the same write: they are in the events now.
        """
        entries = [Entry(at.astimezone(), event) for event in events]
        with self._guard:
            if entries and isinstance(entries[0].event, PictureDealt):
                scenario = entries[0].event.scenario
                document = Document(
                    encode(RoundRecord(round_index, scenario.id, scenario.digest, ())), doc_id=round_index
                )
                _add(document, entries)
                self._rounds.insert(document)
                return
            self._change([round_index], lambda document: _add(document, entries, sent))

    def keep_drafts(self, round_index: int, turn: str, drafts: Mapping[str, str]) -> None:
        """Keep what was typed but not sent in a turn, in place of what was kept for it before.

        Args:
            round_index: The round.
            turn: A name for the turn, the same when the drafts are asked for.
            drafts: The text by the key it will be handed in under; empty text is not kept.

        Raises:
            StoreUnwritable: Where it could not be kept.
            ValueError: For a round that was not begun.
        """
        texts = {key: text for key, text in drafts.items() if text}

        def change(document: MutableMapping[str, Any]) -> None:
            others = _without(document, turn)
            document["drafts"] = {**others, turn: texts} if texts else others

        with self._guard:
            self._change([round_index], change)

    def drafts(self, round_index: int, turn: str) -> Mapping[str, str]:
        """Return what was typed but not sent in a turn, by the key it will be handed in under."""
        return next((record.drafts.get(turn, {}) for record in self.rounds() if record.index == round_index), {})

    def add_scores(self, scores: Mapping[int, LaterScore]) -> None:
        """Keep later scores of rounds, by round index, beside the earlier ones.

        Raises:
            StoreUnwritable: Where they could not be kept; then none of them was.
            ValueError: For a round that was not begun.
        """

        def change(document: MutableMapping[str, Any]) -> None:
            document["rescored"] = [*document.get("rescored", ()), encode(scores[document["index"]])]

        with self._guard:
            self._change(list(scores), change)

    def rounds(self) -> list[RoundRecord]:
        """Return all rounds in order."""
        with self._guard:
            tables = self._database.storage.read() or {}
            return list(decode_session(tables, self.path).rounds)

    def unfinished(self) -> RoundRecord | None:
        """Return the last round that was neither revealed nor abandoned."""
        return next((record for record in reversed(self.rounds()) if not record.finished), None)

    def close(self) -> None:
        """Let others open the session. Everything is on the disk already."""
        self._database.close()
        _release(self._lock)

    def __enter__(self) -> Self:
        """Return the session file itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _change(self, indices: list[int], change: Callable[[MutableMapping[str, Any]], None]) -> None:
        """Change the documents of rounds in one write."""
        for index in indices:
            if not self._rounds.contains(doc_id=index):
                raise ValueError(f"round {index} was not begun")
        self._rounds.update(change, doc_ids=indices)


def _add(document: MutableMapping[str, Any], entries: Iterable[Entry], sent: str = "") -> None:
    """Add events to a round's document, and what follows from them."""
    document["drafts"] = _without(document, sent)
    for entry in entries:
        document["events"].append(encode(entry))
        match entry.event:
            case Scored(score, others):
                document["scorer"] = next((each.scorer for each in (score, *others.values()) if each), "")
                document["finished"] = True
            case Abandoned():
                document["finished"] = True


def _without(document: Mapping[str, Any], turn: str) -> dict[str, Any]:
    """Return the drafts in a round's document but for one turn's; a field with a default may be missing there."""
    return {key: texts for key, texts in document.get("drafts", {}).items() if key != turn}


def _acquire(path: Path) -> BaseFileLock:
    """Take the right to write ``path``, without waiting for it."""
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise SessionBusy(
            "the session is open in another window",
            hint="Close it there, or begin a new session here.",
            place=Place(str(path)),
        ) from error
    except OSError as error:
        raise unwritable(path, error) from error
    return lock


def _release(lock: BaseFileLock) -> None:
    """Give the right back. The lock file goes while it is still locked: whoever waits for it notices and makes anew."""
    if lock.is_locked:
        with suppress(OSError):
            Path(lock.lock_file).unlink()
        lock.release()


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_SLUG_LENGTH].strip("-") or "session"
