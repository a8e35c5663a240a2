"""Who does what: the doer and the deed of each clause, told apart by sight where a parse is not to be trusted.

*Rana translates and her father checks the spelling* has two; *what is written about is settled by the publisher* has
one, whose doer stands behind *by*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Doc, Token

from charades.meaning.reading import is_content

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BREAKS = frozenset({",", ";", ":", ".", "!", "?", "–", "—"})
_JOINTS = frozenset({"and", "but", "while", "whereas", "whilst", "or", "so", "because", "since", "as"})
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADP", "PART"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "gets", "get", "got"})
_NO_DOERS = frozenset({"it", "there", "this", "that", "what", "which", "who", "nobody", "nothing", "one", "everything"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does.

    Attributes:
        doer: The tokens of who does it.
        deed: The other tokens of the clause.
    """

    doer: tuple[Token, ...]
    deed: tuple[Token, ...]


def deeds(doc: Doc) -> tuple[Deed, ...]:
    """Return who does what in a text, clause by clause; clauses without a doer or a deed are left out."""
    found = (_deed(subject, rest) for subject, rest in _clauses(doc))
    return tuple(deed for deed in found if deed is not None)


def _clauses(doc: Doc) -> Iterator[tuple[list[Token], list[Token]]]:
    """Yield the words in front of the finite verb of each clause, and those from it on."""
    opens = [0] if len(doc) else []
    opens += [
        token.i + 1 for token in doc if (token.text in _BREAKS or token.lower_ in _JOINTS) and token.i + 1 < len(doc)
    ]
    starts: list[tuple[int, int]] = []
    for start in opens:
        verb = _verb_after(doc, start)
        if verb is not None and (not starts or starts[-1][1] != verb):
            starts.append((start, verb))
    for number, (start, verb) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(doc)
        yield list(doc[start:verb]), list(doc[verb:end])


def _verb_after(doc: Doc, start: int) -> int | None:
    """Return where the finite verb stands, if nothing but a noun phrase and adverbs stands in front of it."""
    for token in doc[start:]:
        if token.tag_ in _FINITE:
            return token.i if token.i > start else None
        if token.pos_ not in _NOMINAL and token.pos_ not in ("ADV", "CCONJ") and token.dep_ != "nsubj":
            return None
    return None


def _deed(subject: list[Token], rest: list[Token]) -> Deed | None:
    """Return what a clause tells, if its words name somebody who does something."""
    if _passive(rest):
        doer = _agent(rest)
        deed = [token for token in (*subject, *rest) if token not in doer]
    else:
        doer, deed = [token for token in subject if token.pos_ != "ADV"], rest
    if not doer or (len(doer) == 1 and doer[0].lower_ in _NO_DOERS):
        return None
    named = any(map(is_content, doer)) or doer[-1].pos_ == "PRON"
    return Deed(tuple(doer), tuple(deed)) if named and any(map(is_content, deed)) else None


def _passive(rest: list[Token]) -> bool:
    participle = next((place for place, token in enumerate(rest) if token.tag_ == "VBN"), 0)
    return any(token.lower_ in _BE for token in rest[:participle])


def _agent(rest: list[Token]) -> list[Token]:
    """Return the noun phrase behind *by*."""
    by = next((place for place, token in enumerate(rest) if token.lower_ == "by"), len(rest))
    phrase = list(takewhile(lambda token: token.pos_ in _NOMINAL or token.pos_ == "CCONJ", rest[by + 1 :]))
    return phrase if any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in phrase) else []
