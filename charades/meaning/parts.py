"""A free answer, cut into parts that may speak of a facet: clauses that can stand alone, and what was named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from charades.game.scorecard import Span
from charades.meaning.reading import Reading

ALONE = 4
"""Least number of words that stand alone between two commas."""

_OPENERS = frozenset(
    {"because", "since", "as", "although", "though", "while", "whereas", "so", "but", "except", "if", "unless", "until"}
)
_REASONS = frozenset({"because", "since"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of words that tie a clause to the word before it."""
_VERBS = frozenset({"VERB", "AUX"})
_BREAKS = frozenset(";:\n•–—")
_EDGES = frozenset(",;:")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an answer.

    Attributes:
        span: Where it stands, without the joining words and commas at its ends.
        sentence: Parts of the same sentence have the same number.
        facet: The position of the facet that the player has put it under, or None.
    """

    span: Span
    sentence: int
    facet: int | None = None


def parts(answer: Reading, names: Sequence[str] = ()) -> tuple[Part, ...]:
    """Cut an answer into its parts, in order.

    Args:
        answer: The whole answer.
        names: The names of the facets. What follows a name and a colon, *deadline: not before May*, is one part up to
            the next name or the end of the line.
    """
    found: list[Part] = []
    covered: set[int] = set()
    for number, (facet, name, start, end) in enumerate(_named(answer.text, names)):
        covered.update(range(name, end))
        if any(char.isalnum() for char in answer.text[start:end]):
            found.append(Part(answer.span(start, end), -1 - number, facet))
    free = [covered.isdisjoint(range(token.idx, token.idx + len(token))) for token in answer.doc]
    turns = (place for place in range(1, len(free)) if free[place] != free[place - 1])
    starts = sorted({0, *turns, *_starts(answer.doc)})
    for first, last in zip(starts, [*starts[1:], len(answer.doc)], strict=True):
        tokens = [token for token in answer.doc[first:last] if free[token.i] and not token.is_space]
        while tokens and (tokens[0].is_punct or tokens[0].dep_ == "cc"):
            tokens = tokens[1:]
        while tokens and (tokens[-1].text in _EDGES or tokens[-1].dep_ == "cc"):
            tokens = tokens[:-1]
        if any(char.isalnum() for token in tokens for char in token.text):
            found.append(Part(answer.tokens(tokens[0].i, tokens[-1].i), _sentence(tokens[0])))
    return tuple(sorted(found, key=lambda part: part.span.start))


def _named(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the position of a facet, where its name stands, and the start and end of what is said under it."""
    order = sorted((place for place, name in enumerate(names) if name.strip()), key=lambda place: -len(names[place]))
    if not order:
        return
    choice = "|".join("(" + r"\s+".join(map(re.escape, names[place].split())) + ")" for place in order)
    found = list(re.finditer(rf"(?:^|(?<=[\n.!?;,•*-]))[^\S\n]*\b(?:{choice})[^\S\n]*[:=]", text, re.IGNORECASE))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        said = text[match.end() : end].split("\n", 1)[0]
        start = match.end() + len(said) - len(said.lstrip())
        yield order[(match.lastindex or 1) - 1], match.start(), start, match.end() + len(said.rstrip())


def _sentence(token: Token) -> int:
    """Return the number of a token's sentence; a question of a few words, *and the design?*, goes with its answer."""
    start = int(token.sent.start)
    if start == 0:
        return start
    before = token.doc[start - 1].sent
    asked = before.text.rstrip()[-1:] == "?" and not any(other.pos_ in _VERBS for other in before)
    return int(before.start) if asked else start


def _starts(doc: Doc) -> Iterator[int]:
    """Yield the indexes of tokens that open a part."""
    for sentence in doc.sents:
        if _sentence(sentence[0]) == sentence.start:
            yield sentence.start
        yield from _commas(doc, sentence.start, sentence.end)
    for token in doc:
        opened = _opened(token)
        if opened is not None and 0 <= opened < len(doc):
            yield opened


def _opened(token: Token) -> int | None:
    """Return the index of the token at which a part opens because of this token, if one does."""
    inside = token.i > token.sent.start + 1
    if token.text[:1] in _BREAKS or "\n" in token.text:
        return int(token.i + 1)
    if token.dep_ == "conj" and token.pos_ in _VERBS and _has_subject(token):
        return int(token.left_edge.i)
    if token.dep_ == "advcl" and token.left_edge.lower_ in _OPENERS and token.left_edge.i > token.sent.start:
        return int(token.left_edge.i)
    if inside and (token.lower_ == "but" or (token.lower_ in _REASONS and token.dep_ in ("prep", "mark"))):
        return int(token.i)
    if token.dep_ == "ccomp" and token.i < token.head.i and _has_subject(token):
        return int(token.right_edge.i + 1)
    return None


def _commas(doc: Doc, start: int, end: int) -> Iterator[int]:
    """Yield where, between two commas of a sentence, enough is said to stand alone."""
    commas = [token.i for token in doc[start:end] if token.text == ","]
    for comma, following in pairwise([*commas, end]):
        words = [token for token in doc[comma + 1 : following] if token.text[0].isalnum() and token.dep_ != "cc"]
        if len(words) >= ALONE and words[0].tag_ not in _RELATIVE:
            yield comma + 1


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in token.children)
