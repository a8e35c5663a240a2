"""How fast the scorer is; with data sets, what it reaches.

The folder holds the public data sets as JSON lines; a set that is not there is left out. With a folder, the authored
triples beside the tests are measured too: the half that rules were tuned on, and the half that was held back.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from charades.game.scorecard import Scorecard
from charades.meaning.scorer import Scorer
from tests.benchmarks.figures import Figure, Options, milliseconds, spread

Row = dict[str, Any]

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


def least(name: str, value: float, goal: float) -> Figure:
    """Return a share that should reach a goal."""
    return Figure(name, value, budget=goal, at_least=True)


def similarity(scorer: Scorer, data: Path, rows: int) -> Iterator[Figure]:
    """Yield how closeness agrees with people."""
    for name, title in (("stsb_dev", "STS-B"), ("definitions_dev", "definitions")):
        found = read(data / f"{name}.jsonl", rows)
        if found:
            closeness = [card.closeness for card in cards(scorer, found)]
            yield least(f"{title}, Spearman of closeness", spearman(closeness, [row["human"] for row in found]), 0.84)


def contradictions(scorer: Scorer, data: Path, rows: int) -> Iterator[Figure]:
    """Yield how overlap tells the same from the opposite."""
    found = read(data / "sick_dev.jsonl", 4 * rows)
    if found:
        kinds = {label: [row for row in found if row["label"] == label] for label in ("entailment", "contradiction")}
        same, against = (cards(scorer, chosen[:rows]) for chosen in kinds.values())
        figure = auc([card.overlap for card in same], [card.overlap for card in against])
        yield least("SICK, AUC of overlap, entailment above contradiction", figure, 0.98)
        wrong = share([card.verdict == "contradicted" for card in same])
        yield Figure("SICK, entailment wrongly contradicted", wrong, budget=0.07)
    found = [row for row in read(data / "opposed_pairs.jsonl", 20 * rows) if row["source"] == "sem_anto_neg"]
    for label, goal in (("opposed", 0.8), ("same", 0.07)):
        chosen = cards(scorer, [row for row in found if row["label"] == label][:rows])
        if chosen:
            figure = share([card.verdict == "contradicted" for card in chosen])
            name = f"opposed pairs (one word), {label}: contradicted"
            yield Figure(name, figure, budget=goal, at_least=label == "opposed")


def answers(scorer: Scorer, data: Path, rows: int) -> Iterator[Figure]:
    """Yield how overlap tells correct answers from others, each held against the reference it comes nearest to."""
    overlaps: dict[bool, list[float]] = {True: [], False: []}
    for row in read(data / "answers_train.jsonl", rows):
        best = max(scorer.score(reference, row["reconstruction"]).overlap for reference in row["references"])
        overlaps[row["label"] == "correct"].append(best)
    if overlaps[True] and overlaps[False]:
        yield least("students' answers, AUC of overlap, correct above the rest", auc(*overlaps.values()), 0.8)


def extremes(scorer: Scorer, data: Path, rows: int) -> Iterator[Figure]:
    """Yield what identical and unrelated texts get."""
    found = read(data / "stsb_dev.jsonl", rows) or read(TRIPLES, rows)
    texts = [row["reference"] for row in found]
    same = [scorer.score(text, text) for text in texts]
    arrived = share([card.overlap >= 0.9 and card.verdict == "aligned" for card in same])
    yield least("identical texts, overlap ≥ .9 and aligned", arrived, 0.98)
    yield least("identical texts, echo ≥ .95", share([card.echo >= 0.95 for card in same]), 0.98)
    strangers = [scorer.score(one, other) for one, other in zip(texts, [*texts[7:], *texts[:7]], strict=True)]
    yield least("texts shuffled at random, overlap ≤ .2", share([card.overlap <= 0.2 for card in strangers]), 0.95)


def triples(scorer: Scorer, *, held: bool) -> Iterator[Figure]:
    """Yield what the authored triples get: paraphrase and distortion of the same reference."""
    rows = [row for row in read(TRIPLES, 10_000) if row["held"] is held]
    scored = [
        (row, scorer.score(row["reference"], row["paraphrase"]), scorer.score(row["reference"], row["distortion"]))
        for row in rows
    ]
    name = f"triples, {'held back' if held else 'tuned on'}"
    done = [item for item in scored if item[0]["kind"] in ("negation", "quantity", "opposite")]
    for title, chosen, goal in (
        (f"{name}: paraphrase above distortion", scored, 0.88),
        (f"{name}, own words: paraphrase above distortion", [item for item in scored if item[0]["own_words"]], 0.9),
        (f"{name}, negation, quantity, opposites: paraphrase above distortion", done, 0.88),
    ):
        yield least(f"{title} ({len(chosen)})", share([good.overlap > bad.overlap for _, good, bad in chosen]), goal)
    turned = share([bad.verdict == "contradicted" for *_, bad in done])
    yield least(f"{name}, those three: distortion contradicted", turned, 0.8)
    wrong = share([good.verdict == "contradicted" for _, good, _ in scored])
    yield Figure(f"{name}: paraphrase contradicted", wrong, budget=0.07)
    yield least(f"{name}: paraphrase aligned", share([good.verdict == "aligned" for _, good, _ in scored]), 0.7)
    echo = float(np.mean([good.echo for _, good, _ in scored]))
    yield Figure(f"{name}: mean echo of a paraphrase", echo, budget=0.35)


def speed(scorer: Scorer, times: int = 60) -> Iterator[Figure]:
    """Yield the time of a scorecard, both texts new each time; on a busy machine the clock says more than the work."""
    taken, worked = [], []
    for number in range(times):
        texts = [f"{text} {number}" for text in WORDS]
        start = time.process_time()
        taken.append(milliseconds(partial(scorer.score, *texts)))
        worked.append((time.process_time() - start) * 1000)
    yield from spread("one scorecard, 30 words against 30", taken, 40)
    yield from spread("one scorecard, processor time", worked, 40)


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures; what the scorer reaches only where there is a folder with data sets."""
    scorer = Scorer.load()
    yield from speed(scorer)
    if options.data is not None:
        yield from similarity(scorer, options.data, options.rows)
        yield from contradictions(scorer, options.data, options.rows)
        yield from answers(scorer, options.data, options.rows)
        yield from extremes(scorer, options.data, options.rows)
        yield from triples(scorer, held=False)
        yield from triples(scorer, held=True)
