"""Revealed rounds of every flow, with what people gave and what the scorer said chosen by the test."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from charades.game import events as ev
from charades.game.content import Content
from charades.game.decide import decide, start
from charades.game.events import Refusal
from charades.game.scorecard import FacetScore, RoundScore, Scorecard, Verdict
from charades.game.seats import Mode
from charades.game.state import State, evolve, replay
from charades.game.task import Stage
from charades.game.verdict import ALIGNED, PARTIAL
from charades.scenario.model import FlowKey
from charades.session.seating import seats_for
from tests.game.flow_scenarios import PICTURE, scenario_of
from tests.game.test_flows import next_action

PEOPLE = ("Ada", "Sam", "Eve", "Kim", "Lou", "Max", "Zoë")
PARTS = tuple(facet.name for facet in PICTURE.facets)

Gives = Mapping[Any, Content]
"""By a task's key, or by seat and key."""
Scores = Mapping[str, RoundScore]


def card(overlap: float, verdict: Verdict | None = None, echo: float = 0.1) -> Scorecard:
    """A scorecard with the verdict that the overlap has, or another one."""
    called: Verdict = "aligned" if overlap >= ALIGNED else "partial" if overlap >= PARTIAL else "different"
    return Scorecard(0.8, overlap, echo, verdict or called)


def round_score(cards: Mapping[str, Scorecard], echo: float = 0.1) -> RoundScore:
    """A score with one text a facet."""
    facets = tuple(FacetScore(name, 1.0, f"{name} sent", f"{name} got", each) for name, each in cards.items())
    mean = sum(each.overlap for each in cards.values()) / len(cards) if cards else 0.0
    return RoundScore(facets, mean, echo, (), "test")


def overlaps(*shares: float, echo: float = 0.1) -> RoundScore:
    """A score of the picture's parts, in their order."""
    return round_score({name: card(share) for name, share in zip(PARTS, shares, strict=True)}, echo)


def revealed(
    flow: FlowKey,
    scores: Scores,
    gives: Gives | None = None,
    mode: Mode = Mode.PAIR,
    people: int = 2,
    **changes: Any,
) -> State:
    """Play a round to its reveal.

    Args:
        flow: What is played.
        scores: What the scorer says, by comparison; of others all parts arrive.
        gives: What people contribute, by task key, or by seat and task key; a willing player's words otherwise.
        mode: Who takes part.
        people: How many.
        changes: What is different in the scenario.
    """
    scenario = scenario_of(flow)
    for name, value in changes.items():
        object.__setattr__(scenario, name, value)
    seats = seats_for(scenario, mode, PEOPLE[: people if mode is Mode.PAIR else 1])
    begun = start(scenario, mode, seats)
    assert not isinstance(begun, Refusal), begun
    state = replay(begun)
    while not state.over:
        decision = decide(state, _action(state, scores, gives or {}))
        assert not isinstance(decision, Refusal), decision
        for event in decision:
            state = evolve(state, event)
    return state


def _action(state: State, scores: Scores, gives: Gives) -> ev.Action:
    task = state.task
    if task.stage is Stage.SCORING:
        found = {key: scores.get(key, overlaps(0.9, 0.9, 0.9)) for key in state.flow.comparisons(state)}
        return ev.Score(state.flow.headline(found), {key: score for key, score in found.items() if key})
    usual = next_action(state)
    if isinstance(usual, ev.Contribute):
        content = gives.get((usual.seat, task.key), gives.get(task.key, usual.content))
        return ev.Contribute(usual.seat, content)
    return usual
