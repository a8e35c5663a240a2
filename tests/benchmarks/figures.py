"""What a figure is, how it comes about, and the table of figures."""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What a measurement can be told.

    Attributes:
        data: Folder with data sets as JSON lines; accuracy is only measured with one.
        rows: Rows of a data set that are used at most.
        folder: Where to write; the system's temporary folder otherwise.
        sessions: Sessions in the old archive.
    """

    data: Path | None
    rows: int
    folder: Path | None
    sessions: int

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> Options:
        """Return them as the command line has them."""
        return cls(arguments.data, arguments.rows, arguments.folder, arguments.sessions)


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured.

    Attributes:
        name: What it is.
        value: How much of it.
        unit: In what; empty for a share from 0 to 1.
        budget: What it may be at most, or must be at least; None where it only explains another.
        at_least: Whether the budget is a lower bound.
    """

    name: str
    value: float
    unit: str = ""
    budget: float | None = None
    at_least: bool = False

    @property
    def row(self) -> tuple[str, str, str, str]:
        """What stands in the table: name, value, budget, whether it is met."""
        value = f"{written(self.value, self.unit)} {self.unit}".strip()
        if self.budget is None:
            return self.name, value, "", ""
        met = self.value >= self.budget if self.at_least else self.value <= self.budget
        bound = f"{'≥' if self.at_least else '≤'} {self.budget:g} {self.unit}".strip()
        return self.name, value, bound, "yes" if met else "**no**"


def written(value: float, unit: str) -> str:
    """Return a value with as many digits as it deserves."""
    if not unit:
        return f"{value:.3f}"
    return f"{value:,.0f}" if value >= 100 or unit == "MB" else f"{value:.2f}" if unit in ("×", "s") else f"{value:.1f}"


def milliseconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return how long ``work`` takes by a clock that counts seconds."""
    start = clock()
    work()
    return (clock() - start) * 1_000


def quantiles(values: Iterable[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    cuts = statistics.quantiles(values, n=20, method="inclusive")
    return cuts[9], cuts[18]


def spread(name: str, values: Iterable[float], budget: float | None = None, unit: str = "ms") -> tuple[Figure, Figure]:
    """Return the median and the 95th percentile of ``values``; the budget is one for the latter."""
    half, most = quantiles(values)
    return Figure(f"{name}, p50", half, unit), Figure(f"{name}, p95", most, unit, budget)


def table(figures: Iterable[Figure], *, markdown: bool) -> str:
    """Return figures as a table, in Markdown or in columns."""
    rows = [("what", "figure", "budget", "met"), *(figure.row for figure in figures)]
    if markdown:
        rows.insert(1, ("---", "---:", "---", "---"))
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
    width = max(len(row[0]) for row in rows)
    lines = (f"{name:{width}}  {value:>12}  {budget:12} {met.strip('*')}" for name, value, budget, met in rows)
    return "\n".join(line.rstrip() for line in lines)
