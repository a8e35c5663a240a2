"""Words that a message must hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from annotated_types import Len

from charades.wording.matching import Term
from charades.wording.normal import normalise
from charades.wording.rule import Breach, Context, Rule


class Require(Rule):
    """Every listed word or phrase occurs in the message, in any inflection."""

    key = "require"
    parameter = Annotated[list[Annotated[str, Len(1, 80)]], Len(0, 50)]
    summary = "Words and phrases that every message must hold, in any inflection."

    def __init__(self, value: Sequence[str]) -> None:
        """Compile the terms."""
        super().__init__(value)
        self._terms = tuple(Term.of(text, "lemma") for text in value)

    def explain(self) -> str:
        """Return the list."""
        return "use " + ", ".join(term.text for term in self._terms)

    def terms(self) -> Sequence[str]:
        """Return the required terms."""
        return tuple(term.text for term in self._terms)

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield one breach of the whole message for all terms that are missing."""
        normal = normalise(text)
        missing = [
            f'"{term.text}"' for term in self._terms if not any(f.way in ("same", "form") for f in term.find(normal))
        ]
        if missing:
            yield Breach(self.key, 0, 0, "", f"the message must use {' and '.join(missing)}")
