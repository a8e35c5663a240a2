"""Rounds and sessions for other programs: CSV for spreadsheets, JSON for scripts, Markdown for documents.

One row a round or a session, the same columns in every format; the first line or the keys name them. Shares are from 0
to 1, forecasts from 0 to 100, times ISO 8601 with their zone; ``forecast_error`` is a root mean square from 0 to 1.
What is not known is empty (null in JSON). ``settled`` is the number of the scorer's questions that the players settled:
everything counts as they said, and ``machine_overlap`` is the overlap without it. ``players`` are in the order in which
they sit, ``forecasts`` by their names, ``measures`` by the names of the flow's own figures; ``notes`` is what was noted
after the reveal. JSON can also carry ``written``: what everybody handed in, in order.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from charades.cleaning import clean
from charades.game.seats import Seat
from charades.reports.statistics import figures, round_illusion, words_per_facet
from charades.results.summary import RoundSummary, SessionSummary

Format = Literal["csv", "json", "markdown"]
Value = str | int | float | None | list[str] | Mapping[str, str | float | None]
Row = Mapping[str, Any]
"""Values by head, and in JSON whatever was written."""

_DIGITS = 4
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#&!$])")


def export_rounds(
    rounds: Sequence[RoundSummary],
    format_name: Format,
    written: Callable[[RoundSummary], list[dict[str, Any]]] | None = None,
) -> str:
    """Return rounds as text in the format of that name, in the order given.

    Args:
        rounds: The rounds.
        format_name: The format.
        written: Finds what was handed in in a round; JSON alone has room for it.
    """
    rows = [_round_row(each) for each in rounds]
    if written and format_name == "json":
        rows = [{**row, "written": written(each)} for row, each in zip(rows, rounds, strict=True)]
    return _WRITERS[format_name](_ROUND_HEADS, rows)


def export_sessions(sessions: Sequence[SessionSummary], format_name: Format) -> str:
    """Return sessions as text in the format of that name, in the order given."""
    return _WRITERS[format_name](_SESSION_HEADS, [_session_row(each) for each in sessions])


_ROUND_HEADS = (
    "session", "round", "started", "scenario", "title", "mode", "sender", "receiver", "stage", "overlap", "illusion",
    "forecast_sender", "forecast_receiver", "echo", "points", "words_spent", "words_per_facet", "verdicts",
    "distortions", "scorer", "machine_overlap", "settled", "flow", "players", "forecasts", "measures", "notes",
)  # fmt: skip
_SESSION_HEADS = (
    "session", "started", "players", "rounds", "revealed", "overlap", "illusion", "forecast_error", "words_per_facet",
    "machine_overlap", "settled",
)  # fmt: skip


def _round_row(each: RoundSummary) -> Row:
    verdicts = [facet.verdict for facet in each.facets]
    values: tuple[Value, ...] = (
        clean(each.session),
        each.index + 1,
        each.started.isoformat(),
        clean(each.scenario),
        clean(each.title),
        each.mode.value,
        clean(each.players.get(Seat.SENDER, "")),
        clean(each.players.get(Seat.RECEIVER, "")),
        each.stage.value,
        _rounded(each.overlap),
        _rounded(round_illusion(each)),
        each.forecasts.get(Seat.SENDER),
        each.forecasts.get(Seat.RECEIVER),
        _rounded(each.echo),
        _rounded(each.points),
        each.words_spent,
        _rounded(words_per_facet(each.words_spent, verdicts)) if each.words_spent else None,
        {clean(facet.name): facet.verdict for facet in each.facets},
        [kind for facet in each.facets for kind in facet.distortions],
        clean(each.scorer),
        _rounded(each.machine_overlap),
        each.settled,
        clean(each.flow),
        [clean(each.players[seat]) for seat in Seat if seat in each.players],
        {clean(each.players.get(seat, seat)): each.forecasts[seat] for seat in Seat if seat in each.forecasts},
        {_figure(each, name): _rounded(value) for name, value in each.measures.items()},
        [clean(note) for note in each.notes],
    )
    return dict(zip(_ROUND_HEADS, values, strict=True))


def _figure(each: RoundSummary, name: str) -> str:
    """Return what a flow's figure is called; one of a seat's by the name of whoever sits there."""
    what, comma, whose = name.rpartition(", ")
    if comma and whose in each.players:
        return f"{what}, {clean(each.players[Seat(whose)])}"
    return _FIGURES.get(name, clean(name))


_FIGURES = {
    "tau": "Kendall's tau",
    "W": "Kendall's W",
    "how": "times it says how",
    "first words": "words of the first clue",
    "last words": "words of the last clue",
    "first hop": "overlap after the first hop",
    "last hop": "overlap after the last hop",
    "half-life": "half-life in hops",
}
"""Clearer names of figures that are called something shorter in a round, where their flow is known."""


def _session_row(summary: SessionSummary) -> Row:
    sums = figures(summary.rounds)
    values: tuple[Value, ...] = (
        clean(summary.session.id),
        summary.session.started.isoformat(),
        [clean(player) for player in summary.session.players],
        len(summary.rounds),
        sums.rounds,
        _rounded(sums.overlap),
        _rounded(sums.illusion),
        _rounded(sums.forecast_distance),
        _rounded(sums.words_per_facet),
        _rounded(sums.machine_overlap),
        sums.settled,
    )
    return dict(zip(_SESSION_HEADS, values, strict=True))


def _csv(heads: Sequence[str], rows: Sequence[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_guarded(row[head]) for head in heads] for row in rows)
    return out.getvalue()


def _json(heads: Sequence[str], rows: Sequence[Row]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _markdown(heads: Sequence[str], rows: Sequence[Row]) -> str:
    cells = [heads, ["---"] * len(heads), *([_escaped(row[head]) for head in heads] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)


_WRITERS: Mapping[Format, Callable[[Sequence[str], Sequence[Row]], str]] = {
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _guarded(value: Value) -> str | int | float:
    """Return a CSV cell; text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, int | float):
        return value
    text = _flat(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _escaped(value: Value) -> str:
    """Return a Markdown cell that shows a text as it is."""
    return _MARKUP.sub(r"\\\1", _flat(value))


def _flat(value: Value) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {item}" for key, item in value.items())
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)
