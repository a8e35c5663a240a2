"""Before anything is shown: how much do you think arrived?"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Center, Middle, VerticalScroll
from textual.widgets import Footer, Static

from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.events import Mode
from charades.tui.screens.stage import STAGE_KEYS, StageScreen
from charades.tui.widgets.scale import ForecastScale

_QUESTIONS = {
    Mode.PAIR: "How much of the picture arrived?",
    Mode.EXPLAIN: "How much of it will arrive before your clues run out?",
    Mode.UNDERSTAND: "How much of the picture did you get?",
    Mode.BRIEF: "How much of the picture does your message carry?",
}


class ForecastScreen(StageScreen):
    """One player's forecast, 0 to 100."""

    BINDINGS = [*STAGE_KEYS]

    def compose(self) -> ComposeResult:
        """Lay out the question and the scale."""
        yield from self.heading()
        with Middle(), Center(), VerticalScroll(id="forecast", can_focus=False):
            yield Static(_QUESTIONS[self.seen.mode], id="forecast-question", markup=False)
            yield ForecastScale(id="forecast-scale")
            yield Static(
                "0 nothing of the meaning · 50 half of it · 100 all of it\n"
                "Arrows, digits or the mouse choose, Enter settles.",
                classes="hint",
                markup=False,
            )
        yield Footer()

    def on_mount(self) -> None:
        """Choose at once."""
        scale = self.query_one(ForecastScale)
        scale.focus()
        self.call_after_refresh(scale.scroll_visible, animate=False)

    @on(ForecastScale.Settled)
    def settle(self, event: ForecastScale.Settled) -> None:
        """Record the forecast."""
        try:
            self.session.act(ev.GiveForecast(self.seat, event.percent))
        except CharadesError as error:
            self.refused(error)
            return
        self.finish()
