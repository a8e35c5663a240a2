"""How a picture fades along a chain."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log

from charades.game.scorecard import Verdict

FLOOR = 0.01
"""Overlaps below this count as this: the logarithm of nothing is no number."""


def half_life(overlaps: Sequence[float]) -> float | None:
    """Return in how many hops the overlap falls to half; None where it does not fall or there are fewer than two.

    The least-squares line through the logarithms of the overlaps, ln o = a − λ · hop, as for any exponential decay; the
    half-life is ln 2 / λ.
    """
    hops = len(overlaps)
    if hops < 2:
        return None
    logs = [log(max(overlap, FLOOR)) for overlap in overlaps]
    middle, mean = (hops - 1) / 2, sum(logs) / hops
    slope = sum((hop - middle) * (value - mean) for hop, value in enumerate(logs)) / sum(
        (hop - middle) ** 2 for hop in range(hops)
    )
    return log(2) / -slope if slope < -1e-9 else None


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
