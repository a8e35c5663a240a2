"""A text with all that is read off it once: the parse, the vectors, the words that carry content."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from spacy.tokens import Doc, Token

from charades.game.scorecard import Span
from charades.meaning.component import doc_vector
from charades.meaning.encoder import WIDTH, Encoded, Floats
from charades.meaning.grammar.moments import Moment, moments
from charades.meaning.grammar.quantities import quantities
from charades.meaning.grammar.quantity import Quantity
from charades.meaning.lexicon import Lexicon

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
_COMPARATIVES = frozenset({"more", "fewer", "less"})
_EMPTY = frozenset([
    "be", "have", "do", "get", "make", "let", "also", "just", "so", "very", "really", "quite", "too", "then",
    "there", "here", "thus", "such", "own", "well", "even", "still", "yet", "rather", "please", "thing",
    "something", "anything", "someone", "somebody", "way", "kind", "sort", "lot", "bit", "etc", "however",
    "therefore", "maybe", "perhaps", "ever", "else", "away", "not", "never", "no", "n't", "more", "most", "less",
    "least", "only", "other", "same", "many", "much", "several", "few", "all", "any", "both", "each", "every",
    "some",
])  # fmt: skip
"""Lemmas that are words of content by part of speech and yet carry none of their own."""
_SHORT = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]")
"""A verb that doubles its last letter before *-ing* and *-ed*: *rid*, *ridding*, but *ride*, *riding*."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of content.

    Attributes:
        token: Where it stands in the parse.
        lemma: Lower case; a verb with its particle is one word, *give up*.
        weight: How much it tells, 0.2 to 1: rare words tell more.
        vector: Its meaning in context, (384,), length 1.
    """

    token: Token
    lemma: str
    weight: float
    vector: Floats = field(repr=False, compare=False)


@dataclass(frozen=True)
class Reading:
    """A text, parsed and encoded. ``doc`` may differ from ``text`` in half surrogates only, never in offsets."""

    text: str
    doc: Doc
    lexicon: Lexicon

    @property
    def empty(self) -> bool:
        """Whether there is nothing in the text that could mean anything."""
        return not any(char.isalnum() for char in self.text)

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The words without what makes no difference: case, marks, spacing, short forms (*don't*: *do not*)."""
        return tuple(token.norm_.lower() for token in self.doc if any(char.isalnum() for char in token.text))

    @cached_property
    def states(self) -> bool:
        """Whether the text states or asks something, so that it can be contradicted; a mere phrase names a thing."""
        roots = [sentence.root for sentence in self.doc.sents]
        return any(
            root.pos_ in ("VERB", "AUX") or any(child.dep_ == "nsubj" for child in root.children) for root in roots
        )

    @cached_property
    def vector(self) -> Floats:
        """The meaning of the whole, (384,), length 1, or 0 for an empty text."""
        return doc_vector(self.doc)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of content, in order; all words where by part of speech there would be none."""
        chosen = [token for token in self.doc if is_content(token)]
        chosen = chosen or [token for token in self.doc if any(char.isalnum() for char in token.text)]
        lemmas = map(lemma_of, chosen)
        return tuple(
            Word(token, lemma, self.lexicon.weight(lemma), self.meaning(token))
            for token, lemma in zip(chosen, lemmas, strict=True)
        )

    @cached_property
    def at(self) -> dict[int, int]:
        """Position in ``words`` by token index."""
        return {word.token.i: index for index, word in enumerate(self.words)}

    @cached_property
    def matrix(self) -> Floats:
        """The vectors of ``words``, (words, 384)."""
        return np.array([word.vector for word in self.words], dtype=np.float32).reshape(-1, WIDTH)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The amounts in the text, in order."""
        return quantities(self.doc)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The times that the text names, in order."""
        return moments(self.doc)

    def meaning(self, token: Token) -> Floats:
        """Return a token's vector in context, (384,), length 1."""
        encoded: Encoded | None = self.doc._.encoded
        if encoded is None:
            return np.zeros(WIDTH, dtype=np.float32)
        return encoded.between(token.idx, token.idx + len(token))

    def span(self, start: int, end: int) -> Span:
        """Return the characters ``start`` to ``end`` of the text."""
        return Span(start, end, self.text[start:end])

    def tokens(self, first: int, last: int) -> Span:
        """Return the stretch from one token to another, both included."""
        end = self.doc[last]
        return self.span(self.doc[first].idx, end.idx + len(end))


def is_content(token: Token) -> bool:
    """Return whether a token carries content of its own."""
    if _compares(token):
        return True
    if token.pos_ not in _CONTENT or token.dep_ in ("aux", "auxpass", "neg", "prt"):
        return False
    return any(char.isalnum() for char in token.text) and token.lemma_.lower() not in _EMPTY


def lemma_of(token: Token) -> str:
    """Return a token's lemma in lower case, with its particle (*gave … up*: *give up*)."""
    if _compares(token):
        return token.lower_
    lemma = token.lemma_.lower()
    if token.lower_ in (f"{lemma}ing", f"{lemma}ed") and _SHORT.fullmatch(lemma):
        lemma += "e"
    particle = next((child for child in token.children if child.dep_ == "prt"), None)
    return f"{lemma} {particle.lower_}" if particle is not None else lemma


def _compares(token: Token) -> bool:
    """Return whether a token says that there is to be more or less of something: *fewer meetings*."""
    return token.lower_ in _COMPARATIVES and token.dep_ == "amod" and token.head.pos_ in ("NOUN", "PROPN")
