"""The headline of a reveal: what everybody thought, what it was, and the distance between the two."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Digits, Static

from charades.cleaning import clean
from charades.game.rulings import open_questions
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports import words
from charades.reports.rulings import settled_words
from charades.reports.statistics import illusion
from charades.tui.widgets.scale import ScaleMark, scale_line


class Headline(Horizontal):
    """The illusion of alignment as the one large number, beside the scale it is read from.

    Args:
        state: A revealed round.
    """

    def __init__(self, state: State) -> None:
        super().__init__(id="headline")
        self._state = state
        self.set_class(bool(state.doubts_settled), "-settled")

    def compose(self) -> ComposeResult:
        """Lay out the number and the scale."""
        state = self._state
        assert state.score is not None  # both stand behind the reveal
        assert state.settled is not None
        believed, before = (illusion(state.forecasts.values(), score.overlap) for score in (state.settled, state.score))
        with Vertical(id="illusion"):
            yield Static("illusion of alignment", id="illusion-label", markup=False)
            # Digits draws only the plain hyphen large.
            yield Digits(signed(believed).replace("−", "-"), id="illusion-number")
            if signed(believed) != signed(before):
                yield Static(f"the machine said {signed(before)}", id="illusion-machine", markup=False)
        with Vertical(id="evidence"):
            # On a terminal of few columns or rows the large number gives way to this line.
            yield Static(_in_short(believed, before, state.scenario.flow), id="illusion-short")
            yield Static(_thoughts(state, state.settled.overlap), id="thoughts")
            yield TruthScale(state.settled.overlap, state.forecasts)
            yield Static(Content.styled(in_words(believed, state.scenario.flow), "italic"), id="in-words")
            if state.doubts:
                yield Static(_doubts(state, state.settled.overlap, state.score.overlap), id="doubts", markup=False)

    def show(self, state: State) -> None:
        """Show the round as it stands now."""
        self._state = state
        self.set_class(bool(state.doubts_settled), "-settled")
        self.refresh(recompose=True)


def _thoughts(state: State, overlap: float) -> Content:
    parts = [
        Content.assemble(f"{clean(state.players[seat])} thought ", (str(percent), "bold $primary"))
        for seat, percent in state.forecasts.items()
    ]
    parts.append(Content.assemble("it was ", (_points(overlap), "bold reverse")))
    return Content("   ").join(parts)


def _doubts(state: State, overlap: float, machine: float) -> str:
    """Return what the players settled, or that there is something to settle."""
    left = len(open_questions(state.score, state.rulings)) if state.score else 0
    if state.doubts_settled:
        return settled_words(state.doubts_settled, _points(overlap), _points(machine), left)
    if left:
        return f"{words.count(left, 'question')} below {'is' if left == 1 else 'are'} yours to settle"
    number = len(state.doubts)
    stands, it = ("stands", "it") if number == 1 else ("stand", "them")
    return f"{words.count(number, 'finding')} below {stands} unless you overrule {it}"


def _in_short(believed: float | None, before: float | None, flow: str) -> Content:
    """Return the illusion with its meaning, and what the machine said where that differs."""
    beside = f" (the machine said {signed(before)})" if signed(believed) != signed(before) else ""
    return Content.assemble("illusion ", (signed(believed), "bold $primary"), f": {in_words(believed, flow)}{beside}")


def _points(overlap: float) -> str:
    return str(words.whole_points(overlap))


class TruthScale(Widget):
    """0 to 100 with every forecast (◆) and the overlap (●) on it, the stretch between them heavy."""

    def __init__(self, overlap: float, forecasts: Mapping[Seat, int]) -> None:
        super().__init__(id="truth-scale")
        self._overlap = overlap
        self._forecasts = forecasts

    def render(self) -> Content:
        """Draw the scale at the width there is."""
        truth = 100 * self._overlap
        mean = sum(self._forecasts.values()) / len(self._forecasts) if self._forecasts else truth
        marks = [ScaleMark(percent, "◆", "bold $primary") for percent in self._forecasts.values()]
        marks.append(ScaleMark(truth, "●", "bold $foreground"))
        return scale_line(max(11, self.size.width), marks, (truth, mean))


def signed(illusion: float | None) -> str:
    """Return an illusion of −1 to 1 as points with its sign, e.g. ``+35``; a dash where nobody forecast."""
    return "–" if illusion is None else words.illusion_points(illusion).partition(" ")[0]


def in_words(illusion: float | None, flow: str) -> str:
    """Return what an illusion means in a round of a flow."""
    return "nobody forecast" if illusion is None else words.illusion_words(illusion, flow)
