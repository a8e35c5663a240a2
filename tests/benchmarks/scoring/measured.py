"""One figure beside its goal, and tables of figures with the parts of the data side by side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tests.benchmarks.scoring.agreement import Statistic, margin

MET, MISSED = "✓", "✗"


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure must reach, or must not exceed."""

    bound: float
    at_least: bool = True

    def met(self, value: float) -> bool:
        """Return whether a figure reaches it."""
        return value >= self.bound if self.at_least else value <= self.bound


@dataclass(frozen=True, slots=True)
class Measured:
    """One thing that was measured.

    Attributes:
        what: What it is; the line of the table.
        column: On which part of the data; the column.
        value: How much of it.
        cases: On how many cases.
        goal: What it must reach; None where it only explains another figure.
        margin: Half the width of its 90 % interval; None where it is no matter of drawing cases.
        unit: In what; empty for a number from 0 to 1.
    """

    what: str
    column: str
    value: float
    cases: int
    goal: Goal | None = None
    margin: float | None = None
    unit: str = ""

    @property
    def bound(self) -> str:
        """The goal as it stands in the table."""
        if self.goal is None:
            return ""
        number = f"{self.goal.bound:g} {self.unit}" if self.unit else short(self.goal.bound, 2)
        return f"{'≥' if self.goal.at_least else '≤'} {number}"

    @property
    def cell(self) -> str:
        """The figure as it stands in the table: whether the goal is met, value, margin, cases."""
        met = "" if self.goal is None else MET if self.goal.met(self.value) else MISSED
        value = f"{self.value:.1f} {self.unit}" if self.unit else short(self.value, 3)
        chance = "" if self.margin is None else f"± {short(self.margin, 2 if self.margin >= 0.01 else 3)}"
        return " ".join(part for part in (met, value, chance, f"({self.cases:,})") if part)


def short(value: float, digits: int) -> str:
    """Return a number from -1 to 1 without the nought before the point."""
    return f"{value:.{digits}f}".replace("0.", ".", 1)


def measured(
    what: str,
    column: str,
    statistic: Statistic,
    cases: Sequence[float] | Sequence[tuple[float, float]],
    goal: Goal | None = None,
    groups: Sequence[int] | None = None,
) -> Iterator[Measured]:
    """Yield a statistic of cases; nothing where the cases do not suffice for it.

    Args:
        what: What it is.
        column: On which part of the data.
        statistic: One of `agreement`, which says what a case is to it.
        cases: The cases.
        goal: What it must reach.
        groups: The group of each case, where cases stand or fall together.
    """
    table = np.array(cases, dtype=np.float64)
    if not len(table) or math.isnan(value := statistic(table)):
        return
    yield Measured(what, column, value, len(table), goal, margin(statistic, table, groups))


def table_of(found: Sequence[Measured], columns: Sequence[str]) -> list[list[str]]:
    """Return rows of cells, the heading first: a line a thing, and of the columns those that have a figure."""
    columns = [column for column in columns if any(one.column == column for one in found)]
    cells = {(one.what, one.column): one for one in found if one.column in columns}
    rows = [["what", "goal", *columns]]
    for what in dict.fromkeys(what for what, _ in cells):
        line = [cells.get((what, column)) for column in columns]
        bound = next(one.bound for one in line if one)
        rows.append([what, bound, *(one.cell if one else "" for one in line)])
    return rows


def laid_out(rows: Sequence[Sequence[str]], *, markdown: bool) -> str:
    """Return rows of cells as text, in Markdown or in columns."""
    if markdown:
        heading, *others = rows
        lines = [heading, ["---"] * len(heading), *others]
        return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in lines)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
