"""Why this number: what a facet's numbers, or the whole round's, are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from charades.cleaning import clean
from charades.reports.explanation import RoundExplanation
from charades.reports.explanation_text import Row, Section, facet_sections, round_sections
from charades.reports.marking import Fate
from charades.reports.words import amount, is_sent, whole_points
from charades.tui.tones import MEASURED, VERDICT_TONES
from charades.tui.widgets.bars import ShareBar
from charades.tui.widgets.key_line import KeyLine

_STYLES: Mapping[Fate, str] = {
    "answered": "",
    "lost": "underline $error",
    "added": "underline $secondary",
    "turned": "bold $turned",
    "asked": "$turned",
}


class WhyScreen(ModalScreen[None]):
    """The explanation of one facet, or of the round, under its overlap as a bar.

    Args:
        told: The explanation of the round.
        facet: The name of the facet to show; the round as a whole where it is empty.
    """

    BINDINGS = [
        Binding("escape,enter,q,f10", "dismiss(None)", "close"),
        Binding("w", "whole", "the whole round"),
        Binding("f1", "app.help", "help"),
    ]

    def __init__(self, told: RoundExplanation, facet: str = "") -> None:
        super().__init__()
        self._told = told
        self._part = told.part(facet)

    def compose(self) -> ComposeResult:
        """Lay out the explanation."""
        with VerticalScroll(classes="dialog page") as box:
            if self._part is not None:
                card = self._part.facet.card
                box.border_title = Content(f"why “{self._part.title}” has {whole_points(card.overlap)}").markup
                yield ShareBar(card.overlap, VERDICT_TONES[card.verdict])
                yield from _sections(facet_sections(self._part))
            else:
                overlap = self._told.score.overlap
                came = "arrived" if is_sent(self._told.state.flow.key) else "is in common"
                box.border_title = f"why {whole_points(overlap)} {came}"
                yield ShareBar(overlap, MEASURED, amount(overlap))
                yield from _sections(round_sections(self._told))
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The way to the whole round is told only where it leads elsewhere."""
        return action != "whole" or self._part is not None

    def action_whole(self) -> None:
        """Go on to what the whole round's numbers are made of."""
        self.app.switch_screen(WhyScreen(self._told))


def _sections(sections: Iterable[Section]) -> Iterable[Widget]:
    for section in sections:
        yield Static(Content.assemble("\n", (section.title, "bold $primary")))
        yield from map(_row, section.rows)


def _row(row: Row) -> Horizontal:
    """Return a row with its label in a column of its own, so that a long text never runs under it."""
    text = Content(clean(row.text, lines=True))
    for stretch in row.stretches:
        text = text.stylize(_STYLES[stretch.fate], stretch.start, stretch.end)
    label = Static(Content.styled(row.label, "bold" if row.figure else "bold $muted"), classes="why-label")
    label.set_class(not row.label, "-empty")
    return Horizontal(label, Static(text, classes="said"), classes="line figure" if row.figure else "line told")
