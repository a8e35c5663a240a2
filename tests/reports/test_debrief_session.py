"""What a session's rounds say together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charades.game import events as ev
from charades.game.content import Drawing
from charades.game.seats import Seat
from charades.game.state import evolve
from charades.reports.debrief_patterns import Pattern, advice
from charades.reports.debrief_session import session_debrief
from charades.reports.debrief_text import debrief_sections, lines_of, session_sections
from charades.scenario.model import Scenario
from tests.reports.debrief_rounds import GOAL, WHY, of, part, scored, talk
from tests.reports.reveal_rounds import PARTS, overlaps, revealed


def test_a_session_says_what_arrived_best_and_what_came_back(release: Scenario) -> None:
    first = scored(part("goal", GOAL, "By March.", 0.9), part("why now", WHY, "", 0.0))
    second = scored(part("goal", GOAL, "By March.", 0.7), part("why now", WHY, "", 0.2))
    coached = replace(release, debrief=("Which word did the work?",))
    one = evolve(talk(coached, ("Soon.",), first, (95, 95)), ev.NoteAdded("Say why first."))
    told = session_debrief([one, talk(coached, ("Soon.",), second, (65, 65))])
    assert told is not None
    assert told.best is not None
    assert told.worst is not None
    assert (told.best.name, told.best.rounds) == ("goal", 2)
    assert told.best.overlap == pytest.approx(0.8)
    assert told.worst.name == "why now"
    assert told.worst.overlap == pytest.approx(0.1)
    assert list(told.illusions) == pytest.approx([0.5, 0.2])
    assert told.recurring is not None
    assert (told.recurring.pattern, told.recurring.rounds) == (Pattern.UNASKED, 2)
    lines = lines_of(session_sections(told))
    assert "  A part was missing and nobody asked, in 2 of 2 rounds." in lines
    assert "  illusion: +50 → +20: at the end more seemed to arrive than did" in lines
    assert lines.count("  Something little, soon: Which word did the work?") == 1
    assert "  Something little, soon: Say why first." in lines


def test_a_session_in_which_nobody_sent_tells_what_is_shared() -> None:
    state = revealed("canvas", {"after": overlaps(0.1, 0.1, 0.1)})
    state = replace(state, forecasts={Seat.FIRST: 80, Seat.SECOND: 80})
    told = session_debrief([state])
    assert told is not None
    lines = lines_of(session_sections(told), 200)
    assert lines[:2] == ["What you have in common", "  illusion: +70: far more seemed to be shared than is"]
    assert "arrive" not in "\n".join(lines)


def test_a_session_after_which_something_was_sent_tells_what_arrived(release: Scenario) -> None:
    canvas = replace(revealed("canvas", {"after": overlaps(0.1, 0.1, 0.1)}), forecasts={Seat.FIRST: 80})
    relay = talk(release, ("Soon.",), scored(part("goal", GOAL, "By March.", 0.9)), (20, 20))
    told = session_debrief([canvas, relay])
    assert told is not None
    assert lines_of(session_sections(told), 200)[:2] == [
        "What arrived",
        "  illusion: +70 → −70: at the end more arrived than it seemed",
    ]


def test_a_session_without_a_fault_says_so(release: Scenario) -> None:
    told = session_debrief([talk(release, ("Soon.",), scored(part("goal", GOAL, "By March.", 0.9)), (90, 90))])
    assert told is not None
    assert told.recurring is None
    assert told.best is None, "one part is neither best nor worst"
    assert told.next_time == advice(Pattern.HELD, ())


def test_parts_of_media_are_counted_by_their_own_names() -> None:
    state = revealed("media", {"words": overlaps(0.9, 0.9, 0.1)}, {"drawing": Drawing(("|--|",))})
    told = session_debrief([state])
    assert told is not None
    assert told.worst is not None
    assert told.worst.name == PARTS[2]
    assert told.worst.rounds == 4, "once a medium"


def test_nothing_that_people_wrote_steers_the_terminal(release: Scenario) -> None:
    hostile = "\x1b[2Jgone [bold]"
    state = talk(replace(release, debrief=(hostile,)), ("Soon.",), scored(part("goal", hostile, hostile, 0.2)))
    state = evolve(state, ev.NoteAdded(hostile))
    told = session_debrief([state])
    assert told is not None
    lines = [*lines_of(debrief_sections(of(state))), *lines_of(session_sections(told))]
    assert all(line.isprintable() for line in lines)
    assert any("[bold]" in line for line in lines)
