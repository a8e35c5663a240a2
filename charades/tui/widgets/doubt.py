"""A finding on the reveal that players can settle: a question, or a sure one, and the answers to choose from."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import Distortion
from charades.reports import words
from charades.reports.rulings import Sides, question_words, sure_words
from charades.tui.tones import TURNED

_SETTLE = Binding.Group("settle it")
_QUESTION = {Ruling.SAME: ("s", "the same"), Ruling.TURNED: ("t", "turned around"), Ruling.OPEN: ("o", "open")}
_SURE = {Ruling.SAME: ("s", "the same"), Ruling.OPEN: ("t", "it stands")}
"""A sure finding stands where nobody says anything: there is one way to overrule it, and one back."""


class DoubtRow(Static, can_focus=True):
    """Asks the players; their answer, chosen by key or mouse, can be changed as long as the row is there.

    Args:
        doubt: What they settle.
        found: The finding behind it.
        sides: Whose words it quotes.
        ruling: How it is settled so far.
    """

    # Looks like an answer, not like a link to somewhere.
    auto_links = False
    BINDINGS = [Binding(key, f"settle('{each}')", told, group=_SETTLE) for each, (key, told) in _QUESTION.items()]

    class Settled(Message):
        """The players gave an answer."""

        def __init__(self, doubt: Doubt, ruling: Ruling) -> None:
            super().__init__()
            self.doubt = doubt
            self.ruling = ruling

    def __init__(self, doubt: Doubt, found: Distortion, sides: Sides, ruling: Ruling) -> None:
        super().__init__(classes="doubt")
        self.doubt = doubt
        self._sure = found.hard
        self._told = sure_words(found, sides) if found.hard else question_words(found, sides)
        self.show(ruling)

    def show(self, ruling: Ruling) -> None:
        """Mark the answer that holds."""
        answers = _SURE if self._sure else _QUESTION
        shown = [_answer(each, *told, chosen=each is self._meant(ruling)) for each, told in answers.items()]
        self.update(Content.assemble(self._sign(ruling), self._told, "\n  ", Content("   ").join(shown)))

    def action_settle(self, ruling: str) -> None:
        """Give an answer."""
        self.focus()
        self.post_message(self.Settled(self.doubt, self._meant(Ruling(ruling))))

    def _sign(self, ruling: Ruling) -> tuple[str, str]:
        """Return what stands before the finding, with its style."""
        if not self._sure:
            return "? ", "bold $turned"
        if ruling is Ruling.SAME:
            return f"{words.SAME} the same: ", "bold"
        return f"{TURNED.sign} {TURNED.word}: ", f"bold {TURNED.colour}"

    def _meant(self, ruling: Ruling) -> Ruling:
        """Return what an answer comes to: whoever calls a sure finding turned around lets it stand."""
        return Ruling.OPEN if self._sure and ruling is Ruling.TURNED else ruling


def _answer(ruling: Ruling, key: str, told: str, *, chosen: bool) -> Content:
    mark, style = ("●", "bold") if chosen else ("○", "")
    # Nothing of this text is the players': only such text may be markup, which a click needs.
    return Content.from_markup(f"[@click=settle('{ruling}')]{mark} [$primary]{key}[/] {told}[/]").stylize(style)
