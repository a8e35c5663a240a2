"""Who sits where, in this round and the next."""

from __future__ import annotations

from collections.abc import Mapping

from charades.game.decide import modes_for
from charades.game.events import Mode, Seat
from charades.scenario.model import Scenario


def mode_for(scenario: Scenario, wanted: Mode) -> Mode:
    """Return ``wanted`` where the scenario can be played so, otherwise the nearest way of playing it alone.

    A scenario that cannot be played at all keeps ``wanted``; dealing it says why it cannot.
    """
    possible = modes_for(scenario)
    if wanted in possible or wanted is Mode.PAIR:
        return wanted
    return next((mode for mode in possible if mode is not Mode.PAIR), wanted)


def exchanged(players: Mapping[Seat, str], mode: Mode) -> tuple[str, ...]:
    """Return the people of a round in the order in which they sit in the next one."""
    match mode:
        case Mode.PAIR:
            return players[Seat.RECEIVER], players[Seat.SENDER]
        case Mode.UNDERSTAND:
            return (players[Seat.RECEIVER],)
        case _:
            return (players[Seat.SENDER],)


def seats_for(mode: Mode, people: tuple[str, ...]) -> dict[Seat, str]:
    """Return who sits where: ``people`` are one or two names, the first of whom describes where somebody does."""
    match mode:
        case Mode.PAIR:
            return {Seat.SENDER: people[0], Seat.RECEIVER: people[1]}
        case Mode.UNDERSTAND:
            return {Seat.SENDER: "the author", Seat.RECEIVER: people[0]}
        case Mode.EXPLAIN:
            return {Seat.SENDER: people[0], Seat.RECEIVER: "the machine"}
        case _:
            return {Seat.SENDER: people[0], Seat.RECEIVER: "the page"}
