"""What comes first comes after in the other text.

*Write the test, then fix the bug* against *fix the bug, then write the test*; *we meet before lunch* against *after
lunch*; *legal reads it first* against *legal reads it last*. Not a distortion: the same order told from its other end
(*before A, B*: *A after B*; *not A until B*: *A once B*).

Hard where two stretches changed places and all else is the same word for word, or where both ends of a relation in
time answer to each other the wrong way round; soft where they do so roughly. Before or after a named time is a matter
of time.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Stretch

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.comparisons import COMPARING
from charades.meaning.distortions.converses import beside
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.distortions.sides import held
from charades.meaning.distortions.swaps import Swap, swaps
from charades.meaning.grammar.precedence import WORDS, Relation, relations
from charades.meaning.reading import Reading, is_content

SURE = 0.75
"""Least match of two relations, changed over, for a hard finding."""
LIKELY = 0.55
"""Least match, changed over, for a soft finding."""
STRAIGHT = 0.4
"""Greatest match as they are."""
_LONGEST = 8
"""Words of one side that are quoted."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the stretches that changed places around a word of order, and the relations that were turned."""
    exchanged = [swap for swap in swaps(pair) if _tells(swap)]
    for swap in exchanged:
        meant = pair.reference.tokens(swap.ours[0][0].i, swap.ours[1][-1].i)
        understood = pair.reconstruction.tokens(swap.theirs[0][0].i, swap.theirs[1][-1].i)
        yield distortion("order", meant, understood, hard=not swap.listed or "order" in swap.words)
    if not exchanged:
        theirs = relations(pair.reconstruction, pair.understood)
        for ours in relations(pair.reference, pair.meant) if theirs else ():
            yield from _turned(pair, ours, theirs)


def _tells(swap: Swap) -> bool:
    """Return whether two stretches that changed places are steps, one after the other."""
    if swap.listed:
        return "order" in swap.words or all(_is_step(stretch) for stretch in swap.ours)
    words = swap.words - {"next"} if beside(swap.ours[0].doc) else swap.words
    return bool(words & WORDS) and not words & COMPARING


def _is_step(stretch: Stretch) -> bool:
    """Return whether a stretch tells somebody to do something, or what somebody did."""
    verb = next((token for token in stretch if token.pos_ == "VERB"), None)
    if verb is None or verb.tag_ not in ("VB", "VBD"):
        return False
    return verb.tag_ == "VBD" or not any(child.dep_ in ("nsubj", "aux") for child in verb.children)


def _turned(pair: Pair, ours: Relation, theirs: tuple[Relation, ...]) -> Iterator[Distortion]:
    """Yield the relation that says the contrary of one of the reference, where none says the same."""
    found = [(held(pair, (ours.earlier, ours.later), (other.earlier, other.later)), other) for other in theirs]
    if max(straight for (straight, _), _ in found) > STRAIGHT:
        return
    (_, crossed), other = max(found, key=lambda each: each[0][1])
    if crossed >= LIKELY:
        meant, understood = _told(pair.reference, ours), _told(pair.reconstruction, other)
        yield distortion("order", meant, understood, hard=crossed >= SURE)


def _told(reading: Reading, relation: Relation) -> Span:
    """Return the words from one side of a relation to the other; of long sides only the part next to its marker."""
    near = [token.i for token in (*relation.earlier, *relation.later) if is_content(token)]
    at = relation.marker.i
    first = min([index for index in near if at - index <= _LONGEST] + [at])
    last = max([index for index in near if index - at <= _LONGEST] + [at])
    return reading.tokens(first, last)
