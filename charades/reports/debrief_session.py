"""The debrief of a session: what arrived best and worst over its rounds, what came back, and one thing to try."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from charades.game.scorecard import DistortionKind, FacetScore, RoundScore
from charades.game.state import State
from charades.game.task import Stage
from charades.reports import words
from charades.reports.debrief import Debrief, debrief, part_name
from charades.reports.debrief_patterns import Pattern, advice
from charades.reports.reveals.settling import as_settled
from charades.reports.statistics import illusion


@dataclass(frozen=True, slots=True)
class Share:
    """A part by its name, its mean overlap over the rounds in which it stood, 0 to 1, and how many they were."""

    name: str
    overlap: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Recurring:
    """A pattern, in how many rounds it showed, and what was turned around most where that is the pattern."""

    pattern: Pattern
    rounds: int
    kind: DistortionKind | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Questions or notes of one round."""

    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionDebrief:
    """What is to be said of a session.

    Attributes:
        rounds: How many rounds were revealed.
        best: The part that arrived best; None where nothing was sent, or only one part.
        worst: The part that arrived worst.
        illusions: The illusion of each round that has one, −1 to 1, in order.
        flows: What was played in each of these.
        recurring: The pattern that cost most over all rounds; None where everything held.
        next_time: One thing to try next time.
        questions: The coach's, round by round.
        notes: What was noted, round by round.
    """

    rounds: int
    best: Share | None
    worst: Share | None
    illusions: tuple[float, ...]
    flows: tuple[str, ...]
    recurring: Recurring | None
    next_time: str
    questions: tuple[Told, ...]
    notes: tuple[Told, ...]


def session_debrief(states: Iterable[State]) -> SessionDebrief | None:
    """Return the debrief of a session's rounds, in order; None where none of them was revealed."""
    rounds = [state for state in states if state.stage is Stage.REVEALED]
    if not rounds:
        return None
    shares = _shares(rounds)
    told = [found for state in rounds if (found := debrief(state))]
    believed = [
        (share, state.scenario.flow)
        for state in rounds
        if state.settled and (share := _illusion(state, state.settled.overlap)) is not None
    ]
    recurring, tried = _recurring(told)
    return SessionDebrief(
        len(rounds),
        shares[-1] if len(shares) > 1 else None,
        shares[0] if len(shares) > 1 else None,
        tuple(share for share, _ in believed),
        tuple(flow for _, flow in believed),
        recurring,
        tried,
        _by_round(rounds, [state.scenario.debrief for state in rounds]),
        _by_round(rounds, [state.notes for state in rounds]),
    )


def _illusion(state: State, overlap: float) -> float | None:
    return illusion(state.forecasts.values(), overlap)


def _shares(rounds: Iterable[State]) -> list[Share]:
    """Return the parts of all pictures that were sent, the one that arrived worst first."""
    found: dict[str, list[float]] = {}
    for state in rounds:
        if not words.is_sent(state.scenario.flow) or state.settled is None:
            continue
        for facet in _facets(state, state.settled):
            found.setdefault(part_name(state, facet), []).append(facet.card.overlap)
    shares = [Share(name, sum(each) / len(each), len(each)) for name, each in found.items()]
    return sorted(shares, key=lambda share: share.overlap)


def _facets(state: State, score: RoundScore) -> Iterable[FacetScore]:
    """Return the parts by their own names, also where the round's score is made of several comparisons."""
    if state.scenario.flow not in ("media", "convergence"):
        return score.facets
    return (facet for each in as_settled(state).compared.values() for facet in each.facets)


def _recurring(told: Sequence[Debrief]) -> tuple[Recurring | None, str]:
    """Return what showed in most rounds, of equals what cost most; and what to try against it."""
    rounds: Counter[tuple[Pattern, DistortionKind | None]] = Counter()
    cost: dict[tuple[Pattern, DistortionKind | None], float] = {}
    parts: dict[tuple[Pattern, DistortionKind | None], dict[str, None]] = {}
    # The illusion is told by itself, round by round.
    seen = [[found for found in each.findings if found.pattern not in _BELIEFS] or each.findings for each in told]
    for findings in seen:
        rounds.update({(found.pattern, found.kind) for found in findings})
        for found in findings:
            key = found.pattern, found.kind
            cost[key] = cost.get(key, 0.0) + found.cost
            parts.setdefault(key, {}).update(dict.fromkeys(found.parts))
    if not rounds:
        return None, advice(Pattern.HELD, ())
    most = max(rounds, key=lambda key: (rounds[key], cost[key]))
    pattern, kind = most
    names = list(parts[most])
    # What showed in several parts of several pictures is advice on every part, not on a list of them.
    return Recurring(pattern, rounds[most], kind), advice(pattern, names if len(names) <= _NAMED else (), kind)


_BELIEFS = (Pattern.OVERRATED, Pattern.UNDERRATED)
_NAMED = 2
"""Parts that are named in the advice for a session."""


def _by_round(rounds: Sequence[State], texts: Sequence[tuple[str, ...]]) -> tuple[Told, ...]:
    """Return what each round has to say, once where several say the same."""
    found: dict[tuple[str, ...], str] = {}
    for state, each in zip(rounds, texts, strict=True):
        if each:
            found.setdefault(each, state.scenario.title)
    return tuple(Told(title, each) for each, title in found.items())
