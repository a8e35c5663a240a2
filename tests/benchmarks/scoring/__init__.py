"""What the scorer reaches, beside the goals: ``python -m tests.benchmarks.scoring --data DIR``.

Each measure stands in the module of what it is measured on:

    triples        the project's own triples: a text, an honest paraphrase, a text turned around
    pictures       the project's own pictures of several facets, with free answers
    public         public data sets, each file of the folder that is known by its name
    extremes       identical and unrelated texts, of any set
    descriptions   the machine guesser on people's descriptions of words
    wording        the tables of the wording rules
    speed          one scorecard

and is made and shown by:

    judge          the scorer, with a memory of what it has scored
    sets           reading the sets; which of them the models learned from
    agreement      rank correlation, AUC, shares, and how far chance reaches
    measured       one figure beside its goal, and the tables of figures
    bands          does an overlap of .7 read as .7? Human ratings by band of overlap, and their text bars
    plot           the same as an SVG
    report         all of it

The own sets come in two halves: the one that rules and models were tuned on, and one that was written apart and is kept
unseen.
"""

from __future__ import annotations

from collections.abc import Iterator

from charades.meaning.scorer import Scorer
from tests.benchmarks.figures import Figure, Options
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.report import measures
from tests.benchmarks.scoring.speed import speed


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures for the common table; what the scorer reaches only where there is a folder with data sets."""
    judge = Judge(Scorer.load())
    found = speed(judge) if options.data is None else measures(judge, options.data, options.rows)
    for one in found:
        bound, at_least = (one.goal.bound, one.goal.at_least) if one.goal else (None, False)
        yield Figure(f"{one.what}, {one.column} ({one.cases:,})", one.value, one.unit, bound, at_least)
