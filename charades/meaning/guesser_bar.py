"""Which words the machine may not guess, given what was said."""

from __future__ import annotations

from collections.abc import Iterable

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.morphology import inflections_of
from charades.wording.normal import words_of


class Bar:
    """Stops words that were said, in any of their forms, compounds with such a word in them, and forbidden words.

    Relatives of what was said are let through: *teacher* is a fair guess for *somebody who teaches*. A forbidden word
    is stopped as it is only, for what a sender may not say is often a form of what is meant.
    """

    def __init__(self, said: Iterable[str], forbidden: Iterable[str]) -> None:
        self._said = frozenset(
            lemma
            for text in said
            for word in words_of(text)
            if word not in FUNCTION_WORDS
            for lemma in inflections_of(word)
        )
        self._forbidden = frozenset(words_of(text) for text in forbidden)

    def stops(self, word: str) -> bool:
        """Return whether a word or compound may not be guessed."""
        forms = words_of(word)
        return forms in self._forbidden or any(not self._said.isdisjoint(inflections_of(form)) for form in forms)
