"""Which word of one text answers to which word of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from charades.meaning.encoder import Floats
from charades.meaning.reading import Reading, Word

SAME_LEMMA = 1.0
SAME_SENSE = 0.9
"""Strength of two lemmas that share a sense."""
OPPOSED = 0.85
"""Strength of two lemmas that oppose each other: they speak of the same thing."""
MATCH = 0.5
"""Least strength at which two words answer to each other; by measure, cosines of unrelated words stay below 0.4."""


@dataclass(frozen=True)
class Alignment:
    """The words of two texts held against each other."""

    reference: Reading
    reconstruction: Reading

    @cached_property
    def strength(self) -> Floats:
        """How well each word of the reference answers to each of the reconstruction, 0 to 1, (words, words)."""
        ours, theirs = self.reference, self.reconstruction
        strength: Floats = np.clip(ours.matrix @ theirs.matrix.T, 0.0, 1.0)
        rows, columns = _places(ours), _places(theirs)
        for lemma, row in rows.items():
            for other, column in columns.items():
                least = self._related(lemma, other)
                if least:
                    block = np.ix_(row, column)
                    strength[block] = np.maximum(strength[block], least)
        self._equate_quantities(strength)
        return strength

    def _related(self, lemma: str, other: str) -> float:
        """Return the least strength that two lemmas have by the lexicon; 0 where it knows nothing of them."""
        if lemma == other:
            return SAME_LEMMA
        lexicon = self.reference.lexicon
        if lexicon.same(lemma, other):
            return SAME_SENSE
        return OPPOSED if lexicon.opposite(lemma, other) else 0.0

    def _equate_quantities(self, strength: Floats) -> None:
        """Let the words of equal amounts answer to each other: *two days* to *48 hours*."""
        for amount in self.reference.quantities:
            rows = [self.reference.at[i] for i in range(amount.first, amount.last + 1) if i in self.reference.at]
            for other in self.reconstruction.quantities:
                if amount.same(other):
                    span = range(other.first, other.last + 1)
                    columns = [self.reconstruction.at[i] for i in span if i in self.reconstruction.at]
                    block = np.ix_(rows, columns)
                    strength[block] = np.maximum(strength[block], SAME_SENSE)

    @property
    def restated(self) -> str:
        """The reconstruction with equal amounts and times in the words of the reference: *48 hours* as *two days*."""
        text, end = "", 0
        for start, stop, said in sorted((*self._equal_amounts(), *self._equal_times())):
            if start >= end:
                text += self.reconstruction.text[end:start] + said
                end = stop
        return text + self.reconstruction.text[end:]

    def _equal_amounts(self) -> Iterator[tuple[int, int, str]]:
        """Yield where an amount stands in the reconstruction, and the words of the reference for it."""
        for amount in self.reconstruction.quantities:
            equal = next((other for other in self.reference.quantities if other.same(amount)), None)
            if equal is not None:
                span = self.reconstruction.tokens(amount.first, amount.last)
                yield span.start, span.end, self.reference.tokens(equal.first, equal.last).text

    def _equal_times(self) -> Iterator[tuple[int, int, str]]:
        """Yield where a time by the clock stands in the reconstruction, and the words of the reference for it."""
        for moment in self.reconstruction.moments:
            for other in self.reference.moments:
                if moment.field == other.field == "minute" and moment.exact and other.exact and moment.meets(other):
                    yield moment.start, moment.end, self.reference.text[other.start : other.end]
                    break

    @cached_property
    def pairs(self) -> tuple[tuple[Word, Word, float], ...]:
        """Words that answer to each other, each in one pair at most: strongest first, then nearest in place."""
        ours, theirs = self.reference.words, self.reconstruction.words
        candidates = [
            (-float(self.strength[row, column]), abs(row / len(ours) - column / len(theirs)), row, column)
            for row, column in np.argwhere(self.strength >= MATCH).tolist()
        ]
        found, rows, columns = [], set(), set()
        for negative, _, row, column in sorted(candidates):
            if row not in rows and column not in columns:
                rows.add(row)
                columns.add(column)
                found.append((ours[row], theirs[column], -negative))
        return tuple(found)

    def answers(self, word: Word) -> Iterator[tuple[Word, float]]:
        """Yield every word of the reconstruction that may answer to a word of the reference, with the strength."""
        row = self.reference.at[word.token.i]
        for column, other in enumerate(self.reconstruction.words):
            if self.strength[row, column] >= MATCH:
                yield other, float(self.strength[row, column])

    @cached_property
    def kept(self) -> Floats:
        """The best strength that each word of the reference finds, 0 to 1, (words,)."""
        return np.asarray(self.strength.max(axis=1, initial=0.0))

    @cached_property
    def founded(self) -> Floats:
        """The best strength that each word of the reconstruction finds, 0 to 1, (words,)."""
        return np.asarray(self.strength.max(axis=0, initial=0.0))

    @property
    def coverage(self) -> float:
        """How well the words of the text that is covered worse are covered by the other, 0 to 1."""
        return min(_mean(self.kept, self.reference.words), _mean(self.founded, self.reconstruction.words))


def _places(reading: Reading) -> dict[str, list[int]]:
    """Return where each lemma stands among the words of a text."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(reading.words):
        places.setdefault(word.lemma, []).append(place)
    return places


def _mean(best: Floats, words: tuple[Word, ...]) -> float:
    """Return the mean of ``best``, by weight of the words."""
    return float(np.average(best, weights=[word.weight for word in words])) if words else 0.0
