"""The linter: form and sense of scenario files, manifests and packs.

The format's own errors come first; sense is judged where a file is well-formed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from charades.errors import Place
from charades.scenario.diagnostics import Diagnostic, diagnose, in_order, told
from charades.scenario.document import Document
from charades.scenario.model import Scenario
from charades.scenario.packs import MANIFEST, SUFFIXES, id_clashes, pack_problems, read_folder
from charades.scenario.reader import Reading, read_scenario
from charades.scenario.sense import (
    authored_count,
    jargon_lists,
    not_ready,
    repeated_entries,
    same_facets,
    terms_as_words,
    time_limits,
)
from charades.scenario.source import unreadable
from charades.scenario.wording_sense import authored_breaches, contradiction, forbidden_target, required_words, tells

SenseRule = Callable[[Scenario, Document], Iterator[Diagnostic]]

SENSE_RULES: tuple[SenseRule, ...] = (
    not_ready,
    time_limits,
    repeated_entries,
    terms_as_words,
    jargon_lists,
    same_facets,
    authored_count,
    tells,
    forbidden_target,
    required_words,
    contradiction,
    authored_breaches,
)


def lint(reading: Reading) -> tuple[Diagnostic, ...]:
    """Return everything about one scenario file, form and sense, in the order of the file."""
    if reading.scenario is None or reading.document is None:
        return reading.diagnostics
    sense = (problem for rule in SENSE_RULES for problem in rule(reading.scenario, reading.document))
    return told([*reading.diagnostics, *sense])


def lint_paths(paths: Iterable[Path | str]) -> tuple[Diagnostic, ...]:
    """Return everything about the files in ``paths``; folders are searched through, and a manifest stands for its pack.

    Each file is read once however often it is named.
    """
    problems: list[Diagnostic] = []
    readings: dict[Path, Reading] = {}
    folders: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.name == MANIFEST and path.is_file():
            folders[path.parent] = None
        elif path.is_dir():
            found = _folders_with_files(path, problems)
            folders.update(dict.fromkeys(found))
            if not found:
                problems.append(diagnose("pack-empty", Place(str(path))))
        else:
            readings[path.absolute()] = read_scenario(path)
    for folder in folders:
        pack = read_folder(folder, problems)
        problems.extend(pack_problems(pack))
        for reading in pack.scenarios:
            readings[Path(reading.file).absolute()] = reading
    problems.extend(problem for reading in readings.values() for problem in lint(reading))
    problems.extend(id_clashes(list(readings.values())))
    return in_order(problems)


def _folders_with_files(folder: Path, problems: list[Diagnostic]) -> list[Path]:
    """Return ``folder`` and all folders below it that hold YAML files; hidden ones are passed over."""
    found: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: problems.append(unreadable(Path(error.filename or folder), error)))
    for parent, inside, files in walk:
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        if any(Path(name).suffix in SUFFIXES and not name.startswith(".") for name in files):
            found.append(Path(parent))
    return found
