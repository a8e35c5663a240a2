"""One facet on the reveal: the bar, both texts side by side, what was lost and added, and the findings to settle."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from charades.cleaning import clean
from charades.game.rulings import Ruling, Rulings, can_settle, facet_doubts
from charades.game.scorecard import FacetScore, Span
from charades.game.verdict import settled_facet
from charades.reports.marking import quotes
from charades.reports.rulings import Sides, card_words, finding_words
from charades.reports.words import is_sent, lost_and_added
from charades.tui.tones import ADDED, LOST, TURNED, VERDICT_TONES, Tone
from charades.tui.widgets.bars import ShareBar
from charades.tui.widgets.blocks.paper import said_of
from charades.tui.widgets.doubt import DoubtRow


class FacetReveal(Vertical, can_focus=True):
    """What arrived of one facet.

    Args:
        facet: The facet's score by the machine.
        rulings: What the players settled of the round so far.
        sent: Who or what the reference stands for, a short label.
        got: Who gave the reconstruction.
        sides: Whose words the findings quote.
        delay: Seconds before the bar fills.
        title: What the facet is called; its name where it is empty.
        flow: What is played: where neither text was sent, nothing arrived and nothing was lost.
    """

    BINDINGS = [Binding("enter", "why", "why")]

    class Opened(Message):
        """The player wants to know why."""

        def __init__(self, facet: FacetScore) -> None:
            super().__init__()
            self.facet = facet

    def __init__(
        self,
        facet: FacetScore,
        rulings: Rulings,
        sent: str,
        got: str,
        sides: Sides,
        *,
        delay: float = 0.0,
        title: str = "",
        flow: str = "relay",
    ) -> None:
        super().__init__(classes="facet")
        self.facet = facet
        self._rulings = rulings
        self._labels = (clean(sent), clean(got))
        self._sides = sides
        self._delay = delay
        self._title = clean(title or facet.name)
        self._flow = flow

    def compose(self) -> ComposeResult:
        """Lay out the bar and the texts."""
        facet, card = self.facet, self.settled.card
        tone = VERDICT_TONES[card.verdict]
        with Horizontal(classes="facet-bar"):
            yield Static(Content.styled(self._title, "bold"), classes="facet-name")
            yield ShareBar(card.overlap, tone, said_of(card.verdict, mutual=not is_sent(self._flow)), delay=self._delay)
        yield Static(classes="machine")
        with Horizontal(classes="texts"):
            yield Static(_told(self._labels[0], facet.reference, card.lost, "underline $error"), classes="text")
            yield Static(
                _told(self._labels[1], facet.reconstruction, card.added, "underline $secondary"), classes="text"
            )
        found = _findings(facet, self._sides, lost_and_added(self._flow, *self._labels))
        if found.plain:
            yield Static(found, classes="findings")
        for doubt, finding in facet_doubts(facet).items():
            yield DoubtRow(doubt, finding, self._sides, self._rulings.get(doubt, Ruling.OPEN))

    def on_mount(self) -> None:
        """Tell what the machine said, where a ruling was kept before."""
        self._show_machine()

    @property
    def settled(self) -> FacetScore:
        """The facet's score with the players' rulings."""
        return settled_facet(self.facet, self._rulings)

    def settle(self, rulings: Rulings) -> None:
        """Show the facet as it reads with these rulings."""
        self._rulings = rulings
        card = self.settled.card
        tone = VERDICT_TONES[card.verdict]
        self.query_one(ShareBar).show(card.overlap, tone, said_of(card.verdict, mutual=not is_sent(self._flow)))
        self._show_machine()
        for row in self.query(DoubtRow):
            row.show(rulings.get(row.doubt, Ruling.OPEN))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The number is opened from the facet itself: on a finding the footer has other keys to tell."""
        return action != "why" or self.has_focus

    def action_why(self) -> None:
        """Ask to see what the number is made of."""
        self.post_message(self.Opened(self.settled))

    def on_click(self) -> None:
        """A click takes the facet; a click on the one taken opens it."""
        if self.has_focus:
            self.action_why()

    def _show_machine(self) -> None:
        """Show what the machine said where the players' rulings have changed it."""
        counts, before = (card_words(each.card, self._flow) for each in (self.settled, self.facet))
        said = self.query_one(".machine", Static)
        said.display = counts != before
        said.update(Content.styled(f"the machine said {before}", "$muted"))


def _told(label: str, text: str, spans: Sequence[Span], style: str) -> Content:
    shown = clean(text, lines=True)
    body = Content(shown) if shown else Content.styled("left out", "italic $muted")
    # Spans point into the text as it was scored: where cleaning changes it they would underline the wrong words.
    for span in spans if shown == text else ():
        body = body.stylize(style, span.start, span.end)
    return Content.assemble((f"{label}  ", "bold $muted"), body)


def _findings(facet: FacetScore, sides: Sides, alone: tuple[str, str]) -> Content:
    """Return what was turned around, lost and added, a line each; what can be settled has rows of its own.

    Args:
        facet: The facet's score.
        sides: Whose words the findings quote.
        alone: What that is called which stands in the reference only, and in the reconstruction only.
    """
    card = facet.card
    rows = []
    for found in () if can_settle(facet) else card.distortions:
        doubt = "" if found.hard else " (or did they mean the same?)"
        rows.append(_finding(TURNED, TURNED.word, finding_words(found, sides) + doubt))
    if card.lost:
        rows.append(_finding(LOST, alone[0], " · ".join(quotes(card.lost, facet.reference))))
    if card.added:
        rows.append(_finding(ADDED, alone[1], " · ".join(quotes(card.added, facet.reconstruction))))
    return Content("\n").join(rows)


def _finding(tone: Tone, word: str, text: str) -> Content:
    return Content.assemble((f"{tone.sign} {word}: ", f"bold {tone.colour}"), text)
