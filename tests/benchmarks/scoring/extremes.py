"""What needs no opinion: a text against itself, and against a text about something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.benchmarks.scoring.agreement import mean
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.measured import Goal, Measured, measured

APART = 7
"""How far apart in the random order two texts stand that are held against each other as unrelated."""


def extremes(judge: Judge, name: str, column: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Measured]:
    """Yield what identical and unrelated texts get.

    Args:
        judge: The scorer.
        name: Of which set; said with the figure where it is not empty.
        column: On which part of the data.
        pairs: Pairs of texts that belong together, in random order: the first of one is unrelated to the second of
            another.
    """
    of = f" ({name})" if name else ""
    same = [judge.card(text, text) for text, _ in pairs]
    arrived = [float(card.verdict == "aligned" and card.overlap >= 0.9) for card in same]
    yield from measured(f"identical texts: aligned, overlap ≥ .9{of}", column, mean, arrived, Goal(0.98))
    copied = [float(card.echo >= 0.95) for card in same]
    yield from measured(f"verbatim copies: echo ≥ .95{of}", column, mean, copied, Goal(0.98))
    others = [other for _, other in (*pairs[APART:], *pairs[:APART])]
    strangers = [judge.overlap(text, other) for (text, _), other in zip(pairs, others, strict=True)]
    far = [float(overlap <= 0.2) for overlap in strangers]
    yield from measured(f"unrelated texts: overlap ≤ .2{of}", column, mean, far, Goal(0.95))
