"""What counts as one word when words are counted."""

from __future__ import annotations

import re

from charades.wording.normal import normalise

_STRETCH = re.compile(r"[^\W_]+(?:(?:[-']|(?<=\d)[.,:/](?=\d))[^\W_]+)*")
_MOST_HYPHENATED = 4


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the words of ``text`` as spans of the typed text.

    *don't*, *3.5* and *state-of-the-art* are one word each; in a chain of more than four words each of them counts.
    """
    normal = normalise(text)
    spans: list[tuple[int, int]] = []
    for match in _STRETCH.finditer(normal.text):
        if match.group().count("-") < _MOST_HYPHENATED:
            spans.append(normal.span(*match.span()))
            continue
        at = match.start()
        for piece in match.group().split("-"):
            spans.append(normal.span(at, at + len(piece)))
            at += len(piece) + 1
    return spans
