"""A limit on the number of words in a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from annotated_types import Interval

from charades.wording.counting import word_spans
from charades.wording.rule import Breach, Context, Meter, Rule


class MaxWords(Rule):
    """A message has at most so many words."""

    key = "max_words"
    parameter = Annotated[int, Interval(ge=1, le=500)]
    summary = "The most words a message may have; hyphenated words and contractions count as one."

    def explain(self) -> str:
        """Return the limit."""
        return f"at most {self.value} word{'s' if self.value != 1 else ''}"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield one breach for everything after the last word allowed."""
        spans = word_spans(text)
        if len(spans) > self.value:
            start, end = spans[self.value][0], spans[-1][1]
            yield Breach(self.key, start, end, text[start:end], f"{len(spans)} words, {self.value} allowed")

    def meter(self, text: str) -> Meter:
        """Return the words used."""
        return Meter(len(word_spans(text)), self.value, "words")
