from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from charades.atomic import sweep, write_atomically
from charades.errors import RecordUnreadable, StoreUnwritable
from charades.game.events import ClueGiven
from charades.results.storage import AtomicJSONStorage
from charades.results.store import SessionFile
from tests.results.played import NOON, launch


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Every write beyond ``size`` bytes fails, as it does on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, where this user may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    try:
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], capture_output=True)
    except OSError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("this user may not mount")
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_database_reads_back_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with TinyDB(path, storage=AtomicJSONStorage) as database:
        database.insert({"word": "猫 “cat” \u2028", "number": 0.1})
        database.update({"number": 2}, where("word").exists())
    with TinyDB(path, storage=AtomicJSONStorage) as database:
        assert [dict(document) for document in database.all()] == [{"word": "猫 “cat” \u2028", "number": 2}]
    assert names(tmp_path) == {"a.json"}


@pytest.mark.parametrize(
    "content", ["", '{"_default": {"1": {"a"', "[]", '{"session": 3}', '{"a": {}}\n{"b"', "\x00" * 40]
)
def test_damaged_file_is_named_and_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    with TinyDB(path, storage=AtomicJSONStorage) as database, pytest.raises(RecordUnreadable) as caught:
        database.insert({"a": 1})
    assert caught.value.place is not None
    assert caught.value.place.file == str(path)
    assert caught.value.hint
    assert path.read_text() == content


def test_nothing_that_a_failed_write_held_is_read_later(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with TinyDB(path, storage=AtomicJSONStorage) as database:
        database.insert({"text": "kept"})
        with largest_file(4_096), pytest.raises(StoreUnwritable):
            database.insert({"text": "x" * 5_000})
        with largest_file(4_096), pytest.raises(StoreUnwritable):
            database.update({"text": "y" * 5_000}, doc_ids=[1])
        assert [document["text"] for document in database.all()] == ["kept"]
        database.insert({"text": "later"})
        assert [document["text"] for document in database.all()] == ["kept", "later"]
    assert names(tmp_path) == {"a.json"}


def test_full_disk_refuses_an_event_and_keeps_the_session(small_disk: Path) -> None:
    with SessionFile.create(small_disk, NOON, "full", ["Ana"]) as file:
        # Larger than what becomes free again behind the writer's back, when the file before the last is let go of.
        dealt, clue = launch()[0], ClueGiven("x" * 20_000)
        file.append(0, dealt, NOON)
        ballast = small_disk / "ballast"
        with ballast.open("wb") as out:
            while os.statvfs(small_disk).f_bavail:
                out.write(b"0" * 4_096)
                out.flush()
        before = file.path.read_bytes()
        with pytest.raises(StoreUnwritable) as caught:
            file.append(0, clue, NOON)
        assert "full" in caught.value.hint
        assert file.path.read_bytes() == before
        assert not list(small_disk.glob("*.tmp"))
        ballast.unlink()
        file.append(0, clue, NOON)
        assert list(file.rounds()[0].plain_events) == [dealt, clue]


def test_read_only_disk_says_so(small_disk: Path) -> None:
    SessionFile.create(small_disk, NOON, "seen", ["Ana"]).close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    for folder in (small_disk, small_disk / "sessions"):
        with pytest.raises(StoreUnwritable, match="read-only"):
            SessionFile.create(folder, NOON, "new", ["Ana"])
    with pytest.raises(StoreUnwritable) as caught:
        SessionFile.open(small_disk / "2026-11-22T1200-seen.json")
    assert "read-only" in caught.value.hint


def test_folder_that_is_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("not a folder")
    with pytest.raises(StoreUnwritable):
        SessionFile.create(tmp_path / "sessions", NOON, "new", ["Ana"])


def test_killed_writer_leaves_the_old_file_and_what_it_left_is_swept(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_atomically(path, b"old")
    child = (
        "import os, signal, sys; from pathlib import Path; from charades import atomic\n"
        "atomic.os.replace = lambda *names: os.kill(os.getpid(), signal.SIGKILL)\n"
        "atomic.write_atomically(Path(sys.argv[1]), b'new')"
    )
    assert subprocess.run([sys.executable, "-c", child, path]).returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    assert len(names(tmp_path)) == 2
    sweep(path)
    assert names(tmp_path) == {"a.json"}
