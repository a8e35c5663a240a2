"""A free answer to a picture of facets: cut into parts, and each part given to the facets it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Token

from charades.game.scorecard import Span
from charades.meaning.encoder import Floats, SentenceEncoder
from charades.meaning.reading import Reading

BELONGS = 0.3
"""Least cosine between a part and a facet's text for the part to speak of the facet."""
ALSO = 0.8
"""A part speaks of a second facet too where its cosine with it comes to this share of the best one."""
GAIN = 0.01
"""A further part is taken into a facet's text where it brings the cosine with the facet up by at least this."""

_OPENERS = frozenset(
    {"because", "since", "although", "though", "while", "whereas", "so", "but", "if", "unless", "until"}
)
_REASONS = frozenset({"because", "since"})
_JOINING = frozenset({"and", "but", "or", "nor", "yet"})
"""Words between two parts that belong to neither."""
_WORDS = re.compile(r"\w+")
LEFT_OUT = " … "
"""Stands between two parts that stood apart."""
_BREAKS = frozenset(";:\n•–—")


@dataclass(frozen=True, slots=True)
class Shares:
    """Who gets what.

    Attributes:
        texts: For each facet the parts that speak of it, joined in the order of the answer; empty where none does.
        unclaimed: The parts that speak of no facet.
    """

    texts: tuple[str, ...]
    unclaimed: tuple[Span, ...]


def share_out(answer: Reading, facets: Sequence[str], encoder: SentenceEncoder) -> Shares:
    """Give the parts of an answer to the facets of a picture.

    Args:
        answer: The whole answer.
        facets: The texts of the facets.
        encoder: Measures how near a part is to a facet.
    """
    spans = parts(answer)
    if not spans:
        return Shares(("",) * len(facets), ())
    vectors = encoder.encode([*facets, *(span.text for span in spans)])
    goals, cosines = vectors[: len(facets)], vectors[len(facets) :] @ vectors[: len(facets)].T
    best = cosines.max(axis=1)
    claims = (cosines >= BELONGS) & (cosines >= ALSO * best[:, None])
    texts = tuple(
        _joined(
            answer.text,
            [spans[index] for index in np.flatnonzero(claims[:, facet])],
            cosines[claims[:, facet], facet],
            goals[facet],
            encoder,
        )
        for facet in range(len(facets))
    )
    unclaimed = tuple(span for span, cosine in zip(spans, best, strict=True) if cosine < BELONGS)
    return Shares(texts, unclaimed)


def _joined(answer: str, spans: list[Span], cosines: Floats, goal: Floats, encoder: SentenceEncoder) -> str:
    """Return the best part and every further one that brings the whole nearer to the goal, in the answer's order."""
    chosen: list[Span] = []
    reached = -1.0
    for index in np.argsort(-cosines):
        trial = sorted([*chosen, spans[index]], key=lambda span: span.start)
        text = _quoted(answer, trial)
        cosine = float(encoder.encode([text])[0] @ goal)
        if cosine >= reached + GAIN:
            chosen, reached = trial, cosine
    return _quoted(answer, chosen)


def _quoted(answer: str, chosen: Sequence[Span]) -> str:
    """Return parts of an answer in its own words and stops; where something was left out between two, `` … ``."""
    quoted = ""
    end = 0
    for span in chosen:
        between = answer[end : span.start]
        joins = all(word in _JOINING for word in _WORDS.findall(between.lower()))
        quoted += (between if joins else LEFT_OUT) + span.text if quoted else span.text
        end = span.end
    return quoted


def parts(answer: Reading) -> tuple[Span, ...]:
    """Cut a text into sentences, and these into clauses that can stand alone."""
    starts = sorted({0, *_starts(answer.doc)})
    found = []
    for first, last in zip(starts, [*starts[1:], len(answer.doc)], strict=True):
        tokens = [token for token in answer.doc[first:last] if not token.is_space]
        while tokens and (tokens[0].is_punct or tokens[0].dep_ == "cc"):
            tokens = tokens[1:]
        if any(char.isalnum() for token in tokens for char in token.text):
            found.append(answer.tokens(tokens[0].i, tokens[-1].i))
    return tuple(found)


def _starts(doc: Doc) -> Iterator[int]:
    """Yield the indexes of tokens that open a part."""
    for sentence in doc.sents:
        yield sentence.start
    for token in doc:
        if token.text[:1] in _BREAKS or "\n" in token.text:
            yield min(token.i + 1, len(doc) - 1)
        elif (
            token.dep_ == "conj"
            and token.pos_ in ("VERB", "AUX")
            and _has_subject(token)
            or token.dep_ == "advcl"
            and token.left_edge.lower_ in _OPENERS
            and token.left_edge.i > token.sent.start
        ):
            yield token.left_edge.i
        elif token.lower_ in _REASONS and token.dep_ in ("prep", "mark") and token.i > token.sent.start + 2:
            yield token.i
        elif token.dep_ == "ccomp" and token.i < token.head.i and _has_subject(token):
            yield max(token.right_edge.i + 1, 0)


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in token.children)
