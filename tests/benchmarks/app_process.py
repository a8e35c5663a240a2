"""The real app in a pseudo-terminal, and when it drew what; also the app as a process that tells about itself.

As a program, ``python -m tests.benchmarks.app_process FILE [--thin | --write]``, it runs the app and writes to ``FILE``
when the scorer was ready, as ``time.monotonic`` counts on the whole machine. A thin one never loads a scorer; the other
opens where somebody writes a clue.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from charades.cli.app import run_app
from charades.cli.wiring import make_services
from charades.game.seats import Mode
from charades.session.scoring import Progress, ScoringService
from charades.session.seating import seats_for
from charades.settings import HOME_VARIABLE

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds to wait for anything at most."""
_ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|P[^\x1b]*\x1b\\|[=>78])")
COLUMNS, LINES = 100, 30
SCENARIO = "one-the-word-itself"


class AppProcess:
    """A Python program in a terminal of its own, until the ``with`` block ends.

    Args:
        arguments: What follows ``python`` on the command line.
        home: The folder in which the app keeps everything.
    """

    def __init__(self, arguments: list[str], home: Path) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", HOME_VARIABLE: str(home)}
        # Textual asks these before the terminal.
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)
        self._drawn = b""
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=environment,
            cwd=ROOT,
        )
        os.close(slave)

    def drawn(self, text: str) -> float:
        """Wait until ``text`` is drawn after what was found last, and return when it was (``time.monotonic``)."""
        found, end = text.encode(), time.monotonic() + PATIENCE
        while found not in (plain := _ESCAPES.sub(b"", self._drawn)):
            if not self._read(end - time.monotonic()):
                raise TimeoutError(f"{text!r} was not drawn; drawn: {plain[-2000:].decode('utf-8', 'replace')}")
        now = time.monotonic()
        self._drawn = b""
        return now

    def press(self, keys: str) -> float:
        """Press keys, and return when."""
        now = time.monotonic()
        os.write(self._master, keys.encode())
        return now

    def settle(self, quiet: float = 0.5) -> None:
        """Wait until the program has done next to nothing for so many seconds."""
        end, before = time.monotonic() + PATIENCE, self.processor_time()
        while time.monotonic() < end:
            self.rest(quiet)
            now = self.processor_time()
            if now - before <= quiet * 0.05:
                return
            before = now

    def rest(self, seconds: float) -> None:
        """Wait for so long, taking what the program draws: it would stand still otherwise."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)

    def processor_time(self) -> float:
        """Return the seconds of processor time that all its threads have used."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Return the megabytes of memory that it holds."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert found is not None
        return int(found[1]) * 1024 / 1_000_000

    def _read(self, seconds: float) -> bool:
        """Take what is drawn within so many seconds; whether there was something."""
        if not select.select([self._master], [], [], max(0.0, seconds))[0]:
            return False
        self._drawn += os.read(self._master, 65536)
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)


class NoScoring(ScoringService):
    """Never loads anything: a client whose scorer is elsewhere."""

    def start(self, on_progress: object = None) -> None:
        """Do nothing."""
        self.progress = Progress("elsewhere", 1.0)


def _tell_when_ready(scoring: ScoringService, file: Path) -> None:
    while not scoring.ready:
        time.sleep(0.01)
    file.write_text(f"{time.monotonic()}")


def main() -> None:
    """Run the app."""
    services = make_services()
    if "--thin" in sys.argv:
        services.scoring = NoScoring()
    watching = (services.scoring, Path(sys.argv[1]))
    threading.Thread(target=_tell_when_ready, args=watching, daemon=True).start()
    session = None
    if "--write" in sys.argv:
        session = services.begin(["Ada"])
        scenario = services.scenario(SCENARIO)
        session.deal(scenario, Mode.EXPLAIN, seats_for(scenario, Mode.EXPLAIN, ("Ada",)))
    run_app(services, session)


if __name__ == "__main__":
    main()
