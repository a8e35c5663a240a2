"""How common an English word is, by the list of the package wordfreq."""

from __future__ import annotations

from functools import cache

LONGEST = 20_000
"""The most words that can be asked for."""


@cache
def ranks() -> dict[str, int]:
    """Return word to its place among the most common words, 1 for the most common.

    Entries without a letter, as the list keeps for figures, are passed over.
    """
    # Imported here because it costs a tenth of a second that only this rule should pay.
    from wordfreq import iter_wordlist

    found: dict[str, int] = {}
    for word in iter_wordlist("en", "small"):
        if word.replace("'", "").isalpha():
            found[word] = len(found) + 1
            if len(found) == LONGEST:
                break
    return found
