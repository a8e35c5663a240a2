"""Same words, same meaning, both or neither."""

from __future__ import annotations

from typing import Literal

Quadrant = Literal["deep", "parroted", "found in other words", "apart"]

SAME_WORDS = 0.5
"""Echo from which two people use the same words."""
SAME_MEANING = 0.65
"""Overlap from which they mean the same: where the verdict reads *aligned*."""


def quadrant(echo: float, overlap: float) -> Quadrant:
    """Return where two texts stand by the words and the meaning they share, each 0 to 1.

    ``deep``: same meaning in the same words; ``found in other words``: same meaning, own words; ``parroted``: same
    words without the meaning; ``apart``: neither.
    """
    if overlap >= SAME_MEANING:
        return "deep" if echo >= SAME_WORDS else "found in other words"
    return "parroted" if echo >= SAME_WORDS else "apart"
