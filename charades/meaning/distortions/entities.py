"""Another person, place, thing, material or colour in the same place, where the rest of the texts agrees.

*A man plays the violin* against *a man plays the guitar*; *the wall is red* against *blue*; *we stayed in Portugal*
against *in Austria*. Not a distortion: another name (*sofa*: *couch*), a wider or narrower one (*guitar*:
*instrument*), a part or what something is made from.

Hard where both words commonly mean kinds of one narrow thing, or are different names, and stand in the same place of
clauses that agree in all else. Soft where less of the rest agrees, or where nothing is known of the two words but that
they are unlike.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np
from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.alignment import SAME_SENSE
from charades.meaning.distortions.clauses import agreement, negators, stated
from charades.meaning.distortions.converses import converse
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.encoder import Floats
from charades.meaning.grammar.slots import Slot, slot
from charades.meaning.reading import Reading, Word

AGREED = 0.8
"""Least agreement of two clauses for a hard finding."""
ASKED = 0.6
"""Least agreement for a soft one."""
COPIED = 0.9
"""Least agreement at which two words are asked about of which only so much is known that they are unlike."""
ALIKE = 0.7
"""Likeness from which two words may be one thing for all that the lexicon knows."""
STRANGE, UNLIKE, COPIED_UNLIKE = 0.3, 0.35, 0.5
"""Likeness below which two words of which nothing is known are sure to differ where all else is copied, are asked about
where the clauses agree, and are asked about where all else is copied."""
MOST = 3
"""Words exchanged beyond which two texts simply differ."""
LONELY = 7
"""Words without an equal beyond which two texts simply differ."""
NEAR = 2
"""Words from an attribute to its noun up to which both are quoted."""
_BEFORE = frozenset({"det", "poss", "amod", "compound", "nummod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_KINDS = frozenset({"NOUN", "PROPN", "ADJ"})
_ORDINALS = {
    word: place
    for place, words in enumerate(
        ["first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th",
         "ninth 9th", "tenth 10th"]
    )
    for word in words.split()
}  # fmt: skip
_KIN = {
    word: number
    for number, words in enumerate([
        "mother mum mom mummy mommy", "father dad daddy", "sister", "brother", "son", "daughter", "aunt auntie aunty",
        "uncle", "nephew", "niece", "husband", "wife", "girlfriend", "boyfriend", "cousin", "grandson", "granddaughter",
        "grandmother grandma granny gran nan", "grandfather grandpa granddad grandad", "neighbour neighbor", "boss",
        "colleague", "landlord", "landlady", "tenant lodger", "flatmate roommate",
    ])
    for word in words.split()
}  # fmt: skip
"""Whom somebody is related to, by a number that is the same for all words for one relation; no two are the same."""
_ANYBODY = frozenset(["man", "woman", "boy", "girl", "person", "lady", "gentleman", "guy", "somebody", "someone"])
"""Words for a person that say nothing of what the person does."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the words that take the place of each other and name different things."""
    couples = list(_couples(pair))
    if not couples or len(couples) > MOST:
        return
    apart = [token for ours, theirs, _ in couples for token in (*_whole(ours.token), *_whole(theirs.token))]
    copied = _rest(pair.reference, apart) == _rest(pair.reconstruction, apart)
    for word, other, known in couples:
        ours, theirs, likeness = word.token, other.token, float(word.vector @ other.vector)
        agreed = 1.0 if copied else agreement(pair, ours, theirs, apart)
        if agreed < ASKED or not (known or copied or (likeness < UNLIKE and agreed >= COPIED)):
            continue
        sure = likeness < ALIKE if known else copied and likeness < STRANGE and _plain(ours) and _plain(theirs)
        hard = sure and agreed >= AGREED and negators(pair, ours, theirs) == (0, 0) and stated(ours, theirs)
        yield distortion("entity", _told(pair.reference, ours), _told(pair.reconstruction, theirs), hard=hard)


def _couples(pair: Pair) -> Iterator[tuple[Word, Word, bool]]:
    """Yield the words that take the place of each other, and whether they are known to name different things."""
    ours = list(_lonely(pair, pair.reference.words, pair.alignment.strength))
    theirs = list(_lonely(pair, pair.reconstruction.words, pair.alignment.strength.T))
    if len(ours) > LONELY or len(theirs) > LONELY:
        return
    places = [(other, slot(other.token), _neighbors(other.token)) for other in theirs]
    taken: set[Token] = set()
    for word in ours:
        here, between = slot(word.token), _neighbors(word.token)
        for other, there, others in places:
            if other.token in taken or not (between == others or _same_place(pair, here, there)):
                continue
            if converse(pair, word.token, other.token):
                continue
            if pair.meant[word.token.i].denied != pair.understood[other.token.i].denied:
                continue
            known = _apart(pair, word, other)
            if known or _unlike(pair, word, other):
                taken.add(other.token)
                yield word, other, known
                break


def _lonely(pair: Pair, words: Sequence[Word], strength: Floats) -> Iterator[Word]:
    """Yield the words for things and their qualities that find no equal in the other text."""
    others = pair.reconstruction.words if words is pair.reference.words else pair.reference.words
    for word, row in zip(words, strength, strict=True):
        equals = (others[place].lemma for place in np.flatnonzero(row >= SAME_SENSE))
        named = word.token.pos_ in _KINDS or word.lemma in _ORDINALS
        if named and not any(_same(pair, word.lemma, equal) for equal in equals):
            yield word


def _same(pair: Pair, lemma: str, other: str) -> bool:
    """Return whether two lemmas name the same; to the lexicon, a mother and a father are but parents."""
    related = _KIN.get(lemma), _KIN.get(other)
    return related[0] == related[1] if None not in related else pair.reference.lexicon.same(lemma, other)


def _whole(token: Token) -> list[Token]:
    """Return a word with the nouns that it is composed with, and its article: *a bus driver*."""
    return [token, *(child for child in token.children if child.dep_ in ("compound", "det"))]


def _plain(token: Token) -> bool:
    """Return whether a word is a common noun that nothing else narrows."""
    return token.pos_ == "NOUN" and not any(child.dep_ in ("compound", "amod") for child in token.children)


def _rest(reading: Reading, apart: Collection[Token]) -> list[str]:
    """Return the words of a text without some of them."""
    return [token.lower_ for token in reading.doc if token.is_alpha and token not in apart]


def _apart(pair: Pair, word: Word, other: Word) -> bool:
    """Return whether two words are known to name different things."""
    if word.lemma in _KIN and other.lemma in _KIN:
        return _KIN[word.lemma] != _KIN[other.lemma] and _of_same(word.token, other.token)
    if word.lemma in _ORDINALS and other.lemma in _ORDINALS:
        return _ORDINALS[word.lemma] != _ORDINALS[other.lemma]
    lexicon = pair.reference.lexicon
    if lexicon.sisters(word.lemma, other.lemma):
        return not pair.opposite(word, other)
    return _names_apart(pair, word.token, other.token)


def _of_same(relative: Token, other: Token) -> bool:
    """Return whether two relatives are said to be those of the same: *my father*, *my brother*."""
    for token in (relative, other):
        if (token.dep_ == "poss" and token.head.lemma_ in _KIN) or token.doc[token.i : token.i + 2].text.endswith("-"):
            return False  # *my brother's wife*: *my sister-in-law*
    owners = [[child.lower_ for child in token.children if child.dep_ == "poss"] for token in (relative, other)]
    return owners[0] == owners[1] != []


def _names_apart(pair: Pair, name: Token, other: Token) -> bool:
    """Return whether two words are names, and of different bearers as far as their letters and the lexicon tell."""
    one, two = name.lower_, other.lower_
    if not (_is_name(name) and _is_name(other)) or pair.reference.lexicon.kind_of(one, two):
        return False
    return one[:2] != two[:2] and one not in two and two not in one


def _is_name(token: Token) -> bool:
    """Return whether a word is a whole name by itself."""
    alone = not any(near.pos_ == "PROPN" for near in (token.head, *token.children) if near != token)
    return token.pos_ == "PROPN" and token.is_title and alone


def _unlike(pair: Pair, word: Word, other: Word) -> bool:
    """Return whether nothing ties two nouns that is known."""
    if word.token.pos_ not in _NOUNS or other.token.pos_ not in _NOUNS:
        return False
    if pair.reference.lexicon.kind_of(word.lemma, other.lemma) or pair.opposite(word, other):
        return False
    if (word.lemma in _ANYBODY) != (other.lemma in _ANYBODY) and _somebody(pair, word) and _somebody(pair, other):
        return False
    return float(word.vector @ other.vector) < COPIED_UNLIKE


def _somebody(pair: Pair, word: Word) -> bool:
    """Return whether a word names a person, and by none of its senses an animal."""
    kind_of = pair.reference.lexicon.kind_of
    return word.lemma in _ANYBODY or (kind_of(word.lemma, "person") and not kind_of(word.lemma, "animal"))


def _same_place(pair: Pair, one: Slot, two: Slot) -> bool:
    """Return whether two places of the parse answer to each other."""
    if one.role != two.role:
        return False
    return one.role == "root" or one.head.lemma_ == two.head.lemma_ or pair.answers(one.head, two.head)


def _neighbors(token: Token) -> tuple[str, str]:
    """Return the words to the left and to the right of a word, empty where there are none."""
    doc = token.doc
    left = doc[token.i - 1].lemma_.lower() if token.i else ""
    right = doc[token.i + 1].lemma_.lower() if token.i + 1 < len(doc) and doc[token.i + 1].is_alpha else ""
    return left, right


def _told(reading: Reading, token: Token) -> Span:
    """Return the words to quote: an attribute together with what it belongs to, a noun with what stands before it."""
    if token.dep_ in ("amod", "compound") and 0 < token.head.i - token.i <= NEAR:
        return reading.tokens(token.i, token.head.i)
    before = (child.i for child in token.children if child.dep_ in _BEFORE and 0 < token.i - child.i <= NEAR + 1)
    return reading.tokens(min(before, default=token.i), token.i)
