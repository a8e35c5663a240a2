"""People's descriptions of words, and whether the machine guesser finds the word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from charades.meaning.encoder import shared_encoder
from charades.meaning.guesser import Guesser
from tests.benchmarks.guessing import Case, places
from tests.benchmarks.scoring.agreement import mean
from tests.benchmarks.scoring.measured import Goal, Measured, measured
from tests.benchmarks.scoring.sets import column, files, read

GOALS = {1: 0.25, 10: 0.6, 100: 0.88}
"""Among so many first guesses, the share that must be found."""
LEXICON = "lexicon_3k.txt"
"""The words to choose from."""


def descriptions(data: Path, rows: int) -> Iterator[Measured]:
    """Yield how often the word is found, each file of descriptions for itself."""
    lexicon = data / LEXICON
    found = files(data, "descriptions")
    if not found or not lexicon.is_file():
        return
    words = lexicon.read_text(encoding="utf-8").split()
    guesser = Guesser.load(shared_encoder())
    for path in found:
        cases: list[Case] = [(row["target"], [row["description"]], []) for row in read(path)[:rows]]
        ranked = places(guesser, cases, words)
        for most, goal in GOALS.items():
            first = f"the first {most}" if most > 1 else "the first guess"
            what = f"descriptions: the word among {len(words):,} is in {first} ({path.stem})"
            yield from measured(what, column(path), mean, [float(place <= most) for place in ranked], Goal(goal))
