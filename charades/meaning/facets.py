"""A free answer to a picture of facets: its parts, each given to the facet that it fits better than the others.

All parts are given away at once. Neighbours in a sentence may stay together as one run; a run is worth to a facet by
how much nearer it is to it than to the other facets, and than the rest of the answer is to the facet. Of all ways to
share out the runs, the one that is worth most is taken. What counts is nearness in subject, not agreement: a part that
turns a facet around reaches it too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np

from charades.game.scorecard import Span
from charades.meaning.encoder import Floats, SentenceEncoder
from charades.meaning.parts import Part, parts
from charades.meaning.reading import Reading

NEAR = 0.25
"""Least cosine between a run and a facet's text for the run to speak of the facet."""
WORTH = 0.28
"""Least worth of a run to a facet; with less it belongs to none."""
SHARED = 0.3
"""Share of what is common to a picture and an answer that does not count as nearness."""
CUT = 0.1
"""Costs where a sentence is cut and its pieces go to different facets, or one of them to none."""
FIRST = 0.08
"""Gained with the first run for each facet: people mostly speak of each facet once."""
AGAIN = 0.2
"""Costs where a facet is spoken of again after something else."""
BOTH_NEAR, BOTH = 0.5, 0.7
"""A facet that no run was given to takes part in another's where the run is so near to it, and so near in comparison
with the other facet."""
LONGEST = 4
"""Parts in a run at most."""
KEPT = 40
"""Ways to share out the parts so far that are followed up."""

_JOINING = frozenset({"and", "but", "or", "nor", "yet"})
"""Words between two parts that belong to neither."""
_WORDS = re.compile(r"\w+")
LEFT_OUT = " … "
"""Stands between two parts that stood apart."""
_NONE = -1


@dataclass(frozen=True, slots=True)
class Shares:
    """Who gets what.

    Attributes:
        texts: For each facet the parts that speak of it, joined in the order of the answer; empty where none does.
        unclaimed: The parts that speak of no facet.
        spans: For each facet where its parts stand in the answer.
    """

    texts: tuple[str, ...]
    unclaimed: tuple[Span, ...]
    spans: tuple[tuple[Span, ...], ...]


class _Run(NamedTuple):
    """Parts ``first`` to ``last`` of an answer, neighbours in one sentence."""

    first: int
    last: int


class _Way(NamedTuple):
    """A way to share out the beginning of an answer: its worth, its last step, and the way up to there."""

    worth: float
    run: int
    facet: int
    before: _Way | None


def share_out(answer: Reading, facets: Sequence[str], encoder: SentenceEncoder, names: Sequence[str] = ()) -> Shares:
    """Give the parts of an answer to the facets of a picture.

    Args:
        answer: The whole answer.
        facets: The texts of the facets.
        encoder: Measures how near a part is to a facet.
        names: The names of the facets; what an answer puts under a name goes to that facet.
    """
    pieces = parts(answer, names)
    if not pieces or not facets:
        return Shares(("",) * len(facets), tuple(piece.span for piece in pieces), ((),) * len(facets))
    vectors = encoder.encode([*facets, *(piece.span.text for piece in pieces)])
    goals, leaves = vectors[: len(facets)], vectors[len(facets) :]
    runs = _runs(pieces)
    cosines = _vectors(runs, pieces, leaves) @ goals.T
    given = _best(runs, pieces, cosines, _worth(runs, cosines, leaves @ goals.T))
    taken = [[run for run, facet in given if facet == place] for place in range(len(facets))]
    spans = tuple(
        tuple(_span(answer, pieces, runs[run]) for run in chosen or _also(given, cosines, place))
        for place, chosen in enumerate(taken)
    )
    unclaimed = tuple(_span(answer, pieces, runs[run]) for run, facet in given if facet == _NONE)
    return Shares(tuple(_quoted(answer.text, chosen) for chosen in spans), unclaimed, spans)


def _runs(pieces: Sequence[Part]) -> list[_Run]:
    """Return all neighbours in a sentence that may stay together, single parts among them."""
    runs = []
    for _, group in groupby(range(len(pieces)), key=lambda place: pieces[place].sentence):
        places = list(group)
        runs += [_Run(first, last) for first in places for last in places if first <= last < first + LONGEST]
    return runs


def _vectors(runs: Sequence[_Run], pieces: Sequence[Part], leaves: Floats) -> Floats:
    """Return the vectors of the runs, (runs, width), length 1: the sum of their parts', by the root of their length."""
    weighted = leaves * np.sqrt([[len(piece.span.text)] for piece in pieces])
    sums = np.array([weighted[run.first : run.last + 1].sum(axis=0) for run in runs])
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _worth(runs: Sequence[_Run], cosines: Floats, leaves: Floats) -> Floats:
    """Return what each run is worth to each facet, (runs, facets).

    Args:
        runs: The runs.
        cosines: Between runs and facets, (runs, facets).
        leaves: Between parts and facets, (parts, facets).
    """
    count, width = leaves.shape
    sizes = np.array([[run.last - run.first + 1] for run in runs])
    inside = np.array([leaves[run.first : run.last + 1].sum(axis=0) for run in runs])
    # One more in each denominator: the fewer there are, the less is known of what is common to all.
    others = (cosines.sum(axis=1, keepdims=True) - cosines) / width
    elsewhere = (leaves.sum(axis=0) - inside) / (count - sizes + 1)
    return np.asarray(cosines - SHARED * (others + elsewhere), dtype=np.float32)


def _best(runs: Sequence[_Run], pieces: Sequence[Part], cosines: Floats, worth: Floats) -> list[tuple[int, int]]:
    """Return the runs that the answer is cut into, in order, each with its facet or `_NONE`."""
    opening: dict[int, list[int]] = {}
    for place, run in enumerate(runs):
        opening.setdefault(run.first, []).append(place)
    ways: list[dict[tuple[int, frozenset[int]], _Way]] = [{} for _ in range(len(pieces) + 1)]
    ways[0][_NONE, frozenset()] = _Way(0.0, 0, _NONE, None)
    for first in range(len(pieces)):
        goes_on = first > 0 and pieces[first].sentence == pieces[first - 1].sentence
        followed = sorted(ways[first].items(), key=lambda item: -item[1].worth)[:KEPT]
        ways[first] = {}
        for place in opening[first]:
            choices = _choices(pieces[first], cosines[place], worth[place])
            ahead = ways[runs[place].last + 1]
            for (last, spoken), way in followed:
                for facet, gain in choices:
                    if goes_on and facet == last:
                        continue
                    again = facet in spoken and facet != last
                    new = facet != _NONE and facet not in spoken
                    total = way.worth + gain + FIRST * new - CUT * goes_on - AGAIN * again
                    state = facet, spoken | {facet} if facet != _NONE else spoken
                    if state not in ahead or total > ahead[state].worth:
                        ahead[state] = _Way(total, place, facet, way)
    way = max(ways[-1].values(), key=lambda way: way.worth)
    given = []
    while way.before is not None:
        given.append((way.run, way.facet))
        way = way.before
    return given[::-1]


def _choices(part: Part, cosines: Floats, worth: Floats) -> list[tuple[int, float]]:
    """Return the facets that a run beginning with a part may go to, or `_NONE`, each with what is gained."""
    if part.facet is not None:
        return [(part.facet, 1.0)]
    near = [(int(facet), float(worth[facet]) - WORTH) for facet in np.flatnonzero(cosines >= NEAR)]
    return [(_NONE, 0.0), *near]


def _also(given: Sequence[tuple[int, int]], cosines: Floats, facet: int) -> list[int]:
    """Return the runs of other facets that clearly speak of this one too."""
    return [
        run
        for run, other in given
        if other != _NONE and cosines[run, facet] >= max(BOTH_NEAR, BOTH * cosines[run, other])
    ]


def _span(answer: Reading, pieces: Sequence[Part], run: _Run) -> Span:
    return answer.span(pieces[run.first].span.start, pieces[run.last].span.end)


def _quoted(answer: str, chosen: Sequence[Span]) -> str:
    """Return parts of an answer in its own words and stops; where something was left out between two, `` … ``."""
    quoted = ""
    end = 0
    for span in chosen:
        between = answer[end : span.start]
        joins = all(word in _JOINING for word in _WORDS.findall(between.lower()))
        quoted += (between if joins else LEFT_OUT) + span.text if quoted else span.text
        end = span.end
    return quoted
