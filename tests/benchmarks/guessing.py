"""How often the machine guesses what people and machines describe, and how fast.

    python -m tests.benchmarks.guessing --data DIR [--rows 600]

``DIR`` holds ``descriptions_dev.jsonl`` and ``lexicon_3k.txt`` (people's descriptions, with a closed list of words)
and ``taboo_games_dev.jsonl`` (hints by machines); a set that is not there is left out. A word that the guesser does not
know counts as not guessed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from charades.meaning.encoder import SentenceEncoder
from charades.meaning.guesser import Guesser
from charades.wording.morphology import bases

Case = tuple[str, list[str], list[str]]
"""The target, the clues, the forbidden words."""

WITHIN = (1, 10, 100)
CLUES = ("It keeps you dry when you walk outside on a wet day, and it folds so that it fits into a bag.",)


def read(path: Path, rows: int) -> list[dict[str, Any]]:
    """Return a random choice of at most so many lines, the same one every time."""
    if not path.is_file():
        return []
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    random.Random(1).shuffle(found)
    return found[:rows]


def places(guesser: Guesser, cases: Sequence[Case], lexicon: Sequence[str] | None = None) -> list[int]:
    """Return the place of each target, from 1, among the guesses from its clues; a large number where it is missing."""
    found = []
    for target, clues, forbid in cases:
        words = [guess.word for guess in guesser.guess(clues, forbid=forbid, top=WITHIN[-1], lexicon=lexicon)]
        found.append(words.index(target) + 1 if target in words else sys.maxsize)
    return found


def line(name: str, found: Sequence[int]) -> str:
    """Return a row of the table."""
    shares = "  ".join(f"{sum(place <= most for place in found) / len(found):5.3f}" for most in WITHIN)
    return f"{name:58} {len(found):5}  {shares}"


def accuracy(guesser: Guesser, data: Path, rows: int) -> list[str]:
    """Return the table of right guesses."""
    table = [f"{'':58} cases  " + "  ".join(f"in {most:>2}" for most in WITHIN)]
    described: list[Case] = [
        (row["target"], [row["description"]], []) for row in read(data / "descriptions_dev.jsonl", rows)
    ]
    words = data / "lexicon_3k.txt"
    if described and words.is_file():
        lexicon = words.read_text(encoding="utf-8").split()
        table.append(line(f"people's descriptions, {len(lexicon):,} words", places(guesser, described, lexicon)))
        table.append(line(f"people's descriptions, {guesser.size:,} words", places(guesser, described)))
    games = read(data / "taboo_games_dev.jsonl", rows)
    if games:
        first = [(row["target"], row["hints"][:1], row["forbid"]) for row in games]
        table.append(line(f"first hint of a machine, {guesser.size:,} words", places(guesser, first)))
        known = [case for case in first if guesser.knows(case[0])]
        table.append(line("  of these, targets that the guesser knows", places(guesser, known)))
        longer = [(row["target"], row["hints"][:3], row["forbid"]) for row in games if len(row["hints"]) >= 3]
        longer = [case for case in longer if guesser.knows(case[0])]
        once = [(target, clues[:1], forbid) for target, clues, forbid in longer]
        table.append(line("known targets missed twice, first hint", places(guesser, once)))
        table.append(line("the same, three hints", places(guesser, longer)))
    return table


def resident() -> float:
    """Return the memory that the process holds now, in MB; 0 where the system does not tell."""
    statement = Path("/proc/self/statm")
    pages = int(statement.read_text(encoding="ascii").split()[1]) if statement.is_file() else 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 if pages else 0.0


def speed(encoder: SentenceEncoder) -> list[str]:
    """Return the table of times."""
    bases("words")  # The lexicon of the wording rules is in memory anyway.
    encoder.encode_tokens(CLUES[0])
    before = resident()
    started = time.perf_counter()
    guesser = Guesser.load(encoder)
    load = time.perf_counter() - started
    guesser.guess(CLUES)
    more = resident() - before
    taken = []
    for _ in range(60):
        started = time.perf_counter()
        guesser.guess(CLUES)
        taken.append(1000 * (time.perf_counter() - started))
    cuts = statistics.quantiles(taken, n=20)
    return [
        f"{'load, s':58} {load:.2f}  (budget 0.30)",
        f"{'memory after a guess, MB more':58} {more:.0f}  (budget 40)",
        f"{'one guess from 21 words, ms, median and 95th percentile':58} {cuts[9]:.1f}  {cuts[18]:.1f}  (budget 30)",
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.guessing", description="Measure the machine guesser."
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with the data sets")
    parser.add_argument("--rows", type=int, default=600, help="cases of a set at most")
    options = parser.parse_args(arguments)
    encoder = SentenceEncoder.load()
    for row in (*speed(encoder), *accuracy(Guesser.load(encoder), options.data, options.rows)):
        print(row)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
