"""How well numbers agree with what is known, and how far chance alone would move that.

A statistic takes an array with a row a case: for shares and means the single column of values, for `spearman` the two
columns to be compared, for `auc` whether the case is one of the better ones (1 or 0) and its value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Statistic = Callable[[Doubles], float]

SAMPLES = 1_000
SEED = 20
WITHIN = 0.9
"""How often the margin holds the truth, were the cases drawn at random from many of their kind."""


def ranks(values: Doubles) -> Doubles:
    """Return the rank of each value from 1, ties at their mean."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[place])


def mean(cases: Doubles) -> float:
    """Return the mean; of ones and zeros, the share of ones."""
    return float(cases.mean())


def spearman(cases: Doubles) -> float:
    """Return Spearman's rank correlation; not a number where a column has one value only."""
    one, other = (ranks(column) - (len(cases) + 1) / 2 for column in cases.T)
    scale = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / scale if scale else float("nan")


def auc(cases: Doubles) -> float:
    """Return the chance that a better case stands above another, ties counting half; not a number without both."""
    better = cases[:, 0] == 1
    many, few = int(better.sum()), int((~better).sum())
    if not many or not few:
        return float("nan")
    return float((ranks(cases[:, 1])[better].sum() - many * (many + 1) / 2) / (many * few))


def margin(statistic: Statistic, cases: Doubles, groups: Sequence[int] | None = None) -> float:
    """Return half the width of the 90 % bootstrap interval of a statistic (Efron, 1979; percentiles).

    Args:
        statistic: Takes the cases.
        cases: A row a case.
        groups: The group of each case, where cases come in groups that stand or fall together, as the facets of one
            answer do: whole groups are drawn then.

    Returns:
        Half the width; where no drawing differs from another, as with a share of 1, the rule of three instead: a share
        that was never missed in n cases could still be missed in 3 of n.
    """
    of = np.arange(len(cases)) if groups is None else np.array(groups)
    members = [np.flatnonzero(of == group) for group in np.unique(of)]
    rng = np.random.default_rng(SEED)
    drawn = []
    for _ in range(SAMPLES):
        chosen = rng.integers(len(members), size=len(members))
        rows = chosen if groups is None else np.concatenate([members[group] for group in chosen])
        drawn.append(statistic(cases[rows]))
    low, high = np.nanquantile(drawn, [(1 - WITHIN) / 2, (1 + WITHIN) / 2])
    return float(high - low) / 2 or min(1.0, 3 / len(members))
