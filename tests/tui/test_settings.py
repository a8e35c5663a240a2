from __future__ import annotations

from pathlib import Path

from textual.widgets import Input, Switch

from charades.session.services import Services
from charades.settings import load_settings
from charades.tui.screens.home import HomeScreen
from charades.tui.screens.settings import SettingsScreen
from charades.tui.theme import DARK, LIGHT
from tests.tui.driving import drawn, playing, toasts, until


async def test_every_change_holds_at_once_and_is_on_disk_at_once(services: Services, tmp_path: Path) -> None:
    async with playing(services) as pilot:
        await pilot.app.push_screen(SettingsScreen(services))
        screen = await until(pilot, SettingsScreen)
        assert pilot.app.theme == DARK.name
        screen.query_one("#light", Switch).focus()
        await pilot.press("space")
        await pilot.pause()
        assert pilot.app.theme == LIGHT.name
        assert "light theme: on" in drawn(screen)
        assert load_settings(services.paths)[0].theme == LIGHT.name
        screen.query_one("#still", Switch).toggle()
        await pilot.pause()
        assert pilot.app.animation_level == "full"
        assert not load_settings(services.paths)[0].reduced_motion
        screen.query_one("#player", Input).value = " [b]Ada\u202e "
        screen.query_one("#player").focus()
        await pilot.press("enter")
        await pilot.pause()
        assert load_settings(services.paths)[0].player == "[b]Ada"
        screen.query_one("#folders", Input).value = f"{tmp_path};{tmp_path / 'nowhere'}"
        screen.query_one("#folders").focus()
        await pilot.press("tab")
        await pilot.pause()
        assert load_settings(services.paths)[0].scenario_folders == (tmp_path, tmp_path / "nowhere")
        assert [toast for toast in toasts(pilot) if "nowhere" in toast]


async def test_settings_that_cannot_be_saved_still_hold(services: Services) -> None:
    services.paths.settings.mkdir(parents=True)
    async with playing(services) as pilot:
        await pilot.app.push_screen(SettingsScreen(services))
        screen = await until(pilot, SettingsScreen)
        screen.query_one("#light", Switch).toggle()
        await pilot.pause()
        assert pilot.app.theme == LIGHT.name
        assert toasts(pilot)
        await pilot.press("f10")
        await until(pilot, HomeScreen)
