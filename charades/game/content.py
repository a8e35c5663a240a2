"""What a player can contribute to a round beside messages: texts, an order, a drawing, a choice, numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from charades.cleaning import MAX_MESSAGE, clean
from charades.scenario.sheet import DRAWING_COLUMNS as DRAWING_COLUMNS
from charades.scenario.sheet import DRAWING_ROWS as DRAWING_ROWS
from charades.scenario.sheet import STROKES as STROKES

WHOLE = ""
"""Key of a text that was given in one piece instead of field by field."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts by field, or one text under ``WHOLE``."""

    texts: Mapping[str, str]
    kind: Literal["texts"] = "texts"

    @property
    def joined(self) -> str:
        """All that was written: one text as it stands, several each as a sentence of its own."""
        written = [text.strip() for text in self.texts.values() if text.strip()]
        return written[0] if len(written) == 1 else " ".join(map(_as_sentence, written))


@dataclass(frozen=True, slots=True)
class Order:
    """Items from first to last."""

    items: tuple[str, ...]
    kind: Literal["order"] = "order"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing in characters, row by row, without trailing blanks."""

    rows: tuple[str, ...]
    kind: Literal["drawing"] = "drawing"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several options."""

    option: str
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whole numbers from 0 to 100 by field."""

    numbers: Mapping[str, int]
    kind: Literal["numbers"] = "numbers"


Content = Texts | Order | Drawing | Choice | Numbers


def text_of(content: Content | None) -> str:
    """Return all text in a contribution; empty where it holds none."""
    return content.joined if isinstance(content, Texts) else ""


def drawing_in(text: str) -> Drawing:
    """Return the drawing that a text's lines make, cut to the sheet."""
    rows = [row[:DRAWING_COLUMNS].rstrip() for row in text.split("\n")[:DRAWING_ROWS]]
    while rows and not rows[-1]:
        rows.pop()
    return Drawing(tuple(rows))


def cleaned(content: Content) -> Content:
    """Return a contribution with nothing in its texts that could steer a terminal."""
    match content:
        case Texts(texts):
            return Texts({key: clean(text, lines=True) for key, text in texts.items()})
        case Drawing(rows):
            return drawing_in("\n".join(_drawable(row) for row in rows))
        case _:
            return content


def _drawable(row: str) -> str:
    """Return a row whose blanks stay where they are; what cannot be shown in one column becomes a blank."""
    return "".join(char if char in STROKES else " " for char in row)


def too_long(content: Content) -> bool:
    """Whether a text is longer than a message may be."""
    return isinstance(content, Texts) and any(len(text) > MAX_MESSAGE for text in content.texts.values())


def _as_sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?…:;" else f"{text}."
