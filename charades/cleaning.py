"""Text from people, made harmless: where it enters, and again where it is shown.

Control, format, surrogate, private-use and unassigned characters and line and paragraph separators are removed, and so
are combining marks beyond two in a row; the rest is normalised to NFC. Removing never joins two words: a line break
or a tab becomes a space unless line breaks are kept.
"""

from __future__ import annotations

import unicodedata

MAX_MESSAGE = 2_000
"""Characters a player's message may have; a longer one is refused, never cut."""
MAX_NAME = 24
"""Characters a player's name may have; a longer one is cut."""

_REMOVED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MARKS_IN_A_ROW = 2


def clean(text: str, *, lines: bool = False) -> str:
    """Return ``text`` without anything that could steer a terminal, NFC-normalised and stripped at both ends.

    Args:
        text: Anything a person or a file gave.
        lines: Keep line breaks (at most two in a row); otherwise all white space becomes single spaces.
    """
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        if char in "\n\t\v\f\u2028\u2029\x85":
            kept.append("\n" if char != "\t" else " ")
            marks = 0
            continue
        category = unicodedata.category(char)
        if category in _REMOVED:
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MARKS_IN_A_ROW:
            kept.append(char)
    rows = [" ".join(row.split()) for row in "".join(kept).split("\n")]
    if not lines:
        return " ".join(row for row in rows if row)
    joined = "\n".join(rows).strip("\n")
    while "\n\n\n" in joined:
        joined = joined.replace("\n\n\n", "\n\n")
    return joined


def clean_name(text: str, *, otherwise: str) -> str:
    """Return a player's name, at most ``MAX_NAME`` characters, or ``otherwise`` where nothing is left of it."""
    return clean(text)[:MAX_NAME].strip() or otherwise
