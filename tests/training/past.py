"""Rounds of the past in short, made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from charades.game.scorecard import DistortionKind, Verdict
from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.results.summary import FacetSummary, RoundSummary

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
"""A Sunday."""


def facet(name: str, verdict: Verdict = "aligned", *distortions: DistortionKind) -> FacetSummary:
    """A facet with a verdict."""
    return FacetSummary(name, verdict, 0.5, distortions)


def past(
    overlap: float | None = 0.8,
    *,
    days: float = 0,
    scenario: str = "tea",
    flow: str = "relay",
    mode: Mode = Mode.PAIR,
    players: Mapping[Seat, str] | None = None,
    forecasts: Mapping[Seat, int] | None = None,
    facets: tuple[FacetSummary, ...] = (),
    words: int = 0,
    measures: Mapping[str, float] | None = None,
    stage: Stage = Stage.REVEALED,
) -> RoundSummary:
    """A round of Ana with Ben, so many days ago."""
    return RoundSummary(
        session="s",
        index=0,
        started=NOW - timedelta(days=days),
        scenario=scenario,
        title=scenario.title(),
        mode=mode,
        players=players or {Seat.SENDER: "Ana", Seat.RECEIVER: "Ben"},
        stage=stage,
        words_spent=words,
        forecasts=forecasts or {},
        overlap=overlap,
        facets=facets,
        flow=flow,
        measures=measures or {},
    )
