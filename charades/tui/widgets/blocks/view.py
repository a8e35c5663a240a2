"""A block on the screen, and all blocks of a round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from charades.reports.reveals import block_lines
from charades.reports.reveals import blocks as bl
from charades.tui.widgets.blocks.bars import draw_bars, draw_steps
from charades.tui.widgets.blocks.course import draw_course
from charades.tui.widgets.blocks.curve import draw_curve
from charades.tui.widgets.blocks.hops import draw_hops
from charades.tui.widgets.blocks.matrix import draw_matrix, fits
from charades.tui.widgets.blocks.paper import QUIET, Room, text_rows, title
from charades.tui.widgets.blocks.quadrants import draw_quadrants
from charades.tui.widgets.blocks.ranks import draw_ranks
from charades.tui.widgets.blocks.texts import draw_sheet, draw_side_by_side, draw_texts

NARROW = 64
"""Columns from which there is room for every picture."""
_LEAST: Mapping[type[bl.Block], int] = {bl.Bars: 44, bl.Steps: 52, bl.Texts: 40, bl.Course: 50, bl.Sheet: 50}
"""Columns from which there is room for those that need less."""
TALL = 36
"""Rows of the terminal from which pictures grow."""


class BlockView(Widget, can_focus=True):
    """One block: its heading, its picture, its caption."""

    DEFAULT_CSS = """
    BlockView { height: auto; padding: 0 1; margin-bottom: 1; border-left: blank; text-wrap: nowrap; }
    BlockView:focus { border-left: outer $primary; }
    """

    def __init__(self, block: bl.Block) -> None:
        super().__init__()
        self.block = block

    def render(self) -> Content:
        """Draw the block at the size there is."""
        return Content("\n").join(drawn(self.block, self._room(self.content_size.width)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows that the block takes at this width."""
        del container, viewport
        return len(drawn(self.block, self._room(width)))

    def _room(self, width: int) -> Room:
        return Room(width, self.screen.size.height >= TALL)


class RevealBlocks(Vertical):
    """Everything that a flow's reveal shows of its own."""

    DEFAULT_CSS = "RevealBlocks { height: auto; }"

    def __init__(self, blocks: tuple[bl.Block, ...]) -> None:
        super().__init__(id="blocks")
        self._blocks = blocks

    def compose(self) -> ComposeResult:
        """Lay out the blocks below each other."""
        for block in self._blocks:
            yield BlockView(block)

    def show(self, blocks: tuple[bl.Block, ...]) -> None:
        """Show the blocks as they read now."""
        if blocks != self._blocks:
            self._blocks = blocks
            self.refresh(recompose=True)


def drawn(block: bl.Block, room: Room) -> list[Content]:
    """Return a block as rows of at most ``room.width`` columns."""
    if isinstance(block, bl.Sentence):
        return list(text_rows(block.text, room.width, "bold"))
    if room.width < _LEAST.get(type(block), NARROW) or (isinstance(block, bl.Matrix) and not fits(block, room.width)):
        return [Content(line) for line in block_lines(block, max(20, room.width))]
    caption = text_rows(block.caption, room.width, QUIET) if block.caption else ()
    return [title(block.title), *_picture(block, room), *caption]


def _picture(block: bl.Block, room: Room) -> Iterator[Content]:
    match block:
        case bl.Bars():
            return draw_bars(block, room)
        case bl.Steps():
            return draw_steps(block, room)
        case bl.Matrix():
            return draw_matrix(block, room)
        case bl.Hops():
            return draw_hops(block, room)
        case bl.Ranks():
            return draw_ranks(block, room)
        case bl.Quadrants():
            return draw_quadrants(block, room)
        case bl.Curve():
            return draw_curve(block, room)
        case bl.Course():
            return draw_course(block, room)
        case bl.SideBySide():
            return draw_side_by_side(block, room)
        case bl.Sheet():
            return draw_sheet(block, room)
        case bl.Texts():
            return draw_texts(block, room)
        case bl.Sentence():
            return text_rows(block.text, room.width, "bold")
