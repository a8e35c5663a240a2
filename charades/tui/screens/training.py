"""Your training: what to play next, and how you have done."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game.decide import modes_for
from charades.game.seats import Mode
from charades.reports.layout import columns, pad
from charades.reports.words import count, percent
from charades.session.play import local_time
from charades.session.services import FIRST_PACK, Services
from charades.training.facts import flow_title, way_to_play
from charades.training.overview import Training
from charades.training.people import Profile
from charades.training.reading import read_training
from charades.training.suggestions import Suggestion
from charades.training.text import best_lines, heading_lines, skill_lines, week_lines
from charades.tui.screens.browser import Choice
from charades.tui.widgets.key_line import KeyLine
from charades.tui.widgets.menu import Menu

_ROOMY = 70
"""Columns of the menu from which there is room for the flow beside the title."""


class SuggestionMenu(Menu):
    """What to play; Enter plays it."""

    BINDINGS = [Binding("enter", "select", "play")]


class TrainingScreen(Screen[Choice | None]):
    """Suggestions, the week, levels and bests; dismissed with what to play, or None."""

    CSS = """
    #training-head { height: auto; background: $surface; padding: 0 1; }
    #suggestions { height: auto; max-height: 8; border: round $panel; background: $background; padding: 0 1; }
    #suggestions { border-title-color: $primary; }
    #suggestions:focus { border: round $primary; background-tint: $foreground 0%; }
    #suggestion-why { height: auto; padding: 0 2; color: $text-muted; }
    #training-figures { height: 1fr; padding: 0 1; border-top: solid $panel; scrollbar-gutter: stable; }
    #training-figures:focus { border-top: solid $primary; }
    #training-text { height: auto; }
    """
    BINDINGS = [
        Binding("f5", "together", "together"),
        Binding("n", "who", "who are you"),
        Binding("tab", "app.focus_next", "figures"),
        Binding("f10,escape", "dismiss(None)", "back"),
        Binding("f1", "app.help", "help"),
    ]

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._training: Training | None = None
        self._told: tuple[Suggestion, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out heading, suggestions, the reason for the one under the cursor, and figures."""
        yield Static("reading the history …", id="training-head", markup=False)
        yield SuggestionMenu(id="suggestions")
        yield Static(id="suggestion-why", markup=False)
        with VerticalScroll(id="training-figures"):
            yield Static(id="training-text", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Read everything without holding the screen up."""
        self.query_one(SuggestionMenu).focus()
        self._read()

    @work(thread=True, exclusive=True, group="training", exit_on_error=False)
    def _read(self) -> None:
        services = self._services
        found = read_training(services.archive, services.library, FIRST_PACK, services.settings.player, local_time())
        self.app.call_from_thread(self._show, found)

    def _show(self, found: Training) -> None:
        self._training = found
        self._told = (*((found.next,) if found.next else ()), *found.practice)
        self._draw()

    def on_resize(self) -> None:
        """Draw everything anew at the width there is."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        found = self._training
        if found is None or not self.is_mounted:
            return
        head = self.query_one("#training-head", Static)
        head.update(Content.styled("\n".join(heading_lines(found, max(20, head.size.width - 2))), "bold"))
        menu = self.query_one(SuggestionMenu)
        at = menu.highlighted or 0
        width = max(20, menu.size.width)
        menu.border_title = "to play" if found.rounds else "begin with"
        menu.clear_options()
        menu.add_options([_row(each, _label(found, each), width) for each in self._told])
        if self._told:
            menu.highlighted = min(at, len(self._told) - 1)
        else:
            self._tell("Everything there is was played this week. Let it rest, or look through the scenarios.")
        text = self.query_one("#training-text", Static)
        text.update(_figures(found, max(20, text.size.width)))

    @on(OptionList.OptionHighlighted, "#suggestions")
    def tell_why(self) -> None:
        """Say why the scenario under the cursor was chosen."""
        chosen = self._current()
        if chosen is not None:
            self._tell(clean(chosen.why))
        self.refresh_bindings()

    def _tell(self, text: str) -> None:
        self.query_one("#suggestion-why", Static).update(Content(text))

    def _current(self) -> Suggestion | None:
        at = self.query_one(SuggestionMenu).highlighted
        return self._told[at] if at is not None and at < len(self._told) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey what cannot be done now."""
        if action == "together" and self.is_mounted:
            chosen = self._current()
            return True if chosen is not None and Mode.PAIR in modes_for(chosen.scenario) else None
        return True

    @on(OptionList.OptionSelected, "#suggestions")
    def play(self, event: OptionList.OptionSelected) -> None:
        """Play the suggestion alone."""
        scenario = self._told[event.option_index].scenario
        mode = way_to_play(scenario)
        if mode is not None:
            self.dismiss(Choice(scenario, mode))

    def action_together(self) -> None:
        """Play the suggestion with somebody."""
        chosen = self._current()
        if chosen is not None:
            self.dismiss(Choice(chosen.scenario, Mode.PAIR))

    @work
    async def action_who(self) -> None:
        """Choose whose training it is; from then on it is theirs who play here."""
        if self._training is None:
            return
        if not self._training.profiles:
            self.notify("Nobody has finished a round here yet; the settings keep your name.", markup=False)
            return
        name = await self.app.push_screen_wait(WhoScreen(self._training.profiles, self._training.player))
        if name is None:
            return
        try:
            self._services.change_settings(player=name)
        except CharadesError as error:
            self.notify(clean(f"{error.message}\n{error.hint}", lines=True), severity="warning", markup=False)
        self._read()


class WhoScreen(ModalScreen[str | None]):
    """Everybody who has played here; dismissed with a name, or None.

    Args:
        profiles: They.
        now: Whose training is shown.
    """

    CSS = """
    #people, #people:focus { height: auto; border: none; padding: 0; background: $surface; }
    """
    BINDINGS = [Binding("f10,escape", "dismiss(None)", "back")]

    def __init__(self, profiles: tuple[Profile, ...], now: str) -> None:
        super().__init__()
        self._profiles = profiles
        self._now = now

    def compose(self) -> ComposeResult:
        """Lay out the names."""
        longest = max(columns(clean(each.name)) for each in self._profiles)
        with VerticalScroll(classes="dialog", can_focus=False) as box:
            box.border_title = "who are you?"
            yield Menu(*[_person(each, longest) for each in self._profiles], id="people")
            yield Static("Somebody new? The settings take any name.", classes="hint", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Begin at whose training is shown."""
        names = [each.name for each in self._profiles]
        menu = self.query_one(Menu)
        menu.highlighted = names.index(self._now) if self._now in names else 0
        menu.focus()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Return the name."""
        self.dismiss(self._profiles[event.option_index].name)


def _person(profile: Profile, width: int) -> Option:
    rounds = f"{count(profile.rounds, 'round')}, the last on {profile.last:%d %b}"
    return Option(Content.assemble((pad(clean(profile.name), width), "bold"), (f"   {rounds}", "$muted")))


def _label(found: Training, each: Suggestion) -> str:
    if each is found.next:
        return "next"
    return "practise" if found.rounds and found.week.losses else "go on" if found.rounds else "begin"


def _row(each: Suggestion, label: str, width: int) -> Option:
    """Return a suggestion in one line: what for, title, flow and level where there is room, and the chance."""
    scenario = each.scenario
    what = f"{flow_title(scenario)}, level {scenario.level}" if width >= _ROOMY else f"level {scenario.level}"
    chance = f"{percent(each.chance)} likely"
    room = max(8, width - columns(what) - columns(chance) - len("practise") - 6)
    return Option(
        Content.assemble(
            (f"{label:8}  ", "$primary"),
            (pad(clean(scenario.title), room), "bold"),
            (f"  {what}", "$muted"),
            f"  {chance}",
        )
    )


def _figures(found: Training, width: int) -> Content:
    """Return week, levels and bests with their headings set off."""
    if not found.rounds:
        return Content.styled("Your week, your levels and your bests will stand here.", "$muted")
    parts = (week_lines(found.week, width), skill_lines(found.skills, width), best_lines(found.bests, width))
    blocks = [
        Content("\n").join([Content.styled(head, "bold $primary"), *(Content(line) for line in lines)])
        for head, *lines in parts
    ]
    return Content("\n\n").join(blocks)
