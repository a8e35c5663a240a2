"""Why this number: what one facet's overlap is made of."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from charades.cleaning import clean
from charades.game.scorecard import FacetScore
from charades.tui.tones import MEASURED, VERDICT_TONES
from charades.tui.widgets.bars import ShareBar
from charades.tui.widgets.facet import findings


class WhyScreen(ModalScreen[None]):
    """Closeness, overlap and echo of one facet, and every finding."""

    BINDINGS = [Binding("escape,enter,q", "dismiss(None)", "close")]

    def __init__(self, facet: FacetScore) -> None:
        super().__init__()
        self._facet = facet

    def compose(self) -> ComposeResult:
        """Lay out the numbers with what each means."""
        card = self._facet.card
        tone = VERDICT_TONES[card.verdict]
        with VerticalScroll(classes="dialog") as box:
            box.border_title = Content(f"why {clean(self._facet.name)} has {round(card.overlap * 100)}").markup
            yield ShareBar(card.closeness, MEASURED, "closeness")
            yield Static("How near the two texts are in subject and sense.", classes="hint", markup=False)
            yield ShareBar(card.overlap, tone, f"overlap: {tone.word}")
            yield Static(_overlap_sentence(self._facet), classes="hint", markup=False)
            yield ShareBar(card.echo, MEASURED, "same words")
            yield Static(
                "The share of the answer's words that had been said before. Same words are no proof of same meaning.",
                classes="hint",
                markup=False,
            )
            found = findings(self._facet)
            yield Static(
                found if found.plain else Content.styled("Nothing was lost, added or turned around.", "italic"),
                classes="findings",
            )
        yield Footer()


def _overlap_sentence(facet: FacetScore) -> str:
    if any(found.hard for found in facet.card.distortions):
        return "Closeness, brought down because part of the meaning was turned around."
    if facet.card.distortions:
        return "Closeness, brought down a little by a finding that may be one."
    if not facet.reconstruction:
        return "The answer said nothing of this part."
    return "Closeness on the scale of a human judgement: nothing was found turned around."
