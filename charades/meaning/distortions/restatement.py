"""Two texts that say the same but for a turn of phrase that is known to change nothing.

*Unless somebody calls* is *if nobody calls*; *never for more than ten minutes* is *for at most ten minutes*; *before
all the houses* is *before the houses*; *and nothing from the table* is *and he gets nothing from the table*; *nobody
had noticed that he was missing* is *nobody knew that he was missing*. Each turn holds a word that would matter
elsewhere, so the pair model takes it amiss.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from charades.meaning.distortions.pair import Pair
from charades.meaning.grammar.telling import ANYBODY, PAST, plainly
from charades.meaning.reading import Reading

_PERSONS = frozenset({"i", "we", "you", "he", "she", "they", "it"})
COVERED = 0.75
"""Least coverage of two texts that may be the same."""
_TURNS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in [
        (r"\bno - one\b|\bno one\b", "nobody"),
        (r"\bunless (?:some|any)(?:body|one)\b", "if nobody"),
        (r"\bunless (it|he|she|we|you|they|i|there) (is|are|am)\b(?! not\b| n't\b| no\b)", r"if \1 \2 not"),
        (r"\b(?:not|n't|never)(?: (for|by|in|to|with))? (?:more|longer|later) than\b", r"\1 at most"),
        (r"\bno (?:more|longer|later) than\b|\bup to\b", "at most"),
        (r"\b(and|but) (?:he|she|it|we|you|they|i) (?:gets?|got|has|have|had) (no|nothing|none)\b", r"\1 \2"),
        (r"\b(?:has|have|had) (?:noticed|reali[sz]ed|heard|learnt|learned|discovered|found out)(?= that\b)", "know"),
        (r"\b(?:knows|knew)(?= that\b)", "know"),
    ]
)
"""Turns of phrase and how they are told plainly; the words of a text stand apart, without punctuation."""
_ALL = re.compile(r"\ball (?:of )?(?=(?:the|these|those|my|your|his|her|its|our|their)\b)")
_OF_BOUNDS = frozenset({"never", "not", "more", "most", "less", "least", "long", "longer"})
_DENIES = re.compile(r"\b(?:not|n't|no|never|nobody|none|nothing|neither|nor|without|hardly|few|only|if|unless)\b")
"""Words beside which *all* makes a difference."""


def restated(pair: Pair) -> bool:
    """Return whether two texts are the same word for word once known turns of phrase are told plainly."""
    ours, theirs = pair.reference, pair.reconstruction
    if _plain(ours.doc) == _plain(theirs.doc) or _alike(pair):
        return True
    return bounded(pair) and _told(ours) == _told(theirs)


def _alike(pair: Pair) -> bool:
    """Return whether two texts are word for word the same but for turns of grammar and words of one sense."""
    if pair.alignment.coverage < COVERED:
        return False
    meant, understood = plainly(pair.reference), plainly(pair.reconstruction)
    if len(meant) != len(understood):
        return False
    others = [(one, two) for one, two in zip(meant, understood, strict=True) if one != two]
    return all(
        _one_sense(pair, one, two) and (ANYBODY in (one, two) or (one not in understood and two not in meant))
        for one, two in others
    )


def _one_sense(pair: Pair, one: str, two: str) -> bool:
    """Return whether two words of content share a sense and oppose each other in none."""
    if ANYBODY in (one, two):
        return bool({one, two} & _PERSONS)
    if one.startswith("#") or two.startswith("#") or one.endswith(PAST) != two.endswith(PAST):
        return False
    lemmas = [word.removesuffix(PAST).replace("_", " ") for word in (one, two)]
    lexicon = pair.reference.lexicon
    return lexicon.same(*lemmas) and not lexicon.opposite(*lemmas)


def bounded(pair: Pair) -> bool:
    """Return whether the same bound is told by a denial: *never shut for more than an hour*, *for an hour at most*."""
    for one in pair.reference.quantities:
        for two in pair.reconstruction.quantities:
            signs = {(one.bound, pair.meant[one.last].denied), (two.bound, pair.understood[two.last].denied)}
            if signs in ({("above", True), ("most", False)}, {("below", True), ("least", False)}) and one.same(two):
                return True
    return False


def _told(reading: Reading) -> set[str]:
    """Return the lemmas of a text without the words of its bounds."""
    return {word.lemma for word in reading.words} - _OF_BOUNDS


def _plain(doc: Doc) -> list[str]:
    """Return the words of a text with the known turns of phrase in their plain form."""
    words = " ".join(
        token.lower_ for token in doc if token.text == "-" or not (token.is_punct or token.is_space)
    ).replace("’", "'")
    for pattern, plain in _TURNS:
        words = pattern.sub(plain, words)
    return (words if _DENIES.search(words) else _ALL.sub("", words)).split()
