"""What each way into the program loads. Measured in processes of their own: here everything is loaded already."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"spacy", "onnxruntime", "tokenizers", "textual", "aiohttp", "pydantic", "tinydb", "wordfreq", "numpy"}
COMMANDS = [
    ("--help",),
    ("--version",),
    *((name, "--help") for name in ("app", "play", "score", "explain", "guess", "check", "lint", "new", "schema")),
    ("results", "--help"),
    ("doctor", "--help"),
    ("training", "--help"),
    *(("results", name, "--help") for name in ("list", "show", "export", "rescore")),
]


LATER = {
    "charades.reports.debrief",
    "charades.reports.explanation",
    "charades.reports.reveals",
    "charades.reports.round_text",
    "charades.tui.screens.help",
    "charades.tui.screens.reveal",
    "markdown_it",
    "wordfreq",
}
"""Loaded once the scorer is: whatever comes before it makes the first keys of a round wait."""


def modules_after(code: str) -> set[str]:
    """The modules that are loaded once ``code`` has run."""
    told = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    return set(told.stderr.split())


def loaded_by(code: str) -> set[str]:
    """The top-level packages of ``HEAVY`` that are loaded once ``code`` has run."""
    return HEAVY & {name.partition(".")[0] for name in modules_after(code)}


def test_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import charades.cli.main") == set()


def test_the_app_loads_textual_alone_before_its_first_frame() -> None:
    assert loaded_by("import charades.tui.app") == {"textual"}


def test_the_way_into_a_round_loads_nothing_of_what_follows_it() -> None:
    assert LATER & modules_after("import charades.tui.navigation") == set()


def test_the_guesser_does_without_spacy() -> None:
    assert "spacy" not in loaded_by("import charades.meaning.guesser")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    code = f"from charades.cli.main import charades\ncharades({list(words)!r}, standalone_mode=False)"
    assert loaded_by(code) == set()
