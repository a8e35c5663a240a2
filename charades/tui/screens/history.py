"""The history: overlap and forecast over time, the rounds, and each as it was revealed."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game.task import Stage
from charades.reports.rescoring import earlier_lines
from charades.reports.round_text import round_lines
from charades.reports.statistics import Figures, figures
from charades.reports.words import arrived_word, count
from charades.results.summary import RoundSummary
from charades.session.kept import KeptRound
from charades.session.services import Services
from charades.tui.screens.reveal import AfterReveal, RevealScreen
from charades.tui.widgets.headline import signed
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.menu import Menu
from charades.tui.widgets.trend import Trend

SHOWN = 500
"""Rounds listed, the newest first."""


class HistoryScreen(Screen[None]):
    """What arrived, over time; the distance between the two lines is what practice is meant to close."""

    BINDINGS = [
        Binding("tab", "app.focus_next", "text", show=False),
        Binding("f10,escape", "dismiss(None)", "back"),
        Binding("f1", "app.help", "help"),
    ]

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._rounds: tuple[RoundSummary, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out plot, list and round."""
        yield Static("reading the history …", id="history-sum", markup=False)
        yield Trend(id="trend")
        with Horizontal(id="history"):
            yield Menu(id="rounds")
            with VerticalScroll(id="round"):
                yield Static(id="round-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the archive without holding the screen up."""
        self.query_one("#rounds").focus()
        self._read()

    @work(thread=True, exit_on_error=False)
    def _read(self) -> None:
        rounds = self._services.archive.rounds()
        self.app.call_from_thread(self._show, rounds)

    def _show(self, rounds: tuple[RoundSummary, ...]) -> None:
        self._rounds = rounds[:SHOWN]
        self.query_one("#history-sum", Static).update(_sum(rounds))
        listed = self.query_one("#rounds", OptionList)
        at = listed.highlighted or 0
        listed.clear_options()
        listed.add_options([_row(each) for each in self._rounds])
        if self._rounds:
            listed.highlighted = min(at, len(self._rounds) - 1)
        self.query_one(Trend).show(rounds[::-1])

    @on(OptionList.OptionHighlighted, "#rounds")
    def show_round(self) -> None:
        """Show the round under the cursor."""
        at = self.query_one("#rounds", OptionList).highlighted
        if at is not None:
            self._read_round(self._rounds[at], max(20, self.query_one("#round-text").size.width))

    def on_resize(self) -> None:
        """Break the lines of the round anew, once everything has its place."""
        self.call_after_refresh(self.show_round)

    @on(OptionList.OptionSelected, "#rounds")
    def open_round(self, event: OptionList.OptionSelected) -> None:
        """Open the reveal of the round under the cursor; one that was not revealed stays covered."""
        chosen = self._rounds[event.option_index]
        if chosen.stage is Stage.REVEALED:
            self._open(chosen)

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def _open(self, summary: RoundSummary) -> None:
        try:
            kept = KeptRound(self._services.archive.path(summary.session), summary.index)
        except CharadesError as error:
            text = clean(f"{error.message}\n{error.hint}", lines=True)
            self.app.call_from_thread(self.notify, text, severity="warning", markup=False)
            return
        self.app.call_from_thread(self._reveal, kept)

    def _reveal(self, kept: KeptRound) -> None:
        hindrance = kept.hindrance()
        note = f"to read only: {hindrance.message}" if hindrance else ""
        before = kept.state

        def back(_: AfterReveal | None) -> None:
            if kept.state != before:
                self._read()

        self.app.push_screen(RevealScreen(kept, past=True, note=note, scoring=self._services.scoring), back)

    @work(thread=True, exclusive=True, group="round", exit_on_error=False)
    def _read_round(self, summary: RoundSummary, width: int) -> None:
        try:
            record = self._services.archive.record(summary.session)
        except CharadesError as error:
            text = clean(f"{error.message}\n{error.hint}", lines=True)
        else:
            kept = next(each for each in record.rounds if each.index == summary.index)
            text = "\n".join([*round_lines(kept.state(), width=width), *earlier_lines(kept, width)])
        self.app.call_from_thread(self._show_round, Content(text))

    def _show_round(self, text: Content) -> None:
        self.query_one("#round-text", Static).update(text)
        self.query_one("#round").scroll_home(animate=False)


def _sum(rounds: tuple[RoundSummary, ...]) -> Content:
    total = figures(rounds)
    if total.overlap is None:
        return Content.styled(" No finished round yet. The first one appears here.", "$muted")
    return Content.assemble(
        f" {count(total.rounds, 'round')}   on average ",
        (f"{total.overlap * 100:.0f}", "bold $primary"),
        f" {arrived_word(*total.flows)}   illusion ",
        (signed(total.illusion), "bold $primary"),
        (_settled(total), "$muted"),
    )


def _settled(total: Figures) -> str:
    """What the players settled, and what would have arrived on average without that; short, for one line."""
    if not total.settled or total.machine_overlap is None:
        return ""
    return f"   you settled {total.settled}, else {total.machine_overlap * 100:.0f}"


def _row(summary: RoundSummary) -> Option:
    day = f"{summary.started:%d %b}"
    number = f"{summary.overlap * 100:>3.0f}" if summary.overlap is not None else " – "
    return Option(Content.assemble((f"{day} ", "$muted"), (number, "bold"), f" {clean(summary.title)}"))
