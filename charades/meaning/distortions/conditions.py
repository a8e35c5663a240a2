"""What something depends on: *if* for *unless*, *only if* for *even if*, a condition for what follows from it.

*We stay at home if it rains* against *we stay at home unless it rains*; *call me only if he asks* against *call me even
if he does not ask*; *you win if you try* against *you try if you win*. Not a distortion: *the lamp lights only if
somebody walks past* and *the lamp stays dark unless somebody walks past*; *provided that*, *as long as*, *should it
rain* and *if*. A condition with its main clause is read as one link with a sign, so that denials and opposites on
either side cancel out.

Hard where both clauses of both texts answer to each other; soft where condition and consequence change places, and
where *even if* says no more than a plain *if* leaves open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, clause
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.grammar.polarity import Polarity
from charades.meaning.reading import Reading

AGREED = 0.6
"""Least agreement of two clauses for a hard finding."""
_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "acl", "pcomp", "parataxis", "conj", "xcomp"})
_PROVIDED = frozenset({"provided", "providing", "assuming", "supposing"})
_FRONT = frozenset({"even", "only", "as", "in", "but"})
"""Words that belong to the word behind them."""
_LONGEST = 14
"""Tokens of a quotation."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A clause that another one depends on.

    Attributes:
        marker: The word that says so: *if*, *unless*, *provided*.
        depends: False where the other clause holds all the same: *even if*, *whether or not*.
        condition: The head of the condition.
        consequence: The head of the clause that depends on it.
        direct: Whether the one holds where the other does, rather than where it does not.
        strict: Whether nothing else would do: *only if*, *unless*.
    """

    marker: Token
    depends: bool
    condition: Token
    consequence: Token
    direct: bool
    strict: bool


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield conditions that were turned around, made void or exchanged with what follows."""
    ours = conditions(pair.reference, pair.meant)
    theirs = conditions(pair.reconstruction, pair.understood)
    for one in ours:
        for two in theirs:
            hard = _conflict(pair, one, two)
            if hard is not None:
                meant, understood = _told(pair.reference, one), _told(pair.reconstruction, two)
                yield distortion("condition", meant, understood, hard=hard)


def conditions(reading: Reading, polarity: tuple[Polarity, ...]) -> list[Condition]:
    """Return the conditions of a text, in order."""
    found = []
    for marker in reading.doc:
        kind = _kind(marker)
        clauses = _clauses(marker) if kind is not None else None
        if kind is None or clauses is None:
            continue
        condition, consequence = clauses
        own = kind == "unless"
        direct = (_denied(condition, polarity, marker) + _denied(consequence, polarity, marker) + own) % 2 == 0
        found.append(Condition(marker, kind != "even", condition, consequence, direct, kind in ("only", "unless")))
    return found


def _kind(marker: Token) -> Literal["if", "only", "unless", "even"] | None:
    """Return what sort of condition a word begins; None where it begins none."""
    lower, doc = marker.lower_, marker.doc
    after = doc[marker.i + 1].lower_ if marker.i + 1 < len(doc) else ""
    before = [token.lower_ for token in doc[max(0, marker.i - 1) : marker.i]]
    if lower == "unless":
        return "unless"
    if lower == "whether":
        near = [token.lower_ for token in marker.sent if token.i > marker.i]
        return "even" if marker.dep_ == "mark" and "or" in near and "not" in near else None
    if lower == "if" and marker.dep_ == "mark":
        if "as" in before:
            return None
        if "even" in before:
            return "even"
        return "only" if "only" in before or _only_before(marker) else "if"
    if lower in _PROVIDED and any(child.dep_ in ("ccomp", "advcl") for child in marker.children):
        return "only"
    if lower == "long" and "as" in before and after == "as" or lower == "condition" and "on" in before:
        return "only"
    if lower == "matter" and "no" in before:
        return "even"
    if lower == "case" and "in" in before and after != "of":
        return "if"
    inverted = marker.dep_ == "aux" and marker.head.dep_ == "advcl" and marker.i == marker.head.left_edge.i
    return "if" if inverted and lower in ("should", "had", "were") else None


def _only_before(marker: Token) -> bool:
    """Return whether *only* stands with the verb that the condition belongs to: *a seed only sprouts if*."""
    main = marker.head.head
    return any(child.lower_ == "only" and child.i < marker.i for child in main.children)


def _clauses(marker: Token) -> tuple[Token, Token] | None:
    """Return the heads of a condition and of what depends on it."""
    if marker.lower_ in ("long", "case", "condition", "matter") or marker.lower_ in _PROVIDED:
        inner = [token for child in marker.children for token in (child, *child.children) if token.dep_ in _CLAUSES]
        condition = next((token for token in inner if token.i > marker.i and token.pos_ in ("VERB", "AUX")), None)
        main = next((head for head in marker.ancestors if head.pos_ in ("VERB", "AUX")), None)
    else:
        condition = marker.head
        main = next((head for head in condition.ancestors if head.pos_ in ("VERB", "AUX")), None)
    return (condition, main) if condition is not None and main is not None and condition != main else None


def _denied(token: Token, polarity: tuple[Polarity, ...], marker: Token) -> int:
    """Return whether a clause is denied, by whatever but the word that makes it a condition; 0 or 1."""
    cues = [marker.doc[cue].lower_ for cue in polarity[token.i].cues if cue != marker.i]
    return len([cue for cue in cues if cue not in ("unless", "or")]) % 2


def _conflict(pair: Pair, one: Condition, two: Condition) -> bool | None:
    """Return whether two conditions exclude each other, and whether that is sure; None where they go together."""
    if _alike(pair, one.condition, two.condition) and _alike(pair, one.consequence, two.consequence):
        if one.depends != two.depends:
            return one.strict or two.strict
        turned = (one.direct != two.direct) != _turned(pair, one, two)
        return True if one.depends and turned else None
    crossed = _alike(pair, one.condition, two.consequence) and _alike(pair, one.consequence, two.condition)
    return False if crossed and one.depends and two.depends and one.strict == two.strict else None


def _alike(pair: Pair, ours: Token, theirs: Token) -> bool:
    """Return whether two clauses speak of the same, affirmed or denied."""
    heads = ours.i in pair.reference.at and theirs.i in pair.reconstruction.at
    return (not heads or pair.answers(ours, theirs)) and agreement(pair, ours, theirs) >= AGREED


def _turned(pair: Pair, one: Condition, two: Condition) -> bool:
    """Return whether an odd number of opposites stands in the clauses: *lights if*, *stays dark unless*."""
    ours = {token.i for head in (one.condition, one.consequence) for token in clause(head)}
    theirs = {token.i for head in (two.condition, two.consequence) for token in clause(head)}
    return sum(word.token.i in ours and other.token.i in theirs for word, other in pair.opposed) % 2 == 1


def _told(reading: Reading, one: Condition) -> Span:
    """Return the words from *even if* or *unless* to the end of the condition."""
    first = one.marker.i
    while first > 0 and reading.doc[first - 1].lower_ in _FRONT:
        first -= 1
    inner = [token.i for token in clause(one.condition) if not token.is_punct]
    last = max([first, *(place for place in inner if place <= first + _LONGEST)])
    return reading.tokens(first, last)
