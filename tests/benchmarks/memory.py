"""When the scorer is ready, and what memory the app holds without a scorer and with one: real app processes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.app_process import AppProcess
from tests.benchmarks.figures import Figure, Options

RUNS = 3


def run_app(home: Path, *arguments: str) -> tuple[float, float, float]:
    """Run the app until it is at rest; returns seconds from its start and from home until ready, and megabytes."""
    told = home / "ready"
    with AppProcess(["-m", "tests.benchmarks.app_process", str(told), *arguments], home) as process:
        drawn = process.drawn("c h a r a d e s")
        # What to do next: by then the screens up to a reveal are imported, and the sessions and scenarios read. The
        # others come once the scorer is there, or, without one, when somebody opens them.
        process.drawn("Begin here")
        process.settle()
        ready = float(told.read_text()) if told.exists() else drawn
        return ready - process.started, ready - drawn, process.memory()


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures."""
    runs = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            runs.append(run_app(Path(folder)))
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        thin = run_app(Path(folder), "--thin")
    since_start, since_home, megabytes = (sorted(values)[RUNS // 2] for values in zip(*runs, strict=True))
    yield Figure("scorer and guesser ready, after the start of the process", since_start, "s", 2.5)
    yield Figure("scorer and guesser ready, after the first frame", since_home, "s")
    yield Figure("memory of the app without a scorer", thin[2], "MB", 90)
    yield Figure("memory of the app with the scorer and the guesser", megabytes, "MB", 450)
