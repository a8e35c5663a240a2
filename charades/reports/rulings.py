"""What is said of the scorer's doubts and of what the players made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charades.cleaning import clean
from charades.game.events import Mode, Seat
from charades.game.rulings import Ruling
from charades.game.scorecard import Distortion, Scorecard
from charades.game.state import State
from charades.reports.words import VERDICTS, count, percent

RULINGS: Mapping[Ruling, str] = {
    Ruling.SAME: "the same",
    Ruling.TURNED: "turned around",
    Ruling.OPEN: "left open",
}


@dataclass(frozen=True, slots=True)
class Sides:
    """Whose words a finding quotes, each with its verb: those of the picture, and those held against them."""

    picture: str
    answer: str


TEXTS = Sides("one text says", "the other")
"""The sides of two texts that were not played."""


def sides_of(state: State) -> Sides:
    """Return the sides of a round: nobody is said to have said what only the picture says."""
    sender, receiver = (clean(state.players.get(seat, "")) for seat in (Seat.SENDER, Seat.RECEIVER))
    understood = f"{receiver or 'the other'} understood"
    match state.mode:
        case Mode.BRIEF:
            return Sides("the picture says", "your message says")
        case Mode.UNDERSTAND:
            return Sides("the picture says", "you understood")
        case Mode.EXPLAIN:
            return Sides("the picture says", understood)
        case _:
            return Sides(f"{sender or 'one'} meant", understood)


def finding_words(found: Distortion, sides: Sides) -> str:
    """Return a finding in a sentence, without a full stop."""
    return f"{sides.picture} “{clean(found.reference.text)}”, {sides.answer} “{clean(found.reconstruction.text)}”"


def question_words(found: Distortion, sides: Sides) -> str:
    """Return a soft finding as the question that it is."""
    told = finding_words(found, sides)
    return f"{told[:1].upper()}{told[1:]}: is that the same here?"


def card_words(card: Scorecard) -> str:
    """Return what a scorecard comes to."""
    return f"{percent(card.overlap)}, {VERDICTS[card.verdict]}"


def beside_words(counts: str, machine: str) -> str:
    """Return what to say after a figure that counts: the machine's own, where it reads differently."""
    return "" if counts == machine else f"; the machine said {machine}"


def settled_words(settled: int, counts: str, machine: str, asked: int = 0) -> str:
    """Return what the players settled, and what the machine said before where that reads differently.

    Args:
        settled: How many doubts they settled.
        counts: The figure that counts, as it is shown.
        machine: The machine's own, shown in the same way.
        asked: How many doubts there are, where those that are left open are to be told.
    """
    if not settled:
        return ""
    done = f"you settled {count(settled, 'question')}"
    if settled < asked:
        done = f"you settled {settled} of {count(asked, 'question')}"
    return done if counts == machine else f"the machine said {machine}, {done}"
