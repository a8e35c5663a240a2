"""Standard input and output as the commands need them: always there, and never an error about a character."""

from __future__ import annotations

import os
import sys
from typing import IO


def steady_streams() -> None:
    """Put the null device where a stream was closed by the caller, and a replacement where a character has no code."""
    for name, way in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, way, encoding="utf-8"))  # noqa: SIM115 (stays open like any stream)
        else:
            stream.reconfigure(errors="replace")


def give_up_output() -> None:
    """Send what is still buffered to nowhere: the output failed, and the end of the program must not try it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def read_line(stream: IO[str], most: int) -> str:
    """Return the next line with its line break, empty at the end.

    Of a line longer than ``most`` characters the first ``most`` + 1 are returned and the rest is passed over, so that
    it never fills the memory.
    """
    line = piece = stream.readline(most + 1)
    while len(piece) > most and not piece.endswith("\n"):
        piece = stream.readline(most + 1)
    return line
