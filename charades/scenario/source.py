"""From a file on disk to text: size, kind, encoding and characters that no text should hold."""

from __future__ import annotations

import os
import re
import stat
from itertools import islice
from pathlib import Path

from charades.errors import Place
from charades.scenario.characters import code_point
from charades.scenario.diagnostics import MAX_PROBLEMS, Diagnostic, diagnose

MAX_BYTES = 256 * 1024

_UNPRINTABLE = re.compile(
    "[^\t\n\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]",
)
"""Characters that YAML refuses, and the line breaks that editors do not count as lines."""


def read_bytes(path: Path, problems: list[Diagnostic]) -> bytes | None:
    """Return what the file holds; where it cannot be read, say why in ``problems`` and return ``None``."""
    place = Place(str(path))
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            problems.append(diagnose("file-is-folder", place))
        elif not stat.S_ISREG(mode):
            problems.append(diagnose("file-special", place))
        else:
            with open(path, "rb") as file:
                return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        problems.append(diagnose("file-missing", place))
    except (OSError, ValueError) as error:
        problems.append(unreadable(path, error))
    return None


def unreadable(path: Path, error: OSError | ValueError) -> Diagnostic:
    """Return the diagnostic for a file or folder that the system refuses to read."""
    reason = getattr(error, "strerror", None) or "it has no valid name"
    return diagnose("file-unreadable", Place(str(path)), reason=reason)


def decode(data: bytes, file: str, problems: list[Diagnostic]) -> str | None:
    """Return the text with line feeds as its only line breaks, and a space for every character that YAML refuses.

    Lines and columns of the result are those of the file. ``None`` where the bytes are too many, not UTF-8 or nothing.
    """
    if len(data) > MAX_BYTES:
        problems.append(diagnose("file-too-large", Place(file), limit=MAX_BYTES // 1024))
        return None
    try:
        text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        begin = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[begin : error.start].decode("utf-8")) + 1
        problems.append(diagnose("not-utf-8", Place(file, line, column)))
        return None
    if not text.strip():
        problems.append(diagnose("file-empty", Place(file)))
        return None
    for match in islice(_UNPRINTABLE.finditer(text), MAX_PROBLEMS):
        place = Place(file, *position(text, match.start()))
        problems.append(diagnose("control-character", place, character=code_point(match.group())))
    return _UNPRINTABLE.sub(" ", text)


def position(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of the character at ``index``."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
