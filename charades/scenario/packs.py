"""Packs: folders of scenario files with a manifest, and the library that several of them make.

A file that cannot be used is left out and told of; it never hides the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from charades.errors import Place
from charades.scenario.diagnostics import Diagnostic, diagnose, in_order, listed, quoted
from charades.scenario.model import Pack, Scenario
from charades.scenario.reader import ManifestReading, Reading, read_manifest, read_scenario
from charades.scenario.source import unreadable

MANIFEST = "pack.yaml"
SUFFIXES = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Library:
    """All packs that could be loaded.

    Attributes:
        packs: In the order of the folders, and by name within a folder.
        scenarios: Scenario id to scenario, over all packs.
        diagnostics: What is wrong with files that were left out or look odd.
    """

    packs: tuple[Pack, ...]
    scenarios: Mapping[str, Scenario]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class FolderReading:
    """Everything read from one pack's folder: its manifest, where it has one, and each scenario file in it."""

    folder: Path
    manifest: ManifestReading | None
    scenarios: tuple[Reading, ...]

    @property
    def id(self) -> str:
        """The pack's id; made from the folder's name where the manifest cannot say it."""
        if self.manifest and self.manifest.manifest:
            return self.manifest.manifest.id
        return re.sub("[^a-z0-9]+", "-", self.folder.resolve().name.casefold()).strip("-") or "pack"


def shipped_packs_folder() -> Path:
    """Return the folder with the packs that come with the program, in a wheel as well as in a checkout."""
    in_wheel = Path(__file__).parents[1] / "_scenarios"
    return in_wheel if in_wheel.is_dir() else Path(__file__).parents[2] / "scenarios"


def load_pack(folder: Path | str) -> tuple[Pack, tuple[Diagnostic, ...]]:
    """Return the pack in ``folder`` with every scenario in it that can be used, and what is wrong with the rest."""
    problems: list[Diagnostic] = []
    reading = read_folder(Path(folder), problems)
    problems.extend(pack_problems(reading))
    problems.extend(id_clashes(reading.scenarios))
    return _pack(reading, frozenset()), in_order(problems)


def load_library(folders: Iterable[Path | str]) -> Library:
    """Return the packs in ``folders``; each is a pack itself, or holds packs as folders, or both.

    Where two scenarios have the same id, the first one is kept.
    """
    problems: list[Diagnostic] = []
    readings = [read_folder(found, problems) for folder in folders for found in pack_folders(Path(folder), problems)]
    problems.extend(problem for reading in readings for problem in pack_problems(reading))
    problems.extend(id_clashes([one for reading in readings for one in reading.scenarios]))
    packs: list[Pack] = []
    scenarios: dict[str, Scenario] = {}
    for reading in readings:
        pack = _pack(reading, scenarios.keys())
        packs.append(pack)
        scenarios.update((scenario.id, scenario) for scenario in pack.scenarios)
    return Library(tuple(packs), scenarios, in_order(problems))


def pack_folders(folder: Path, problems: list[Diagnostic]) -> list[Path]:
    """Return ``folder`` and the folders in it, as far as they hold YAML files themselves."""
    inside = [path for path in _entries(folder, problems) if path.is_dir() and not path.name.startswith(".")]
    return [path for path in (folder, *inside) if any(_is_yaml(entry) for entry in _entries(path, []))]


def read_folder(folder: Path, problems: list[Diagnostic]) -> FolderReading:
    """Read the manifest and every scenario file in ``folder``; what is wrong with any of them goes to ``problems``."""
    files = [path for path in _entries(folder, problems) if _is_yaml(path)]
    manifest = read_manifest(folder / MANIFEST) if folder / MANIFEST in files else None
    pack = FolderReading(folder, manifest, ()).id
    readings = tuple(read_scenario(path, pack=pack) for path in files if path.name != MANIFEST)
    problems.extend(problem for reading in (manifest, *readings) if reading for problem in reading.diagnostics)
    return FolderReading(folder, manifest, readings)


def pack_problems(reading: FolderReading) -> Iterator[Diagnostic]:
    """Yield what is wrong with a pack beyond its single files."""
    if reading.manifest is None:
        code = "pack-manifest-missing" if reading.scenarios else "pack-empty"
        yield diagnose(code, Place(str(reading.folder)))
        return
    manifest, document = reading.manifest.manifest, reading.manifest.document
    if manifest is None or document is None:
        return
    if not reading.scenarios:
        yield diagnose("pack-empty", Place(document.file))
    ids = [str(one.document.data.get("id", "")) for one in reading.scenarios if one.document]
    for index, name in enumerate(manifest.order):
        place = document.place("order", index)
        if name in manifest.order[:index]:
            yield diagnose("entry-twice", place, shown=quoted(name), name="order")
        elif name not in ids:
            yield diagnose("order-unknown", place, shown=quoted(name), suggestion=_suggestion(name, ids))


def id_clashes(readings: Sequence[Reading]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every scenario whose id an earlier one has."""
    first: dict[object, str] = {}
    for reading in readings:
        if reading.document is None or not isinstance(reading.document.data.get("id"), str):
            continue
        name = reading.document.data["id"]
        if name in first:
            yield diagnose("id-twice", reading.document.place("id"), shown=quoted(name), other=first[name])
        first.setdefault(name, reading.document.file)


def _pack(reading: FolderReading, taken: Iterable[str]) -> Pack:
    """Return the pack of what could be read, without the scenarios whose ids are ``taken``."""
    scenarios: dict[str, Scenario] = {}
    for one in reading.scenarios:
        if one.scenario and one.scenario.id not in taken:
            scenarios.setdefault(one.scenario.id, one.scenario)
    manifest = reading.manifest.manifest if reading.manifest else None
    order = {name: index for index, name in enumerate(manifest.order)} if manifest else {}
    ordered = sorted(scenarios.values(), key=lambda s: (order.get(s.id, len(order)), s.level, s.title, s.id))
    if manifest is None:
        return Pack(reading.id, reading.folder.resolve().name, "", tuple(ordered))
    return Pack(manifest.id, manifest.title, manifest.description, tuple(ordered))


def _entries(folder: Path, problems: list[Diagnostic]) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except FileNotFoundError:
        problems.append(diagnose("file-missing", Place(str(folder))))
    except (OSError, ValueError) as error:
        problems.append(unreadable(folder, error))
    return []


def _is_yaml(path: Path) -> bool:
    return path.suffix in SUFFIXES and not path.name.startswith(".") and not path.is_dir()


def _suggestion(name: str, ids: Sequence[str]) -> str:
    near = get_close_matches(name, ids, n=1)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"The pack has {listed(ids, 'and')}." if ids else "The pack has no scenario that can be read."
