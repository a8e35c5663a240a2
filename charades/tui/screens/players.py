"""Who plays?"""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Static

from charades.cleaning import MAX_NAME, clean_name
from charades.game.seats import Seat

_ROLES = {Seat.SENDER: "describes first", Seat.RECEIVER: "reconstructs first", Seat.OBSERVER: "watches first"}


class PlayersScreen(ModalScreen[tuple[str, ...] | None]):
    """Asks for a name, or for as many as there may be; dismissed with them, or with None.

    Args:
        names: What to begin with, in the order of the seats; where more are needed, they are asked for.
        seats: The seats there are.
        least: How many of them must be taken.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, names: Sequence[str], seats: Sequence[Seat], least: int) -> None:
        super().__init__()
        self._names = [*names[: len(seats)], *[""] * (len(seats) - len(names))]
        self._seats = seats
        self._least = least

    def compose(self) -> ComposeResult:
        """Lay out a line for each seat; those that nobody needs show when the lines before them are filled."""
        with VerticalScroll(classes="dialog", can_focus=False) as box:
            box.border_title = "who plays?"
            for number, (name, seat) in enumerate(zip(self._names, self._seats, strict=True)):
                line = Input(value=name, placeholder=f"Player {number + 1}", id=f"name-{number}", max_length=MAX_NAME)
                line.border_title = self._role(number, seat)
                line.display = number < self._least or bool(name or self._names[number - 1])
                yield line
            yield Static(self._hint(), classes="hint", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Write the first name that is missing."""
        needed = self._lines()[: self._least]
        (next((each for each in needed if not each.value), None) or needed[0]).focus()

    @on(Input.Changed)
    def make_room(self) -> None:
        """Show one empty line more than there are names, as long as there are seats."""
        taken = max((number for number, line in enumerate(self._lines(), 1) if line.value), default=0)
        for number, line in enumerate(self._lines()):
            line.display = number < max(self._least, taken + 1)

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Go to the next line; the last one, or an empty one that nobody needs, is the end."""
        lines = [line for line in self._lines() if line.display]
        at = lines.index(event.input)
        if at + 1 < len(lines) and (event.value or at < self._least):
            lines[at + 1].focus()
        else:
            self._hand_over(lines)

    def _hand_over(self, lines: Sequence[Input]) -> None:
        wanted = [line for number, line in enumerate(lines) if line.value.strip() or number < self._least]
        names = [clean_name(line.value, otherwise=line.placeholder) for line in wanted]
        if len(set(names)) < len(names):
            self.notify("Two players need two names.", severity="warning", markup=False)
            return
        self.dismiss(tuple(names))

    def _lines(self) -> list[Input]:
        return list(self.query(Input))

    def _role(self, number: int, seat: Seat) -> str:
        if len(self._seats) == 1:
            return "your name"
        role = _ROLES.get(seat, f"player {number + 1}")
        return role if number < self._least else f"{role}, if there is one"

    def _hint(self) -> str:
        more = "Enter on an empty line goes on" if len(self._seats) > self._least else "Enter goes on"
        return f"{more} · Escape goes back"
