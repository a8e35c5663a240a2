"""What can be seen in a text without knowing what is looked for, found once for all terms.

Every function takes the text as typed and remembers the last few texts, since the rules look at the same one in turn.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from charades.wording.morphology import is_known, parts, roots
from charades.wording.normal import Token, disguises, letters_of, normalise
from charades.wording.word_lists import word_set

_BETWEEN_LETTERS = re.compile(r"[\W_]{1,3}")
_INSIDE_WORDS = re.compile(r"[-._*/~·|]{1,2}")
_MOST_PIECES = 6
_SHORTEST_TORN = 5
_LONGEST_TORN = 30
_NOT_SHOWN = word_set(
    """
    sign symbol with button mark black white heavy light medium dark skin tone and selector
    """
)


@lru_cache(maxsize=64)
def reach(typed: str) -> frozenset[str | int]:
    """Return everything that the words of a text, read in every way, have in common with a term they stand for."""
    normal = normalise(typed)
    forms = {form for token in normal.tokens for form in token.readings}
    forms.update(form for options, _, _ in disguises(normal) for form in options)
    forms.update("".join(token.form for token in pieces) for pieces, _ in torn_words(typed))
    forms.update(name for _, shown in emoji(typed) for name in shown)
    forms.update([part for form in forms for part in parts(form)])
    return frozenset(key for form in forms for key in roots(form))


@lru_cache(maxsize=64)
def emoji(typed: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return where pictures stand in a text, each with the words of its Unicode name, one by one and as one word."""
    if typed.isascii():
        return ()
    found: list[tuple[int, tuple[str, ...]]] = []
    for at, char in enumerate(typed):
        if unicodedata.category(char) == "So":
            named = [name for name in re.split("[ -]", unicodedata.name(char, "").lower()) if name not in _NOT_SHOWN]
            found.append((at, (*named, "".join(named))))
    return tuple(found)


@lru_cache(maxsize=64)
def spelled_out(typed: str) -> tuple[str, ...]:
    """Return each of ``letter_runs`` as one string, digits and symbols read as letters."""
    return tuple("".join(letters_of(token.form) for token in run) for run in letter_runs(typed))


@lru_cache(maxsize=64)
def letter_runs(typed: str) -> tuple[tuple[Token, ...], ...]:
    """Return the stretches of two and more single characters with little between them."""
    normal = normalise(typed)
    runs: list[list[Token]] = []
    for token in normal.tokens:
        if len(token.form) > 1:
            continue
        if runs and _BETWEEN_LETTERS.fullmatch(normal.gap(runs[-1][-1], token)):
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple(tuple(run) for run in runs if len(run) > 1)


@lru_cache(maxsize=64)
def torn_words(typed: str) -> tuple[tuple[tuple[Token, ...], bool], ...]:
    """Return the sequences of pieces that may be one word written apart, and whether one of them is no word by itself.

    Pieces are joined by punctuation, or by single spaces where no single letter is among them.
    """
    normal = normalise(typed)
    tokens = normal.tokens
    fragments = [_is_fragment(token.form) for token in tokens]
    gaps = [normal.gap(a, b) for a, b in zip(tokens, tokens[1:], strict=False)]
    found: list[tuple[tuple[Token, ...], bool]] = []
    for first, token in enumerate(tokens):
        length, torn, spaced, letter = len(token.form), fragments[first], False, len(token.form) == 1
        for last in range(first + 1, min(first + _MOST_PIECES, len(tokens))):
            gap = gaps[last - 1]
            length += len(tokens[last].form)
            if length > _LONGEST_TORN or (gap != " " and not _INSIDE_WORDS.fullmatch(gap)):
                break
            spaced = spaced or gap == " "
            letter = letter or len(tokens[last].form) == 1
            torn = torn or fragments[last]
            strange = not spaced or (torn and length >= _SHORTEST_TORN and not letter)
            if strange or last == first + 1:
                found.append((tokens[first : last + 1], strange))
    return tuple(found)


def _is_fragment(form: str) -> bool:
    return form not in ("a", "i", "o") and (len(form) == 1 or not is_known(form))
