"""Two things that a text sets against each other, and whether the other text sets them the same way round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from spacy.tokens import Token

from charades.meaning.alignment import MATCH
from charades.meaning.distortions.pair import Pair
from charades.meaning.encoder import Floats
from charades.meaning.reading import Reading, Word

Sides = tuple[Sequence[Token], Sequence[Token]]
"""What comes first and what comes after it; what is more and what is less."""

Couple = tuple[list[Word], list[Word]]
_TIED = 0.05
"""Strengths as near as this are equally good."""
_TALKING = frozenset({"i", "you", "we", "me", "us"})


def held(pair: Pair, ours: Sides, theirs: Sides) -> tuple[float, float]:
    """Return how well two couples of sides answer to each other, 0 to 1: as they are, and changed over.

    Words that stand on both sides of one text tell nothing and are left out; so are things to which a pronoun on the
    other side refers (*feed the dog, then take him out*). Opposed words do not answer.
    """
    one, two = _apart(pair.reference, ours), _apart(pair.reconstruction, theirs)
    for side in (0, 1):
        if _refers(ours[1 - side]) and _refers(theirs[1 - side]):
            one, two = _without_named(one, two, side)
    strength = _strength(pair, [*one[0], *one[1]], [*two[0], *two[1]])
    rows, columns = len(one[0]), len(two[0])
    blocks = {
        (row, column): strength[
            row * rows : rows + row * len(one[1]), column * columns : columns + column * len(two[1])
        ]
        for row in (0, 1)
        for column in (0, 1)
    }
    alike = {at: _alike(block, one[at[0]], two[at[1]]) for at, block in blocks.items()}
    return min(alike[0, 0], alike[1, 1]), min(alike[0, 1], alike[1, 0])


def _strength(pair: Pair, ours: list[Word], theirs: list[Word]) -> Floats:
    """Return how well words answer to each other, 0 for all but the best answers of each."""
    rows = [pair.reference.at[word.token.i] for word in ours]
    columns = [pair.reconstruction.at[word.token.i] for word in theirs]
    block = pair.alignment.strength[np.ix_(rows, columns)]
    best = np.maximum(block.max(axis=1, initial=0.0)[:, None], block.max(axis=0, initial=0.0)[None, :])
    block = np.where((block >= MATCH) & (block >= best - _TIED), block, 0.0)
    for row, column in np.argwhere(block):
        if pair.opposite(ours[row], theirs[column]):
            block[row, column] = 0.0
    return block


def _apart(reading: Reading, sides: Sides) -> Couple:
    left, right = (_words(reading, side) for side in sides)
    shared = {word.lemma for word in left} & {word.lemma for word in right}
    return [word for word in left if word.lemma not in shared], [word for word in right if word.lemma not in shared]


def _refers(tokens: Iterable[Token]) -> bool:
    return any(token.tag_ == "PRP" and token.lower_ not in _TALKING for token in tokens)


def _without_named(one: Couple, two: Couple, side: int) -> tuple[Couple, Couple]:
    """Return two couples of sides without the nouns that stand on the same side of both."""
    shared = {word.lemma for word in one[side]} & {word.lemma for word in two[side]}
    return _keep(one, side, shared), _keep(two, side, shared)


def _keep(couple: Couple, side: int, shared: set[str]) -> Couple:
    kept = [word for word in couple[side] if word.lemma not in shared or word.token.pos_ not in ("NOUN", "PROPN")]
    kept = kept or couple[side]
    return (kept, couple[1]) if side == 0 else (couple[0], kept)


def _words(reading: Reading, tokens: Iterable[Token]) -> list[Word]:
    return [reading.words[reading.at[token.i]] for token in tokens if token.i in reading.at]


def _alike(block: Floats, ours: list[Word], theirs: list[Word]) -> float:
    """Return how well the words of the worse covered of two sides are covered by the other, by weight."""
    if not ours or not theirs:
        return 0.0
    covered = np.average(block.max(axis=1), weights=[word.weight for word in ours])
    founded = np.average(block.max(axis=0), weights=[word.weight for word in theirs])
    return float(min(covered, founded))
