"""Before anything is shown: how much do you think arrived?"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Center, Middle, VerticalScroll
from textual.widgets import Static

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.seats import Mode, Seat
from charades.reports.words import is_sent
from charades.session.play import PlaySession
from charades.tui.screens.reading import ReadingScreen
from charades.tui.screens.stage import STAGE_KEYS, StageScreen
from charades.tui.screens.task import READ, SCROLL, scroll_reading
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.scale import ForecastScale
from charades.tui.widgets.shown import ShownPane

_QUESTIONS = {
    Mode.PAIR: "How much of the picture arrived?",
    Mode.EXPLAIN: "How much of it will arrive before your clues run out?",
    Mode.UNDERSTAND: "How much of the picture did you get?",
    Mode.BRIEF: "How much of the picture does your message carry?",
    Mode.ALONE: "How much of the picture arrived?",
}


class ForecastScreen(StageScreen):
    """One player's forecast, 0 to 100."""

    CSS_PATH = "../tasks.tcss"
    BINDINGS = [READ, *SCROLL, *STAGE_KEYS]

    def __init__(self, session: PlaySession, seat: Seat) -> None:
        super().__init__(session, seat)
        task = self.seen.task
        self._prompt = task.prompt if task else ""
        self._shows = task.shows if task else ()
        self.set_class(bool(self._shows), "-reading")

    def compose(self) -> ComposeResult:
        """Lay out the question and the scale."""
        legend, ends = _legend(self.session.state.scenario.flow)
        yield from self.heading()
        if self._shows:
            yield ShownPane(self._shows, id="shown")
        with Middle(id="asking"), Center(), VerticalScroll(id="forecast", can_focus=False):
            yield Static(clean(self._asked()), id="forecast-question", markup=False)
            yield ForecastScale(id="forecast-scale", ends=ends)
            yield Static(
                f"{legend}\nArrows, digits or the mouse choose, Enter settles.",
                classes="hint",
                markup=False,
            )
        yield KeyLine()

    def on_mount(self) -> None:
        """Choose at once."""
        scale = self.query_one(ForecastScale)
        scale.focus()
        self.call_after_refresh(scale.scroll_visible, animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the reading only where there is something to read."""
        return bool(self._shows) if action in ("read", "scroll_reading") else True

    def action_scroll_reading(self, pages: int) -> None:
        """Scroll what there is to read."""
        scroll_reading(self, pages)

    def action_read(self) -> None:
        """Show everything there is to read at full size."""
        self.app.push_screen(ReadingScreen(self._shows, None))

    def _asked(self) -> str:
        return self._prompt or _QUESTIONS[self.seen.mode]

    @on(ForecastScale.Settled)
    def settle(self, event: ForecastScale.Settled) -> None:
        """Record the forecast."""
        try:
            self.session.act(ev.GiveForecast(self.seat, event.percent))
        except CharadesError as error:
            self.refused(error)
            return
        self.finish()


def _legend(flow: str) -> tuple[str, tuple[str, str]]:
    """Return what the numbers stand for, and what stands at the two ends of the scale."""
    if is_sent(flow):
        return "0 nothing of the meaning · 50 half of it · 100 all of it", ("nothing", "everything")
    if flow == "priorities":
        return "0 no agreement · 100 the same order", ("no agreement", "the same order")
    return "0 nothing in common · 50 half of it · 100 the same", ("nothing in common", "the same")
