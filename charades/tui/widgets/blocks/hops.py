"""The decay of a picture from hop to hop, and under it the trail of each part."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from charades.cleaning import clean
from charades.reports.layout import fit, pad
from charades.reports.reveals.blocks import Hops
from charades.reports.reveals.wording import called, points
from charades.tui.widgets.blocks.paper import QUIET, STRONG, Paper, Room, beside, centred, label, longest, tone_of

_LABEL = 14
_AXIS = 6
_FATE = 26


def draw_hops(block: Hops, room: Room) -> Iterator[Content]:
    """Yield the curve over the hops, their names, and a row for each part."""
    left = max(_AXIS, longest([trail.facet for trail in block.trails], _LABEL) + 2)
    right = longest([trail.fate for trail in block.trails], _FATE) + 2 if block.trails else 2
    hops = len(block.overlaps)
    step = max(3, (room.width - left - right) // max(1, hops))
    places = [step * hop + (step - 1) // 2 for hop in range(hops)]
    yield from beside(_axis(room, left), _curve(block, places, step * hops, room), left, 0)
    names = "".join(centred(fit(clean(name), step - 1), step) for name in block.names)
    yield Content.assemble(" " * left, (names, STRONG))
    for trail in block.trails:
        cells = [("─", QUIET)] * (step * hops)
        cells[: places[0]] = [(" ", "")] * places[0]
        cells[places[-1] + 1 :] = [(" ", "")] * (len(cells) - places[-1] - 1)
        for place, verdict in zip(places, trail.verdicts, strict=False):
            tone = tone_of(verdict)
            for at in (place - 1, place, place + 1):
                cells[at] = (tone.sign, f"bold {tone.colour}")
        last = tone_of(trail.verdicts[-1] if trail.verdicts else None)
        yield Content.assemble(label(trail.facet, left), *cells, " ", (pad(trail.fate, right - 1), last.colour))


def _height(room: Room) -> int:
    return 13 if room.tall else 7


def _axis(room: Room, left: int) -> list[Content]:
    height = _height(room)
    marks = {0: "100 ┤", height // 2: "50 ┤", height - 1: "0 ┤"}
    return [Content.styled(f"{marks.get(row, '│'):>{left}}", QUIET) for row in range(height)]


def _curve(block: Hops, places: list[int], width: int, room: Room) -> list[Content]:
    """The overlaps as dots with their numbers, joined by lines."""
    paper = Paper(width, _height(room))
    heights = [round((1 - overlap) * (paper.height - 1)) for overlap in block.overlaps]
    dots = list(zip(places, heights, strict=True))
    for start, end in zip(dots, dots[1:], strict=False):
        paper.line(start, end, QUIET)
    for (x, y), overlap in zip(dots, block.overlaps, strict=True):
        tone = tone_of(called(overlap))
        paper.put(x, y, "●", f"bold {tone.colour}")
        number = points(overlap)
        paper.put(x - len(number) // 2 if y else x + 2, max(0, y - 1), number, f"bold {tone.colour}")
    return paper.rows()
