from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from charades.game.content import Order
from charades.game.events import Event, PictureDealt, Scored
from charades.game.seats import Seat
from charades.game.state import State, replay
from charades.reports.export import export_rounds, export_sessions
from charades.reports.statistics import figures
from charades.reports.tables import figure_lines, round_table, session_table
from charades.reports.written import written
from charades.results.records import Entry, RoundRecord, Session
from charades.results.summary import RoundSummary, SessionSummary, summarise_round
from charades.scenario.model import FlowKey
from tests.game.flow_scenarios import ITEMS
from tests.reports.reveal_rounds import PARTS, overlaps, revealed
from tests.results.played import NOON, brief_to_scoring, cat, launch, times


def summary(index: int, events: list[Event]) -> RoundSummary:
    entries = tuple(Entry(at, event) for event, at in times(events))
    return summarise_round("2026-11-22T1200-blue", RoundRecord(index, "launch-in-may", "", entries))


ROUNDS = [summary(0, launch()), summary(1, cat()), summary(2, brief_to_scoring())]
SESSION = SessionSummary("a.json", Session("2026-11-22T1200-blue", NOON, ("Ana", "Ben"), "1"), tuple(ROUNDS))
HOSTILE = '=HYPERLINK("http://x","|[a](b)`<i>\x1b[31m*")\n+1'


def kept(state: State, index: int) -> RoundSummary:
    """A round of a flow as it is listed."""
    dealt = PictureDealt(state.scenario, state.mode, state.players)
    scored = Scored(state.score, state.compared)
    return summary(index, [dealt, *state.moves[:-1], scored])


def chain_of_three() -> State:
    return revealed("chain", {"hop 1": overlaps(0.9, 0.9, 0.9), "hop 2": overlaps(0.5, 0.5, 0.5)}, people=3)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_a_round() -> None:
    first, second, third = rows(export_rounds(ROUNDS, "csv"))
    assert first["round"] == "1"
    assert first["started"] == "2026-11-22T12:00:00+00:00"
    assert (first["sender"], first["receiver"]) == ("Ana", "Ben")
    assert (first["overlap"], first["illusion"]) == ("0.6", "0.25")
    assert first["verdicts"] == "goal: aligned; why now: partial; meaning: contradicted"
    assert first["distortions"] == "negation"
    assert first["words_per_facet"] == "14.5"
    assert second["illusion"] == "-0.3"
    assert (third["stage"], third["overlap"], third["verdicts"]) == ("scoring", "", "")


def test_json_keeps_the_types() -> None:
    first, _, third = json.loads(export_rounds(ROUNDS, "json"))
    assert first["overlap"] == 0.6
    assert first["verdicts"] == {"goal": "aligned", "why now": "partial", "meaning": "contradicted"}
    assert third["overlap"] is None
    assert third["forecast_sender"] == 50


def test_people_are_named_and_not_seats() -> None:
    (chain,) = rows(export_rounds([kept(chain_of_three(), 3)], "csv"))
    assert chain["players"] == "Ada; Sam; Eve"
    assert chain["forecasts"] == "Ada: 70; Eve: 70"
    assert "overlap after the first hop: " in chain["measures"]
    (guessed,) = rows(export_rounds([kept(revealed("illusion", {}, people=3), 4)], "csv"))
    assert "Brier score, Ada: " in guessed["measures"]


def test_notes_go_with_their_round() -> None:
    (first,) = rows(export_rounds(ROUNDS[:1], "csv"))
    (same,) = json.loads(export_rounds(ROUNDS[:1], "json"))
    assert [first["notes"]] == same["notes"] == ["We both took for granted that everything else stops."]


def test_json_can_carry_what_was_written() -> None:
    state = chain_of_three()
    (row,) = json.loads(export_rounds([kept(state, 3)], "json", lambda each: written(state)))
    assert [(piece["by"], piece["task"]) for piece in row["written"]] == [
        ("Ada", "message"),
        ("Sam", "message"),
        ("Eve", "message"),
        ("Ada", "forecast"),
        ("Eve", "forecast"),
    ]
    assert row["written"][0]["text"]
    assert set(row["written"][2]["texts"]) == set(PARTS)
    assert row["written"][4]["number"] == 70
    assert "written" not in export_rounds([kept(state, 3)], "csv", lambda each: written(state))


@pytest.mark.parametrize(
    ("flow", "task", "form"),
    [("priorities", "order", "order"), ("canvas", "signature", "choice"), ("illusion", "estimate", "numbers")],
)
def test_everything_that_can_be_handed_in_is_written(flow: FlowKey, task: str, form: str) -> None:
    pieces = [piece for piece in written(revealed(flow, {}, people=3 if flow == "illusion" else 2))]
    assert any(piece["task"] == task and piece[form] for piece in pieces)


def test_nothing_is_told_of_a_round_before_its_reveal() -> None:
    assert written(replay(brief_to_scoring())) == []


def test_markdown_is_a_table() -> None:
    head, rule, first, *_ = export_sessions([SESSION], "markdown").splitlines()
    assert head == (
        "| session | started | players | rounds | revealed | overlap | illusion | forecast_error | words_per_facet "
        "| machine_overlap | settled |"
    )
    assert rule.count("---") == 11
    # overlaps 0.6 and 1, illusions 0.25 and −0.3, errors 0.09, 0.04 and 0.09, 34 words for 3 facets
    assert first == (
        "| 2026-11-22T1200-blue | 2026-11-22T12:00:00+00:00 | Ana; Ben | 3 | 2 "
        "| 0.8 | -0.025 | 0.2708 | 11.3333 | 0.8 | 0 |"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\x00="])
def test_no_csv_cell_of_text_is_a_formula(start: str) -> None:
    hostile = f"{start}1+1"
    guarded = replace(ROUNDS[0], title=hostile, scenario=hostile, players={Seat.SENDER: hostile})
    row = rows(export_rounds([guarded], "csv"))[0]
    for key in ("title", "scenario", "sender"):
        assert row[key].startswith("'")


def test_markdown_shows_text_as_it_is() -> None:
    line = export_rounds([replace(ROUNDS[0], title=HOSTILE)], "markdown").splitlines()[2]
    assert r'=HYPERLINK("http://x","\|\[a\](b)\`\<i\>\[31m\*") +1' in line
    assert line.replace(r"\|", "").count("|") == 28


def test_nothing_exports_to_a_heading() -> None:
    assert export_rounds([], "csv").count("\r\n") == 1
    assert json.loads(export_rounds([], "json")) == []
    assert export_sessions([], "markdown").count("\n") == 2


def test_tables_say_what_a_list_needs() -> None:
    assert session_table([SESSION]) == [
        "session               players   rounds  overlap  illusion",
        "────────────────────  ────────  ──────  ───────  ────────",
        "2026-11-22T1200-blue  Ana, Ben       3     80 %        −3",
    ]
    assert round_table(ROUNDS, 60) == [
        "#  scenario    mode         players       overlap  illusion",
        "─  ──────────  ───────────  ────────────  ───────  ────────",
        "1  The launch  two players  Ana, Ben         60 %       +25",
        "2  At home     explain      Ana, machine    100 %       −30",
        "3  The launch  brief        Ana              open         –",
    ]


def test_an_agreement_stands_where_nothing_was_compared() -> None:
    gives = {(Seat.FIRST, "order"): Order(ITEMS), (Seat.SECOND, "order"): Order(ITEMS)}
    ranked = kept(revealed("priorities", {}, gives), 0)
    assert "agree 100 %" in round_table([ranked])[2]
    assert "agree 100 %" in session_table([replace(SESSION, rounds=(ranked,))])[2]
    assert "agree" not in session_table([replace(SESSION, rounds=(ranked, *ROUNDS))])[2]


def test_figures_are_told_with_their_meaning() -> None:
    assert figure_lines(figures(ROUNDS)) == [
        "2 rounds revealed",
        "arrived: 80 % on average, nearly all of it",
        "illusion: −3 points, judged well",
        "forecasts: 27 % off, as a root mean square",
        "words: 11.3 for each part that arrived",
    ]
    assert figure_lines(figures([])) == ["no round has been revealed yet"]


def test_where_nobody_sends_nothing_is_said_to_arrive() -> None:
    low = {"": overlaps(0.1, 0.1, 0.1)}
    mirrors = [kept(revealed(flow, low), 0) for flow in ("canvas", "depth")]
    mirrors = [replace(each, overlap=0.4, forecasts={Seat.FIRST: 80, Seat.SECOND: 80}) for each in mirrors]
    assert figure_lines(figures(mirrors))[1:3] == [
        "in common: 40 % on average, about half of it",
        "illusion: +40 points, far more seemed to be shared than is",
    ]
    session = replace(SESSION, rounds=tuple(mirrors))
    told = [*session_table([session]), *round_table(mirrors), *figure_lines(figures(mirrors))]
    assert "arrive" not in "\n".join(told)
    assert figure_lines(figures([*mirrors, ROUNDS[0]]))[1] == "arrived or in common: 47 % on average, about half of it"


def test_hostile_text_stays_in_its_cell() -> None:
    hostile = replace(ROUNDS[0], title=HOSTILE)
    assert all(line.isprintable() for line in round_table([hostile], 80))
