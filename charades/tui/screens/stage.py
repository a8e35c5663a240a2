"""What all screens of a running round share: a heading, the clock, pause, leaving, and drafts kept on disk."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.seats import Mode, Seat
from charades.game.view import View
from charades.session.play import PlaySession
from charades.tui.screens.pause import PauseScreen
from charades.tui.widgets.clock import TurnClock

STAGE_KEYS = [
    Binding("f8", "pause", "pause"),
    Binding("f10", "leave", "leave"),
    Binding("f1", "app.help", "help"),
]
"""The keys of every screen of a round. A screen puts them behind its own, which matter more."""
DRAFT_DELAY = 0.4
"""Seconds of quiet after which unsent text is written to disk."""


_NAMES_SHOWN = 3
"""Names that the heading has room for; of more it tells who sits here, and their place at the table."""


class Outcome(Enum):
    """How a player left a screen of a round."""

    DONE = "done"
    LEFT = "left"


class StageScreen(Screen[Outcome]):
    """A screen of a running round, seen from one seat. Dismissed with an ``Outcome``."""

    def __init__(self, session: PlaySession, seat: Seat) -> None:
        super().__init__()
        self.session = session
        self.seat = seat
        seen = self.seen
        self.clock = TurnClock(seen.turn_limit, seen.spent, hard=seen.hard_limit)
        self._draft_timer: Timer | None = None
        self._outcome: Outcome | None = None

    @property
    def seen(self) -> View:
        """The round as this seat may see it now."""
        return self.session.view(self.seat)

    def heading(self) -> ComposeResult:
        """Yield the line at the top: title, round, clock, direction."""
        seen = self.seen
        with Horizontal(id="heading"):
            yield Static(Content.styled(clean(seen.title), "bold"), id="round-title")
            yield Static(Content.styled(f"round {self.session.round_number}", "$muted"), id="round-number")
            yield self.clock
            yield Static(Content.styled(direction(seen), "$secondary"), id="direction")

    def drafts(self) -> Mapping[str, str]:
        """Return what would be handed in now, by the key it is handed in under."""
        return {}

    def unsent(self) -> Mapping[str, str]:
        """Return everything that is typed and not sent."""
        return self.drafts()

    def refused(self, error: CharadesError) -> None:
        """Show why something was not done. What was typed stays where it is."""
        text = f"{error.message}\n{error.hint}" if error.hint else error.message
        self.notify(clean(text, lines=True), severity="warning", markup=False)

    def draft_changed(self) -> None:
        """Have the drafts written to disk once the typing rests."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
        self._draft_timer = self.set_timer(DRAFT_DELAY, self.save_drafts)

    def save_drafts(self) -> None:
        """Write the drafts to disk now."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        unsent = self.unsent()
        if unsent and not self.session.state.over:
            try:
                self.session.keep_drafts(unsent)
            except CharadesError as error:
                self.refused(error)

    def finish(self, outcome: Outcome = Outcome.DONE) -> None:
        """Leave the screen, or do so once nothing stands over it; drafts that were sent need no keeping."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
        self._outcome = outcome
        self.on_screen_resume()

    def on_screen_resume(self) -> None:
        """Leave where the turn ended while help or the picture stood over this screen: only the front one can go."""
        if self._outcome is not None and self.is_active:
            self.dismiss(self._outcome)

    def put_down(self) -> None:
        """Keep the drafts and the time of the turn, for whenever the round is continued."""
        self.save_drafts()
        state = self.session.state
        if not (state.over or state.paused):
            try:
                self.session.act(ev.Pause(self.clock.spent))
            except CharadesError as error:
                self.refused(error)

    def start_clock(self) -> None:
        """Count the turn that the round now waits for."""
        seen = self.seen
        self.clock.begin(seen.turn_limit, seen.spent, hard=seen.hard_limit)

    def action_leave(self) -> None:
        """Go home; the round can be continued later."""
        self.put_down()
        self.finish(Outcome.LEFT)

    async def action_pause(self) -> None:
        """Stop the clock and hide the round until somebody goes on."""
        self.save_drafts()
        try:
            self.session.act(ev.Pause(self.clock.spent))
        except CharadesError as error:
            self.refused(error)
            return
        self.clock.hold()
        await self.app.push_screen(PauseScreen(), self._resumed)

    def _resumed(self, _: object) -> None:
        try:
            self.session.act(ev.Resume())
        except CharadesError as error:
            self.refused(error)
        self.clock.restart(self.session.state.spent)

    @on(TurnClock.RanOut)
    async def run_out(self) -> None:
        """Let the rules of play end the turn, and close what stands over it."""
        try:
            self.session.act(ev.RunOut(self.drafts(), self.clock.spent))
        except CharadesError as error:
            self.refused(error)
            return
        self.notify("Time is over for this turn.", timeout=2.5, markup=False)
        while not self.is_active:
            await self.app.pop_screen()
        self.finish()


def direction(seen: View) -> str:
    """Return who sends to whom, or who sits at the table, from the reader's side."""
    names = {seat: "you" if seat is seen.seat else clean(name) for seat, name in seen.players.items()}
    if seen.mode is Mode.BRIEF:
        return f"{names[Seat.SENDER]} → the page"
    if Seat.SENDER in names:
        return " → ".join(names[seat] for seat in (Seat.SENDER, Seat.RECEIVER) if seat in names)
    if len(names) <= _NAMES_SHOWN:
        return " · ".join(names.values())
    if seen.mode is not Mode.PAIR:
        return f"you and {len(names) - 1} others"
    return f"{clean(seen.players[seen.seat])}, {list(names).index(seen.seat) + 1} of {len(names)}"
