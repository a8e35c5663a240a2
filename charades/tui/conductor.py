"""The order in which a round's screens are shown.

One coroutine a sitting: it reads the stage from the session, shows the screen for it, and goes on until the players
leave. When the keyboard must change hands it draws the curtain first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.screen import Screen

from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.reports.words import is_sent
from charades.session.play import PlaySession
from charades.session.seating import exchanged, mode_for, seats_for
from charades.session.services import Services
from charades.tui.screens.choose import ChooseScreen
from charades.tui.screens.curtain import CurtainScreen
from charades.tui.screens.draw import DrawScreen
from charades.tui.screens.estimate import EstimateScreen
from charades.tui.screens.forecast import ForecastScreen
from charades.tui.screens.rank import RankScreen
from charades.tui.screens.receiver import ReceiverScreen
from charades.tui.screens.scoring import ScoringScreen
from charades.tui.screens.sender import SenderScreen
from charades.tui.screens.stage import Outcome
from charades.tui.screens.task import TaskScreen
from charades.tui.screens.write import WriteScreen

_AWAITS = {
    Stage.CLUE: "You hold the picture and describe it.",
    Stage.ANSWER: "There is a question for you.",
    Stage.RECEIVE: "You read what was said and say what the picture is.",
    Stage.FORECAST: "How much do you think arrived?",
    Stage.WRITE: "There is something for you to write.",
    Stage.RANK: "There is something for you to put in order.",
    Stage.DRAW: "There is something for you to draw.",
    Stage.CHOOSE: "There is something for you to decide.",
    Stage.ESTIMATE: "How much do you think arrived, part by part?",
}
"""What awaits somebody behind the curtain; it tells nothing of the picture."""

_IN_COMMON = "How much do you think you have in common?"
"""What a forecast is about where nobody sent anybody anything."""

_SCREENS: Mapping[Stage, type[TaskScreen]] = {
    Stage.WRITE: WriteScreen,
    Stage.RANK: RankScreen,
    Stage.DRAW: DrawScreen,
    Stage.CHOOSE: ChooseScreen,
    Stage.ESTIMATE: EstimateScreen,
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
            # What a round ends with is large, and `CharadesApp` has imported it by then.
            from charades.tui.screens.closing import ClosingScreen
            from charades.tui.screens.reveal import AfterReveal, RevealScreen

            choice = await self._app.push_screen_wait(RevealScreen(self._session, scoring=self._services.scoring))
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
            before = state.players[self._at_keyboard] if self._at_keyboard else ""
            curtain = CurtainScreen(state.players[seat], _awaits(state.stage, state.scenario.flow), before)
            if not await self._app.push_screen_wait(curtain):
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
            case Stage.FORECAST if state.turn is not None:
                return ForecastScreen(self._session, state.turn)
            case stage if stage in _SCREENS and state.turn is not None:
                return _SCREENS[stage](self._session, state.turn)
            case _:
                return ScoringScreen(self._session, self._services.scoring)

    async def _next_round(self) -> bool:
        """Offer the next scenario and deal it with the roles exchanged; False where the players have had enough."""
        from charades.tui.screens.next_round import NextRoundScreen

        state = self._session.state
        offered = self._services.next_scenario(self._session)
        people = len(state.table.people)
        chosen = await self._app.push_screen_wait(NextRoundScreen(self._services, offered, state.mode, people))
        if chosen is None:
            return False
        mode = mode_for(chosen, state.mode)
        self._session.deal(chosen, mode, seats_for(chosen, mode, exchanged(state.table)))
        return True


def _awaits(stage: Stage, flow: str) -> str:
    return _IN_COMMON if stage is Stage.FORECAST and not is_sent(flow) else _AWAITS[stage]
