"""``charades results``: what was played."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from charades.cli.wiring import make_services, tell_set_aside
from charades.errors import RecordUnreadable
from charades.session.play import local_time

if TYPE_CHECKING:
    from charades.results.archive import Archive


@click.group("results")
def command() -> None:
    """List, show, export and rescore what was played."""


@command.command("list")
@click.option("--rounds", is_flag=True, help="List every round instead of sessions.")
def list_(rounds: bool) -> None:
    """List sessions, newest first."""
    from charades.reports.statistics import figures
    from charades.reports.tables import figure_lines, round_table, session_table

    archive = make_services().archive
    every = archive.rounds()
    tell_set_aside(archive)
    if not every:
        click.echo("Nothing played yet. “charades” starts a game.")
    else:
        _print(round_table(every, _width()) if rounds else session_table(archive.sessions(), _width()))
        click.echo()
        _print(figure_lines(figures(every), _width()))


@command.command("show")
@click.argument("session", required=False)
@click.option("--round", "number", type=click.IntRange(min=1), help="Only this round of the session.")
def show(session: str | None, number: int | None) -> None:
    """Show rounds as they were revealed.

    All rounds of SESSION, an id from “results list” or its beginning; of the newest session where it is left out.
    """
    from charades.reports.round_text import round_lines, transcript_lines

    archive = make_services().archive
    record = archive.record(_known(archive, session) if session else _newest(archive))
    chosen = [each for each in record.rounds if number in (None, each.index + 1)]
    if number and not chosen:
        raise RecordUnreadable(f"the session has no round {number}", hint=f"It has {len(record.rounds)} in all.")
    for each in chosen:
        state = each.state()
        _print(round_lines(state, _width()))
        click.echo()
        _print(transcript_lines(state, _width()))
        click.echo()


@command.command("export")
@click.option("--format", "form", type=click.Choice(["csv", "json", "markdown"]), default="csv", show_default=True)
@click.option("--sessions", is_flag=True, help="A row a session instead of a row a round.")
def export(form: str, sessions: bool) -> None:
    """Print all rounds as CSV, JSON or Markdown."""
    from charades.reports.export import export_rounds, export_sessions

    archive = make_services().archive
    text = export_sessions(archive.sessions(), form) if sessions else export_rounds(archive.rounds(), form)  # type: ignore[arg-type]
    click.echo(text, nl=False)
    tell_set_aside(archive)


@command.command("rescore")
@click.argument("sessions", nargs=-1)
def rescore(sessions: Sequence[str]) -> None:
    """Score finished rounds again, and print what changed.

    The scorer of this version scores all rounds, or those of the SESSIONS named, unless it has scored them before. Old
    scores are kept beside the new.
    """
    from tinydb import where

    from charades.reports.words import count
    from charades.results.rescore import rescore as score_again

    services = make_services()
    wanted = [_known(services.archive, session) for session in sessions]
    selection = where("session").one_of(wanted) if wanted else None
    outcome = score_again(services.archive, services.scoring.score, local_time(), selection)
    for change in outcome.changes:
        click.echo(f"{change.session} round {change.round + 1}: {change.old.overlap:.2f} → {change.new.overlap:.2f}")
        for name, before, after in change.verdicts:
            click.echo(f"  {name}: {before} → {after}")
    for error in outcome.skipped:
        click.echo(f"skipped: {error}", err=True)
    done = f"{count(len(outcome.changes), 'round')} scored again"
    click.echo(f"{done}; up to date already: {outcome.current}" if outcome.current else done)


def _known(archive: Archive, wanted: str) -> str:
    """Return the id of the session that is meant by an id, or by the beginning of one as a narrow list shows it.

    Raises:
        RecordUnreadable: Where there is none, or more than one.
    """
    ids = [summary.session.id for summary in archive.sessions()]
    begun = [each for each in ids if each.startswith(wanted.removesuffix("…"))]
    if wanted in ids:
        return wanted
    if len(begun) == 1:
        return begun[0]
    if begun:
        hint = f"Write more of it; the newest is {begun[0]}."
        raise RecordUnreadable(f"{len(begun)} sessions begin with {wanted}", hint=hint)
    near = get_close_matches(wanted, ids, n=1)
    hint = f"Did you mean {near[0]}?" if near else "“charades results list” shows those there are."
    raise RecordUnreadable(f"there is no session {wanted}", hint=hint)


def _newest(archive: Archive) -> str:
    sessions = archive.sessions()
    if not sessions:
        raise RecordUnreadable("nothing was played yet", hint="“charades” starts a game.")
    return sessions[0].session.id


def _print(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(line)


def _width() -> int:
    return min(120, shutil.get_terminal_size((80, 24)).columns)
