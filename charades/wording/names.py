"""The names of a picture: what they are made of, and whether a player has said one."""

from __future__ import annotations

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.morphology import bases, inflections_of, is_known, parts, stems
from charades.wording.normal import words_of


def content_parts(name: str) -> tuple[str, ...]:
    """Return the words a name is made of that carry meaning: *fire*, *engine*; *snow*, *man* for *snowman*."""
    words = [word for word in words_of(name) if word not in FUNCTION_WORDS]
    inner = [part for word in words for part in parts(word)]
    return tuple(dict.fromkeys(word for word in (words if len(words_of(name)) > 1 else []) + inner if len(word) > 1))


def same_name(one: str, other: str) -> bool:
    """Whether two texts name the same thing.

    Articles, a leading *to*, case, accents, plural, hyphens and spaces make no difference. In a word of six letters
    or more one letter may be missing, added, wrong or exchanged with its neighbour, unless that makes it another known
    word.
    """
    first, second = _name(one), _name(other)
    if not first or not second:
        return False
    if first == second or "".join(first) == "".join(second):
        return True
    if len(first) == len(second) and all(_same_word(a, b) for a, b in zip(first, second, strict=True)):
        return True
    return _same_word("".join(first), "".join(second))


def _name(text: str) -> tuple[str, ...]:
    words = words_of(text)
    while len(words) > 1 and words[0] in ("a", "an", "the", "it", "is", "some", "my", "your", "to"):
        words = words[1:]
    return words


def _same_word(one: str, other: str) -> bool:
    if one == other or not inflections_of(one).isdisjoint(inflections_of(other)):
        return True
    if min(len(one), len(other)) < 6 or (is_known(one) and is_known(other)):
        return False
    return _one_slip(one, other) or any(
        _one_slip(a, b) for a in bases(one) for b in (other, *stems(other)) if len(a) > 5
    )


def _one_slip(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or exchange of neighbours turns ``one`` into ``other``."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    a, b = one[at:], other[at:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
