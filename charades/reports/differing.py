"""Quoting two texts so that it is seen where they differ."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from charades.wording.function_words import FUNCTION_WORDS

LONG = 60
"""Characters up to which a text is quoted as it stands."""
_MOST = 14
"""Words that are quoted of a text; of more places that differ those with the most to say are kept."""
_SHARE = 0.7
"""Most of both texts that may differ for parts of them to tell a reader more than both as they stand."""
_GAP = "…"
_EDGES = '.,;:!?"“”()'


def differing(one: str, other: str) -> tuple[str, str] | None:
    """Return what two texts say that the other one does not, a gap (…) for the rest.

    Texts of which neither is long stay as they are. None where they share too little to be told apart in parts.
    """
    if max(len(one), len(other)) <= LONG:
        return one, other
    ours, theirs = one.split(), other.split()
    places = _only_here(ours, theirs), _only_here(theirs, ours)
    if not all(places):
        # Whoever says more, or the same words in another order: the places where they part, with what stands beside.
        places = _parting(ours, theirs)
    if not all(places) or all(
        len(mine) > _SHARE * len(words) for mine, words in zip(places, (ours, theirs), strict=True)
    ):
        return None
    return _quoted(ours, places[0]), _quoted(theirs, places[1])


def _plain(word: str) -> str:
    return word.strip(_EDGES).casefold()


def _only_here(words: Sequence[str], others: Iterable[str]) -> list[int]:
    """Return the places of the words that the other text does not have, and of single ones within a phrase of them."""
    known = set(map(_plain, others))
    found = [place for place, word in enumerate(words) if _plain(word) not in known]
    joined = ((sooner, later) for sooner, later in pairwise(found) if _plain(words[sooner]) == words[sooner].casefold())
    between = [sooner + 1 for sooner, later in joined if later - sooner == 2]
    return sorted([*found, *between])


def _parting(ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the places at which the texts do not go on alike, each with a word before and behind."""
    matcher = SequenceMatcher(None, list(map(_plain, ours)), list(map(_plain, theirs)), autojunk=False)
    changes = [change[1:] for change in matcher.get_opcodes() if change[0] != "equal"]
    return (
        _around(((start, end) for start, end, _, _ in changes), len(ours)),
        _around(((start, end) for _, _, start, end in changes), len(theirs)),
    )


def _around(spans: Iterable[tuple[int, int]], length: int) -> list[int]:
    return sorted({place for start, end in spans for place in range(max(0, start - 1), min(length, end + 1))})


def _quoted(words: Sequence[str], places: Sequence[int]) -> str:
    """Return the runs of words at these places that say the most, in order, with gaps for what is left out."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    telling = [run for run in runs if _tells(words[place] for place in run)] or runs
    shown: set[int] = set()
    for run in sorted(telling, key=len, reverse=True):
        if len(shown) + len(run) <= _MOST:
            shown.update(run)
    shown = shown or set(telling[0][:_MOST])
    if len(shown) == 1:
        shown = set(_around([(min(shown), max(shown) + 1)], len(words)))
    return _with_gaps(words, shown)


def _tells(words: Iterable[str]) -> bool:
    """Whether there is more in words than grammar: *the* against *this* is seldom what a reader asks about."""
    return any(_plain(word) not in FUNCTION_WORDS for word in words)


def _with_gaps(words: Sequence[str], shown: Container[int]) -> str:
    """Return the words that are shown, and one gap for all that are not between two of them."""
    out: list[str] = []
    for place, word in enumerate(words):
        if place in shown:
            out.append(word)
        elif not out or out[-1] != _GAP:
            out.append(_GAP)
    return " ".join(out).rstrip(".,;:")
