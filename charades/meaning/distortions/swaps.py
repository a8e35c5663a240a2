"""Two stretches of a text that changed places, all else being word for word the same.

*Write the test, then fix the bug*: *fix the bug, then write the test*. What this turns around depends on the words
around the two stretches, so this is no kind of its own: modules of several kinds ask for it and look at these words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from charades.meaning.distortions.pair import Pair
from charades.meaning.reading import is_content

_UNTOLD = frozenset({"DET", "PUNCT", "SPACE", "AUX", "PART", "CCONJ"})
"""Parts of speech that may differ or come and go: *the test*, *a test*."""
_FILLERS = frozenset({"even", "just", "also", "please", "it", "they", "them"})
"""Words that say little, or repeat what is named: *however many sleep in it*, *however many they sleep in*."""
_TOLD = frozenset({"no", "not", "n't", "every", "all", "some", "any", "or", "nor"})
_LISTING = frozenset({"and", "or", "nor", "&", "with", "plus"})
"""Words that join things without an order."""
_LONGEST = 60
"""Words of a sentence that is looked at; the search takes the square of their number."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Two stretches that changed places.

    Attributes:
        ours: The two stretches in the reference, in order.
        theirs: The same words in the reconstruction: first those that stand where the reference has the first stretch.
        words: Every word of the reference's sentence outside the two stretches, in lower case.
        listed: Whether the two are but parts of a list, whose order may say nothing.
    """

    ours: tuple[Stretch, Stretch]
    theirs: tuple[Stretch, Stretch]
    words: frozenset[str]
    listed: bool


def swaps(pair: Pair) -> Iterator[Swap]:
    """Yield the stretches that changed places, at most one couple in a sentence."""
    ours, theirs = list(pair.reference.doc.sents), list(pair.reconstruction.doc.sents)
    if len(ours) != len(theirs):
        return
    for sentence, other in zip(ours, theirs, strict=True):
        swap = _swap(_told(sentence), _told(other))
        if swap is not None:
            yield swap


def _told(sentence: Stretch) -> list[Token]:
    return [
        token
        for token in sentence
        if token.lower_ in _TOLD or (token.pos_ not in _UNTOLD and token.lower_ not in _FILLERS)
    ]


def _swap(ours: list[Token], theirs: list[Token]) -> Swap | None:
    """Return what changed places in a sentence, where nothing else did."""
    if len(ours) != len(theirs) or len(ours) > _LONGEST:
        return None
    one, two = [_key(token) for token in ours], [_key(token) for token in theirs]
    if one == two or sorted(one) != sorted(two):
        return None
    first = next(place for place, word in enumerate(one) if word != two[place])
    last = next(place for place in range(len(one), 0, -1) if one[place - 1] != two[place - 1])
    size = last - first
    for left in range(1, size):
        if one[first : first + left] != two[last - left : last]:
            continue
        for right in range(1, size - left + 1):
            middle = size - left - right
            if (
                one[last - right : last] == two[first : first + right]
                and one[first + left : first + left + middle] == two[first + right : first + right + middle]
            ):
                return _checked(ours, theirs, first, last, left, right)
    return None


def _checked(ours: list[Token], theirs: list[Token], first: int, last: int, left: int, right: int) -> Swap | None:
    """Return the swap of the first ``left`` and the last ``right`` words of what is not the same in two sentences."""
    stretches = ours[first : first + left], ours[last - right : last]
    if not all(any(map(is_content, stretch)) for stretch in stretches):
        return None
    mine = _stretch(stretches[0]), _stretch(stretches[1])
    other = _stretch(theirs[first : first + right]), _stretch(theirs[last - left : last])
    inside = {token.i for stretch in mine for token in stretch}
    words = frozenset(token.lower_ for token in ours[0].sent if token.i not in inside)
    between = ours[0].doc[mine[0].end : mine[1].start]
    listed = all(token.lower_ in _LISTING or token.is_punct or token.pos_ == "DET" for token in between)
    return Swap(mine, other, words, listed)


def _key(token: Token) -> str:
    """Return what makes two words the same; a name with a plural *s* is not told from a noun at the start."""
    return "person" if token.lower_ == "people" else token.lemma_.lower().rstrip("s")


def _stretch(tokens: list[Token]) -> Stretch:
    return tokens[0].doc[tokens[0].i : tokens[-1].i + 1]
