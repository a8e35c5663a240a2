"""Commands for other programs: one JSON object a line in, one out, order kept; a bad line is answered, not fatal."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import count
from typing import IO, Any, TextIO

import click

from charades.cli.streams import read_line
from charades.errors import CharadesError, InputError

MAX_LINE = 1_000_000
"""Characters a line may have."""

Row = Mapping[str, Any]


def answer_lines(lines: IO[str], answer: Callable[[Row], Row], out: TextIO) -> None:
    """Write the answer to every line, in order; what is wrong with a line is its answer. Empty lines have none."""
    for number in count(1):
        line = read_line(lines, MAX_LINE)
        if not line:
            return
        if not line.strip():
            continue
        try:
            reply = answer(parse(line))
        except CharadesError as error:
            reply = {"error": error.message, "code": error.code, "hint": error.hint, "line": number}
        out.write(encode(reply, out.encoding) + "\n")
        out.flush()


def parse(line: str) -> Row:
    """Return the object in a line.

    Raises:
        InputError: Where it holds none.
    """
    if len(line.rstrip("\n")) > MAX_LINE:
        raise InputError(f"the line has more than {MAX_LINE:,} characters", hint="Send shorter texts.")
    if not _encodable(line, "utf-8"):
        raise InputError("the line is not UTF-8 text", hint="Save the file as UTF-8.")
    try:
        row = json.loads(line)
    except RecursionError as error:
        raise InputError("the line is nested too deeply", hint="One flat JSON object a line.") from error
    except ValueError as error:
        raise InputError(f"the line is not JSON: {error}", hint="One JSON object a line.") from error
    if not isinstance(row, dict):
        raise InputError("the line is not a JSON object", hint="Begin it with { and end it with }.")
    return row


def encode(row: Row, encoding: str) -> str:
    """Return the object as JSON; where the encoding lacks one of its characters, or it is half a one, as ASCII."""
    text = json.dumps(row, ensure_ascii=False)
    return text if _encodable(text, encoding) else json.dumps(row)


def _encodable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def text_of(row: Row, key: str, *, otherwise: str | None = None) -> str:
    """Return a text of the object; null counts as left out.

    Raises:
        InputError: Where it is missing without a default, or is no text.
    """
    value = row.get(key)
    value = otherwise if value is None else value
    if value is None:
        raise InputError(f"“{key}” is missing", hint=f'Add "{key}": "…".')
    if not isinstance(value, str):
        raise InputError(f"“{key}” is not a text", hint=f'Write "{key}": "…".')
    return value


def texts_of(row: Row, key: str) -> list[str]:
    """Return a list of texts of the object; empty where it is missing or null.

    Raises:
        InputError: Where it is something else.
    """
    value = row.get(key)
    value = [] if value is None else value
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise InputError(f"“{key}” is not a list of texts", hint=f'Write "{key}": ["…", "…"].')
    return value


def file_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument FILE, standard input where it is left out.

    Bytes that are not UTF-8 come as half surrogates, by which ``parse`` knows their line.
    """
    argument = click.argument("file", type=click.File("r", encoding="utf-8-sig", errors="surrogateescape"), default="-")
    return argument(function)
