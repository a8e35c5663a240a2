"""The project's own sets are what their measures take them for; nothing of the unseen halves is shown by a failure."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from charades.game.scorecard import DistortionKind, Verdict

FOLDER = Path(__file__).parent / "data"
HALVES = ("tuned", "unseen")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("half", HALVES)
def test_triples_of_every_kind_and_both_ways_of_distorting(half: str) -> None:
    found = rows(f"triples_{half}")
    texts = [[row[name] for name in ("reference", "paraphrase", "distortion", "own") if name in row] for row in found]
    assert min(map(len, texts)) >= 3
    assert sum(len({text.casefold() for text in each}) < len(each) for each in texts) == 0
    kinds, both = Counter(row["kind"] for row in found), Counter(row["kind"] for row in found if len(row) == 5)
    assert set(kinds) == set(both) == set(get_args(DistortionKind))
    assert min(both.values()) >= 5


@pytest.mark.parametrize("half", HALVES)
def test_pictures_with_a_verdict_for_each_facet(half: str) -> None:
    found = rows(f"pictures_{half}")
    assert sum(set(row["facets"]) != set(row["verdicts"]) or not row["answer"].strip() for row in found) == 0
    assert {verdict for row in found for verdict in row["verdicts"].values()} == set(get_args(Verdict))


def test_the_halves_share_no_text() -> None:
    tuned, unseen = ({row["reference"] for row in rows(f"triples_{half}")} for half in HALVES)
    shared = len(tuned & unseen)
    assert shared == 0
    assert len(tuned) + len(unseen) >= 150
    answers, others = ({row["answer"] for row in rows(f"pictures_{half}")} for half in HALVES)
    shared = len(answers & others)
    assert shared == 0
