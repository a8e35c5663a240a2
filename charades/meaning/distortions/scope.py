"""Said of more or fewer of them: *all* for *some*, *nobody* for *everybody*, *not every* for *no*.

*All the windows are new* against *some of the windows are new*; *both shops stock it* against *only one of the shops
stocks it*; *few came* against *most came* or *many came*; *only members may* against *everyone may*.

Not a distortion: *not all of them passed* and *some did not pass*, *nobody is without a key* and *everybody has a
key*, *none failed* and *all passed*; nor a text that says nothing of how many (*children like it*).

Hard where the counted things are the same and their clauses agree in all else; *all* for *most* is soft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, negators, stated, supposed
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.grammar.quantifier import Quantified, quantified
from charades.meaning.reading import Reading

AGREED = 0.7
"""Least agreement of two clauses."""
_FRONT = frozenset({"not", "n't", "only", "just", "almost", "nearly", "hardly", "a", "no"})
"""Words that belong to the one that counts."""
_EVERYBODY = frozenset({"everyone", "everybody", "anyone", "anybody"})
_LIMITS = frozenset({"only", "if", "unless", "except", "but", "provided", "who", "when", "without"})
"""Words that keep *everyone* to some."""
_SHARES = {
    frozenset({"all", "some"}): True,
    frozenset({"all", "one"}): True,
    frozenset({"most", "one"}): True,
    frozenset({"all", "most"}): False,
    frozenset({"all", "either"}): False,
    frozenset({"most", "some"}): False,
}
"""Shares that differ although both are affirmed or both denied, and whether that is sure."""
_COMPATIBLE = frozenset({"some", "one", "either"})
"""Shares of which the same may be both true and false: some came, some did not."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield what is said of another share of the same things."""
    yield from _opened(pair)
    ours = quantified(pair.reference.doc, pair.meant)
    theirs = quantified(pair.reconstruction.doc, pair.understood)
    reshuffled = len(ours) > 1 and Counter(map(_said, ours)) == Counter(map(_said, theirs))
    for one in ours:
        for two in theirs:
            hard = _conflict(one, two)
            if hard is None or not _same_things(pair, one, two):
                continue
            elsewhere = _turned_elsewhere(pair, one, two)
            if one.denied != two.denied and (elsewhere or supposed(one.verb)):
                continue
            if _agreed(pair, one, two):
                meant, understood = _told(pair.reference, one), _told(pair.reconstruction, two)
                yield distortion("scope", meant, understood, hard=hard and not reshuffled and not elsewhere)


def _opened(pair: Pair) -> Iterator[Distortion]:
    """Yield *only members may* against *everyone may*."""
    for ours in _subjects(pair.reference.doc):
        for theirs in _subjects(pair.reconstruction.doc):
            limited, whole = (ours, theirs) if theirs.lower_ in _EVERYBODY else (theirs, ours)
            if whole.lower_ not in _EVERYBODY or not _only(limited) or list(whole.children):
                continue
            if any(token.lower_ in _LIMITS for token in whole.sent) or ours.head.lemma_ != theirs.head.lemma_:
                continue
            if not stated(ours.head, theirs.head) or negators(pair, ours.head, theirs.head) != (0, 0):
                continue
            if agreement(pair, ours.head, theirs.head, apart=(ours, theirs)) >= AGREED:
                first = pair.reference.tokens(ours.left_edge.i, ours.head.i)
                yield distortion(
                    "scope", first, pair.reconstruction.tokens(theirs.left_edge.i, theirs.head.i), hard=True
                )


def _subjects(doc: Doc) -> list[Token]:
    return [token for token in doc if token.dep_ == "nsubj"]


def _only(subject: Token) -> bool:
    """Return whether *only* limits who does something."""
    first = subject.left_edge
    return first.lower_ == "only" and subject.lower_ not in _EVERYBODY


def _said(one: Quantified) -> tuple[str, bool]:
    return one.share, one.denied


def _same_things(pair: Pair, one: Quantified, two: Quantified) -> bool:
    if one.people or two.people:
        return one.people and two.people
    if one.noun.pos_ == "PRON":
        return one.noun.lower_ == two.noun.lower_  # *most of us*
    return pair.matched(one.noun, two.noun)


def _conflict(one: Quantified, two: Quantified) -> bool | None:
    """Return whether two statements exclude each other, and whether that is sure; None where they go together.

    Where both count with words of the same sign, it is no other word for how many that makes the difference.
    """
    if one.denied == two.denied:
        return _SHARES.get(frozenset({one.share, two.share}))
    shares = {one.share, two.share}
    if one.denies == two.denies or shares <= _COMPATIBLE or ("all" not in shares and shares & _COMPATIBLE):
        return None
    return True


def _agreed(pair: Pair, one: Quantified, two: Quantified) -> bool:
    """Return whether two clauses say the same, were it not for how many they say it of."""
    ours, theirs = one.predicate, two.predicate
    if any((word.token, other.token) == (ours, theirs) for word, other in pair.opposed):
        return False
    if ours.i in pair.reference.at and theirs.i in pair.reconstruction.at and not pair.answers(ours, theirs):
        return False
    if not stated(one.verb, two.verb) or supposed(one.verb) != supposed(two.verb):
        return False
    return agreement(pair, ours, theirs, apart=(one.word, two.word), over=(one.verb, two.verb)) >= AGREED


def _turned_elsewhere(pair: Pair, one: Quantified, two: Quantified) -> bool:
    """Return whether anything else in the clauses may turn them, as in *nobody is without a key*."""
    apart = [one.word, two.word, *one.cues, *two.cues]
    return negators(pair, one.verb, two.verb, apart) != (0, 0)


def _told(reading: Reading, one: Quantified) -> Span:
    """Return the words from what counts to what is counted, with *not* or *almost* in front."""
    first, last = min(one.word.i, one.noun.i), max(one.word.i, one.noun.i)
    while first > 0 and reading.doc[first - 1].lower_ in _FRONT:
        first -= 1
    return reading.tokens(first, last)
