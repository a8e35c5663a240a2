"""Nothing but numbers."""

from __future__ import annotations

from collections.abc import Iterator

from charades.wording.normal import normalise
from charades.wording.numerals import is_pure_number
from charades.wording.rule import Breach, Context, Rule

_JOINING = frozenset(("and", "point"))


class OnlyNumbers(Rule):
    """Every word is a number; *and* and *point* are allowed between two of them, symbols and signs everywhere."""

    key = "only_numbers"
    parameter = bool
    summary = "Whether the sender may write nothing but numbers, in figures or in words."

    def explain(self) -> str:
        """Return the rule."""
        return "nothing but numbers"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every word that is no number."""
        normal = normalise(text)
        pure = [is_pure_number(normal, at) for at in range(len(normal.tokens))]
        for at, token in enumerate(normal.tokens):
            between = 0 < at < len(pure) - 1 and pure[at - 1] and pure[at + 1]
            if not pure[at] and not (between and token.form in _JOINING):
                written = text[token.start : token.end]
                yield Breach(self.key, token.start, token.end, written, f'"{written}" is not a number')
