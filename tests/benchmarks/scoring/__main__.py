"""The command line of the scorer's measures."""

from __future__ import annotations

import argparse
from pathlib import Path

from charades.meaning.scorer import Scorer
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.plot import draw
from tests.benchmarks.scoring.report import Report, measure_all


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.scoring", description="Measure what the scorer reaches, beside the goals."
    )
    parser.add_argument("--data", type=Path, help="folder with public data sets; the project's own are always measured")
    parser.add_argument("--rows", type=int, default=400, help="rows of a public data set at most (default 400)")
    parser.add_argument("--markdown", action="store_true", help="print the tables as Markdown")
    parser.add_argument("--ablate", action="store_true", help="measure the rules without the pair model too")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw human judgement by band of overlap (SVG)")
    arguments = parser.parse_args()
    judges = {"": Judge(Scorer.load())} | ({"rules alone": Judge(Scorer.load(pair=False))} if arguments.ablate else {})
    report = Report()
    for run, judge in judges.items():
        measure_all(report, judge, arguments.data, arguments.rows, run)
    print(report.text(markdown=arguments.markdown))
    if arguments.plot is not None:
        arguments.plot.write_text(draw(report.bands), encoding="utf-8")


if __name__ == "__main__":
    main()
