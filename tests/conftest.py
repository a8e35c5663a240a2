"""Every test plays in a home of its own, with nothing moving on the screen; the scorer is loaded once a process."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Read by Textual when it is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("NO_COLOR", None)

from charades.game.scorecard import FacetScore, RoundScore, Scorecard, Span
from charades.scenario.model import Facet, Picture, Scenario
from charades.session.scoring import ScoringService
from charades.session.services import Services
from charades.settings import HOME_VARIABLE, Settings, find_paths

# A machine that is busy with something else is slow, not wrong.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which everything of this test is kept."""
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def scoring() -> ScoringService:
    """The real scorer and guesser, loaded once."""
    service = ScoringService()
    service.start()
    return service


@pytest.fixture
def services(home: Path, scoring: ScoringService) -> Services:
    """Services of a player called Ada, in this test's home."""
    made = Services(Settings(player="Ada", partner="Sam", reduced_motion=True), find_paths())
    made.scoring = scoring
    return made


@pytest.fixture
def umbrella() -> Scenario:
    """One concept."""
    return Scenario(
        id="umbrella",
        title="Something for a grey day",
        picture=Picture(
            concept="umbrella",
            synonyms=("brolly",),
            definition="A folding cover on a stick that you hold over your head against rain.",
        ),
        wording={"forbid": ["rain", "wet"], "max_words": 20},
        answer="name",
        authored=("You open it above you when the sky turns dark.", "Its stick folds and its roof is cloth."),
        clues=2,
        questions=1,
        debrief=("Which word did the work?",),
    )


@pytest.fixture
def release() -> Scenario:
    """A decision of three facets."""
    return Scenario(
        id="small-release",
        title="Something little, soon",
        picture=Picture(
            facets=(
                Facet("goal", "The first small version is with real users before the end of March."),
                Facet("why now", "People give up at sign-up and we do not know why."),
                Facet("not", "No new features for the portal.", 2.0),
            )
        ),
        wording={"forbid": ["ship", "launch"], "max_words": 60},
        answer="facets",
        authored=("Put something little in front of people soon, so that we see where they stop.",),
    )


@pytest.fixture
def score() -> RoundScore:
    """A score as the release could have got it, for screens that only show one."""
    goal = "The first small version is with real users before the end of March."
    return RoundScore(
        facets=(
            FacetScore(
                "goal", 1.0, goal, "People try a tiny version by late March.", Scorecard(0.8, 0.84, 0.1, "aligned")
            ),
            FacetScore(
                "why now",
                1.0,
                "People give up at sign-up and we do not know why.",
                "Sales promised it to a customer.",
                Scorecard(
                    0.2,
                    0.1,
                    0.0,
                    "different",
                    lost=(Span(0, 25, "People give up at sign-up"),),
                    added=(Span(0, 31, "Sales promised it to a customer"),),
                ),
            ),
        ),
        overlap=0.47,
        echo=0.12,
        added=(),
        scorer="test",
    )
