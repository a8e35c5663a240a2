"""The project's own pictures: facets, one free answer to all of them, and what a reader would say of each facet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from charades.game.scorecard import Scorecard
from charades.scenario.model import Facet, Picture
from tests.benchmarks.scoring.agreement import auc, mean
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.measured import Goal, Measured, measured
from tests.benchmarks.scoring.sets import OWN, read


@dataclass(frozen=True, slots=True)
class Answered:
    """One facet: in which picture, what a reader says of it, and its scorecard."""

    picture: int
    expected: str
    card: Scorecard


def pictures(judge: Judge, half: str) -> Iterator[Measured]:
    """Yield what the pictures of a half get."""
    facets = read_pictures(judge, half)
    right = [float(one.card.verdict == one.expected) for one in facets]
    groups = [one.picture for one in facets]
    yield from measured("pictures: verdict on a facet right", half, mean, right, Goal(0.75), groups)
    clear = [one for one in facets if one.expected != "partial"]
    cases = [(float(one.expected == "aligned"), one.card.overlap) for one in clear]
    name = "pictures: aligned above left out or turned around, AUC of overlap"
    yield from measured(name, half, auc, cases, Goal(0.93), [one.picture for one in clear])


def read_pictures(judge: Judge, half: str) -> list[Answered]:
    """Return the facets of a half, scored."""
    found = []
    for number, row in enumerate(read(OWN / f"pictures_{half}.jsonl")):
        picture = Picture(facets=tuple(Facet(name, text) for name, text in row["facets"].items()))
        score = judge.round(picture, row["answer"])
        found += [Answered(number, row["verdicts"][facet.name], facet.card) for facet in score.facets]
    return found
