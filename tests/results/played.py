"""Rounds that were played, as lists of events with their times: what the tests of results and reports work on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from charades.game.events import (
    AnswerGiven,
    BreachNote,
    ClueGiven,
    ClueRejected,
    Event,
    ForecastGiven,
    GuessesMade,
    NoteAdded,
    PictureDealt,
    QuestionAsked,
    ReconstructionGiven,
    Scored,
)
from charades.game.scorecard import Distortion, FacetScore, RoundScore, Scorecard, Span
from charades.game.seats import Mode, Seat
from charades.scenario.model import CONCEPT, Facet, Picture, Scenario

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MAY = "We must ship the new checkout in May, before the fair opens."
WHY = "The fair brings a third of our yearly orders, and the old checkout breaks under load."
MEANING = "Nobody works on anything else until the checkout is live."

LAUNCH = Scenario(
    id="launch-in-may",
    title="The launch",
    picture=Picture(facets=(Facet("goal", MAY, 2.0), Facet("why now", WHY), Facet("meaning", MEANING))),
    tags=("product", "goals"),
    level=3,
    wording={"max_words": 30, "forbid": ["deadline", "checkout"]},
    answer="facets",
    authored=("The shop's last step has to be new before the big event in spring.",),
    debrief=("Which word did the most work?", "What did you both take for granted?"),
    pack="decisions",
    digest="5f" * 32,
)
CAT = Scenario(
    id="cat", title="At home", picture=Picture(concept="cat", definition="a small domestic animal that purrs")
)


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part), part)


def launch_score(scorer: str = "scorer-1") -> RoundScore:
    """One facet arrived, one in part, one was turned around: overlap (2 × 0.9 + 0.5 + 0.1) / 4 = 0.6."""
    goal = "The new last step of the shop is live in May, before the fair."
    why = "A third of the orders come in at the fair."
    meaning = "Everybody may go on with other work."
    turned = Distortion(
        "negation", True, span(MEANING, "Nobody works"), span(meaning, "Everybody may go on"), "you said nobody"
    )
    return RoundScore(
        facets=(
            FacetScore("goal", 2.0, MAY, goal, Scorecard(0.93, 0.9, 0.2, "aligned")),
            FacetScore(
                "why now",
                1.0,
                WHY,
                why,
                Scorecard(0.6, 0.5, 0.3, "partial", lost=(span(WHY, "the old checkout breaks under load"),)),
            ),
            FacetScore(
                "meaning",
                1.0,
                MEANING,
                meaning,
                Scorecard(0.7, 0.1, 0.1, "contradicted", (turned,), added=(span(meaning, "other work"),)),
            ),
        ),
        overlap=0.6,
        echo=0.2,
        added=(),
        scorer=scorer,
    )


def launch(sender: str = "Ana", receiver: str = "Ben") -> list[Event]:
    """A whole round of two, revealed: 29 words spent, forecasts 90 and 80, overlap 0.6."""
    score = launch_score()
    return [
        PictureDealt(LAUNCH, Mode.PAIR, {Seat.SENDER: sender, Seat.RECEIVER: receiver}),
        ClueRejected("The deadline is in May", (BreachNote("forbid", 4, 12, "deadline is forbidden"),), spent=20.0),
        ClueGiven("The last step of the shop has to be new before the fair in May opens", spent=41.5),
        QuestionAsked("Why before the fair?", spent=12.0),
        AnswerGiven("A third of our orders come from there and it breaks under load", spent=30.25),
        ReconstructionGiven({facet.name: facet.reconstruction for facet in score.facets}, spent=80.0),
        ForecastGiven(Seat.RECEIVER, 90),
        ForecastGiven(Seat.SENDER, 80),
        Scored(score),
        NoteAdded("We both took for granted that everything else stops."),
    ]


def cat(player: str = "Ana") -> list[Event]:
    """A drill in which the machine guesses: 5 words, forecast 70, guessed."""
    card = Scorecard(1.0, 1.0, 0.0, "aligned")
    facet = FacetScore("concept", 1.0, "a small domestic animal that purrs", "cat", card)
    return [
        PictureDealt(CAT, Mode.EXPLAIN, {Seat.SENDER: player, Seat.RECEIVER: "machine"}),
        ClueGiven("it purrs on the sofa", spent=9.0),
        ForecastGiven(Seat.SENDER, 70),
        GuessesMade(("cat", "dog"), right=True),
        ReconstructionGiven({CONCEPT: "cat"}),
        Scored(RoundScore((facet,), 1.0, 0.0, (), "scorer-1")),
    ]


def brief_to_scoring(player: str = "Ana") -> list[Event]:
    """A message for a picture, forecast and not yet scored."""
    return [
        PictureDealt(LAUNCH, Mode.BRIEF, {Seat.SENDER: player}),
        ClueGiven("The shop's last step must be new before the fair"),
        ForecastGiven(Seat.SENDER, 50),
    ]


def times(events: list[Event], start: datetime = NOON) -> list[tuple[Event, datetime]]:
    """Every event half a minute after the one before."""
    return [(event, start + timedelta(seconds=30 * number)) for number, event in enumerate(events)]
