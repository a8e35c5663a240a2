"""The bands as an SVG: a small chart each, the diagonal where human judgement and overlap agree."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.benchmarks.scoring.bands import COUNT, Bands, middle

SIDE = 240
"""Width and height of the field of a chart, in pixels."""
LEFT, TOP, RIGHT, BOTTOM = 46, 46, 24, 62
ACROSS = 2
"""Charts beside each other."""
INK, PALE, FILL = "#1f2430", "#c9ced8", "#5b7fb5"


def draw(charts: Sequence[Bands]) -> str:
    """Return the charts as one SVG."""
    wide, high = SIDE + LEFT + RIGHT, SIDE + TOP + BOTTOM
    width, height = wide * min(ACROSS, len(charts)), high * -(-len(charts) // ACROSS)
    drawn = "".join(
        f'<g transform="translate({place % ACROSS * wide + LEFT} {place // ACROSS * high + TOP})">{_chart(bands)}</g>'
        for place, bands in enumerate(charts)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="11" fill="{INK}">'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>{drawn}</svg>\n'
    )


def _chart(bands: Bands) -> str:
    """Return one chart, its field at the origin."""
    title, _, axis = bands.title.partition(": ")
    parts = [
        f'<text x="{-LEFT + 12}" y="-26" font-size="13" font-weight="bold">{escape(title)}</text>',
        f'<text x="{-LEFT + 12}" y="-10">{escape(axis)}; mean distance {bands.gap:.2f}</text>',
    ]
    for step in range(0, COUNT + 1, 2):
        at = SIDE * step / COUNT
        parts.append(f'<path d="M0 {SIDE - at:g}H{SIDE}" stroke="{PALE}"/>')
        parts.append(f'<text x="-6" y="{SIDE - at + 4:g}" text-anchor="end">{step / COUNT:.1f}</text>')
        parts.append(f'<text x="{at:g}" y="{SIDE + 16}" text-anchor="middle">{step / COUNT:.1f}</text>')
    slot = SIDE / COUNT
    for place, many, mean in bands.each:
        centre, tall = SIDE * middle(place), SIDE * mean
        if many:
            parts.append(
                f'<rect x="{centre - slot * 0.4:g}" y="{SIDE - tall:.1f}" width="{slot * 0.8:g}" height="{tall:.1f}" '
                f'fill="{FILL}"/>'
            )
        parts.append(f'<text x="{centre:g}" y="{SIDE + 32}" text-anchor="middle" font-size="9">{many}</text>')
    parts.append(f'<path d="M0 {SIDE}L{SIDE} 0" stroke="{INK}" stroke-dasharray="5 4"/>')
    parts.append(f'<text x="{SIDE / 2:g}" y="{SIDE + 48}" text-anchor="middle">overlap, and texts in the band</text>')
    return "".join(parts)
