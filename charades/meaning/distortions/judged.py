"""What the pair model says, and what becomes of the rules' findings by it.

A rule reads one way of turning a meaning around off the parse, and tells which words did it; the pair model judges the
whole texts, and does not say why. `Scales.opposed` weighs both: where it is sure, so are the findings, and where no
rule found anything the words that differ are shown. Where it is sure of the contrary, a soft finding is dropped: it
asks about words that only look as if they mattered (*a dozen*: *twelve of them*).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from spacy.tokens import Doc

from charades.game.scorecard import Distortion, DistortionKind, Span
from charades.meaning.distortions.everybody import outright_denial
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.distortions.restatement import restated
from charades.meaning.reading import Reading

SURE, EXCHANGED = 0.6, 2
"""Least chance that one text turns the other around for a hard finding of the model alone, and most words that differ:
where more do, the model takes every tenth honest restatement of a text amiss that it is so sure of."""
CONFIRMED, COPIED = 0.5, 0.6
"""Least chance for a question of the rules to become a hard finding, and least share of words that stand in both texts
in the same order."""
DOUBTFUL = 0.5
"""Least chance for a question where no rule found anything."""
POSSIBLE = 0.4
"""Least chance for the question that a rule asks to be put at all."""
CHANGED = 7
"""Most tokens between the first and the last difference for the differing words alone to be quoted."""
_GRANTING = frozenset({"may", "can"})


def judged(pair: Pair, found: tuple[Distortion, ...], opposed: float, kind: DistortionKind) -> tuple[Distortion, ...]:
    """Return the findings of the rules as the judgement leaves them, and one of its own where they have none.

    Args:
        pair: The two texts.
        found: What the rules found.
        opposed: Chance that one text turns the other around, all considered.
        kind: The likeliest way in which it does.
    """
    if not found and opposed < DOUBTFUL:
        return ()
    if restated(pair):
        return tuple(finding for finding in found if finding.hard)
    sure = opposed >= SURE and _exchanged(pair) <= EXCHANGED
    if found:
        confirmed = sure or _renamed(pair, found, opposed) or (opposed >= CONFIRMED and _copied(pair) >= COPIED)
        return tuple(
            replace(finding, hard=finding.hard or confirmed)
            for finding in found
            if finding.hard or opposed >= POSSIBLE or _outright(pair, finding)
        )
    ours, theirs = _differing(pair)
    return (distortion(kind, ours, theirs, hard=sure),)


def _outright(pair: Pair, finding: Distortion) -> bool:
    """Return whether a soft finding is told so openly that it is asked about, whatever the judgement."""
    in_office = any(span.text.lower().startswith("as ") for span in (finding.reference, finding.reconstruction))
    return (finding.kind == "entity" and in_office) or _granted(pair, finding) or outright_denial(pair, finding)


def _granted(pair: Pair, finding: Distortion) -> bool:
    """Return whether one text grants by *may* or *can* what the other one rules out by *neither*.

    Both are told outright, however long the texts and however much they have in common.
    """
    if finding.kind != "negation":
        return False
    sides = (
        (pair.reference, pair.meant, finding.reference),
        (pair.reconstruction, pair.understood, finding.reconstruction),
    )
    for (one, polarity, granted), (_, _, ruled_out) in (sides, sides[::-1]):
        if "neither" in ruled_out.text.lower().split() and "neither" not in granted.text.lower():
            stretch = one.doc.char_span(granted.start, granted.end, alignment_mode="expand")
            verbs = {head for token in stretch or () for head in (token, *token.ancestors) if head.pos_ == "VERB"}
            if any(
                child.lower_ in _GRANTING and not polarity[verb.i].denied for verb in verbs for child in verb.children
            ):
                return True
    return False


def _renamed(pair: Pair, found: tuple[Distortion, ...], opposed: float) -> bool:
    """Return whether two texts differ in next to nothing but a thing that the rules take for another one."""
    named = all(finding.kind == "entity" for finding in found)
    return named and opposed >= POSSIBLE and _exchanged(pair) <= EXCHANGED


def _exchanged(pair: Pair) -> int:
    """Return how many words of the text with more of them stand in the place of others, come or go."""
    return sum(max(change[2] - change[1], change[4] - change[3]) for change in _changes(pair))


def _copied(pair: Pair) -> float:
    """Return the share of the words of both texts that stand in the other one too, in the same order, 0 to 1."""
    return _matcher(pair).ratio()


def _changes(pair: Pair) -> list[tuple[str, int, int, int, int]]:
    return [change for change in _matcher(pair).get_opcodes() if change[0] != "equal"]


def _matcher(pair: Pair) -> SequenceMatcher[str]:
    ours, theirs = ([word for _, word in _words(reading.doc)] for reading in (pair.reference, pair.reconstruction))
    return SequenceMatcher(None, ours, theirs, autojunk=False)


def _differing(pair: Pair) -> tuple[Span, Span]:
    """Return the words in which two texts differ, or both texts where they have little in common."""
    ours, theirs = list(_words(pair.reference.doc)), list(_words(pair.reconstruction.doc))
    changes = _changes(pair)
    if changes:
        first, last = changes[0], changes[-1]
        spans = (first[1], last[2]), (first[3], last[4])
        if all(end - start <= CHANGED for start, end in spans):
            return (
                _quoted(pair.reference, [place for place, _ in ours], *spans[0]),
                _quoted(pair.reconstruction, [place for place, _ in theirs], *spans[1]),
            )
    return _all(pair.reference), _all(pair.reconstruction)


def _words(doc: Doc) -> Iterator[tuple[int, str]]:
    """Yield index and lower case of each token that is not punctuation."""
    yield from ((token.i, token.lower_) for token in doc if any(char.isalnum() for char in token.text))


def _quoted(reading: Reading, places: list[int], start: int, end: int) -> Span:
    """Return the words from ``start`` to before ``end`` with one more on either side where they are few."""
    if end - start < 2:
        start, end = max(0, start - 1), min(len(places), end + 1)
    return reading.tokens(places[start], places[end - 1])


def _all(reading: Reading) -> Span:
    places = [place for place, _ in _words(reading.doc)] or [0, len(reading.doc) - 1]
    return reading.tokens(places[0], places[-1])
