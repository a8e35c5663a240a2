"""What a flow's reveal shows: its own idea at a glance, as plain data, and as lines of text.

    blocks    the kinds of blocks
    lines     blocks as lines of text
    wording   figures and lists in plain words
    settling  a round as the players settled it
    titles    what the parts of its score are called

and a module a flow, each with ``blocks(state)``: first a sentence that says what happened, then what shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from charades.game.state import State
from charades.game.task import Stage
from charades.reports.reveals import (
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
)
from charades.reports.reveals.blocks import Block
from charades.reports.reveals.lines import block_lines
from charades.reports.reveals.settling import as_settled
from charades.reports.reveals.titles import facet_title, pair_of
from charades.scenario.model import FlowKey

__all__ = ["Block", "block_lines", "facet_title", "pair_of", "reveal_blocks"]

_BLOCKS: Mapping[FlowKey, Callable[[State], tuple[Block, ...]]] = {
    "gauges": gauges.blocks,
    "back-brief": back_brief.blocks,
    "word-drift": drift.blocks,
    "priorities": priorities.blocks,
    "canvas": canvas.blocks,
    "mission": mission.blocks,
    "media": media.blocks,
    "chain": chain.blocks,
    "bluff": bluff.blocks,
    "audience": audience.blocks,
    "illusion": illusion.blocks,
    "depth": depth.blocks,
    "convergence": convergence.blocks,
}
"""Every flow but the relay, whose facets say it all."""


def reveal_blocks(state: State) -> tuple[Block, ...]:
    """Return what the reveal of a round shows beside its headline and its facets; nothing before the reveal."""
    build = _BLOCKS.get(state.scenario.flow)
    if build is None or state.stage is not Stage.REVEALED:
        return ()
    return build(as_settled(state))
