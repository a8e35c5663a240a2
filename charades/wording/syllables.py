"""How many syllables an English word has.

The spelling is read first; the words it misleads about are listed in the lexicon, which took them from the CMU
Pronouncing Dictionary. Where a word can be said in several ways, the shortest counts, in the player's favour.
"""

from __future__ import annotations

import re

from charades.wording.lexicon import Lexicon, lexicon

_VOWELS = re.compile("[aeiouy]+")
_SPLIT_VOWELS = re.compile(
    r"ia(?!n$|l$|r|g)|io(?!n|u)|eo(?!u)|[^gq]ua|uo|iu|ii|[aeiou]ing$|ying$|[^c]iet|ism$|[^aeiou]y[ao]|dnt$"
)
_SILENT_E = re.compile(r"(?:[^aeiouylr]|[aeiouyr]l|[aeiouy]r)e$")
_SILENT_ED = re.compile(r"[^aeioutd]ed$")
_SILENT_ES = re.compile(r"(?:[^aeiouscxzgh]|[^cs]h)es$")
_SILENT_INSIDE = re.compile(r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|ment|ful|less|ness)s?$)")


def syllables(word: str, words: Lexicon | None = None) -> int:
    """Return the number of syllables of ``word`` (lower case, apostrophes allowed), at least 1.

    Args:
        word: The word.
        words: The lexicon; the one that ships by default.
    """
    known = (words or lexicon()).syllables
    plain = word.replace("'", "")
    if word in known or plain in known:
        return known.get(word) or known[plain]
    stem = word[:-2] if word.endswith("'s") else plain
    return known.get(stem) or spelled_syllables(stem)


def spelled_syllables(word: str) -> int:
    """Return the number of syllables that the spelling of ``word`` suggests, at least 1."""
    count = len(_VOWELS.findall(word)) + len(_SPLIT_VOWELS.findall(word)) - len(_SILENT_INSIDE.findall(word))
    if word.endswith("ed"):
        count -= bool(_SILENT_ED.search(word))
    elif word.endswith("es"):
        count -= bool(_SILENT_ES.search(word))
    elif word.endswith("e"):
        count -= bool(_SILENT_E.search(word))
    return max(count, 1)
