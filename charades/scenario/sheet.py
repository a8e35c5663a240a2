"""The sheet that people draw on, and what can be drawn with."""

from __future__ import annotations

DRAWING_ROWS = 14
DRAWING_COLUMNS = 56
"""The size of the sheet, in characters: it fits an 80×24 screen."""

STROKES = " ─│┌┐└┘├┤┬┴┼╱╲╳█▓░●○▲▼◀▶★·~|/\\_-=+*#.:'`^<>()[]{}!?@$%&,;\""
"""What can be drawn with: box lines, shades and shapes, and the marks of the keyboard."""
