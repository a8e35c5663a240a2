"""How many of something a text speaks of: *all*, *most*, *some*, *one of* them, and whether it affirms or denies it.

*None came* is read as all of them not coming, *few came* as most of them not coming, *not all came* as some of them
not coming; *not many* is *few*; so *no driver leaves without a key* and *every driver leaves with a key* come out
the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from charades.meaning.grammar.commitment import complement
from charades.meaning.grammar.polarity import Polarity

Share = Literal["all", "most", "many", "some", "one", "either"]

_SHARES: dict[str, Share] = {
    "all": "all", "every": "all", "each": "all", "both": "all", "no": "all", "none": "all", "neither": "all",
    "most": "most", "majority": "most", "few": "most", "some": "some", "one": "one", "either": "either",
    "many": "many", "lot": "many", "lots": "many",
    "everyone": "all", "everybody": "all", "nobody": "all", "someone": "some", "somebody": "some",
    "anyone": "all", "anybody": "all",
}  # fmt: skip
_PEOPLE = frozenset(
    {"everyone", "everybody", "nobody", "someone", "somebody", "one", "anyone", "anybody", "all", "none"}
)
_WHOLE = frozenset({"all", "every", "each", "both", "everyone", "everybody"})
_NONE = frozenset({"no", "none", "neither", "nobody"})
_ALMOST = frozenset({"almost", "nearly", "hardly", "scarcely", "barely", "virtually", "practically"})
_OPEN = frozenset({"how", "as", "too", "that"})
"""Words that leave open how many are many."""
_HARDLY = frozenset({"hardly", "scarcely", "barely"})


@dataclass(frozen=True, slots=True)
class Quantified:
    """What is said of how many of something.

    Attributes:
        noun: What it is said of; the quantifier itself where it stands alone (*nobody*).
        word: The quantifier.
        share: Of how many of them it is said.
        denied: Whether it is denied of them.
        denies: Whether the quantifier itself denies: *none*, *few*, *not all*.
        cues: The words that make it so, besides the quantifier.
        verb: The verb that says it.
        predicate: The word of content that says it: the verb, or what completes an empty one (*is open*).
    """

    noun: Token
    word: Token
    share: Share
    denied: bool
    denies: bool
    cues: tuple[Token, ...]
    verb: Token
    predicate: Token

    @property
    def people(self) -> bool:
        """Whether it is said of people at large."""
        return self.noun is self.word


def quantified(doc: Doc, polarity: tuple[Polarity, ...]) -> list[Quantified]:
    """Return what a text says of how many, in order; what can be read in two ways is left out."""
    found = []
    for word in doc:
        share = _SHARES.get(word.lower_)
        if share is None:
            continue
        noun = _noun(word)
        verb = next((head for head in word.ancestors if head.pos_ in ("VERB", "AUX")), None)
        if noun is None or verb is None or verb.dep_ in ("relcl", "acl"):
            continue
        read = _read(word, share, verb, polarity)
        if read is not None:
            cues = tuple(doc[place] for place in {*polarity[verb.i].cues, word.i - 1} if place >= 0)
            found.append(Quantified(noun, word, *read, cues, verb, complement(verb) or verb))
    return found


def _noun(word: Token) -> Token | None:
    """Return what a quantifier counts: *all* windows, *none of the* windows, or itself."""
    inside = [
        part for child in word.children if child.dep_ == "prep" and child.lower_ == "of" for part in child.children
    ]
    if inside and inside[0].dep_ == "pobj":
        return inside[0]
    if word.lower_ == "one" and not any(child.lower_ == "no" for child in word.children):
        return None  # a number
    if word.lower_ == "no" and word.head.lower_ == "one":
        return None  # *no one* is read at *one*
    if word.lower_ == "few" and any(child.lower_ in ("a", "an") for child in word.children):
        return None
    if word.dep_ in ("det", "predet", "amod", "nummod") and word.head.pos_ in ("NOUN", "PROPN"):
        return word.head
    if word.lower_ in _PEOPLE and word.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "dative"):
        return word
    return None


def _read(word: Token, share: Share, verb: Token, polarity: tuple[Polarity, ...]) -> tuple[Share, bool, bool] | None:
    """Return the share, whether it is denied, and whether the quantifier itself does so."""
    lower, cues, denied = word.lower_, polarity[verb.i].cues, polarity[verb.i].denied
    near = {word.doc[place].lower_ for place in range(max(0, word.i - 2), word.i)}
    if share == "all" and word.i > 0 and word.nbor(-1).lower_ in ("not", "n't"):
        return ("some", True, True) if len(cues) <= 1 else None
    if lower == "few":
        return ("some", denied, False) if near & {"a", "quite"} else ("most", not denied, True)
    if share == "many":
        if near & _OPEN:
            return None
        if word.i > 0 and word.nbor(-1).lower_ in ("not", "n't"):
            counted = word.i - 1 in cues
            return "most", denied if counted else not denied, True
    if near & _HARDLY:
        counted = any(verb.doc[cue].lower_ in _HARDLY for cue in cues)
        return "most", denied if counted else not denied, True
    if lower in ("anyone", "anybody"):
        return None
    if lower in _WHOLE and any(child.dep_ == "neg" for child in verb.children):
        return None  # all of them do not: none of them, or not all of them
    if near & _ALMOST and share == "all":
        share = "most"
    denies = lower in _NONE or (lower == "one" and any(child.lower_ == "no" for child in word.children))
    if lower in ("somebody", "someone") and any(verb.doc[cue].lower_ == "unless" for cue in cues):
        return "all", denied, True  # *unless somebody calls*: if nobody does
    share = "all" if denies else share
    return share, denied != (denies and word.i not in cues and not _no_of(word, cues)), denies


def _no_of(word: Token, cues: tuple[int, ...]) -> bool:
    """Return whether the *no* of a *no one* is among the words that deny."""
    return any(child.i in cues for child in word.children)
