"""``charades lint``: scenario files checked for form and for sense."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("lint")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for programs, or as annotations of a GitHub workflow.",
)
def command(paths: tuple[Path, ...], form: str) -> None:
    """Check scenario files and packs; folders are searched for them.

    Exit code: 0 without errors (warnings are no errors), 1 with errors, 2 for wrong usage.
    """
    from charades.scenario.diagnostics import has_errors
    from charades.scenario.lint_output import FORMATS
    from charades.scenario.linter import lint_paths

    found = lint_paths(paths)
    text = FORMATS[form](found)
    if text:
        click.echo(text)
    sys.exit(1 if has_errors(found) else 0)
