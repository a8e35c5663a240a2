"""Home: the one thing to do next, then everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from charades.cleaning import clean
from charades.session.services import Services
from charades.tui.widgets.illusion_line import IllusionLine
from charades.tui.widgets.menu import Menu
from charades.tui.widgets.readiness import Readiness

if TYPE_CHECKING:
    from charades.session.overview import Overview

_CHOICES = (
    ("play", "Play with someone", "two to seven, at this keyboard"),
    ("practise", "Practise alone", "with authors and the machine"),
    ("scenarios", "Scenarios", "look for one"),
    ("training", "Your training", "your level, and what to practise"),
    ("history", "History", "what arrived, what you thought"),
    ("settings", "Settings", "name, theme, folders"),
    ("help", "How it works", "the game in one page"),
    ("quit", "Quit", "everything is kept"),
)
_TITLES = max(len(title) for _, title, _ in _CHOICES)


class HomeScreen(Screen[None]):
    """The menu, with an offer of what to do next on top."""

    BINDINGS = [
        Binding("f1", "app.help", "help"),
        Binding("f10,q", "app.quit", "quit"),
    ]

    class Chosen(Message):
        """Something was chosen: ``what`` is the id of the choice."""

        def __init__(self, what: str, overview: Overview | None) -> None:
            super().__init__()
            self.what = what
            self.overview = overview

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._overview: Overview | None = None
        self._told: set[str] = set()

    def compose(self) -> ComposeResult:
        """Lay out the screen; what must be read from disk comes after the first frame."""
        with VerticalScroll(id="home", can_focus=False):
            yield Static("c h a r a d e s", id="home-title", markup=False)
            yield Static("how much of what you mean arrives?", id="home-subtitle", markup=False)
            with Center():
                yield Menu(*[_option(*choice) for choice in _CHOICES], id="menu")
            yield IllusionLine()
        yield Readiness(self._services.scoring)
        yield Footer()

    def on_mount(self) -> None:
        """Take the menu."""
        self.query_one(Menu).focus()

    def on_screen_resume(self) -> None:
        """Read anew what may have changed since."""
        self.call_after_refresh(self._read_if_seen)

    def _read_if_seen(self) -> None:
        # Where the app opens with a round, nobody sees this screen until it resumes.
        if self.is_current:
            self._read()

    @work(thread=True, exclusive=True, group="overview", exit_on_error=False)
    def _read(self) -> None:
        # Brings the reading of records with it: too slow to import before the first frame.
        from charades.session.overview import overview

        found = overview(self._services)
        self.app.call_from_thread(self._show, found)

    def _show(self, found: Overview) -> None:
        before = self._overview
        self._overview = found
        menu = self.query_one(Menu)
        if before is None or before.offer != found.offer:
            at = menu.highlighted
            menu.clear_options()
            offer = [_option("offer", found.offer.title, found.offer.detail)] if found.offer else []
            menu.add_options([*offer, *[_option(*choice) for choice in _CHOICES]])
            left = found.offer is not None and found.offer.kind == "continue"
            menu.highlighted = 0 if before is None or left else at
        self._fit_offer()
        self.query_one(IllusionLine).show(found.illusions)
        for trouble in [each for each in found.troubles if each not in self._told]:
            self._told.add(trouble)
            self.notify(clean(trouble, lines=True), severity="warning", timeout=10, markup=False)

    def on_resize(self) -> None:
        """Break the offer anew, once the menu has its width."""
        self.call_after_refresh(self._fit_offer)

    def _fit_offer(self) -> None:
        """Give an offer that is too long for its row a second one, where there are rows to spare."""
        offer = self._overview.offer if self._overview else None
        if offer is not None:
            menu = self.query_one(Menu)
            row = _row("offer", offer.title, offer.detail)
            if row.cell_length > menu.scrollable_content_region.width and not self.has_class("-short"):
                row = _row("offer", offer.title, offer.detail, "\n  ")
            menu.replace_option_prompt("offer", row)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Say what was chosen."""
        self.post_message(self.Chosen(event.option.id or "", self._overview))


def _option(key: str, title: str, detail: str) -> Option:
    return Option(_row(key, title, detail), id=key)


def _row(key: str, title: str, detail: str, between: str = "  ") -> Content:
    style = "bold $primary" if key == "offer" else "bold"
    return Content.assemble((clean(title).ljust(_TITLES), style), (f"{between}{clean(detail)}", "$muted"))
