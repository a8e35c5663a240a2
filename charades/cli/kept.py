"""Finding what was played, and printing it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from charades.cleaning import clean
from charades.errors import InputError

if TYPE_CHECKING:
    from charades.results.archive import Archive
    from charades.results.records import RoundRecord, SessionRecord


def known_session(archive: Archive, wanted: str) -> str:
    """Return the id of the session that is meant by an id, or by the beginning of one as a narrow list shows it.

    Raises:
        InputError: Where there is none, or more than one.
    """
    ids = [summary.session.id for summary in archive.sessions()]
    begun = [each for each in ids if each.startswith(wanted.removesuffix("…"))]
    if wanted in ids:
        return wanted
    if len(begun) == 1:
        return begun[0]
    if begun:
        hint = f"Write more of it; the newest is {begun[0]}."
        raise InputError(f"{len(begun)} sessions begin with {clean(wanted)}", hint=hint)
    near = get_close_matches(wanted, ids, n=1)
    hint = f"Did you mean {near[0]}?" if near else "“charades results list” shows those there are."
    raise InputError(f"there is no session {clean(wanted)}", hint=hint)


def newest_session(archive: Archive) -> str:
    """Return the id of the session that was played last.

    Raises:
        InputError: Where nothing was played.
    """
    sessions = archive.sessions()
    if not sessions:
        raise InputError("nothing was played yet", hint="“charades” starts a game.")
    return sessions[0].session.id


def chosen_rounds(record: SessionRecord, number: int | None) -> list[RoundRecord]:
    """Return the round of that number, counted from 1, or all rounds where it is None.

    Raises:
        InputError: Where the session has no such round.
    """
    chosen = [each for each in record.rounds if number in (None, each.index + 1)]
    if number and not chosen:
        raise InputError(f"the session has no round {number}", hint=f"It has {len(record.rounds)} in all.")
    return chosen


def print_lines(lines: Sequence[str]) -> None:
    """Print lines."""
    for line in lines:
        click.echo(line)


def terminal_width() -> int:
    """Return the columns to fill: those of the terminal, 120 at most."""
    return min(120, shutil.get_terminal_size((80, 24)).columns)
