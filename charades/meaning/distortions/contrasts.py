"""What is chosen and what is set aside have changed places.

*Stage a play by the teenagers, not a classic* against *stage a classic, not a play by the teenagers*; *we drive, we do
not walk* against *we walk, we do not drive*; *use honey instead of sugar* against *use sugar*. Not a distortion: the
same choice told from its other end (*not a classic but a play*), and in own words (*leave the classics to others*).

Which word was chosen over the rejected one is hard to read off the parse; that the words told apart from it have
changed sides is not. Hard where each of them did and the rest of the two sentences agrees.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.alignment import SAME_SENSE
from charades.meaning.distortions.choices import LIMITS, Contrast, contrasts
from charades.meaning.distortions.pair import Pair, distortion, measured
from charades.meaning.grammar.polarity import denies
from charades.meaning.reading import Reading, Word

AGREED = 0.8
"""Least share of the rest of two sentences, by weight, that stands in both."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})

Told = tuple[list[Contrast], list[Contrast]]
"""The contrasts of the reference and those of the reconstruction."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the choices that were turned round, and what was rejected in one text and alone is left in the other."""
    ours, theirs = list(contrasts(pair.reference)), list(contrasts(pair.reconstruction))
    for one in ours:
        for two in theirs:
            if _turned(pair, one, two):
                yield _finding(pair, one, two)
                return
    if ours and not theirs:
        yield from _left(pair, ours, turned=False)
    if theirs and not ours:
        yield from _left(pair, theirs, turned=True)


def chosen_in_own_words(pair: Pair, word: Token, other: Token, told: Told) -> bool:
    """Return whether both texts reject a word, or one does and the other says with another verb what becomes of it.

    *Use honey instead of sugar* says *replace the sugar with honey*; all that is chosen must stand in both.

    Args:
        pair: The two texts.
        word: A word of the reference.
        other: The word of the reconstruction that answers to it.
        told: The contrasts of both.
    """
    choices = [
        next((contrast for contrast in contrasts if token in _tokens(contrast)), None)
        for token, contrasts in ((word, told[0]), (other, told[1]))
    ]
    if all(choices):
        return True
    if all(told) or not any(choices):
        return False
    contrast, second, kept = (
        (choices[0], pair.reconstruction, other) if choices[0] else (choices[1], pair.reference, word)
    )
    if contrast is None:
        return False
    chosen = [each for each in contrast.rest if each.token.pos_ not in ("VERB", "AUX")]
    verb = next((head for head in kept.ancestors if head.pos_ == "VERB"), None)
    verbs = {token.lemma_ for token in contrast.cue.sent if token.pos_ == "VERB"}
    in_both = bool(chosen) and all(_among(pair, each, second.words) for each in chosen)
    return in_both and verb is not None and verb.lemma_ not in verbs


def _tokens(contrast: Contrast) -> set[Token]:
    """Return what a phrase rejects; what a whole clause denies is read elsewhere."""
    return set() if contrast.clausal else {word.token for word in contrast.rejected}


def _turned(pair: Pair, one: Contrast, two: Contrast) -> bool:
    """Return whether each word that is rejected in one text is chosen in the other."""
    if _among(pair, one.head, two.rejected) or _among(pair, two.head, one.rejected):
        return False
    ours, theirs = _apart(pair, one, two), _apart(pair, two, one)
    kept = [word for word in ours if not _among(pair, word, two.rest)]
    kept += [word for word in theirs if not _among(pair, word, one.rest)]
    if kept:
        return False
    frame = [word for word in one.rest if not _among(pair, word, theirs)]
    other = [word for word in two.rest if not _among(pair, word, ours)]
    known, others = (*one.rest, *one.rejected), (*two.rest, *two.rejected)
    return _share(pair, frame, others) >= AGREED and _share(pair, other, known) >= AGREED


def _left(pair: Pair, told: list[Contrast], *, turned: bool) -> Iterator[Distortion]:
    """Yield what is rejected in one text and, with nothing of what is chosen there, affirmed in the other."""
    reading = pair.reference if turned else pair.reconstruction
    doc = reading.doc
    if any(denies(token) or token.lower_ in LIMITS or token.text == "?" for token in doc):
        return
    for contrast in told:
        if contrast.clausal or not all(_among(pair, word, reading.words) for word in contrast.rejected):
            continue
        left = [word for word in reading.words if not _among(pair, word, contrast.rejected)]
        chosen = [word for word in contrast.rest if not _among(pair, word, reading.words)]
        instead = any(_sort(word) == _sort(contrast.head) for word in chosen)
        if instead and _same_frame(contrast, doc, bool(left)) and _share(pair, left, contrast.rest) >= AGREED:
            affirmed = [word for word in reading.words if _among(pair, word, contrast.rejected)]
            aside = pair.reconstruction if turned else pair.reference
            spans = _told(aside, contrast.rejected, contrast.cue), _told(reading, affirmed)
            yield distortion("negation", *(spans[::-1] if turned else spans), hard=True)


def _same_frame(contrast: Contrast, doc: Doc, told: bool) -> bool:
    """Return whether a text says of the same subject, or of what was rejected, what a contrast says of its choice."""
    roots = contrast.cue.sent.root, next(iter(doc.sents)).root
    ours, theirs = ([child for child in root.children if child.dep_ in _SUBJECTS] for root in roots)
    if not told and roots[0].lemma_ != roots[1].lemma_:
        return False
    known = {subject.lower_ for subject in ours} | {word.token.lower_ for word in contrast.rejected}
    standing_in = any(subject.pos_ == "PRON" for subject in ours)
    return standing_in or all(subject.pos_ == "PRON" or subject.lower_ in known for subject in theirs)


def _sort(word: Word) -> str:
    """Return the part of speech of a word, the same for all that names something."""
    return "NOUN" if word.token.pos_ in ("PROPN", "NUM") else word.token.pos_


def _apart(pair: Pair, one: Contrast, two: Contrast) -> list[Word]:
    """Return the words that one text rejects and the other does not."""
    return [word for word in one.rejected if not _among(pair, word, two.rejected)]


def _among(pair: Pair, word: Word, others: Collection[Word]) -> bool:
    """Return whether a word of either text answers to one of some words of the other, an equal one first."""
    if any(other.lemma == word.lemma for other in others):
        return True
    ours = word.token.doc is pair.reference.doc
    reading, second = (pair.reference, pair.reconstruction)[:: 1 if ours else -1]
    if any(other.lemma == word.lemma for other in second.words):
        return False
    strength = pair.alignment.strength if ours else pair.alignment.strength.T
    row = reading.at[word.token.i]
    return any(strength[row, second.at[other.token.i]] >= SAME_SENSE for other in others)


def _share(pair: Pair, words: Collection[Word], others: Collection[Word]) -> float:
    """Return the share of some words, by weight, that answer to some words of the other text."""
    whole = sum(word.weight for word in words)
    return sum(word.weight for word in words if _among(pair, word, others)) / whole if whole else 1.0


def _finding(pair: Pair, one: Contrast, two: Contrast) -> Distortion:
    ours, theirs = _apart(pair, one, two), _apart(pair, two, one)
    plain = all(cue.lower_ in ("not", "n't") for cue in (one.cue, two.cue))
    sorts = {measured(pair.reference, [word.token for word in ours])}
    sorts.add(measured(pair.reconstruction, [word.token for word in theirs]))
    kind = (len(sorts) == 1 and sorts.pop()) or ("negation" if plain else "comparison")
    meant = [*ours, *(word for word in one.rest if _among(pair, word, theirs))]
    understood = [*theirs, *(word for word in two.rest if _among(pair, word, ours))]
    return distortion(
        kind,
        _told(pair.reference, meant, one.cue),
        _told(pair.reconstruction, understood, two.cue),
        hard=True,
    )


def _told(reading: Reading, words: Collection[Word], *cues: Token) -> Span:
    places = [*(word.token.i for word in words), *(cue.i for cue in cues)]
    return reading.tokens(min(places), max(places))
