"""Lists of words in the code, and in plain text files with one entry a line, where ``#`` begins a comment."""

from __future__ import annotations

from pathlib import Path

from charades.errors import ModelMissing


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which are separated by white space."""
    return frozenset(text.split())


def read_list(path: Path) -> tuple[str, ...]:
    """Return the entries of the list at ``path``, in its order.

    Raises:
        ModelMissing: The list cannot be read.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise ModelMissing(f"the word list {path.name} cannot be read", hint="Install charades again.") from error
    entries = (line.partition("#")[0].strip() for line in lines)
    return tuple(entry for entry in entries if entry)
