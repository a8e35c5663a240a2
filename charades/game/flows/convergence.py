"""Convergence: the same two people and six pictures of one family; do they need fewer words each time?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Texts, text_of
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import contribution, facet_names, forecasts, picture_shown, said, scoring
from charades.game.measures.convergence import trend
from charades.game.scorecard import merged
from charades.game.seats import Seat
from charades.game.task import Shown, Stage, Task
from charades.scenario.model import Picture

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """Six times describe and name, the answer told after each; forecasts, scoring."""
    seen: tuple[Shown, ...] = ()
    for number, picture in enumerate(table.scenario.pictures, start=1):
        task = Task(
            Stage.WRITE,
            Seat.SENDER,
            f"clue {number}",
            f"Picture {number}: tell it in as few words as will do.",
            (),
            (picture_shown(picture), *seen),
            says=True,
            wording=table.scenario.wording,
            barred=picture.names,
        )
        clue = yield from contribution(task, Texts)
        heard = (said("You were told", clue.joined), *seen)
        asked = f"Picture {number}: what is it?"
        answer = Task(Stage.WRITE, Seat.RECEIVER, f"answer {number}", asked, facet_names(picture), heard)
        given = yield from contribution(answer, Texts)
        outcome = {"told": clue.joined, "understood": given.joined, "it was": picture.concept or _as_text(picture)}
        seen = (Shown(f"Picture {number}, before", Texts(outcome)),)
    yield from forecasts(table.people, "How much arrived, over all pictures?")
    yield from scoring()


def _as_text(picture: Picture) -> str:
    return " ".join(facet.text for facet in picture.facets)


def picture_key(number: int) -> str:
    """Return the key of a picture's comparison; pictures are counted from 1."""
    return f"picture {number}"


def comparisons(state: State) -> Comparisons:
    """Return each answer against its picture."""
    found = {}
    for number, picture in enumerate(state.scenario.pictures, start=1):
        given = state.given(Seat.RECEIVER, f"answer {number}")
        texts = given.texts if isinstance(given, Texts) else {WHOLE: ""}
        clue = text_of(state.given(Seat.SENDER, f"clue {number}"))
        found[picture_key(number)] = Comparison(picture, texts, clue, name_counts=bool(picture.concept))
    return found


def words_spent(state: State) -> tuple[int, ...]:
    """Return the words of each clue."""
    numbers = range(1, len(state.scenario.pictures) + 1)
    return tuple(len(text_of(state.given(Seat.SENDER, f"clue {number}")).split()) for number in numbers)


def measures(state: State) -> Measures:
    """Return the words of the first and the last clue, and what a clue gained or lost in words from one to the next."""
    words = words_spent(state)
    if len(words) < 2:
        return {}
    return {"first words": float(words[0]), "last words": float(words[-1]), "words more each picture": trend(words)}


FLOW = Flow(
    key="convergence",
    title="Convergence",
    summary="The same two, six pictures of one family: fewer words each time?",
    seats=(Seat.SENDER, Seat.RECEIVER),
    least=2,
    script=script,
    comparisons=comparisons,
    headline=merged,
    measures=measures,
    alone_seat=Seat.RECEIVER,
    solo="An author describes six pictures, ever shorter; you say what they are.",
)
