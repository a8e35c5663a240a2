"""What a text states outright: who does or is something, or does not do it, unasked, unsupposed and unlimited.

*Everybody is still welcome* is such a statement, and so is *visitors are not welcome any more* in *visitors are not
welcome any more, because things get stolen*; *if everybody comes*, *is everybody welcome?*, *only members are welcome*
and *they hardly ever come* are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from charades.meaning.grammar.commitment import complement
from charades.meaning.grammar.polarity import Polarity, denies
from charades.meaning.lexicon import Lexicon
from charades.meaning.reading import Reading, is_content

Who = Literal["everybody", "nobody", "people", "other"]

_EVERYBODY = frozenset({"everyone", "everybody", "anyone", "anybody", "all"})
_NOBODY = frozenset({"nobody", "none", "no-one"})
_PERSONS = frozenset({"i", "we", "you", "he", "she", "they"})
_PEOPLE = frozenset({"people", "man", "woman", "adult", "staff", "public", "crowd", "grown-up"})
"""Nouns for people that the lexicon does not know for certain as such."""
_BARE = frozenset({"det", "poss", "compound", "amod", "predet"})
"""What may stand with a noun that speaks of people at large."""
_SHARES = frozenset({"all", "every", "each", "both", "most", "many", "few", "some", "any", "only", "either", "neither"})
_LIMITS = frozenset([
    "only", "just", "until", "till", "if", "when", "whenever", "where", "wherever", "while", "provided", "without",
    "before", "after", "otherwise", "alone", "case",
])  # fmt: skip
_EXCEPT = frozenset(
    {"except", "excepting", "excepted", "excluding", "excluded", "save", "besides", "apart", "unless", "else"}
)
_REASONS = frozenset({"because", "as", "since", "although", "though", "so"})
"""Words that begin a clause which is as much stated as the one it depends on."""
_NOT = frozenset({"not", "n't", "never"})
_HAVE_TO = frozenset({"have", "need"})
_MODALS = {
    **dict.fromkeys(("can", "ca", "could", "may", "might"), "may"),
    **dict.fromkeys(("must", "should", "shall", "ought", "need"), "must"),
    "would": "would",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """What is stated outright of somebody or something.

    Attributes:
        subject: Whom it is said of.
        who: Whether that is everybody, nobody or some people.
        verb: The verb that says it.
        predicate: The word of content that says it: the verb, or what completes an empty one (*is welcome*).
        denied: Whether it is denied.
    """

    subject: Token
    who: Who
    verb: Token
    predicate: Token
    denied: bool


def statements(reading: Reading, polarity: tuple[Polarity, ...]) -> Iterator[Statement]:
    """Yield what a text states outright, neither asking nor supposing it, and neither limiting nor comparing it."""
    for subject in reading.doc:
        verb = subject.head
        if subject.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ not in ("VERB", "AUX") or not _outright(verb):
            continue
        denied = _denied(subject, verb, polarity)
        predicate = verb if is_content(verb) else needed(verb) or _completing(verb)
        if denied is not None and predicate is not None and is_content(predicate):
            yield Statement(subject, _who(subject, reading.lexicon), verb, predicate, denied)


def _completing(verb: Token) -> Token | None:
    """Return what completes an empty verb: *is* welcome, *gets* a key, else *is* in town."""
    near = (child for child in verb.children if child.dep_ in ("acomp", "attr", "dobj") and is_content(child))
    place = next(near, None) or complement(verb)
    return place if place is not None and place.i > verb.i else None


def needed(verb: Token) -> Token | None:
    """Return what somebody *has to* do."""
    return next((child for child in verb.children if child.dep_ == "xcomp" and verb.lemma_ in _HAVE_TO), None)


def _who(subject: Token, lexicon: Lexicon) -> Who:
    lower, lemma, children = subject.lower_, subject.lemma_.lower(), list(subject.children)
    if lower in _EVERYBODY:
        return "other" if children or (lower == "all" and _named_before(subject)) else "everybody"
    if lower in _NOBODY or (lower == "one" and [child.lower_ for child in children] == ["no"]):
        return "nobody"
    if lower in _PERSONS:
        return "other" if lower == "they" and _named_before(subject) else "people"
    if subject.pos_ != "NOUN" or any(child.dep_ not in _BARE or child.lower_ in _SHARES for child in children):
        return "other"
    if lemma in _PEOPLE or (lexicon.kind_of(lemma, "person") and not lexicon.kind_of(lemma, "animal")):
        return "nobody" if any(child.lower_ == "no" for child in children) else "people"
    return "other"


def _named_before(pronoun: Token) -> bool:
    """Return whether a pronoun may stand for something that is named before it."""
    return any(token.pos_ in ("NOUN", "PROPN") for token in pronoun.doc[: pronoun.i])


def _outright(verb: Token) -> bool:
    """Return whether a clause is stated as such, and kept to no case."""
    if any(token.text == "?" or token.lower_ in _EXCEPT for token in verb.sent):
        return False
    if any(token.lower_ in _LIMITS for token in around(verb)):
        return False
    for head in (verb, *verb.ancestors):
        begins = [child.lower_ for child in head.children if child.dep_ == "mark"]
        if head.dep_ in ("relcl", "acl", "csubj", "xcomp", "pcomp") or not _REASONS.issuperset(begins):
            return False
        if head.dep_ == "ccomp" and head.i > head.head.i:
            return False
    return True


def around(verb: Token) -> Iterator[Token]:
    """Yield the words of a clause and of those that depend on it, but not of those that give a reason."""
    stack = [verb]
    while stack:
        member = stack.pop()
        yield member
        stack.extend(
            child
            for child in member.children
            if not (child.dep_ in ("conj", "ccomp", "parataxis", "advcl") and member == verb and _apart(child))
        )


def _apart(head: Token) -> bool:
    """Return whether a clause says something of its own: it is joined to another, gives its reason, or only follows."""
    words = {child.lower_ for child in head.children}
    begins = {child.lower_ for child in head.children if child.dep_ == "mark"}
    told = head.tag_ in ("VB", "VBP", "VBZ", "VBD") and not begins and not words & (_LIMITS | {"to"})
    return head.dep_ != "advcl" or told or bool(begins & _REASONS)


def _denied(subject: Token, verb: Token, polarity: tuple[Polarity, ...]) -> bool | None:
    """Return whether a clause is plainly denied; None where it is hard to tell."""
    cues = polarity[verb.i].cues
    deniers = {token.i for token in around(verb) if denies(token)}
    if not cues:
        return False if not deniers else None
    if any(child.lower_ == "might" for child in verb.children) or len(cues) > 1 or not deniers.issubset(cues):
        return None
    cue = verb.doc[cues[0]]
    if any(child.dep_ == "mark" and child.i > cue.i for child in verb.children):
        return None  # *not because he is tired*
    plain = (cue.lower_ in _NOT and cue.head == verb) or cue == subject or cue.head == subject
    return True if plain else None


def mood(verb: Token) -> tuple[str, bool]:
    """Return the modal verb of a clause by its kind, and whether it speaks of the past."""
    if needed(verb) is not None:
        return "must", False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    modal = next((_MODALS[helper.lower_] for helper in helpers if helper.lower_ in _MODALS), "")
    return modal, not modal and any(token.tag_ == "VBD" for token in (verb, *helpers))
