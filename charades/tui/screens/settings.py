"""Settings: name, theme, motion, folders with one's own scenarios."""

from __future__ import annotations

import os
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Input, Static, Switch

from charades.cleaning import MAX_NAME, clean, clean_name
from charades.errors import CharadesError
from charades.session.services import Services
from charades.tui.theme import DARK, LIGHT


class SettingsScreen(Screen[None]):
    """Every change holds at once and is saved at once."""

    BINDINGS = [
        Binding("tab", "app.focus_next", "next"),
        Binding("f10,escape", "dismiss(None)", "back"),
        Binding("f1", "app.help", "help"),
    ]

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services

    def compose(self) -> ComposeResult:
        """Lay out a line a setting."""
        settings = self._services.settings
        with VerticalScroll(id="settings", can_focus=False):
            yield Static("your name", classes="label", markup=False)
            yield Input(value=settings.player, placeholder="what others call you", id="player", max_length=MAX_NAME)
            yield Static("folders with your own scenarios, separated by ;", classes="label", markup=False)
            folders = "; ".join(str(folder) for folder in settings.scenario_folders)
            yield Input(value=folders, placeholder="~/scenarios", id="folders")
            yield Static("what it looks like: Space switches", classes="label", markup=False)
            with Horizontal(classes="switch-row"):
                yield Switch(settings.theme == LIGHT.name, id="light")
                yield Static(_light(settings.theme), id="light-text", markup=False)
            with Horizontal(classes="switch-row"):
                yield Switch(settings.reduced_motion, id="still")
                yield Static(_still(settings.reduced_motion), id="still-text", markup=False)
            paths = self._services.paths
            yield Static(
                f"settings   {clean(str(paths.settings))}\nsessions   {clean(str(paths.sessions))}",
                classes="hint",
                markup=False,
            )
        yield Footer()

    @on(Input.Blurred, "#player")
    @on(Input.Submitted, "#player")
    def name_changed(self, event: Input.Blurred | Input.Submitted) -> None:
        """Keep the name."""
        self._change(player=clean_name(event.value, otherwise=""))

    @on(Input.Blurred, "#folders")
    @on(Input.Submitted, "#folders")
    def folders_changed(self, event: Input.Blurred | Input.Submitted) -> None:
        """Keep the folders, and tell of those that are not there."""
        folders = tuple(Path(os.path.expanduser(clean(part))) for part in event.value.split(";") if part.strip())
        if folders == self._services.settings.scenario_folders:
            return
        for folder in folders:
            if not folder.is_dir():
                self.notify(f"there is no folder {clean(str(folder))}", severity="warning", markup=False)
        self._change(scenario_folders=folders)

    @on(Switch.Changed, "#light")
    def theme_changed(self, event: Switch.Changed) -> None:
        """Change the theme."""
        theme = LIGHT.name if event.value else DARK.name
        self.app.theme = theme
        self.query_one("#light-text", Static).update(_light(theme))
        self._change(theme=theme)

    @on(Switch.Changed, "#still")
    def motion_changed(self, event: Switch.Changed) -> None:
        """Change how things move."""
        self.app.animation_level = "none" if event.value else "full"
        self.query_one("#still-text", Static).update(_still(event.value))
        self._change(reduced_motion=event.value)

    def _change(self, **changes: object) -> None:
        if all(getattr(self._services.settings, key) == value for key, value in changes.items()):
            return
        try:
            self._services.change_settings(**changes)
        except CharadesError as error:
            self.notify(clean(f"{error.message}\n{error.hint}", lines=True), severity="warning", markup=False)


def _light(theme: str) -> str:
    return f"light theme: {'on' if theme == LIGHT.name else 'off'}"


def _still(on: bool) -> str:
    return f"reduced motion: {'on, bars stand full at once' if on else 'off, bars fill'}"
