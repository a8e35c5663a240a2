"""Whether two clauses speak of the same: what has to be so before a finding is hard.

A word that is turned around says little by itself; *nobody is woken* and *they should sleep* hold no contradiction.
So a finding is sure only where the clauses that it stands in answer to each other word for word, and where nothing
else in them could turn the meaning back: another denial, a comparison, a question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

import numpy as np
from spacy.tokens import Token

from charades.meaning.alignment import MATCH
from charades.meaning.distortions.pair import Pair
from charades.meaning.encoder import Floats
from charades.meaning.grammar.polarity import Polarity, denies
from charades.meaning.reading import Reading, is_content

OUTRIGHT = 0.8
"""Least share of what a sentence denies that another one affirms for the two to exclude each other."""
NEARLY, NAMED = 0.7, 0.9
"""Least strength of a word that counts for it; the strength of a narrower word."""
_OPENS = frozenset({"ROOT", "advcl", "relcl", "ccomp", "xcomp", "parataxis"})
_NEGATORS = frozenset([
    "no", "not", "n't", "nobody", "none", "nothing", "never", "nor", "neither", "nowhere", "without", "except", "out",
    "off", "hardly", "scarcely", "barely", "rarely", "seldom", "less", "fewer", "least", "little", "few", "far",
])  # fmt: skip
"""Words that may turn a clause, wherever in it they stand."""
_NOBODY = frozenset({"no", "nobody", "none", "nothing"})
_FILLERS = frozenset({"at", "that", "this", "either", "too", "now", "nearly", "almost"})
"""Adverbs that say nothing of what a clause is about: *not good at all*, *that hard*."""
_IFS = frozenset({"if", "unless", "when", "whenever", "where", "wherever", "until", "otherwise"})
_LIMITS = frozenset([
    "only", "unless", "until", "till", "before", "without", "except", "instead", "rather", "otherwise", "or", "if",
    "provided", "first", "but",
])  # fmt: skip
"""Words that keep a statement to some cases, and deny the others."""
_STANDING_IN = frozenset({"be", "do", "have", "can", "may", "must", "will", "shall", "could", "would", "should"})
"""Verbs that stand for what was said before: *but guests do not*."""
_COMPARING = frozenset({"than", "as"})
_SUPERLATIVE = frozenset({"JJS", "RBS"})


def agreement(
    pair: Pair, ours: Token, theirs: Token, apart: Collection[Token] = (), over: Collection[Token] = ()
) -> float:
    """Return how well the clauses of two tokens cover each other, 0 to 1.

    The two tokens themselves, whatever denies something, and the tokens ``apart`` do not count. The clauses of the
    tokens ``over`` belong to the two clauses, as *the clinic hopes* does to *to open in May*. Where nothing else is
    said in one of the clauses, the whole texts have to agree.
    """
    left_out = frozenset((ours, theirs, *apart))
    rows = _places(pair.reference, pair.meant, _wider(ours, over), left_out)
    columns = _places(pair.reconstruction, pair.understood, _wider(theirs, over), left_out)
    if not rows or not columns:
        rows = _places(pair.reference, pair.meant, ours.doc, left_out)
        columns = _places(pair.reconstruction, pair.understood, theirs.doc, left_out)
    block = pair.alignment.strength[np.ix_(rows, columns)]
    block = np.where(block >= MATCH, block, 0.0)
    return min(
        _covered(block.max(axis=1, initial=0.0), pair.reference, rows),
        _covered(block.max(axis=0, initial=0.0), pair.reconstruction, columns),
    )


def negators(pair: Pair, ours: Token, theirs: Token, apart: Collection[Token] = ()) -> tuple[int, int]:
    """Return how many words in the clause of each token may turn it around and do not stand in the other one too.

    The tokens ``apart`` do not count.
    """
    one, other = _negators(pair.meant, ours, apart), _negators(pair.understood, theirs, apart)
    return (one - other).total(), (other - one).total()


def alone(pair: Pair, ours: Token, theirs: Token, cues: Collection[Token]) -> bool:
    """Return whether a denial by ``cues`` is all that may turn one of two sentences and not the other.

    Two denials cancel out (*I cannot say that I did not like it*), and *only* or *until* hold one (*do not touch it
    until it is off*: *switch it off before you touch it*).
    """
    one = Counter(token.norm_ for token in _told_together(ours) if denies(token))
    other = Counter(token.norm_ for token in _told_together(theirs) if denies(token))
    more, less = (one - other).total(), (other - one).total()
    limits = [
        Counter(token.lower_ for token in verb.sent if token.lower_ in _LIMITS and token not in cues)
        for verb in (ours, theirs)
    ]
    return min(more, less) == 0 and (more + less) % 2 == 1 and limits[0] == limits[1]


def cut_short(token: Token) -> bool:
    """Return whether a sentence denies what it does not say again: *everybody is welcome, but dogs are not*."""
    return any(
        verb.lemma_.lower() in _STANDING_IN
        and verb.dep_ not in ("aux", "auxpass")
        and {"neg", "nsubj"} <= {child.dep_ for child in verb.children}
        and not any(child.i > verb.i and child.dep_ not in ("neg", "punct", "cc", "conj") for child in verb.children)
        for verb in token.sent
    )


def outright(pair: Pair, ours: Token, theirs: Token) -> bool:
    """Return whether one of two sentences denies what the other affirms, whatever more the other one says of it.

    *There is no cat on the roof* and *a black cat sleeps on the roof* cannot both be so; what the denial speaks of has
    to stand in the other sentence, as the same word or a narrower one.
    """
    ours_denies = pair.meant[ours.i].denied
    denier, affirmer = (ours, theirs) if ours_denies else (theirs, ours)
    reading, other = (pair.reference, pair.reconstruction)[:: 1 if ours_denies else -1]
    polarity, affirmed = (pair.meant, pair.understood)[:: 1 if ours_denies else -1]
    strength = pair.alignment.strength if ours_denies else pair.alignment.strength.T
    rows = _places(reading, polarity, _told_together(denier), frozenset())
    columns = [other.at[token.i] for token in affirmer.sent if token.i in other.at and not affirmed[token.i].denied]
    bare = len(rows) == 1 and not any(token.lower_ in _NOBODY for token in denier.sent)
    if not rows or not columns or bare:
        return False
    best = strength[np.ix_(rows, columns)].max(axis=1)
    kind_of, words = pair.reference.lexicon.kind_of, other.words
    for place, row in enumerate(rows):
        if best[place] < NAMED and any(kind_of(reading.words[row].lemma, words[column].lemma) for column in columns):
            best[place] = NAMED
    return bool(_covered(np.where(best >= NEARLY, best, 0.0), reading, rows) >= OUTRIGHT)


def stated(ours: Token, theirs: Token) -> bool:
    """Return whether two clauses state something, or ask it, in the same way, and compare nothing."""
    return _asks(ours) == _asks(theirs) and not _compares(ours) and not _compares(theirs)


def supposed(token: Token) -> bool:
    """Return whether a word stands in a condition, which says nothing of whether it is so."""
    for head in (token, *token.ancestors):
        if head.dep_ == "advcl" and any(child.lower_ in _IFS for child in head.children):
            return True
    return False


def clause(token: Token) -> Iterator[Token]:
    """Yield the tokens of the clause in which a token stands, without the clauses inside it."""
    stack = [next(head for head in (token, *token.ancestors) if _opens(head))]
    while stack:
        member = stack.pop()
        yield member
        stack.extend(child for child in member.children if not _opens(child))


def _wider(token: Token, over: Collection[Token]) -> set[Token]:
    """Return the tokens of the clause of a token and of those of the same text that belong to it."""
    return {member for head in (token, *over) if head.doc is token.doc for member in clause(head)}


def _opens(token: Token) -> bool:
    """Return whether a clause begins with a token as its head."""
    return token.dep_ in _OPENS or token.head == token or (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"))


def _told_together(token: Token) -> Iterator[Token]:
    """Yield the tokens of the sentence of a token, without the clauses that are joined to its own by *and* or *or*."""
    own = {token, *token.ancestors}
    top = next((head for head in (token, *token.ancestors) if head.dep_ == "conj" and _opens(head)), token.sent.root)
    stack = [top]
    while stack:
        member = stack.pop()
        yield member
        stack.extend(child for child in member.children if child in own or child.dep_ != "conj" or not _opens(child))


def _negators(polarity: tuple[Polarity, ...], token: Token, apart: Collection[Token]) -> Counter[str]:
    members = list(clause(token))
    cues = {token.doc[cue] for member in members for cue in polarity[member.i].cues}
    found = {cue for cue in cues if not any(child.dep_ == "prt" for child in cue.children)}
    found |= {member for member in members if member.lower_ in _NEGATORS and member.pos_ != "INTJ"}
    return Counter(member.norm_ for member in found if member != token and member not in apart)


def _asks(token: Token) -> bool:
    return any(member.text == "?" for member in token.sent)


def _compares(token: Token) -> bool:
    return any(_comparison(member) for member in clause(token))


def _comparison(token: Token) -> bool:
    """Return whether a word compares; *most of them* does not."""
    return token.lower_ in _COMPARING or (token.tag_ in _SUPERLATIVE and (token.tag_, token.lower_) != ("JJS", "most"))


def _places(
    reading: Reading, polarity: tuple[Polarity, ...], tokens: Iterable[Token], left_out: frozenset[Token]
) -> list[int]:
    """Return the positions of the words of content among ``tokens`` that count."""
    members = list(tokens)
    cues = {cue for member in members for cue in polarity[member.i].cues}
    return [
        reading.at[member.i]
        for member in members
        if is_content(member) and member.lower_ not in _FILLERS and member.i not in cues and member not in left_out
    ]


def _covered(best: Floats, reading: Reading, places: list[int]) -> float:
    """Return the mean of ``best``, by weight of the words; 1 where there are none."""
    if not places:
        return 1.0
    return float(np.average(best, weights=[reading.words[place].weight for place in places]))
