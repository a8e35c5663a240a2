from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from charades.game import events as ev
from charades.game.rulings import Ruling
from charades.game.scorecard import Distortion, Span
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.reports.export import export_rounds, export_sessions
from charades.reports.layout import columns
from charades.reports.round_text import headline_lines, round_lines
from charades.reports.rulings import finding_words, question_words, settled_words, sides_of
from charades.reports.statistics import figures
from charades.reports.tables import figure_lines
from charades.results.records import Entry, RoundRecord, Session
from charades.results.summary import SessionSummary, summarise_round
from charades.scenario.model import Scenario
from tests.game.doubtful import FREE, LATE, doubtful_score, hardened
from tests.results.played import NOON, launch, times

SETTLED = """\
Something little, soon · two players · Ana to Ben

  arrived          30 %, a little; the machine said 50 %, you settled 2 findings
  with penalties   30 %, for 0 messages against the rules; the machine said 50 %
  forecast         Ben 90 %, Ana 80 %
  illusion         +55 points: far more seemed to arrive than did; the machine
                   said +35 points

█ goal            ████████████████░░░░ 82 %, arrived
  machine said     61 %, arrived in part
  sent             The first small version is with real users before the end of
                   March.
  received         Some people try a tiny version after March.
  = the same       Ana meant “before the end of March”, Ben understood “after
                   March” (when); you settled it: the same

░ why now         ▒▒░░░░░░░░░░░░░░░░░░ 10 %, lost
  sent             People give up at sign-up and we do not know why.
  received         Sales promised it.

⇄ not             ⇄⇄⇄░░░░░░░░░░░░░░░░░ 14 %, turned around
  machine said     64 %, arrived in part
  sent             No new features for the portal.
  received         The portal need not get new features.
  ⇄ turned around  Ana meant “No”, Ben understood “need not” (must, may or can);
                   you settled it: turned around

  echo             12 %, own words
  words used       4 words in 1 message, 4 a part that got through (1 of 3)"""


@pytest.fixture
def events(release: Scenario) -> list[ev.Event]:
    score = doubtful_score()
    return [
        ev.PictureDealt(replace(release, on_breach="cost"), Mode.PAIR, {Seat.SENDER: "Ana", Seat.RECEIVER: "Ben"}),
        ev.ClueGiven("a little thing, soon"),
        ev.ReconstructionGiven({facet.name: facet.reconstruction for facet in score.facets}),
        ev.ForecastGiven(Seat.RECEIVER, 90),
        ev.ForecastGiven(Seat.SENDER, 80),
        ev.Scored(score),
    ]


@pytest.fixture
def settled(events: list[ev.Event]) -> list[ev.Event]:
    return [*events, ev.Ruled(LATE, Ruling.SAME), ev.Ruled(FREE, Ruling.TURNED)]


def test_a_settled_round_counts_as_settled_with_the_machine_beside(settled: list[ev.Event]) -> None:
    assert "\n".join(round_lines(replay(settled))) == SETTLED


def test_an_open_doubt_stays_a_question_and_the_machine_is_not_named(events: list[ev.Event]) -> None:
    text = "\n".join(round_lines(replay(events)))
    assert text.count("⇄ the same?") == 2
    assert "machine" not in text
    assert "settled" not in text


@pytest.mark.parametrize("width", [20, 47, 80])
def test_no_line_is_wider_than_the_terminal(settled: list[ev.Event], width: int) -> None:
    assert max(columns(line) for line in round_lines(replay(settled), width)) <= width


def test_a_ruling_that_moves_no_figure_is_still_told(events: list[ev.Event]) -> None:
    assert settled_words(0, "61 %", "61 %") == ""
    assert settled_words(1, "61 %", "61 %") == "you settled 1 finding"
    assert settled_words(2, "82 %", "61 %") == "the machine said 61 %, you settled 2 findings"


@pytest.mark.parametrize(
    ("mode", "begins", "goes_on"),
    [
        (Mode.PAIR, "Ana meant", "Ben understood"),
        (Mode.EXPLAIN, "The picture says", "Ben understood"),
        (Mode.UNDERSTAND, "The picture says", "you understood"),
        (Mode.BRIEF, "The picture says", "your message says"),
    ],
)
def test_nobody_is_told_to_have_said_what_the_picture_says(
    events: list[ev.Event], mode: Mode, begins: str, goes_on: str
) -> None:
    state = replace(replay(events), mode=mode)
    told = question_words(state.doubts[LATE], sides_of(state))
    assert told == f"{begins} “before the end of March”, {goes_on} “after March”: is that the same here?"


def test_questions_that_are_open_still_are_told(events: list[ev.Event]) -> None:
    one = replay([*events, ev.Ruled(LATE, Ruling.SAME)])
    assert "you settled 1 finding, 1 question open" in " ".join(" ".join(headline_lines(one)).split())
    assert settled_words(1, "61 %", "61 %", still_open=2) == "you settled 1 finding, 2 questions open"


def test_a_sure_finding_that_is_overruled_is_told_as_the_same(events: list[ev.Event]) -> None:
    sure = replay([*events[:-1], ev.Scored(hardened(doubtful_score()))])
    assert "\n".join(round_lines(sure)).count("⇄ turned around") == 2
    told = " ".join(" ".join(round_lines(evolve(sure, ev.Ruled(LATE, Ruling.SAME)))).split())
    assert "= the same Ana meant “before the end of March”" in told
    assert "you settled 1 finding" in told
    assert "open" not in told


def test_a_finding_about_long_texts_quotes_what_is_not_in_both(events: list[ev.Event]) -> None:
    meant = "The contract starts on the twelfth of February, and the villages there have no coverage"
    found = Distortion("time", False, Span(0, len(meant), meant), Span(0, 0, ""), "")
    later = replace(found, reconstruction=Span(0, 86, meant.replace("February", "March")))
    sides = sides_of(replay(events))
    assert finding_words(later, sides) == "Ana meant “… of February, and …”, Ben understood “… of March, and …”"
    other = "Somebody promised a customer in the capital that it would be painted blue for the spring"
    apart = replace(found, reconstruction=Span(0, len(other), other))
    assert question_words(apart, sides) == "As wholes, do both texts mean the same here?"
    assert finding_words(replace(apart, hard=True), sides) == "as wholes, one text turns the other around"


def test_there_is_no_headline_before_the_reveal(events: list[ev.Event]) -> None:
    state: State = replay(events[:-1])
    assert headline_lines(state) == []


def test_statistics_and_exports_count_what_was_settled_and_say_so(settled: list[ev.Event]) -> None:
    entries = [tuple(Entry(at, event) for event, at in times(each)) for each in (settled, launch())]
    rounds = [summarise_round("s", RoundRecord(index, "x", "", each)) for index, each in enumerate(entries)]
    sums = figures(rounds)
    assert sums.settled == 2
    assert sums.overlap == pytest.approx((0.29625 + 0.6) / 2)
    assert sums.machine_overlap == pytest.approx((doubtful_score().overlap + 0.6) / 2)
    assert "settled by the players: 2 findings; without that 55 % on average" in figure_lines(sums)
    first, second = csv.DictReader(io.StringIO(export_rounds(rounds, "csv")))
    assert (first["overlap"], first["machine_overlap"], first["settled"]) == ("0.2963", "0.4978", "2")
    assert first["distortions"] == "modality"
    assert first["illusion"] == "0.5538"
    assert (second["overlap"], second["machine_overlap"], second["settled"]) == ("0.6", "0.6", "0")
    session = SessionSummary("a.json", Session("s", NOON, ("Ana", "Ben"), "1"), tuple(rounds))
    (row,) = json.loads(export_sessions([session], "json"))
    assert (row["overlap"], row["machine_overlap"], row["settled"]) == (0.4481, 0.5489, 2)
