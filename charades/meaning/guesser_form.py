"""Which part of speech a description asks for."""

from __future__ import annotations

import re

from charades.meaning.guesser_index import KINDS

_FORMS = (
    (re.compile(r"(?:how|when) (?:you|we|people|they) (?:feel|look)\b", re.I), "a"),
    (re.compile(r"(?:in|with) (?:a|an) \w+ (?:way|manner)\b", re.I), "r"),
    (re.compile(r"to (?!the\b|a\b|an\b|one's\b)[a-z]+", re.I), "v"),
    (re.compile(r"(?:very|extremely|quite|not|being|without|full of|able to|likely to)\b", re.I), "ar"),
    (re.compile(r"(?:an?|the|some|something|somebody|someone|one who|any|what|where|it|he|she|they)\b", re.I), "n"),
    (re.compile(r"(?:this|these|you|we) (?:\S+ ){1,12}?(?:it|them|one|here|there)\b", re.I), "n"),
    (re.compile(r"this (?:is|was) (?:an?|the)\b|these are\b", re.I), "n"),
)
"""How a description begins, and the parts of speech that it then describes; the first that matches counts."""


def asked_kinds(text: str) -> int:
    """Return the parts of speech that a description asks for, a sum of values of `KINDS`; all where it is open."""
    for pattern, kinds in _FORMS:
        if pattern.match(text.strip()):
            return sum(KINDS[kind] for kind in kinds)
    return sum(KINDS.values())
