"""Writers to be killed. For each path on standard input a child goes on with that session until somebody kills it.

The child says its process id, then the number of each event that it was told is kept; ``dead`` follows when it is gone.
Children are forked from here because starting an interpreter for each would take longer than the rest of the test.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

from charades.game.events import ClueGiven
from charades.results.store import SessionFile
from tests.results.played import NOON, launch


def say(word: object) -> None:
    os.write(1, f"{word}\n".encode())


def write_forever(path: Path) -> NoReturn:
    """Add rounds' events, each with a number and a filling, so that the file's length keeps changing."""
    say(os.getpid())
    with SessionFile.open(path) as file:
        rounds = file.rounds()
        number = sum(len(record.events) for record in rounds)
        file.append(len(rounds), launch()[0], NOON)
        say(number)
        while True:
            number += 1
            file.append(len(rounds), ClueGiven(f"{number} {'x' * (number * 37 % 500)}"), NOON)
            say(number)


if __name__ == "__main__":
    for line in sys.stdin:
        child = os.fork()
        if not child:
            write_forever(Path(line.strip()))
        os.waitpid(child, 0)
        say("dead")
