"""The command ``charades`` and its subcommands, each imported when it is called."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from typing import NoReturn

import click

from charades import __version__
from charades.cleaning import clean
from charades.cli.streams import give_up_output, steady_streams
from charades.errors import CharadesError

_COMMANDS = {
    "app": "Play in the app (this is what “charades” alone does).",
    "play": "Play one round, in the app or as plain lines.",
    "training": "Say what to play next, and how you have done: week, levels, bests.",
    "score": "Score reconstructions; JSON lines in and out.",
    "explain": "Say what every number is made of, for two texts or a kept round.",
    "guess": "Guess words from descriptions; JSON lines in and out.",
    "check": "Check messages against wording rules; JSON lines in and out.",
    "lint": "Check scenario files and packs.",
    "new": "Write a commented scenario file to start from.",
    "schema": "Print the JSON Schema of scenario files, for editors.",
    "results": "List, show, export and rescore what was played.",
    "doctor": "Say what is installed, where files are, and what is missing.",
}


class _Lazy(click.Group):
    """Imports the module of a command only when it runs or shows its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            if not ctx.resilient_parsing:  # as it is while a shell completes a line
                near = get_close_matches(cmd_name, _COMMANDS, n=1)
                ctx.fail(f"There is no command “{clean(cmd_name)}”.{f' Did you mean “{near[0]}”?' if near else ''}")
            return None
        command = import_module(f"charades.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Lazy, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="charades %(version)s")
@click.pass_context
def charades(ctx: click.Context) -> None:
    """Describe a picture under word constraints, and see how much of the meaning arrived.

    Without a command the app starts.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(import_module("charades.cli.app").command)


def main() -> None:
    """Run the command line.

    Exit code 0 where all went well, 1 where something could not be done, 2 for wrong usage, 130 after Ctrl-C. What went
    wrong is told in one or two lines on standard error, never as a traceback.
    """
    steady_streams()
    _end(_run())


def _run() -> int:
    """Run the command line and return the exit code."""
    try:
        charades.main(prog_name="charades", standalone_mode=False)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except CharadesError as error:
        _fail(str(error), error.hint)
    except OSError as error:
        # Errors about files come as CharadesError; this is the output itself: a full disk, a terminal that went away.
        _fail(f"the output cannot be written: {(error.strerror or str(error)).lower()}", "")
        give_up_output()
    except Exception as error:
        _fail(f"a fault in charades itself: {_described(error)}", "What was played is kept. Please report that line.")
    else:
        return 0
    return 1


def _end(code: int) -> NoReturn:
    """End the process.

    With a thread still in the background, as while the scorer loads, there is no tidy way: the thread would be ended
    inside a library's native code, which aborts the process. All that was played is on disk, so it just stops.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)
    sys.exit(code)


def _fail(message: str, hint: str) -> None:
    with suppress(OSError):
        click.echo(f"charades: {clean(message)}", err=True)
        if hint:
            click.echo(f"  {clean(hint)}", err=True)


def _described(error: Exception) -> str:
    """Return what kind of error it is, what it says, and where in the program it arose."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" ({trace.tb_frame.f_globals.get('__name__')}, line {trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{where}"
