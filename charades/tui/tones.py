"""The one meaning that each colour has everywhere; what it says is also said by a sign and a word."""

from __future__ import annotations

from dataclasses import dataclass

from charades.game.scorecard import Verdict
from charades.reports import words


@dataclass(frozen=True, slots=True)
class Tone:
    """How one kind of outcome is drawn: a theme variable for its colour, a sign, and a word."""

    colour: str
    sign: str
    word: str


def _tone(verdict: Verdict, colour: str) -> Tone:
    return Tone(colour, words.SIGNS[verdict], words.VERDICTS[verdict])


LOST = _tone("different", "$error")
TURNED = _tone("contradicted", "$turned")
MEASURED = Tone("$foreground", "■", "measured")
"""A number that is neither good nor bad by itself."""
ADDED = Tone("$secondary", "+", "added")

VERDICT_TONES: dict[Verdict, Tone] = {
    "aligned": _tone("aligned", "$success"),
    "partial": _tone("partial", "$warning"),
    "different": LOST,
    "contradicted": TURNED,
}
