"""How long it takes to keep an event, and to list the history: ``python -m tests.benchmarks.recording [--folder DIR]``.

Every figure is in milliseconds. What the disk alone needs for a write that survives a power cut is measured in the same
run, since on most machines that is nearly all of it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from pathlib import Path

from charades.game.events import ClueGiven
from charades.results.archive import INDEX_NAME, Archive
from charades.results.store import SessionFile
from tests.results.played import NOON, launch

EVENT_BUDGET = 10.0
HISTORY_BUDGET = 500.0
EVENTS = 60
ROUNDS = 20


def milliseconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return how long ``work`` takes by a clock that counts seconds."""
    start = clock()
    work()
    return (clock() - start) * 1_000


def quantiles(values: Iterable[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    cuts = statistics.quantiles(values, n=20, method="inclusive")
    return cuts[9], cuts[18]


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


def measure_recording(scratch: Path, sessions: int) -> None:
    """Print what an event costs: in the first session, late in it, and in an old archive, turn by turn."""
    disk = scratch / "disk"
    disk.mkdir()
    copies(played_session(scratch / "short", 1), scratch / "old", sessions)
    works: dict[str, Callable[[], object]] = {"the disk alone, a file of 4 kB": partial(plain_write, disk, 4_096)}
    with (
        new_session(scratch / "new", 0) as first,
        new_session(scratch / "old", 0) as late,
        new_session(scratch / "new", ROUNDS - 1) as twentieth,
    ):
        clue = ClueGiven("The last step of the shop has to be new before the fair in May")
        works["an event, 1st session"] = partial(first.append, 0, clue, NOON)
        works[f"an event, session {sessions + 1:,}"] = partial(late.append, 0, clue, NOON)
        works["an event, 1st session, 20th round"] = partial(twentieth.append, ROUNDS - 1, clue, NOON)
        spent: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(EVENTS):
            for name, work in works.items():
                spent[name].append(milliseconds(work))
        own = [milliseconds(works["an event, 1st session, 20th round"], time.thread_time) for _ in range(EVENTS)]
    figures = {name: quantiles(values) for name, values in spent.items()}
    floor, *events = figures.values()
    for name, found in figures.items():
        show(name, found, None if found is floor else EVENT_BUDGET, floor[0])
    show("  of which the program's own work", quantiles(own), None, floor[0])
    new, old, _ = events
    print(f"session {sessions + 1:,} to the 1st: {old[0] / new[0]:.2f}× at p50, {old[1] / new[1]:.2f}× at p95\n")


def measure_history(scratch: Path) -> None:
    """Print what it costs to list 10,000 rounds."""
    template = played_session(scratch / "template", ROUNDS)
    folder = scratch / "history"
    copies(template, folder, 10_000 // ROUNDS)
    archive = Archive(folder)
    show("history of 10,000 rounds, no index yet", (milliseconds(archive.rounds),), None)
    assert len(archive.rounds()) == 10_000
    assert archive.set_aside == ()
    show("history of 10,000 rounds", quantiles([milliseconds(archive.rounds) for _ in range(10)]), HISTORY_BUDGET)
    own = quantiles([milliseconds(archive.rounds, time.thread_time) for _ in range(10)])
    show("  of which the program's own work", own, None)
    newest = sorted(folder.glob("2*.json"))[-1]
    changed = json.loads(newest.read_text())
    changed["rounds"].popitem()
    newest.write_text(json.dumps(changed))
    show("history of 10,000 rounds, one session changed", (milliseconds(archive.rounds),), HISTORY_BUDGET)
    sizes = template.stat().st_size, (folder / INDEX_NAME).stat().st_size
    print(f"a session of {ROUNDS} rounds: {sizes[0]:,} bytes; the index: {sizes[1]:,} bytes")


def show(name: str, figures: tuple[float, ...], budget: float | None, base: float | None = None) -> None:
    """Print one line of the table."""
    cells = "".join(f"{figure:>10.1f}" for figure in figures) + " " * 10 * (2 - len(figures))
    ratio = f"{figures[0] / base:>9.2f}×" if base else " " * 10
    met = "" if budget is None else f"   {budget:.0f}: {'met' if figures[-1] <= budget else 'not met'}"
    print(f"{name:<46}{cells}{ratio}{met}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where to write; the system's temporary folder otherwise")
    parser.add_argument("--sessions", type=int, default=10_000, help="sessions in the old archive")
    arguments = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="charades-benchmark-", dir=arguments.folder))
    try:
        print(f"{'':<46}{'p50 ms':>10}{'p95 ms':>10}{'ratio':>10}   budget")
        measure_recording(scratch, arguments.sessions)
        measure_history(scratch)
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
