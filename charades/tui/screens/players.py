"""Who plays?"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Static

from charades.cleaning import MAX_NAME, clean_name


class PlayersScreen(ModalScreen[tuple[str, ...] | None]):
    """Asks for one name or two; dismissed with them, or with None.

    Args:
        names: What to begin with, one entry a player.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names

    def compose(self) -> ComposeResult:
        """Lay out a line for each name."""
        with VerticalScroll(classes="dialog", can_focus=False) as box:
            box.border_title = "who plays?"
            for number, name in enumerate(self._names):
                role = "describes first" if number == 0 and len(self._names) > 1 else "your name"
                role = "reconstructs first" if number == 1 else role
                yield Static(role, classes="hint", markup=False)
                yield Input(value=name, placeholder=f"Player {number + 1}", id=f"name-{number}", max_length=MAX_NAME)
            yield Static("Enter goes on · Escape goes back", classes="hint", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Write the first name that is missing."""
        inputs = list(self.query(Input))
        (next((each for each in inputs if not each.value), None) or inputs[0]).focus()

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Go to the next name, and from the last one on."""
        inputs = list(self.query(Input))
        at = inputs.index(event.input)
        if at + 1 < len(inputs):
            inputs[at + 1].focus()
            return
        names = [clean_name(each.value, otherwise=each.placeholder) for each in inputs]
        if len(names) == 2 and names[0] == names[1]:
            self.notify("Two players need two names.", severity="warning", markup=False)
            return
        self.dismiss(tuple(names))
