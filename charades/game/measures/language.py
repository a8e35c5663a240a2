"""How a text sits with those who read it: the jargon in it, and how easily it reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from charades.wording.counting import word_spans
from charades.wording.ruleset import compile_rules
from charades.wording.syllables import syllables

_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")


def jargon_left(text: str, terms: Sequence[str]) -> tuple[str, ...]:
    """Return the pieces of jargon in a text, as they stand there.

    Args:
        text: The message.
        terms: Words and phrases, or names of the lists that ship with the wording rules.
    """
    if not terms:
        return ()
    return tuple(breach.text for breach in compile_rules({"jargon": list(terms)}, ()).check(text, ()))


def reading_ease(text: str) -> float:
    """Return the Flesch reading ease: 206.835 − 1.015 · words per sentence − 84.6 · syllables per word.

    Flesch (1948), "A new readability yardstick": 90 and more reads easily at eleven years, 60 to 70 at fourteen, below
    30 is for graduates. A text without words reads most easily, 100.
    """
    words = [text[start:end] for start, end in word_spans(text)]
    if not words:
        return 100.0
    ends = len(_SENTENCE_END.findall(text.strip())) or 1
    return 206.835 - 1.015 * len(words) / ends - 84.6 * sum(map(syllables, words)) / len(words)


def reading_age(ease: float) -> int:
    """Return the age at which a text of this reading ease reads easily, 11 to 22 years.

    Flesch (1948) gives school grades for bands of ten; a grade is left at about its number and six years more.
    """
    return next((age for least, age in _AGES if ease >= least), 22)


_AGES = ((90, 11), (80, 12), (70, 13), (60, 14), (50, 17), (30, 19))
