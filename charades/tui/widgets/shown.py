"""What somebody may read while they work on a task: texts, orders, drawings, numbers, and two people side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from charades.cleaning import clean
from charades.game.content import DRAWING_COLUMNS, WHOLE, Choice, Drawing, Numbers, Order, Texts
from charades.game.scorecard import Verdict
from charades.game.task import Row, Shown, Sides
from charades.reports.words import whole_points
from charades.tui.tones import MEASURED, VERDICT_TONES

NOTHING = "–"
"""What stands where somebody wrote nothing."""
BETWEEN: Mapping[Verdict, str] = {
    "aligned": "the same",
    "partial": "alike in part",
    "different": "apart",
    "contradicted": "turned around",
}
"""Words for two texts of which nobody sent the other one: nothing arrived, and nothing was lost."""
STACKED = 60
"""Columns below which two texts stand one under the other."""


class ShownPane(VerticalScroll, can_focus=False):
    """Everything a task shows, card under card.

    Args:
        shows: What to show.
    """

    def __init__(self, shows: Sequence[Shown], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shows = shows

    def compose(self) -> ComposeResult:
        """Lay out a card for each."""
        for shown in self._shows:
            yield ShownCard(shown)

    def bring(self, name: str) -> None:
        """Scroll to what is shown under this name in the first card, which is what is worked on.

        Where nothing is, it stays where it stands: what is worked on is not pushed away by what is known anyway.
        """
        for part in list(self.query(ShownCard))[:1]:
            part.bring(name)


def part_line(shows: Sequence[Shown], name: str, names: Sequence[str] = ()) -> Content:
    """Return what stands under this name in everything that is shown, a line each.

    What is told in parts of these ``names`` and has none of this one has a line too, to say that nothing is there.
    """
    lines = [
        Content.assemble((f"{clean(shown.label)}  ", "$secondary"), clean(shown.content.texts.get(name, "")) or NOTHING)
        for shown in shows
        if name
        and isinstance(shown.content, Texts)
        and (name in shown.content.texts or not shown.content.texts.keys().isdisjoint(names))
    ]
    return Content("\n").join(lines)


class ShownCard(Vertical):
    """One thing to read, under its heading."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(classes="card shown")
        self._shown = shown
        # A border title is markup: what people wrote goes in escaped.
        self.border_title = Content(clean(shown.label)).markup
        self.set_class(isinstance(shown.content, Drawing), "-drawing")

    def compose(self) -> ComposeResult:
        """Lay out the content, whatever kind it is of."""
        match self._shown.content:
            case Texts(texts):
                for name, text in texts.items():
                    yield NamedPart(name, _text(name, text))
                if not texts:
                    yield Static(NOTHING, classes="nothing", markup=False)
            case Order(items):
                yield Static(Content("\n").join([_numbered(number, item) for number, item in enumerate(items, 1)]))
            case Drawing(rows):
                yield Static(drawing_content(rows), classes="drawn")
            case Choice(option):
                yield Static(Content.styled(clean(option), "bold"))
            case Numbers(numbers):
                yield Static(Content("\n").join([_number(name, number) for name, number in numbers.items()]))
            case Sides():
                yield from _sides(self._shown.content)

    def bring(self, name: str) -> None:
        """Scroll to the part of this name, where there is one; the first one comes with the heading above it."""
        parts = list(self.query(NamedPart))
        for part in parts:
            if name and part.part_name == name:
                (self if part is parts[0] else part).scroll_visible(animate=False, top=True)
                return

    def on_resize(self, event: events.Resize) -> None:
        """Put two sides one under the other where there is no room beside each other."""
        self.set_class(event.size.width < STACKED, "-stacked")


class NamedPart(Static):
    """A part that can be scrolled to by its name."""

    def __init__(self, part_name: str, content: Content) -> None:
        super().__init__(content)
        self.part_name = part_name


def drawing_content(rows: Sequence[str]) -> Content:
    """Return a drawing in its characters; its lines are not wrapped."""
    return Content("\n".join(row.ljust(DRAWING_COLUMNS) for row in rows))


def _text(name: str, text: str) -> Content:
    said = clean(text, lines=True) or NOTHING
    return Content(said) if name == WHOLE else Content.assemble((clean(name), "bold $primary"), "  ", said)


def _numbered(number: int, item: str) -> Content:
    return Content.assemble((f"{number}  ", "$muted"), clean(item))


def _number(name: str, number: int) -> Content:
    filled = round(number / 5)
    return Content.assemble(
        (MEASURED.sign * filled, MEASURED.colour),
        ("·" * (20 - filled), "$muted"),
        (f" {number:>3}  ", "bold"),
        clean(name),
    )


def _sides(sides: Sides) -> Iterator[Widget]:
    """Yield the names, and a part for each row."""
    left, right = clean(sides.left), clean(sides.right)
    yield Horizontal(
        Static(Content.styled(left, "bold $secondary"), classes="side"),
        Static(Content.styled(right, "bold $secondary"), classes="side"),
        classes="sides names",
    )
    for row in sides.rows:
        yield NamedPart(row.name, _row_title(row))
        yield Horizontal(_side(left, row.left), _side(right, row.right), classes="sides")


def _side(name: str, text: str) -> Widget:
    return Vertical(
        Static(Content.styled(name, "$secondary"), classes="who"),
        Static(Content(clean(text, lines=True) or NOTHING)),
        classes="side",
    )


def _row_title(row: Row) -> Content:
    title = Content.styled(clean(row.name), "bold $primary")
    if row.verdict is None:
        return title
    tone = VERDICT_TONES[row.verdict]
    number = "" if row.overlap is None else f" {whole_points(row.overlap)}"
    return Content.assemble(title, (f"   {tone.sign}{number} {BETWEEN[row.verdict]}", f"bold {tone.colour}"))
