"""How much arrived: the screen that a round is played for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from enum import Enum
from typing import Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.content import WHOLE
from charades.game.events import Event
from charades.game.seats import Mode, Seat
from charades.game.state import State
from charades.reports import words
from charades.reports.explanation import explain_round
from charades.reports.marking import quotes
from charades.reports.reveals import facet_title, pair_of, reveal_blocks
from charades.reports.reveals.settling import as_told
from charades.reports.rulings import beside_words, sides_of
from charades.reports.statistics import words_per_facet
from charades.session.scoring import ScoringService
from charades.tui.screens.debrief import DebriefScreen
from charades.tui.screens.why import WhyScreen
from charades.tui.tones import ADDED
from charades.tui.widgets.bars import FILL_SECONDS
from charades.tui.widgets.blocks import RevealBlocks
from charades.tui.widgets.doubt import DoubtRow
from charades.tui.widgets.facet import FacetReveal
from charades.tui.widgets.headline import Headline
from charades.tui.widgets.key_line import KeyLine

_ARRIVED = "H O W   M U C H   A R R I V E D"
_AGREED = "H O W   F A R   Y O U   A G R E E"


class AfterReveal(Enum):
    """What the players want next."""

    NEXT = "next"
    CLOSE = "close"


class Revealed(Protocol):
    """A round that can be looked at, settled and noted: the one that was just played, or one of the past."""

    @property
    def state(self) -> State:
        """The round, revealed."""

    def act(self, action: ev.Action) -> Sequence[Event]:
        """Do what an action asks for, and keep it.

        Raises:
            CharadesError: Where it is refused, or cannot be kept; nothing has happened then.
        """

    def keep_drafts(self, drafts: Mapping[str, str]) -> None:
        """Keep an unfinished note, so that it survives the program.

        Raises:
            CharadesError: Where it cannot be kept.
        """

    def drafts(self) -> Mapping[str, str]:
        """Return the unfinished note.

        Raises:
            CharadesError: Where it cannot be read.
        """


class Facets(VerticalScroll, can_focus=False, inherit_bindings=False):
    """All facets. It leaves the arrows to the screen, which goes from part to part, and each part scrolls into view."""


class RevealScreen(Screen[AfterReveal]):
    """The score of a round, facet by facet, under the illusion as its headline.

    Args:
        session: The round.
        past: Whether it was played some other day, so that no round comes next.
        note: What is to be known of it besides, in a line above it.
        scoring: The scorer, which the debrief asks which message did it.
    """

    CSS = """
    RevealScreen.-tall.-blocks #facets { height: 1fr; max-height: 100%; }
    """

    BINDINGS = [
        Binding("n", "dismiss_with('next')", "next"),
        Binding("down,j", "app.focus_next", "part", key_display="↑↓"),
        Binding("up,k", "app.focus_previous", show=False),
        Binding("w", "explain", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("f10,escape", "dismiss_with('close')", "close"),
        Binding("d", "debrief", "debrief"),
        Binding("f1", "app.help", "help"),
    ]

    def __init__(
        self, session: Revealed, *, past: bool = False, note: str = "", scoring: ScoringService | None = None
    ) -> None:
        super().__init__()
        self._scoring = scoring
        self._session = session
        self._past = past
        self._remark = note
        self._note: str | None = None

    def compose(self) -> ComposeResult:
        """Lay out headline, facets and figures."""
        state = self._session.state
        yield Static(_ARRIVED if words.is_sent(state.flow.key) else _AGREED, id="reveal-title", markup=False)
        if self._remark:
            yield Static(clean(self._remark), id="reveal-note", markup=False)
        if state.score is not None:
            yield Headline(state)
        with Facets(id="facets"):
            blocks = reveal_blocks(state)
            self.set_class(bool(blocks), "-blocks")
            yield RevealBlocks(blocks)
            yield from _cards(state)
            if state.score and state.score.added:
                quoted = " · ".join(quotes(state.score.added, *(state.reconstruction or {}).values()))
                yield Static(
                    Content.assemble((f"{ADDED.sign} added, in no part of the picture: ", "bold $secondary"), quoted),
                    id="added",
                )
        yield Static(figures(state), id="figures")
        yield KeyLine()

    def on_mount(self) -> None:
        """Take the first part."""
        for part in self.query("BlockView, FacetReveal").results():
            # The headline stays in view where everything scrolls, on a terminal of few lines.
            part.focus(scroll_visible=False)
            break

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """After a round of the past none comes next."""
        return not (self._past and action == "dismiss_with" and parameters == (AfterReveal.NEXT.value,))

    def action_dismiss_with(self, choice: str) -> None:
        """Leave for what comes next."""
        self.dismiss(AfterReveal(choice))

    def action_page(self, pages: int) -> None:
        """Scroll through the facets, or through everything where the whole screen scrolls."""
        facets = self.query_one("#facets")
        scrolled = self if self.max_scroll_y else facets
        scrolled.scroll_relative(y=pages * (scrolled.scrollable_content_region.height - 1))

    def action_debrief(self) -> None:
        """Open the questions of the debrief."""
        state = self._session.state
        if self._note is None:
            with suppress(CharadesError):
                self._note = self._session.drafts().get(WHOLE, "")
        debrief = DebriefScreen(
            state.scenario.debrief, state.notes, self._note or "", self._keep_note, state, self._scoring
        )
        self.app.push_screen(debrief, self._noted)

    @on(FacetReveal.Opened)
    def open_facet(self, event: FacetReveal.Opened) -> None:
        """Show what a number is made of."""
        self.action_explain(event.facet.name)

    def action_explain(self, facet: str = "") -> None:
        """Show what the numbers of a facet, or of the whole round, are made of."""
        told = explain_round(self._session.state)
        if told is not None:
            self.app.push_screen(WhyScreen(told, facet))

    @on(DoubtRow.Settled)
    def settle(self, event: DoubtRow.Settled) -> None:
        """Keep what the players say of a finding, and show the round as it now reads."""
        if not self._act(ev.Settle(event.doubt, event.ruling)):
            return
        state = self._session.state
        self.query_one(Headline).show(state)
        self.query_one(RevealBlocks).show(reveal_blocks(state))
        for facet in self.query(FacetReveal):
            facet.settle(state.rulings)
        self.query_one("#figures", Static).update(figures(state))

    def _keep_note(self, note: str) -> None:
        self._note = note

    def _noted(self, note: str | None) -> None:
        noted = note is not None and self._act(ev.AddNote(clean(note, lines=True)))
        if noted:
            self._note = ""
        # A note that was not kept can be written again; that its draft was not is no reason to stop.
        with suppress(CharadesError):
            self._session.keep_drafts({WHOLE: self._note or ""})
        if noted:
            self.notify("The note is kept with the round.", timeout=2.5, markup=False)

    def _act(self, action: ev.Action) -> bool:
        """Do what an action asks for; where it is refused or cannot be kept, say why."""
        try:
            self._session.act(action)
        except CharadesError as error:
            self.notify(clean(f"{error.message}\n{error.hint}", lines=True), severity="warning", markup=False)
            return False
        return True


def _cards(state: State) -> Iterator[FacetReveal]:
    """Yield a card for each facet; of word drift's pairs, whom the matrix tells, for those that differ in a finding."""
    facets = [as_told(state, facet) for facet in state.score.facets] if state.score else []
    telling = [facet for facet in facets if facet.card.distortions or not pair_of(state, facet.name)]
    for number, facet in enumerate(telling):
        sent, got = pair_of(state, facet.name) or labels(state)
        yield FacetReveal(
            facet,
            state.rulings,
            sent,
            got,
            sides_of(state),
            delay=number * FILL_SECONDS,
            title=facet_title(state, facet.name),
            flow=state.flow.key,
        )


def labels(state: State) -> tuple[str, str]:
    """Return what the two sides of a facet are called."""
    names = state.players
    match state.scenario.flow:
        case "canvas" | "depth":
            return names.get(Seat.FIRST, "one"), names.get(Seat.SECOND, "the other")
        case "chain":
            return "the picture", names[state.table.seats[-1]]
        case "media":
            return "the picture", "what was read"
        case "bluff" | "convergence":
            return "the picture", names[Seat.RECEIVER]
        case "gauges" | "mission" | "audience" if state.table.alone:
            return "the picture", "the message"
    match state.mode:
        case Mode.BRIEF:
            return "the picture", "the message"
        case Mode.EXPLAIN | Mode.UNDERSTAND:
            return "the picture", names[Seat.RECEIVER]
        case _:
            return names.get(Seat.SENDER, "one"), names.get(Seat.RECEIVER, "the other")


def figures(state: State) -> Content:
    """Return the figures of the whole round as one line."""
    if state.settled is None:
        sent = words.is_sent(state.flow.key)
        why = "nothing was said, so there is no echo and no cost" if sent else "orders are compared here, not words"
        return Content.styled(why, "$muted")
    echo = state.settled.echo
    # In a brief nobody spoke before: what the message repeats is the picture.
    repeated = words.echo_words(echo, state.flow.key, state.mode)
    said = "the picture's own words" if state.mode is Mode.BRIEF else f"{repeated}, same words"
    parts = [f"{said} {words.percent(echo)}"]
    if state.words_spent:
        parts.append(f"words used {state.words_spent}")
    spent = words_per_facet(state.words_spent, [facet.card.verdict for facet in state.settled.facets])
    if spent and state.reconstruction is not None:
        parts.append(words.rate_words(spent))
    points, machine = state.points, state.points_of(state.score)
    if points is not None and machine is not None:
        beside = beside_words(f"{points * 100:.0f}", f"{machine * 100:.0f}")
        parts.append(f"points {points * 100:.0f} after {words.count(state.breaking_messages, 'broken rule')}{beside}")
    return Content.styled(" · ".join(parts), "$muted")
