"""Another reason, a reason turned into its effect, and *because* for *although*.

*Closed because the flood had damaged a pillar* against *because a lorry had*; *the cake sank because you opened the
oven* against *you opened the oven because the cake sank*; *thanks to his voice, despite his looks* against *thanks to
his looks, despite his voice*. Not a distortion: the same reason in another form (*because of rust*, *since it had
rusted*, *it had rusted, so …*).

Hard where reason and effect have changed places, where *because* and *although* say the same of the same, where what is
denied as a reason is given as one, and where the effect is copied and the reasons have nothing in common. Another
reason for an effect in other words is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.alignment import MATCH
from charades.meaning.distortions.clauses import negators
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.encoder import Floats
from charades.meaning.reading import Reading, is_content

ALIKE = 0.6
"""Least coverage of two parts that say the same."""
APART = 0.35
"""Coverage below which two parts say different things, if they are unlike as wholes too."""
UNLIKE = 0.45
"""Likeness below which two reasons are unlike."""
COVERED = 0.6
"""Least coverage of two texts for a hard finding."""
LONGEST = 10
"""Tokens of the longest quote."""
Kind = Literal["because", "although", "so that"]

_CLAUSES: dict[str, Kind] = {
    "because": "because", "since": "because", "as": "because", "although": "although", "though": "although",
}  # fmt: skip
_PHRASES: dict[str, Kind] = {
    "because of": "because", "due to": "because", "owing to": "because", "thanks to": "because",
    "account of": "because", "result of": "because", "despite": "although", "spite of": "although",
    "regardless of": "although",
}  # fmt: skip
_AHEAD = frozenset({",", ";", "-", "–", "—", "and", "but", "is", "was", "'s"})
"""What stands before *not because*; in *it will not because* the denial belongs to what comes before."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason that a text gives.

    Attributes:
        kind: *Because*, in spite of it (*although*), or what for (*so that*).
        marker: The word that says so.
        cause: The words of content of the reason, or of the purpose.
        effect: Those of what it is a reason for.
        denied: Whether it is said not to be the reason.
    """

    kind: Kind
    marker: Token
    cause: tuple[Token, ...]
    effect: tuple[Token, ...]
    denied: bool


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the reasons that differ for the same thing."""
    theirs = list(reasons(pair.reconstruction))
    for one in reasons(pair.reference) if theirs else ():
        answers = [_compare(pair, one, two) for two in theirs]
        differing = [(hard, two) for two, hard in zip(theirs, answers, strict=True) if hard is not None]
        agreed = any(_same(pair, one, two) for two in theirs)
        if differing and not agreed:
            hard, two = max(differing, key=lambda answer: answer[0])
            sure = hard and pair.alignment.coverage >= COVERED
            yield distortion("reason", _told(pair.reference, one), _told(pair.reconstruction, two), hard=sure)


def reasons(reading: Reading) -> Iterator[Reason]:
    """Yield the reasons that a text gives."""
    marked = [(token, *mark) for token in reading.doc if (mark := _marked(token)) is not None]
    causes = {begin: frozenset(begin.subtree) for _, _, begin in marked if begin is not None}
    within = frozenset().union(*causes.values())
    for token, kind, begin in marked:
        sentence = [member for member in token.sent if is_content(member) and member != token]
        if begin is None:
            cause = [member for member in sentence if member.i < token.i]
            effect = [member for member in sentence if member.i > token.i]
        else:
            inner = [part for head, part in causes.items() if head != begin and head in causes[begin]]
            own = causes[begin].difference(*inner)
            cause = [member for member in sentence if member in own]
            effect = [member for member in sentence if member not in within]
        if cause and effect:
            yield Reason(kind, token, tuple(cause), tuple(effect), kind == "because" and _is_denied(token))


def _marked(token: Token) -> tuple[Kind, Token | None] | None:
    """Return what reason a word introduces, and the head of the words that tell it: None for all to the left."""
    lower, two = token.lower_, token.doc[token.i : token.i + 2].text.lower()
    before = token.nbor(-1).lower_ if token.i else ""
    if two == "so that" or (lower == "to" and token.head.dep_ == "advcl" and token.dep_ == "aux"):
        return ("so that", token.head) if token.head.dep_ == "advcl" else None
    if lower == "order" and before == "in":
        purpose = next((child for child in token.children if child.dep_ in ("acl", "relcl", "advcl")), None)
        return ("so that", purpose) if purpose is not None else None
    if lower in _CLAUSES and token.dep_ == "mark":
        return _CLAUSES[lower], token.head
    phrase = lower if lower in _PHRASES else two
    if phrase in _PHRASES and (lower != "result" or token.doc[max(0, token.i - 2) : token.i].text.lower() == "as a"):
        return _PHRASES[phrase], token
    if (lower == "so" and before in (",", ";", "and")) or (lower == "why" and before in ("is", "was", "'s")):
        return "because", None
    return None


def _is_denied(marker: Token) -> bool:
    """Return whether a reason is said not to be one."""
    before = [token.lower_ for token in marker.doc[max(0, marker.i - 2) : marker.i]]
    if len(before) < 2:
        return before == ["not"]
    return before == ["rather", "than"] or (before[1] in ("not", "n't") and before[0] in _AHEAD)


def _same(pair: Pair, one: Reason, two: Reason) -> bool:
    """Return whether two reasons agree."""
    alike = _cover(pair, one.cause, two.cause) >= ALIKE and (one.kind == "although") == (two.kind == "although")
    return alike and one.denied == two.denied


def _compare(pair: Pair, one: Reason, two: Reason) -> bool | None:
    """Return whether two reasons are sure to differ, or may (false); None where nothing tells that they do."""
    cause, effect = _cover(pair, one.cause, two.cause), _cover(pair, one.effect, two.effect)
    if one.denied != two.denied:
        return one.kind == two.kind and effect >= ALIKE if cause >= ALIKE else None
    if one.kind == two.kind and cause < APART and effect < APART:
        crossed = min(_cover(pair, one.cause, two.effect), _cover(pair, one.effect, two.cause))
        return True if crossed >= ALIKE else None
    if effect < ALIKE or one.denied:
        return None
    if "although" in (one.kind, two.kind) and one.kind != two.kind:
        turned = negators(pair, one.effect[0], two.effect[0]) != (0, 0) or bool(pair.opposed)
        return None if turned or cause < ALIKE else True
    if cause >= APART or _likeness(pair, one, two) >= UNLIKE:
        return None
    return one.kind == two.kind and [t.lower_ for t in one.effect] == [t.lower_ for t in two.effect]


def _cover(pair: Pair, ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> float:
    """Return how well two parts of the texts cover each other, 0 to 1."""
    rows = [pair.reference.at[token.i] for token in ours if token.i in pair.reference.at]
    columns = [pair.reconstruction.at[token.i] for token in theirs if token.i in pair.reconstruction.at]
    if not rows or not columns:
        return 0.0
    block = pair.alignment.strength[np.ix_(rows, columns)]
    block = np.where(block >= MATCH, block, 0.0)
    weights = [pair.reference.words[row].weight for row in rows]
    others = [pair.reconstruction.words[column].weight for column in columns]
    one, other = np.average(block.max(axis=1), weights=weights), np.average(block.max(axis=0), weights=others)
    return float(min(one, other))


def _likeness(pair: Pair, one: Reason, two: Reason) -> float:
    """Return the cosine of two reasons as wholes."""
    return float(_vector(pair.reference, one.cause) @ _vector(pair.reconstruction, two.cause))


def _vector(reading: Reading, tokens: tuple[Token, ...]) -> Floats:
    vector = np.sum([reading.meaning(token) for token in tokens], axis=0)
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length else vector)


def _told(reading: Reading, reason: Reason) -> Span:
    """Return the words to quote: the reason with what introduces it."""
    near = [token.i for token in reason.cause if abs(token.i - reason.marker.i) <= LONGEST]
    places = [reason.marker.i, *near]
    return reading.tokens(min(places), max(places))
