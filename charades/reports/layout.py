"""Lines, columns and bars of plain text, measured in terminal columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

_GAP = "  "


def columns(text: str) -> int:
    """Return how many terminal columns a line of text takes: two for a wide character, none for a combining mark."""
    return sum(_char_columns(char) for char in text)


def fit(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` columns, with an ellipsis where it was cut."""
    if columns(text) <= width:
        return text
    kept, used = [], 0
    for char in text:
        used += _char_columns(char)
        if used > width - 1:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return ``text`` cut or filled up to exactly ``width`` columns; ``right`` puts it at the right edge."""
    text = fit(text, width)
    space = " " * (width - columns(text))
    return space + text if right else text + space


def wrap(text: str, width: int, first: str = "", later: str | None = None) -> Iterator[str]:
    """Yield ``text`` as lines of at most ``width`` columns, broken between words, else within them.

    Args:
        text: Text whose line breaks are kept.
        width: Columns of a line, prefix included.
        first: What the first line begins with.
        later: What the others begin with; blanks as wide as ``first`` where it is None.
    """
    prefix, later = first, " " * columns(first) if later is None else later
    for row in text.split("\n"):
        line = ""
        for word in _words(row, max(1, width - max(columns(first), columns(later)))):
            if line and columns(prefix + line) + 1 + columns(word) > width:
                yield prefix + line
                prefix, line = later, word
            else:
                line = f"{line} {word}" if line else word
        yield (prefix + line).rstrip()
        prefix = later


def bar(share: float, width: int, full: str, empty: str) -> str:
    """Return a bar of ``width`` signs, of which ``share`` (0 to 1) are ``full``; what is more than nothing shows."""
    filled = round(max(0.0, min(1.0, share)) * width)
    filled = max(filled, 1) if share > 0 else filled
    return full * filled + empty * (width - filled)


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int, numbers: frozenset[int]) -> list[str]:
    """Return a table as lines of at most ``width`` columns.

    Every column is as wide as its longest cell; where that is too much, the widest text column gives way, down to four
    columns, and then the columns at the right are left out.

    Args:
        heads: The columns' names.
        rows: The cells, as many in each row as there are heads.
        width: Columns of the terminal.
        numbers: Positions of the columns that are set at the right edge and never cut.
    """
    widths = [max(columns(row[at]) for row in (heads, *rows)) for at in range(len(heads))]
    while len(widths) > 1 and _total(widths) > width:
        texts = [at for at in range(len(widths)) if at not in numbers and widths[at] > 4]
        if texts:
            widest = max(texts, key=lambda at: widths[at])
            widths[widest] -= 1
        else:
            widths.pop()
    widths[0] = min(widths[0], max(1, width))
    lines = [heads, ["─" * each for each in widths], *rows]
    return [
        _GAP.join(pad(row[at], each, right=at in numbers) for at, each in enumerate(widths)).rstrip() for row in lines
    ]


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _words(row: str, width: int) -> Iterator[str]:
    """Yield the words of a row; one that fits no line comes in pieces."""
    for word in row.split():
        piece = ""
        for char in word:
            if columns(piece + char) > width:
                yield piece
                piece = ""
            piece += char
        yield piece


def _char_columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
