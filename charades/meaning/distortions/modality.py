"""Another commitment to the same thing: *must* for *may*, *need not* for *must not*, a hope told as a fact.

*Visitors must leave their bags* against *visitors may leave their bags*; *you need not reply* against *you must not
reply*; *the storm might reach us* against *the storm will certainly reach us*; *we hope to open in May* against *we
opened in May*; *we agreed to sell* against *we thought about selling*; *I would have come* against *I came*; *he used
to work here* against *he works here*. Not a distortion: *must* and *have to*, *may not* and *is forbidden*, a plan
told as what will be done, an ability told as a habit (*owls can see at night*: *owls see at night*). *May only* asks
for something, so nothing is said of a clause with *only*, *unless* and their like.

Hard where the forces exclude each other and the clauses agree in all else; soft where people use one for the other
loosely (*should* for *must*, *plan to* for *will*).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, stated, supposed
from charades.meaning.distortions.pair import Pair, distortion, phrase
from charades.meaning.grammar.commitment import Commitment, commitments
from charades.meaning.reading import Reading, Word

SURE = 0.75
"""Least strength of two predicates."""
AGREED = 0.65
"""Least agreement of two clauses."""
_EXCLUDE = {
    frozenset(couple.split("/"))
    for couple in [
        "must/may", "must/can", "must/might", "must/free", "must/hope", "free/forbidden", "free/command",
        "may/forbidden", "might/sure", "may/sure", "hope/sure", "plan/done", "hope/done", "might/done", "want/done",
        "promise/hope", "promise/might", "promise/consider", "promise/unreal", "consider/done", "consider/sure",
        "consider/must", "unreal/done", "try/done", "decide/consider", "decide/hope", "past/fact", "past/will",
    ]
}  # fmt: skip
_LOOSE = {
    frozenset(couple.split("/"))
    for couple in [
        "must/should", "must/plan", "free/should", "may/should", "may/command", "may/will", "might/will", "might/fact",
        "hope/will", "hope/fact", "should/forbidden", "plan/sure", "promise/done", "promise/want", "consider/will",
        "consider/fact", "likely/sure", "likely/done", "unreal/fact", "will/done", "should/done", "promise/must",
        "decide/might", "decide/want",
    ]
}  # fmt: skip
_LONGEST = 8
"""Tokens of a quotation."""
_LIMITS = frozenset({"only", "unless", "except", "without", "solely", "exclusively"})
_TRIES = frozenset({"call", "phone", "ring", "text", "ask", "knock", "apply"})
"""Verbs that are true of somebody who tries in vain: *tried to call*, *called*."""
_SEEN = frozenset({"have", "has", "had", "got", "ought"})
"""Words without content, whose denial is told here; that of *may* or *need* is a negation."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the predicates that the two texts stand behind in ways that exclude each other."""
    ours, theirs = commitments(pair.reference.doc, pair.meant), commitments(pair.reconstruction.doc, pair.understood)
    for word, other, strength in pair.alignment.pairs:
        said, heard = ours.get(word.token.i, []), theirs.get(other.token.i, [])
        if strength < SURE or pair.opposite(word, other):
            continue
        found = _conflict(said, heard)
        if found is not None and _comparable(pair, word, other, *found):
            one, two = found
            meant, understood = _told(pair.reference, word.token, one), _told(pair.reconstruction, other.token, two)
            hard = frozenset({one.force, two.force}) in _EXCLUDE
            yield distortion("modality", meant, understood, hard=hard)


def _conflict(said: list[Commitment], heard: list[Commitment]) -> tuple[Commitment, Commitment] | None:
    """Return the commitments that exclude each other; None where any two are equal."""
    if {one.force for one in said} & {two.force for two in heard}:
        return None
    couples = [(one, two) for one in said for two in heard]
    for group in (_EXCLUDE, _LOOSE):
        for one, two in couples:
            if frozenset({one.force, two.force}) in group and _told_here(one, two):
                return one, two
    return None


def _told_here(one: Commitment, two: Commitment) -> bool:
    return one.cue.lower_ != two.cue.lower_ or one.cue.lower_ in _SEEN


def _comparable(pair: Pair, word: Word, other: Word, one: Commitment, two: Commitment) -> bool:
    """Return whether two predicates say the same, were it not for the words that commit to them."""
    ours, theirs = word.token, other.token
    if not stated(ours, theirs) or supposed(ours) != supposed(theirs):
        return False
    if not {"unreal", "past"}.isdisjoint((one.force, two.force)):
        if pair.meant[ours.i].denied != pair.understood[theirs.i].denied:
            return False  # *I would have come*: *I did not come*; *used to work*: *does not work any more*
        if all(any(member.lower_ == "if" for member in token.sent) for token in (ours, theirs)):
            return False  # *if it rained, we would stay*: *if it rains, we stay*
    if "try" in (one.force, two.force) and ours.lemma_ in _TRIES:
        return False
    if any(member.lower_ in _LIMITS for token in (ours, theirs) for member in token.sent):
        return False
    cues = (one.cue, two.cue)
    return agreement(pair, ours, theirs, apart=cues, over=cues) >= AGREED


def _told(reading: Reading, token: Token, commitment: Commitment) -> Span:
    """Return the words from what commits to a predicate to the predicate, or the predicate with its helpers."""
    cue = commitment.cue
    first = min([token.i, cue.i, *(child.i for child in token.children if child.dep_ in ("aux", "auxpass", "neg"))])
    last = max(token.i, cue.i)
    if last - first > _LONGEST:
        return phrase(reading, cue)
    return reading.tokens(first, last)
