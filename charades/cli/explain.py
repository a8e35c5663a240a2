"""``charades explain``: what the numbers of two texts, or of a kept round, are made of."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from charades.cleaning import clean
from charades.cli.json_lines import encode
from charades.cli.kept import chosen_rounds, known_session, newest_session, print_lines, terminal_width
from charades.cli.score import DIGITS, card_data
from charades.cli.wiring import make_services
from charades.errors import InputError
from charades.game.state import State
from charades.game.task import Stage

if TYPE_CHECKING:
    from charades.reports.explanation import FacetExplanation, RoundExplanation

HELP = """Say what every number is made of: for two texts, or for a round that was played.

\b
charades explain REFERENCE RECONSTRUCTION   scores two texts and explains it
charades explain --round 2                  explains a kept round, of the newest session
charades explain                            explains the last revealed round

It tells which words carried the meaning, what each finding cost, step by step to the overlap, which part of the
picture took which part of the answer, and which words were copied. A kept round needs no scorer.
"""


@click.command("explain", help=HELP)
@click.argument("reference", required=False)
@click.argument("reconstruction", required=False)
@click.option("--round", "number", type=click.IntRange(min=1), help="This round of the session.")
@click.option("--session", help="Its id from “results list”, or the beginning of it; the newest where left out.")
@click.option("--facet", "name", help="Only this part of the picture.")
@click.option("--json", "as_json", is_flag=True, help="Print the same as one JSON object.")
def command(
    reference: str | None,
    reconstruction: str | None,
    number: int | None,
    session: str | None,
    name: str | None,
    as_json: bool,
) -> None:
    """Explain two texts, or a kept round."""
    from charades.reports.explanation_text import explanation_lines, facet_lines

    if reference is not None and not (number is None and session is None and name is None):
        raise click.UsageError("Texts do not mix with --round, --session and --facet: give two texts, or a round.")
    if reference is not None and reconstruction is not None:
        told = _explain_texts(clean(reference, lines=True), clean(reconstruction, lines=True))
        _tell(facet_data(told) if as_json else facet_lines(told, terminal_width()))
        return
    if reference is not None:
        raise click.UsageError("Give two texts, what was meant and what was understood, or none.")
    about, round_told = _explain_round(session, number)
    if isinstance(round_told, State):
        if name is not None:
            raise InputError("the round has no texts to explain part by part", hint="Leave --facet out.")
        _tell(about | measures_data(round_told) if as_json else measure_lines(round_told))
    elif name is not None:
        facet = _facet(round_told, name)
        _tell(about | facet_data(facet) if as_json else facet_lines(facet, terminal_width()))
    else:
        _tell(about | round_data(round_told) if as_json else explanation_lines(round_told, terminal_width()))


def facet_data(told: FacetExplanation) -> dict[str, Any]:
    """Return the explanation of a facet as JSON data; without a name for two texts, which have none."""
    facet, evidence = told.facet, told.facet.card.evidence
    data: dict[str, Any] = {"facet": facet.name} if facet.name else {}
    data |= {"reference": facet.reference, "reconstruction": facet.reconstruction, **card_data(facet.card)}
    data["steps"] = [
        {
            "cause": step.cause,
            "words": step.words,
            "points": step.points,
            "from": round(step.before, DIGITS),
            "to": round(step.after, DIGITS),
        }
        for step in told.steps
    ]
    data["copied"] = list(told.copied)
    data["evidence"] = evidence and {
        "subject": evidence.likeness,
        "words": evidence.coverage,
        "judgement": evidence.judgement
        and {
            "same": round(evidence.judgement.same, DIGITS),
            "different": round(evidence.judgement.different, DIGITS),
            "opposed": round(evidence.judgement.opposed, DIGITS),
        },
        "matches": [
            {
                "reference": match.reference.text,
                "reconstruction": match.reconstruction.text,
                "strength": round(match.strength, DIGITS),
            }
            for match in evidence.matches
        ],
    }
    return data


def round_data(told: RoundExplanation) -> dict[str, Any]:
    """Return the explanation of a round as JSON data."""
    from charades.reports.statistics import illusion

    score, state = told.score, told.state
    believed = illusion(state.forecasts.values(), score.overlap)
    return {
        "overlap": round(score.overlap, DIGITS),
        "machine_overlap": round(state.score.overlap, DIGITS) if state.score else None,
        "shares": [
            {
                "facet": share.name,
                "weight": share.weight,
                "overlap": round(share.overlap, DIGITS),
                "points": share.points,
            }
            for share in told.shares
        ],
        "added": [span.text for span in score.added],
        "forecasts": {seat.value: percent for seat, percent in state.forecasts.items()},
        "illusion": None if believed is None else round(believed, DIGITS),
        "points": None if state.points is None else round(state.points, DIGITS),
        "echo": round(score.echo, DIGITS),
        "copied": list(told.copied),
        "words_spent": state.words_spent,
        "scorer": score.scorer,
        "facets": [facet_data(facet) for facet in told.facets],
    }


def measures_data(state: State) -> dict[str, Any]:
    """Return as JSON data what there is of a revealed round in which no texts are compared: its figures."""
    return {
        "overlap": None,
        "measures": {clean(name): round(value, DIGITS) for name, value in state.flow.measures(state).items()},
        "forecasts": {seat.value: percent for seat, percent in state.forecasts.items()},
    }


def measure_lines(state: State) -> list[str]:
    """Return the same as lines."""
    lines = [f"{clean(state.scenario.title)}: no texts are compared in {state.flow.title}. Its figures:"]
    lines += [f"  {clean(name)}  {value:.2f}" for name, value in state.flow.measures(state).items()]
    believed = [f"{clean(state.players[seat])} {percent} %" for seat, percent in state.forecasts.items()]
    return [*lines, *([f"  forecast  {', '.join(believed)}"] if believed else [])]


def _explain_texts(reference: str, reconstruction: str) -> FacetExplanation:
    from charades.game.scorecard import FacetScore
    from charades.meaning.scorer import Scorer
    from charades.reports.explanation import explain_facet

    card = Scorer.load().score(reference, reconstruction)
    return explain_facet(FacetScore("", 1.0, reference, reconstruction, card), {})


def _explain_round(session: str | None, number: int | None) -> tuple[dict[str, Any], RoundExplanation | State]:
    """Return which round it is, as JSON data, and its explanation; without a number the last one that was revealed.

    Of a round in which no texts are compared it is the round itself.

    Raises:
        InputError: Where there is no such session or round, or the round was not revealed.
    """
    from charades.reports.explanation import explain_round

    archive = make_services().archive
    record = archive.record(known_session(archive, session) if session else newest_session(archive))
    for each in reversed(chosen_rounds(record, number)):
        state = each.state()
        if state.stage is Stage.REVEALED:
            told = explain_round(state) or state
            return {"session": record.session.id, "round": each.index + 1, "scenario": each.scenario}, told
    which = f"round {number}" if number else "no round of the session"
    raise InputError(
        f"{which} was {'not ' if number else ''}revealed",
        hint=f"What is not revealed stays hidden; “charades results show {record.session.id}” shows the rounds.",
    )


def _facet(told: RoundExplanation, name: str) -> FacetExplanation:
    """Return a facet's explanation by its name.

    Raises:
        InputError: Where the picture has no such facet.
    """
    found = told.part(name)
    if found is None:
        names = ", ".join(each.title for each in told.facets)
        raise InputError(f"the picture has no part “{clean(name)}”", hint=f"Its parts: {names}.")
    return found


def _tell(what: dict[str, Any] | Sequence[str]) -> None:
    """Print one JSON object, or lines."""
    if isinstance(what, dict):
        click.echo(encode(what, sys.stdout.encoding))
    else:
        print_lines(what)
