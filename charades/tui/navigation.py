"""The ways from the home screen to everything else.

Imported with it are the screens from the menu to the reveal of a round. The others come in where they are opened, by
which time `CharadesApp` has imported most of them in the background.
"""

from __future__ import annotations

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from textual.app import App

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game.flows import flow_of
from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.overview import Overview
from charades.session.play import PlaySession
from charades.session.seating import mode_for, people_for, seats_for
from charades.session.services import Services
from charades.tui.conductor import Conductor
from charades.tui.screens.backdrop import BackdropScreen
from charades.tui.screens.browser import BrowserScreen
from charades.tui.screens.players import PlayersScreen
from charades.tui.screens.stage import StageScreen


class Navigator:
    """Opens screens, and sees a session through from its first screen to its end.

    Args:
        app: The app.
        services: Everything it plays with.
    """

    def __init__(self, app: App[Any], services: Services) -> None:
        self._app = app
        self._services = services

    def go(self, what: str, overview: Overview | None) -> None:
        """Go where the menu points: ``what`` is the id of a choice of the home screen."""
        offer = overview.offer if overview else None
        match what:
            case "offer" if offer is not None and offer.session is not None:
                self.resume(offer.session)
            case "offer" if offer is not None:
                self._begin_offer(offer.scenario)
            case "play":
                self._work(self._browse(alone=False))
            case "practise":
                self._work(self._browse(alone=True))
            case "scenarios":
                self._work(self._browse(alone=None))
            case "training":
                self._work(self._train())
            case "history":
                self._work(self._open_history())
            case "settings":
                self._open_settings()
            case "help":
                self.help()

    def _begin_offer(self, scenario_id: str) -> None:
        try:
            scenario = self._services.scenario(scenario_id)
        except CharadesError as error:
            self.tell(error)
        else:
            self.begin(scenario, None)

    def help(self) -> None:
        """Open the help page, unless it is open."""
        from charades.tui.screens.help import HelpScreen

        if not isinstance(self._app.screen, HelpScreen):
            self._app.push_screen(HelpScreen())

    def begin(self, scenario: Scenario, mode: Mode | None) -> None:
        """Ask who plays, and begin a session with this scenario; without a mode, the best way to play it alone."""
        self._work(self._begin(scenario, mode or mode_for(scenario, Mode.EXPLAIN)))

    def resume(self, path: Path) -> None:
        """Go on with a round that was left."""
        try:
            session = self._services.resume(path)
        except CharadesError as error:
            self.tell(error)
            return
        if not session.has_round:
            session.close()
            return
        self.play(session)

    def play(self, session: PlaySession) -> None:
        """Play a session until the players leave it."""
        self._work(self._play(session))

    def put_down(self) -> None:
        """Write what is typed and not sent."""
        for screen in self._app.screen_stack:
            if isinstance(screen, StageScreen):
                screen.put_down()

    def tell(self, error: CharadesError) -> None:
        """Show an error and how to mend it."""
        text = clean(f"{error.message}\n{error.hint}", lines=True)
        self._app.notify(text, severity="error", timeout=10, markup=False)

    def _work(self, coroutine: Coroutine[Any, Any, object]) -> None:
        """Run what waits for screens to close: only a worker may wait so."""
        self._app.run_worker(coroutine)

    async def _browse(self, *, alone: bool | None) -> None:
        at = ""
        while choice := await self._app.push_screen_wait(BrowserScreen(self._services, alone=alone, at=at)):
            if await self._begin(choice.scenario, choice.mode):
                return
            at = choice.scenario.id

    async def _train(self) -> None:
        # Ratings bring a library of their own, which nobody waits for who only plays.
        from charades.tui.screens.training import TrainingScreen

        choice = await self._app.push_screen_wait(TrainingScreen(self._services))
        if choice is not None:
            self.begin(choice.scenario, choice.mode)

    def _open_settings(self) -> None:
        from charades.tui.screens.settings import SettingsScreen

        self._app.push_screen(SettingsScreen(self._services))

    async def _open_history(self) -> None:
        from charades.tui.screens.history import HistoryScreen

        await self._app.push_screen(HistoryScreen(self._services))

    async def _begin(self, scenario: Scenario, mode: Mode) -> bool:
        """Ask who plays, and begin; False where they thought better of it."""
        people = await self._people(scenario, mode)
        if people is None:
            return False
        try:
            session = self._services.begin(people)
            try:
                session.deal(scenario, mode, seats_for(scenario, mode, people))
            except CharadesError:
                session.close()
                raise
        except CharadesError as error:
            self.tell(error)
            return True
        self.play(session)
        return True

    async def _people(self, scenario: Scenario, mode: Mode) -> tuple[str, ...] | None:
        """Return the names of who plays, asking where they are not known yet."""
        settings = self._services.settings
        if mode is not Mode.PAIR and settings.player:
            return (settings.player,)
        least, most = people_for(scenario, mode)
        asked = (settings.player, settings.partner, *settings.others)
        people = await self._app.push_screen_wait(PlayersScreen(asked, flow_of(scenario).seats[:most], least))
        if people is None:
            return None
        known: dict[str, object] = {"player": people[0]}
        if len(people) > 1:
            known["partner"] = people[1]
        if len(people) > 2:
            known["others"] = people[2:]
        try:
            self._services.change_settings(**known)
        except CharadesError as error:
            self.tell(error)
        return people

    async def _play(self, session: PlaySession) -> None:
        backdrop = BackdropScreen()
        await self._app.push_screen(backdrop)
        try:
            await Conductor(self._app, self._services, session).play()
        except CharadesError as error:
            self.tell(error)
        finally:
            session.close()
            while self._app.is_running and backdrop in self._app.screen_stack:
                await self._app.pop_screen()
