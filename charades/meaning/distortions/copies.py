"""Values that stand in the same place of two texts, where one text is nearly a copy of the other.

Where all else is word for word the same, place alone tells which number or time answers to which: *from 12 to 36*
against *from 36 to 12*. It says nothing once a text has been put into other words.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from spacy.tokens import Doc

from charades.meaning.distortions.pair import Pair

COPIED = 0.8
"""Least share of the words, twice what both have in common by the words of both, of a near copy."""
_VALUE = "\0"
_JOINS = frozenset({"and", "or"})

Places = Sequence[tuple[int, int]]
"""The first and the last token of each value, in order."""


def twins(pair: Pair, ours: Places, theirs: Places) -> list[tuple[int, int]]:
    """Return which value of the reference (its index) stands where which one of the reconstruction does.

    A value counts only with a word in front of it or behind it that both texts have there, and not in a list of values
    (*on Monday and Tuesday*), whose order says nothing. The result is empty where the texts are no near copies.
    """
    meant, understood = _masked(pair.reference.doc, ours), _masked(pair.reconstruction.doc, theirs)
    matcher = SequenceMatcher(None, meant, understood, autojunk=False)
    if matcher.real_quick_ratio() < COPIED or matcher.ratio() < COPIED:
        return []
    found = []
    for row, column, size in matcher.get_matching_blocks():
        for step in range(size):
            place = row + step
            near = meant[max(row, place - 1) : row + min(size, step + 2)]
            if meant[place] == _VALUE and len(near) > 1 and not _listed(meant, place):
                found.append((meant[:place].count(_VALUE), understood[: column + step].count(_VALUE)))
    return found


def _listed(words: list[str], place: int) -> bool:
    """Return whether a value stands beside another one, or only *and* or *or* between them."""
    behind, before = words[place + 1 : place + 3], words[max(0, place - 2) : place][::-1]
    return any(near[:1] == [_VALUE] or (near[1:] == [_VALUE] and near[0] in _JOINS) for near in (behind, before))


def _masked(doc: Doc, values: Places) -> list[str]:
    """Return the words of a text, one sign in the place of each value."""
    inside = {index: first for first, last in values for index in range(first, last + 1)}
    words = []
    for token in doc:
        if inside.get(token.i, token.i) < token.i:
            continue
        if token.i in inside:
            words.append(_VALUE)
        elif not token.is_punct and not token.is_space:
            words.append(token.lower_)
    return words
