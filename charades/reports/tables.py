"""Lists of sessions and of rounds, and the figures they come to, as lines of plain text."""

from __future__ import annotations

from collections.abc import Sequence

from charades.cleaning import clean
from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.reports import words
from charades.reports.layout import grid, wrap
from charades.reports.statistics import Figures, figures, round_illusion
from charades.results.summary import RoundSummary, SessionSummary


def session_table(sessions: Sequence[SessionSummary], width: int = 80) -> list[str]:
    """Return one line a session, in the order given, in at most ``width`` columns."""
    rows = []
    for summary in sessions:
        sums = figures(summary.rounds)
        players = ", ".join(clean(player) for player in summary.session.players)
        shares = (_arrived(summary.rounds, sums), _illusion(sums.illusion))
        rows.append((clean(summary.session.id), players, str(len(summary.rounds)), *shares))
    return grid(("session", "players", "rounds", "overlap", "illusion"), rows, width, frozenset({2, 3, 4}))


def round_table(rounds: Sequence[RoundSummary], width: int = 80) -> list[str]:
    """Return one line a round, in the order given, in at most ``width`` columns."""
    rows = []
    for each in rounds:
        players = ", ".join(clean(each.players[seat]) for seat in Seat if seat in each.players)
        outcome = {Stage.REVEALED: _came_to(each), Stage.ABANDONED: "left"}.get(each.stage, "open")
        shares = (outcome, _illusion(round_illusion(each)))
        rows.append((str(each.index + 1), clean(each.title), _played(each), players, *shares))
    return grid(("#", "scenario", "mode", "players", "overlap", "illusion"), rows, width, frozenset({0, 4, 5}))


def figure_lines(sums: Figures, width: int = 80) -> list[str]:
    """Return what rounds come to, one figure a line, each with what it means."""
    if not sums.rounds:
        return ["no round has been revealed yet"]
    lines = [f"{words.count(sums.rounds, 'round')} revealed"]
    if sums.overlap is not None:
        mean = f"{words.percent(sums.overlap)} on average, {words.amount(sums.overlap)}"
        lines += [f"{words.arrived_word(*sums.flows)}: {mean}"]
    if sums.illusion is not None:
        meaning = words.illusion_words(sums.illusion, *sums.flows)
        lines += [f"illusion: {words.illusion_points(sums.illusion)}, {meaning}"]
    if sums.forecast_distance is not None:
        lines += [f"forecasts: {words.percent(sums.forecast_distance)} off, as a root mean square"]
    if sums.words_per_facet is not None:
        lines += [f"words: {sums.words_per_facet:.1f} for each part that arrived"]
    if sums.settled:
        lines += [f"settled by the players: {settled_sum(sums)}"]
    return [row for line in lines for row in wrap(line, width)]


def settled_sum(sums: Figures) -> str:
    """Return how many findings the players settled, and the mean overlap without that where it reads differently."""
    done, machine = words.count(sums.settled, "finding"), _percent(sums.machine_overlap)
    return done if machine == _percent(sums.overlap) else f"{done}; without that {machine} on average"


def _played(each: RoundSummary) -> str:
    """Return the shape of a round; of the plain game, who took part."""
    if each.flow == "relay":
        return words.mode_words(each.mode, len(each.players))
    return f"{words.flow_words(each.flow)}{', alone' if each.mode is Mode.ALONE else ''}"


def _arrived(rounds: Sequence[RoundSummary], sums: Figures) -> str:
    """Return the mean overlap of a session; where nothing has one, the mean of how far all agreed."""
    agreed = [each.measures["agreement"] for each in rounds if "agreement" in each.measures]
    return _agreed(sum(agreed) / len(agreed)) if agreed and sums.overlap is None else _percent(sums.overlap)


def _came_to(each: RoundSummary) -> str:
    """Return the overlap of a revealed round; of one that compares no texts how far all agreed, marked as such."""
    agreed = each.measures.get("agreement")
    return _agreed(agreed) if agreed is not None and each.overlap is None else _percent(each.overlap)


def _agreed(share: float) -> str:
    return f"agree {words.percent(share)}".replace("-", "−")


def _percent(share: float | None) -> str:
    return "–" if share is None else words.percent(share)


def _illusion(value: float | None) -> str:
    return "–" if value is None else words.illusion_points(value).split()[0]
