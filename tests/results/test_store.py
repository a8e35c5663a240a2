from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from charades.errors import RecordUnreadable, SessionBusy
from charades.game.events import Abandoned, ClueGiven, ClueRejected, Event, Paused, Resumed
from charades.game.state import replay
from charades.game.task import Stage
from charades.results.records import SCHEMA, LaterScore, NewerRecord, read_session
from charades.results.store import SessionFile
from tests.results.played import NOON, brief_to_scoring, cat, launch, launch_score, times


@pytest.fixture
def file(tmp_path: Path) -> SessionFile:
    return SessionFile.create(tmp_path, NOON, "Blue Team", ["Ana", "Ben"])


def play(file: SessionFile, index: int, events: list[Event]) -> None:
    for event, at in times(events):
        file.append(index, event, at)


def test_session_reads_back_as_it_was_played(file: SessionFile) -> None:
    rounds = [launch(), cat(), brief_to_scoring()]
    for index, events in enumerate(rounds):
        play(file, index, events)
    file.close()
    with SessionFile.open(file.path) as again:
        assert again.session == file.session
        assert again.session.players == ("Ana", "Ben")
        kept = again.rounds()
        assert [list(record.plain_events) for record in kept] == rounds
        assert [record.state() for record in kept] == [replay(events) for events in rounds]
        assert [record.finished for record in kept] == [True, True, False]
        assert [record.scorer for record in kept] == ["scorer-1", "scorer-1", ""]
        assert kept[0].scenario == "launch-in-may"
        assert kept[0].digest == "5f" * 32
        assert kept[0].events[1].at == NOON + timedelta(seconds=30)
        assert again.unfinished() == kept[2]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Blue Team!", "blue-team"),
        ("../../etc/passwd", "etc-passwd"),
        ("Zoë & Jürgen", "zoe-jurgen"),
        ("猫", "session"),
        ("", "session"),
        ("a" * 300, "a" * 40),
    ],
)
def test_file_is_named_after_time_and_session(tmp_path: Path, name: str, stem: str) -> None:
    with SessionFile.create(tmp_path / "made", NOON, name, []) as file:
        assert file.path == tmp_path / "made" / f"2026-11-22T1200-{stem}.json"
        assert file.session.id == file.path.stem


def test_taken_name_gets_a_number_whether_the_other_is_open_or_not(tmp_path: Path) -> None:
    first = SessionFile.create(tmp_path, NOON, "a", ["Ana"])
    second = SessionFile.create(tmp_path, NOON, "a", ["Ben"])
    first.close()
    second.close()
    third = SessionFile.create(tmp_path, NOON, "a", ["Cem"])
    third.close()
    assert [each.path.stem[16:] for each in (first, second, third)] == ["a", "a-2", "a-3"]
    assert read_session(first.path).session.players == ("Ana",)
    assert {path.suffix for path in tmp_path.iterdir()} == {".json"}


def test_times_get_a_zone(file: SessionFile) -> None:
    file.append(0, launch()[0], NOON.replace(tzinfo=None))
    assert file.rounds()[0].events[0].at.tzinfo is not None


def test_events_of_one_action_are_kept_together(file: SessionFile) -> None:
    events = cat()
    file.extend(0, events[:3], NOON)
    file.extend(0, events[3:], NOON)
    assert list(file.rounds()[0].plain_events) == events
    assert file.rounds()[0].finished


def test_round_must_begin_once_and_first(file: SessionFile) -> None:
    with pytest.raises(ValueError, match="not begun"):
        file.append(0, ClueGiven("early"), NOON)
    file.append(0, launch()[0], NOON)
    with pytest.raises(ValueError, match="already exists"):
        file.append(0, launch()[0], NOON)
    assert len(file.rounds()) == 1


def test_abandoned_round_is_finished(file: SessionFile) -> None:
    play(file, 0, [launch()[0], Abandoned()])
    assert file.unfinished() is None
    assert file.rounds()[0].state().stage is Stage.ABANDONED


def test_drafts_live_until_they_are_sent(file: SessionFile) -> None:
    file.append(0, launch()[0], NOON)
    file.keep_drafts(0, "clue:sender", {"": "the shop "})
    file.keep_drafts(0, "receive:receiver", {"goal": "x", "why now": ""})
    file.extend(0, [Paused(3.0), Resumed(), ClueRejected("the shop", ())], NOON)
    file.close()
    with SessionFile.open(file.path) as again:
        assert again.drafts(0, "clue:sender") == {"": "the shop "}
        assert again.drafts(0, "receive:receiver") == {"goal": "x"}
        again.extend(0, [ClueGiven("the shop is new")], NOON, sent="clue:sender")
        again.keep_drafts(0, "receive:receiver", {"goal": ""})
        assert again.drafts(0, "clue:sender") == {}
        assert again.rounds()[0].drafts == {}
        assert again.drafts(7, "clue:sender") == {}


def test_later_score_counts_and_the_first_is_kept(file: SessionFile) -> None:
    play(file, 0, launch())
    file.add_scores({0: LaterScore(NOON, launch_score("scorer-2"))})
    record = file.rounds()[0]
    score = record.state().score
    assert score is not None
    assert score.scorer == "scorer-2"
    assert record.scorer == "scorer-1"
    assert list(record.plain_events) == launch()


def test_missing_session_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RecordUnreadable, match="no such session"):
        SessionFile.open(tmp_path / "none.json")
    assert list(tmp_path.iterdir()) == []


def test_newer_schema_is_left_alone(file: SessionFile) -> None:
    file.close()
    data = json.loads(file.path.read_text())
    data["session"]["1"] |= {"schema": SCHEMA + 1, "players": {"sender": "Ana"}}
    file.path.write_text(json.dumps(data))
    before = file.path.read_bytes()
    with pytest.raises(NewerRecord, match="newer version") as caught:
        SessionFile.open(file.path)
    assert "Update" in caught.value.hint
    assert file.path.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("session"),
        lambda data: data["session"]["1"].pop("id"),
        lambda data: data["rounds"]["0"]["events"][0]["event"].update(kind="nonsense"),
        lambda data: data["rounds"]["0"]["events"].pop(0),
        lambda data: data["rounds"]["0"]["events"][0]["event"]["scenario"].update(level="high"),
        lambda data: data["rounds"]["0"]["events"].append(data["rounds"]["0"]["events"][0]),
        lambda data: data["rounds"]["0"]["events"][8]["event"]["score"].update(overlap="nan"),
        lambda data: data["rounds"]["0"]["events"][8]["event"]["score"].update(overlap=float("inf")),
        lambda data: data["rounds"].update({"1": [1, 2]}),
    ],
)
def test_changed_file_is_an_error_not_a_crash(file: SessionFile, change: object) -> None:
    play(file, 0, launch())
    file.close()
    data = json.loads(file.path.read_text())
    assert callable(change)
    change(data)
    file.path.write_text(json.dumps(data))
    with pytest.raises(RecordUnreadable) as caught:
        SessionFile.open(file.path)
    assert not isinstance(caught.value, NewerRecord)


def test_file_without_the_fields_that_may_be_missing_can_be_gone_on_with(file: SessionFile) -> None:
    play(file, 0, launch()[:2])
    file.close()
    data = json.loads(file.path.read_text())
    for key in ("drafts", "rescored", "finished", "scorer"):
        del data["rounds"]["0"][key]
    data["rounds"]["0"]["later"] = "a field of a later version"
    file.path.write_text(json.dumps(data))
    with SessionFile.open(file.path) as again:
        again.keep_drafts(0, "clue:sender", {"": "x"})
        again.extend(0, launch()[2:], NOON)
        again.add_scores({0: LaterScore(NOON, launch_score("scorer-2"))})
        assert again.rounds()[0].finished
        assert again.drafts(0, "clue:sender") == {"": "x"}
    assert json.loads(file.path.read_text())["rounds"]["0"]["later"] == "a field of a later version"


def test_escapes_in_a_file_from_elsewhere_do_not_get_in(file: SessionFile) -> None:
    play(file, 0, launch())
    file.close()
    text = file.path.read_text().replace("The last step", r"\u001b[2J\u202eThe last step")
    file.path.write_text(text)
    with SessionFile.open(file.path) as again:
        assert again.rounds()[0].state().said[0].startswith("[2JThe last step")


def test_second_window_is_told_that_the_session_is_open(file: SessionFile) -> None:
    child = (
        "import sys; from pathlib import Path\n"
        "from charades.errors import SessionBusy\n"
        "from charades.results.store import SessionFile\n"
        "try:\n    SessionFile.open(Path(sys.argv[1])).close()\n    print('open')\n"
        "except SessionBusy as error:\n    print(error.code)\n"
    )

    def other() -> str:
        return subprocess.run(
            [sys.executable, "-c", child, file.path], capture_output=True, text=True, check=True
        ).stdout

    with pytest.raises(SessionBusy):
        SessionFile.open(file.path)
    assert other() == "session-busy\n"
    file.close()
    assert other() == "open\n"
