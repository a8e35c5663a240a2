"""Which words the machine may not guess, given what was said."""

from __future__ import annotations

from collections.abc import Iterable

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.lexicon import lexicon
from charades.wording.morphology import PREFIXES, inflections_of, parts, roots
from charades.wording.normal import words_of

_LEAST_LETTERS = 4
"""A shorter word is in many others by chance."""


class Bar:
    """Stops words that were said, in any of their forms, compounds with such a word in them, and forbidden words.

    A forbidden word is stopped as it is only, for what a sender may not say is often a form of what is meant.

    Args:
        said: The descriptions.
        forbidden: Words and compounds.
        joined: Whether words are stopped too that contain what was said and are a compound or a relative of it, as
            *upstream* and *streamer* after *stream*.
    """

    def __init__(self, said: Iterable[str], forbidden: Iterable[str], *, joined: bool = True) -> None:
        self._joined = joined
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
        return forms in self._forbidden or any(map(self._was_said, forms))

    def _was_said(self, form: str) -> bool:
        if not self._said.isdisjoint(inflections_of(form)):
            return True
        return self._joined and (
            any(not self._said.isdisjoint(inflections_of(part)) for part in parts(form))
            or any(_contains(form, said) for said in self._said if said in form)
        )


def _contains(form: str, said: str) -> bool:
    """Return whether a form begins or ends with a word that it is a relative or a compound of."""
    before, _, after = form.rpartition(said) if form.endswith(said) else form.partition(said)
    if before and after:
        return False
    if not roots(form).isdisjoint(roots(said)):
        return True
    return len(said) >= _LEAST_LETTERS and (before in PREFIXES or _is_common(before or after))


def _is_common(form: str) -> bool:
    return form in FUNCTION_WORDS or not lexicon().common.isdisjoint(inflections_of(form))
