"""What there is to read for a task, at full size, for when it does not fit beside the work."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer

from charades.game.task import Shown
from charades.tui.widgets.cards import RulesCard
from charades.tui.widgets.shown import ShownCard
from charades.wording.ruleset import RuleSet


class ReadingScreen(ModalScreen[None]):
    """Over a task's screen; any of the usual keys closes it.

    Args:
        shows: What to show.
        rules: The wording rules of the task, where it has any.
    """

    BINDINGS = [Binding("escape,f3,enter,q", "dismiss(None)", "close")]

    def __init__(self, shows: Sequence[Shown], rules: RuleSet | None) -> None:
        super().__init__()
        self._shows = shows
        self._rules = rules

    def compose(self) -> ComposeResult:
        """Lay out a card for each."""
        with VerticalScroll(classes="dialog page") as box:
            box.border_title = "Escape closes"
            for shown in self._shows:
                yield ShownCard(shown)
            if self._rules is not None and self._rules.rules:
                yield RulesCard(self._rules)
        yield Footer()
