"""No jargon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from annotated_types import Len

from charades.wording.lexicon import DATA
from charades.wording.matching import Term, TermList
from charades.wording.normal import normalise
from charades.wording.rule import Breach, Context, Rule
from charades.wording.spans import outermost
from charades.wording.word_lists import read_list

LISTS = DATA / "jargon"


class Jargon(Rule):
    """No word or phrase from lists of jargon that ship with the program, nor from the coach's own."""

    key = "jargon"
    parameter = Annotated[list[Annotated[str, Len(1, 80)]], Len(0, 200)]
    summary = (
        "Jargon the sender may not use: names of built-in lists (business, finance, medicine, school, software), "
        "and words or phrases of the coach's own."
    )

    def __init__(self, value: Sequence[str]) -> None:
        """Compile the terms."""
        super().__init__(value)
        built_in = list_names()
        self._lists = tuple(entry for entry in value if entry in built_in)
        self._own = tuple(entry for entry in value if entry not in built_in)

    def explain(self) -> str:
        """Return the lists by name, then the coach's own words."""
        named = [f"no {name} jargon" for name in self._lists]
        return "; ".join([*named, *(["none of " + ", ".join(self._own)] if self._own else [])]) or "no jargon"

    def terms(self) -> Sequence[str]:
        """Return the coach's own words."""
        return self._own

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every piece of jargon, the longest where several overlap."""
        normal = normalise(text)
        hits = _terms(self._lists, self._own).find(normal)
        for start, end in outermost((hit.start, hit.end) for _, hit in hits):
            yield Breach(self.key, start, end, text[start:end], f'"{text[start:end]}" is jargon')


@lru_cache(maxsize=1)
def list_names() -> tuple[str, ...]:
    """Return the names of the built-in lists."""
    return tuple(sorted(path.stem for path in LISTS.glob("*.txt")))


@lru_cache(maxsize=16)
def _terms(lists: tuple[str, ...], own: tuple[str, ...]) -> TermList:
    listed = (entry for name in lists for entry in read_list(Path(LISTS / f"{name}.txt")))
    return TermList(Term.of(entry, "lemma") for entry in dict.fromkeys([*listed, *own]))
