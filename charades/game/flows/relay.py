"""Relay: a sender describes, a receiver reconstructs; with partners made of an author's clues, or of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charades.game.content import WHOLE
from charades.game.events import GuessesMade
from charades.game.flows.flow import Comparison, Comparisons, Flow, Script, Table
from charades.game.flows.pieces import conversation, forecasts, scoring
from charades.game.seats import Mode, Seat
from charades.game.task import Stage, Task
from charades.scenario.model import Scenario

if TYPE_CHECKING:
    from charades.game.state import State


def clue_budget(scenario: Scenario, mode: Mode) -> int:
    """Return how many clues a round of this mode can have."""
    match mode:
        case Mode.BRIEF:
            return 1
        case Mode.UNDERSTAND:
            return len(scenario.authored)
        case _:
            return scenario.clues


def script(table: Table) -> Script:
    """Describe, reconstruct, forecast, score."""
    match table.mode:
        case Mode.EXPLAIN:
            yield from _explain(clue_budget(table.scenario, table.mode))
        case Mode.BRIEF:
            yield Task(Stage.CLUE, Seat.SENDER)
            yield from forecasts([Seat.SENDER])
        case Mode.UNDERSTAND:
            yield from conversation()
            yield from forecasts([Seat.RECEIVER])
        case _:
            yield from conversation()
            yield from forecasts([Seat.RECEIVER, Seat.SENDER])
    yield from scoring()


def _explain(clues: int) -> Script:
    """Clues to the machine, which guesses after each; the forecast comes before its first guess."""
    for clue in range(1, clues + 1):
        yield Task(Stage.CLUE, Seat.SENDER)
        if clue == 1:
            yield from forecasts([Seat.SENDER])
        event = yield Task(Stage.GUESS)
        if clue == clues or (isinstance(event, GuessesMade) and event.right):
            break
    yield Task(Stage.GUESS)  # its best guess is handed in


def comparisons(state: State) -> Comparisons:
    """Return the reconstruction against the picture."""
    # A message that is scored against its own picture was said by nobody else: it echoes the picture or nothing.
    said = "" if state.mode is Mode.BRIEF else "\n".join(state.said)
    texts = state.reconstruction or {WHOLE: ""}
    return {"": Comparison(state.scenario.picture, texts, said, name_counts=state.scenario.answer == "name")}


def modes(scenario: Scenario) -> tuple[Mode, ...]:
    """Return how it can be played: one concept is explained to the machine, a picture of facets is a brief."""
    alone = [Mode.EXPLAIN if scenario.picture.concept else Mode.BRIEF]
    if scenario.authored:
        alone.append(Mode.UNDERSTAND)
    return (Mode.PAIR, *alone)


FLOW = Flow(
    key="relay",
    title="Relay",
    summary="One describes, the other one says what the picture is.",
    seats=(Seat.SENDER, Seat.RECEIVER),
    least=2,
    script=script,
    comparisons=comparisons,
    modes=modes,
    solo="Explain to the machine, understand an author, or write a brief.",
    talk=True,
)
