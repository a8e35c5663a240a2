"""How firmly a text stands behind each of its predicates: *must*, *may*, *need not*, *might*, *hopes to*, *will*.

A modal verb says it of the verb that it goes with (*visitors must leave*), a word such as *allowed*, *compulsory* or
*hope* of the clause that it governs (*it is compulsory to leave*), or else of its subject (*helmets are optional*).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from charades.meaning.grammar.polarity import Polarity
from charades.meaning.reading import is_content

Force = Literal[
    "must", "should", "may", "can", "free", "forbidden", "might", "likely", "sure", "hope", "plan", "want", "consider",
    "promise", "decide", "try", "unreal", "past", "will", "done", "fact", "command",
]  # fmt: skip
"""*free*: one need not; *might*: it is possible; *unreal*: it would have been so; *past*: it used to be so; *done*:
past or perfect; *fact*: stated and nothing more."""

_MODALS: dict[str, Force] = {
    "must": "must", "shall": "must", "need": "must", "should": "should", "ought": "should", "may": "may",
    "can": "can", "ca": "can", "could": "can", "might": "might", "will": "will", "'ll": "will", "wo": "will",
}  # fmt: skip
_DENIED_MODALS: dict[str, Force] = {
    "must": "forbidden", "shall": "forbidden", "need": "free", "may": "forbidden", "can": "forbidden",
    "ca": "forbidden", "might": "might",
}  # fmt: skip
_GOVERNORS: dict[str, Force] = {
    **dict.fromkeys(
        ("required", "obliged", "forced", "bound", "compelled", "obligatory", "compulsory", "mandatory", "necessary"),
        "must",
    ),
    **dict.fromkeys(("ought", "supposed", "advised", "recommended", "advisable", "encouraged"), "should"),
    **dict.fromkeys(("allowed", "permitted", "entitled"), "may"),
    **dict.fromkeys(("optional", "voluntary"), "free"),
    **dict.fromkeys(("forbidden", "prohibited", "banned"), "forbidden"),
    **dict.fromkeys(("possible", "chance", "possibility"), "might"),
    **dict.fromkeys(("certain", "sure"), "sure"),
    "likely": "likely",
}
"""Words that say it of a clause or of a subject."""
_INFINITIVE: dict[str, Force] = {
    **dict.fromkeys(("have", "need", "require", "get"), "must"),
    **dict.fromkeys(("free", "welcome"), "may"),
    **dict.fromkeys(("hope", "wish", "dream"), "hope"),
    **dict.fromkeys(("plan", "intend", "aim", "threaten"), "plan"),
    **dict.fromkeys(("want", "like"), "want"),
    **dict.fromkeys(("promise", "agree", "offer", "vow", "pledge", "undertake", "swear", "guarantee"), "promise"),
    **dict.fromkeys(("decide", "choose", "opt", "resolve"), "decide"),
    **dict.fromkeys(("order", "instruct", "command"), "must"),
    **dict.fromkeys(("try", "attempt"), "try"),
    "pretend": "unreal",
    "manage": "done",
    "use": "past",
}
"""Lemmas that say it of an infinitive only."""
_CONSIDERED = frozenset({"consider", "contemplate", "think", "talk"})
"""Lemmas that say of a gerund behind them, or behind *of* and *about*, that it is no more than thought of."""
_WOULD: dict[str, Force] = {
    **dict.fromkeys(("would", "'d", "could", "should", "ought"), "unreal"),
    **dict.fromkeys(("may", "might"), "might"),
}
"""Helpers, and what they say with *have*: *would have come*, *may have come*."""
_TOLD_IN_PAST = frozenset({"manage", "use"})
"""Lemmas that say it of an infinitive in the past only: *managed to*, *used to*."""
_DENIED: dict[Force, Force] = {"must": "free", "may": "forbidden", "forbidden": "may", "free": "must", "sure": "might"}
_ADVERBS: dict[str, Force] = {
    **dict.fromkeys(("perhaps", "maybe", "possibly"), "might"),
    **dict.fromkeys(("certainly", "definitely", "surely", "undoubtedly"), "sure"),
    **dict.fromkeys(("almost", "nearly"), "unreal"),
    "probably": "likely",
}
_CLAUSES = frozenset({"xcomp", "ccomp", "csubj", "csubjpass", "acl"})


@dataclass(frozen=True, slots=True)
class Commitment:
    """How firmly something is said.

    Attributes:
        force: How.
        cue: The word that says so; the predicate itself where no other word does.
    """

    force: Force
    cue: Token


def commitments(doc: Doc, polarity: tuple[Polarity, ...]) -> dict[int, list[Commitment]]:
    """Return the commitments to each predicate, by its token index; one that no word qualifies has a plain one."""
    found: dict[int, list[Commitment]] = {}
    for token in doc:
        for bearer, force in _said_by(token, polarity):
            found.setdefault(bearer.i, []).append(Commitment(force, token))
    for place, said in found.items():
        found[place] = [one for one in said if one.force != "will"] or said  # *perhaps he will*, *hopes that he will*
    for token in doc:
        if token.i not in found and token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
            found[token.i] = _inherited(token, found) or [Commitment(_plain(token), token)]
    for place in list(found):
        content = complement(doc[place])
        if content is not None:
            found.setdefault(content.i, []).extend(found[place])
    return found


def complement(token: Token) -> Token | None:
    """Return the word of content that completes an empty predicate: *be late*, *have a dog*, *be in town*."""
    if is_content(token) or token.pos_ not in ("VERB", "AUX"):
        return None
    for child in token.children:
        if child.dep_ in ("acomp", "attr", "dobj", "oprd", "advmod") and is_content(child):
            return child
        if child.dep_ == "prep":
            return next((part for part in child.children if part.dep_ == "pobj"), None)
    return None


def _said_by(token: Token, polarity: tuple[Polarity, ...]) -> Iterator[tuple[Token, Force]]:
    """Yield what a word says of which predicates."""
    lower, lemma = token.lower_, token.lemma_.lower()
    stem = lower.removesuffix("s").removesuffix("d")
    lemma = stem if stem in _INFINITIVE else lemma  # *hopes* is taken for a form of *hop*
    if token.dep_ == "aux" and lower in _WOULD and _perfect(token):
        yield token.head, _WOULD[lower]
    elif lower in ("would", "'d") and token.dep_ == "aux" and _imagined(token.head):
        yield token.head, "unreal"
    elif token.dep_ == "aux" and lower in _MODALS:
        force = _modal(token, polarity)
        if force is not None:
            yield token.head, force
    elif token.dep_ == "advmod" and lower in _ADVERBS and token.head.pos_ in ("VERB", "AUX"):
        yield token.head, _ADVERBS[lower]
    elif lower in _GOVERNORS:
        governed = _governed(token) or _subject(token)
        force = _turned(token, _GOVERNORS[lower], polarity)
        if governed is not None and force is not None:
            yield governed, force
    elif lemma in _CONSIDERED:
        considered = _gerund(token)
        if considered is not None and not polarity[token.i].denied:
            yield considered, "consider"
    elif lemma in _INFINITIVE or lower in _INFINITIVE:
        governed = _infinitive(token, lemma)
        force = _turned(token, _INFINITIVE.get(lemma, "may"), polarity)
        if governed is not None and force is not None:
            yield governed, force


def _modal(token: Token, polarity: tuple[Polarity, ...]) -> Force | None:
    lower, verb = token.lower_, token.head
    if lower == "shall" and any(_first_person(child) for child in verb.children):
        return "will"
    direct = any(child.dep_ == "neg" and child.i > token.i for child in verb.children)
    nobody = any(
        child.dep_ in ("nsubj", "nsubjpass") and set(polarity[verb.i].cues) & {part.i for part in child.subtree}
        for child in verb.children
    )
    if direct != nobody:
        return _DENIED_MODALS.get(lower)
    return _MODALS[lower] if not direct else None


def _perfect(token: Token) -> bool:
    """Return whether a helper stands with *have*: *would have come*, *could have been lost*."""
    helpers = [child for child in token.head.children if child.dep_ in ("aux", "auxpass")]
    return token.head.tag_ == "VBN" and any(child.lower_ in ("have", "'ve") and child.i > token.i for child in helpers)


def _imagined(verb: Token) -> bool:
    """Return whether a clause depends on what is not so: *if I had a car, I would drive*."""
    return any(
        child.dep_ == "advcl"
        and any(part.lower_ == "if" for part in child.children)
        and (child.tag_ == "VBD" or any(part.tag_ == "VBD" for part in child.children))
        for child in verb.children
    )


def _first_person(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.lower_ in ("i", "we")


def _turned(token: Token, force: Force, polarity: tuple[Polarity, ...]) -> Force | None:
    """Return what a word says where it is denied: *not allowed* is forbidden; None where that is not clear."""
    heads = {token, token.head if token.dep_ in ("acomp", "attr") else token}
    direct = {child.i for head in heads for child in head.children if child.dep_ not in ("conj", "ccomp", "advcl")}
    subjects = {part.i for head in heads for child in head.children if child.dep_ == "nsubj" for part in child.subtree}
    denied = any(set(polarity[head.i].cues) & (direct | subjects) for head in heads)
    return _DENIED.get(force) if denied else force


def _governed(token: Token) -> Token | None:
    """Return the head of the clause that a word governs: *allowed to* leave, *it is compulsory to* leave."""
    heads = [token, token.head] if token.dep_ in ("acomp", "attr", "oprd") else [token]
    for head in heads:
        for child in head.children:
            if child.dep_ in _CLAUSES and child != token:
                return child
            if child.dep_ == "prep" and child.lower_ in ("from", "of"):
                inner = next((part for part in child.children if part.dep_ == "pcomp"), None)
                if inner is not None:
                    return inner
    return None


def _subject(token: Token) -> Token | None:
    head = token.head if token.dep_ in ("acomp", "attr") else token
    if token.dep_ == "amod":
        return token.head
    return next(
        (child for child in head.children if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ != "PRON"), None
    )


def _gerund(token: Token) -> Token | None:
    """Return the gerund behind *consider*, *think about* or *think of*."""
    for child in token.children:
        if child.dep_ == "xcomp" and child.tag_ == "VBG" and token.lemma_ in ("consider", "contemplate"):
            return child
        if child.dep_ == "prep" and child.lower_ in ("of", "about"):
            return next((part for part in child.children if part.dep_ == "pcomp"), None)
    return None


def _infinitive(token: Token, lemma: str) -> Token | None:
    """Return the infinitive behind *have to*, *hope to* or *would like to*."""
    if lemma == "like" and not any(child.lower_ in ("would", "'d") for child in token.children):
        return None
    if lemma == "get" and token.lower_ != "got":
        return None
    if lemma in _TOLD_IN_PAST and (token.tag_ not in ("VBD", "VBN") or _employed(token)):
        return None
    for child in token.children:
        infinitive = any(part.lower_ == "to" and part.dep_ == "aux" for part in child.children)
        if infinitive and (child.dep_ == "xcomp" or (child.dep_ == "ccomp" and token.pos_ == "VERB")):
            return child
        if child.dep_ in ("ccomp", "acl") and lemma in ("hope", "wish", "need", "plan", "dream", "promise", "attempt"):
            return child
    return None


def _employed(verb: Token) -> bool:
    """Return whether *used* has an object: *used it to cut*, *it was used to cut*, *the tool we used to cut*."""
    if any(child.dep_ in ("auxpass", "nsubjpass", "dobj") or child.lemma_ == "be" for child in verb.children):
        return True
    relative = any(child.dep_ == "nsubj" and child.tag_ in ("WDT", "WP") for child in verb.children)
    return verb.dep_ == "acl" or (verb.dep_ == "relcl" and not relative)


def _inherited(token: Token, found: dict[int, list[Commitment]]) -> list[Commitment]:
    """Return what is said of the verb to which another is joined: *you must lock and leave it*."""
    bare = token.dep_ == "conj" and token.tag_ in ("VB", "VBN", "VBP") and not _has_subject(token)
    if (
        not bare
        or (token.tag_ == "VB" and token.head.tag_ != "VB")
        or any(child.dep_ in ("aux", "auxpass") for child in token.children)
    ):
        return []
    return found.get(token.head.i, [])


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for child in token.children)


def _plain(token: Token) -> Force:
    """Return what a predicate says where no word qualifies it."""
    if token.tag_ == "VB" and token.dep_ in ("ROOT", "conj") and not _has_subject(token):
        return "command"
    helpers = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    past = token.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lemma_ == "have" for child in helpers)
    return "done" if past else "fact"
