"""Which of the words that it knows the machine guesses of itself: common and decent ones, each in one form only.

A list of words of one's own is not held to this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from charades.meaning.encoder import Floats
from charades.meaning.guesser_index import FOLDER, Index
from charades.wording.morphology import inflections_of
from charades.wording.normal import words_of
from charades.wording.word_lists import read_list

LEAST_FREQUENT = 2.4
"""Zipf frequency of the rarest word that is guessed: once in four million words."""

NEAR = 0.05
"""A form gives way to its base that fits no worse than by this: *shoes* to *shoe*, but not *glasses* to *glass*."""


def own_guesses(ordered: Iterable[int], index: Index, fits: Floats) -> Iterator[int]:
    """Yield the rows of the index that the machine may guess of itself, in their order.

    Left out are rare and indecent words, words with a hyphen but for a few, as nobody counts how often those are used,
    and all but one form of each word.

    Args:
        ordered: Rows of the index, best first.
        index: The words.
        fits: How well each word fits, (n,).

    Raises:
        ModelMissing: A list of words is not there.
    """
    hyphenated, indecent = _lists()
    seen: set[tuple[str, ...]] = set()
    for row in ordered:
        word = index.words[row]
        if index.zipf[row] < LEAST_FREQUENT or ("-" in word and word not in hyphenated) or word in indecent:
            continue
        *first, last = words_of(word)
        bases = inflections_of(last)
        if not indecent.isdisjoint((*first, *bases)):
            continue
        plainer = (index.row(" ".join((*first, base))) for base in bases)
        forms = {(*first, base) for base in bases}
        if seen.isdisjoint(forms) and all(other in (row, -1) or fits[other] < fits[row] - NEAR for other in plainer):
            seen |= forms
            yield row


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(read_list(FOLDER / "hyphenated.txt")), frozenset(read_list(FOLDER / "indecent.txt"))
