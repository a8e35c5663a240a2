"""Two things set in a relation, and set in it the other way round by words of one's own.

*Taste matters more than variety* against *better many dishes than good ones*; *talk to them before you write* against
*first a letter goes out, the call comes later*; *Rana translates and her father checks the spelling* against *he does
the translation and Rana looks it over*. Both texts tell openly which side is which, only their words differ. So each
side of one is held against each side of the other by all its words, and the two ways to pair them are compared. Not a
distortion: the straight pairing is as good, or one side has no counterpart at all.

Hard where the crossed pairing is better by a wide margin, soft where the margin is narrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, permutations, product

import numpy as np
from spacy.tokens import Token

from charades.game.scorecard import Distortion, DistortionKind, Span
from charades.meaning.alignment import MATCH
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.encoder import Floats
from charades.meaning.grammar.deeds import deeds
from charades.meaning.grammar.preferences import compared, preferences
from charades.meaning.grammar.sequences import sequences
from charades.meaning.grammar.slots import somebody
from charades.meaning.reading import Reading

SURE = 0.18
"""Least margin of the crossed pairing over the straight one for a hard finding."""
LIKELY = 0.08
"""Least margin for a soft finding."""
LEAST, FIRM = 0.05, 0.18
"""Least likeness of both sides to those they are crossed with, for any finding and for a hard one."""
SAME_DOER, OTHER_DOER = 0.45, 0.3
"""Least likeness of one who does something in both texts, and greatest of two different ones."""
_NEARLY = 0.75
"""A word answers to another where neither has an answer that is better by more than this factor."""
_MOST = 8
"""Relations or deeds of one text that are looked at; those of both texts are held against each other."""
_LONGEST = 10
"""Tokens on either side of its middle that a quote has at most."""
_STANDING_FOR = frozenset({"one", "ones"})

Side = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Couple:
    """Two sides of one relation, the first before, above or apart from the second."""

    first: Side
    second: Side


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield at most one finding for each of comparison, order and roles."""
    held = _Held(pair)
    yield from _told(held, "comparison", _compared(pair))
    yield from _told(held, "order", _ordered(pair))
    yield from _told(held, "roles", _done(held))


def _compared(pair: Pair) -> Iterator[tuple[Couple, Couple]]:
    ours = preferences(pair.reference, pair.meant)
    theirs = preferences(pair.reconstruction, pair.understood) if ours else ()
    for one, other in product(ours[:_MOST], theirs[:_MOST]):
        way = compared(one.degree, other.degree, pair.reference.lexicon)
        if way:
            sides = (other.one, other.other) if way > 0 else (other.other, other.one)
            yield Couple(one.one, one.other), Couple(*sides)


def _ordered(pair: Pair) -> Iterator[tuple[Couple, Couple]]:
    ours = sequences(pair.reference, pair.meant)
    theirs = sequences(pair.reconstruction, pair.understood) if ours else ()
    for one, other in product(ours[:_MOST], theirs[:_MOST]):
        yield Couple(one.earlier, one.later), Couple(other.earlier, other.later)


def _done(held: _Held) -> Iterator[tuple[Couple, Couple]]:
    """Yield what two doers of the reference do, and what the same two do in the reconstruction."""
    ours = deeds(held.pair.reference.doc)[:_MOST]
    theirs = deeds(held.pair.reconstruction.doc)[:_MOST] if len(ours) > 1 else ()
    if len(theirs) < 2:
        return
    alike = [[held.doers(one.doer, other.doer) for other in theirs] for one in ours]
    for one, two in combinations(range(len(ours)), 2):
        for first, second in permutations(range(len(theirs)), 2):
            same = min(alike[one][first], alike[two][second]) >= SAME_DOER
            if same and max(alike[one][second], alike[two][first]) <= OTHER_DOER:
                yield Couple(ours[one].deed, ours[two].deed), Couple(theirs[first].deed, theirs[second].deed)


def _told(held: _Held, kind: DistortionKind, couples: Iterable[tuple[Couple, Couple]]) -> Iterator[Distortion]:
    """Yield the couple that is crossed most, unless another one is straight by as much."""
    weighed = [(*held.crossed(ours, theirs), ours, theirs) for ours, theirs in couples]
    if not weighed:
        return
    margin, weaker, ours, theirs = max(weighed, key=lambda each: each[0])
    if margin >= LIKELY and margin > -min(each[0] for each in weighed):
        meant, understood = _quoted(held.pair.reference, ours), _quoted(held.pair.reconstruction, theirs)
        yield distortion(kind, meant, understood, hard=margin >= SURE and weaker >= FIRM)


class _Held:
    """Two texts, side against side."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair

    def crossed(self, ours: Couple, theirs: Couple) -> tuple[float, float]:
        """Return by how much the crossed pairing of two couples is better than the straight one, and how like it is.

        Returns:
            The margin, -2 to 2, 0 where a side has nothing of its own, or no likeness to what it is crossed with; and
            the smaller likeness of the two that are crossed, 0 to 1.
        """
        one, two = _apart(self.pair.reference, ours), _apart(self.pair.reconstruction, theirs)
        if not all((*one, *two)):
            return 0.0, 0.0
        alike = [[self._alike(rows, columns) for columns in two] for rows in one]
        margin = alike[0][1] + alike[1][0] - alike[0][0] - alike[1][1]
        weaker = min(alike[0][1], alike[1][0])
        return margin if margin < 0 or weaker >= LEAST else 0.0, weaker

    def doers(self, one: Side, other: Side) -> float:
        """Return how like each other two are who do something, 0 to 1."""
        rows, columns = _places(self.pair.reference, one), _places(self.pair.reconstruction, other)
        if rows and columns:
            return self._alike(rows, columns)
        return float(not rows and not columns and _person(one[-1]) == _person(other[-1]))

    def _alike(self, rows: list[int], columns: list[int]) -> float:
        """Return how well some words of one text and some of the other answer to each other, 0 to 1, by weight."""
        block = self._strength[np.ix_(rows, columns)]
        ours, theirs = self._weights[0][rows], self._weights[1][columns]
        return float(block.max(axis=1) @ ours / ours.sum() + block.max(axis=0) @ theirs / theirs.sum()) / 2

    @cached_property
    def _weights(self) -> tuple[Floats, Floats]:
        ours, theirs = (
            np.array([word.weight for word in reading.words], dtype=np.float32)
            for reading in (self.pair.reference, self.pair.reconstruction)
        )
        return ours, theirs

    @cached_property
    def _strength(self) -> Floats:
        """How well words answer to each other; 0 where one of them has a better answer, or they oppose each other."""
        strength = self.pair.alignment.strength.copy()
        ours, theirs = self.pair.reference.words, self.pair.reconstruction.words
        for row, column in np.argwhere(strength >= MATCH).tolist():
            if self.pair.opposite(ours[row], theirs[column]):
                strength[row, column] = 0.0
        best = np.maximum(strength.max(axis=1, keepdims=True), strength.max(axis=0, keepdims=True))
        return np.where(strength >= _NEARLY * best, strength, np.float32(0.0))


def _apart(reading: Reading, couple: Couple) -> tuple[list[int], list[int]]:
    """Return where the words of two sides stand that only one of them has."""
    first, second = _places(reading, couple.first), _places(reading, couple.second)
    shared = {reading.words[at].lemma for at in first} & {reading.words[at].lemma for at in second}
    return (
        [at for at in first if reading.words[at].lemma not in shared],
        [at for at in second if reading.words[at].lemma not in shared],
    )


def _places(reading: Reading, side: Side) -> list[int]:
    return [reading.at[token.i] for token in side if token.i in reading.at and token.lower_ not in _STANDING_FOR]


def _person(pronoun: Token) -> str:
    """Return whom a pronoun names; who says *I* is *you* to those who listen."""
    who = somebody(pronoun) or pronoun.lower_
    return "you" if who in ("i", "we") else who


def _quoted(reading: Reading, couple: Couple) -> Span:
    """Return the words from one side to the other; of long sides only the part next to the middle."""
    places = sorted(token.i for token in (*couple.first, *couple.second) if token.i in reading.at)
    middle = max(min(token.i for token in couple.first), min(token.i for token in couple.second))
    near = [at for at in places if abs(at - middle) <= _LONGEST] or places[:1]
    return reading.tokens(near[0], near[-1])
