"""``charades score``: scorecards for other programs."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any

import click

from charades.cli.json_lines import Row, answer_lines, file_argument, text_of
from charades.errors import InputError
from charades.game.scorecard import Scorecard, Span
from charades.scenario.model import Facet, Picture

if TYPE_CHECKING:
    from charades.meaning.scorer import Scorer

DIGITS = 4
HELP = """Score reconstructions, one JSON object a line from FILE or standard input.

\b
{"reference": "…", "reconstruction": "…", "clue": "…"}
  → {"closeness", "overlap", "echo", "verdict",
     "distortions": [{"kind", "hard", "reference", "reconstruction", "sentence"}, …],
     "lost": ["…"], "added": ["…"]}
{"picture": {"goal": "…", "why now": "…"}, "reconstruction": "…"}
  → {"facets": {"goal": the same, …}, "overlap", "echo", "added"}

Numbers run from 0 to 1; a verdict is aligned, partial, different or contradicted. A distortion quotes both texts where
they differ, and its "sentence" says how, in words for players. "clue" (what was said) may be left out. The
reconstruction of a picture may be an object too: facet to text. A line that cannot be used is answered by an object
with "error" and its "line"; blank lines are skipped.
"""


@click.command("score", help=HELP)
@file_argument
def command(file: IO[str]) -> None:
    """Answer the lines of a file."""
    from charades.meaning.scorer import Scorer

    scorer = Scorer.load()
    answer_lines(file, lambda row: score_row(scorer, row), sys.stdout)


def score_row(scorer: Scorer, row: Row) -> Row:
    """Return the answer to one line.

    Raises:
        InputError: Where the line asks for nothing that can be scored.
    """
    said = text_of(row, "clue", otherwise="")
    if "picture" in row:
        return _score_picture(scorer, row, said)
    return card_data(scorer.score(text_of(row, "reference"), text_of(row, "reconstruction"), said=said))


def _score_picture(scorer: Scorer, row: Row, said: str) -> Row:
    picture = row["picture"]
    if not isinstance(picture, dict) or not picture or not all(isinstance(text, str) for text in picture.values()):
        raise InputError("“picture” is not an object of texts", hint='Write "picture": {"goal": "…", "why now": "…"}.')
    given = row.get("reconstruction")
    if isinstance(given, dict) and all(isinstance(text, str) for text in given.values()):
        answers: Mapping[str, str] | str = given
    else:
        answers = text_of(row, "reconstruction")
    facets = tuple(Facet(name, text) for name, text in picture.items())
    score = scorer.score_round(Picture(facets=facets), answers, said=said)
    return {
        "facets": {facet.name: card_data(facet.card) for facet in score.facets},
        "overlap": round(score.overlap, DIGITS),
        "echo": round(score.echo, DIGITS),
        "added": _texts(score.added),
    }


def card_data(card: Scorecard) -> dict[str, Any]:
    """Return a scorecard as JSON data."""
    return {
        "closeness": round(card.closeness, DIGITS),
        "overlap": round(card.overlap, DIGITS),
        "echo": round(card.echo, DIGITS),
        "verdict": card.verdict,
        "distortions": [
            {
                "kind": found.kind,
                "hard": found.hard,
                "reference": found.reference.text,
                "reconstruction": found.reconstruction.text,
                "sentence": found.sentence,
            }
            for found in card.distortions
        ],
        "lost": _texts(card.lost),
        "added": _texts(card.added),
    }


def _texts(spans: Sequence[Span]) -> list[str]:
    return [span.text for span in spans]
