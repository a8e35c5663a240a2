"""A round and a session in the few figures that lists, plots and statistics need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import AwareDatetime

from charades.game.scorecard import DistortionKind, Verdict
from charades.game.seats import Mode, Seat
from charades.game.task import Stage
from charades.results.records import RoundRecord, Session, SessionRecord


@dataclass(frozen=True, slots=True)
class FacetSummary:
    """What became of one facet: its name, verdict, overlap (0 to 1) and the kinds of its distortions."""

    name: str
    verdict: Verdict
    overlap: float
    distortions: tuple[DistortionKind, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One round in short.

    Attributes:
        session: Id of its session.
        index: Its number in the session, from 0.
        started: When the picture was dealt.
        scenario: Id of the scenario.
        title: Title of the scenario.
        mode: Who took part.
        players: The name at each seat.
        stage: What the round waits for; ``revealed`` or ``abandoned`` once it is over.
        words_spent: Words of the sender that reached the receiver.
        forecasts: Each seat's forecast, 0 to 100.
        overlap: How much arrived, 0 to 1, with the players' rulings; None before the reveal, and in a flow
            that compares no texts.
        echo: Share of the answer's words that were copied, 0 to 1; None before the reveal.
        points: Overlap less the cost of breaches, where the scenario has one.
        facets: What became of each facet, with the players' rulings; empty before the reveal.
        scorer: Version of the scorer whose score this is; empty before the reveal.
        machine_overlap: The overlap without the players' rulings; None before the reveal.
        settled: Doubts of the scorer that the players settled.
        flow: The shape of the round, by its key.
        measures: The flow's own figures, by their names; empty before the reveal.
        notes: What was noted in the debrief.
    """

    session: str
    index: int
    started: AwareDatetime
    scenario: str
    title: str
    mode: Mode
    players: Mapping[Seat, str]
    stage: Stage
    words_spent: int = 0
    forecasts: Mapping[Seat, int] = field(default_factory=dict)
    overlap: float | None = None
    echo: float | None = None
    points: float | None = None
    facets: tuple[FacetSummary, ...] = ()
    scorer: str = ""
    machine_overlap: float | None = None
    settled: int = 0
    flow: str = "relay"
    measures: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def finished(self) -> bool:
        """Whether the round was revealed or abandoned."""
        return self.stage in (Stage.REVEALED, Stage.ABANDONED)


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One session in short: the name of its file, what is known of it, and its rounds in order."""

    file: str
    session: Session
    rounds: tuple[RoundSummary, ...]


def summarise_session(record: SessionRecord, file: str) -> SessionSummary:
    """Return a session in short; ``file`` is its file's name."""
    rounds = tuple(summarise_round(record.session.id, each) for each in record.rounds)
    return SessionSummary(file, record.session, rounds)


def summarise_round(session: str, record: RoundRecord) -> RoundSummary:
    """Return a round of the session with the id ``session`` in short."""
    state = record.state()
    score = state.settled
    facets = tuple(
        FacetSummary(
            facet.name, facet.card.verdict, facet.card.overlap, tuple(found.kind for found in facet.card.distortions)
        )
        for facet in (score.facets if score else ())
    )
    return RoundSummary(
        session=session,
        index=record.index,
        started=record.events[0].at,
        scenario=record.scenario,
        title=state.scenario.title,
        mode=state.mode,
        players=state.players,
        stage=state.stage,
        words_spent=state.words_spent,
        forecasts=state.forecasts,
        overlap=score.overlap if score else None,
        echo=score.echo if score else None,
        points=state.points,
        facets=facets,
        scorer=score.scorer if score else "",
        machine_overlap=state.score.overlap if state.score else None,
        settled=state.doubts_settled,
        flow=state.scenario.flow,
        measures=state.flow.measures(state) if state.stage is Stage.REVEALED else {},
        notes=state.notes,
    )
