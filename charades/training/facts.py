"""What a rating needs to know of a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charades.game.decide import modes_for
from charades.game.flows import FLOWS, flow_of
from charades.game.flows.flow import nothing_to_compare
from charades.game.seats import Mode
from charades.reports.words import flow_words
from charades.scenario.model import Scenario

FREE_WORDS = "free words"
"""The constraint of a relay without wording rules."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A scenario's level, 1 to 5, and the constraints that it is played under, by their names for players."""

    level: int
    constraints: tuple[str, ...]


Known = Mapping[str, Facts]
"""Scenario id to what is known of it."""


def facts_of(scenario: Scenario) -> Facts:
    """Return what is known of a scenario: its wording rules in a relay, otherwise its flow, are its constraints."""
    return Facts(scenario.level, constraints(scenario.flow, tuple(scenario.wording)))


def constraints(flow: str, rules: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the constraints of a round of that flow under these wording rules, by their keys."""
    if flow != "relay":
        return (flow_words(flow),)
    return tuple(rule.replace("_", " ") for rule in rules) or (FREE_WORDS,)


def can_be_rated(scenario: Scenario) -> bool:
    """Whether anything is compared in it, so that there is an overlap to win by."""
    return FLOWS[scenario.flow].comparisons is not nothing_to_compare


def way_to_play(scenario: Scenario) -> Mode | None:
    """Return how one person can play it, the best way first; None where it takes several."""
    return next((mode for mode in modes_for(scenario) if mode is not Mode.PAIR), None)


def flow_title(scenario: Scenario) -> str:
    """Return the name of a scenario's flow for players."""
    return flow_of(scenario).title
