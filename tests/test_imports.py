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


def loaded_by(code: str) -> set[str]:
    """The top-level packages of ``HEAVY`` that are loaded once ``code`` has run."""
    told = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    return HEAVY & {name.partition(".")[0] for name in told.stderr.split()}


def test_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import charades.cli.main") == set()


def test_the_app_loads_textual_alone_before_its_first_frame() -> None:
    assert loaded_by("import charades.tui.app") == {"textual"}


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    code = f"from charades.cli.main import charades\ncharades({list(words)!r}, standalone_mode=False)"
    assert loaded_by(code) == set()
