"""Assignment canvas: two sides fill in the same fields on their own, see where they differ, revise and sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import Choice, Texts
from charades.game.events import Compared
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import about, contribution, filled, forecasts, name_of, scoring
from charades.game.scorecard import RoundScore
from charades.game.seats import Seat
from charades.game.task import Row, Shown, Sides, Stage, Task
from charades.scenario.flows import NOT_YET, SIGNED
from charades.scenario.model import Facet, Picture

if TYPE_CHECKING:
    from charades.game.state import State

SEATS = (Seat.FIRST, Seat.SECOND)


def script(table: Table) -> Script:
    """Fill in apart, compare, revise, sign, forecast."""
    fields = table.scenario.fields
    first: dict[Seat, Texts] = {}
    for seat, shows in zip(SEATS, _knowledge(table), strict=True):
        prompt = "Fill in the canvas as you see it, in a sentence a field. The other side does the same."
        first[seat] = yield from contribution(Task(Stage.WRITE, seat, "canvas", prompt, fields, shows), Texts)
    compared = yield Task(Stage.SCORING, key="before")
    score = compared.scores.get("before") if isinstance(compared, Compared) else None
    revised = {}
    for seat in SEATS:
        shows = (differences(table, first, score),)
        talk = "Look at" if table.alone else "Talk about"
        prompt = f"{talk} what differs, then change your side where you have changed your mind."
        task = Task(Stage.WRITE, seat, "revised", prompt, fields, shows, draft=first[seat].texts)
        revised[seat] = yield from contribution(task, Texts)
    for seat in SEATS:
        shows = (differences(table, revised, None),)
        yield from contribution(Task(Stage.CHOOSE, seat, "signature", "Is this one assignment?", _SIGN, shows), Choice)
    yield from forecasts(table.people, "How alike are the two canvases now?")
    yield from scoring()


_SIGN = (SIGNED, NOT_YET)


def _knowledge(table: Table) -> tuple[tuple[Shown, ...], ...]:
    """What each side knows, and the other does not."""
    sides = [(Shown(side.name, Texts({"": side.knows})),) for side in table.scenario.sides]
    known = about(table)
    return tuple((*known, *own) for own in sides) if sides else (known, known)


def differences(table: Table, canvas: dict[Seat, Texts], score: RoundScore | None) -> Shown:
    """Return two canvases side by side, with what the scorer says of each field where it has been asked."""
    cards = {facet.name: facet.card for facet in score.facets} if score else {}
    rows = tuple(
        Row(
            name,
            canvas[Seat.FIRST].texts.get(name, ""),
            canvas[Seat.SECOND].texts.get(name, ""),
            cards[name].overlap if name in cards else None,
            cards[name].verdict if name in cards else None,
        )
        for name in table.scenario.fields
    )
    left, right = (name_of(table, seat) for seat in SEATS)
    return Shown("Side by side", Sides(left, right, rows))


def canvases(state: State, key: str) -> dict[Seat, Texts]:
    """Return both sides' canvases: key ``canvas`` for the first, ``revised`` for the second."""
    found = {seat: state.given(seat, key) for seat in SEATS}
    return {seat: given for seat, given in found.items() if isinstance(given, Texts)}


def comparisons(state: State) -> Comparisons:
    """Return the second side's canvas against the first's, before and, once there is one, after the revision."""
    keys = {"before": "canvas", "after": "revised"}
    wanted = keys if state.task.stage is not Stage.SCORING or not state.task.key else {"before": "canvas"}
    return {name: _comparison(canvases(state, key)) for name, key in wanted.items()}


def _comparison(canvas: dict[Seat, Texts]) -> Comparison:
    ours, theirs = (filled(canvas[seat].texts) if seat in canvas else {} for seat in SEATS)
    names = [*ours, *(name for name in theirs if name not in ours)]
    facets = tuple(Facet(name, ours.get(name, "")) for name in names)
    return Comparison(Picture(facets=facets), {name: theirs.get(name, "") for name in names}, " ".join(ours.values()))


def measures(state: State) -> Measures:
    """Return the overlap before and after, and how many signed."""
    found = {key: state.compared[key].overlap for key in ("before", "after") if key in state.compared}
    signatures = [state.given(seat, "signature") for seat in SEATS]
    return {**found, "signed": float(sum(choice == Choice(SIGNED) for choice in signatures))}


FLOW = Flow(
    key="canvas",
    title="Assignment canvas",
    summary="Two sides fill in the same canvas apart, see where they differ, revise and sign.",
    seats=SEATS,
    least=2,
    mutual=True,
    script=script,
    comparisons=comparisons,
    measures=measures,
    alone_seat=Seat.FIRST,
    solo="An authored client has filled in the other side, and revises as written.",
)
