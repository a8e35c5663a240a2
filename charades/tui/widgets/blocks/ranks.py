"""A rank plot: everybody's order from top to bottom, the same item joined from one person to the next."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from textual.content import Content

from charades.cleaning import clean
from charades.reports.layout import columns, fit
from charades.reports.reveals.blocks import Ranks
from charades.tui.widgets.blocks.paper import QUIET, STRONG, Paper, Room, longest, text_rows

_APART = 12
"""Columns between two people's orders, at least, before the items' names may take more room than a third."""
_MARKED = "bold $primary"


def draw_ranks(block: Ranks, room: Room) -> Iterator[Content]:
    """Yield the people's names, the plot with the items named at both ends, and what each letter stands for."""
    letters = dict(zip(block.items, _letters(len(block.items)), strict=True))
    free = (room.width - _APART * (len(block.people) - 1) - 9) // 2
    wide = longest([f"{item} A" for item in block.items], max(room.width // 3, free))
    places = _places(len(block.people), wide + 4, room.width - wide - 5)
    spread = 3 if room.tall else 2
    apart = places[1] - places[0] if len(places) > 1 else room.width
    names = [clean(name) for name in block.people]
    # Names that do not fit beside each other stand in two rows by turns, and never touch.
    turns = 2 if any(columns(name) > apart - 2 for name in names) else 1
    heads, cut = Paper(room.width, turns), False
    for number, (name, place) in enumerate(zip(names, places, strict=True)):
        most = max(3, min(apart * turns - 2, room.width))
        shown = fit(name if columns(name) <= most else name.partition(",")[0], most)
        cut = cut or shown != name
        left = min(max(0, place - (columns(shown) - 1) // 2), room.width - columns(shown))
        heads.put(left, number % turns, shown, STRONG)
    yield from heads.rows()
    paper = Paper(room.width, spread * (len(block.items) - 1) + 1)
    for item, ranks in zip(block.items, block.ranks, strict=True):
        style = _MARKED if item == block.disputed else QUIET
        dots = [(place, spread * (rank - 1)) for place, rank in zip(places, ranks, strict=True)]
        for start, end in zip(dots, dots[1:], strict=False):
            paper.line(start, end, style)
    # The marked one comes last: where people stand close, the blank beside a letter would wipe out its mark.
    for item, ranks in sorted(zip(block.items, block.ranks, strict=True), key=lambda each: each[0] == block.disputed):
        marked = item == block.disputed
        style = _MARKED if marked else STRONG
        for place, rank in zip(places, ranks, strict=True):
            paper.put(place - 1, spread * (rank - 1), f"‹{letters[item]}›" if marked else f" {letters[item]} ", style)
        name = fit(clean(item), wide - 2)
        first, last = (spread * (rank - 1) for rank in (ranks[0], ranks[-1]))
        paper.put(wide - 2 - columns(name), first, f"{name} {letters[item]}", style if marked else "")
        paper.put(room.width - wide, last, f"{letters[item]} {name}", style if marked else "")
    yield from paper.rows()
    if cut:
        yield from text_rows(f"from left to right: {' · '.join(names)}", room.width, QUIET)
    named = " · ".join(f"{letters[item]} {clean(item)}" for item in block.items)
    yield from text_rows(f"by mean place: {named}", room.width, QUIET)
    if block.disputed is not None:
        yield Content.styled(f"‹{letters[block.disputed]}› the most disputed", _MARKED)


def _places(people: int, first: int, last: int) -> list[int]:
    """The columns in which people's orders stand, from edge to edge."""
    return [first + round((last - first) * person / max(1, people - 1)) for person in range(people)]


def _letters(number: int) -> list[str]:
    """A sign for each item, so that nobody needs colours to follow it."""
    return [ascii_uppercase[at] if at < len(ascii_uppercase) else "•" for at in range(number)]
