"""However a program ends in mid-round, the next one finds the round, and what was typed."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from time import sleep

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from charades.scenario.template import new_scenario
from tests.terminal.terminal import Terminal

PLAY = ("play", "four-a-picture-with-parts", "--mode", "pair", "--name", "Ada", "--name", "Sam")
DRAFT = "My mum's mum comes"


def draft_on_disk(home: Path) -> bool:
    return any(DRAFT in file.read_text() for file in (home / "sessions").glob("[!.]*.json"))


def type_a_draft(terminal: Terminal) -> None:
    terminal.wait_for("press Enter when nobody else is looking")
    terminal.press("\r")
    terminal.wait_for("your message, 2 left")
    terminal.press(DRAFT)
    terminal.wait_for(DRAFT)


def continue_in_plain_lines() -> str:
    """What ``charades play --plain --continue`` shows, up to the sender's prompt."""
    with Terminal("play", "--plain", "--continue") as terminal:
        terminal.wait_for("Ada, press Enter when nobody else is looking.")
        terminal.press("\r")
        terminal.wait_for("Your message (2 left")
        terminal.press("\x04")
        assert terminal.wait() == 0
        assert "\x1b" not in terminal.raw
        return terminal.drawn


def test_a_terminated_round_goes_on_with_its_draft(home: Path) -> None:
    with Terminal(*PLAY) as terminal:
        type_a_draft(terminal)
        assert terminal.kill(signal.SIGTERM) == 0
        assert "Traceback" not in terminal.drawn
        assert terminal.raw.rstrip().endswith(("l", "h"))  # the terminal's own modes are back
    assert draft_on_disk(home)
    assert f"You had written: {DRAFT}" in continue_in_plain_lines()


def test_closing_the_window_keeps_the_draft_and_lets_go_of_the_session(home: Path) -> None:
    with Terminal(*PLAY) as terminal:
        type_a_draft(terminal)
        terminal.hang_up()
    assert f"You had written: {DRAFT}" in continue_in_plain_lines()


def test_a_killed_round_goes_on(home: Path) -> None:
    with Terminal(*PLAY) as terminal:
        type_a_draft(terminal)
        assert terminal.kill(signal.SIGKILL) == -signal.SIGKILL
    assert "Round 1: Four: a picture with parts" in continue_in_plain_lines()


def test_ctrl_c_in_plain_lines_keeps_the_round(home: Path) -> None:
    with Terminal(*PLAY, "--plain", env={"TERM": "dumb"}) as terminal:
        terminal.wait_for("Ada, press Enter")
        terminal.press("\r")
        terminal.wait_for("Your message (2 left")
        terminal.press("\x03")
        assert terminal.wait() == 130
        terminal.wait_for("The round is kept as it stands.")
        assert "Traceback" not in terminal.drawn
    assert "Round 1:" in continue_in_plain_lines()


def test_leaving_while_the_scorer_loads_is_a_tidy_end(home: Path) -> None:
    """Loading takes about two seconds, most of them inside native code; the input ends at several points of it."""
    for moment in (0.7, 1.0, 1.15, 1.3, 1.6):
        with Terminal("play", "four-a-picture-with-parts", "--mode", "brief", "--plain") as terminal:
            terminal.wait_for("Your message")
            sleep(moment - 0.5)
            terminal.press("\x04")
            assert terminal.wait() == 0, terminal.drawn


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_facets_typed_in_plain_lines_are_kept_whatever_happens(tmp_path: Path, number: signal.Signals) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(new_scenario("mine", "facets"))
    with Terminal("play", str(file), "--mode", "understand", "--plain") as terminal:
        terminal.wait_for("goal: ")
        terminal.press("something by May\r")
        terminal.wait_for("why now: ")
        terminal.kill(number)
    with Terminal("play", "--plain", "--continue") as terminal:
        terminal.wait_for("goal (Enter keeps “something by May”): ")


@pytest.mark.parametrize(("columns", "lines"), [(20, 5), (200, 50)])
def test_any_size_can_be_played_on(home: Path, columns: int, lines: int) -> None:
    with Terminal("play", "four-a-picture-with-parts", "--mode", "brief", columns=columns, lines=lines) as terminal:
        terminal.wait_for("your message")
        terminal.press("She comes")
        terminal.wait_for("She comes")
        terminal.press("\r")
        terminal.wait_until(lambda: _said(home), "the message was not kept")
        terminal.press("\x11")
        assert terminal.wait() == 0
        assert "Traceback" not in terminal.drawn


def _said(home: Path) -> bool:
    return any("clue_given" in file.read_text() for file in (home / "sessions").glob("[!.]*.json"))


def test_the_home_screen_opens_and_ends(home: Path) -> None:
    with Terminal() as terminal:
        terminal.wait_for("Begin here")
        terminal.press("\x11")
        assert terminal.wait() == 0
        assert "Traceback" not in terminal.drawn
    assert not (home / "sessions").exists() or not list((home / "sessions").glob("[!.]*"))


def test_a_terminal_of_lines_is_not_drawn_on() -> None:
    with Terminal(env={"TERM": "dumb"}) as terminal:
        assert terminal.wait() == 1
        terminal.wait_for("--plain")
        assert "\x1b" not in terminal.raw


def test_no_home_that_can_be_written_to(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with Terminal(*PLAY, env={**os.environ, "CHARADES_HOME": str(blocked)}) as terminal:
        assert terminal.wait() == 1
        terminal.wait_for("the results cannot be kept")
        assert "Traceback" not in terminal.drawn
