"""The order in which a round's screens are shown.

One coroutine a sitting: it reads the stage from the session, shows the screen for it, and goes on until the players
leave. When the keyboard must change hands it draws the curtain first.
"""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import Screen

from charades.game.events import Mode, Seat
from charades.game.state import Stage
from charades.session.play import PlaySession
from charades.session.seating import exchanged, mode_for, seats_for
from charades.session.services import Services
from charades.tui.screens.closing import ClosingScreen
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.next_round import NextRoundScreen
from charades.tui.screens.receiver import ReceiverScreen
from charades.tui.screens.reveal import AfterReveal, RevealScreen
from charades.tui.screens.scoring import ScoringScreen
from charades.tui.screens.sender import SenderScreen
from charades.tui.screens.stage import Outcome

_TASKS = {
    Stage.CLUE: "You hold the picture and describe it.",
    Stage.ANSWER: "There is a question for you.",
    Stage.RECEIVE: "You read what was said and say what the picture is.",
    Stage.FORECAST: "How much do you think arrived?",
}


class Conductor:
    """Plays one session on the screen.

    Args:
        app: The app.
        services: Everything a session needs.
        session: The session, with a round begun or found unfinished.
    """

    def __init__(self, app: App[Any], services: Services, session: PlaySession) -> None:
        self._app = app
        self._services = services
        self._session = session
        self._at_keyboard: Seat | None = None

    async def play(self) -> None:
        """Play rounds until the players leave or close the session."""
        while True:
            if not await self._play_round():
                return
            choice = await self._app.push_screen_wait(RevealScreen(self._session))
            if choice is AfterReveal.NEXT and await self._next_round():
                continue
            await self._app.push_screen_wait(ClosingScreen(self._session))
            return

    async def _play_round(self) -> bool:
        """Show screens until the reveal; False where the players left."""
        while (state := self._session.state).stage is not Stage.REVEALED:
            if state.over:
                return False
            if state.mode is Mode.PAIR and state.turn is not None and not await self._hand_over(state.turn):
                return False
            if await self._app.push_screen_wait(self._screen()) is Outcome.LEFT:
                return False
        self._at_keyboard = None
        return True

    async def _hand_over(self, seat: Seat) -> bool:
        """Draw the curtain where somebody else takes the keyboard."""
        if seat is not self._at_keyboard:
            state = self._session.state
            if not await self._app.push_screen_wait(CurtainScreen(state.players[seat], _TASKS[state.stage])):
                return False
            self._at_keyboard = seat
        return True

    def _screen(self) -> Screen[Outcome]:
        state = self._session.state
        match state.stage:
            case Stage.CLUE | Stage.ANSWER | Stage.GUESS:
                return SenderScreen(self._session, self._services.scoring)
            case Stage.RECEIVE:
                return ReceiverScreen(self._session)
            case Stage.FORECAST:
                assert state.turn is not None  # a forecast is always somebody's
                return ForecastScreen(self._session, state.turn)
            case _:
                return ScoringScreen(self._session, self._services.scoring)

    async def _next_round(self) -> bool:
        """Offer the next scenario and deal it with the roles exchanged; False where the players have had enough."""
        state = self._session.state
        offered = self._services.next_scenario(self._session)
        chosen = await self._app.push_screen_wait(NextRoundScreen(self._services, offered, state.mode))
        if chosen is None:
            return False
        mode = mode_for(chosen, state.mode)
        self._session.deal(chosen, mode, seats_for(mode, exchanged(state.players, state.mode)))
        return True
