"""What a test looks for on a reveal."""

from __future__ import annotations

from typing import TypeVar

from charades.game.state import State
from charades.reports.reveals import blocks as bl
from charades.reports.reveals import reveal_blocks

B = TypeVar("B", bound=bl.Block)


def told(state: State) -> str:
    """The sentence that comes first."""
    first = reveal_blocks(state)[0]
    assert isinstance(first, bl.Sentence)
    return first.text


def found(state: State, kind: type[B]) -> B:
    return next(block for block in reveal_blocks(state) if isinstance(block, kind))
