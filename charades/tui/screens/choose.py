"""Take one of several options, with what there is to read above them."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content as Styled
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from charades.cleaning import clean
from charades.game.content import Choice, Content
from charades.tui.screens.stage import STAGE_KEYS
from charades.tui.screens.task import READ, SCROLL, TaskScreen
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.menu import Menu
from charades.tui.widgets.shown import ShownPane, part_line


class ChooseScreen(TaskScreen):
    """The options as a list; Enter takes the one under the cursor."""

    BINDINGS = [Binding("ctrl+s,f2,ctrl+enter", "hand_in", show=False), READ, *SCROLL, *STAGE_KEYS]

    def compose(self) -> ComposeResult:
        """Lay out what is read, and the options."""
        yield from self.opening()
        with Container(id="desk", classes="-above"):
            if self.shows:
                yield ShownPane(self.shows, id="shown")
            yield Static(id="part")
            yield Menu(*[Option(_row(option, chosen=False)) for option in self.asked.fields], id="options")
        yield KeyLine()

    def on_mount(self) -> None:
        """Take the list."""
        options = self.query_one(OptionList)
        options.highlighted = 0
        options.focus()

    def content(self) -> Content:
        """Return the option under the cursor."""
        return Choice(self.asked.fields[self.query_one(OptionList).highlighted or 0])

    @on(OptionList.OptionHighlighted)
    def look_at(self, event: OptionList.OptionHighlighted) -> None:
        """Mark the option under the cursor, and show what was written about it."""
        for number, option in enumerate(self.asked.fields):
            event.option_list.replace_option_prompt_at_index(number, _row(option, chosen=number == event.option_index))
        told = part_line(self.shows, self.asked.fields[event.option_index])
        part = self.query_one("#part", Static)
        part.update(told)
        # The line keeps its place where another option has one: the list must not jump under the cursor.
        part.display = any(part_line(self.shows, option).plain for option in self.asked.fields)

    @on(OptionList.OptionSelected)
    def take(self) -> None:
        """Take the option under the cursor."""
        self.action_hand_in()


def _row(option: str, *, chosen: bool) -> Styled:
    """Return an option with a sign beside the one that is chosen: nobody needs colours to see it."""
    return Styled(f"{'›' if chosen else ' '} {clean(option)}")
