"""Reads scenario files and manifests: typed data, or everything that is wrong with the file at once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from charades.scenario.diagnostics import Diagnostic, diagnose, has_errors, told
from charades.scenario.disagreements import disagreements
from charades.scenario.document import Document, read_document
from charades.scenario.flow_form import flow_problems
from charades.scenario.form_errors import form_errors
from charades.scenario.format import VERSION, PackFile, ScenarioFile, Section
from charades.scenario.made import scenario_of
from charades.scenario.model import Scenario
from charades.scenario.source import read_bytes

_File = TypeVar("_File", bound=Section)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a scenario file.

    Attributes:
        file: Name of the file, as diagnostics show it.
        scenario: The scenario; ``None`` where one of the diagnostics is an error.
        diagnostics: What is wrong with the form of the file, in the order of the file.
        document: The file's content with the place of every value, where it could be read as YAML.
    """

    file: str
    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class ManifestReading:
    """The same for a pack's manifest."""

    manifest: PackFile | None
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None = None


def read_scenario(path: Path | str, *, pack: str = "") -> Reading:
    """Return the scenario in the file at ``path``, as part of the pack with the id ``pack``. Never raises."""
    problems: list[Diagnostic] = []
    data = read_bytes(Path(path), problems)
    if data is None:
        return Reading(str(path), None, told(problems))
    return read_scenario_text(data, file=str(path), pack=pack)


def read_scenario_text(content: str | bytes, *, file: str = "scenario", pack: str = "") -> Reading:
    """Return the scenario in ``content``; ``file`` is the name that diagnostics give it. Never raises."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    problems: list[Diagnostic] = []
    document, section = _read(data, file, ScenarioFile, problems)
    diagnostics = told(problems)
    if document is None or section is None or has_errors(diagnostics):
        return Reading(file, None, diagnostics, document)
    scenario = scenario_of(section, pack=pack, digest=hashlib.sha256(data).hexdigest())
    diagnostics = told([*problems, *flow_problems(scenario, document)])
    return Reading(file, None if has_errors(diagnostics) else scenario, diagnostics, document)


def read_manifest(path: Path) -> ManifestReading:
    """Return the manifest in the file at ``path``. Never raises."""
    problems: list[Diagnostic] = []
    data = read_bytes(path, problems)
    if data is None:
        return ManifestReading(None, told(problems))
    document, section = _read(data, str(path), PackFile, problems)
    diagnostics = told(problems)
    return ManifestReading(None if has_errors(diagnostics) else section, diagnostics, document)


def _read(
    data: bytes, file: str, model: type[_File], problems: list[Diagnostic]
) -> tuple[Document | None, _File | None]:
    document = read_document(data, file, problems)
    if document is None:
        return None, None
    version = document.data.get("format")
    if isinstance(version, str) and version.isdecimal() and int(version[:9]) > VERSION:
        problems.append(diagnose("format-newer", document.place("format"), version=version[:9]))
        return document, None
    if model is ScenarioFile:
        problems.extend(disagreements(document))
    try:
        return document, model.model_validate(document.data)
    except ValidationError as error:
        problems.extend(form_errors(error, document, model))
        return document, None
