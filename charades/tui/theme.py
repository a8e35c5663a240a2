"""The look: a dark theme and a light one. What each colour means stands in ``tones``."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="charades-dark",
    primary="#f2b84b",
    secondary="#7fb7be",
    accent="#f2b84b",
    foreground="#ece5d8",
    background="#16181d",
    surface="#1d2027",
    panel="#282c36",
    success="#8fc78a",
    warning="#e8b04a",
    error="#ef7d6c",
    dark=True,
    variables={
        "turned": "#d08bd6",
        "muted": "#9a968c",
        "footer-key-foreground": "#f2b84b",
        "input-selection-background": "#f2b84b 30%",
        "block-cursor-text-style": "bold",
    },
)

LIGHT = Theme(
    name="charades-light",
    primary="#9a5b00",
    secondary="#1f6a73",
    accent="#9a5b00",
    foreground="#25221c",
    background="#faf6ee",
    surface="#f2ecdf",
    panel="#e5dccb",
    success="#2f6f35",
    warning="#8a5a00",
    error="#a8321f",
    dark=False,
    variables={
        "turned": "#7c2f86",
        "muted": "#6b6559",
        "footer-key-foreground": "#9a5b00",
        "input-selection-background": "#9a5b00 25%",
        "block-cursor-text-style": "bold",
    },
)

THEMES = (DARK, LIGHT)
