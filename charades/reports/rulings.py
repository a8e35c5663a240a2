"""What is said of the scorer's findings and of what the players made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charades.cleaning import clean
from charades.game.rulings import Ruling
from charades.game.scorecard import Distortion, Scorecard
from charades.game.seats import Mode, Seat
from charades.game.state import State
from charades.reports.differing import differing
from charades.reports.reveals.wording import short
from charades.reports.words import count, own_message, percent, verdict_words

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


PICTURE = "the picture says"
TEXTS = Sides("one text says", "the other")
"""The sides of two texts that were not played."""


def sides_of(state: State) -> Sides:
    """Return the sides of a round: nobody is said to have said what only the picture says."""
    sender, receiver, first, second = (short(clean(state.players.get(seat, ""))) for seat in _SEATS)
    understood = f"{receiver or 'the other'} understood"
    match state.scenario.flow, state.mode:
        case ("word-drift", _):
            return TEXTS
        case ("canvas" | "depth", _):
            return Sides(f"{first or 'one'} says", f"{second or 'the other'} says")
        case ("chain" | "media", _):
            return Sides(PICTURE, "it came out as")
        case (flow, mode) if own_message(flow, mode):
            return Sides(PICTURE, "your message says")
        case (_, Mode.UNDERSTAND):
            return Sides(PICTURE, "you understood")
        case (_, Mode.EXPLAIN):
            return Sides(PICTURE, understood)
        case _:
            return Sides(f"{sender or 'one'} meant", understood)


_SEATS = (Seat.SENDER, Seat.RECEIVER, Seat.FIRST, Seat.SECOND)


def finding_words(found: Distortion, sides: Sides) -> str:
    """Return a finding in a sentence, without a full stop; of long texts it quotes what is not in both."""
    quoted = _quoted(found)
    if quoted is None:
        return f"as wholes, one text {'turns' if found.hard else 'may turn'} the other around"
    return f"{sides.picture} “{quoted[0]}”, {sides.answer} “{quoted[1]}”"


def question_words(found: Distortion, sides: Sides) -> str:
    """Return a soft finding as the question that it is."""
    if _quoted(found) is None:
        return "As wholes, do both texts mean the same here?"
    return f"{sure_words(found, sides)}: is that the same here?"


def sure_words(found: Distortion, sides: Sides) -> str:
    """Return a finding as the beginning of a sentence."""
    told = finding_words(found, sides)
    return f"{told[:1].upper()}{told[1:]}"


def _quoted(found: Distortion) -> tuple[str, str] | None:
    """Return what a finding quotes of the picture and of the reconstruction; None where it is about all of both."""
    return differing(clean(found.reference.text), clean(found.reconstruction.text))


def card_words(card: Scorecard, flow: str = "relay") -> str:
    """Return what a scorecard comes to, as it is told in a flow."""
    return f"{percent(card.overlap)}, {verdict_words(flow, card.verdict)}"


def beside_words(counts: str, machine: str) -> str:
    """Return what to say after a figure that counts: the machine's own, where it reads differently."""
    return "" if counts == machine else f"; the machine said {machine}"


def settled_words(settled: int, counts: str, machine: str, still_open: int = 0) -> str:
    """Return what the players settled, and what the machine said before where that reads differently.

    Args:
        settled: How many findings they settled: questions they answered, and sure ones they overruled.
        counts: The figure that counts, as it is shown.
        machine: The machine's own, shown in the same way.
        still_open: How many questions are left open, where that is to be told.
    """
    if not settled:
        return ""
    done = f"you settled {count(settled, 'finding')}"
    if still_open:
        done += f", {count(still_open, 'question')} open"
    return done if counts == machine else f"the machine said {machine}, {done}"
