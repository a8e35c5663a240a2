"""How long it takes from a key to the screen, while the scorer loads in the background and after it.

A real app process in a pseudo-terminal, at the place where it matters: somebody writes a clue under wording rules. Each
key is a new letter, and it has arrived once the terminal has received the line with it. Keys come at the pace of a fast
typist, from the first frame of the sender's screen on, until well after the scorer is ready; the process itself tells
when that is.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.app_process import AppProcess
from tests.benchmarks.figures import Figure, Options, quantiles, spread

TEXT = "a thing that somebody holds up on a day when nobody wants to be out"
RUNS = 6
TAIL = 5
"""Letters before the last one that must stand on the screen with it."""
PACE = 0.03
"""Seconds between a letter on the screen and the next key."""


def type_text(process: AppProcess) -> list[tuple[float, float]]:
    """Type the text, and return for each key when it was pressed and how many milliseconds it took."""
    taken = []
    for place in range(len(TEXT)):
        pressed = process.press(TEXT[place])
        # A space has no look of its own, and the first letters alone could be part of anything.
        if TEXT[place] != " " and place >= TAIL:
            shown = process.drawn(TEXT[place - TAIL : place + 1].strip())
            taken.append((pressed, (shown - pressed) * 1000))
        process.rest(PACE)
    return taken


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures."""
    loading: list[float] = []
    loaded: list[float] = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            told = Path(folder) / "ready"
            with AppProcess(["-m", "tests.benchmarks.app_process", str(told), "--write"], Path(folder)) as process:
                process.drawn("rules")
                early = type_text(process)
                process.settle()
                process.press("\x15")  # clears the line
                process.settle()
                loaded += [taken for _, taken in type_text(process)]
            ready = float(told.read_text())
            loading += [taken for pressed, taken in early if pressed < ready]
    yield from spread("key to screen, scorer ready", loaded)
    yield from spread("key to screen, while the scorer loads", loading, 50)
    yield Figure(f"key to screen, while the scorer loads, the worst of {len(loading)}", max(loading), "ms")
    yield Figure("key to screen, loading to ready, p50", quantiles(loading)[0] / quantiles(loaded)[0], "×")
