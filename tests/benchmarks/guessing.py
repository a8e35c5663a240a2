"""How fast the machine guesses; with data sets, how often it guesses what people and machines describe.

The folder of data sets holds ``descriptions_dev.jsonl`` and ``lexicon_3k.txt`` (people's descriptions, with a closed
list of words) and ``taboo_games_dev.jsonl`` (hints by machines); a set that is not there is left out. A word that the
guesser does not know counts as not guessed.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from charades.meaning.encoder import SentenceEncoder
from charades.meaning.guesser import Guesser
from charades.wording.morphology import bases
from tests.benchmarks.figures import Figure, Options, milliseconds, spread

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


def shares(name: str, found: Sequence[int]) -> Iterator[Figure]:
    """Yield the share of targets among the first guess, the first ten, the first hundred."""
    for most in WITHIN:
        share = sum(place <= most for place in found) / len(found)
        yield Figure(f"{name}: among the first {most}" if most > 1 else f"{name}: the first guess", share)


def accuracy(guesser: Guesser, data: Path, rows: int) -> Iterator[Figure]:
    """Yield how often guesses are right."""
    described: list[Case] = [
        (row["target"], [row["description"]], []) for row in read(data / "descriptions_dev.jsonl", rows)
    ]
    words = data / "lexicon_3k.txt"
    if described and words.is_file():
        lexicon = words.read_text(encoding="utf-8").split()
        yield from shares(f"people's descriptions, {len(lexicon):,} words", places(guesser, described, lexicon))
        yield from shares(f"people's descriptions, {guesser.size:,} words", places(guesser, described))
    games = read(data / "taboo_games_dev.jsonl", rows)
    if games:
        first = [(row["target"], row["hints"][:1], row["forbid"]) for row in games]
        yield from shares(f"first hint of a machine, {guesser.size:,} words", places(guesser, first))
        known = [case for case in first if guesser.knows(case[0])]
        yield from shares("first hint of a machine, targets that the guesser knows", places(guesser, known))
        longer = [(row["target"], row["hints"][:3], row["forbid"]) for row in games if len(row["hints"]) >= 3]
        longer = [case for case in longer if guesser.knows(case[0])]
        once = [(target, clues[:1], forbid) for target, clues, forbid in longer]
        yield from shares("known targets missed twice, first hint", places(guesser, once))
        yield from shares("known targets missed twice, three hints", places(guesser, longer))


def resident() -> float:
    """Return the memory that the process holds now, in MB; 0 where the system does not tell."""
    statement = Path("/proc/self/statm")
    pages = int(statement.read_text(encoding="ascii").split()[1]) if statement.is_file() else 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 if pages else 0.0


def speed(encoder: SentenceEncoder) -> Iterator[Figure]:
    """Yield what loading and a guess cost."""
    bases("words")  # The lexicon of the wording rules is in memory anyway.
    encoder.encode_tokens(CLUES[0])
    before = resident()
    started = time.perf_counter()
    guesser = Guesser.load(encoder)
    yield Figure("guesser: loading", time.perf_counter() - started, "s", 0.3)
    guesser.guess(CLUES)
    yield Figure("guesser: memory beside the encoder", resident() - before, "MB", 40)
    yield from spread("one guess from 21 words", [milliseconds(lambda: guesser.guess(CLUES)) for _ in range(60)], 30)


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures; accuracy only where there is a folder with data sets."""
    encoder = SentenceEncoder.load()
    yield from speed(encoder)
    if options.data is not None:
        yield from accuracy(Guesser.load(encoder), options.data, options.rows)
