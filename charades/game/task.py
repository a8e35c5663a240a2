"""What a round waits for: a task for one seat, with everything that this seat may read while it works on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from charades.game.content import (
    DRAWING_COLUMNS,
    DRAWING_ROWS,
    STROKES,
    WHOLE,
    Choice,
    Content,
    Drawing,
    Numbers,
    Order,
    Texts,
    too_long,
)
from charades.game.events import Refusal
from charades.game.scorecard import Verdict
from charades.game.seats import Seat


class Stage(StrEnum):
    """The kind of a task."""

    CLUE = "clue"
    GUESS = "guess"
    RECEIVE = "receive"
    ANSWER = "answer"
    WRITE = "write"
    """Texts, field by field or in one piece."""
    RANK = "rank"
    """Put items in order."""
    DRAW = "draw"
    CHOOSE = "choose"
    """Take one of several options."""
    ESTIMATE = "estimate"
    """A number from 0 to 100 for each of several things."""
    FORECAST = "forecast"
    SCORING = "scoring"
    REVEALED = "revealed"
    ABANDONED = "abandoned"


CONTRIBUTING = (Stage.WRITE, Stage.RANK, Stage.DRAW, Stage.CHOOSE, Stage.ESTIMATE)
"""Tasks that are done with ``Contribute``."""


@dataclass(frozen=True, slots=True)
class Row:
    """Two texts side by side: what they are about, both, and how the scorer sees them where it has been asked."""

    name: str
    left: str
    right: str
    overlap: float | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """Two people's texts side by side."""

    left: str
    right: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Something to read: a heading, and what stands under it."""

    label: str
    content: Content | Sides


@dataclass(frozen=True, slots=True)
class Task:
    """What a round waits for.

    Attributes:
        stage: The kind of task.
        seat: Whose task it is; None while the program itself is at work, and at the end.
        key: Name of the contribution it brings, the same for every seat that does the like; empty for the stages that
            have events of their own, and for the final scoring.
        prompt: What to do, in a sentence.
        fields: Names of the texts or numbers to give, the items to put in order, or the options. A ``WRITE`` without
            fields is one free text.
        shows: What the seat may read meanwhile.
        optional: Whether everything may be left empty.
        says: Whether it is a message to somebody: it counts among the words spent, and its time limit is a clue's.
        wording: The wording rules that hold for it; None for none.
        barred: The names that may not be written, beside those rules.
        draft: What stands in the fields to begin with.
    """

    stage: Stage
    seat: Seat | None = None
    key: str = ""
    prompt: str = ""
    fields: tuple[str, ...] = ()
    shows: tuple[Shown, ...] = ()
    optional: bool = False
    says: bool = False
    wording: Mapping[str, object] | None = None
    barred: tuple[str, ...] = ()
    draft: Mapping[str, str] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, ...]:
        """The fields, or ``WHOLE`` alone for one free text."""
        return self.fields or (WHOLE,)


def misfit(task: Task, content: Content) -> Refusal | None:
    """Return why ``content`` does not do what ``task`` asks for; None where it does."""
    match task.stage, content:
        case Stage.WRITE, Texts(texts):
            return _misfit_texts(task, texts) or (_TOO_LONG if too_long(content) else None)
        case Stage.RANK, Order(items):
            return None if sorted(items) == sorted(task.fields) else Refusal("order", "every item stands in it once")
        case Stage.CHOOSE, Choice(option):
            return None if option in task.fields else Refusal("option", f"one of: {', '.join(task.fields)}")
        case Stage.DRAW, Drawing(rows):
            return _misfit_drawing(rows)
        case Stage.ESTIMATE, Numbers(numbers):
            fits = set(numbers) == set(task.fields) and all(0 <= number <= 100 for number in numbers.values())
            return None if fits else Refusal("numbers", "each is a whole number from 0 to 100")
        case _:
            return Refusal("not-now", f"not now: {task.prompt or task.stage}")


_TOO_LONG = Refusal("too-long", "one of the texts is too long", "Shorten it.")


def _misfit_texts(task: Task, texts: Mapping[str, str]) -> Refusal | None:
    if unknown := [key for key in texts if key not in task.keys]:
        return Refusal("unknown-field", f"there is no field “{unknown[0]}”", f"The fields: {', '.join(task.keys)}.")
    if not task.optional and not any(text.strip() for text in texts.values()):
        return Refusal("empty", "there is nothing to hand in yet", "Write a few words first.")
    return None


def _misfit_drawing(rows: tuple[str, ...]) -> Refusal | None:
    if len(rows) > DRAWING_ROWS or any(len(row) > DRAWING_COLUMNS for row in rows):
        return Refusal("too-large", f"the sheet has {DRAWING_ROWS} rows of {DRAWING_COLUMNS} characters")
    if not any(row.strip() for row in rows):
        return Refusal("empty", "the sheet is still empty", "Draw a few strokes first.")
    if any(char not in STROKES for row in rows for char in row):
        return Refusal("letters", "letters and figures are not part of this medium", "Use strokes and shapes.")
    return None
