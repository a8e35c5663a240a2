"""How a picture fades along a chain."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import exp, log

from charades.game.scorecard import Verdict

FLOOR = 0.01
"""Share that counts as nothing: no decay is told as faster than down to this in one hop."""
HALF = 0.5
_GRID = 500
_NARROWINGS = 100


def half_life(overlaps: Sequence[float]) -> float | None:
    """Return the rate of decay as the hops in which the overlap halves; None where it does not fall.

    An exponential decay, o = a · exp(−λ · hop), is fitted by least squares to the overlaps themselves; the half-life is
    ln 2 / λ. A fit to their logarithms would follow the smallest overlap, and a single zero at the end would drag it.
    As a is linear, only λ is searched for (Golub and Pereyra, 1973, "The differentiation of pseudo-inverses and
    nonlinear least squares problems whose variables separate"). It is no observed point: see `halved_at`.

    Args:
        overlaps: What was left after each hop, 0 to 1; None comes back for fewer than two.
    """
    if len(overlaps) < 2:
        return None
    fastest = log(1 / FLOOR)
    step = fastest / _GRID
    best = min((place * step for place in range(_GRID + 1)), key=lambda rate: _misfit(overlaps, rate))
    low, high = max(0.0, best - step), min(fastest, best + step)
    for _ in range(_NARROWINGS):
        third = (high - low) / 3
        if _misfit(overlaps, low + third) <= _misfit(overlaps, high - third):
            high -= third
        else:
            low += third
    rate = (low + high) / 2
    return log(2) / rate if rate > 1e-6 else None


def _misfit(overlaps: Sequence[float], rate: float) -> float:
    """Return the squared distance of overlaps from the best decay of a rate."""
    decay = [exp(-rate * hop) for hop in range(len(overlaps))]
    start = sum(left * share for left, share in zip(overlaps, decay, strict=True)) / sum(share**2 for share in decay)
    return sum((left - start * share) ** 2 for left, share in zip(overlaps, decay, strict=True))


def halved_at(overlaps: Sequence[float]) -> int | None:
    """Return the first hop, counted from 1, after which less than half of the picture was left; None where none."""
    return next((hop for hop, left in enumerate(overlaps, start=1) if left < HALF), None)


def steepest(overlaps: Sequence[float]) -> int | None:
    """Return the hop, counted from 1, that cost the most overlap (the first such); None where none cost any."""
    costs = {hop: before - after for hop, (before, after) in enumerate(pairwise(overlaps), start=2)}
    hop = max(costs, key=costs.__getitem__, default=None)
    return hop if hop is not None and costs[hop] > 0 else None


def gone_at(verdicts: Sequence[Verdict]) -> int | None:
    """Return the hop, counted from 1, from which a facet no longer arrived for good; None where it reached the end."""
    last = max((hop for hop, verdict in enumerate(verdicts, start=1) if verdict in ("aligned", "partial")), default=0)
    return None if last == len(verdicts) else last + 1


def turned_at(verdicts: Sequence[Verdict]) -> int | None:
    """Return the first hop, counted from 1, at which a facet was turned around; None where it never was."""
    return next((hop for hop, verdict in enumerate(verdicts, start=1) if verdict == "contradicted"), None)
