"""No clue says what an earlier one said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.morphology import bases
from charades.wording.normal import Token, normalise
from charades.wording.rule import Breach, Context, Rule


class NoRepetition(Rule):
    """A content word of an earlier message, in any inflection, may not come again; function words may."""

    key = "no_repetition"
    parameter = bool
    summary = (
        "Whether words that carry meaning may be used in one message only; small words such as the and with may recur."
    )

    def explain(self) -> str:
        """Return the rule."""
        return "no word of an earlier message again, small words aside"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every word that an earlier message has used."""
        used = frozenset[str]().union(*(_content(message) for message in context.earlier))
        for token in normalise(text).tokens:
            if not used.isdisjoint(_lemmas(token)):
                written = text[token.start : token.end]
                message = f'"{written}" has been used in an earlier message'
                yield Breach(self.key, token.start, token.end, written, message)


@lru_cache(maxsize=64)
def _content(message: str) -> frozenset[str]:
    return frozenset(lemma for token in normalise(message).tokens for lemma in _lemmas(token))


def _lemmas(token: Token) -> frozenset[str]:
    if token.readings[-1] in FUNCTION_WORDS:
        return frozenset()
    form = token.readings[-1]
    return frozenset((form, *bases(form)))
