"""A choice that a sentence tells: *this, not that*; *this instead of that*; *not that but this*; *do not walk, drive*.

Which word was chosen over the rejected one is hard to read off the parse, so all else that the sentence says is kept
together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from charades.meaning.distortions.clauses import clause
from charades.meaning.reading import Reading, Word

_SET_ASIDE = {("instead", "of"), ("rather", "than"), ("opposed", "to"), ("place", "of")}
"""Words before what is rejected."""
_CHOOSING = frozenset({"prefer", "choose", "pick", "favor", "favour", "select"})
"""Verbs that set one thing *over* another."""
_NO_CONTRAST = frozenset([
    "only", "just", "merely", "simply", "even", "least", "to", "including", "counting", "necessarily", "always", "all",
    "every", "everybody", "everyone", "yet", "so", "quite", "too", "very", "far", "more", "less", "until", "till",
    "unless", "if", "because", "when", "that", "exactly", "really", "entirely", "later", "much", "many", "before",
])  # fmt: skip
"""Words before which *not* rejects nothing."""
_EMPTY = frozenset({"instead", "rather", "opposed", "place", "one"})
"""Words that stand for others, or belong to the cue."""
_DENYING = frozenset({"no", "nobody", "none", "nothing", "never", "nowhere", "not", "n't"})
_NOT_ONLY = frozenset({"only", "just", "merely", "simply", "even", "exactly", "necessarily", "always"})
_ENDS = frozenset({"but", "who", "which", "that"})
LIMITS = frozenset([
    "if", "unless", "when", "whenever", "until", "till", "only", "without", "or", "otherwise", "before", "after",
    "than", "nor", "neither",
])  # fmt: skip
"""Words that tie two clauses so that both may be denied or told the other way round."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """A sentence that chooses something and rejects something else.

    Attributes:
        cue: The last word before what is rejected, or the *not* of a clause.
        rejected: The words of content that are rejected and stand nowhere else in the sentence.
        rest: Its other words of content.
    """

    cue: Token
    rejected: tuple[Word, ...]
    rest: tuple[Word, ...]

    @property
    def clausal(self) -> bool:
        """Whether a whole clause is denied, and not a phrase set aside."""
        return self.cue.dep_ == "neg" and self.cue.head.pos_ in ("VERB", "AUX") and not _rejects(self.cue)

    @property
    def head(self) -> Word:
        """The word that the others in what is rejected belong to."""
        return min(self.rejected, key=lambda word: sum(1 for _ in word.token.ancestors))


def contrasts(reading: Reading) -> Iterator[Contrast]:
    """Yield the contrasts of a text, in the order of the words that set something aside."""
    for token in reading.doc:
        if token.lower_ in ("not", "n't"):
            tokens = list(_phrase(token)) if _rejects(token) else list(_clause(token))
        elif _sets_aside(token):
            tokens = list(_phrase(token))
        else:
            continue
        contrast = _contrast(reading, token, tokens)
        if contrast is not None:
            yield contrast


def _contrast(reading: Reading, cue: Token, tokens: Collection[Token]) -> Contrast | None:
    inside = {token.i for token in tokens}
    words = [reading.words[reading.at[token.i]] for token in cue.sent if token.i in reading.at]
    words = [word for word in words if word.lemma not in _EMPTY]
    rest = tuple(word for word in words if word.token.i not in inside)
    known = {word.lemma for word in rest}
    rejected = tuple(word for word in words if word.token.i in inside and word.lemma not in known)
    return Contrast(cue, rejected, rest) if rejected and rest else None


def _rejects(cue: Token) -> bool:
    """Return whether a *not* stands before a phrase: *this, not that*; *this and not that*; *not that but this*."""
    if cue.i + 1 == len(cue.doc) or cue.nbor().lower_ in _NO_CONTRAST or cue.nbor().pos_ == "PUNCT":
        return False
    if cue.i and cue.nbor(-1).text in (",", "(", "-", "–", "—", ";"):
        return True
    if cue.i and cue.nbor(-1).lower_ in ("and", "but"):
        return True
    return any(token.lower_ == "but" for token in _until_mark(cue))


def _until_mark(cue: Token) -> Iterator[Token]:
    for token in cue.doc[cue.i + 1 : cue.sent.end]:
        if token.is_punct and token.text != "-":
            return
        yield token


def _phrase(cue: Token) -> Iterator[Token]:
    """Yield the words behind a cue up to the end of their phrase."""
    for token in _until_mark(cue):
        subject = token.tag_ == "PRP" and token.dep_ == "nsubj"
        finite = token.tag_ in ("VBZ", "VBD", "VBP", "MD") and token.i > cue.i + 1
        if token.lower_ in _ENDS or subject or finite:
            return
        yield token


def _clause(cue: Token) -> Iterator[Token]:
    """Yield the words of a clause that *not* denies, where nothing ties it to another one."""
    verb = cue.head
    tying = LIMITS | _DENYING | {"?"}
    tied = any(token.lower_ in tying and token != cue for token in cue.sent)
    whole = cue.i + 1 < len(cue.doc) and cue.nbor().lower_ not in _NOT_ONLY and verb.dep_ not in ("relcl", "acl")
    if cue.dep_ == "neg" and verb.pos_ in ("VERB", "AUX") and whole and not tied:
        yield from (token for token in clause(verb) if token != cue)


def _sets_aside(link: Token) -> bool:
    """Return whether a word is the last before what it sets aside: *instead of*, *prefer this over*."""
    if link.lower_ == "over":
        return link.dep_ == "prep" and _chosen(link)
    return link.i > 0 and (link.nbor(-1).lower_, link.lower_) in _SET_ASIDE


def _chosen(link: Token) -> bool:
    return any(head.lemma_.lower() in _CHOOSING for head in link.ancestors)
