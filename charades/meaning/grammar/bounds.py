"""Whether an amount is a bound: *at least five*, *five or more*, *under a minute*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Doc

Bound = Literal["", "least", "most", "above", "below"]

_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("least", re.compile(r"(at least|no (less|fewer|earlier) than|not (less|fewer) than|a minimum of|minimum)$")),
    ("most", re.compile(r"(at most|no (more|longer|later) than|up to|a maximum of|maximum|within)$")),
    ("most", re.compile(r"(not|n't|never)( (for|by|in|to|with))? (more|longer|later) than$")),
    ("above", re.compile(r"(more than|over|above|greater than|longer than|exceed\w*|upwards of|beyond)$")),
    ("below", re.compile(r"(less than|fewer than|under|below|shorter than)$")),
)
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("least", re.compile(r"^(or more|or longer|or above|and more|at least|minimum)\b")),
    ("most", re.compile(r"^(or less|or fewer|or below|at most|maximum)\b")),
)


def bound_of(doc: Doc, first: int, last: int) -> Bound:
    """Return what the words around the tokens ``first`` to ``last`` of an amount make of it."""
    while first and doc[first - 1].lower_ in ("a", "an", "the", "about"):
        first -= 1
    before = " ".join(token.lower_ for token in doc[max(0, first - 4) : first])
    after = " ".join(token.lower_ for token in doc[last + 1 : last + 3])
    return next(_bounds(before, after), "")


def _bounds(before: str, after: str) -> Iterator[Bound]:
    yield from (bound for bound, pattern in _AFTER if pattern.search(after))
    yield from (bound for bound, pattern in _BOUNDS if pattern.search(before))
