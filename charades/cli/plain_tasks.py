"""The tasks of a round as plain lines: texts, orders, drawings, choices and estimates."""

from __future__ import annotations

from charades.cleaning import clean
from charades.cli.plain_desk import WIDTH, Desk, field_prompt
from charades.cli.plain_numbers import chosen, ordered, percentage
from charades.cli.plain_shown import shown_lines
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
    drawing_in,
)
from charades.game.task import Shown, Stage, Task

END = "."
"""The row that ends a drawing."""


class Tasks:
    """Tells what there is to read and to do, asks for it, and hands it in.

    Args:
        desk: The keyboard.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._session = desk.session
        self._read: list[Shown] = []
        self._begun: Task | None = None

    def sit_down(self) -> None:
        """Begin anew for somebody who has seen nothing yet."""
        self._read = []
        self._begun = None

    def tell_shows(self, task: Task) -> None:
        """Tell what a task lets somebody read, but for what they have read since they took the keyboard."""
        for shown in task.shows:
            if shown not in self._read:
                self._read.append(shown)
                for line in shown_lines(shown, WIDTH):
                    self._desk.tell(line)

    def do(self) -> None:
        """Ask for what the round waits for, and hand it in.

        Raises:
            PlayError: Where it is not what the task asks for.
            ResultsError: Where it cannot be recorded.
        """
        task = self._session.state.task
        if task != self._begun:
            self._begun = task
            self.tell_shows(task)
            self._desk.tell(clean(task.prompt))
            if task.wording is not None:
                self._desk.tell_rules()
        content = self._asked(task)
        if content is not None:
            self._desk.tell_breaches(self._session.contribute(content, self._desk.spent))

    def _asked(self, task: Task) -> Content | None:
        """Return what was typed; None where the time was over before."""
        match task.stage:
            case Stage.WRITE:
                return self._write(task)
            case Stage.RANK:
                return self._rank(task)
            case Stage.CHOOSE:
                return self._choose(task)
            case Stage.ESTIMATE:
                return self._estimate(task)
            case _:
                return self._draw()

    def _write(self, task: Task) -> Texts | None:
        """Ask field by field; a blank line keeps what stands there, or leaves it empty."""
        texts = {**task.draft, **self._session.drafts()}
        for key in task.keys:
            line = self._desk.ask(field_prompt(key or "Your text", texts.get(key, "")))
            if line.strip():
                texts[key] = line
            if self._desk.time_over(texts):
                return None
            if line.strip() and task.fields:
                self._session.keep_drafts(texts)
        return Texts({key: texts.get(key, "") for key in task.keys})

    def _rank(self, task: Task) -> Order:
        self._tell_numbered(task.fields)
        example = " ".join(str(number) for number in (len(task.fields), *range(1, len(task.fields))))
        while True:
            found = ordered(self._desk.ask(f"Their numbers, first to last (like {example}): "), task.fields)
            if isinstance(found, tuple):
                return Order(found)
            self._desk.tell(f"Not done: {found}")

    def _choose(self, task: Task) -> Choice:
        self._tell_numbered(task.fields)
        while True:
            found = chosen(self._desk.ask(f"Your choice, 1 to {len(task.fields)}: "), task.fields)
            if found is not None:
                return Choice(found)
            self._desk.tell(f"Not done: a number from 1 to {len(task.fields)}.")

    def _estimate(self, task: Task) -> Numbers:
        kept = {key: number for key, text in self._session.drafts().items() if (number := percentage(text)) is not None}
        numbers = {key: kept[key] for key in task.fields if key in kept}
        for key in task.fields:
            numbers[key] = self._estimated(key, numbers.get(key))
            self._session.keep_drafts({name: str(number) for name, number in numbers.items()})
        return Numbers(numbers)

    def _estimated(self, key: str, kept: int | None) -> int:
        while True:
            line = self._desk.ask(field_prompt(f"{key}, 0 to 100", "" if kept is None else str(kept))).strip()
            number = kept if not line else percentage(line)
            if number is not None:
                return number
            self._desk.tell("Not done: a whole number from 0 to 100.")

    def _draw(self) -> Drawing | None:
        """Read row by row until the sheet is full or a lone full stop ends it."""
        desk = self._desk
        kept = self._session.drafts().get(WHOLE, "")
        rows = list(drawing_in(kept).rows)
        desk.tell(f"Draw row by row, up to {DRAWING_ROWS} rows of {DRAWING_COLUMNS} columns; a lone {END} ends it.")
        desk.tell(f"Strokes: {STROKES.strip()}")
        for number, drawn in enumerate(rows, start=1):
            desk.tell(_row_prompt(number) + drawn)
        while len(rows) < DRAWING_ROWS:
            row = desk.ask(_row_prompt(len(rows) + 1)).rstrip()
            if row != END:
                if problem := _row_problem(row):
                    desk.tell(f"Not drawn: {problem}")
                    continue
                rows.append(row)
            if desk.time_over({WHOLE: "\n".join(rows)}):
                return None
            if row == END:
                break
            self._session.keep_drafts({WHOLE: "\n".join(rows)})
        return drawing_in("\n".join(rows))

    def _tell_numbered(self, items: tuple[str, ...]) -> None:
        for number, item in enumerate(items, start=1):
            self._desk.tell(f"  {number}  {clean(item)}")


def _row_prompt(number: int) -> str:
    return f"{number:>2} "


def _row_problem(row: str) -> str:
    """Return why a row cannot be drawn, empty where it can."""
    if len(row) > DRAWING_COLUMNS:
        return f"the row has {len(row)} columns, the sheet {DRAWING_COLUMNS}."
    foreign = "".join(dict.fromkeys(char for char in row if char not in STROKES))
    return f"“{clean(foreign)}” is no stroke; letters and figures are not part of a drawing." if foreign else ""
