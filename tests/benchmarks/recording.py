"""How long it takes to keep an event, in a new archive and in an old one, and to list the history.

What the disk alone needs for a write that survives a power cut is measured in the same run, since on most machines that
is nearly all of it.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from charades.game.events import ClueGiven
from charades.results.archive import INDEX_NAME, Archive
from charades.results.store import SessionFile
from tests.benchmarks.figures import Figure, Options, milliseconds, quantiles, spread
from tests.results.played import NOON, launch

EVENT_BUDGET = 10.0
HISTORY_BUDGET = 500.0
SAME = 1.25
"""What an event in an old archive may cost, as a multiple of one in a new archive, to count as the same."""
EVENTS = 60
ROUNDS = 20


def played_session(folder: Path, rounds: int) -> Path:
    """Play a session of so many rounds of two."""
    with SessionFile.create(folder, NOON, "template", ["Ana", "Ben"]) as file:
        for index in range(rounds):
            file.extend(index, launch(), NOON + timedelta(minutes=12 * index))
    return file.path


def copies(template: Path, folder: Path, number: int) -> None:
    """Put so many sessions like the template into a folder, each with its own id and day."""
    folder.mkdir()
    text = template.read_text()
    for day in range(number):
        date = f"{NOON + timedelta(days=day):%Y-%m-%d}"
        name = f"{date}T1200-copy-{day}"
        changed = text.replace(template.stem, name).replace("2026-11-22T", f"{date}T")
        (folder / f"{name}.json").write_text(changed)
    os.sync()


def plain_write(folder: Path, size: int) -> None:
    """Write so many bytes in the plainest way that survives a power cut."""
    path, temporary = folder / "plain", folder / "plain.tmp"
    with temporary.open("wb") as file:
        file.write(b"x" * size)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    handle = os.open(folder, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def new_session(folder: Path, rounds_before: int) -> SessionFile:
    """Begin a session and a round in it, after so many whole rounds."""
    file = SessionFile.create(folder, NOON + timedelta(days=365 * 40), "measured", ["Ana", "Ben"])
    for index in range(rounds_before):
        file.extend(index, launch(), NOON)
    file.append(rounds_before, launch()[0], NOON)
    return file


def keeping(scratch: Path, sessions: int) -> Iterator[Figure]:
    """Yield what an event costs: in the first session, late in it, and in an old archive, turn by turn."""
    disk = scratch / "disk"
    disk.mkdir()
    copies(played_session(scratch / "short", 1), scratch / "old", sessions)
    plain, young, old = (
        "the plainest safe write of 4 kB",
        "an event, 1st session",
        f"an event, session {sessions + 1:,}",
    )
    full = f"an event, 1st session, {ROUNDS}th round"
    works: dict[str, Callable[[], object]] = {plain: partial(plain_write, disk, 4_096)}
    with (
        new_session(scratch / "new", 0) as first,
        new_session(scratch / "old", 0) as late,
        new_session(scratch / "new", ROUNDS - 1) as twentieth,
    ):
        clue = ClueGiven("The last step of the shop has to be new before the fair in May")
        works[young] = partial(first.append, 0, clue, NOON)
        works[old] = partial(late.append, 0, clue, NOON)
        works[full] = partial(twentieth.append, ROUNDS - 1, clue, NOON)
        spent: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(EVENTS):
            for name, work in works.items():
                spent[name].append(milliseconds(work))
        own = [milliseconds(works[full], time.thread_time) for _ in range(EVENTS)]
    for name, values in spent.items():
        yield from spread(name, values, None if name is plain else EVENT_BUDGET)
    yield from spread(f"{full}: the program's own work", own)
    medians = {name: quantiles(values)[0] for name, values in spent.items()}
    yield Figure(f"{young}, to the plainest safe write, p50", medians[young] / medians[plain], "×")
    yield Figure(f"{old}, to the 1st, p50", medians[old] / medians[young], "×", SAME)


def history(scratch: Path) -> Iterator[Figure]:
    """Yield what it costs to list 10,000 rounds."""
    template = played_session(scratch / "template", ROUNDS)
    folder = scratch / "history"
    copies(template, folder, 10_000 // ROUNDS)
    archive = Archive(folder)
    yield Figure("history of 10,000 rounds, no index yet", milliseconds(archive.rounds), "ms")
    assert len(archive.rounds()) == 10_000
    assert archive.set_aside == ()
    yield from spread("history of 10,000 rounds", [milliseconds(archive.rounds) for _ in range(10)], HISTORY_BUDGET)
    newest = sorted(folder.glob("2*.json"))[-1]
    changed = json.loads(newest.read_text())
    changed["rounds"].popitem()
    newest.write_text(json.dumps(changed))
    name = "history of 10,000 rounds, one session changed"
    yield Figure(name, milliseconds(archive.rounds), "ms", HISTORY_BUDGET)
    yield Figure("index of 10,000 rounds", (folder / INDEX_NAME).stat().st_size / 1_000_000, "MB")


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures."""
    with tempfile.TemporaryDirectory(prefix="charades-benchmark-", dir=options.folder) as folder:
        yield from keeping(Path(folder), options.sessions)
        yield from history(Path(folder))
