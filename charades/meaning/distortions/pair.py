"""What a search for distortions looks at, and the words in which a finding is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from charades.game.scorecard import Distortion, DistortionKind, Span
from charades.meaning.alignment import MATCH, Alignment
from charades.meaning.grammar.polarity import Polarity, polarities
from charades.meaning.reading import Reading, Word

_BEFORE = frozenset({"aux", "auxpass", "neg", "det", "amod", "compound", "nummod", "poss", "advmod"})
_AFTER = frozenset({"dobj", "attr", "acomp", "prt", "xcomp", "neg", "oprd"})
_LONGEST = 6
"""Tokens of a phrase on either side of its head."""


@dataclass(frozen=True)
class Pair:
    """Two texts and which words of them answer to each other."""

    alignment: Alignment

    @property
    def reference(self) -> Reading:
        """What was meant."""
        return self.alignment.reference

    @property
    def reconstruction(self) -> Reading:
        """What was understood."""
        return self.alignment.reconstruction

    @cached_property
    def meant(self) -> tuple[Polarity, ...]:
        """What the reference denies, token by token."""
        return polarities(self.reference.doc)

    @cached_property
    def understood(self) -> tuple[Polarity, ...]:
        """What the reconstruction denies, token by token."""
        return polarities(self.reconstruction.doc)

    def opposite(self, word: Word, other: Word) -> bool:
        """Return whether two words oppose each other."""
        lexicon = self.reference.lexicon
        if lexicon.opposite(word.lemma, other.lemma) and not lexicon.same(word.lemma, other.lemma):
            return True
        return undone(word.token, other.token)

    @cached_property
    def opposed(self) -> tuple[tuple[Word, Word], ...]:
        """The words that answer to each other and oppose each other."""
        return tuple((word, other) for word, other, _ in self.alignment.pairs if self.opposite(word, other))

    def made_good(self, word: Word, other: Word) -> bool:
        """Return whether a second pair of opposed words, each joined to one of these two, turns the meaning back."""
        return any(
            twin is not word and joined(word.token, twin.token) and joined(other.token, second.token)
            for twin, second in self.opposed
        )

    def answers(self, ours: Token, theirs: Token) -> bool:
        """Return whether a token of the reference may answer to one of the reconstruction."""
        row, column = self.reference.at.get(ours.i), self.reconstruction.at.get(theirs.i)
        return row is not None and column is not None and bool(self.alignment.strength[row, column] >= MATCH)

    def matched(self, ours: Token, theirs: Token) -> bool:
        """Return whether a token of the reference answers to one of the reconstruction, and to no other better."""
        return any(word.token.i == ours.i and other.token.i == theirs.i for word, other, _ in self.alignment.pairs)


def undone(token: Token, other: Token) -> bool:
    """Return whether one of two participles has *un-* before the other one: *paid* and *unpaid*."""
    short, long = sorted((token.lower_, other.lower_), key=len)
    return long == "un" + short and short.endswith(("ed", "en", "id", "wn"))


def measured(reading: Reading, tokens: Iterable[Token]) -> DistortionKind | None:
    """Return the kind of what one of some tokens tells, a time or an amount; None for anything else."""
    places = {token.i: token.idx for token in tokens}
    if any(moment.start <= at < moment.end for moment in reading.moments for at in places.values()):
        return "time"
    amounts = [amount for amount in reading.quantities if any(amount.first <= at <= amount.last for at in places)]
    return None if not amounts else "time" if amounts[0].unit == "time" else "quantity"


def joined(token: Token, other: Token) -> bool:
    """Return whether one of two tokens governs the other, or both have the same head."""
    return token.head == other or other.head == token or token.head == other.head


Finder = Callable[[Pair], Iterator[Distortion]]
"""What each module of the package offers as ``find``."""


def distortion(kind: DistortionKind, meant: Span, understood: Span, *, hard: bool) -> Distortion:
    """Return a finding with the sentence that players read."""
    return Distortion(kind, hard, meant, understood, f"you said “{meant.text}”, they understood “{understood.text}”")


def phrase(reading: Reading, head: Token, *others: int) -> Span:
    """Return the words around a head that a reader needs to understand it.

    Args:
        reading: The text.
        head: A token of it.
        others: Indexes of tokens that must stand in the phrase, where they are not too far away.
    """
    first = last = head.i
    for child in head.children:
        if child.dep_ in _BEFORE and head.i - _LONGEST <= child.left_edge.i < first:
            first = child.left_edge.i
        if child.dep_ in _AFTER and last < child.right_edge.i <= head.i + _LONGEST:
            last = child.right_edge.i
    for other in others:
        if abs(other - head.i) <= 2 * _LONGEST:
            first, last = min(first, other), max(last, other)
    return reading.tokens(first, last)
