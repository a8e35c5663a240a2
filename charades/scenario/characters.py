"""Characters that cleaning takes out of a text, and where they stand in the file."""

from __future__ import annotations

import re
import unicodedata

from charades.cleaning import clean

_BREAKS = frozenset("\n\r\t\v\f\x85\u2028\u2029")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_NAMED_ESCAPES = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b"}


def first_removed(text: str) -> str:
    """Return the first character, white space apart, that ``clean`` takes out of ``text``, or an empty string."""
    if text.isascii() and text.isprintable():
        return ""
    before = (char for char in unicodedata.normalize("NFC", text) if not _is_space(char))
    after = iter("".join(clean(text).split()))
    return next((char for char in before if char != next(after, "")), "")


def code_of(char: str) -> str:
    """Return the diagnostic that tells of a removed character."""
    category = unicodedata.category(char)
    if category == "Cc":
        return "control-character"
    return "too-many-marks" if category in ("Mn", "Me") else "invisible-character"


def offset_in(raw: str, char: str) -> int:
    """Return where ``raw``, a scalar as written in the file, has ``char``, as itself or as an escape; else 0."""
    index = raw.find(char)
    if index >= 0:
        return index
    return next((match.start() for match in _ESCAPE.finditer(raw) if _unescaped(match) == char), 0)


def code_point(char: str) -> str:
    """Return ``U+001B`` for an escape character."""
    return f"U+{ord(char):04X}"


def _unescaped(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    if not digits:
        return _NAMED_ESCAPES.get(match[4], "")
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else ""


def _is_space(char: str) -> bool:
    return char in _BREAKS or unicodedata.category(char) == "Zs"
