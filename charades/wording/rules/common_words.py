"""Only common words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from annotated_types import Interval

from charades.wording.frequency import LONGEST, ranks
from charades.wording.morphology import bases
from charades.wording.normal import Token, normalise
from charades.wording.rule import Breach, Context, Rule


class CommonWords(Rule):
    """Every word is, or is a form of, one of the N most common English words.

    Figures are left to ``no_numbers``. A name counts like any other word: it must be on the list.
    """

    key = "common_words"
    parameter = Annotated[int, Interval(ge=100, le=LONGEST)]
    summary = "How many of the most common English words the sender may choose from, their inflections included."

    def explain(self) -> str:
        """Return the size of the vocabulary."""
        return f"only the {self.value:,} most common words"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every word that is not common enough."""
        for token in normalise(text).tokens:
            if not self._is_common(token):
                written = text[token.start : token.end]
                message = f'"{written}" is not among the {self.value:,} most common words'
                yield Breach(self.key, token.start, token.end, written, message)

    def _is_common(self, token: Token) -> bool:
        if not any(char.isalpha() for char in token.form):
            return True
        places = ranks()
        forms = {form for reading in token.readings for form in (reading, *bases(reading))}
        return any(places.get(form, LONGEST + 1) <= self.value for form in forms)
