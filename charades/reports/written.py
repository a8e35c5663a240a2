"""What people wrote, ordered, drew, chose and forecast in a round, as data for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from charades.cleaning import clean
from charades.game import events as ev
from charades.game.content import WHOLE, Choice, Content, Drawing, Numbers, Order
from charades.game.events import Event
from charades.game.seats import Seat
from charades.game.state import State
from charades.game.task import Stage

_SAID: Mapping[type[Event], tuple[Seat, str]] = {
    ev.ClueGiven: (Seat.SENDER, "message"),
    ev.QuestionAsked: (Seat.RECEIVER, "question"),
    ev.AnswerGiven: (Seat.SENDER, "answer"),
}

Piece = dict[str, Any]


def written(state: State) -> list[Piece]:
    """Return everything that was handed in, in order: who, the name of the task, and what; empty before the reveal."""
    if state.stage is not Stage.REVEALED:
        return []
    return [
        {"by": clean(state.players.get(seat, seat)), "task": task, **content} for seat, task, content in _pieces(state)
    ]


def _pieces(state: State) -> Iterator[tuple[Seat, str, Piece]]:
    for event in state.moves:
        match event:
            case ev.ClueGiven(text=text) | ev.QuestionAsked(text=text) | ev.AnswerGiven(text=text):
                seat, task = _SAID[type(event)]
                yield seat, task, {"text": clean(text, lines=True)}
            case ev.ReconstructionGiven(texts=texts):
                yield Seat.RECEIVER, "reconstruction", _texts(texts)
            case ev.ForecastGiven(seat=seat, percent=percent):
                yield seat, "forecast", {"number": percent}
            case ev.Contributed(seat=seat, key=key, content=content):
                yield seat, clean(key), _content(content)
            case _:
                pass


def _content(content: Content) -> Piece:
    match content:
        case Order(items):
            return {"order": [clean(item) for item in items]}
        case Drawing(rows):
            return {"drawing": list(rows)}
        case Choice(option):
            return {"choice": clean(option)}
        case Numbers(numbers):
            return {"numbers": {clean(name): number for name, number in numbers.items()}}
        case _:
            return _texts(content.texts)


def _texts(texts: Mapping[str, str]) -> Piece:
    if set(texts) == {WHOLE}:
        return {"text": clean(texts[WHOLE], lines=True)}
    return {"texts": {clean(name): clean(text, lines=True) for name, text in texts.items()}}
