"""``charades doctor``: what is installed, where files are, and what to do where something is missing."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import click

from charades import __version__
from charades.cli.wiring import make_services
from charades.errors import CharadesError
from charades.session.services import Services
from charades.settings import Paths, load_settings

_LIBRARIES = ("textual", "spacy", "onnxruntime", "tokenizers", "tinydb", "pydantic", "wordfreq")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: what was looked at, what was found, and what to do where it is not well."""

    what: str
    found: str
    mend: str = ""


@click.command("doctor")
def command() -> None:
    """Say what is installed, where files are, and what to do where something is missing."""
    findings = list(examine(make_services()))
    width = max(len(finding.what) for finding in findings)
    for finding in findings:
        click.echo(f"{'✗' if finding.mend else '✓'} {finding.what.ljust(width)}  {finding.found}")
        if finding.mend:
            click.echo(f"  {' ' * width}  → {finding.mend}")
    sys.exit(1 if any(finding.mend for finding in findings) else 0)


def examine(services: Services) -> Iterator[Finding]:
    """Yield the findings, the cheap ones first."""
    yield Finding("charades", f"{__version__}, Python {platform.python_version()} on {platform.system()}")
    for name in _LIBRARIES:
        yield _library(name)
    yield _looked("spaCy model", _model)
    yield _looked("scorer", _scorer)
    yield _looked("word lists", _words)
    yield _settings(services.paths)
    yield _folder("sessions", services.paths.sessions)
    yield _looked("history", lambda: _history(services))
    yield _scenarios(services)
    size = os.get_terminal_size() if sys.stdout.isatty() else None
    yield Finding("terminal", f"{size.columns}×{size.lines}" if size else "none: use “charades play --plain”")


def _settings(paths: Paths) -> Finding:
    _, trouble = load_settings(paths)
    return Finding("settings", str(trouble), trouble.hint) if trouble else Finding("settings", str(paths.settings))


def _library(name: str) -> Finding:
    try:
        return Finding(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, "missing", "Install charades again: pip install --force-reinstall charades")


def _looked(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, look())
    except CharadesError as error:
        return Finding(what, str(error), error.hint)


def _model() -> str:
    from charades.meaning.models import installed_model

    model = installed_model()
    return f"{model.name} {model.version}"


def _scorer() -> str:
    from charades.meaning.encoder import shared_encoder
    from charades.meaning.guesser import Guesser
    from charades.meaning.scorer import Scorer

    scorer = Scorer.load()
    Guesser.load(shared_encoder())
    return f"version {scorer.version}" + ("" if scorer.judges else ", rules alone: there is no pair model")


def _words() -> str:
    from charades.wording.frequency import ranks
    from charades.wording.ruleset import warm_up

    warm_up()
    ranks()
    return "as shipped"


def _folder(what: str, folder: Path) -> Finding:
    nearest = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return Finding(what, str(folder))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Finding(what, f"{folder} cannot be written to: {reason}", "Set CHARADES_HOME to a folder that can be.")


def _history(services: Services) -> str:
    rounds = services.archive.rounds()
    aside = services.archive.set_aside
    told = f"; set aside: {', '.join(str(each.path) for each in aside)}" if aside else ""
    return f"{len(rounds)} rounds{told}"


def _scenarios(services: Services) -> Finding:
    library = services.library
    errors = [found for found in library.diagnostics if found.severity == "error"]
    found = f"{len(library.scenarios)} in {len(library.packs)} packs"
    return Finding("scenarios", found, f"{errors[0].place}: {errors[0].message}" if errors else "")
