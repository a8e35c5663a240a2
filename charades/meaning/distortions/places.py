"""Another month, day, hour or direction where the rest is the same.

*We ship in May* against *in June*; *turn right* against *turn left*; *before Easter* against *after Easter*. What
stands on the two sides of *before* or *over* may change places together with the word (*children before adults*:
*adults after children*), and is turned around where only one of them does (*safety over cost*: *cost over safety*).

Read off the words as they stand, since a parser takes *left* for a verb; so always soft, and only where the two texts
cover each other in all else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from charades.game.scorecard import Distortion, DistortionKind
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.reading import Reading, is_content

COVERED = 0.6
"""Least coverage of two texts for a finding."""
_NAMES: tuple[tuple[DistortionKind, str], ...] = (
    ("time", "january february march april may june july august september october november december"),
    ("time", "monday tuesday wednesday thursday friday saturday sunday"),
    ("opposite", "left right"),
    ("opposite", "up down"),
    ("opposite", "upstairs downstairs"),
    ("opposite", "upwards downwards"),
)
_CAPITAL = frozenset({"march", "may"})
"""Months that are names only with a capital letter."""
_SIDES = (("before", "after"), ("over", "under"), ("above", "below"))
_WORD = re.compile(r"[^\W\d_]+")


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the names of times and directions that differ, and the sides that were exchanged."""
    if pair.alignment.coverage < COVERED:
        return
    for kind, names in _NAMES:
        yield from _differing(pair, kind, frozenset(names.split()))
    if not pair.opposed:
        for couple in _SIDES:
            yield from _exchanged(pair, frozenset(couple))


def _only(text: str, names: frozenset[str]) -> re.Match[str] | None:
    """Return the one word of a text that is among ``names``; None where there are several or none."""
    found = [match for match in _WORD.finditer(text) if match[0].lower() in names]
    found = [match for match in found if match[0].lower() not in _CAPITAL or match[0][0].isupper()]
    return found[0] if len(found) == 1 else None


def _differing(pair: Pair, kind: DistortionKind, names: frozenset[str]) -> Iterator[Distortion]:
    ours, theirs = _only(pair.reference.text, names), _only(pair.reconstruction.text, names)
    if ours is not None and theirs is not None and ours[0].lower() != theirs[0].lower():
        yield _finding(pair, kind, ours, theirs)


def _exchanged(pair: Pair, couple: frozenset[str]) -> Iterator[Distortion]:
    """Yield *before* for *after* where the sides stay, and the same word where they change places."""
    ours, theirs = _only(pair.reference.text, couple), _only(pair.reconstruction.text, couple)
    if ours is None or theirs is None:
        return
    left, right = _around(pair.reference, ours)
    before, behind = _around(pair.reconstruction, theirs)
    crossed = bool(left & behind) and bool(right & before)
    kept = bool(right & behind) and not left & behind and not right & before
    if crossed if ours[0].lower() == theirs[0].lower() else kept:
        yield _finding(pair, "order", ours, theirs)


def _around(reading: Reading, match: re.Match[str]) -> tuple[set[str], set[str]]:
    """Return the lemmas of content in front of a word and behind it."""
    content = [token for token in reading.doc if is_content(token)]
    left = {token.lemma_.lower() for token in content if token.idx < match.start()}
    return left, {token.lemma_.lower() for token in content if token.idx >= match.end()}


def _finding(pair: Pair, kind: DistortionKind, ours: re.Match[str], theirs: re.Match[str]) -> Distortion:
    meant, understood = _told(pair.reference, ours), _told(pair.reconstruction, theirs)
    return distortion(kind, pair.reference.span(*meant), pair.reconstruction.span(*understood), hard=False)


def _told(reading: Reading, match: re.Match[str]) -> tuple[int, int]:
    """Return where a word and its neighbours begin and end."""
    near = [token for token in reading.doc if not token.is_punct and not token.is_space]
    at = next((place for place, token in enumerate(near) if token.idx + len(token) > match.start()), 0)
    last = near[min(at + 1, len(near) - 1)]
    return near[max(0, at - 1)].idx, last.idx + len(last)
