"""What is said of the scorer's doubts and of what the players made of them."""

from __future__ import annotations

from collections.abc import Mapping

from charades.cleaning import clean
from charades.game.rulings import Ruling
from charades.game.scorecard import Distortion, Scorecard
from charades.reports.words import VERDICTS, count, percent

RULINGS: Mapping[Ruling, str] = {
    Ruling.SAME: "the same",
    Ruling.TURNED: "turned around",
    Ruling.OPEN: "left open",
}


def finding_words(found: Distortion) -> str:
    """Return a finding in a sentence, without a full stop."""
    sentence = clean(found.sentence).rstrip(".")
    return sentence or f"“{clean(found.reference.text)}” became “{clean(found.reconstruction.text)}”"


def question_words(found: Distortion) -> str:
    """Return a soft finding as the question that it is."""
    told = finding_words(found)
    return f"{told[:1].upper()}{told[1:]}: is that the same here?"


def card_words(card: Scorecard) -> str:
    """Return what a scorecard comes to."""
    return f"{percent(card.overlap)}, {VERDICTS[card.verdict]}"


def beside_words(counts: str, machine: str) -> str:
    """Return what to say after a figure that counts: the machine's own, where it reads differently."""
    return "" if counts == machine else f"; the machine said {machine}"


def settled_words(settled: int, counts: str, machine: str) -> str:
    """Return what the players settled, and what the machine said before where that reads differently.

    Args:
        settled: How many doubts they settled.
        counts: The figure that counts, as it is shown.
        machine: The machine's own, shown in the same way.
    """
    if not settled:
        return ""
    done = f"you settled {count(settled, 'question')}"
    return done if counts == machine else f"the machine said {machine}, {done}"
