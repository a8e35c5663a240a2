"""Two texts that differ in nothing that could turn a meaning around.

*A child plays an instrument* holds no contradiction to *a little girl is playing the violin*: the one text says nothing
that the other does not say, each word in the same, a wider or a narrower one, and what it leaves out are mere details.
The pair model learnt from near copies how telling a single word can be, and takes such words amiss too.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from charades.meaning.distortions.pair import Pair
from charades.meaning.distortions.restatement import restated
from charades.meaning.grammar.polarity import denies
from charades.meaning.grammar.slots import places
from charades.meaning.reading import Reading, Word, is_content

_PLAIN = frozenset([
    "a", "an", "the", "some", "this", "that", "these", "those", "there", "be", "of", "who", "which", "and", "one", "'s",
])  # fmt: skip
"""Lemmas without content that may come and go."""
_TURNING = frozenset([
    "almost", "nearly", "former", "fake", "false", "alleged", "alone", "first", "last", "half", "too", "empty",
    "little", "otherwise", "instead", "away", "back", "once", "twice", "enough", "early", "late", "before", "after",
    "again",
])  # fmt: skip
"""Words of content that change what others say, so that it matters whether they stand there."""


def harmless(pair: Pair) -> bool:
    """Return whether one of two texts says the same as the other, or the same with fewer or wider words."""
    ours, theirs = pair.reference, pair.reconstruction
    if not ours.words or not theirs.words or pair.opposed:
        return False
    if restated(pair):
        return True
    if _function_words(ours.doc) != _function_words(theirs.doc):
        return False
    if _passive(ours.doc) != _passive(theirs.doc):
        return _reordered(ours, theirs)
    return _says_no_more(ours, theirs) or _says_no_more(theirs, ours)


def _reordered(ours: Reading, theirs: Reading) -> bool:
    """Return whether two texts tell the same of the same things, one of them in the passive."""
    if sorted(word.lemma for word in ours.words) != sorted(word.lemma for word in theirs.words):
        return False
    seats = [
        {(place.event, place.role, place.token.lemma_.lower()) for place in places(each.doc)} for each in (ours, theirs)
    ]
    return bool(seats[0]) and seats[0] == seats[1]


def _passive(doc: Doc) -> bool:
    return any(token.dep_ == "agent" for token in doc)


def _says_no_more(less: Reading, more: Reading) -> bool:
    """Return whether each word of one text stands in the other in some form, in the same order."""
    left: list[Token] = []
    others = iter(more.words)
    for word in less.words:
        for other in others:
            if _named(word, other, less):
                break
            left.append(other.token)
        else:
            return False
    left += [other.token for other in others]
    return not any(_turns(token) for token in left)


def _turns(token: Token) -> bool:
    """Return whether it matters that a word stands in one text only."""
    return token.lower_ in _TURNING or (token.pos_ == "NUM" and token.lower_ != "one")


def _named(word: Word, other: Word, reading: Reading) -> bool:
    """Return whether two words name the same, or one of them something wider."""
    lexicon = reading.lexicon
    if lexicon.same(word.lemma, other.lemma):
        return True
    return word.token.pos_ == other.token.pos_ and lexicon.kind_of(word.lemma, other.lemma)


def _function_words(doc: Doc) -> list[str]:
    """Return the words of a text that join and turn its words of content, without those that may come and go."""
    return [
        token.lower_
        for token in doc
        if denies(token)
        or (token.is_alpha and not is_content(token) and token.dep_ != "agent" and token.lemma_.lower() not in _PLAIN)
    ]
