"""Two things have changed places, all else being the same word for word.

*The invoice to the warehouse in Leeds and the goods to the shop in York* against *the invoice to the shop in York and
the goods to the warehouse in Leeds*; *clean the lens with the brush, and keep the wipes for the body* against *clean
the lens with the wipes, and keep the brush for the body*; *keep the house and sell the car* against *sell the house and
keep the car*. Not a distortion: a list in another order, clauses or groups of words that moved together with the
preposition or the verb that says what they are there for, and two sides of something that holds both ways (*the shop
is next to the bank*).

Hard, since both things are whole phrases and the places that they took are not alike; soft where the second one is but
joined to something (*plates for the kids and cups*). Before and after, more and less have finders of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.comparisons import COMPARING
from charades.meaning.distortions.converses import equated, level
from charades.meaning.distortions.pair import Pair, distortion, measured
from charades.meaning.distortions.roles import BOTH_WAYS
from charades.meaning.distortions.swaps import Swap, swaps
from charades.meaning.grammar.precedence import WORDS
from charades.meaning.reading import is_content, lemma_of

_JOINS = frozenset({"and", "or", "nor", "&", "but", ",", ";", "–", "—"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
_LEVEL = frozenset([
    "distance", "difference", "border", "boundary", "gap", "similarity", "resemblance", "link", "connection",
    "marriage", "friendship", "game", "match", "meeting", "contract", "agreement", "cross", "mixture", "blend",
])  # fmt: skip
"""Nouns for what two things have in common, whichever is named first."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the things that took each other's place."""
    if equated(pair.reference.doc):
        return
    for swap in swaps(pair):
        if swap.listed or swap.words & (WORDS | COMPARING) or _holds_both_ways(swap):
            continue
        if _told_of_others(swap):
            yield distortion("roles", *_quoted(pair, swap), hard=True)
        elif all(map(_thing, (*swap.ours, *swap.theirs))) and _unlike(swap.ours) and _unlike(swap.theirs):
            sorts = {measured(pair.reference, stretch) for stretch in swap.ours}
            kind = (len(sorts) == 1 and sorts.pop()) or "roles"
            yield distortion(kind, *_quoted(pair, swap), hard=not (_added(swap.ours[1]) and _added(swap.theirs[1])))


def _told_of_others(swap: Swap) -> bool:
    """Return whether two verbs, or two attributes, are told of each other's things: *keep this and sell that*."""
    one, other = swap.ours
    if len(one) != 1 or len(other) != 1 or one[0].pos_ != other[0].pos_:
        return False
    tops = [[_target(stretch[0]) for stretch in sides] for sides in (swap.ours, swap.theirs)]
    return all(None not in targets and targets[0] != targets[1] for targets in tops) and not swap.listed


def _target(token: Token) -> Token | None:
    """Return the thing that a verb is done to, or an attribute is told of, where it stands right behind it."""
    if token.pos_ == "VERB":
        return next((child for child in token.children if child.dep_ == "dobj" and child.i > token.i), None)
    return token.head if token.dep_ == "amod" and token.head.i > token.i else None


def _quoted(pair: Pair, swap: Swap) -> tuple[Span, Span]:
    """Return the words from the first thing to the second, in both texts."""
    return (
        pair.reference.tokens(swap.ours[0][0].i, swap.ours[1][-1].i),
        pair.reconstruction.tokens(swap.theirs[0][0].i, swap.theirs[1][-1].i),
    )


def _thing(stretch: Stretch) -> bool:
    """Return whether a stretch is a whole phrase that names something."""
    tops = [token for token in stretch if token.head not in stretch or token.head == token]
    if len(tops) != 1 or stretch[0].pos_ in ("ADP", "SCONJ", "ADV"):
        return False
    top = tops[0]
    called = top.pos_ == "ADJ" and top.dep_ in _NOMINAL and top.i > 0 and top.nbor(-1).pos_ == "DET"
    return called or top.pos_ in ("NOUN", "PROPN")


def _unlike(stretches: tuple[Stretch, Stretch]) -> bool:
    """Return whether two things stand in different places, told by more than what joins them."""
    one, other = stretches
    if not any(map(is_content, one.doc[one.end : other.start])):
        return False
    before, after = _around(one)
    second, behind = _around(other)
    return after != behind or second != before[len(before) - len(second) :]


def _around(stretch: Stretch) -> tuple[list[str], list[str]]:
    """Return the words before and behind a phrase, up to the first on either side that joins another to it."""
    sentence, doc = stretch[0].sent, stretch.doc
    return _own(reversed(doc[sentence.start : stretch.start]))[::-1], _own(doc[stretch.end : sentence.end])


def _own(tokens: Iterable[Token]) -> list[str]:
    own: list[str] = []
    for token in tokens:
        if token.lower_ in _JOINS or token.text in ".!?":
            break
        if token.pos_ not in ("DET", "SPACE"):
            own.append(token.lower_)
    return own


def _added(stretch: Stretch) -> bool:
    """Return whether a phrase is but joined to another, and nothing behind it says more of it: *and the cups*."""
    before = next((token for token in reversed(stretch.doc[: stretch.start]) if token.pos_ != "DET"), None)
    return before is not None and before.lower_ in _JOINS and not _around(stretch)[1]


def _holds_both_ways(swap: Swap) -> bool:
    """Return whether two things are related in a way that holds both ways, so that either may be told first."""
    one, other = swap.ours
    between = one.doc[one.end : other.start]
    if any(head.lemma_.lower() in _LEVEL for token in one for head in token.ancestors):
        return True
    if any(token.lower_ in _JOINS for token in between):
        return False
    if any(map(level, between)):
        return True
    verbs = [token for token in between if token.pos_ in ("VERB", "AUX")]
    content = [token for token in between if is_content(token) and token not in verbs]
    return not content and all(lemma_of(verb) in BOTH_WAYS for verb in verbs)
