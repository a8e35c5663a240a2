"""The command line of the measurements."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib import import_module
from pathlib import Path

from tests.benchmarks.figures import Figure, Options, table

SUBJECTS = ("first_frame", "keys", "memory", "wording", "scoring", "guessing", "recording")


def main() -> None:
    """Measure some subjects, or all, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure, beside the budgets.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(SUBJECTS)}; all without one")
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    parser.add_argument("--data", type=Path, help="folder with data sets, for what scorer and guesser reach")
    parser.add_argument("--rows", type=int, default=400, help="rows of a data set at most (default 400)")
    parser.add_argument("--folder", type=Path, help="where to write; the system's temporary folder otherwise")
    parser.add_argument("--sessions", type=int, default=10_000, help="sessions in the old archive (default 10,000)")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(SUBJECTS)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(SUBJECTS)}")
    figures: list[Figure] = []
    for name in arguments.names or SUBJECTS:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += import_module(f"tests.benchmarks.{name}").measure(Options.of(arguments))
    print(table(figures, markdown=arguments.markdown))
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"\n{os.cpu_count()} cores, load {load} at the end, {platform.system()}, Python {platform.python_version()}.")


if __name__ == "__main__":
    main()
