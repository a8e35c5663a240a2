"""Words and phrases that may not be written, in any form or disguise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Annotated, Literal, NotRequired, TypeAlias

from annotated_types import Len
from typing_extensions import TypedDict

from charades.wording.matching import MATCHES, Found, Match, Term, TermList
from charades.wording.names import content_parts
from charades.wording.normal import normalise
from charades.wording.rule import Breach, Context, Rule
from charades.wording.spans import outermost

Word: TypeAlias = Annotated[str, Len(1, 80)]

_REACHES: Mapping[Match, tuple[str, str]] = {
    "family": (", or any form of it", ", or any form of them"),
    "lemma": (" in any grammatical form", " in any grammatical form"),
    "exact": (" exactly so", " exactly so"),
}
"""What a term bars beyond itself, in words: for one term, and for several."""


class NarrowTerm(TypedDict):
    """A forbidden word or phrase with the reach it shall have."""

    __pydantic_config__ = {"extra": "forbid"}  # type: ignore[misc]

    term: Word
    match: NotRequired[Literal["family", "lemma", "exact"]]


class Forbid(Rule):
    """No message may hold a listed term, nor a name of the picture or a part of one."""

    key = "forbid"
    parameter = Annotated[list[Word | NarrowTerm], Len(0, 200)]
    summary = (
        "Words and phrases the sender may not write. A plain term also bars its inflections, derived words and "
        "compounds; {term: …, match: lemma} bars inflections only, match: exact the term as written. "
        "The picture's own name and synonyms are always barred."
    )

    def __init__(self, value: Sequence[object]) -> None:
        """Compile the terms."""
        super().__init__(value)
        self._list = TermList(_term(entry) for entry in value)

    def explain(self) -> str:
        """Return the list by how far each term reaches, or what the rule bars where the list is empty."""
        parts = []
        for match, reach in _REACHES.items():
            texts = [term.text for term in self._list.terms if term.match == match]
            if texts:
                parts.append(f"{', '.join(texts)}{reach[len(texts) > 1]}")
        return "do not write " + ("; nor ".join(parts) or "the name of the picture")

    def terms(self) -> Sequence[str]:
        """Return the terms as the coach wrote them."""
        return tuple(term.text for term in self._list.terms)

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield the forbidden stretches, the longest where several overlap."""
        normal = normalise(text)
        own = _own_terms(context.names)
        found: dict[tuple[int, int], tuple[Found, Term]] = {}
        for term, hit in (*self._list.find(normal), *own.find(normal)):
            known = found.get((hit.start, hit.end))
            if known is None or (hit.way == "same" and known[0].way != "same"):
                found[hit.start, hit.end] = hit, term
        for start, end in outermost(found):
            hit, term = found[start, end]
            yield Breach(self.key, start, end, text[start:end], _message(text[start:end], hit, term, term in own.terms))


def _term(entry: object) -> Term:
    if isinstance(entry, Mapping):
        match = entry.get("match", "family")
        return Term.of(str(entry["term"]), match if match in MATCHES else "family")
    return Term.of(str(entry))


@lru_cache(maxsize=64)
def _own_terms(names: tuple[str, ...]) -> TermList:
    return TermList(map(Term.of, dict.fromkeys([*names, *(part for name in names for part in content_parts(name))])))


def _message(written: str, found: Found, term: Term, own: bool) -> str:
    kind = f'forbidden {"phrase" if len(term.words) > 1 else "word"} "{term.text}"'
    match found.way:
        case "same":
            return f'"{written}" ' + ("is part of the picture's name" if own else "is on the list of forbidden words")
        case "form":
            return f'"{written}" is a form of the {kind}'
        case "family":
            return f'"{written}" belongs to the same family as the {kind}'
        case "part":
            return f'"{written}" contains the {kind}'
        case "picture":
            return f'"{written}" shows the {kind}'
        case _:
            return f'"{written}" spells the {kind}'
