"""The app: themes, the home screen, and what must be saved when it ends.

Only what the first frame shows is imported with it. The rest is imported in the background in the order of its use:
once home is drawn the screens that lead into a round, in ``navigation``; once the scorer is loaded what comes later.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import App
from textual.binding import Binding

from charades.errors import MeaningError
from charades.session.services import Services
from charades.tui.screens.home import HomeScreen
from charades.tui.theme import THEMES

if TYPE_CHECKING:
    from charades.game.seats import Mode
    from charades.scenario.model import Scenario
    from charades.session.play import PlaySession
    from charades.session.scoring import Progress
    from charades.tui.navigation import Navigator


class CharadesApp(App[None]):
    """The game on the screen.

    Args:
        services: Everything it plays with.
        session: A session to begin with, instead of the home screen.
    """

    CSS_PATH = "app.tcss"
    TITLE = "charades"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-normal"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-medium"), (40, "-tall")]
    BINDINGS = [Binding("f1", "help", "help", show=False), Binding("ctrl+q", "quit", show=False)]

    def __init__(self, services: Services, session: PlaySession | None = None) -> None:
        super().__init__()
        self._services = services
        self._session = session
        for theme in THEMES:
            self.register_theme(theme)
        # Set as an attribute, a theme would have every stylesheet parsed twice before the first frame.
        self.set_reactive(App.theme, services.settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        if services.settings.reduced_motion:
            self.animation_level = "none"

    def get_default_screen(self) -> HomeScreen:
        """Return home, which lies under every other screen."""
        return HomeScreen(self._services)

    def on_mount(self) -> None:
        """Prepare what comes after home once home is drawn, or at once where the app opens with a round."""
        if self._session is None:
            self.call_after_refresh(self._prepare)
        else:
            self._prepare()
            self.play(self._session)
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(number, self.exit_after_saving)

    @work(thread=True)
    def _prepare(self) -> None:
        """Import the first screens, make the wording rules ready for the first key, then load the scorer."""
        from charades.tui import navigation  # noqa: F401
        from charades.wording.ruleset import warm_up

        # Rules that lack their words say so where a message is checked.
        with suppress(MeaningError):
            warm_up()
        # What is there by now stays, so no collection need look at it again.
        gc.freeze()
        gc.enable()
        # Once the screen that is being made is drawn: the scorer takes half of the interpreter's time for two seconds.
        self.call_later(self.call_after_refresh, self._services.scoring.start, _prepare_the_rest)

    @cached_property
    def _navigator(self) -> Navigator:
        from charades.tui.navigation import Navigator

        return Navigator(self, self._services)

    def get_key_display(self, binding: Binding) -> str:
        """Return how a key is written in the footer: the first of a binding's keys, as it stands on a keyboard."""
        return binding.key_display or _key_name(binding.key)

    def action_help(self) -> None:
        """Open the help page, unless it is open."""
        self._navigator.help()

    def exit_after_saving(self) -> None:
        """End the app; what is typed and not sent is written first."""
        self._navigator.put_down()
        self.exit()

    async def action_quit(self) -> None:
        """End the app."""
        self.exit_after_saving()

    @on(HomeScreen.Chosen)
    def go(self, event: HomeScreen.Chosen) -> None:
        """Go where the menu points."""
        if event.what == "quit":
            self.exit_after_saving()
        else:
            self._navigator.go(event.what, event.overview)

    def begin(self, scenario: Scenario, mode: Mode | None) -> None:
        """Ask who plays, and begin a session with this scenario; without a mode, the best way to play it alone."""
        self._navigator.begin(scenario, mode)

    def play(self, session: PlaySession) -> None:
        """Play a session until the players leave it."""
        self._navigator.play(session)


def _prepare_the_rest(progress: Progress) -> None:
    """Load what a round ends with and what few need, once the scorer has loaded; whoever is sooner loads it then."""
    if progress.share == 1.0:
        from charades.tui.screens import closing, help, history, next_round, reveal, settings  # noqa: A004, F401
        from charades.wording.frequency import ranks

        ranks()


_KEY_NAMES = {"escape": "Esc", "enter": "Enter", "tab": "Tab", "left": "←", "right": "→", "space": "Space"}


def _key_name(key: str) -> str:
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+').upper()}"
    return _KEY_NAMES.get(key, key.upper() if key[1:].isdigit() else key)
