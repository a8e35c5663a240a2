"""The picture and the rules at full size, for when they do not fit beside the writing."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer

from charades.scenario.model import Picture
from charades.tui.widgets.cards import PictureCard, RulesCard
from charades.wording.rule import Breach
from charades.wording.ruleset import RuleSet


class PictureScreen(ModalScreen[None]):
    """Over the sender's screen; any of the usual keys closes it.

    Args:
        picture: The sender's picture.
        rules: The wording rules.
        breaches: What the rules find in the unsent message.
        text: The unsent message.
    """

    BINDINGS = [Binding("escape,f3,enter,q", "dismiss(None)", "close")]

    def __init__(self, picture: Picture, rules: RuleSet, breaches: Sequence[Breach], text: str) -> None:
        super().__init__()
        self._breaches = breaches
        self._text = text
        self._picture = picture
        self._rules = rules

    def compose(self) -> ComposeResult:
        """Lay out both cards."""
        with VerticalScroll(classes="dialog page") as box:
            box.border_title = "Escape closes"
            yield PictureCard(self._picture)
            rules = RulesCard(self._rules)
            rules.show(self._breaches, self._text)
            yield rules
        yield Footer()
