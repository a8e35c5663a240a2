"""What the scorer reaches, and how fast.

    python -m tests.benchmarks.scoring --data DIR [--rows 400]

``DIR`` holds the public data sets as JSON lines; a set that is not there is left out. The authored triples beside the
tests are always
measured: the half that rules were tuned on, and the half that was held back.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from charades.game.scorecard import Scorecard
from charades.meaning.scorer import Scorer

Row = dict[str, Any]
Line = tuple[str, str, str]
"""What was measured, the figure, the goal."""

TRIPLES = Path(__file__).parents[1] / "meaning" / "data" / "triples.jsonl"
WORDS = (
    "The town library will open its doors at eight in the morning from next Monday, because many students asked for "
    "more quiet hours before their first lesson starts at the school nearby.",
    "Starting next week the public library opens earlier, at eight o'clock, since a lot of pupils wanted a calm place "
    "where they can study before classes begin in the neighbouring school building.",
)
"""Two texts of thirty words."""


def read(path: Path, rows: int, seed: int = 1) -> list[Row]:
    """Return a random choice of at most so many lines, the same one every time."""
    if not path.is_file():
        return []
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    random.Random(seed).shuffle(found)
    return found[:rows]


def ranks(values: Sequence[float]) -> NDArray[np.float64]:
    """Return the rank of each value, ties at their mean."""
    _, place, counts = np.unique(np.array(values), return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[place])


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Return Spearman's rank correlation."""
    return float(np.corrcoef(ranks(one), ranks(other))[0, 1])


def auc(better: Sequence[float], worse: Sequence[float]) -> float:
    """Return the chance that one of the first stands above one of the second, ties counting half."""
    placed = ranks([*better, *worse])[: len(better)]
    return float((placed.sum() - len(better) * (len(better) + 1) / 2) / (len(better) * len(worse)))


def share(values: Sequence[bool]) -> float:
    """Return the share of what is true."""
    return sum(values) / len(values)


def cards(scorer: Scorer, rows: Sequence[Row]) -> list[Scorecard]:
    """Return the scorecard of each pair."""
    return [scorer.score(row["reference"], row["reconstruction"]) for row in rows]


def similarity(scorer: Scorer, data: Path, rows: int) -> Iterator[Line]:
    """Yield how closeness agrees with people."""
    for name, title, goal in (("stsb_dev", "STS-B", "≥ .84"), ("definitions_dev", "definitions", "≥ .84")):
        found = read(data / f"{name}.jsonl", rows)
        if found:
            closeness = [card.closeness for card in cards(scorer, found)]
            yield f"{title}, Spearman of closeness", f"{spearman(closeness, [row['human'] for row in found]):.3f}", goal


def contradictions(scorer: Scorer, data: Path, rows: int) -> Iterator[Line]:
    """Yield how overlap tells the same from the opposite."""
    found = read(data / "sick_dev.jsonl", 4 * rows)
    if found:
        kinds = {label: [row for row in found if row["label"] == label] for label in ("entailment", "contradiction")}
        same, against = (cards(scorer, chosen[:rows]) for chosen in kinds.values())
        figure = auc([card.overlap for card in same], [card.overlap for card in against])
        yield "SICK, AUC of overlap, entailment above contradiction", f"{figure:.3f}", "≥ .98"
        yield (
            "SICK, entailment wrongly contradicted",
            f"{share([c.verdict == 'contradicted' for c in same]):.3f}",
            "≤ .07",
        )
    found = [row for row in read(data / "opposed_pairs.jsonl", 20 * rows) if row["source"] == "sem_anto_neg"]
    for label, goal in (("opposed", "≥ .80"), ("same", "≤ .07")):
        chosen = cards(scorer, [row for row in found if row["label"] == label][:rows])
        if chosen:
            figure = share([card.verdict == "contradicted" for card in chosen])
            yield f"opposed pairs (one word), {label}: contradicted", f"{figure:.3f}", goal


def answers(scorer: Scorer, data: Path, rows: int) -> Iterator[Line]:
    """Yield how overlap tells correct answers from others, each held against the reference it comes nearest to."""
    overlaps: dict[bool, list[float]] = {True: [], False: []}
    for row in read(data / "answers_train.jsonl", rows):
        best = max(scorer.score(reference, row["reconstruction"]).overlap for reference in row["references"])
        overlaps[row["label"] == "correct"].append(best)
    if overlaps[True] and overlaps[False]:
        yield "students' answers, AUC of overlap, correct above the rest", f"{auc(*overlaps.values()):.3f}", "≥ .80"


def extremes(scorer: Scorer, data: Path, rows: int) -> Iterator[Line]:
    """Yield what identical and unrelated texts get."""
    found = read(data / "stsb_dev.jsonl", rows) or read(TRIPLES, rows)
    texts = [row["reference"] for row in found]
    same = [scorer.score(text, text) for text in texts]
    yield (
        "identical texts, overlap ≥ .9 and aligned",
        f"{share([c.overlap >= 0.9 and c.verdict == 'aligned' for c in same]):.3f}",
        "≥ .98",
    )
    yield "identical texts, echo ≥ .95", f"{share([card.echo >= 0.95 for card in same]):.3f}", "≥ .98"
    strangers = [scorer.score(one, other) for one, other in zip(texts, [*texts[7:], *texts[:7]], strict=True)]
    yield "texts shuffled at random, overlap ≤ .2", f"{share([card.overlap <= 0.2 for card in strangers]):.3f}", "≥ .95"


def triples(scorer: Scorer, *, held: bool) -> Iterator[Line]:
    """Yield what the authored triples get: paraphrase and distortion of the same reference."""
    rows = [row for row in read(TRIPLES, 10_000) if row["held"] is held]
    scored = [
        (row, scorer.score(row["reference"], row["paraphrase"]), scorer.score(row["reference"], row["distortion"]))
        for row in rows
    ]
    name = f"triples, {'held back' if held else 'tuned on'}"
    done = [item for item in scored if item[0]["kind"] in ("negation", "quantity", "opposite")]
    for title, chosen, goal in (
        (f"{name}: paraphrase above distortion", scored, "≥ .88"),
        (f"{name}, own words: paraphrase above distortion", [item for item in scored if item[0]["own_words"]], "≥ .90"),
        (f"{name}, negation, quantity, opposites: paraphrase above distortion", done, "≥ .88"),
    ):
        yield f"{title} ({len(chosen)})", f"{share([good.overlap > bad.overlap for _, good, bad in chosen]):.2f}", goal
    yield (
        f"{name}, those three: distortion contradicted",
        f"{share([bad.verdict == 'contradicted' for *_, bad in done]):.2f}",
        "≥ .80",
    )
    yield (
        f"{name}: paraphrase contradicted",
        f"{share([good.verdict == 'contradicted' for _, good, _ in scored]):.2f}",
        "≤ .07",
    )
    yield f"{name}: paraphrase aligned", f"{share([good.verdict == 'aligned' for _, good, _ in scored]):.2f}", "≥ .70"
    yield f"{name}: mean echo of a paraphrase", f"{np.mean([good.echo for _, good, _ in scored]):.2f}", "≤ .35"


def speed(scorer: Scorer, times: int = 60) -> Iterator[Line]:
    """Yield the time of a scorecard, both texts new each time; on a busy machine the clock says more than the work."""
    taken, worked = [], []
    for number in range(times):
        texts = [f"{text} {number}" for text in WORDS]
        start, start_work = time.perf_counter(), time.process_time()
        scorer.score(*texts)
        taken.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - start_work) * 1000)
    for name, times_taken in (("by the clock", taken), ("of the processor", worked)):
        figure = ", ".join(f"{np.quantile(times_taken, part):.0f}" for part in (0.5, 0.95))
        yield f"one scorecard, 30 words against 30, ms {name}, p50 and p95", figure, "p95 ≤ 40"


_CHILD = """
import time; start = time.perf_counter(); work = time.process_time()
from charades.meaning.scorer import Scorer
Scorer.load().score("a cat", "a dog")
import resource; memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(time.perf_counter() - start, time.process_time() - work, memory)
"""


def weight() -> Iterator[Line]:
    """Yield how long a fresh process needs until it can score, and how much memory it then holds."""
    runs = [
        subprocess.run([sys.executable, "-c", _CHILD], capture_output=True, text=True, check=True) for _ in range(3)
    ]
    seconds, work, megabytes = min(tuple(map(float, run.stdout.split())) for run in runs)
    yield "from start to the first scorecard, s by the clock, of the processor", f"{seconds:.2f}, {work:.2f}", "≤ 2.5"
    yield "memory of a process with the scorer, MB", f"{megabytes:.0f}", "≤ 450"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scoring", description="Measure the scorer.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the data sets")
    parser.add_argument("--rows", type=int, default=400, help="rows of each set that are scored (default 400)")
    options = parser.parse_args(arguments)
    scorer = Scorer.load()
    print(f"scorer {scorer.version}\n\n| what | figure | goal |\n| --- | --- | --- |")
    parts: tuple[Callable[[], Iterator[Line]], ...] = (
        lambda: similarity(scorer, options.data, options.rows),
        lambda: contradictions(scorer, options.data, options.rows),
        lambda: answers(scorer, options.data, options.rows),
        lambda: extremes(scorer, options.data, options.rows),
        lambda: triples(scorer, held=False),
        lambda: triples(scorer, held=True),
        lambda: speed(scorer),
        weight,
    )
    for part in parts:
        for what, figure, goal in part():
            print(f"| {what} | {figure} | {goal} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
