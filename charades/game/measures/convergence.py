"""Whether two people need less from picture to picture."""

from __future__ import annotations

from collections.abc import Sequence


def trend(values: Sequence[float]) -> float:
    """Return the slope of the least-squares line through values in their order: what each step adds; 0 for one value.

    Fewer words with every picture is what Krauss and Weinheimer (1964) and Clark and Wilkes-Gibbs (1986) found for
    people who talk about the same things again.
    """
    count = len(values)
    if count < 2:
        return 0.0
    middle, mean = (count - 1) / 2, sum(values) / count
    spread = sum((place - middle) ** 2 for place in range(count))
    return sum((place - middle) * (value - mean) for place, value in enumerate(values)) / spread
