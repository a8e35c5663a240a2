"""A doubt of the scorer on the reveal: the question, and the answers to choose from."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from charades.game.rulings import Doubt, Ruling

_SETTLE = Binding.Group("settle it")
_ANSWERS = {Ruling.SAME: ("s", "the same"), Ruling.TURNED: ("t", "turned around"), Ruling.OPEN: ("o", "leave it open")}


class DoubtRow(Static, can_focus=True):
    """Asks the players; their answer, chosen by key or mouse, can be changed as long as the row is there.

    Args:
        doubt: What is in doubt.
        question: It in words.
        ruling: How it is settled so far.
    """

    # Looks like an answer, not like a link to somewhere.
    auto_links = False
    BINDINGS = [Binding(key, f"settle('{ruling}')", words, group=_SETTLE) for ruling, (key, words) in _ANSWERS.items()]

    class Settled(Message):
        """The players gave an answer."""

        def __init__(self, doubt: Doubt, ruling: Ruling) -> None:
            super().__init__()
            self.doubt = doubt
            self.ruling = ruling

    def __init__(self, doubt: Doubt, question: str, ruling: Ruling) -> None:
        super().__init__(classes="doubt")
        self.doubt = doubt
        self._question = question
        self.show(ruling)

    def show(self, ruling: Ruling) -> None:
        """Mark the answer that holds."""
        answers = Content("   ").join([_answer(each, chosen=each is ruling) for each in Ruling])
        self.update(Content.assemble(("? ", "bold $turned"), self._question, "\n  ", answers))

    def action_settle(self, ruling: str) -> None:
        """Give an answer."""
        self.focus()
        self.post_message(self.Settled(self.doubt, Ruling(ruling)))


def _answer(ruling: Ruling, *, chosen: bool) -> Content:
    key, words = _ANSWERS[ruling]
    mark, style = ("●", "bold") if chosen else ("○", "")
    # Nothing of this text is the players': only such text may be markup, which a click needs.
    return Content.from_markup(f"[@click=settle('{ruling}')]{mark} [$primary]{key}[/] {words}[/]").stylize(style)
