"""What the screens of all contributions share: the prompt, what is shown meanwhile, and handing in."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content as Styled
from textual.screen import Screen
from textual.widgets import Static

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.content import WHOLE, Content, Texts
from charades.game.flows.pieces import picture_shown
from charades.game.seats import Seat
from charades.game.task import Shown, Task
from charades.game.view import View
from charades.session.play import PlaySession
from charades.tui.screens.reading import ReadingScreen
from charades.tui.screens.stage import STAGE_KEYS, StageScreen
from charades.tui.widgets.transcript import Transcript

HAND_IN = Binding("ctrl+s,f2,ctrl+enter", "hand_in", "hand in")
READ = Binding("f3", "read", "read", key_display="F3/PgDn")
SCROLL = (
    Binding("pagedown", "scroll_reading(1)", show=False, priority=True),
    Binding("pageup", "scroll_reading(-1)", show=False, priority=True),
)
"""Before the keys of whatever is worked in, which is small: what is read need not be."""
TASK_KEYS = [HAND_IN, READ, *SCROLL, *STAGE_KEYS]
"""The keys of every screen on which something is contributed."""


class TaskScreen(StageScreen):
    """A task for one seat that ends with a contribution."""

    # Loaded with the first task and not before: the first frame does not wait for it.
    CSS_PATH = "../tasks.tcss"
    BINDINGS = [*TASK_KEYS]

    def __init__(self, session: PlaySession, seat: Seat) -> None:
        super().__init__(session, seat)
        asked = self.seen.task
        assert asked is not None  # the screen is only shown to the seat whose task it is
        self.asked: Task = asked
        self.shows: tuple[Shown, ...] = asked.shows
        self.remembered = session.drafts()

    @abstractmethod
    def content(self) -> Content:
        """Return what would be handed in now."""

    def opening(self) -> ComposeResult:
        """Yield the heading and the prompt."""
        yield from self.heading()
        if self.asked.prompt:
            yield Static(clean(self.asked.prompt), id="prompt", markup=False)

    def said_before(self) -> ComposeResult:
        """Yield what was said in the round, where this seat may read it and the task tells nothing of it."""
        if not self.asked.shows and self.seen.transcript:
            yield Transcript(id="transcript")

    def show_transcript(self) -> None:
        """Fill in what was said."""
        seen = self.seen
        for transcript in self.query(Transcript):
            transcript.show(seen.transcript, seen.players, self.seat)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the reading only where there is something to read."""
        return bool(self.shows) if action in ("read", "scroll_reading") else True

    def action_scroll_reading(self, pages: int) -> None:
        """Scroll what there is to read."""
        scroll_reading(self, pages)

    def action_read(self) -> None:
        """Show everything there is to read at full size."""
        if self.shows:
            self.app.push_screen(ReadingScreen(self.shows, self.session.rules if self.asked.wording else None))

    def action_hand_in(self) -> None:
        """Hand in what was made, if the rules let it through."""
        try:
            events = self.session.contribute(self.content(), self.clock.spent)
        except CharadesError as error:
            self.refused(error)
            return
        if any(isinstance(happened, ev.ClueRejected) and not happened.turn_ended for happened in events):
            self.not_sent()
            return
        self.finish()

    def not_sent(self) -> None:
        """Say that a wording rule kept a text back."""


def scroll_reading(screen: Screen[Any], pages: int) -> None:
    """Scroll what there is to read on a screen, a page down or up."""
    for pane in screen.query("#shown, #reading, #told"):
        pane.scroll_relative(y=pages * max(1, pane.size.height - 1), animate=False)


def known(seen: View) -> tuple[Shown, ...]:
    """Return what a seat knows of a round in which people talk: its picture, or what was understood."""
    if seen.picture is not None and seen.seat is Seat.SENDER:
        return (picture_shown(seen.picture, "Your picture"),)
    if not seen.reconstruction:
        return ()
    who = "You" if seen.seat is Seat.RECEIVER else clean(seen.players[Seat.RECEIVER])
    return (Shown(f"{who} understood", Texts(seen.reconstruction)),)


def field_title(name: str, *, optional: bool) -> str:
    """Return the heading of an editor, as markup: what the coach wrote goes in escaped."""
    title = "your text" if name == WHOLE else clean(name)
    return Styled(f"{title} · may stay empty" if optional else title).markup
