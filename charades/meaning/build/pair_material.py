"""What the pair model learns from: pairs of texts with what they are to each other, each kind read from its source.

The authored rows in ``material`` are part of the project; a row is a reference with honest restatements, distortions, a
part of it and something else about the same subject. Those in ``material/late`` are the hardest, retold on all points
but one, and are learnt last. The other files are JSON lines with ``reference`` and
``reconstruction``, described in `read_material`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from charades.meaning.pair_model import KINDS

Item = TypeVar("Item")

FOLDER = Path(__file__).parent / "material"
SEED = 7
"""Chooses what is kept back."""
KEPT_BACK = 0.12
"""Share of rows, ratings, questions and opposed pairs that is not learnt from: the calibration set."""
WRONG, CONTRARY = (0.05, 0.1), (0.05, 0.55)
"""Chances of *same* and *opposed* for a wrong answer, and for one marked as contradictory, which was done loosely."""
PARTIAL = (0.4, 0.0)
REFUTED = 4000
"""Refuted claims that are taken; there are many more, nearly all of one build."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of texts and what is known of it.

    Attributes:
        first: The reference.
        second: The reconstruction.
        same: Chance that they mean the same, 0 to 1.
        opposed: Chance that one turns the other around, 0 to 1.
        kind: Place in `KINDS` of the way in which it does; -1 where that is not known.
        rating: How alike people call them, 0 to 1; None where nobody was asked.
        source: Where the pair comes from.
    """

    first: str
    second: str
    same: float
    opposed: float = 0.0
    kind: int = -1
    rating: float | None = None
    source: str = ""

    @property
    def turned(self) -> Example:
        """The same pair in the other order."""
        return replace(self, first=self.second, second=self.first)


@dataclass(frozen=True, slots=True)
class Row:
    """An authored row."""

    kind: int
    reference: str
    same: tuple[str, str]
    turned: tuple[str, str]
    part: str
    other: str


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that is read from files; each half of a pair of tuples is (to learn from, kept back)."""

    rows: tuple[list[Row], list[Row]]
    late: tuple[list[Row], list[Row]]
    examples: tuple[list[Example], list[Example]]


def read_material(ratings: Path, opposites: Path, answers: Path) -> Material:
    """Read all texts.

    Args:
        ratings: STS Benchmark, train part (CC BY-SA 4.0): pairs with a human rating ``human``, 0 to 1.
        opposites: CANNOT (CC BY-SA 4.0): pairs with ``label`` ``same`` or ``opposed`` and a ``source``.
        answers: SemEval 2013 task 7, train part (CC BY-SA 3.0): answers with ``question_id``, ``references`` and
            ``label``.
    """
    rng = random.Random(SEED)
    kept_rows, learnt_rows = _parted(_rows(FOLDER), rng)
    kept_rated, rated = _parted([_rated(entry) for entry in _entries(ratings)], rng)
    marked = list(_entries(answers))
    questions, _ = _parted(sorted({entry["question_id"] for entry in marked}), rng)
    learnt_answers = [_answer(entry) for entry in marked if entry["question_id"] not in set(questions)]
    kept_answers = [_answer(entry) for entry in marked if entry["question_id"] in set(questions)]
    contrary = [_contrary(entry) for entry in _entries(opposites)]
    claims = [example for example in contrary if example.source == "wikifactcheck"]
    words = [example for example in contrary if example.source != "wikifactcheck"]
    kept_words, learnt_words = _parted(words, rng)
    chosen_claims = rng.sample(claims, min(REFUTED, len(claims)))
    kept_late, learnt_late = _parted(_rows(FOLDER / "late"), rng)
    return Material(
        rows=(learnt_rows, kept_rows),
        late=(learnt_late, kept_late),
        examples=(
            [*rated, *learnt_answers, *chosen_claims, *learnt_words],
            [*kept_rated, *kept_answers, *kept_words],
        ),
    )


def add_sources(parser: argparse.ArgumentParser) -> None:
    """Let a command take ``--train``, the three files of `read_material` in order."""
    names = ("RATINGS", "OPPOSITES", "ANSWERS")
    parser.add_argument("--train", type=Path, nargs=3, metavar=names, required=True, help="files that were learnt from")


def pairs_of(row: Row, rng: random.Random) -> Iterator[Example]:
    """Yield the pairs that an authored row holds, some of them in the other order.

    Args:
        row: The row.
        rng: Chooses orders.
    """
    near, far = row.same
    copied, own = row.turned
    found = [Example(row.reference, text, 1.0) for text in row.same]
    found += [Example(near, far, 1.0)]
    found += [Example(row.reference, text, 0.0, 1.0, row.kind) for text in row.turned]
    found += [Example(near, copied, 0.0, 1.0, row.kind), Example(far, own, 0.0, 1.0, row.kind)]
    found += [Example(rng.choice(row.same), rng.choice(row.turned), 0.0, 1.0, row.kind)]
    found += [Example(rng.choice((row.reference, *row.same)), row.other, 0.0)]
    if row.part:
        found += [Example(row.reference, row.part, *PARTIAL)]
    for example in found:
        yield replace(example.turned if rng.random() < 0.35 else example, source="authored")


def kept_back(material: Material) -> list[Example]:
    """Return the calibration set: pairs whose rows, questions and sentences no network has learnt from."""
    rng = random.Random(SEED)
    rows, examples = [*material.rows[1], *material.late[1]], material.examples[1]
    found = [example for row in rows for example in pairs_of(row, rng)]
    found += examples
    texts = [row.reference for row in rows]
    found += [Example(text, text, 1.0, source="equal") for text in texts]
    strangers = zip(rng.sample(texts, len(texts)), rng.sample(texts, len(texts)), strict=True)
    found += [Example(one, other, 0.0, source="strangers") for one, other in strangers if one != other]
    return found


def _rows(folder: Path) -> list[Row]:
    return [_row(entry) for path in sorted(folder.glob("*.jsonl")) for entry in _entries(path)]


def _row(entry: dict[str, Any]) -> Row:
    return Row(
        KINDS.index(entry["kind"]),
        entry["reference"],
        (entry["same"][0], entry["same"][1]),
        (entry["turned"][0], entry["turned"][1]),
        entry["part"],
        entry["other"],
    )


def _rated(entry: dict[str, Any]) -> Example:
    """Turn a rating into chances: *same* rises from 0 at a rating of 0.45 to 1 at 0.9."""
    rating = float(entry["human"])
    same = min(1.0, max(0.0, (rating - 0.45) / 0.45))
    return Example(entry["reference"], entry["reconstruction"], same, rating=rating, source="ratings")


def _answer(entry: dict[str, Any]) -> Example:
    """Pair an answer with the reference that it shares most words with."""
    answer = entry["reconstruction"]
    words = set(answer.lower().split())

    def shared(text: str) -> float:
        others = set(text.lower().split())
        return len(words & others) / max(1, len(words | others))

    chances = {"correct": (0.95, 0.0), "contradictory": CONTRARY}.get(entry["label"], WRONG)
    return Example(max(entry["references"], key=shared), answer, *chances, source="answers")


def _contrary(entry: dict[str, Any]) -> Example:
    same = float(entry["label"] == "same")
    source = entry["source"]
    return Example(entry["reference"], entry["reconstruction"], same, 1.0 - same, source=source)


def _entries(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _parted(items: Sequence[Item], rng: random.Random) -> tuple[list[Item], list[Item]]:
    """Return a chosen share of ``items``, and the rest."""
    order = list(items)
    rng.shuffle(order)
    cut = round(KEPT_BACK * len(order))
    return order[:cut], order[cut:]
