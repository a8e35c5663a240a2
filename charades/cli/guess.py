"""``charades guess``: the machine guesser for other programs."""

from __future__ import annotations

import sys
from typing import IO

import click

from charades.cleaning import clean
from charades.cli.json_lines import Row, answer_lines, file_argument, text_of, texts_of
from charades.errors import InputError, Place

HELP = """Guess words from descriptions, one JSON object a line from FILE or standard input.

\b
{"description": "…", "forbid": ["…"]}
  → {"guesses": [{"word": "…", "score": 0.61}, …]}, best first

"forbid" may be left out; words of the description itself are never guessed. A line that cannot be used is answered by
an object with "error" and its "line"; blank lines are skipped.
"""


@click.command("guess", help=HELP)
@file_argument
@click.option(
    "--lexicon",
    type=click.File("r", encoding="utf-8-sig", errors="replace"),
    metavar="FILE",
    help="Guess among the words of FILE, one a line.",
)
@click.option("--top", type=click.IntRange(1, 10_000), default=10, show_default=True, help="How many guesses.")
def command(file: IO[str], lexicon: IO[str] | None, top: int) -> None:
    """Answer the lines of a file."""
    from charades.meaning.encoder import shared_encoder
    from charades.meaning.guesser import Guesser

    words = _words(lexicon) if lexicon else None
    guesser = Guesser.load(shared_encoder())

    def answer(row: Row) -> Row:
        found = guesser.guess([text_of(row, "description")], forbid=texts_of(row, "forbid"), top=top, lexicon=words)
        return {"guesses": [{"word": guess.word, "score": round(guess.score, 4)} for guess in found]}

    answer_lines(file, answer, sys.stdout)


def _words(lexicon: IO[str]) -> list[str]:
    """Return the words of a lexicon.

    Raises:
        InputError: Where it has none, or is no text.
    """
    text = lexicon.read()
    place = Place(lexicon.name)
    if "\0" in text or "\N{REPLACEMENT CHARACTER}" in text:
        raise InputError("the lexicon is not UTF-8 text", hint="Write one word a line.", place=place)
    words = [word for line in text.splitlines() if (word := clean(line))]
    if not words:
        raise InputError("there is no word in the lexicon", hint="Write one word a line.", place=place)
    return words
