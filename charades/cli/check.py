"""``charades check``: the wording rules for other programs."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import IO

import click

from charades.cli.json_lines import Row, answer_lines, file_argument, text_of, texts_of
from charades.errors import InputError

HELP = """Check messages against wording rules, one JSON object a line from FILE or standard input.

\b
{"text": "…", "target": "umbrella", "earlier": ["…"],
 "wording": {"forbid": ["rain"], "max_words": 20}}
  → {"violations": [{"rule", "start", "end", "text", "message"}, …]}

"wording" is written as in a scenario file. "target" is a word that the text must not say, "earlier" what was sent
before. All three may be left out. A line that cannot be used is answered by an object with "error" and its "line";
blank lines are skipped.
"""


@click.command("check", help=HELP)
@file_argument
def command(file: IO[str]) -> None:
    """Answer the lines of a file."""
    answer_lines(file, check_row, sys.stdout)


def check_row(row: Row) -> Row:
    """Return the answer to one line.

    Raises:
        InputError: Where the line asks for nothing that can be checked.
    """
    from charades.wording.parse import parse_wording

    wording = row.get("wording")
    wording = {} if wording is None else wording
    if not isinstance(wording, dict):
        raise InputError("“wording” is not an object", hint='Write "wording": {"max_words": 20}.')
    target = text_of(row, "target", otherwise="")
    rules = parse_wording(wording, (target,) if target else ())
    return {"violations": [asdict(breach) for breach in rules.check(text_of(row, "text"), texts_of(row, "earlier"))]}
