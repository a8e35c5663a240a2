"""Who or what a statement is kept to: *only* for *also*, *except* for *even*, *all but* for *only*.

*The train runs only on Sundays* against *the train also runs on Sundays*; *all can read music, even the youngest*
against *all can read music, except the youngest*. Not a distortion: *closed only on Mondays* and *open except on
Mondays*, *nobody but Ann knows* and *only Ann knows*.

Hard where the word of focus is exchanged for one of another sort before the same words (*all rooms except the small
one*: *only the small room*), in sentences that agree in all else; soft where one of the words stands with the verb and
so may speak of anything in the sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, clause, negators, supposed
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.reading import Reading, is_content, lemma_of

Sort = Literal["only", "also", "except"]

_SORTS: dict[str, Sort] = {
    **dict.fromkeys(("only", "just", "solely", "exclusively", "merely"), "only"),
    **dict.fromkeys(("also", "even", "too", "including", "included"), "also"),
    **dict.fromkeys(("except", "excepting", "excepted", "excluding", "excluded", "save"), "except"),
}
_BEHIND = frozenset({"too", "alone", "included", "excepted", "excluded"})
"""Words that stand behind what they speak of."""
_UNIVERSAL = frozenset([
    "all", "every", "everyone", "everybody", "everything", "everywhere", "nobody", "none", "nothing", "no", "anyone",
    "nowhere",
])  # fmt: skip
"""Words behind which *but* is an exception."""
NOUNS = frozenset({"NOUN", "PROPN"})
AGREED = 0.8
"""Least agreement of two clauses, and least coverage of two texts."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A word of focus, the word of content that it speaks of, and for an exception the noun that it is taken from."""

    sort: Sort
    word: Token
    at: Token
    whole: Token | None = None


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the words of focus that were exchanged for others."""
    if pair.alignment.coverage < AGREED:
        return
    ours, theirs = list(foci(pair.reference)), list(foci(pair.reconstruction))
    for one in ours:
        for two in theirs:
            same = pair.matched(one.at, two.at) or _same_one(one, two) or _said_with_verb(pair, one, two)
            if one.sort != two.sort and (same or _loosely(pair, one, two)) and agreed(pair, one, two):
                yield distortion("scope", told(pair.reference, one), told(pair.reconstruction, two), hard=same)


def _same_one(one: Focus, two: Focus) -> bool:
    """Return whether *all rooms except the small one* and *only the small room* single out the same."""
    for exception, other in ((one, two), (two, one)):
        whole = exception.whole
        if whole is not None and lemma_of(whole) == lemma_of(other.at) and exception.at != whole:
            singled = _attributes(exception.at)
            return bool(singled) and singled == _attributes(other.at)
    return False


def _said_with_verb(pair: Pair, one: Focus, two: Focus) -> bool:
    """Return whether *open every day except Monday* and *only open on Monday* single out the same."""
    for exception, other in ((one, two), (two, one)):
        if exception.whole is None or other.sort != "only" or other.at != _predicate(other):
            continue
        for token in clause(other.at):
            couple = (exception.at, token) if exception is one else (token, exception.at)
            if token.i > other.at.i and pair.matched(*couple):
                return True
    return False


def _attributes(at: Token) -> list[str]:
    """Return the words that narrow a noun; of a noun left out, the word in its place: *the youngest*."""
    found = [child for child in at.children if child.dep_ in ("amod", "compound", "nummod") and child.i < at.i]
    if at.pos_ == "ADJ" or (at.lower_ == "one" and not found):
        found.append(at)
    return [token.lower_ for token in found if token.lower_ not in _SORTS]


def foci(reading: Reading) -> Iterator[Focus]:
    """Yield the words of focus of a text."""
    doc = reading.doc
    for word in doc:
        sort = _SORTS.get(word.lower_)
        if word.lower_ == "alone" and word.i and word.nbor(-1).pos_ in NOUNS and word.head == word.nbor(-1):
            sort = "only"
        if word.lower_ == "but" and any(token.lower_ in _UNIVERSAL for token in doc[max(0, word.i - 3) : word.i]):
            sort = "except"
        if sort is None or word.head.lower_ in ("if", "though", "not") or _not_only(word):
            continue
        at = _at(word)
        if at is not None:
            yield Focus(sort, word, at, _whole(word) if sort == "except" else None)


def _whole(word: Token) -> Token | None:
    """Return the noun of which everything is told but what is excepted: *all the rooms except*."""
    noun = next((token for token in reversed(word.doc[word.sent.start : word.i]) if token.pos_ in NOUNS), None)
    return noun if noun is not None and any(child.lower_ in _UNIVERSAL for child in noun.children) else None


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
    verbs = _predicate(one), _predicate(two)
    return (one.at == verbs[0]) != (two.at == verbs[1]) and pair.matched(*verbs)


def agreed(pair: Pair, one: Focus, two: Focus, added: Collection[Token] = ()) -> bool:
    """Return whether the sentences say the same, were it not for the words of focus and those ``added``."""
    ours, theirs = _predicate(one), _predicate(two)
    if (is_content(ours) or is_content(theirs)) and not pair.answers(ours, theirs):
        return False
    words = [one.word, two.word, *added, *_unmatched(one, two)]
    if pair.opposed or supposed(one.at) != supposed(two.at) or negators(pair, ours, theirs, words) != (0, 0):
        return False
    return agreement(pair, ours, theirs, apart=words) >= AGREED


def _unmatched(one: Focus, two: Focus) -> Iterator[Token]:
    """Yield what need not stand in both: *every day* except Monday, and the word for a noun left out."""
    for focus, other in ((one, two), (two, one)):
        if focus.whole is not None:
            if lemma_of(focus.whole) not in {lemma_of(token) for token in other.at.sent}:
                yield focus.whole
            if focus.at.lower_ in ("one", "ones") and focus.at.text not in _attributes(focus.at):
                yield focus.at


def _predicate(focus: Focus) -> Token:
    """Return the verb that governs what a word of focus speaks of, or what completes an empty one (*is open*)."""
    verb = next((head for head in (focus.at, *focus.at.ancestors) if head.pos_ in ("VERB", "AUX")), focus.at)
    return next((child for child in verb.children if child.dep_ in ("acomp", "attr") and is_content(child)), verb)


def told(reading: Reading, focus: Focus) -> Span:
    """Return the words from a word of focus to what it speaks of."""
    return reading.tokens(min(focus.word.i, focus.at.i), max(focus.word.i, focus.at.i))
