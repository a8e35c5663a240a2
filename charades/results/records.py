"""What is written of a session, and how it becomes JSON and back.

A session file has two tables: ``session`` with one document (``Session``), and ``rounds`` with one document a round
(``RoundRecord``), whose number is the round's index. A field with a default can be added without a new schema number;
anything that an older program would misread needs one.

    1   the first
    2   rulings: the event ``Ruled``
    3   flows of several kinds: the events ``Contributed`` and ``Compared``, seats round a table
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TypeVar

import pydantic_core
from pydantic import AwareDatetime, ConfigDict, Field, TypeAdapter, ValidationError

from charades.cleaning import clean
from charades.errors import Place, RecordUnreadable
from charades.game.events import Event, PictureDealt
from charades.game.scorecard import RoundScore
from charades.game.state import State, replay
from charades.results.storage import DAMAGED, AtomicJSONStorage, Tables

SCHEMA = 3
SESSION_TABLE = "session"
ROUND_TABLE = "rounds"

_ESCAPED = re.compile(r"\\[bfrtu]")

T = TypeVar("T")


class NewerRecord(RecordUnreadable):
    """A session file from a newer version of the program: whole, but not for this one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event and when it happened."""

    at: AwareDatetime
    event: Annotated[Event, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class LaterScore:
    """What another version of the scorer said of the round and of the comparisons in it, and when."""

    at: AwareDatetime
    score: RoundScore
    others: Mapping[str, RoundScore] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """One round as it is kept.

    Attributes:
        index: Number of the round in its session, from 0.
        scenario: Id of the scenario; the scenario itself stands in the first event.
        digest: The scenario file's SHA-256 at the time.
        events: Every event with its time, in order.
        finished: Whether the round was revealed or abandoned.
        scorer: Version of the scorer whose score was revealed; empty before.
        rescored: Later scores, oldest first; the last one counts.
        drafts: Unsent text by the turn it was typed in and the key it will be handed in under; dropped once it
            was sent.
    """

    index: int
    scenario: str
    digest: str
    events: tuple[Entry, ...]
    finished: bool = False
    scorer: str = ""
    rescored: tuple[LaterScore, ...] = ()
    drafts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    # Holds for everything within: nobody can draw or average a score that is not a number.
    __pydantic_config__ = ConfigDict(allow_inf_nan=False)

    @property
    def plain_events(self) -> tuple[Event, ...]:
        """The events without their times, for ``charades.game.state.replay``."""
        return tuple(entry.event for entry in self.events)

    def state(self) -> State:
        """Return the round as it stands, with the score that counts."""
        state = replay(self.plain_events)
        if not self.rescored:
            return state
        latest = self.rescored[-1]
        return replace(state, score=latest.score, compared={**state.compared, **latest.others})


@dataclass(frozen=True, slots=True)
class Session:
    """What is known of a session beside its rounds.

    Attributes:
        id: Name of the session; its file is called so unless somebody renamed it.
        started: When it began.
        players: Who takes part.
        program: Version of the program that began it.
        schema: Version of this record.
    """

    id: str
    started: AwareDatetime
    players: tuple[str, ...]
    program: str
    schema: int = SCHEMA


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A whole session: what is known of it, and its rounds in order."""

    session: Session
    rounds: tuple[RoundRecord, ...]


@cache
def _codec(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def encode(record: Any) -> dict[str, Any]:
    """Return a record as JSON data."""
    data: dict[str, Any] = _codec(record.__class__).dump_python(record, mode="json")
    return data


def decode(kind: type[T], data: Any) -> T:
    """Return JSON data as a record.

    Raises:
        ValidationError: Where it is not a record of that kind.
    """
    shape: Any = kind
    record: T = _codec(shape).validate_python(data)
    return record


def read_session(path: Path) -> SessionRecord:
    """Read a whole session file.

    Raises:
        RecordUnreadable: For a damaged or cut file, or one that is not a session.
        NewerRecord: For one from a newer version of the program.
    """
    tables = AtomicJSONStorage(path).read()
    if tables is None:
        raise RecordUnreadable(
            "there is no such session", hint="charades results list shows those there are.", place=Place(str(path))
        )
    return decode_session(tables, path)


def decode_session(tables: Tables, path: Path) -> SessionRecord:
    """Return the session that a file's tables hold; ``path`` is for messages only.

    Raises:
        RecordUnreadable: Where they hold none, or one from a newer version of the program.
    """
    place = Place(str(path))
    if _steers(tables):
        tables = _harmless(tables)
    header = tables.get(SESSION_TABLE, {}).get("1")
    schema = header.get("schema") if isinstance(header, dict) else None
    if isinstance(schema, int) and schema > SCHEMA:
        raise NewerRecord(
            f"the file comes from a newer version of charades (schema {schema}, this one reads {SCHEMA})",
            hint="Update charades to read it; the file is left as it is.",
            place=place,
        )
    try:
        session = decode(Session, header)
        rounds = (_decode_round(document) for document in tables.get(ROUND_TABLE, {}).values())
        return SessionRecord(session, tuple(sorted(rounds, key=lambda record: record.index)))
    except ValueError as error:
        raise RecordUnreadable(
            f"the file is not a session that can be read: {_first_fault(error)}",
            hint=DAMAGED,
            place=place,
        ) from error


def _decode_round(document: Any) -> RoundRecord:
    record = decode(RoundRecord, document)
    dealt = [isinstance(event, PictureDealt) for event in record.plain_events]
    if dealt.count(True) != 1 or not dealt[0]:
        raise ValueError(f"rounds.{record.index}: a round has one picture, and begins with it")
    return record


def _first_fault(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        return f"{'.'.join(str(part) for part in first['loc']) or 'record'}: {first['msg']}"
    return str(error)


def _steers(tables: Tables) -> bool:
    """Whether any text could steer a terminal. Their JSON tells it fast, since controls are escaped in it."""
    text = pydantic_core.to_json(tables).decode()
    return not text.isprintable() or _ESCAPED.search(text) is not None


def _harmless(data: Any) -> Any:
    """Clean the texts with such characters, and only them, so that offsets into all other texts stay right."""
    match data:
        case str():
            return data if data.replace("\n", "").isprintable() else clean(data, lines=True)
        case list():
            return [_harmless(item) for item in data]
        case dict():
            return {_harmless(key): _harmless(value) for key, value in data.items()}
        case _:
            return data
