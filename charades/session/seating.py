"""Who sits where, in this round and the next."""

from __future__ import annotations

from charades.game.decide import modes_for
from charades.game.flows import flow_of
from charades.game.flows.flow import Table
from charades.game.seats import Mode, Seat
from charades.scenario.model import Scenario


def mode_for(scenario: Scenario, wanted: Mode) -> Mode:
    """Return ``wanted`` where the scenario can be played so, otherwise the nearest way of playing it alone.

    A scenario that cannot be played at all keeps ``wanted``; dealing it says why it cannot.
    """
    possible = modes_for(scenario)
    if wanted in possible or wanted is Mode.PAIR:
        return wanted
    return next((mode for mode in possible if mode is not Mode.PAIR), wanted)


def people_for(scenario: Scenario, mode: Mode) -> tuple[int, int]:
    """Return how many people it takes at least and at most."""
    if mode is not Mode.PAIR:
        return 1, 1
    flow = flow_of(scenario)
    return flow.least, len(flow.seats)


def exchanged(table: Table) -> tuple[str, ...]:
    """Return the people of a round in the order in which they sit in the next one: everybody moves up a seat.

    Authored partners and the machine stay where they are.
    """
    first, *others = (table.players[seat] for seat in table.people)
    return (*others, first)


def seats_for(scenario: Scenario, mode: Mode, people: tuple[str, ...]) -> dict[Seat, str]:
    """Return who sits where: ``people`` in the order of the flow's seats, authors and the machine in the others."""
    match mode:
        case Mode.PAIR:
            return dict(zip(flow_of(scenario).seats, people, strict=False))
        case Mode.UNDERSTAND:
            return {Seat.SENDER: "the author", Seat.RECEIVER: people[0]}
        case Mode.EXPLAIN:
            return {Seat.SENDER: people[0], Seat.RECEIVER: "the machine"}
        case Mode.ALONE:
            return _with_partners(scenario, people[0])
        case _:
            return {Seat.SENDER: people[0], Seat.RECEIVER: "the page"}


def _with_partners(scenario: Scenario, person: str) -> dict[Seat, str]:
    flow = flow_of(scenario)
    others = (seat for seat in flow.seats if seat is not flow.alone_seat)
    names = [partner.name for partner in scenario.partners] or ["the page"]
    taken = dict(zip(others, names, strict=False))
    return {seat: taken.get(seat, person) for seat in flow.seats if seat is flow.alone_seat or seat in taken}
