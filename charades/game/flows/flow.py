"""What a flow is: the shape of a round, as data and a script.

A *script* is a generator. It yields the task that the round waits for next and is sent the event that settled it; when
it ends, the round is revealed. Scripts are made from the pieces in ``charades.game.flows.pieces`` with ``yield from``.
They hold nothing but what events tell them, so that the events alone replay a round.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from charades.game.events import Event
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.task import Task
from charades.scenario.model import FlowKey, Picture, Scenario

if TYPE_CHECKING:
    from charades.game.state import State

Script = Generator[Task, Event, None]


def in_order(seats: Collection[Seat]) -> tuple[Seat, ...]:
    """Return seats in the order in which they have their turn."""
    return tuple(seat for seat in Seat if seat in seats)


@dataclass(frozen=True, slots=True)
class Table:
    """A round before its first move: what is played, how, and who sits where.

    Attributes:
        scenario: What is played.
        mode: How.
        players: The names at the seats that are taken.
        people: The seats of people: all but those of authored partners, of an author and of the machine.
    """

    scenario: Scenario
    mode: Mode
    players: Mapping[Seat, str]
    people: tuple[Seat, ...]

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seats that are taken, in their order."""
        return in_order(self.players)

    @property
    def alone(self) -> bool:
        """Whether authored partners take all seats but one."""
        return self.mode is Mode.ALONE


@dataclass(frozen=True, slots=True)
class Comparison:
    """Texts that the scorer is asked about.

    Attributes:
        picture: The reference.
        texts: What is held against it: by facet name, or under ``WHOLE``.
        said: What the texts' writer had read, for the echo.
        name_counts: Whether the name of a concept alone is a right answer.
    """

    picture: Picture
    texts: Mapping[str, str]
    said: str = ""
    name_counts: bool = False


Comparisons = Mapping[str, Comparison]
Scores = Mapping[str, RoundScore]
Measures = Mapping[str, float]
"""What a flow measures beside the overlap: name of the figure to its value, 0 to 1 where it is a share."""


def nothing_to_compare(state: State) -> Comparisons:
    """Return no comparison: for flows without texts."""
    del state
    return {}


def no_measures(state: State) -> Measures:
    """Return no figure: for flows that measure nothing beside the overlap."""
    del state
    return {}


def last_score(scores: Scores) -> RoundScore | None:
    """Return the last comparison's score as the round's."""
    return list(scores.values())[-1] if scores else None


def people_and_partners(scenario: Scenario) -> tuple[Mode, ...]:
    """Return that people can play it, and one alone where the scenario brings partners."""
    return (Mode.PAIR, Mode.ALONE) if scenario.partners else (Mode.PAIR,)


def always_alone_too(scenario: Scenario) -> tuple[Mode, ...]:
    """Return that people can play it, and one alone with or without partners."""
    del scenario
    return (Mode.PAIR, Mode.ALONE)


@dataclass(frozen=True, slots=True)
class Flow:
    """The shape of a round.

    Attributes:
        key: Its name in scenario files.
        title: Its name for players.
        summary: What one does, in a sentence.
        seats: Its seats, in the order in which people are asked for their names.
        least: How many of them must be taken.
        script: The tasks in their order.
        comparisons: What the scorer is asked about at the end.
        headline: The round's score, from those of the comparisons.
        measures: Its own figures, of a revealed round.
        modes: How a scenario can be played, best first.
        alone_seat: Where one person sits who plays alone.
        solo: How one practises it alone, in a sentence.
        mutual: Whether nobody sends anything: everybody holds up their own.
        talk: Whether everybody may read the transcript while the round goes on.
    """

    key: FlowKey
    title: str
    summary: str
    seats: tuple[Seat, ...]
    least: int
    script: Callable[[Table], Script]
    comparisons: Callable[[State], Comparisons] = nothing_to_compare
    headline: Callable[[Scores], RoundScore | None] = last_score
    measures: Callable[[State], Measures] = no_measures
    modes: Callable[[Scenario], tuple[Mode, ...]] = people_and_partners
    alone_seat: Seat = Seat.SENDER
    solo: str = ""
    mutual: bool = False
    talk: bool = False

    def people(self, mode: Mode, taken: Collection[Seat]) -> tuple[Seat, ...]:
        """Return the seats of people among those that are taken, in their order."""
        match mode:
            case Mode.PAIR:
                return in_order(taken)
            case Mode.ALONE:
                return (self.alone_seat,)
            case Mode.UNDERSTAND:
                return (Seat.RECEIVER,)
            case _:
                return (Seat.SENDER,)

    def table(self, scenario: Scenario, mode: Mode, players: Mapping[Seat, str]) -> Table:
        """Return a round of the flow before its first move."""
        return Table(scenario, mode, players, self.people(mode, players))
