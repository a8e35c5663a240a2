"""The place that a word takes in a clause, whatever way the clause is built.

*The ladder was lent to Ann by Tom*, *Tom lent Ann the ladder* and *Ann borrowed the ladder from Tom* put the same words
in the same places: who does it (``agent``), what it is done with (``patient``), and each preposition under its own
name, *to* for *Ann* in all three.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from charades.meaning.reading import lemma_of

_ROLES = {
    "nsubj": "agent", "csubj": "agent", "dobj": "patient", "obj": "patient", "nsubjpass": "patient",
    "dative": "to", "amod": "of", "compound": "of", "poss": "of", "nmod": "of", "nummod": "of", "attr": "attr",
    "acomp": "attr", "oprd": "attr", "appos": "attr",
}  # fmt: skip
_OBJECTS = frozenset({"pobj", "pcomp"})
_TO_VERB = frozenset({"to", "from", "for", "against", "by", "into", "in", "on", "at"})
"""Prepositions that a parser hangs on the noun before them although they belong to the verb."""
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_CONVERSES = {
    "lend": "lend/give loan/give borrow/take",
    "sell": "sell/give buy/take purchase/take",
    "rent out": "let/give lease/give rent/take",
    "give": "give/give hand/give send/give pass/give pay/give supply/give receive/take get/take obtain/take"
    " pay_back/give get_back/take",
    "hand over": "hand_over/give take_over/take",
    "teach": "teach/give train/give instruct/give learn/take",
    "tell": "tell/give hear/take",
    "owe": "owe/give",
    "beat": "beat/give defeat/give lose/suffer",
    "supervise": "supervise/give manage/give report/serve",
    "employ": "employ/give work/work",
    "own": "own/give belong/serve",
    "frighten": "frighten/give scare/give fear/suffer",
    "precede": "precede/give follow/follow",
    "cause": "cause/give result/take",
}
"""Verbs that tell one event from either end, by a name for the event."""
_ENDS = {
    "give": {"agent": "one", "to": "other", "patient": "other"},
    "take": {"agent": "other", "from": "one"},
    "serve": {"agent": "other", "to": "one"},
    "suffer": {"agent": "other", "to": "one", "against": "one", "patient": "one", "of": "one"},
    "work": {"agent": "other", "for": "one"},
    "follow": {"agent": "other", "patient": "one"},
}
"""Which end of the event stands in which place of the verb."""
_EVENTS = {
    verb.replace("_", " "): (event, _ENDS[ends])
    for event, verbs in _CONVERSES.items()
    for verb, _, ends in (entry.partition("/") for entry in verbs.split())
}
_SOMEBODY = {
    form: forms.split()[0]
    for forms in ["i me my mine myself", "we us our ours ourselves", "you your yours yourself"]
    for form in forms.split()
}


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a word stands.

    Attributes:
        head: What it belongs to; the word itself where it belongs to nothing.
        role: What it is to its head: ``agent``, ``patient``, ``of``, ``attr``, ``root`` or a preposition.
    """

    head: Token
    role: str


def slot(token: Token) -> Slot:
    """Return the place of a word; one that is joined by *and* stands where the first one stands."""
    while token.dep_ == "conj" and token.head.pos_ not in ("VERB", "AUX"):
        token = token.head
    head = token.head
    if head == token:
        return Slot(token, "root")
    if token.dep_ in _OBJECTS and head.pos_ in ("ADP", "SCONJ", "PART"):
        return Slot(head.head, "agent" if head.dep_ == "agent" else head.lower_)
    return Slot(head, _ROLES.get(token.dep_, token.dep_))


@dataclass(frozen=True, slots=True)
class Place:
    """A word and a place that it fills.

    Attributes:
        token: The word.
        verb: What it belongs to, mostly a verb.
        event: The name of what happens: the verb's lemma, or one for all the verbs that tell it.
        role: What it is in that: a name of `slot`, or ``one`` and ``other`` for the two ends of such an event.
    """

    token: Token
    verb: Token
    event: str
    role: str


def places(doc: Doc) -> Iterator[Place]:
    """Yield the places of a text that things fill, those of verbs and of what *of* and *'s* tie together."""
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN", "PRON") or token.dep_ in ("det", "expl"):
            continue
        for here in _seats(token):
            lemma = _lemma(here.head)
            event, ends = _EVENTS.get(lemma, (lemma, {}))
            yield Place(_meant(token), here.head, event, ends.get(here.role, here.role))


def _seats(token: Token) -> Iterator[Slot]:
    """Yield the place of a word, and those that it has besides: in the clauses that share it."""
    here = slot(token)
    if here.role in ("root", "attr") or here.head == token:
        return
    yield from _verbal(here)
    if token.dep_ == "nsubj" and here.head.dep_ == "ccomp" and here.head.tag_ == "VB" and not _finite(here.head):
        yield Slot(here.head.head, "patient")
    if token.dep_ in ("nsubj", "nsubjpass") and here.head.pos_ == "VERB":
        yield from (Slot(second, _shared(second)) for second in here.head.conjuncts if not _subject(second))
    for child in token.children:
        if child.dep_ == "acl" and child.tag_ in ("VBN", "VBG"):
            yield Slot(child, _shared(child))


def _verbal(here: Slot) -> Iterator[Slot]:
    """Yield a place, and the place at the verb where a parser hangs it on the verb's object."""
    head = here.head
    yield Slot(head, "agent") if here.role == "by" and _passive(head) else here
    if here.role == "to" and head.dep_ == "pobj":  # *the keys for the attic to the girl*
        head = head.head.head
        if head.pos_ == "VERB":
            yield Slot(head, here.role)
    if here.role in _TO_VERB and head.dep_ in ("dobj", "nsubjpass", "prt", "appos"):
        yield Slot(head.head, "agent" if here.role == "by" and _passive(head.head) else here.role)
    if here.role == "attr" and head.dep_ in ("dative", "dobj"):
        yield Slot(head.head, "patient")


def _lemma(verb: Token) -> str:
    """Return the lemma of a verb; *was chased up a tree* has no particle, since a passive keeps no such object."""
    if lemma_of(verb) in _EVENTS:
        return lemma_of(verb)
    governs = any(child.dep_ == "dobj" for child in verb.children)
    apart = governs and any(child.dep_ == "nsubjpass" for child in verb.children)
    return verb.lemma_.lower() if apart else lemma_of(verb)


def _shared(verb: Token) -> str:
    """Return what a verb makes of a subject that stands outside its clause."""
    return "patient" if _passive(verb) else "agent"


def _passive(verb: Token) -> bool:
    """Return whether something is done to the subject of a verb."""
    told = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    return told or (verb.dep_ == "acl" and verb.tag_ == "VBN")


def _finite(verb: Token) -> bool:
    """Return whether a verb has a clause of its own: *that he will move*, but *help him move*, *ask him to move*."""
    return any(child.dep_ == "mark" or (child.dep_ == "aux" and child.lower_ != "to") for child in verb.children)


def _subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _meant(token: Token) -> Token:
    """Return what a relative pronoun stands for, else the word itself."""
    if token.lower_ in _RELATIVE and token.pos_ == "PRON":
        clause = next((head for head in token.ancestors if head.dep_ == "relcl"), None)
        return clause.head if clause is not None else token
    return token


def somebody(token: Token) -> str:
    """Return the first or second person that a pronoun means, the same for all its forms; empty for other words."""
    return _SOMEBODY.get(token.lower_, "")
