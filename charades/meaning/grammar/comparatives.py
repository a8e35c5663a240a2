"""What a text says to be more than what: *larger than*, *costs less than*, *not as fast as*, *rather A than B*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from charades.meaning.grammar.polarity import Polarity
from charades.meaning.lexicon import Lexicon
from charades.meaning.reading import Reading, is_content

_SCALES = """
big large great | small little
expensive costly dear pricey cost price | cheap affordable inexpensive
slow long time last | fast quick swift short soon
tall high | low
heavy weigh weight | light
old age | young new recent
hot warm temperature | cold cool chilly
good well prefer rather important matter count strong | bad badly poor unimportant weak
loud noisy noise | quiet silent
hard difficult tough tricky | easy simple
wide broad | narrow
thick | thin
deep | shallow
rich wealthy | poor
safe | dangerous risky
bright | dark dim
full busy | empty
near close | far
strict | lenient
early | late
often frequently | seldom rarely
"""


def _read() -> dict[str, dict[int, int]]:
    """Return, for each word, the scales on which it stands, and whether it says more or less there."""
    sides: dict[str, dict[int, int]] = {}
    for scale, row in enumerate(_SCALES.strip().splitlines()):
        for sign, words in zip((1, -1), row.split("|"), strict=True):
            for word in words.split():
                sides.setdefault(word, {})[scale] = sign
    return sides


_SIDES = _read()
_MORE = {"more": 1, "less": -1, "fewer": -1}
_TIMES = {"twice": 1, "times": 1, "half": -1}
_ROUGHLY = frozenset({"almost", "nearly", "least", "about", "roughly", "practically"})
"""Words before *as* that leave open whether it is more or less."""
_PREFERS = frozenset({"rather", "sooner"})
COMPARATIVE = frozenset({"JJR", "RBR"})
SUPERLATIVE = frozenset({"JJS", "RBS"})


@dataclass(frozen=True, slots=True)
class Degree:
    """How far something goes.

    Attributes:
        lemma: The word for what there is more or less of.
        sign: 1 for more of it, -1 for less, 0 for as much.
    """

    lemma: str
    sign: int

    def against(self, other: Degree, lexicon: Lexicon) -> int:
        """Return 1 where two degrees go the same way, -1 where they go opposite ways, 0 where they differ in kind."""
        same = self.sign * other.sign
        if not (self.sign or other.sign):
            return int(self.lemma == other.lemma)
        if self.lemma == other.lemma:
            return same
        ours, theirs = _SIDES.get(self.lemma, {}), _SIDES.get(other.lemma, {})
        for scale in ours.keys() & theirs.keys():
            return same * ours[scale] * theirs[scale]
        if lexicon.same(self.lemma, other.lemma):
            return same
        return -same if lexicon.opposite(self.lemma, other.lemma) else 0

    def unequal(self, other: Degree, lexicon: Lexicon) -> bool:
        """Return whether one degree is *as much* and the other one more or less of the same."""
        if bool(self.sign) == bool(other.sign):
            return False
        one, two = (Degree(degree.lemma, 1) for degree in (self, other))
        return one.against(two, lexicon) != 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Something that is said to be more, or less, than something else.

    Attributes:
        degree: More or less of what.
        one: The tokens of what is compared.
        other: The tokens of what it is compared with.
        word: The token that compares.
        link: The token in front of what it is compared with: *than*, *as*, *to*.
    """

    degree: Degree
    one: tuple[Token, ...]
    other: tuple[Token, ...]
    word: Token
    link: Token


def degree(word: Token) -> Degree:
    """Return the degree that a comparative or superlative tells: *bigger*, *less noisy*, *costs more*."""
    sign = {**_MORE, "most": 1, "least": -1}.get(word.lower_)
    if sign is None:
        return Degree(_compared(word) or word.lemma_.lower(), 1)
    head = word.head
    if word.dep_ in ("advmod", "amod", "nmod") and head.pos_ in ("ADJ", "ADV", "NOUN"):
        return Degree(head.lemma_.lower(), sign)
    return Degree(head.lemma_.lower() if head.pos_ == "VERB" else word.lower_, sign)


def _compared(word: Token) -> str:
    """Return the word of a scale that an unknown form compares, empty where there is none: *dearer*."""
    lower = word.lower_
    if word.tag_ in COMPARATIVE or not lower.endswith("er"):
        return ""
    return next((stem for stem in (lower[:-2], lower[:-1], lower[:-3] + "y") if stem in _SIDES), "")


def comparisons(reading: Reading, polarity: tuple[Polarity, ...]) -> tuple[Comparison, ...]:
    """Return what a text says to be more or less than what; bounds (*more than five*) and denied ones are left out."""
    return tuple(found for found in held_against(reading, polarity) if found.degree.sign)


def held_against(reading: Reading, polarity: tuple[Polarity, ...]) -> tuple[Comparison, ...]:
    """Return `comparisons`, and besides what a text says to be as much as what."""
    amounts = {index for amount in reading.quantities for index in range(amount.first, amount.last + 1)}
    found: list[Comparison] = []
    for token in reading.doc:
        if token.lower_ == "than":
            found.extend(_than(token, polarity))
        elif token.lower_ == "as" and token.i and token.dep_ in ("prep", "mark"):
            found.extend(_as(token, polarity))
        elif token.lemma_ == "prefer":
            found.extend(_prefer(token))
    return tuple(
        comparison
        for comparison in found
        if comparison.link.i + 1 not in amounts
        and any(is_content(token) or token.dep_ == "nsubj" for token in comparison.one)
    )


def _than(link: Token, polarity: tuple[Polarity, ...]) -> Iterator[Comparison]:
    word = next(
        (
            token
            for token in reversed(link.sent[: link.i - link.sent.start])
            if token.tag_ in COMPARATIVE or token.lower_ in _PREFERS or token.lower_ in _MORE or _compared(token)
        ),
        None,
    )
    if (
        word is None
        or polarity[word.i].denied
        or polarity[word.head.i].denied
        or word.nbor(-1 if word.i else 0).lower_ == "no"
    ):
        return  # *no less than*
    told = Degree("rather", 1) if word.lower_ in _PREFERS else degree(word)
    yield _around(told, word, link)


def _as(link: Token, polarity: tuple[Polarity, ...]) -> Iterator[Comparison]:
    """Yield *not as fast as*, *twice as fast as*, and *as fast as* or *weighs the same as* with the sign 0."""
    same = link.nbor(-1)
    if same.lower_ == "same" and same.head.pos_ == "VERB" and not polarity[same.i].denied:
        yield _around(Degree(same.head.lemma_.lower(), 0), same, link)
        return
    opening = next(
        (
            token
            for token in reversed(link.doc[max(link.sent.start, link.i - 6) : link.i])
            if token.lower_ in ("as", "so")
        ),
        None,
    )
    if opening is None or opening.i + 1 >= link.i:
        return
    word = opening.nbor()
    before = opening.nbor(-1).lower_ if opening.i > link.sent.start else ""
    denied = before in ("not", "n't") or polarity[word.i].denied or polarity[word.head.i].denied
    sign = -1 if denied else _TIMES.get(before, 0)
    if before in _ROUGHLY or word.pos_ not in ("ADJ", "ADV") or word.lower_ in ("soon", "well", "far", "long"):
        return
    told = Degree(word.lemma_.lower(), sign)
    if word.lower_ in ("much", "many"):
        counted = word.nbor() if word.i + 1 < link.i else word.head
        told = Degree(counted.lemma_.lower() if counted.pos_ in ("NOUN", "VERB") else "more", sign)
    yield _around(told, word, link)


def _prefer(verb: Token) -> Iterator[Comparison]:
    """Yield *prefer A to B*."""
    what = next((child for child in verb.children if child.dep_ in ("dobj", "xcomp")), None)
    for link in (*verb.children, *(what.children if what is not None else ())):
        if link.dep_ == "prep" and link.lower_ in ("to", "over") and what is not None and link.i > what.i:
            inside = {token.i for token in link.subtree}
            one = tuple(token for token in what.subtree if token.i not in inside)
            yield Comparison(Degree("prefer", 1), one, tuple(link.subtree)[1:], verb, link)


def _around(told: Degree, word: Token, link: Token) -> Comparison:
    """Return a comparison of what stands in front of *than* or *as* with what the word governs."""
    head = link.head if link.dep_ in ("mark", "advmod") and link.head.i > link.i else link
    other = tuple(token for token in head.subtree if token.i > link.i)
    if not other:
        other = tuple(token for token in link.sent if token.i > link.i)
    last = other[-1].i if other else link.i
    skipped = {word.i, link.i, word.head.i if told.lemma == word.head.lemma_.lower() else word.i}
    if not any(token.pos_ in ("VERB", "AUX") for token in other):  # its verb is that of both sides
        skipped |= {token.i for token in word.ancestors if token.pos_ in ("VERB", "AUX")}
    one = tuple(token for token in link.sent if not link.i <= token.i <= last and token.i not in skipped)
    one = tuple(token for token in one if token.i != word.i - 1 or token.lower_ not in ("as", "so"))
    if word.lower_ in _PREFERS and word.i + 1 < link.i:
        one = tuple(token for token in one if word.i < token.i < link.i)
    return Comparison(told, tuple(token for token in one if token.lemma_.lower() != told.lemma), other, word, link)
