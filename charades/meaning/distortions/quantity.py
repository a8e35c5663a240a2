"""Another number, share, measure or bound of the same thing.

*Cut waiting by 30 percent* against *by 60 percent*; *two days* against *a week*; *at least five* against *at most
five*. Not a distortion: the same amount in other units (*48 hours*), a rough figure near it (*about a third* for *30
percent*), or the rest of a whole said of the opposite (*one in ten returns it*: *90 percent keep it*).

Hard where both texts have one such amount left, and it is said of the same thing; otherwise soft.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.quantities import Quantity
from charades.meaning.reading import Reading

_BOUND_WORDS = frozenset([
    "at", "least", "most", "no", "not", "more", "less", "fewer", "than", "up", "to", "under", "over", "above", "below",
    "within",
])  # fmt: skip
_CONFLICTS = frozenset({(low, high) for low in ("least", "above") for high in ("most", "below")})


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the amounts of the same thing that differ, and the equal ones whose bounds face each other."""
    ours, theirs = pair.reference.quantities, pair.reconstruction.quantities
    alike = [(one, two) for one in ours for two in theirs if _comparable(pair, one, two)]
    equal = [(one, two) for one, two in alike if _equal(pair, one, two)]
    for one, two in equal:
        facing = (one.bound, two.bound) in _CONFLICTS or (two.bound, one.bound) in _CONFLICTS
        if facing and not _turned(pair, one, two):
            yield _finding(pair, one, two, hard=True)
    met, found = {one for one, _ in equal}, {two for _, two in equal}
    left = [(one, two) for one, two in alike if one not in met and two not in found]
    for one, two in left:
        alone = sum(one is other for other, _ in left) == 1 and sum(two is other for _, other in left) == 1
        if alone or _same_verb(pair, one, two):
            yield _finding(pair, one, two, hard=alone and _same_subject(pair, one, two))


def _comparable(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether two quantities are amounts of the same thing."""
    if one.unit != two.unit:
        return False
    if one.unit != "count" or not one.noun or not two.noun or one.noun == two.noun:
        return True
    if pair.reference.lexicon.same(one.noun, two.noun):
        return True
    return pair.answers(pair.reference.doc[one.last], pair.reconstruction.doc[two.last])


def _equal(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether two amounts are the same, or one is the rest of the other and something else is said of it."""
    rest = one.unit == "share" and one.near(1.0 - two.value, two) and not _same_verb(pair, one, two)
    return one.same(two) or rest


def _turned(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether one of two bounds is denied, as in *do not exceed*; *not more than* is a bound by itself."""
    return pair.meant[one.last].denied != pair.understood[two.last].denied


def _same_verb(pair: Pair, one: Quantity, two: Quantity) -> bool:
    ours, theirs = _verb(pair.reference, one), _verb(pair.reconstruction, two)
    return ours is not None and theirs is not None and pair.matched(ours, theirs)


def _same_subject(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether the verbs of two quantities answer to each other, or anything else in their clauses does."""
    if _same_verb(pair, one, two):
        return True
    ours, theirs = _verb(pair.reference, one), _verb(pair.reconstruction, two)
    near = {token.i for token in (ours.subtree if ours is not None else pair.reference.doc)}
    others = {token.i for token in (theirs.subtree if theirs is not None else pair.reconstruction.doc)}
    amounts = {*range(one.first, one.last + 1)}
    return any(
        word.token.i in near and other.token.i in others and word.token.i not in amounts
        for word, other, _ in pair.alignment.pairs
    )


def _verb(reading: Reading, quantity: Quantity) -> Token | None:
    token = reading.doc[quantity.last]
    return next((head for head in (token, *token.ancestors) if head.pos_ == "VERB"), None)


def _finding(pair: Pair, one: Quantity, two: Quantity, *, hard: bool) -> Distortion:
    ours = pair.reference.tokens(_begin(pair.reference, one), one.last)
    theirs = pair.reconstruction.tokens(_begin(pair.reconstruction, two), two.last)
    return distortion("quantity", ours, theirs, hard=hard)


def _begin(reading: Reading, quantity: Quantity) -> int:
    """Return the first token of a quantity with the words that make it a bound."""
    first = quantity.first
    while quantity.bound and first and quantity.first - first < 3 and reading.doc[first - 1].lower_ in _BOUND_WORDS:
        first -= 1
    return first
