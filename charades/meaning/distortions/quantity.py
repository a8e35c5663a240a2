"""Another number, share, measure, place in a row or bound of the same thing.

*Cut waiting by 30 percent* against *by 60 percent*; *two days* against *a week*; *at least five* against *at most
five*; *from 12 to 36* against *from 36 to 12*; *the third floor* against *the fourth floor*. Not a distortion: the
same amount in other units (*48 hours*), a rough figure near it (*about a third* for *30 percent*), or the rest of a
whole said of the opposite (*one in ten returns it*: *90 percent keep it*).

Hard where the amounts stand in the same place of near copies, or where both texts have one such amount left and their
clauses agree in all else; soft where only the same is said of them. How long something takes is a matter of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from charades.game.scorecard import Distortion
from charades.meaning.distortions.clauses import agreement, negators
from charades.meaning.distortions.copies import twins
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.grammar.quantity import Quantity
from charades.meaning.reading import Reading

AGREED = 0.6
"""Least agreement of two clauses for a hard finding."""
COVERED = 0.6
"""Least coverage of two texts that tell two sides of the same thing."""
_BOUND_WORDS = frozenset([
    "at", "least", "most", "no", "not", "more", "less", "fewer", "than", "up", "to", "under", "over", "above", "below",
    "within", "between", "a", "minimum", "maximum", "of", "from",
])  # fmt: skip
_CONFLICTS = frozenset({(low, high) for low in ("least", "above") for high in ("most", "below")})
_TIMES = frozenset([
    "second", "minute", "hour", "day", "week", "month", "year", "century", "evening", "morning", "night", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
])  # fmt: skip


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the amounts of the same thing that differ, and the equal ones whose bounds face each other."""
    ours, theirs = _amounts(pair.reference), _amounts(pair.reconstruction)
    if not ours or not theirs:
        return
    told: set[Quantity] = set()
    for low, lower in _ranges(pair, ours, theirs):
        told |= {*ours[low : low + 2], *theirs[lower : lower + 2]}
        yield from _apart(pair, ours[low : low + 2], theirs[lower : lower + 2])
    for mine, other in twins(pair, *([(each.first, each.last) for each in side] for side in (ours, theirs))):
        one, two = ours[mine], theirs[other]
        if {one, two} & told:
            continue
        if (_comparable(pair, one, two) and not one.same(two)) or (
            one.same(two) and _faces(one, two) and not _turned(pair, one, two)
        ):
            told |= {one, two}
            yield _finding(pair, one, two, hard=True)
    alike = [
        (one, two)
        for one in ours
        for two in theirs
        if not told & {one, two}
        and _comparable(pair, one, two)
        and (one.unit != "share" or _multiple(one) == _multiple(two))
    ]
    equal = [(one, two) for one, two in alike if _equal(pair, one, two)]
    for one, two in equal:
        if one.same(two) and _faces(one, two) and not _turned(pair, one, two) and _agree(pair, one, two):
            yield _finding(pair, one, two, hard=not _supposed(pair, one, two))
    met, found = {one for one, _ in equal}, {two for _, two in equal}
    yield from _left(pair, [(one, two) for one, two in alike if one not in met and two not in found])


def _ranges(pair: Pair, ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield where the only range of each text begins among its amounts: *between 100 and 200 euros*."""
    one, two = list(_begun(pair.reference, ours)), list(_begun(pair.reconstruction, theirs))
    if len(one) == len(two) == 1 and _comparable(pair, ours[one[0]], theirs[two[0]]):
        yield one[0], two[0]


def _begun(reading: Reading, amounts: Sequence[Quantity]) -> Iterator[int]:
    """Yield the places of the amounts at which a range begins."""
    for place, (low, high) in enumerate(pairwise(amounts)):
        before = reading.doc[low.first - 1].lower_ if low.first else ""
        between = [token.lower_ for token in reading.doc[low.last + 1 : high.first]]
        if before == "between" and between == ["and"] and low.unit == high.unit:
            yield place


def _apart(pair: Pair, ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[Distortion]:
    """Yield one finding for two ranges of which an end differs."""
    if not all(one.same(two) for one, two in zip(ours, theirs, strict=True)):
        one, two = (replace(each[0], last=each[1].last, bound="least") for each in (ours, theirs))
        agree = _agree(pair, one, two)
        if agree or _same_verb(pair, one, two):
            yield _finding(pair, one, two, hard=agree)


def _amounts(reading: Reading) -> tuple[Quantity, ...]:
    """Return the quantities of a text without the numbers of dates, times of day and rates."""
    doc, moments = reading.doc, reading.moments
    return tuple(
        each
        for each in reading.quantities
        if not any(
            moment.start < doc[each.last].idx + len(doc[each.last]) and doc[each.first].idx < moment.end
            for moment in moments
        )
    )


def _left(pair: Pair, left: Sequence[tuple[Quantity, Quantity]]) -> Iterator[Distortion]:
    """Yield the amounts that have no equal in the other text."""
    for one, two in left:
        alone = sum(one is other for other, _ in left) == 1 and sum(two is other for _, other in left) == 1
        agree = alone and _agree(pair, one, two)
        if alone and _measured(pair, one, two):
            yield _finding(pair, one, two, hard=True)
        elif agree or _same_verb(pair, one, two) or (alone and one.noun and one.noun == two.noun):
            yield _finding(pair, one, two, hard=agree and (one.bound == two.bound or _faces(one, two)))


def _measured(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether two lengths are one side of a thing whose other side is the same: *90 by 210*, *80 by 210*."""
    sides = [
        [each for each in reading.quantities if each.unit == "length"]
        for reading in (pair.reference, pair.reconstruction)
    ]
    rest = [each for each in sides[0] if each != one], [each for each in sides[1] if each != two]
    if len(rest[0]) != 1 or len(rest[1]) != 1 or len(sides[0]) != 2 or len(sides[1]) != 2:
        return False
    plain = not any(each.bound or each.rough for each in (*sides[0], *sides[1]))
    return plain and rest[0][0].same(rest[1][0]) and pair.alignment.coverage >= COVERED


def _comparable(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether two quantities are amounts of the same thing, or both a difference (*two more*) in it."""
    if one.exchanged(two):
        return True
    if one.converted(two) is None or _difference(pair.reference, one) != _difference(pair.reconstruction, two):
        return False
    if one.unit == "rank":
        return one.noun == two.noun
    if one.unit != "count" or not one.noun or not two.noun or one.noun == two.noun:
        return True
    if pair.reference.lexicon.same(one.noun, two.noun):
        return True
    return pair.answers(pair.reference.doc[one.last], pair.reconstruction.doc[two.last])


def _difference(reading: Reading, quantity: Quantity) -> bool:
    doc = reading.doc
    following = doc[quantity.last + 1] if quantity.last + 1 < len(doc) else None
    by = quantity.first > 0 and doc[quantity.first - 1].lower_ == "by" and not doc[max(0, quantity.first - 2)].like_num
    return by or (following is not None and following.tag_ in ("JJR", "RBR") and not quantity.bound)


def _equal(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether two amounts are the same, or one is the rest of the other and something else is said of it."""
    rest = one.unit == "share" and one.near(1.0 - two.value, two) and not _same_verb(pair, one, two)
    return one.same(two) or rest


def _multiple(quantity: Quantity) -> bool:
    """Return whether a share is one of more than the whole: what is *twice* the other one's, makes that one *half*."""
    return quantity.value > 1.0


def _supposed(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether one of two bounds stands in a condition, and so may be the point where the other one is broken."""
    return any(
        token.lower_ in ("if", "unless", "when", "once", "otherwise")
        for doc, each in ((pair.reference.doc, one), (pair.reconstruction.doc, two))
        for token in doc[each.last].sent
    )


def _faces(one: Quantity, two: Quantity) -> bool:
    return (one.bound, two.bound) in _CONFLICTS or (two.bound, one.bound) in _CONFLICTS


def _turned(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether one of two bounds is denied, as in *do not exceed*; *not more than* is a bound by itself."""
    return pair.meant[one.last].denied != pair.understood[two.last].denied


def _agree(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether the clauses of two amounts say the same, were it not for the amounts."""
    ours, theirs = pair.reference.doc[one.last], pair.reconstruction.doc[two.last]
    apart = [*pair.reference.doc[one.first : one.last], *pair.reconstruction.doc[two.first : two.last]]
    bounded = bool(one.bound or two.bound)
    return (bounded or negators(pair, ours, theirs) == (0, 0)) and agreement(pair, ours, theirs, apart) >= AGREED


def _same_verb(pair: Pair, one: Quantity, two: Quantity) -> bool:
    ours, theirs = _verb(pair.reference, one), _verb(pair.reconstruction, two)
    return ours is not None and theirs is not None and pair.matched(ours, theirs)


def _verb(reading: Reading, quantity: Quantity) -> Token | None:
    token = reading.doc[quantity.last]
    return next((head for head in (token, *token.ancestors) if head.pos_ == "VERB"), None)


def _finding(pair: Pair, one: Quantity, two: Quantity, *, hard: bool) -> Distortion:
    ours = pair.reference.tokens(_begin(pair.reference, one), _end(pair.reference, one))
    theirs = pair.reconstruction.tokens(_begin(pair.reconstruction, two), _end(pair.reconstruction, two))
    return distortion("time" if one.unit == "time" or one.noun in _TIMES else "quantity", ours, theirs, hard=hard)


def _begin(reading: Reading, quantity: Quantity) -> int:
    """Return the first token of a quantity with the words that make it a bound."""
    first = quantity.first
    while quantity.bound and first and quantity.first - first < 4 and reading.doc[first - 1].lower_ in _BOUND_WORDS:
        first -= 1
    return first


def _end(reading: Reading, quantity: Quantity) -> int:
    """Return the last token of a quantity, of a place in a row the thing that has it."""
    return max(reading.doc[quantity.last].head.i, quantity.last) if quantity.unit == "rank" else quantity.last
