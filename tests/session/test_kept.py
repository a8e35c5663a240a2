"""A round of the past is settled in its session's file, where nobody else has that open."""

from __future__ import annotations

from pathlib import Path

import pytest

from charades.errors import PlayError, RecordUnreadable, SessionBusy
from charades.game import events as ev
from charades.game.rulings import Doubt, Ruling
from charades.game.seats import Mode, Seat
from charades.results.records import read_session
from charades.results.store import SessionFile
from charades.scenario.model import Scenario
from charades.session.kept import KeptRound
from tests.game.doubtful import FREE, LATE, doubtful_score
from tests.results.played import NOON, cat, times


@pytest.fixture
def path(tmp_path: Path, release: Scenario) -> Path:
    """A session of two rounds, of which the second one was revealed with two questions."""
    score = doubtful_score()
    doubtful: list[ev.Event] = [
        ev.PictureDealt(release, Mode.PAIR, {Seat.SENDER: "Ana", Seat.RECEIVER: "Ben"}),
        ev.ClueGiven("a little thing, soon"),
        ev.ReconstructionGiven({facet.name: facet.reconstruction for facet in score.facets}),
        ev.ForecastGiven(Seat.RECEIVER, 90),
        ev.ForecastGiven(Seat.SENDER, 80),
        ev.Scored(score),
    ]
    with SessionFile.create(tmp_path, NOON, "one", ["Ana", "Ben"]) as file:
        for index, events in enumerate((cat(), doubtful)):
            for event, at in times(events):
                file.append(index, event, at)
        return file.path


def test_what_is_settled_is_on_disk_and_the_file_free_again(path: Path) -> None:
    kept = KeptRound(path, 1)
    assert kept.hindrance() is None
    before = read_session(path).rounds[0]
    kept.act(ev.Settle(LATE, Ruling.SAME))
    kept.act(ev.AddNote("Say the month first."))
    assert kept.state.rulings == {LATE: Ruling.SAME}
    first, second = read_session(path).rounds
    assert first == before
    assert second.state() == kept.state
    SessionFile.open(path).close()


def test_looking_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert KeptRound(path, 1).hindrance() is None
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_somebody_else_settled_meanwhile_stays(path: Path) -> None:
    one, other = KeptRound(path, 1), KeptRound(path, 1)
    one.act(ev.Settle(LATE, Ruling.SAME))
    other.act(ev.Settle(FREE, Ruling.TURNED))
    assert other.state.rulings == {LATE: Ruling.SAME, FREE: Ruling.TURNED}


def test_a_session_that_is_open_elsewhere_can_only_be_read(path: Path) -> None:
    with SessionFile.open(path):
        kept = KeptRound(path, 1)
        assert isinstance(kept.hindrance(), SessionBusy)
        with pytest.raises(SessionBusy):
            kept.act(ev.Settle(LATE, Ruling.SAME))
        assert kept.state.rulings == {}
    assert kept.hindrance() is None


def test_what_the_rules_refuse_is_not_kept(path: Path) -> None:
    kept = KeptRound(path, 1)
    before = path.read_bytes()
    with pytest.raises(PlayError):
        kept.act(ev.Settle(Doubt("goal", "time", "yes", "no"), Ruling.SAME))
    assert path.read_bytes() == before
    assert kept.hindrance() is None


def test_a_round_that_is_not_there_is_an_error(path: Path) -> None:
    with pytest.raises(RecordUnreadable, match="not there"):
        KeptRound(path, 7)
