"""How long it takes from the start of the process to the first frame of home, against a bare Textual app.

Both are real processes in a pseudo-terminal, started by turns. The bare app is the least that Textual can draw: one
line of text. The ratio is the median of the ratios of the pairs, so that a busy machine slows both sides of it.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.app_process import AppProcess
from tests.benchmarks.figures import Figure, Options

PAIRS = 15
BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("one line of text")

Bare().run()
"""


def seconds_until(arguments: list[str], text: str, home: Path) -> float:
    """Return how long a program needs until it has drawn ``text``."""
    with AppProcess(arguments, home) as process:
        return process.drawn(text) - process.started


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures."""
    bare, app = [], []
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        home = Path(folder)
        for _ in range(PAIRS + 1):
            bare.append(seconds_until(["-c", BARE], "one line of text", home))
            app.append(seconds_until(["-m", "charades"], "c h a r a d e s", home))
    # The first of each has compiled and read files from the disk.
    del bare[0], app[0]
    yield Figure("first frame: a bare Textual app, p50", statistics.median(bare) * 1000, "ms")
    yield Figure("first frame: charades, p50", statistics.median(app) * 1000, "ms")
    ratio = statistics.median(ours / theirs for ours, theirs in zip(app, bare, strict=True))
    yield Figure("first frame: charades to the bare app", ratio, "×", 1.3)
