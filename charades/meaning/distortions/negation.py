"""Affirmed in one text, denied in the other.

*We will not add features* against *we will add features*; *the clinic stopped taking walk-ins* against *the clinic
takes walk-ins*; *cross without paying* against *pay to cross*. A denied opposite is no distortion: *he did not
forget* says *he remembered*. Words are compared where a denial has its locus; what merely stands in its scope differs
for many reasons.

Hard where the two words are the same or share a sense, and their clauses agree in all but this one denial, or one
denies outright what the other affirms with more details; soft where the words are only near. Two clauses that each deny
something as often as the other are at one: *no teacher asks* says *teachers ask nobody*.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Token

from charades.game.scorecard import Distortion
from charades.meaning.alignment import OPPOSED
from charades.meaning.distortions.choices import contrasts
from charades.meaning.distortions.clauses import agreement, alone, cut_short, negators, outright, stated, supposed
from charades.meaning.distortions.contrasts import chosen_in_own_words
from charades.meaning.distortions.moved import find as find_moved
from charades.meaning.distortions.pair import Pair, distortion, phrase
from charades.meaning.distortions.restatement import bounded
from charades.meaning.grammar.comparatives import COMPARATIVE, SUPERLATIVE
from charades.meaning.reading import Word

NEAR = 0.6
"""Least strength of two words for a soft finding."""
AGREED = 0.6
"""Least agreement of two clauses for a hard finding."""
SURE = 0.75
"""Least strength of two words for a hard finding."""
_NOTHING = frozenset({"no", "nothing", "nobody", "none", "no-one"})
_DENYING = _NOTHING | {"not", "n't", "never", "unless"}
_IFS = frozenset({"if", "when", "once"})
_SAVE = frozenset({"but", "except", "besides", "save"})
_ALONE = frozenset({"only", "alone", "just"})
_EVERY = frozenset({"all", "every", "everyone", "everybody", "everything", "everywhere", "each"})
_THINKING = frozenset({"think", "believe", "suppose", "expect", "imagine", "reckon", "feel", "guess"})
"""Verbs whose denial is that of their clause."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield what one text affirms and the other denies, once for each denial: at the word that stands next to it."""
    moved = tuple(find_moved(pair))
    if moved:
        yield from moved
        return
    nearest: dict[tuple[int, ...], tuple[bool, int, Distortion]] = {}
    for cues, place, finding in _denials(pair):
        if cues not in nearest or (not finding.hard, place) < nearest[cues][:2]:
            nearest[cues] = (not finding.hard, place, finding)
    yield from (finding for *_, finding in nearest.values())


def _told_alike(word: Token, other: Token) -> bool:
    """Return whether two sentences say the same, one with a denial and one without.

    *No city is bigger than Tokyo* and *Tokyo is the biggest*; *not this unless that* and *this if that*; *nobody but
    Tom* and *only Tom*; *only Tom did not* and *everybody but Tom did*.
    """
    for one, two in ((word.sent, other.sent), (other.sent, word.sent)):
        words, others = {token.lower_ for token in one}, {token.lower_ for token in two}
        if words & _DENYING and words & _ALONE and not others & (_DENYING | _ALONE) and any(map(_excepts, two)):
            return True
        if not words & _DENYING or others & _DENYING:
            continue
        tags, their_tags = {token.tag_ for token in one}, {token.tag_ for token in two}
        top = "than" in words and tags & COMPARATIVE and their_tags & SUPERLATIVE and not their_tags & COMPARATIVE
        if words & _NOTHING and (top or (words & _SAVE and others & _ALONE and not words & _ALONE)):
            return True
        if "unless" in words and others & _IFS:
            return True
    return False


def _excepts(token: Token) -> bool:
    """Return whether a word takes something from all of them: *everybody but*."""
    near = token.doc[max(0, token.i - 3) : token.i]
    return token.lower_ in _SAVE and any(before.lower_ in _EVERY for before in near)


def _raised(word: Token, other: Token) -> bool:
    """Return whether a denial moved between a verb and its clause and says the same: *I do not think it works*."""
    return any(
        one.lemma_ in _THINKING and _not(one) and any(child.dep_ == "ccomp" and _not(child) for child in two.children)
        for one, two in ((word, other), (other, word))
    )


def _not(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)


def _denials(pair: Pair) -> Iterator[tuple[tuple[int, ...], int, Distortion]]:
    """Yield each finding with what denies it (reconstruction's cues below 0) and how far from that it stands."""
    told = list(contrasts(pair.reference)), list(contrasts(pair.reconstruction))
    for word, other, strength in pair.alignment.pairs:
        ours, theirs = pair.meant[word.token.i], pair.understood[other.token.i]
        denier = ours if ours.denied else theirs
        if ours.denied == theirs.denied or not denier.locus or strength < NEAR or word.token.pos_ == "NUM":
            continue
        if _told_alike(word.token, other.token) or _raised(word.token, other.token) or bounded(pair):
            continue
        if _told_by_opposites(pair, ours.cues, theirs.cues) or _listed(pair, word.token, other.token):
            continue
        if f"{word.lemma}less" == other.lemma or f"{other.lemma}less" == word.lemma:
            continue  # *no shirt*: *shirtless*
        if pair.opposite(word, other) or pair.made_good(word, other) or _agreed(pair, word, other):
            continue
        if chosen_in_own_words(pair, word.token, other.token, told):
            continue
        often = negators(pair, word.token, other.token)
        if often[0] == often[1]:
            continue
        cues = [pair.reference.doc[cue] for cue in ours.cues] + [pair.reconstruction.doc[cue] for cue in theirs.cues]
        finding = distortion(
            "negation",
            phrase(pair.reference, word.token, *ours.cues),
            phrase(pair.reconstruction, other.token, *theirs.cues),
            hard=strength >= SURE and min(often) == 0 and _sure(pair, word.token, other.token, cues),
        )
        place = min(_place(word.token, ours.cues), _place(other.token, theirs.cues))
        yield (*ours.cues, *(-1 - cue for cue in theirs.cues)), place, finding


def _place(token: Token, cues: tuple[int, ...]) -> int:
    """Return how far a word stands from what denies it; 0 for the word that the denial depends on."""
    return min((0 if token.doc[cue].head == token else abs(cue - token.i) for cue in cues), default=len(token.doc))


def _told_by_opposites(pair: Pair, ours: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    """Return whether what denies is itself opposed to something: *unable* to *able*, *refuse* to *accept*."""
    return any(word.token.i in ours or other.token.i in theirs for word, other in pair.opposed)


def _listed(pair: Pair, word: Token, other: Token) -> bool:
    """Return whether what is or is not denied stands in a list such as *a party, no fundraiser, no tin, no speeches*.

    A parser hangs each of these on the one before it, so that a *no* seems to deny that too, or to cancel its own.
    """
    for token, polarity in ((word, pair.meant), (other, pair.understood)):
        cues = [token.doc[cue] for cue in polarity[token.i].cues]
        if not cues or token.pos_ in ("VERB", "AUX") or {cue.lower_ for cue in cues} != {"no"}:
            continue
        own = any(child.lower_ == "no" for child in token.children)
        if own != polarity[token.i].denied and (own or all(_of_another(token, cue) for cue in cues)):
            return True
    return False


def _of_another(token: Token, cue: Token) -> bool:
    """Return whether a *no* behind a word stands with another noun: *it is a party, so no speeches*."""
    beside = cue.i > token.i and cue.head.dep_ == "attr" and not cue.head.is_ancestor(token)
    return token.is_ancestor(cue) or (beside and cue.head != token)


def _agreed(pair: Pair, word: Word, other: Word) -> bool:
    """Return whether the texts agree in what a denial is about, although these two words differ in sign.

    They do where another word agrees with one of the two (an equal one of the same sign, or an opposite of the other
    sign); where the words differ but their attributes agree (*the circuit is not complete*: *it is not a complete
    circuit*); and where the verb that denies stands in both texts.
    """
    place = (pair.reference.at[word.token.i], pair.reconstruction.at[other.token.i])
    telling = np.zeros(pair.alignment.strength.shape, dtype=bool)
    telling[_telling(word, pair.meant[word.token.i].cues, pair.reference.at), :] = True
    telling[:, _telling(other, pair.understood[other.token.i].cues, pair.reconstruction.at)] = True
    for row, column in np.argwhere(telling & (pair.alignment.strength >= OPPOSED)):
        candidate, counterpart = pair.reference.words[row], pair.reconstruction.words[column]
        if (row, column) == place:
            continue
        if _is_cue(pair, candidate, counterpart, word, other):
            return True
        attributes = _attribute(candidate, word) or _attribute(counterpart, other)
        shared = row == place[0] or column == place[1] or (attributes and _denied_in_both(pair, candidate, counterpart))
        if shared and _same_sign(pair, candidate, counterpart):
            return True
    return False


def _telling(word: Word, cues: tuple[int, ...], at: dict[int, int]) -> list[int]:
    """Return the positions of a word, of its dependents and of what denies it."""
    near = (word.token.i, *cues, *(child.i for child in word.token.children))
    return [at[index] for index in near if index in at]


def _is_cue(pair: Pair, candidate: Word, counterpart: Word, word: Word, other: Word) -> bool:
    """Return whether a pair of words that match holds what denies one of two others: *deny* in both texts."""
    ours, theirs = pair.meant[word.token.i].cues, pair.understood[other.token.i].cues
    return candidate.token.i in ours or counterpart.token.i in theirs


def _same_sign(pair: Pair, word: Word, other: Word) -> bool:
    """Return whether both texts say the same of two words that match: equal signs, or unequal ones of opposites."""
    equal = pair.meant[word.token.i].denied == pair.understood[other.token.i].denied
    return equal != pair.opposite(word, other)


def _attribute(word: Word, noun: Word) -> bool:
    return word.token.head == noun.token and word.token.dep_ == "amod"


def _denied_in_both(pair: Pair, word: Word, other: Word) -> bool:
    ours, theirs = pair.meant[word.token.i], pair.understood[other.token.i]
    return ours.denied and theirs.denied and (ours.locus or theirs.locus)


def _sure(pair: Pair, word: Token, other: Token, cues: list[Token]) -> bool:
    """Return whether two clauses state the same, were it not for the denial."""
    if not stated(word, other) or supposed(word) != supposed(other) or not alone(pair, word, other, cues):
        return False
    if cut_short(word) or cut_short(other):
        return False
    over = [cue for cue in cues for verb in (word, other) if verb.dep_ == "xcomp" and verb.head == cue]
    if not _same_verbs(pair, word, other):
        return False
    return agreement(pair, word, other, over=over) >= AGREED or outright(pair, word, other)


def _same_verbs(pair: Pair, word: Token, other: Token) -> bool:
    """Return whether two nouns stand with verbs that answer to each other, as far as these have content."""
    if word.pos_ != "NOUN" or other.pos_ != "NOUN":
        return word.pos_ == other.pos_ or "ADJ" not in (word.pos_, other.pos_)
    ours, theirs = (next((head for head in noun.ancestors if head.pos_ == "VERB"), noun) for noun in (word, other))
    known = ours.i in pair.reference.at and theirs.i in pair.reconstruction.at and word != ours and other != theirs
    return not known or pair.answers(ours, theirs)
