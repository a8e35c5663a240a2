"""Mission brief: the places that say how, what the brief carried, and what came back."""

from __future__ import annotations

from charades.game.content import Texts as Written
from charades.game.content import text_of
from charades.game.events import BreachNote, Contributed
from charades.game.flows.mission import NO_HOW
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports.reveals.blocks import Block, Labelled, Sentence, Texts
from charades.reports.reveals.carried import carried_and_back
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import fates, number_word, sentence
from charades.reports.words import count


def blocks(state: State) -> tuple[Block, ...]:
    """Return the parts carried and come back, and the places that say how."""
    found = _how(state)
    how = f"the brief says how in {_places(len(found))}" if found else "the brief says why and what, never how"
    told = f"{how}. {sentence(fates(facets_of(state)))}"
    parts = carried_and_back(state, "brief", "back-brief", ("the brief", "the back-brief"))
    places = tuple(Labelled(_part(state, words), note.message) for words, note in found)
    shown: tuple[Block, ...] = (Sentence(sentence(told)), parts)
    return (*shown, Texts("places that say how", places)) if places else shown


def _part(state: State, words: str) -> str:
    """The part of the brief in which words stand."""
    brief = state.given(Seat.SENDER, "brief")
    parts = brief.texts.items() if isinstance(brief, Written) else ()
    return next((name for name, text in parts if words in text), "the brief")


def _places(number: int) -> str:
    return "one place" if number == 1 else f"{number_word(number)} places" if number < 8 else count(number, "place")


def _how(state: State) -> list[tuple[str, BreachNote]]:
    """The words that say how, each with what the rule says of them."""
    brief = text_of(state.given(Seat.SENDER, "brief"))
    moves = (move for move in state.moves if isinstance(move, Contributed) and move.key == "brief")
    return [(brief[note.start : note.end], note) for move in moves for note in move.breaches if note.rule == NO_HOW]
