"""What was said so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from charades.cleaning import clean
from charades.game.seats import Seat
from charades.game.state import Line, LineKind

_SIGNS = {
    LineKind.CLUE: "›",
    LineKind.QUESTION: "?",
    LineKind.ANSWER: "!",
    LineKind.GUESSES: "≈",
    LineKind.LOST: "✗",
    LineKind.TIME_OUT: "◷",
}


class Transcript(VerticalScroll, can_focus=False):
    """The lines of a round as one seat may read them, the newest in view."""

    def show(self, lines: Sequence[Line], players: Mapping[Seat, str], reader: Seat) -> None:
        """Show ``lines``; ``reader`` is called “you”. A message that can still be mended is in the editor, not here."""
        names = {seat: "you" if seat is reader else clean(name) for seat, name in players.items()}
        width = max((cell_len(name) for name in names.values()), default=3)
        shown = [line for line in lines if line.kind is not LineKind.REJECTED]
        rows: list[Widget] = [_row(line, names[line.seat], width) for line in shown]
        self.remove_children()
        self.mount_all(rows or [Static("nothing said yet", classes="nothing", markup=False)])
        self.call_after_refresh(self.scroll_end, animate=False)


def _row(line: Line, name: str, width: int) -> Horizontal:
    """Return a line with its label in a column of its own, so that a long text never runs under a name."""
    label = f"{' ' * (width - cell_len(name))}{name} {_SIGNS[line.kind]} "
    style = "bold $secondary" if line.delivered else "$muted"
    said = Static(_said(line), classes="said")
    return Horizontal(Static(Content.styled(label, style), classes="speaker"), said, classes="line")


def _said(line: Line) -> Content:
    match line.kind:
        case LineKind.GUESSES:
            return Content.styled(clean(line.text) or "no idea yet", "italic")
        case LineKind.TIME_OUT:
            return Content.assemble(("time was over", "$warning"), f" {clean(line.text)}")
        case LineKind.LOST:
            reason = line.breaches[0].message if line.breaches else "a message was lost to a broken rule"
            return Content.assemble((clean(line.text), "strike $muted"), (f"  {clean(reason)}", "$error"))
        case _:
            return Content(clean(line.text, lines=True))
