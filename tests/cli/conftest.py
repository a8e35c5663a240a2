from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def run() -> Run:
    """Runs the program in a process of its own: arguments, then ``given`` on standard input and changes to ``env``."""

    def run_program(*args: str, given: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "charades", *args],
            input=given,
            capture_output=True,
            env={**os.environ, **env},
            cwd=ROOT,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stdout + done.stderr
        return done

    return run_program
