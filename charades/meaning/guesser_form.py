"""What the form of a description tells: which part of speech it asks for, and how a dictionary would put it."""

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


_AS_ENTRY = (
    (r"(?:you|we|people) go there ", "a place where people go "),
    (r"(?:you|we|people) (.{1,80}?) (?:there|here)\b", r"a place where people \1"),
    (r"(?:i|you|we|people) (.{1,80}?) (?:it|this|one)\b", r"something that you \1"),
    (r"(?:i|you|we|people) (.{1,80}?) them\b", r"things that you \1"),
    (r"(?:it|this) (?:is|was) (?=an?\b|the\b)", ""),
    (r"(?:they|these) are ", ""),
    (r"(?:it|this|that) ", "something that "),
    (r"(?:they|these) ", "things that "),
    (r"(?:he|she|somebody|someone) (?:who )?", "a person who "),
)
_ENTRY_FORMS = tuple((re.compile(pattern, re.I), form) for pattern, form in _AS_ENTRY)
"""How people begin when they talk about a thing, and how a dictionary would; the first that matches counts."""


def as_entry(text: str) -> str:
    """Return a description closer to a dictionary's: *you cut paper with it* as *something that you cut paper with*.

    The senses that it is compared with are written like that; a description in another form is returned as it is.
    """
    text = text.strip()
    for pattern, form in _ENTRY_FORMS:
        if pattern.match(text):
            return pattern.sub(form, text, count=1)
    return text
