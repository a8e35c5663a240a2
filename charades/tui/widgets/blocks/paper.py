"""What blocks are drawn with: styled lines, and a sheet with fine dots on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from charades.cleaning import clean
from charades.game.scorecard import Verdict
from charades.reports.layout import columns, fit, pad, wrap
from charades.reports.reveals.wording import verdict_in_words
from charades.tui.tones import MEASURED, TURNED, VERDICT_TONES, Tone

QUIET = "$muted"
STRONG = "bold"
_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a braille character by row and column of its dots."""


@dataclass(frozen=True, slots=True)
class Room:
    """The space there is: columns, and whether there are rows to spare."""

    width: int
    tall: bool


def tone_of(verdict: Verdict | None) -> Tone:
    """Return how a verdict is drawn."""
    return VERDICT_TONES[verdict] if verdict else MEASURED


def said_of(verdict: Verdict | None, *, mutual: bool = False) -> str:
    """Return a verdict in words, with the sign where a short bar may not show it; nothing for none."""
    if verdict is None:
        return ""
    word = verdict_in_words(verdict, mutual=mutual)
    return f"{TURNED.sign} {word}" if verdict == "contradicted" else word


def title(text: str) -> Content:
    """Return a block's heading."""
    return Content.styled(clean(text), f"{STRONG} $secondary")


def text_rows(text: str, width: int, style: str = "", first: str = "") -> Iterator[Content]:
    """Yield a text as rows of at most ``width`` columns, blanks under ``first`` on the later ones."""
    for row in wrap(clean(text), width, first):
        yield Content.styled(row, style)


def label(text: str, width: int) -> Content:
    """Return a label, cut or filled up to ``width`` columns."""
    return Content.styled(pad(clean(text), width), STRONG)


def longest(texts: Sequence[str], most: int) -> int:
    """Return the columns that the longest of some labels takes, at most ``most``."""
    return min(most, max((columns(clean(text)) for text in texts), default=0))


def centred(text: str, width: int) -> str:
    """Return a text in the middle of ``width`` columns, cut where it is longer."""
    shown = fit(clean(text), width)
    left = (width - columns(shown)) // 2
    return " " * left + pad(shown, width - left)


def beside(left: Sequence[Content], right: Sequence[Content], width: int, gap: int = 2) -> list[Content]:
    """Return two groups of rows beside each other, the left one ``width`` columns wide."""
    rows = []
    for at in range(max(len(left), len(right))):
        one = left[at] if at < len(left) else Content("")
        other = right[at] if at < len(right) else Content("")
        rows.append(Content.assemble(one, " " * (width + gap - one.cell_length), other))
    return rows


def free_place(taken: set[tuple[int, int]], wanted: tuple[int, int], step: int, width: int) -> tuple[int, int]:
    """Return the nearest place in the row that is not taken, and take it; the wanted one where all are."""
    x, y = wanted
    places = sorted(range(x % step, width, step), key=lambda place: (abs(place - x), -place))
    found = next((place for place in places if (place, y) not in taken), x), y
    taken.add(found)
    return found


class Paper:
    """A sheet of ``width`` × ``height`` cells; fine lines are drawn on 2 × 4 dots a cell, signs stand over them."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = max(1, width), max(1, height)
        self._dots: dict[tuple[int, int], int] = {}
        self._signs: dict[tuple[int, int], str] = {}
        self._styles: dict[tuple[int, int], str] = {}

    def put(self, x: int, y: int, text: str, style: str = "") -> None:
        """Write a text from a cell on, as far as the sheet goes."""
        for at, sign in enumerate(text, start=x):
            if 0 <= at < self.width and 0 <= y < self.height:
                self._signs[at, y] = sign
                self._styles[at, y] = style

    def line(self, start: tuple[float, float], end: tuple[float, float], style: str = "", every: int = 1) -> None:
        """Draw a line between the middles of two cells; ``every`` more than 1 leaves dots out."""
        (x1, y1), (x2, y2) = ((2 * x + 0.5, 4 * y + 1.5) for x, y in (start, end))
        steps = max(1, round(max(abs(x2 - x1), abs(y2 - y1))))
        for step in range(0, steps + 1, every):
            self._dot(int(x1 + (x2 - x1) * step / steps), int(y1 + (y2 - y1) * step / steps), style)

    def _dot(self, x: int, y: int, style: str) -> None:
        cell = x // 2, y // 4
        if 0 <= cell[0] < self.width and 0 <= cell[1] < self.height:
            self._dots[cell] = self._dots.get(cell, 0) | _DOTS[y % 4][x % 2]
            self._styles.setdefault(cell, style)
            if STRONG in style:
                self._styles[cell] = style

    def rows(self) -> list[Content]:
        """Return the sheet."""
        return [Content.assemble(*(self._cell(x, y) for x in range(self.width))) for y in range(self.height)]

    def _cell(self, x: int, y: int) -> tuple[str, str]:
        sign = self._signs.get((x, y)) or (chr(_BRAILLE + self._dots[x, y]) if (x, y) in self._dots else " ")
        return sign, self._styles.get((x, y), "")
