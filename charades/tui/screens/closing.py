"""The end of a session: its rounds at a glance, and its debrief."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from charades.cleaning import clean
from charades.game.task import Stage
from charades.reports.debrief_session import session_debrief
from charades.reports.debrief_text import session_sections
from charades.reports.statistics import figures, round_illusion
from charades.reports.tables import settled_sum
from charades.reports.words import arrived_word
from charades.results.summary import RoundSummary
from charades.session.play import PlaySession
from charades.tui.screens.debrief import Told
from charades.tui.widgets.headline import signed


class ClosingScreen(Screen[None]):
    """What the session came to; dismissed with any of the usual keys."""

    DEFAULT_CSS = "ClosingScreen Told { padding-top: 1; }"
    BINDINGS = [Binding("enter,f10,escape", "dismiss(None)", "home")]

    def __init__(self, session: PlaySession) -> None:
        super().__init__()
        self._rounds = [each for each in session.summaries() if each.stage is Stage.REVEALED]
        told = session_debrief(record.state() for record in session.file.rounds())
        self._told = session_sections(told) if told else ()

    def compose(self) -> ComposeResult:
        """Lay out the rounds and what they come to."""
        yield Static("T H I S   S E S S I O N", id="reveal-title", markup=False)
        with VerticalScroll(id="closing"):
            yield Static(Content("\n").join([_row(number, state) for number, state in enumerate(self._rounds, 1)]))
            yield Static(self._sum(), id="closing-sum")
            if self._told:
                yield Told(self._told)
        yield Footer()

    def _sum(self) -> Content:
        total = figures(self._rounds)
        if not self._rounds:
            return Content("No round was finished. What you wrote is kept.")
        if total.overlap is None or total.illusion is None or total.forecast_distance is None:
            return Content("Everything is in the history.")
        return Content.assemble(
            "On average ",
            (f"{total.overlap * 100:.0f}", "bold $primary"),
            f" {arrived_word(*total.flows)}; the illusion of alignment was ",
            (signed(total.illusion), "bold $primary"),
            f", and your forecasts were {total.forecast_distance * 100:.0f} points off.\n",
            f"You settled {settled_sum(total)}.\n" if total.settled else "",
            "Everything is in the history.",
        )


def _row(number: int, summary: RoundSummary) -> Content:
    if summary.overlap is None:
        return Content.assemble((f"{number:>2}  ", "$muted"), " " * 39, clean(summary.title))
    overlap = summary.overlap
    filled = round(overlap * 20)
    return Content.assemble(
        (f"{number:>2}  ", "$muted"),
        ("█" * filled, "$success"),
        ("·" * (20 - filled), "$muted"),
        (f" {overlap * 100:>3.0f}", "bold"),
        f"  illusion {signed(round_illusion(summary)):>4}  ",
        clean(summary.title),
    )
