"""The project's own triples: a text, an honest paraphrase, and texts that turn it around.

A distortion is a *near copy* (nearly all the words kept) or said in *own words*. A scorer that rewards other words
passes the first, one that rewards the same words passes the second, only one that reads passes both at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from charades.game.scorecard import DistortionKind, Scorecard
from tests.benchmarks.scoring.agreement import mean
from tests.benchmarks.scoring.judge import Judge
from tests.benchmarks.scoring.measured import Goal, Measured, measured
from tests.benchmarks.scoring.sets import HALVES, OWN, read

KINDS: tuple[str, ...] = get_args(DistortionKind)


@dataclass(frozen=True, slots=True)
class Triple:
    """The scorecards of one triple; at least one of the two distortions is there."""

    kind: str
    honest: Scorecard
    near: Scorecard | None
    own: Scorecard | None

    @property
    def above_near(self) -> bool | None:
        """Whether the paraphrase stands above the near copy; None without one."""
        return None if self.near is None else self.honest.overlap > self.near.overlap

    @property
    def above_own(self) -> bool | None:
        """Whether the paraphrase stands above the distortion in own words; None without one."""
        return None if self.own is None else self.honest.overlap > self.own.overlap

    @property
    def above_both(self) -> bool | None:
        """Whether the paraphrase stands above both; None without both."""
        if self.above_near is None or self.above_own is None:
            return None
        return self.above_near and self.above_own

    @property
    def caught_near(self) -> bool | None:
        """Whether the near copy was found contradicted; None without one."""
        return None if self.near is None else _contradicted(self.near)

    @property
    def caught_own(self) -> bool | None:
        """Whether the distortion in own words was found contradicted; None without one."""
        return None if self.own is None else _contradicted(self.own)

    @property
    def accused(self) -> bool:
        """Whether the paraphrase was wrongly found contradicted."""
        return _contradicted(self.honest)


def triples(judge: Judge, half: str) -> Iterator[Measured]:
    """Yield what the triples of a half get."""
    scored = read_triples(judge, half)
    caught = [
        (place, hit) for place, one in enumerate(scored) for hit in (one.caught_near, one.caught_own) if hit is not None
    ]
    places, hits = [place for place, _ in caught], [float(hit) for _, hit in caught]
    above = "triples: paraphrase above"
    yield from measured(f"{above} a near copy turned around", half, mean, _there("above_near", scored), Goal(0.88))
    yield from measured(f"{above} a distortion in own words", half, mean, _there("above_own", scored), Goal(0.9))
    yield from measured(f"{above} both at once", half, mean, _there("above_both", scored), Goal(0.8))
    yield from measured("distortions contradicted", half, mean, hits, Goal(0.8), places)
    yield from measured(
        "paraphrases wrongly contradicted", half, mean, _there("accused", scored), Goal(0.07, at_least=False)
    )
    aligned = [float(one.honest.verdict == "aligned") for one in scored]
    yield from measured("paraphrases aligned", half, mean, aligned, Goal(0.7))
    echoes = [one.honest.echo for one in scored]
    yield from measured("echo of a paraphrase, mean", half, mean, echoes, Goal(0.35, at_least=False))


def by_kind(judge: Judge) -> list[list[str]]:
    """Return a table by kind of distortion: of how many triples it is so, the tuned and the unseen half."""
    columns = {
        "above near copy": "above_near",
        "above own words": "above_own",
        "above both": "above_both",
        "near copy contradicted": "caught_near",
        "own words contradicted": "caught_own",
        "paraphrase contradicted": "accused",
    }
    halves = [read_triples(judge, half) for half in HALVES]
    rows = [["kind", *columns]]
    for kind in KINDS:
        chosen = [[one for one in half if one.kind == kind] for half in halves]
        rows.append([kind, *("  ".join(_count(name, half) for half in chosen) for name in columns.values())])
    return rows


def read_triples(judge: Judge, half: str) -> list[Triple]:
    """Return the triples of a half, scored."""
    rows = read(OWN / f"triples_{half}.jsonl")
    return [
        Triple(
            row["kind"],
            judge.card(row["reference"], row["paraphrase"]),
            *(judge.card(row["reference"], row[name]) if name in row else None for name in ("distortion", "own")),
        )
        for row in rows
    ]


def _contradicted(card: Scorecard) -> bool:
    return card.verdict == "contradicted"


def _there(name: str, scored: Sequence[Triple]) -> list[float]:
    """Return a property of those triples that have it."""
    return [float(value) for one in scored if (value := getattr(one, name)) is not None]


def _count(name: str, scored: Sequence[Triple]) -> str:
    hits = _there(name, scored)
    return f"{sum(hits):.0f}/{len(hits)}"
