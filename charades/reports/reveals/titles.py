"""What the parts of a round's score are called for people."""

from __future__ import annotations

from charades.cleaning import clean
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports.reveals.settling import bent_part
from charades.reports.reveals.wording import short


def pair_of(state: State, name: str) -> tuple[str, str] | None:
    """Return the two people whom a facet of word drift's score is about, by its name; None for any other facet."""
    if state.scenario.flow != "word-drift":
        return None
    seats = {seat.value: short(clean(state.players[seat])) for seat in Seat if seat in state.players}
    one, _, other = name.partition(" ")
    return (seats[one], seats[other]) if one in seats and other in seats else None


def facet_title(state: State, name: str) -> str:
    """Return what a facet of the round's score is called: in word drift by the two people it is about."""
    pair = pair_of(state, name)
    if name == bent_part(state):
        return f"{clean(name)}, bent"
    return " and ".join(pair) if pair else clean(name)
