"""Blocks as lines of plain text: every figure and every picture said in words and signs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from itertools import pairwise

from charades.cleaning import clean
from charades.game.content import STROKES
from charades.game.scorecard import Verdict
from charades.reports import words
from charades.reports.layout import bar, columns, fit, grid, pad, wrap
from charades.reports.reveals import blocks as bl
from charades.reports.reveals.wording import called, gained, points, verdict_in_words

_INDENT = "  "
_BAR = 20
_LABEL = 18
_WIDE = 60
"""Columns from which labels, bars and texts stand beside each other; on a narrower terminal they stand below."""


def block_lines(block: bl.Block, width: int = 80) -> list[str]:
    """Return a block as lines of at most ``width`` columns (40 and more)."""
    return list(_lines(block, width))


@singledispatch
def _lines(block: bl.Block, width: int) -> Iterator[str]:
    raise TypeError(f"not a block: {block!r}")


def _framed(title: str, rows: Iterable[str], caption: str, width: int) -> Iterator[str]:
    yield from wrap(clean(title), width)
    yield from rows
    if caption:
        yield from wrap(clean(caption), width, _INDENT)


@_lines.register
def _(block: bl.Sentence, width: int) -> Iterator[str]:
    yield from wrap(clean(block.text), width)


@_lines.register
def _(block: bl.Bars, width: int) -> Iterator[str]:
    label = _label_columns([row.label for row in block.rows], width)
    rows = (line for row in block.rows for line in _bar(row, label, width, mutual=block.mutual))
    yield from _framed(block.title, rows, block.caption, width)


def _bar(row: bl.Bar, label: int, width: int, *, mutual: bool = False) -> Iterator[str]:
    called_so = verdict_in_words(row.verdict, mutual=mutual) if row.verdict else ""
    figure = ", ".join(part for part in (points(row.share), called_so, clean(row.note)) if part)
    if width < _WIDE:
        yield fit(_INDENT + clean(row.label), width)
        yield from wrap(figure, width, _INDENT * 2)
        return
    yield from wrap(figure, width, f"{_INDENT}{pad(clean(row.label), label)} {_drawn(row.share, row.verdict)} ")


def _drawn(share: float, verdict: Verdict | None) -> str:
    sign = words.SIGNS[verdict] if verdict else words.ARRIVED
    return bar(share, _BAR, words.PARTIAL if verdict == "different" else sign, words.LOST)


@_lines.register
def _(block: bl.Matrix, width: int) -> Iterator[str]:
    heads = ("", *map(clean, block.columns))
    rows = [
        (clean(name), *("·" if value is None else f"{words.SIGNS[called(value)]} {points(value)}" for value in line))
        for name, line in zip(block.rows, block.values, strict=True)
    ]
    # As wide as it needs to be: a table would leave out what there is no room for.
    whole = [_INDENT + line for line in grid(heads, rows, sys.maxsize, frozenset(range(1, len(heads))))]
    table: Iterable[str] = whole if max(map(columns, whole)) <= width else _pairs(block, width)
    yield from _framed(block.title, table, block.caption, width)


def _pairs(block: bl.Matrix, width: int) -> Iterator[str]:
    """A table too wide for the terminal, a number a line; of two people's number in both orders only the first."""
    symmetric = block.rows == block.columns
    for at, (row, line) in enumerate(zip(block.rows, block.values, strict=True)):
        for column, value in list(zip(block.columns, line, strict=True))[at + 1 if symmetric else 0 :]:
            if value is not None:
                yield from wrap(f"{clean(row)}, {clean(column)}: {points(value)}", width, _INDENT, _INDENT * 2)


@_lines.register
def _(block: bl.Hops, width: int) -> Iterator[str]:
    yield from _framed(block.title, _hops(block, width), block.caption, width)


def _hops(block: bl.Hops, width: int) -> Iterator[str]:
    label = _label_columns(block.names, width)
    for hop, (name, overlap) in enumerate(zip(block.names, block.overlaps, strict=True), start=1):
        yield from _bar(bl.Bar(f"{hop} {name}", overlap, called(overlap)), label + 2, width)
    for trail in block.trails:
        signs = " ".join(words.SIGNS[verdict] for verdict in trail.verdicts)
        yield from _labelled(trail.facet, f"{signs}  {trail.fate}", width)


@_lines.register
def _(block: bl.Ranks, width: int) -> Iterator[str]:
    yield from _framed(block.title, _ranks(block, width), block.caption, width)


def _ranks(block: bl.Ranks, width: int) -> Iterator[str]:
    rows = list(zip(block.items, block.ranks, strict=True))
    if sum(max(columns(clean(name)), 2) + 2 for name in block.people) + 24 <= width:
        table = [
            (clean(item) + (" *" if item == block.disputed else ""), *(str(rank) for rank in ranks))
            for item, ranks in rows
        ]
        heads = ("", *map(clean, block.people))
        yield from (_INDENT + line for line in grid(heads, table, width - 2, frozenset(range(1, len(heads)))))
    else:
        for item, ranks in rows:
            each = ", ".join(f"{clean(name)} {rank}" for name, rank in zip(block.people, ranks, strict=True))
            yield from wrap(clean(item) + (" *" if item == block.disputed else ""), width, _INDENT)
            yield from wrap(each, width, _INDENT * 2)
    yield from wrap("each number is a place, 1 the first; the items stand by their mean place", width, _INDENT)
    if block.disputed:
        yield from wrap("* most disputed", width, _INDENT)


@_lines.register
def _(block: bl.SideBySide, width: int) -> Iterator[str]:
    rows = (line for row in block.rows for line in _pair(row, block, width))
    yield from _framed(block.title, rows, block.caption, width)


def _pair(row: bl.Pair, block: bl.SideBySide, width: int) -> Iterator[str]:
    yield from wrap(
        ": ".join(part for part in (clean(row.label), change(row, mutual=block.mutual)) if part), width, _INDENT
    )
    for side, text in zip((block.left, block.right), (row.left, row.right), strict=True):
        yield from _labelled(side, clean(text) or "nothing", width, _INDENT * 2)


def change(row: bl.Pair, *, mutual: bool = False) -> str:
    """Return what the two texts of a pair share, before and after, and what that is called."""
    shares = [points(share) for share in (row.before, row.after) if share is not None]
    if not shares:
        return ""
    return f"{' → '.join(shares)}{f', {verdict_in_words(row.verdict, mutual=mutual)}' if row.verdict else ''}"


@_lines.register
def _(block: bl.Quadrants, width: int) -> Iterator[str]:
    rows = (
        line
        for point in block.points
        for line in _labelled(
            point.label,
            f"same words {points(point.echo)}, same meaning {points(point.overlap)}: {point.where}",
            width,
        )
    )
    yield from _framed(block.title, rows, block.caption, width)


@_lines.register
def _(block: bl.Curve, width: int) -> Iterator[str]:
    yield from _framed(block.title, _curve(block, width), block.caption, width)


def _curve(block: bl.Curve, width: int) -> Iterator[str]:
    for judge in block.judges:
        yield from _labelled(judge.name, judge.words, width)
        for dot in judge.dots:
            told = f"said {points(dot.said)}, came {points(dot.came)} ({words.count(dot.count, 'part')})"
            yield from wrap(told, width, _INDENT * 2)


@_lines.register
def _(block: bl.Steps, width: int) -> Iterator[str]:
    yield from _framed(block.title, _steps(block, width), block.caption, width)


def _steps(block: bl.Steps, width: int) -> Iterator[str]:
    label = _label_columns([step.label for step in block.steps], width)
    for step, more in zip(block.steps, gains(block), strict=True):
        note = ", ".join(part for part in (more, step.note) if part)
        yield from _bar(bl.Bar(step.label, step.overlap, called(step.overlap), note), label, width)


def gains(block: bl.Steps) -> list[str]:
    """Return what each step gained in points, with its sign; nothing for the first."""
    shares = [words.whole_points(step.overlap) for step in block.steps]
    return ["", *(gained(after - before) for before, after in pairwise(shares))]


@_lines.register
def _(block: bl.Course, width: int) -> Iterator[str]:
    yield from _framed(block.title, _course(block, width), block.caption, width)


def _course(block: bl.Course, width: int) -> Iterator[str]:
    heads = ("", "words", "overlap", "")
    rows = [
        (clean(turn.label), str(turn.words), points(turn.overlap), words.VERDICTS[turn.verdict]) for turn in block.turns
    ]
    yield from (_INDENT + line for line in grid(heads, rows, width - 2, frozenset({1, 2})))


@_lines.register
def _(block: bl.Sheet, width: int) -> Iterator[str]:
    yield from _framed(block.title, _sheet(block, width), block.caption, width)


def strokes(row: str) -> str:
    """Return a row of a drawing without anything that is no stroke."""
    return "".join(char if char in STROKES else " " for char in row)


def _sheet(block: bl.Sheet, width: int) -> Iterator[str]:
    across = min(width - 4, max(map(len, block.rows), default=0))
    yield f"{_INDENT}┌{'─' * across}┐"
    yield from (f"{_INDENT}│{pad(strokes(row), across)}│" for row in block.rows)
    yield f"{_INDENT}└{'─' * across}┘"
    yield from _texts(block.reading, width)


@_lines.register
def _(block: bl.Texts, width: int) -> Iterator[str]:
    yield from _framed(block.title, _texts(block.rows, width), block.caption, width)


def _texts(rows: Sequence[bl.Labelled], width: int) -> Iterator[str]:
    for row in rows:
        fate = f" ({words.VERDICTS[row.verdict]})" if row.verdict else ""
        yield from _labelled(row.label, (clean(row.text) or "nothing") + fate, width)


def _labelled(label: str, text: str, width: int, indent: str = _INDENT) -> Iterator[str]:
    name = clean(label)
    if width >= _WIDE and columns(name) <= _LABEL:
        yield from wrap(clean(text), width, f"{indent}{pad(name, _LABEL)} ")
    else:
        yield from wrap(name, width, indent)
        yield from wrap(clean(text), width, indent + _INDENT)


def _label_columns(labels: Sequence[str], width: int) -> int:
    longest = max((columns(clean(label)) for label in labels), default=0)
    return min(longest, max(8, width - 50))
