"""The other direction where the rest is the same.

*Turn right at the church* against *turn left*; *walk up the hill* against *down the hill*. Read off the words as they
stand, since a parser takes *left* for a verb and *up* for a part of one; so only where each text has one such word and
the two cover each other in all else. Hard only for left and right, inside and outside in the same place of near copies:
*slow up* and *slow down* say the same.

Verbs with *on* for *off* or *in* for *out* are opposed as well, whatever the verb (*leave the covers on*: *leave them
off*), unless the lexicon knows both for one (*fill in*: *fill out*); hard where their clauses agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion
from charades.meaning.distortions.clauses import agreement, stated
from charades.meaning.distortions.converses import converse
from charades.meaning.distortions.copies import twins
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.reading import Reading

COVERED = 0.6
"""Least coverage of two texts for a finding."""
_COUPLES = tuple(
    frozenset(couple.split())
    for couple in (
        "left right",
        "inside outside",
        "indoors outdoors",
        "up down",
        "upstairs downstairs",
        "upwards downwards",
        "uphill downhill",
    )
)
_SURE = _COUPLES[:3]
_PARTICLES = (frozenset({"on", "off"}), frozenset({"in", "out"}))
_ENDS = frozenset[str]().union(*_PARTICLES)
AGREED = 0.8
"""Least agreement of two clauses for verbs with opposed particles to be sure."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the directions that differ."""
    yield from _particles(pair)
    present = {token.lower_ for token in pair.reference.doc}
    for couple in _COUPLES:
        if present.isdisjoint(couple):
            continue
        ours, theirs = _only(pair.reference, couple), _only(pair.reconstruction, couple)
        if ours is None or theirs is None or ours.lower_ == theirs.lower_ or pair.alignment.coverage < COVERED:
            continue
        if converse(pair, ours, theirs):
            continue
        same_place = bool(twins(pair, [(ours.i, ours.i)], [(theirs.i, theirs.i)]))
        meant, understood = (
            reading.tokens(max(token.i - 1, 0), min(token.i + 1, len(reading.doc) - 1))
            for reading, token in ((pair.reference, ours), (pair.reconstruction, theirs))
        )
        yield distortion("opposite", meant, understood, hard=couple in _SURE and same_place)


def _particles(pair: Pair) -> Iterator[Distortion]:
    """Yield the verbs that are the same but for a particle that is opposed to the other one."""
    for word, other, _ in pair.alignment.pairs:
        ours, theirs = word.token, other.token
        if ours.pos_ != "VERB" or ours.lemma_ != theirs.lemma_ or pair.opposite(word, other):
            continue
        one, two = _particle(ours), _particle(theirs)
        if one is None or two is None or frozenset({one.lower_, two.lower_}) not in _PARTICLES:
            continue
        lemmas = [f"{ours.lemma_} {particle.lower_}" for particle in (one, two)]
        if pair.reference.lexicon.same(*lemmas) or pair.meant[ours.i].denied != pair.understood[theirs.i].denied:
            continue
        alike = agreement(pair, ours, theirs)
        if alike >= COVERED:
            meant = pair.reference.tokens(min(ours.i, one.i), max(ours.i, one.i))
            understood = pair.reconstruction.tokens(min(theirs.i, two.i), max(theirs.i, two.i))
            yield distortion("opposite", meant, understood, hard=alike >= AGREED and stated(ours, theirs))


def _particle(verb: Token) -> Token | None:
    """Return the particle behind a verb."""
    return next((child for child in verb.children if child.dep_ in ("prt", "advmod") and child.lower_ in _ENDS), None)


def _only(reading: Reading, couple: frozenset[str]) -> Token | None:
    """Return the one word of a text that is one of two directions; None where there are several or none."""
    found = [token for token in reading.doc if token.lower_ in couple]
    return found[0] if len(found) == 1 else None
