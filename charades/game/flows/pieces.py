"""The pieces that scripts are made from."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from typing import TypeVar

from charades.game.content import WHOLE, Content, Texts
from charades.game.events import ClueRequested, Contributed, Event, QuestionAsked, ReconstructionGiven
from charades.game.flows.flow import Script, Table
from charades.game.seats import Seat
from charades.game.task import Shown, Stage, Task
from charades.scenario.model import Picture

C = TypeVar("C", bound=Content)

Piece = Generator[Task, Event, C]
"""A piece that gives back what somebody contributed."""


def contribution(task: Task, kind: type[C]) -> Piece[C]:
    """Wait for a task to be done; give back what it brought.

    Raises:
        TypeError: For an event that does not settle the task; ``decide`` lets none through.
    """
    event = yield task
    while not isinstance(event, Contributed):  # the clock ran out: what was written counts, and comes with the next
        event = yield task
    if not isinstance(event.content, kind):
        raise TypeError(f"{task.stage} brings {kind.__name__}, not {event.content!r}")
    return event.content


def conversation() -> Script:
    """Clues, questions back and answers, until the receiver has said what the picture is."""
    while True:
        yield Task(Stage.CLUE, Seat.SENDER)
        event = yield _RECEIVE
        while not isinstance(event, ClueRequested | ReconstructionGiven):
            if isinstance(event, QuestionAsked):
                yield Task(Stage.ANSWER, Seat.SENDER)
            event = yield _RECEIVE
        if isinstance(event, ReconstructionGiven):
            return


_RECEIVE = Task(Stage.RECEIVE, Seat.RECEIVER)


def forecasts(seats: Iterable[Seat], prompt: str = "") -> Script:
    """Everybody's forecast, one after the other."""
    for seat in seats:
        yield Task(Stage.FORECAST, seat, prompt=prompt)


def scoring() -> Script:
    """Wait for the scorer."""
    yield Task(Stage.SCORING)


def picture_shown(picture: Picture, label: str = "The picture") -> Shown:
    """Return the picture as something to read."""
    names = {CONCEPT_LABEL: picture.concept} if picture.concept else {}
    definition = {"that is": picture.definition} if picture.concept and picture.definition else {}
    return Shown(label, Texts({**names, **definition, **{facet.name: facet.text for facet in picture.facets}}))


CONCEPT_LABEL = "concept"


def said(label: str, text: str) -> Shown:
    """Return a message as something to read."""
    return Shown(label, Texts({WHOLE: text}))


def about(table: Table) -> tuple[Shown, ...]:
    """Return what everybody knows beforehand; nothing where the scenario says nothing."""
    return (said("The situation", table.scenario.about),) if table.scenario.about else ()


def name_of(table: Table, seat: Seat) -> str:
    """Return what whoever sits there is called."""
    return table.players.get(seat, seat.value)


def facet_names(picture: Picture) -> tuple[str, ...]:
    """Return the fields in which a picture is told back: its facets, or none for one free text."""
    return tuple(facet.name for facet in picture.facets)


def filled(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the fields in which something stands."""
    return {key: text for key, text in texts.items() if text.strip()}
