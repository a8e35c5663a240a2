"""Media: the same picture through words, numbers only, a drawing, or yes/no questions only."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from charades.game.content import Choice, Drawing, Texts, text_of
from charades.game.events import Event
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import contribution, facet_names, forecasts, picture_shown, said, scoring
from charades.game.scorecard import merged
from charades.game.seats import ROUND_THE_TABLE, Seat
from charades.game.task import Shown, Stage, Task
from charades.scenario.model import CONCEPT, Medium, Scenario

if TYPE_CHECKING:
    from charades.game.state import State

SENDER, *RECEIVERS = ROUND_THE_TABLE[:5]
ANSWERS = ("yes", "no", "neither")
PROMPTS = {
    "words": "Tell the picture in words.",
    "numbers": "Tell the picture in numbers only: figures, amounts, number words, dates in figures.",
    "drawing": "Draw the picture. Letters and figures are not part of a drawing.",
}


def script(table: Table) -> Script:
    """For each medium: send through it, then a reading by the next receiver; forecasts, scoring."""
    for medium in media_of(table):
        reader = reader_of(table, medium)
        shown = yield from (_questions(table, reader) if medium == "questions" else _message(table, medium))
        prompt = "What is the picture, part by part? What did not come through stays empty."
        names = facet_names(table.scenario.picture)
        yield from contribution(
            Task(Stage.WRITE, reader, f"reading {medium}", prompt, names, shown, optional=True), Texts
        )
    readers = {reader_of(table, medium): None for medium in media_of(table)}
    yield from forecasts(readers if table.alone else (SENDER, *readers), "How much came through, over all media?")
    yield from scoring()


def media_of(table: Table) -> tuple[Medium, ...]:
    """Return the media that are played: nobody can answer for an author, so alone there are no questions."""
    return tuple(medium for medium in table.scenario.media if not (table.alone and medium == "questions"))


def reader_of(table: Table, medium: Medium) -> Seat:
    """Return who reads a medium: the receivers take turns, so that with enough of them none knows the picture."""
    receivers = [seat for seat in RECEIVERS if seat in table.players]
    return receivers[media_of(table).index(medium) % len(receivers)]


def _message(table: Table, medium: Medium) -> Generator[Task, Event, tuple[Shown, ...]]:
    scenario, shows = table.scenario, (picture_shown(table.scenario.picture),)
    if medium == "drawing":
        drawn = yield from contribution(
            Task(Stage.DRAW, SENDER, medium, PROMPTS[medium], (), shows, says=True), Drawing
        )
        return (Shown("The drawing", drawn),)
    wording = {"only_numbers": True} if medium == "numbers" else scenario.wording
    task = Task(
        Stage.WRITE,
        SENDER,
        medium,
        PROMPTS[medium],
        (),
        shows,
        says=True,
        wording=wording,
        barred=scenario.picture.names,
    )
    written = yield from contribution(task, Texts)
    return (said("In numbers" if medium == "numbers" else "In words", written.joined),)


def _questions(table: Table, reader: Seat) -> Generator[Task, Event, tuple[Shown, ...]]:
    """Yes/no questions within the budget; an empty one ends them."""
    asked: dict[str, str] = {}
    for number in range(1, table.scenario.questions + 1):
        so_far = (Shown("Asked so far", Texts(asked)),) if asked else ()
        again = "; leave it empty when you know enough" if asked else ""
        prompt = f"By questions only: ask one that yes or no answers{again}."
        task = Task(Stage.WRITE, reader, f"question {number}", prompt, (), so_far, optional=bool(asked))
        question = (yield from contribution(task, Texts)).joined
        if not question:
            break
        shows = (picture_shown(table.scenario.picture), said("The question", question))
        task = Task(Stage.CHOOSE, SENDER, f"answer {number}", "Answer it.", ANSWERS, shows)
        asked[question] = (yield from contribution(task, Choice)).option
    return (Shown("Asked and answered", Texts(asked)),) if asked else ()


def comparisons(state: State) -> Comparisons:
    """Return the reading of each medium against the picture."""
    found: dict[str, Comparison] = {}
    for medium in media_of(state.table):
        given = state.given(reader_of(state.table, medium), f"reading {medium}")
        texts = given.texts if isinstance(given, Texts) else {"": ""}
        heard = text_of(state.given(SENDER, medium))
        found[medium] = Comparison(state.scenario.picture, texts, heard, name_counts=_named(state.scenario))
    return found


def _named(scenario: Scenario) -> bool:
    """Whether the picture is a thing with a name, which is then a right answer."""
    return [part.name for part in scenario.picture.parts] == [CONCEPT]


def measures(state: State) -> Measures:
    """Return the overlap by medium."""
    return {medium: state.compared[medium].overlap for medium in media_of(state.table) if medium in state.compared}


FLOW = Flow(
    key="media",
    title="Media",
    summary="The same picture through words, numbers, a drawing or yes/no questions. What does each medium lose?",
    seats=(SENDER, *RECEIVERS),
    least=2,
    script=script,
    comparisons=comparisons,
    headline=merged,
    measures=measures,
    alone_seat=Seat.SECOND,
    solo="An author has sent the picture through each medium but questions; you read them one after the other.",
)
