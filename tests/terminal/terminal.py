"""A real terminal to run the program in: a pseudo-terminal, and a thread that reads what the program draws."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
PATIENCE = 15.0
"""Seconds after which a test no longer waits: far more than anything takes."""

_ESCAPES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|P[^\x1b]*\x1b\\|[()][0-9A-Z]|[=>78])")
# The first terminal that the leader of a new session opens becomes its controlling one: closing it sends SIGHUP.
_TAKE_TERMINAL = """
import os, sys
terminal = os.open(sys.argv[1], os.O_RDWR)
for stream in (0, 1, 2):
    os.dup2(terminal, stream)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""


class Terminal:
    """Runs ``charades`` in a terminal of its own until it ends, or the ``with`` block does."""

    def __init__(self, *args: str, columns: int = 80, lines: int = 24, env: Mapping[str, str] | None = None) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **(env or {})}
        # Textual asks these before the terminal.
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)
        start = [sys.executable, "-I", "-S", "-c", _TAKE_TERMINAL, os.ttyname(slave), "-m", "charades", *args]
        self._process = subprocess.Popen(start, start_new_session=True, env=environment, cwd=ROOT)
        self._drawn = bytearray()
        self._changed = threading.Condition()
        self._stop, self._stopper = os.pipe()
        self._handles: tuple[int, ...] = (slave, self._master, self._stop, self._stopper)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def drawn(self) -> str:
        """Everything drawn so far, as text without escape sequences."""
        return _ESCAPES.sub("", self.raw)

    @property
    def raw(self) -> str:
        """Everything written so far."""
        with self._changed:
            return self._drawn.decode("utf-8", "replace")

    def wait_for(self, *texts: str) -> None:
        """Wait until all of ``texts`` were drawn."""
        self.wait_until(lambda: all(text in self.drawn for text in texts), f"{texts} were not drawn")

    def wait_until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Wait until ``holds`` is true, looking whenever something is drawn and a few times a second."""
        end = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < end, f"{otherwise}; drawn:\n{self.drawn[-3000:]}"
            with self._changed:
                self._changed.wait(0.05)

    def press(self, text: str) -> None:
        """Press keys."""
        os.write(self._master, text.encode())

    def kill(self, number: signal.Signals) -> int:
        """Send a signal to the program and return how it ended."""
        self._process.send_signal(number)
        return self.wait()

    def hang_up(self) -> int:
        """Close the terminal, as a window is closed, and return how the program ended."""
        self._close()
        return self.wait()

    def wait(self) -> int:
        """Wait for the program to end and return its exit code, negative for the signal that ended it."""
        return self._process.wait(PATIENCE)

    def _read(self) -> None:
        while self._stop not in (ready := select.select([self._master, self._stop], [], [])[0]) and ready:
            try:
                piece = os.read(self._master, 65536)
            except OSError:
                return
            with self._changed:
                self._drawn += piece
                self._changed.notify_all()

    def _close(self) -> None:
        """Stop reading and close the terminal, once."""
        if self._reader.is_alive():
            os.write(self._stopper, b".")
            self._reader.join()
        for handle in self._handles:
            os.close(handle)
        self._handles = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait(PATIENCE)
        self._close()
