"""No numbers."""

from __future__ import annotations

from collections.abc import Iterator

from charades.wording.normal import normalise
from charades.wording.numerals import is_number
from charades.wording.rule import Breach, Context, Rule


class NoNumbers(Rule):
    """No figures, number words, ordinals or quantities with a name (*dozen*, *half*)."""

    key = "no_numbers"
    parameter = bool
    summary = "Whether numbers are barred: figures, number words, ordinals, and words such as dozen and half."

    def explain(self) -> str:
        """Return the rule."""
        return "no numbers, in figures or in words"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every number."""
        normal = normalise(text)
        for at, token in enumerate(normal.tokens):
            if is_number(normal, at):
                written = text[token.start : token.end]
                yield Breach(self.key, token.start, token.end, written, f'"{written}" is a number')
