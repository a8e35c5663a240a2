"""What a text puts before what: *before*, *after*, *until*, *once*, *first*, *then*, *last* and their like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from charades.meaning.grammar.polarity import Polarity
from charades.meaning.reading import Reading, is_content

_BEFORE = frozenset({"before", "until", "till", "ahead", "prior"})
_AFTER = frozenset({"after", "once", "following"})
_FIRST = frozenset({"first", "firstly", "initially", "beforehand"})
_THEN = frozenset([
    "then", "afterwards", "afterward", "later", "next", "finally", "second", "secondly", "third", "last", "lastly",
    "thereafter", "subsequently", "eventually",
])  # fmt: skip
_VERBS = {"precede": True, "follow": False}
"""Verbs that put one thing before another, and whether their subject comes first."""
WORDS = _BEFORE | _AFTER | _FIRST | _THEN | {"follow", "follows", "followed", "precede", "precedes", "preceded"}
"""Words that speak of an order in time."""
_CUTS = frozenset({",", ";", ".", ":", "!", "–", "—"})


@dataclass(frozen=True, slots=True)
class Relation:
    """Something that a text puts before something else.

    Attributes:
        earlier: The tokens of what comes first.
        later: The tokens of what comes after it.
        marker: The token that says so.
    """

    earlier: tuple[Token, ...]
    later: tuple[Token, ...]
    marker: Token

    @property
    def whole(self) -> bool:
        """Whether something is said of both sides."""
        return any(map(is_content, self.earlier)) and any(map(is_content, self.later))


def relations(reading: Reading, polarity: tuple[Polarity, ...]) -> tuple[Relation, ...]:
    """Return what a text puts before what, in order of the words that say so."""
    timed = {
        token.i for moment in reading.moments for token in reading.doc if moment.start <= token.idx < moment.end
    } | {index for amount in reading.quantities for index in range(amount.first, amount.last + 1)}
    found = [*_joined(reading.doc, polarity, timed), *_told_by_verbs(reading.doc), *_listed(reading.doc)]
    return tuple(relation for relation in found if relation.whole)


def _joined(doc: Doc, polarity: tuple[Polarity, ...], timed: set[int]) -> Iterator[Relation]:
    """Yield *A before B*, *not A until B*, *once B, A*, *A had happened when B*; nothing before a named time."""
    for token in doc:
        when = token.lower_ == "when" and not _only_when(token)
        if not (token.lower_ in _BEFORE or token.lower_ in _AFTER or token.lower_ == "when" or _as_soon_as(token)):
            continue
        inner, head = _governed(token)
        if inner is None or head is None or inner == head or inner.i in timed:
            continue
        if when and (_over(inner) == _over(head) or polarity[inner.i].denied or polarity[head.i].denied):
            continue
        inside = {member.i for member in inner.subtree}
        behind = tuple(member for member in inner.subtree if member != token)
        outside = tuple(
            member for member in head.subtree if member.i not in inside and member != token and not _far(member, head)
        )
        outer_first = _over(head) if when else token.lower_ in _BEFORE
        if token.lower_ in ("before", "until", "till") and (
            _denied(polarity[head.i], token) or _not_right_before(token)
        ):
            outer_first = False
        yield Relation(outside, behind, token) if outer_first else Relation(behind, outside, token)


def _governed(token: Token) -> tuple[Token | None, Token | None]:
    """Return what a word of order governs, and what that is set against."""
    if token.dep_ in ("mark", "advmod") and token.head.dep_ == "advcl" and token.i <= token.head.left_edge.i + 1:
        head = token.head.head
        return token.head, head.head if _as_soon_as(token) and head.lower_ == "soon" else head
    if token.dep_ == "prep":
        inner = next((child for child in token.children if child.dep_ in ("pobj", "pcomp")), None)
        return inner, token.head
    if token.lower_ in ("ahead", "prior"):
        link = next((child for child in token.children if child.dep_ == "prep"), None)
        inner = next((child for child in link.children if child.dep_ == "pobj"), None) if link is not None else None
        return inner, token.head
    return None, None


def _only_when(token: Token) -> bool:
    return token.lower_ == "when" and token.i > 0 and token.nbor(-1).lower_ == "only"


def _as_soon_as(token: Token) -> bool:
    return token.lower_ == "as" and token.i > 0 and token.nbor(-1).lower_ == "soon"


def _over(verb: Token) -> bool:
    """Return whether a verb tells what was over by then: *she had left*."""
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lower_ in ("had", "'d") for child in verb.children)


def _denied(polarity: Polarity, token: Token) -> bool:
    """Return whether a clause is denied in front of a word of order: *eat before noon, not after it* is not."""
    return polarity.denied and min(polarity.cues) < token.i


def _not_right_before(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in ("not", "n't")


def _far(member: Token, head: Token) -> bool:
    """Return whether a token stands in another clause that is only joined to that of ``head``."""
    for link in (member, *member.ancestors):
        if link == head:
            return False
        if link.head == head and (link.dep_ in ("conj", "parataxis", "advcl", "dep")):
            return True
    return False


def _told_by_verbs(doc: Doc) -> Iterator[Relation]:
    """Yield *A precedes B*, *B follows A*, *A is followed by B*."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_ not in _VERBS:
            continue
        subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        agent = next((child for child in verb.children if child.dep_ == "agent"), None)
        passive = subject is not None and subject.dep_ == "nsubjpass"
        other = agent if passive else next((child for child in verb.children if child.dep_ == "dobj"), None)
        if subject is not None and other is not None:
            one, two = tuple(subject.subtree), tuple(other.subtree)
            first = _VERBS[verb.lemma_] != passive
            yield Relation(one, two, verb) if first else Relation(two, one, verb)


def _listed(doc: Doc) -> Iterator[Relation]:
    """Yield each step and the one behind it, where a word says in which order they come."""
    steps = _steps(doc)
    for place, step in enumerate(steps[1:], start=1):
        before = steps[place - 1]
        mark, other = _mark(step), _mark(before)
        if mark is not None and mark.lower_ in _THEN:
            yield Relation(before, step, mark)
        elif mark is not None and mark.lower_ in _FIRST and other is None:
            yield Relation(step, before, mark)
        elif other is not None and other.lower_ in _FIRST and mark is None:
            yield Relation(before, step, other)
        elif other is not None and other.lower_ in ("last", "finally", "lastly") and mark is not None:
            yield Relation(step, before, mark)


def _steps(doc: Doc) -> list[tuple[Token, ...]]:
    """Return the stretches of a text between stops and in front of *and* that joins verbs or a word of order."""
    steps: list[list[Token]] = [[]]
    for token in doc:
        cut = token.text in _CUTS
        if token.dep_ == "cc" and token.i + 1 < len(doc):
            following = doc[token.i + 1 : token.i + 4]
            cut = any(member.lower_ in _THEN for member in following) or any(
                child.dep_ == "conj" and child.pos_ == "VERB" for child in token.head.children
            )
        if cut:
            steps.append([])
        else:
            steps[-1].append(token)
    return [tuple(step) for step in steps if any(map(is_content, step))]


def _mark(step: tuple[Token, ...]) -> Token | None:
    """Return the adverb that says where in a row a step comes."""
    return next(
        (token for token in step if (token.lower_ in _FIRST or token.lower_ in _THEN) and _is_adverb(token)), None
    )


def _is_adverb(token: Token) -> bool:
    """Return whether a word such as *first* or *last* says when, and not which one: *the last bus*."""
    return not (token.dep_ == "amod" or (token.i and token.nbor(-1).lower_ in ("the", "a", "his", "her", "our", "my")))
