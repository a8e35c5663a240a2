"""All measures, and the report of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.benchmarks.scoring.bands import Bands, all_bands
from tests.benchmarks.scoring.descriptions import descriptions
from tests.benchmarks.scoring.extremes import extremes
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.measured import MET, MISSED, Measured, laid_out, table_of
from tests.benchmarks.scoring.pictures import pictures
from tests.benchmarks.scoring.public import public
from tests.benchmarks.scoring.sets import HALVES, LEARNED, OTHER, OWN, read
from tests.benchmarks.scoring.speed import COLUMN, speed
from tests.benchmarks.scoring.triples import by_kind, triples
from tests.benchmarks.scoring.wording import wording

TABLES = {
    "The project's own sets": HALVES,
    "Public data": (LEARNED, OTHER),
    "Time": (COLUMN,),
}
"""The tables by their titles, each with its columns."""
LEGEND = (
    f"{MET} goal met, {MISSED} not met; ± half of the 90 % bootstrap interval; in brackets the number of cases. "
    f"“{LEARNED}”: a model of the package was trained on that file."
)


@dataclass(slots=True)
class Report:
    """What was found: figures, the tables by kind with their titles, and the bands."""

    found: list[Measured] = field(default_factory=list)
    kinds: dict[str, list[list[str]]] = field(default_factory=dict)
    bands: list[Bands] = field(default_factory=list)

    def text(self, *, markdown: bool) -> str:
        """Return the report, in Markdown or in columns."""
        parts = []
        for title, columns in TABLES.items():
            runs = [one.column for one in self.found if one.column.split(", ")[0] in columns]
            rows = table_of(self.found, sorted(dict.fromkeys(runs), key=lambda run: columns.index(run.split(", ")[0])))
            if len(rows) > 1:
                parts += [title, laid_out(rows, markdown=markdown)]
        parts.append(LEGEND)
        for title, rows in self.kinds.items():
            parts += [title, laid_out(rows, markdown=markdown)]
        bars = "\n\n".join(bands.text for bands in self.bands)
        parts += ["What people say, by band of overlap", f"```text\n{bars}\n```" if markdown else bars]
        return "\n\n".join(parts)


def measures(judge: Judge, data: Path | None, rows: int) -> Iterator[Measured]:
    """Yield all figures.

    Args:
        judge: The scorer.
        data: Folder with public data sets; None for the own sets alone.
        rows: Rows of a public set at most.
    """
    for half in HALVES:
        yield from triples(judge, half)
        pairs = [(row["reference"], row["paraphrase"]) for row in read(OWN / f"triples_{half}.jsonl")]
        yield from extremes(judge, "", half, pairs)
        yield from pictures(judge, half)
    yield from wording()
    if data is not None:
        yield from public(judge, data, rows)
        yield from descriptions(data, rows)
    yield from speed(judge)


def measure_all(report: Report, judge: Judge, data: Path | None, rows: int, run: str = "") -> None:
    """Measure, and add what was found to a report.

    Args:
        report: Is added to; the bands are those of its first run.
        judge: The scorer.
        data: Folder with public data sets.
        rows: Rows of a public set at most.
        run: What is special about this scorer; it stands behind the columns' names.
    """
    suffix = f", {run}" if run else ""
    for one in measures(judge, data, rows):
        print(f"{one.what}, {one.column}{suffix}: {one.cell}", file=sys.stderr, flush=True)
        report.found.append(replace(one, column=one.column + suffix))
    report.kinds[f"Triples by kind{suffix}: tuned, unseen"] = by_kind(judge)
    if not report.bands:
        report.bands = list(all_bands(judge, data, rows))
