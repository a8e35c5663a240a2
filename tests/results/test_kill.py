from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from charades.game.events import ClueGiven
from charades.results.records import read_session
from charades.results.store import SessionFile
from tests.results.played import NOON

KILLS = 50


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_killing_the_writer_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    file = SessionFile.create(tmp_path, NOON, "killed", ["Ana"])
    file.close()
    chance = random.Random(7)
    acknowledged = -1
    with subprocess.Popen(
        [sys.executable, "-m", "tests.results.writer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        for _ in range(KILLS):
            acknowledged = max(acknowledged, kill_one(server, file.path, chance))
            record = read_session(file.path)
            kept = sum(len(each.events) for each in record.rounds)
            assert kept in (acknowledged + 1, acknowledged + 2)  # the last one may be kept without an answer
            for each in record.rounds:
                numbers = [int(e.text.split()[0]) for e in each.plain_events if isinstance(e, ClueGiven)]
                assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    assert acknowledged > KILLS
    SessionFile.open(file.path).close()
    assert [path.name for path in tmp_path.iterdir()] == [file.path.name]


def kill_one(server: subprocess.Popen[bytes], path: Path, chance: random.Random) -> int:
    """Let a writer go on with the session, kill it at some moment, and return the last number it acknowledged."""
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{path}\n".encode())
    server.stdin.flush()
    child = int(server.stdout.readline())
    numbers = [int(server.stdout.readline()) for _ in range(chance.randrange(4))]
    select.select([], [], [], chance.uniform(0.0, 0.012))  # into the middle of a write, of which one takes 1 to 10 ms
    os.kill(child, signal.SIGKILL)
    while (line := server.stdout.readline()) != b"dead\n":
        numbers.append(int(line))
    return max(numbers, default=-1)
