"""Rounds for debriefs: what was sent, what came of it, and what a debrief says of it."""

from __future__ import annotations

from dataclasses import replace

from charades.game import events as ev
from charades.game.decide import start
from charades.game.events import Refusal
from charades.game.scorecard import Distortion, DistortionKind, FacetScore, RoundScore, Scorecard, Span
from charades.game.seats import Mode, Seat
from charades.game.state import State, replay
from charades.reports.debrief import Debrief, debrief
from charades.reports.debrief_clues import Course, Step
from charades.reports.debrief_patterns import Pattern
from charades.scenario.model import Scenario
from tests.reports.reveal_rounds import card

GOAL = "The first small version is with real users before the end of March."
WHY = "People give up at sign-up and we do not know why."


def of(state: State, courses: tuple[Course, ...] = ()) -> Debrief:
    told = debrief(state, courses)
    assert told is not None
    return told


def why(told: Debrief, part: str) -> str:
    return next((entry.text for entry in told.reasons if entry.label == part), "")


def patterns(told: Debrief) -> dict[Pattern, tuple[str, ...]]:
    return {found.pattern: found.parts for found in told.findings}


def talk(
    scenario: Scenario,
    messages: tuple[str, ...],
    score: RoundScore,
    forecasts: tuple[int, int] = (50, 50),
    mode: Mode = Mode.PAIR,
) -> State:
    """A relay between two, revealed, of which a test says what the scorer said."""
    players = {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"}
    begun = start(replace(scenario, clues=max(1, len(messages)), questions=2), mode, players)
    assert not isinstance(begun, Refusal)
    events: list[ev.Event] = [*begun]
    for number, message in enumerate(messages):
        events += [ev.ClueRequested()] if number else []
        events.append(ev.ClueGiven(message))
    if mode is Mode.PAIR:
        events.append(ev.ReconstructionGiven({part.name: part.reconstruction for part in score.facets}))
        events += [
            ev.ForecastGiven(seat, said) for seat, said in zip((Seat.RECEIVER, Seat.SENDER), forecasts, strict=True)
        ]
    else:
        events.append(ev.ForecastGiven(Seat.SENDER, forecasts[0]))
    return replay([*events, ev.Scored(score)])


def scored(*parts: FacetScore) -> RoundScore:
    return RoundScore(parts, sum(part.card.overlap for part in parts) / len(parts), 0.1, (), "test")


def part(name: str, reference: str, came: str, overlap: float, echo: float = 0.1, **more: object) -> FacetScore:
    return FacetScore(name, 1.0, reference, came, replace(card(overlap, echo=echo), **more))  # type: ignore[arg-type]


def turned(reference: str, came: str, kind: DistortionKind = "time", *, hard: bool = True) -> Scorecard:
    found = Distortion(kind, hard, Span(0, len(reference), reference), Span(0, len(came), came), "")
    return Scorecard(0.8, 0.1, 0.1, "contradicted" if hard else "partial", (found,))


def course(name: str, *overlaps: float, turns_at: int = -1) -> Course:
    steps = tuple(
        Step(
            f"message {number}",
            f"text {number}",
            FacetScore(
                name, 1.0, "r", f"text {number}", card(share, "contradicted" if number - 1 == turns_at else None)
            ),
        )
        for number, share in enumerate(overlaps, 1)
    )
    return Course(name, steps)
