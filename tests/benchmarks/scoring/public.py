"""Public data sets, known by the beginning of a file's name; what follows it names the part.

    stsb_*, definitions_*    reference, reconstruction, human (0 to 1)
    sick_*, nli_*, breaking_*    reference, reconstruction, label (entailment, neutral, contradiction)
    answers_*                references, reconstruction, label (correct, contradictory, incorrect), corpus
    opposed_pairs*           reference, reconstruction, label (opposed, same), source

Other files are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.scoring.agreement import auc, mean, spearman
from tests.benchmarks.scoring.extremes import extremes
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.measured import Goal, Measured, measured
from tests.benchmarks.scoring.sets import column, files, read

ANSWER_GOALS = {"beetle": 0.83}
"""Of a corpus of students' answers; .80 for the others."""
ONE_WORD = "sem_anto_neg"
"""The source of opposed pairs that differ in a word or a denial, and of pairs of the same meaning beside them."""


def public(judge: Judge, data: Path, rows: int) -> Iterator[Measured]:
    """Yield what the files of a folder give, each file a line of its own."""
    for path in files(data, "stsb"):
        yield from ratings(judge, path, rows, "STS-B", Goal(0.84))
    for path in files(data, "definitions"):
        yield from ratings(judge, path, rows, "definitions", Goal(0.86 if "2014" in path.stem else 0.84))
    for path in files(data, "sick"):
        yield from inference(judge, path, rows, "SICK", Goal(0.98))
    for path in (*files(data, "nli"), *files(data, "breaking")):
        yield from inference(judge, path, rows, "one-word contradictions", Goal(0.96))
    for path in files(data, "answers"):
        yield from answers(judge, path, rows)
    for path in files(data, "opposed_pairs"):
        yield from opposed(judge, path, rows)
    for path in files(data, "stsb"):
        pairs = [(row["reference"], row["reconstruction"]) for row in read(path)[:rows]]
        yield from extremes(judge, path.stem, column(path), pairs)


def ratings(judge: Judge, path: Path, rows: int, name: str, goal: Goal) -> Iterator[Measured]:
    """Yield how closeness agrees with people."""
    cases = [(judge.card(row["reference"], row["reconstruction"]).closeness, row["human"]) for row in read(path)[:rows]]
    yield from measured(f"{name}: Spearman of closeness ({path.stem})", column(path), spearman, cases, goal)


def inference(judge: Judge, path: Path, rows: int, name: str, goal: Goal) -> Iterator[Measured]:
    """Yield how overlap tells what follows from what contradicts."""
    following, against = (
        [(row["reference"], row["reconstruction"]) for row in read(path) if row["label"] == label][:rows]
        for label in ("entailment", "contradiction")
    )
    cases = [(1.0, judge.overlap(*pair)) for pair in following] + [(0.0, judge.overlap(*pair)) for pair in against]
    what = f"{name}: entailment above contradiction, AUC of overlap ({path.stem})"
    yield from measured(what, column(path), auc, cases, goal)
    wrong = [float(judge.contradicted(*pair)) for pair in following]
    what = f"{name}: entailment wrongly contradicted ({path.stem})"
    yield from measured(what, column(path), mean, wrong, Goal(0.07, at_least=False))


def answers(judge: Judge, path: Path, rows: int) -> Iterator[Measured]:
    """Yield how overlap tells students' correct answers from others, each held against its nearest reference."""
    for corpus in sorted({row["corpus"] for row in read(path)}):
        chosen = [row for row in read(path) if row["corpus"] == corpus][:rows]
        cases = [
            (
                float(row["label"] == "correct"),
                max(judge.overlap(reference, row["reconstruction"]) for reference in row["references"]),
            )
            for row in chosen
        ]
        what = f"answers, {corpus}: correct above the rest, AUC of overlap ({path.stem})"
        yield from measured(what, column(path), auc, cases, Goal(ANSWER_GOALS.get(corpus, 0.8)))


def opposed(judge: Judge, path: Path, rows: int) -> Iterator[Measured]:
    """Yield how many opposed pairs are contradicted, and how many of the same meaning wrongly so."""
    for label, title, goal in (
        ("opposed", "opposed pairs: contradicted", Goal(0.8)),
        ("same", "pairs of the same meaning: wrongly contradicted", Goal(0.07, at_least=False)),
    ):
        chosen = [row for row in read(path) if row["source"] == ONE_WORD and row["label"] == label][:rows]
        hits = [float(judge.contradicted(row["reference"], row["reconstruction"])) for row in chosen]
        yield from measured(f"{title} ({path.stem})", column(path), mean, hits, goal)
