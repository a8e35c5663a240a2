"""Who or what a statement is kept to: *only* for *also*, *except* for *even*, *all but* for *only*.

*The train runs only on Sundays* against *the train also runs on Sundays*; *all can read music, even the youngest*
against *all can read music, except the youngest*. Not a distortion: *closed only on Mondays* and *open except on
Mondays*, *nobody but Ann knows* and *only Ann knows*.

Hard where the word of focus is exchanged for one of another sort before the same words, in sentences that agree in all
else; soft where one of the words stands with the verb and so may speak of anything in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, negators, supposed
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.reading import Reading, is_content

Sort = Literal["only", "also", "except"]

_SORTS: dict[str, Sort] = {
    **dict.fromkeys(("only", "just", "solely", "exclusively", "merely"), "only"),
    **dict.fromkeys(("also", "even", "too", "including", "included"), "also"),
    **dict.fromkeys(("except", "excepting", "excepted", "excluding", "excluded", "save"), "except"),
}
_BEHIND = frozenset({"too", "included", "excepted", "excluded"})
"""Words that stand behind what they speak of."""
_UNIVERSAL = frozenset([
    "all", "every", "everyone", "everybody", "everything", "everywhere", "nobody", "none", "nothing", "no", "anyone",
    "nowhere",
])  # fmt: skip
"""Words behind which *but* is an exception."""
AGREED = 0.8
"""Least agreement of two clauses, and least coverage of two texts."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A word of focus and the word of content that it speaks of."""

    sort: Sort
    word: Token
    at: Token


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the words of focus that were exchanged for others."""
    if pair.alignment.coverage < AGREED:
        return
    ours, theirs = list(_foci(pair.reference)), list(_foci(pair.reconstruction))
    for one in ours:
        for two in theirs:
            same = pair.matched(one.at, two.at)
            if one.sort != two.sort and (same or _loosely(pair, one, two)) and _agreed(pair, one, two):
                yield distortion("scope", _told(pair.reference, one), _told(pair.reconstruction, two), hard=same)


def _foci(reading: Reading) -> Iterator[Focus]:
    doc = reading.doc
    for word in doc:
        sort = _SORTS.get(word.lower_)
        if word.lower_ == "but" and any(token.lower_ in _UNIVERSAL for token in doc[max(0, word.i - 3) : word.i]):
            sort = "except"
        if sort is None or word.head.lower_ in ("if", "though", "not") or _not_only(word):
            continue
        at = _at(word)
        if at is not None:
            yield Focus(sort, word, at)


def _not_only(word: Token) -> bool:
    """Return whether a word limits nothing: *not only*, *the only*, *even if*, *only if*, *even more*."""
    if word.i > 0 and word.nbor(-1).lower_ in ("not", "n't", "the", "an", "if"):
        return True
    if word.i + 1 == len(word.doc):
        return False
    after = word.nbor(1)
    return after.lower_ in ("if", "though", "when", "as", "because", "so") or after.tag_ in ("JJR", "RBR")


def _at(word: Token) -> Token | None:
    """Return the head of the phrase that a word of focus stands before, or behind."""
    doc, step = word.doc, -1 if word.lower_ in _BEHIND or _last(word) else 1
    place = word.i + step
    while 0 <= place < len(doc) and not is_content(doc[place]):
        if doc[place].is_punct and doc[place].text not in (",", "'"):
            return None
        place += step
    if not 0 <= place < len(doc):
        return None
    at = doc[place]
    while step > 0 and at.dep_ in ("amod", "compound", "nummod", "poss", "nmod") and at.head.i > at.i:
        at = at.head
    return at


def _last(word: Token) -> bool:
    return word.i + 1 == len(word.doc) or word.nbor(1).is_punct


def _loosely(pair: Pair, one: Focus, two: Focus) -> bool:
    """Return whether one of two words of focus stands with the verb that governs the other: *it also runs at night*."""
    verbs = _verb(one), _verb(two)
    return (one.at == verbs[0]) != (two.at == verbs[1]) and pair.matched(*verbs)


def _agreed(pair: Pair, one: Focus, two: Focus) -> bool:
    """Return whether the sentences say the same, were it not for the words of focus."""
    words, (ours, theirs) = (one.word, two.word), (_verb(one), _verb(two))
    if pair.opposed or supposed(one.at) != supposed(two.at) or negators(pair, ours, theirs, words) != (0, 0):
        return False
    return agreement(pair, ours, theirs, apart=words) >= AGREED


def _verb(focus: Focus) -> Token:
    return next((head for head in (focus.at, *focus.at.ancestors) if head.pos_ in ("VERB", "AUX")), focus.at)


def _told(reading: Reading, focus: Focus) -> Span:
    return reading.tokens(min(focus.word.i, focus.at.i), max(focus.word.i, focus.at.i))
