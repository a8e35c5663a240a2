"""More in one text, less in the other, or the two sides of a comparison exchanged.

*Renting is cheaper than buying* against *buying is cheaper than renting*; *smaller than a lake* against *bigger than a
lake*; *as strict as before* against *less strict than before*; *the best part* against *the worst part*. Not a
distortion: the converse (*A is larger than B*: *B is smaller than A*), another word for the same scale (*cheaper*:
*costs less*), or a denied one (*A is not as fast as B*: *B is faster*).

Hard where two sides changed places and all else is the same word for word, or where both sides answer to each other
and the degrees stand on one scale; soft where they do so roughly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, negators
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.distortions.sides import held
from charades.meaning.distortions.swaps import Swap, swaps
from charades.meaning.grammar.comparatives import COMPARATIVE, SUPERLATIVE, Comparison, degree, held_against
from charades.meaning.reading import Reading, is_content

SURE = 0.75
"""Least match of two comparisons for a hard finding."""
LIKELY = 0.55
"""Least match for a soft finding."""
AGREED = 0.65
"""Least agreement of the clauses of two superlatives for a hard finding."""
COMPARING = frozenset([
    "than", "rather", "prefer", "prefers", "preferred", "instead", "over", "beat", "beats", "outweigh", "outweighs",
    "outrank", "outranks",
])  # fmt: skip
"""Words that set two things against each other."""
_UNEQUAL = frozenset({"not", "n't", "never", "twice", "half", "times", "nobody", "nothing"})
_PERSONS = {
    form: forms.split()[0]
    for forms in ("i me", "we us", "you", "he him", "she her", "they them")
    for form in forms.split()
}
_LONGEST = 8
"""Tokens of one side that are quoted."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the exchanged sides, the turned comparisons and the superlatives that go the other way."""
    exchanged = [swap for swap in swaps(pair) if _compares(swap)]
    for swap in exchanged:
        meant = pair.reference.tokens(swap.ours[0][0].i, swap.ours[1][-1].i)
        understood = pair.reconstruction.tokens(swap.theirs[0][0].i, swap.theirs[1][-1].i)
        yield distortion("comparison", meant, understood, hard=True)
    if not exchanged:
        theirs = held_against(pair.reconstruction, pair.understood)
        for ours in held_against(pair.reference, pair.meant) if theirs else ():
            yield from _turned(pair, ours, theirs)
    yield from _superlatives(pair)


def _compares(swap: Swap) -> bool:
    """Return whether stretches that changed places are held against each other; *A is as tall as B* has no sides."""
    if any(token.tag_ in COMPARATIVE for stretch in swap.ours for token in stretch) and not _divided(swap):
        return False  # *it takes longer to walk*: *to walk takes longer*
    unequal = "as" in swap.words and bool(swap.words & _UNEQUAL)
    return not swap.listed and (bool(swap.words & COMPARING) or unequal)


def _divided(swap: Swap) -> bool:
    """Return whether *than* stands between two stretches."""
    return any(token.lower_ == "than" for token in swap.ours[0].doc[swap.ours[0].end : swap.ours[1].start])


def _turned(pair: Pair, ours: Comparison, theirs: tuple[Comparison, ...]) -> Iterator[Distortion]:
    """Yield the comparison that says the contrary of one of the reference, where none says the same."""
    best, told = 0.0, ours
    for other in theirs:
        way = ours.degree.against(other.degree, pair.reference.lexicon)
        unequal = ours.degree.unequal(other.degree, pair.reference.lexicon)
        if not (way or unequal):
            continue
        straight, crossed = _persons(ours, other) or held(pair, (ours.one, ours.other), (other.one, other.other))
        if (way < 0 or unequal) and _told_alike(ours, other):
            apart = [near for word in (ours.word, other.word) for near in (word.head, word.nbor(-1 if word.i else 0))]
            straight = max(straight, agreement(pair, ours.word, other.word, apart))
        agreed, turned = (straight, crossed) if way > 0 else (crossed, straight)
        if unequal:
            agreed, turned = 0.0, max(straight, crossed)
        elif not ours.degree.sign:
            agreed, turned = max(straight, crossed), 0.0
        if agreed >= turned:
            return
        if turned > best:
            best, told = turned, other
    if best >= LIKELY:
        meant, understood = _told(pair.reference, ours), _told(pair.reconstruction, told)
        cues = [pair.reference.doc[cue] for cue in pair.meant[ours.word.i].cues]
        cues += [pair.reconstruction.doc[cue] for cue in pair.understood[told.word.i].cues]
        hard = best >= SURE and negators(pair, ours.word, told.word, cues) == (0, 0)
        yield distortion("comparison", meant, understood, hard=hard)


def _persons(ours: Comparison, theirs: Comparison) -> tuple[float, float] | None:
    """Return what `held` does for two comparisons of persons that only pronouns name, None for all others."""
    one, two = ([_person(side) for side in (each.one, each.other)] for each in (ours, theirs))
    return (float(one == two), float(one == two[::-1])) if all((*one, *two)) else None


def _person(side: Iterable[Token]) -> str:
    """Return whom a side names by a pronoun and nothing else, empty where it names something."""
    tokens = list(side)
    named = any(map(is_content, tokens))
    return next((_PERSONS[token.lower_] for token in tokens if token.lower_ in _PERSONS and not named), "")


def _told_alike(ours: Comparison, theirs: Comparison) -> bool:
    """Return whether two comparisons hold the same, or something named, against the same words: *than she is*."""
    named = any(map(is_content, ours.one)) and any(map(is_content, theirs.one))
    if not named and [token.lower_ for token in ours.one if token.dep_ == "nsubj"] != [
        token.lower_ for token in theirs.one if token.dep_ == "nsubj"
    ]:
        return False
    return [token.lower_ for token in ours.other] == [token.lower_ for token in theirs.other]


def _superlatives(pair: Pair) -> Iterator[Distortion]:
    """Yield *the best* against *the worst* of the same."""
    for ours in pair.reference.doc:
        if ours.tag_ not in SUPERLATIVE or ours.nbor(-1 if ours.i else 0).lower_ == "at":
            continue
        for theirs in pair.reconstruction.doc:
            if theirs.tag_ not in SUPERLATIVE or theirs.nbor(-1 if theirs.i else 0).lower_ == "at":
                continue
            if degree(ours).against(degree(theirs), pair.reference.lexicon) >= 0:
                continue
            alike = agreement(pair, ours, theirs, (ours.head, theirs.head) if ours.lower_ in ("most", "least") else ())
            if alike >= LIKELY and negators(pair, ours, theirs) == (0, 0):
                spans = [
                    reading.tokens(min(token.i, token.head.i), max(token.i, token.head.i))
                    for reading, token in ((pair.reference, ours), (pair.reconstruction, theirs))
                ]
                yield distortion("comparison", spans[0], spans[1], hard=alike >= AGREED)


def _told(reading: Reading, comparison: Comparison) -> Span:
    """Return the words from one side of a comparison to the other; of long sides only the part next to the middle."""
    near = [token.i for token in (*comparison.one, *comparison.other) if is_content(token)]
    first = min([index for index in near if 0 <= comparison.word.i - index <= _LONGEST] + [comparison.word.i])
    last = max([index for index in near if index - comparison.link.i <= _LONGEST] + [comparison.link.i])
    return reading.tokens(first, last)
