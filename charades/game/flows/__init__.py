"""The flows: every shape that a round can have, one a module."""

from __future__ import annotations

from collections.abc import Mapping

from charades.game.flows import (
    audience,
    back_brief,
    bluff,
    canvas,
    chain,
    convergence,
    depth,
    drift,
    gauges,
    illusion,
    media,
    mission,
    priorities,
    relay,
)
from charades.game.flows.flow import Flow
from charades.scenario.model import FlowKey, Scenario

FLOWS: Mapping[FlowKey, Flow] = {
    module.FLOW.key: module.FLOW
    for module in (
        relay,
        gauges,
        back_brief,
        drift,
        priorities,
        canvas,
        mission,
        media,
        chain,
        bluff,
        audience,
        illusion,
        depth,
        convergence,
    )
}
"""Every flow, by its name in scenario files, in the order in which players see them."""


def flow_of(scenario: Scenario) -> Flow:
    """Return the flow of a scenario."""
    return FLOWS[scenario.flow]
