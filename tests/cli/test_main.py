from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run


def test_an_unknown_command_brings_the_nearest(run: Run) -> None:
    done = run("lnit")
    assert done.returncode == 2
    assert "“lint”" in done.stderr.decode()
    assert done.stdout == b""


@pytest.mark.parametrize("words", [("lint",), ("play", "--mode", "mirror"), ("check", "no-such-file"), ("check", ".")])
def test_wrong_usage_ends_with_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).returncode == 2


def test_the_app_without_a_terminal_points_to_plain_lines(run: Run) -> None:
    done = run()
    assert done.returncode == 1
    assert "--plain" in done.stderr.decode()


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    command = f'yes \'{{"text": "x"}}\' | {sys.executable} -m charades check | head -1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, timeout=60, check=False)
    assert done.stdout == b'{"violations": []}\n'
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_output_that_cannot_be_written_is_told_in_a_line() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "charades", "schema"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"charades: the output cannot be written: no space left on device\n"


def test_streams_that_are_closed_are_no_trouble() -> None:
    command = f"{sys.executable} -m charades check <&- >&- && {sys.executable} -m charades play --plain <&- >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_that_lacks_a_character_gets_another_one(run: Run) -> None:
    done = run("play", "nonsense", "--plain", PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert b"?nonsense?" in done.stderr


@pytest.mark.parametrize("words", [("check",), ("play", "--plain", "--mode", "pair")])
def test_ctrl_c_ends_quietly(words: tuple[str, ...], home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "charades", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as program:
        assert program.stdin
        assert program.stdout
        if words[0] == "check":
            program.stdin.write(b'{"text": "x"}\n')
            program.stdin.flush()
        program.stdout.readline()  # it is running now
        program.send_signal(signal.SIGINT)
        assert program.wait(20) == 130
        assert program.stderr
        assert program.stderr.read().strip() == b""


def test_an_empty_file_has_no_answers(run: Run) -> None:
    done = run("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_stdout_is_data_and_stderr_is_narration(run: Run, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text("player = 3")
    done = run("results", "export", "--format", "json")
    assert done.stdout == b"[]\n"
    assert b"settings.toml:1:" in done.stderr
