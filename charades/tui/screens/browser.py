"""Find a scenario: search, filter by pack, tag and level, look at it, choose how to play it."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Select, Static
from textual.widgets.option_list import Option

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game.decide import modes_for
from charades.game.seats import Mode
from charades.scenario.model import Scenario
from charades.session.catalogue import Catalogue, Filter, search
from charades.session.services import Services
from charades.tui.screens.peek import preview
from charades.tui.widgets.flow_row import FlowRow
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class Choice:
    """A scenario and how to play it."""

    scenario: Scenario
    mode: Mode


class ScenarioMenu(Menu):
    """The scenarios that were found. A click looks at one, a click on that one plays it."""

    BINDINGS = [
        Binding("enter", "select", "play"),
        Binding("left", "screen.flow(-1)", show=False),
        Binding("right", "screen.flow(1)", show=False),
    ]

    def on_click(self, event: events.Click) -> None:
        """Keep the first click from playing at once, as a click on an option list would."""
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is None:
            return
        if clicked == self.highlighted:
            self.action_select()
        self.highlighted = clicked


class BrowserScreen(Screen[Choice | None]):
    """The scenarios; dismissed with a choice, or None.

    Args:
        services: Where the scenarios come from.
        alone: Whether one person plays (True), several do (False), or it is open (None).
        people: How many people are to play it together; 0 for any number.
        at: The scenario to begin with.
    """

    BINDINGS = [
        Binding("f5", "play('pair')", "together"),
        Binding("f6", "play('alone')", "alone"),
        Binding("f7", "play('understand')", "clues"),
        Binding("f2", "find", "find"),
        Binding("f9", "peek", "peek"),
        Binding("f10,escape", "dismiss(None)", "back"),
        Binding("f1", "app.help", "help"),
    ]

    def __init__(self, services: Services, alone: bool | None = None, people: int = 0, at: str = "") -> None:
        super().__init__()
        self._services = services
        self._alone = alone
        self._people = people
        self._at = at
        self._catalogue: Catalogue | None = None
        self._found: tuple[Scenario, ...] = ()
        self._uncovered = False

    def compose(self) -> ComposeResult:
        """Lay out filters, list and preview."""
        with Horizontal(id="filters"):
            yield Input(placeholder="search title, tag, id", id="search", compact=True)
            yield Select[str]([], prompt="any pack", id="pack", compact=True)
            yield Select[str]([], prompt="any tag", id="tag", compact=True)
            yield Select[int]([(f"level {n}", n) for n in range(1, 6)], prompt="any level", id="level", compact=True)
        yield FlowRow(id="flows")
        with Horizontal(id="browser"):
            yield ScenarioMenu(id="scenarios")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static("reading scenarios …", id="preview-text", markup=False)
        with Vertical(id="troubles-box"):
            yield Static(id="troubles")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the scenarios, which may take a moment the first time."""
        self.query_one("#scenarios").focus()
        self._load()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey the ways of playing that do not fit the scenario."""
        scenario = self._current()
        if action == "play":
            mode = self._mode(scenario, str(parameters[0])) if scenario else None
            return True if mode else None
        if action == "peek":
            return True if scenario else None
        return True

    @work(thread=True, exit_on_error=False)
    def _load(self) -> None:
        try:
            catalogue = Catalogue.of(self._services)
        except CharadesError as error:
            self.app.call_from_thread(self._failed, error)
        else:
            self.app.call_from_thread(self._loaded, catalogue)

    def _failed(self, error: CharadesError) -> None:
        text = clean(f"{error.message}\n{error.hint}", lines=True)
        self.query_one("#preview-text", Static).update(Content.styled(text, "$error"))

    def _loaded(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.query_one("#pack", Select).set_options([(Content(clean(pack.title)), pack.id) for pack in catalogue.packs])
        self.query_one("#tag", Select).set_options([(Content(clean(tag)), tag) for tag in catalogue.tags])
        if catalogue.troubles:
            more = f" (and {len(catalogue.troubles) - 1} more)" if len(catalogue.troubles) > 1 else ""
            self.query_one("#troubles", Static).update(
                Content.styled(
                    f"left out: {clean(catalogue.troubles[0])}{more}. “charades lint” tells all.", "$warning"
                )
            )
        self._search()

    @on(Input.Changed, "#search")
    @on(Select.Changed)
    @on(FlowRow.Changed)
    def _search(self) -> None:
        if self._catalogue is None:
            return
        wanted = Filter(
            text=self.query_one("#search", Input).value,
            pack=_value(self.query_one("#pack", Select)),
            tag=_value(self.query_one("#tag", Select)),
            level=int(_value(self.query_one("#level", Select)) or 0),
            alone=self._alone,
            flow=self.query_one(FlowRow).flow,
            people=self._people,
        )
        self._found = search(self._catalogue, wanted)
        listed = self.query_one("#scenarios", OptionList)
        listed.clear_options()
        listed.add_options([_row(scenario, scenario.id in self._catalogue.played) for scenario in self._found])
        if self._found:
            ids = [scenario.id for scenario in self._found]
            listed.highlighted = ids.index(self._at) if self._at in ids else 0
        else:
            self.query_one("#preview-text", Static).update("Nothing fits. Take a filter away.")
            self.refresh_bindings()

    @on(Input.Submitted, "#search")
    def to_list(self) -> None:
        """Go from the search to what it found."""
        self.query_one("#scenarios").focus()

    @on(OptionList.OptionHighlighted, "#scenarios")
    def show(self) -> None:
        """Show the scenario under the cursor, its picture covered."""
        self._uncovered = False
        self._show()

    @on(OptionList.OptionSelected, "#scenarios")
    def take(self) -> None:
        """Play it in the way that was asked for, or the best one."""
        self.action_play("alone" if self._alone else "pair")

    def action_flow(self, by: int) -> None:
        """Show the scenarios of the next flow, or of the one before."""
        self.query_one(FlowRow).step(by)

    def action_find(self) -> None:
        """Go to the search."""
        self.query_one("#search").focus()

    def action_peek(self) -> None:
        """Show or cover the picture."""
        self._uncovered = not self._uncovered
        self._show()

    def action_play(self, way: str) -> None:
        """Play the scenario under the cursor."""
        scenario = self._current()
        mode = self._mode(scenario, way) if scenario else None
        if scenario and mode:
            self.dismiss(Choice(scenario, mode))

    def _current(self) -> Scenario | None:
        index = self.query_one("#scenarios", OptionList).highlighted
        return self._found[index] if index is not None and index < len(self._found) else None

    def _mode(self, scenario: Scenario, way: str) -> Mode | None:
        possible = modes_for(scenario)
        wanted = {
            "pair": (Mode.PAIR,),
            "alone": (Mode.EXPLAIN, Mode.BRIEF, Mode.ALONE),
            "understand": (Mode.UNDERSTAND,),
        }[way]
        return next((mode for mode in possible if mode in wanted), None)

    def _show(self) -> None:
        scenario = self._current()
        if scenario is not None:
            self.query_one("#preview-text", Static).update(preview(scenario, uncovered=self._uncovered))
        self.refresh_bindings()


def _value(select: Select[str] | Select[int]) -> str:
    return "" if select.is_blank() else str(select.value)


def _row(scenario: Scenario, played: bool) -> Option:
    return Option(
        Content.assemble(
            ("✓ " if played else "  ", "$success"),
            (f"{'●' * scenario.level}{'○' * (5 - scenario.level)}  ", "$muted"),
            (clean(scenario.title), "bold"),
        )
    )
