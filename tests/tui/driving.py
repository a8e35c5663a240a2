"""Driving the app in tests: wait for screens, write, and read what is drawn."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from charades.session.scoring import Progress, ScoringService
from charades.session.services import Services
from charades.tui.app import CharadesApp
from charades.tui.screens.home import HomeScreen
from charades.tui.widgets.editor import Editor

S = TypeVar("S", bound=Screen[Any])

PATIENCE = 30.0
"""Seconds to wait for a screen; loading the scorer is among what can come before one."""


class Unready(ScoringService):
    """A scorer that never loads: for screens that need none, and always show the same progress."""

    def start(self, on_progress: Callable[[Progress], None] | None = None) -> None:
        """Load nothing."""


@asynccontextmanager
async def playing(services: Services, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app, from its home screen on."""
    async with CharadesApp(services).run_test(size=size) as pilot:
        await until(pilot, HomeScreen)
        yield pilot


def game(pilot: Pilot[None]) -> CharadesApp:
    """Return the app that is driven."""
    assert isinstance(pilot.app, CharadesApp)
    return pilot.app


async def until(pilot: Pilot[None], kind: type[S]) -> S:
    """Wait until a screen of this kind is in front, and return it."""
    waited = 0.0
    while not isinstance(screen := pilot.app.screen, kind):
        assert waited < PATIENCE, f"{kind.__name__} did not come; this is {screen}"
        await pilot.pause(0.05)
        waited += 0.05
    await pilot.pause()
    return screen


async def settled(pilot: Pilot[None], reached: Callable[[], bool]) -> None:
    """Wait until something holds: files are read, and lists filled, in threads."""
    waited = 0.0
    while not reached():
        assert waited < PATIENCE, f"it never came to that; {pilot.app.screen} says: {drawn(pilot.app.screen)}"
        await pilot.pause(0.02)
        waited += 0.02
    await pilot.pause()


async def write(pilot: Pilot[None], text: str, editor: str = "Editor") -> None:
    """Put ``text`` into an editor of the screen in front."""
    pilot.app.screen.query_one(editor, Editor).text = text
    await pilot.pause()


def drawn(screen: Screen[Any]) -> str:
    """Return all text that the screen's widgets hold."""
    parts = [str(widget.render()) for widget in screen.query(Static)]
    parts += [editor.text for editor in screen.query(Editor)]
    return "\n".join(parts)


def toasts(pilot: Pilot[None]) -> list[str]:
    """Return the messages shown in passing."""
    return [note.message for note in pilot.app._notifications]
