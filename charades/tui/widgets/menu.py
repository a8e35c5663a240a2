"""A list to choose from, with its keys in the footer."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import OptionList


class Menu(OptionList):
    """An option list that says what Enter does; a row that is too long is cut, not broken."""

    BINDINGS = [Binding("enter", "select", "choose")]
