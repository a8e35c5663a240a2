"""Back-brief: the receiver says what they understood and will do; the sender confirms or corrects, facet by facet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from charades.game.content import WHOLE, Texts, text_of
from charades.game.flows.flow import Comparison, Comparisons, Flow, Measures, Script, Table
from charades.game.flows.pieces import (
    contribution,
    facet_names,
    filled,
    forecasts,
    name_of,
    picture_shown,
    said,
    scoring,
)
from charades.game.seats import Seat
from charades.game.task import Shown, Stage, Task
from charades.scenario.flows import UNDERSTOOD, WILL_DO

if TYPE_CHECKING:
    from charades.game.state import State


def script(table: Table) -> Script:
    """Brief, then back-brief and corrections until nothing is corrected or the loops are used up."""
    scenario = table.scenario
    picture = picture_shown(scenario.picture)
    prompt = "Brief the other one in a single message."
    brief = Task(
        Stage.WRITE,
        Seat.SENDER,
        "brief",
        prompt,
        (),
        (picture,),
        says=True,
        wording=scenario.wording,
        barred=scenario.picture.names,
    )
    message = Texts({WHOLE: scenario.authored[0]}) if table.alone else (yield from contribution(brief, Texts))
    heard = [said("The brief", message.joined)]
    for loop in range(1, scenario.loops + 1):
        understood = yield from contribution(_back_brief(loop, tuple(heard)), Texts)
        heard.append(Shown(f"{name_of(table, Seat.RECEIVER)} said back", understood))
        corrected = yield from contribution(_correction(table, loop, (heard[-1], picture, *heard[:-1])), Texts)
        if not filled(corrected.texts):
            break
        heard.append(Shown("Corrections", Texts(filled(corrected.texts))))
    yield from forecasts([Seat.SENDER] if table.alone else [Seat.RECEIVER, Seat.SENDER])
    yield from scoring()


def _back_brief(loop: int, heard: tuple[Shown, ...]) -> Task:
    prompt = "In your own words: what did you understand, and what will you do?"
    return Task(Stage.WRITE, Seat.RECEIVER, f"back-brief {loop}", prompt, (UNDERSTOOD, WILL_DO), heard)


def _correction(table: Table, loop: int, shows: tuple[Shown, ...]) -> Task:
    prompt = "Correct what did not arrive, part by part. Every part left empty is confirmed."
    names = facet_names(table.scenario.picture)
    key = f"correction {loop}"
    return Task(Stage.WRITE, Seat.SENDER, key, prompt, names, shows, optional=True, says=True)


@dataclass(frozen=True, slots=True)
class Loop:
    """One back-brief and the corrections that answered it; the key is that of its comparison."""

    number: int
    understood: Texts
    corrected: Texts

    @property
    def key(self) -> str:
        """The key of its comparison with the picture."""
        return f"loop {self.number}"


def loops(state: State) -> tuple[Loop, ...]:
    """Return the loops that were gone through."""
    return tuple(_loops(state))


def _loops(state: State) -> Iterator[Loop]:
    for number in range(1, state.scenario.loops + 1):
        understood = state.given(Seat.RECEIVER, f"back-brief {number}")
        corrected = state.given(Seat.SENDER, f"correction {number}")
        if isinstance(understood, Texts):
            yield Loop(number, understood, corrected if isinstance(corrected, Texts) else Texts({}))


def comparisons(state: State) -> Comparisons:
    """Return each back-brief against the picture; the last one is the round's."""
    message = state.given(Seat.SENDER, "brief")
    heard = [text_of(message) or next(iter(state.scenario.authored), "")]
    found = {}
    for loop in loops(state):
        found[loop.key] = Comparison(state.scenario.picture, {WHOLE: loop.understood.joined}, "\n".join(heard))
        heard.append(loop.corrected.joined)
    return found


def measures(state: State) -> Measures:
    """Return what was gained from loop to loop, how many lost facets were confirmed, and the first back-brief's echo.

    Alone it is not what was gained, since an author has answered beforehand, but how many lost facets were corrected.
    """
    gone = [(loop, state.compared[loop.key]) for loop in loops(state) if loop.key in state.compared]
    if not gone:
        return {}
    corrected = [
        bool(loop.corrected.texts.get(facet.name, "").strip())
        for loop, score in gone
        for facet in score.facets
        if facet.card.verdict != "aligned"
    ]
    gained = {"gained": gone[-1][1].overlap - gone[0][1].overlap}
    return {
        "loops": float(len(gone)),
        **({"corrected": float(corrected.count(True))} if state.table.alone else gained),
        "confirmed though lost": float(corrected.count(False)),
        "parroting": gone[0][1].echo,
    }


FLOW = Flow(
    key="back-brief",
    title="Back-brief",
    summary="The receiver says back what they understood and will do; the sender confirms or corrects, part by part.",
    seats=(Seat.SENDER, Seat.RECEIVER),
    least=2,
    script=script,
    comparisons=comparisons,
    measures=measures,
    solo="An author briefed and was briefed back; you find what went wrong and correct it.",
)
