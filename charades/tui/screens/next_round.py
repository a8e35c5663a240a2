"""Between two rounds: the next scenario is on offer."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Middle
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from charades.cleaning import clean
from charades.game.flows import flow_of
from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.services import Services
from charades.tui.screens.browser import BrowserScreen


class NextRoundScreen(Screen[Scenario | None]):
    """Offers a scenario; dismissed with it, with another one from the browser, or with None to end the session.

    Args:
        services: For the browser.
        offered: The scenario on offer, None where the pack is through.
        mode: How the last round was played.
        people: How many people sit here.
    """

    BINDINGS = [
        Binding("enter", "accept", "play it"),
        Binding("b", "browse", "choose another"),
        Binding("f10,escape", "dismiss(None)", "end the session"),
        Binding("f1", "app.help", "help"),
    ]

    def __init__(self, services: Services, offered: Scenario | None, mode: Mode, people: int) -> None:
        super().__init__()
        self._services = services
        self._offered = offered
        self._mode = mode
        self._people = people

    def compose(self) -> ComposeResult:
        """Lay out the offer."""
        with Middle(), Center():
            yield Static(self._offer(), id="next-text")
        yield Footer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be accepted where nothing is offered."""
        return None if action == "accept" and self._offered is None else True

    def action_accept(self) -> None:
        """Play what is on offer."""
        if self._offered is not None:
            self.dismiss(self._offered)

    @work
    async def action_browse(self) -> None:
        """Look for another one."""
        alone = self._mode is not Mode.PAIR
        choice = await self.app.push_screen_wait(BrowserScreen(self._services, alone=alone, people=self._people))
        if choice is not None:
            self.dismiss(choice.scenario)

    def _offer(self) -> Content:
        if self._offered is None:
            return Content("This pack is played through.\n\nb chooses another scenario, F10 ends the session.")
        roles = "Everybody moves up a seat.\n" if self._mode is Mode.PAIR else ""
        if roles and self._offered.flow == "relay":
            roles = "The roles change: who reconstructed now describes.\n"
        return Content.assemble(
            "Next: ",
            (clean(self._offered.title), "bold $primary"),
            (f"   {flow_of(self._offered).title}, level {self._offered.level}\n\n", "$muted"),
            roles,
            "Enter plays it, b chooses another, F10 ends the session.",
        )
