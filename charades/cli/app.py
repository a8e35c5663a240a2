"""``charades app``: the app on the screen."""

from __future__ import annotations

import gc
import os
import select
import sys
import threading
import time
from typing import TYPE_CHECKING

import click

from charades.cli.wiring import make_services
from charades.errors import InputError

if TYPE_CHECKING:
    from charades.session.play import PlaySession
    from charades.session.services import Services

SWITCH_INTERVAL = 0.001
"""Seconds that a thread may keep the interpreter while another one waits: a key needs it several times on its way to
the screen, and must not wait five milliseconds each time for what loads in the background."""
GRACE = 1.0
"""Seconds that the app has to keep what is typed once its terminal went away."""
HUNG_UP = 129
"""Exit code of a program that ends because its terminal went away, as shells count it."""


@click.command("app")
def command() -> None:
    """Play in the app."""
    require_terminal()
    run_app(make_services())


def run_app(services: Services, session: PlaySession | None = None) -> None:
    """Run the app until the player leaves it, or its terminal goes away."""
    # Nothing made on the way to the first frame is garbage; the app collects again once that is drawn.
    gc.disable()
    sys.setswitchinterval(SWITCH_INTERVAL)
    from charades.tui.app import CharadesApp

    if hasattr(select, "poll"):
        threading.Thread(target=_end_with_terminal, name="terminal", daemon=True).start()
    app = CharadesApp(services, session)
    app.run()
    if app.return_code:
        sys.exit(app.return_code)


def require_terminal() -> None:
    """Make sure that there is a screen to draw on.

    Raises:
        InputError: Where standard input or output is not a terminal, or one that only takes lines.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise InputError("the app needs a terminal", hint="“charades play --plain” works with lines of text alone.")


def _end_with_terminal() -> None:
    """Wait until the terminal is gone, and end the program soon after.

    By itself the app would often stay for ever: Textual waits for the terminal to take what it draws. The session would
    stay locked with it.
    """
    poll = select.poll()
    poll.register(sys.stdin.fileno(), 0)
    if any(found & select.POLLHUP for _, found in poll.poll()):
        time.sleep(GRACE)
        os._exit(HUNG_UP)
