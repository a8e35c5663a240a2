"""The blocks of a reveal as pictures, one module a kind of picture.

Nothing is told by a colour alone, and where there is no room for a picture its lines of text stand there instead.
"""

from charades.tui.widgets.blocks.view import BlockView, RevealBlocks

__all__ = ["BlockView", "RevealBlocks"]
