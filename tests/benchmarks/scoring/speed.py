"""What one scorecard costs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

from tests.benchmarks.figures import milliseconds, quantiles
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.measured import Goal, Measured

WORDS = (
    "The town library will open its doors at eight in the morning from next Monday, because many students asked for "
    "more quiet hours before their first lesson starts at the school nearby.",
    "Starting next week the public library opens earlier, at eight o'clock, since a lot of pupils wanted a calm place "
    "where they can study before classes begin in the neighbouring school building.",
)
"""Two texts of thirty words."""
TIMES = 60
COLUMN = "figure"
WHAT = "one scorecard, 30 words against 30"


def speed(judge: Judge) -> Iterator[Measured]:
    """Yield the processor time of a scorecard, both texts new each time; on a busy machine the clock says less."""
    taken = [
        milliseconds(partial(judge.scorer.score, *(f"{text} {number}" for text in WORDS)), time.process_time)
        for number in range(TIMES)
    ]
    half, most = quantiles(taken)
    yield Measured(f"{WHAT}, processor time, p50", COLUMN, half, TIMES, unit="ms")
    yield Measured(f"{WHAT}, processor time, p95", COLUMN, most, TIMES, Goal(40, at_least=False), unit="ms")
