"""What of one text has no counterpart in the other, in the players' own words; and how much was merely copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from charades.game.scorecard import Span
from charades.meaning.alignment import Alignment
from charades.meaning.encoder import Floats
from charades.meaning.reading import Reading
from charades.wording.morphology import bases

COUNTERPART = 0.4
"""Least strength at which a word has a counterpart. Lower than for two words to be compared: whoever reads that
something was lost must not find it said in other words."""
WHOLE = 0.9
"""A phrase is reported as a whole where so much of its content, by weight, has no counterpart."""
TELLING = 0.3
"""A single word without a counterpart is reported where it weighs at least this; *use* and *time* do not."""
_LOCAL = frozenset({"det", "amod", "compound", "nummod", "poss", "neg", "prt", "quantmod", "nmod", "advmod", "case"})
_EDGES = frozenset({"CCONJ", "SCONJ", "PUNCT", "SPACE"})


def lost(alignment: Alignment) -> tuple[Span, ...]:
    """Return the phrases of the reference that have no counterpart in the reconstruction, in order."""
    return _uncovered(alignment.reference, alignment.kept)


def added(alignment: Alignment) -> tuple[Span, ...]:
    """Return the phrases of the reconstruction that have no counterpart in the reference, in order."""
    return _uncovered(alignment.reconstruction, alignment.founded)


def whole(reading: Reading) -> tuple[Span, ...]:
    """Return a text, without the space around it, as one phrase; nothing where there is no text."""
    text = reading.text.strip()
    start = reading.text.find(text)
    return (reading.span(start, start + len(text)),) if text else ()


def echo(reconstruction: Reading, said: Reading) -> float:
    """Return the share of the reconstruction's words of content that stand in ``said``, in whatever form; 0 to 1."""
    words = reconstruction.words
    if reconstruction.empty or not words:
        return 0.0
    heard = {form for token in said.doc for form in _forms(token)}
    return sum(not heard.isdisjoint(_forms(word.token)) for word in words) / len(words)


def _forms(token: Token) -> set[str]:
    """Return a word as it stands and everything it can be a form of."""
    return {token.lower_, token.lemma_.lower(), *bases(token.lower_)}


def _uncovered(reading: Reading, best: Floats) -> tuple[Span, ...]:
    missing = {
        word.token.i: float(word.weight)
        for word, strength in zip(reading.words, best, strict=True)
        if strength < COUNTERPART
    }
    weights = {word.token.i: float(word.weight) for word in reading.words}
    stretches = [
        stretch
        for sentence in reading.doc.sents
        for tokens in _phrases(sentence.root, missing, weights)
        for stretch in _stretches(tokens)
        if sum(missing.get(token.i, 0.0) for token in stretch) >= TELLING
    ]
    return tuple(
        reading.tokens(tokens[0].i, tokens[-1].i) for tokens in sorted(stretches, key=lambda tokens: tokens[0].i)
    )


def _phrases(head: Token, missing: dict[int, float], weights: dict[int, float]) -> Iterator[set[Token]]:
    """Yield the largest phrases under ``head`` whose content is missing nearly as a whole."""
    below = list(head.subtree)
    content = sum(weights.get(token.i, 0.0) for token in below)
    gone = sum(missing.get(token.i, 0.0) for token in below)
    if not gone:
        return
    if gone >= WHOLE * content:
        yield set(below)
        return
    if head.i in missing:
        near = {token for child in head.children if child.dep_ in _LOCAL for token in child.subtree}
        yield {head} | {token for token in near if token.i in missing or token.i not in weights}
    for child in head.children:
        if head.i in missing and child.dep_ in _LOCAL:
            continue
        yield from _phrases(child, missing, weights)


def _stretches(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield the unbroken runs among ``tokens``, without joining words and punctuation at their ends."""
    run: list[Token] = []
    for token in sorted(tokens, key=lambda token: token.i):
        if run and token.i != run[-1].i + 1:
            yield from _trimmed(run)
            run = []
        run.append(token)
    yield from _trimmed(run)


def _trimmed(run: list[Token]) -> Iterator[list[Token]]:
    while run and run[0].pos_ in _EDGES:
        run = run[1:]
    while run and run[-1].pos_ in _EDGES:
        run = run[:-1]
    if run:
        yield run
