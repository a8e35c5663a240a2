"""``charades results``: what was played."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import click

from charades.cli.kept import chosen_rounds, known_session, newest_session, print_lines, terminal_width
from charades.cli.wiring import make_services, tell_set_aside
from charades.session.play import local_time

if TYPE_CHECKING:
    from charades.results.archive import Archive
    from charades.results.summary import RoundSummary


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
        width = terminal_width()
        print_lines(round_table(every, width) if rounds else session_table(archive.sessions(), width))
        click.echo()
        print_lines(figure_lines(figures(every), width))


@command.command("show")
@click.argument("session", required=False)
@click.option("--round", "number", type=click.IntRange(min=1), help="Only this round of the session.")
def show(session: str | None, number: int | None) -> None:
    """Show rounds as they were revealed.

    All rounds of SESSION, an id from “results list” or its beginning; of the newest session where it is left out.
    """
    from charades.reports.rescoring import earlier_lines
    from charades.reports.round_text import round_lines, transcript_lines

    archive = make_services().archive
    record = archive.record(known_session(archive, session) if session else newest_session(archive))
    for each in chosen_rounds(record, number):
        state = each.state()
        print_lines(round_lines(state, terminal_width()))
        print_lines(earlier_lines(each, terminal_width()))
        click.echo()
        print_lines(transcript_lines(state, terminal_width()))
        click.echo()


@command.command("export")
@click.option("--format", "form", type=click.Choice(["csv", "json", "markdown"]), default="csv", show_default=True)
@click.option("--sessions", is_flag=True, help="A row a session instead of a row a round.")
def export(form: Literal["csv", "json", "markdown"], sessions: bool) -> None:
    """Print all rounds as CSV, JSON or Markdown; JSON has everything that was handed in, too."""
    from charades.reports.export import export_rounds, export_sessions

    archive = make_services().archive
    if sessions:
        text = export_sessions(archive.sessions(), form)
    else:
        text = export_rounds(archive.rounds(), form, _written_in(archive) if form == "json" else None)
    click.echo(text, nl=False)
    tell_set_aside(archive)


def _written_in(archive: Archive) -> Callable[[RoundSummary], list[dict[str, Any]]]:
    """Return what finds the things handed in in a round; it reads each session once."""
    from charades.reports.written import written
    from charades.results.records import read_session

    files = {summary.session.id: summary.file for summary in archive.sessions()}

    @lru_cache(maxsize=8)
    def rounds_of(session: str) -> dict[int, list[dict[str, Any]]]:
        record = read_session(archive.folder / files[session])
        return {each.index: written(each.state()) for each in record.rounds}

    return lambda each: rounds_of(each.session).get(each.index, [])


@command.command("rescore")
@click.argument("sessions", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Only print what would change.")
def rescore(sessions: Sequence[str], dry_run: bool) -> None:
    """Score finished rounds again, and print what changed.

    The scorer of this version scores all rounds, or those of the SESSIONS named, unless it has scored them before. Old
    scores are kept beside the new.
    """
    from tinydb import where

    from charades.reports.rescoring import rescoring_lines
    from charades.results.rescore import rescore as score_again

    services = make_services()
    wanted = [known_session(services.archive, session) for session in sessions]
    selection = where("session").one_of(wanted) if wanted else None
    outcome = score_again(services.archive, services.scoring.score, local_time(), selection, keep=not dry_run)
    for error in outcome.skipped:
        click.echo(f"skipped: {error}", err=True)
    print_lines(rescoring_lines(outcome, terminal_width()))
