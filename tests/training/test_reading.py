"""A training from the archive and the library, and as lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from charades.reports.layout import columns
from charades.results.archive import Archive
from charades.results.store import SessionFile
from charades.scenario.model import Pack
from charades.scenario.packs import Library
from charades.training.overview import training
from charades.training.reading import read_training
from charades.training.text import WELCOME, training_lines, week_lines, weekly_lines
from charades.training.week import week
from tests.results.played import LAUNCH, NOON, cat, launch, times
from tests.training.past import NOW, past

EVENING = NOON + timedelta(hours=8)
NOTHING = Library((), {}, ())


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A round of Ana and Ben two days ago, one of Ana today, and another window's of Cleo."""
    for days, events, people in ((2, launch(), ("Ana", "Ben")), (0, cat("ana"), ("ana",)), (9, cat("Cleo"), ("Cleo",))):
        begun = NOON - timedelta(days=days)
        with SessionFile.create(tmp_path, begun, people[0], people) as file:
            for event, at in times(events, begun):
                file.append(0, event, at)
    return Archive(tmp_path)


def test_scenarios_that_are_gone_are_known_from_their_rounds(archive: Archive) -> None:
    found = read_training(archive, NOTHING, "", "Ana", EVENING)
    assert {skill.constraint: skill.rounds for skill in found.skills} == {
        "forbid": 1,
        "free words": 1,
        "max words": 1,
    }
    assert (found.player, found.rounds, found.streak.current) == ("ana", 2, 1)
    assert [each.name for each in found.profiles] == ["ana", "Ben", "Cleo"]
    assert found.next is None


def test_whoever_played_last_is_meant_where_nobody_is_named(archive: Archive) -> None:
    assert read_training(archive, NOTHING, "", "", EVENING).player == "ana"


def test_all_of_it_as_lines(archive: Archive) -> None:
    tea = replace(LAUNCH, id="tea", title="Tea", pack="p")
    library = Library((Pack("p", "P", "", (tea,)),), {"tea": tea}, ())
    text = "\n".join(training_lines(read_training(archive, library, "p", "Ana", EVENING), 80))
    assert "ana · 2 rounds · played today" in text
    assert "charades play tea" in text
    assert "80 % arrived on average" in text
    assert "meaning" in text
    assert "highest overlap" in text
    assert "Ben (1 round)" in text


def test_where_nobody_sent_the_week_tells_what_is_in_common() -> None:
    mirrors = week([past(flow="canvas"), past(flow="depth", days=8)], NOW)
    text = "\n".join(week_lines(mirrors, 80))
    assert "80 % in common on average (the week before 80 %)" in text
    assert "arrived" not in text


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_longer_than_the_terminal(archive: Archive, width: int) -> None:
    found = read_training(archive, NOTHING, "", "Ana", EVENING)
    assert max(columns(line) for line in (*training_lines(found, width), *weekly_lines(found, width))) <= width


def test_a_newcomer_is_welcomed_and_shown_where_to_begin() -> None:
    found = training("Zoe", [past()], [LAUNCH], {}, NOW)
    text = " ".join("\n".join(training_lines(found, 80)).split())
    assert f"Zoe: {WELCOME}" in text
    assert "BEGIN WITH" in text
    assert LAUNCH.title in text
