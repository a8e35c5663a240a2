"""A limit on the length of words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from annotated_types import Interval

from charades.wording.normal import normalise
from charades.wording.rule import Breach, Context, Rule
from charades.wording.syllables import syllables


class MaxSyllables(Rule):
    """No word has more than so many syllables; hyphenated words are looked at part by part, numerals left alone."""

    key = "max_syllables"
    parameter = Annotated[int, Interval(ge=1, le=12)]
    summary = "The most syllables a word may have."

    def explain(self) -> str:
        """Return the limit."""
        return f"words of at most {self.value} syllable{'s' if self.value != 1 else ''}"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every word that is too long."""
        for token in normalise(text).tokens:
            count = syllables(token.form) if token.form.replace("'", "").isalpha() else 0
            if count > self.value:
                written = text[token.start : token.end]
                yield Breach(
                    self.key,
                    token.start,
                    token.end,
                    written,
                    f'"{written}" has {count} syllables, {self.value} allowed',
                )
