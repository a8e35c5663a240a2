from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tinydb import where

from charades.errors import RecordUnreadable
from charades.game import events as ev
from charades.game.events import Abandoned, Event
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import State
from charades.game.task import Stage
from charades.results.archive import INDEX_NAME, Archive
from charades.results.records import SCHEMA
from charades.results.rescore import rescore
from charades.results.store import SessionFile
from tests.results.played import NOON, brief_to_scoring, cat, launch, launch_score, times

Play = Callable[..., Path]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Play and close a session of these rounds, so many days after the first."""

    def session(name: str, *rounds: list[Event], day: int = 0) -> Path:
        start = NOON + timedelta(days=day)
        with SessionFile.create(tmp_path, start, name, ["Ana", "Ben"]) as file:
            for index, events in enumerate(rounds):
                for event, at in times(events, start + timedelta(minutes=10 * index)):
                    file.append(index, event, at)
            return file.path

    return session


def test_history_is_newest_first(tmp_path: Path, play: Play) -> None:
    play("old", launch(), cat())
    play("new", brief_to_scoring(), day=1)
    archive = Archive(tmp_path)
    assert [summary.session.id[16:] for summary in archive.sessions()] == ["new", "old"]
    assert [(each.session[16:], each.index) for each in archive.rounds()] == [("new", 0), ("old", 1), ("old", 0)]
    assert archive.set_aside == ()


def test_summary_says_what_a_listing_needs(tmp_path: Path, play: Play) -> None:
    play("one", launch())
    summary = Archive(tmp_path).rounds()[0]
    assert summary.scenario == "launch-in-may"
    assert summary.title == "The launch"
    assert summary.mode is Mode.PAIR
    assert summary.players == {Seat.SENDER: "Ana", Seat.RECEIVER: "Ben"}
    assert summary.stage is Stage.REVEALED
    assert summary.started == NOON
    assert summary.overlap == 0.6
    assert summary.echo == 0.2
    assert summary.forecasts == {Seat.RECEIVER: 90, Seat.SENDER: 80}
    assert summary.words_spent == 29
    assert [(facet.name, facet.verdict) for facet in summary.facets] == [
        ("goal", "aligned"),
        ("why now", "partial"),
        ("meaning", "contradicted"),
    ]
    assert summary.facets[2].distortions == ("negation",)


def test_second_reading_is_the_same_as_the_first(tmp_path: Path, play: Play) -> None:
    play("one", launch(), cat())
    play("two", [launch()[0], Abandoned()], day=1)
    first = Archive(tmp_path).sessions()
    assert (tmp_path / INDEX_NAME).exists()
    assert Archive(tmp_path).sessions() == first


def test_index_follows_the_files(tmp_path: Path, play: Play) -> None:
    kept, gone = play("kept", launch()), play("gone", cat(), day=1)
    archive = Archive(tmp_path)
    assert len(archive.rounds()) == 2
    gone.unlink()
    with SessionFile.open(kept) as file:
        for event, at in times(cat(), NOON):
            file.append(1, event, at)
    assert [(each.session, each.index) for each in archive.rounds()] == [(kept.stem, 1), (kept.stem, 0)]


@pytest.mark.parametrize("damage", ["", "[]", '{"_default": {"1": {"file": "x"}}}', '{"_default": {"1": 5}}'])
def test_damaged_index_is_made_anew(tmp_path: Path, play: Play, damage: str) -> None:
    play("one", launch())
    archive = Archive(tmp_path)
    before = archive.rounds()
    (tmp_path / INDEX_NAME).write_text(damage)
    assert archive.rounds() == before
    assert archive.set_aside == ()
    assert json.loads((tmp_path / INDEX_NAME).read_text())["_default"]["1"]["stamp"]


def test_index_that_lies_about_its_content_is_made_anew(tmp_path: Path, play: Play) -> None:
    play("one", launch())
    archive = Archive(tmp_path)
    before = archive.rounds()
    index = json.loads((tmp_path / INDEX_NAME).read_text())
    index["_default"]["1"]["summary"]["rounds"][0]["overlap"] = "most"
    (tmp_path / INDEX_NAME).write_text(json.dumps(index))
    assert archive.rounds() == before


def test_queries_choose(tmp_path: Path, play: Play) -> None:
    play("one", launch(), cat())
    play("two", launch("Cem", "Dora"), day=1)
    archive = Archive(tmp_path)
    assert len(archive.rounds(where("mode") == "pair")) == 2
    assert len(archive.rounds(where("players").sender == "Cem")) == 1
    assert len(archive.rounds((where("overlap") > 0.5) & (where("scenario") == "cat"))) == 1
    assert len(archive.sessions(where("session").id.search("two"))) == 1


def test_no_folder_is_an_empty_history_and_makes_none(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "none")
    assert archive.sessions() == ()
    assert archive.latest_unfinished() is None
    assert not (tmp_path / "none").exists()


def test_damaged_session_is_set_aside_and_hides_no_other(tmp_path: Path, play: Play) -> None:
    play("good", cat())
    bad = play("bad", launch(), day=1)
    content = bad.read_bytes()[:-200]
    (tmp_path / f"{bad.name}.unreadable").write_text("an earlier one")
    bad.write_bytes(content)
    archive = Archive(tmp_path)
    assert len(archive.rounds()) == 1
    (aside,) = archive.set_aside
    assert not bad.exists()
    assert aside.path.name == f"{bad.name}.2.unreadable"
    assert aside.path.read_bytes() == content
    assert "cut short" in aside.error.message
    assert (tmp_path / f"{bad.name}.unreadable").read_text() == "an earlier one"
    assert len(archive.rounds()) == 1
    assert archive.set_aside == ()


def test_newer_session_is_told_of_and_stays(tmp_path: Path, play: Play) -> None:
    path = play("newer", cat())
    path.write_text(path.read_text().replace(f'"schema":{SCHEMA}', '"schema":99'))
    archive = Archive(tmp_path)
    for _ in range(2):
        assert archive.rounds() == ()
        assert [aside.path for aside in archive.set_aside] == [path]
    assert path.exists()


def test_latest_unfinished_round_is_found(tmp_path: Path, play: Play) -> None:
    play("older", brief_to_scoring())
    path = play("newer", launch(), brief_to_scoring(), day=1)
    play("done", launch(), day=2)
    found = Archive(tmp_path).latest_unfinished()
    assert found is not None
    assert found[0] == path
    assert found[1].index == 1


def test_session_is_found_by_id_even_in_a_renamed_file(tmp_path: Path, play: Play) -> None:
    path = play("one", launch())
    path.rename(tmp_path / "from-ana.json")
    archive = Archive(tmp_path)
    assert list(archive.record(path.stem).rounds[0].plain_events) == launch()
    with pytest.raises(RecordUnreadable, match="no session"):
        archive.record("nothing")


def milder(state: State) -> ev.Score:
    """A scorer that says less of everything that was answered."""
    assert state.score is not None
    assert state.reconstruction
    facets = launch_score("scorer-2").facets
    goal = replace(facets[0], card=replace(facets[0].card, verdict="partial", overlap=0.5))
    return ev.Score(RoundScore((goal, *facets[1:]), 0.4, 0.2, (), "scorer-2"))


def test_rescoring_keeps_the_old_score_and_says_what_changed(tmp_path: Path, play: Play) -> None:
    play("one", launch(), cat(), brief_to_scoring())
    archive = Archive(tmp_path)
    done = rescore(archive, milder, NOON, where("mode") == "pair")
    (change,) = done.changes
    assert (change.round, change.old.overlap, change.new.overlap) == (0, 0.6, 0.4)
    assert [change.old.facets[0].card.verdict, change.new.facets[0].card.verdict] == ["aligned", "partial"]
    assert done.skipped == ()
    assert [(each.index, each.overlap, each.scorer) for each in archive.rounds()] == [
        (2, None, ""),
        (1, 1.0, "scorer-1"),
        (0, 0.4, "scorer-2"),
    ]
    assert rescore(archive, milder, NOON, where("mode") == "pair").changes == ()


def test_rescoring_passes_over_a_session_that_is_open(tmp_path: Path, play: Play) -> None:
    play("free", launch())
    with SessionFile.open(play("open", launch(), day=1)):
        done = rescore(Archive(tmp_path), milder, NOON)
    assert len(done.changes) == 1
    assert [error.code for error in done.skipped] == ["session-busy"]
