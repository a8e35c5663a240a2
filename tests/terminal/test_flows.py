"""Every flow in a real terminal, as plain lines, and killed in its middle."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from charades.settings import Settings, find_paths, save_settings
from tests.terminal.flows import OTHERS, SHEET, TITLES, answer, partner, write_pack, write_scenario
from tests.terminal.terminal import Terminal

FOR_TWO = [flow for flow in OTHERS if flow not in ("chain", "illusion")]
NEXT = "Enter to play it, n to stop: "
NAMES = ("Ada", "Sam", "Eve")


class Walk:
    """Somebody at a terminal who answers prompt after prompt."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self._lines = -1

    def prompt(self) -> str:
        """Wait for the next prompt, and return it."""
        self.terminal.wait_until(self._asked, "nothing that is known was asked")
        return self._last()

    def press(self, text: str) -> None:
        self._lines = self.terminal.drawn.count("\n")
        self.terminal.press(f"{text}\r")

    def on_to(self, start: str) -> str:
        """Answer whatever is asked before a prompt that begins like this, and return that prompt."""
        while not (prompt := self.prompt()).startswith(start):
            self.press(answer(prompt) or "")
        return prompt

    def _last(self) -> str:
        return self.terminal.drawn.rsplit("\n", 1)[-1]

    def _asked(self) -> bool:
        return self.terminal.drawn.count("\n") > self._lines and answer(self._last()) is not None


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = write_pack(tmp_path / "flows")
    save_settings(Settings(scenario_folders=(folder,)), find_paths())
    return folder


def play(mode: str, flows: list[str], people: int) -> None:
    """Play scenario after scenario in one process to the end of each."""
    names = [part for name in NAMES[:people] for part in ("--name", name)]
    with Terminal("play", flows[0], "--plain", "--mode", mode, *names) as terminal:
        walk = Walk(terminal)
        for flow in flows:
            walk.on_to("A note to keep")
            assert f": {TITLES[flow]}\r\n" in terminal.drawn
            walk.press("")
        terminal.wait_until(lambda: terminal.drawn.endswith(NEXT) or "This session:" in terminal.drawn, "no end")
        if terminal.drawn.endswith(NEXT):
            walk.press("n")
        assert terminal.wait() == 0
        told = terminal.drawn
    assert "\x1b" not in told
    assert "None" not in told
    assert "Not done" not in told
    for flow in flows:
        assert f"  {TITLES[flow]}: " in told.split("This session:")[1]


def test_every_flow_is_played_alone(pack: Path) -> None:
    play("alone", list(OTHERS), 1)


def test_every_flow_is_played_by_people(pack: Path) -> None:
    play("pair", FOR_TWO, 2)
    play("pair", ["chain", "illusion"], 3)


def continued(*kept: str) -> None:
    """Go on with what was killed: what was kept is there, and the round comes to its end."""
    with Terminal("play", "--plain", "--continue") as terminal:
        walk = Walk(terminal)
        walk.on_to(kept[0])
        for text in kept:
            assert text in terminal.drawn
        walk.on_to("A note to keep")
        terminal.press("\x04")
        assert terminal.wait() == 0


def killed(path: Path, *lines: str, at: str) -> None:
    """Play until a prompt that begins with ``at``, type lines there, and be killed at the prompt after them."""
    with Terminal("play", str(path), "--plain", "--mode", "pair", "--name", "Ada", "--name", "Sam") as terminal:
        walk = Walk(terminal)
        walk.on_to(at)
        for line in lines:
            walk.press(line)
            walk.prompt()
        assert terminal.kill(signal.SIGKILL) == -signal.SIGKILL


def test_a_back_brief_that_is_killed_goes_on(tmp_path: Path) -> None:
    killed(write_scenario(tmp_path, "back-brief"), "a thing in March", at="what I understood")
    continued("what I understood (Enter keeps “a thing in March”): ", "The brief:", "  three")


def test_a_drawing_that_is_killed_goes_on(tmp_path: Path) -> None:
    path = write_scenario(tmp_path, "media", media=["drawing"], partners=[partner("Mara", drawing=SHEET)])
    killed(path, "  /\\", " /  \\", at=" 1 ")
    continued(" 3 ", " 1   /\\\r\n 2  /  \\\r\n 3 ")


def test_a_canvas_that_is_killed_goes_on(tmp_path: Path) -> None:
    path = write_scenario(tmp_path, "canvas")
    killed(path, "We ship in May.", at="intent")
    continued("intent (Enter keeps “We ship in May.”): ", "Users leave at sign-up.")


def test_a_canvas_that_is_killed_after_the_comparison_goes_on_without_another(tmp_path: Path) -> None:
    killed(write_scenario(tmp_path, "canvas"), "We ship in May.", at="intent (Enter keeps")
    continued("intent (Enter keeps “We ship in May.”): ", "intent: █ alike, 100 %")
