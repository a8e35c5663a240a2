"""``explain``, on two texts and on a history of one round."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from charades.cli.main import charades
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.meaning.scorer import Scorer
from charades.reports.layout import columns
from charades.scenario.model import Scenario
from charades.session.scoring import ScoringService
from charades.session.seating import seats_for
from charades.session.services import Services
from tests.cli.conftest import Run
from tests.test_imports import loaded_by


def explain(*words: str) -> Result:
    return CliRunner().invoke(charades, ("explain", *words))


def data(*words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(explain("--json", *words).output)
    return found


@pytest.fixture
def played(services: Services, umbrella: Scenario, score: RoundScore) -> str:
    """The id of a session with a revealed round and one that was left."""
    session = services.begin(["Ada"])
    for finish in (True, False):
        session.deal(umbrella, Mode.UNDERSTAND, seats_for(umbrella, Mode.UNDERSTAND, ("Ada",)))
        if not finish:
            break
        session.hand_in({"concept": "a roof"})
        session.act(ev.GiveForecast(Seat.RECEIVER, 90))
        session.act(ev.Score(score))
    session.close()
    return session.file.session.id


@pytest.fixture
def loaded(scoring: ScoringService, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the scorer that is there already."""
    scorer = scoring._scorer.result()
    monkeypatch.setattr(Scorer, "load", lambda: scorer)


@pytest.mark.usefixtures("loaded")
def test_two_texts_are_scored_and_every_number_is_explained() -> None:
    words = ("We must ship in May.", "We must not ship in May.")
    found = data(*words)
    assert found["verdict"] == "contradicted"
    assert sum(step["points"] for step in found["steps"]) == int(found["overlap"] * 100 + 0.5)
    assert found["steps"][0]["from"] == 0
    assert found["steps"][-1]["to"] == found["overlap"]
    assert [match["reference"] for match in found["evidence"]["matches"]] == ["ship", "May"]
    assert found["copied"] == ["ship", "May"]
    text = explain(*words).output
    assert "⇄" in text
    assert "ship = ship 100" in text
    assert "\x1b" not in text


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("texts", [("", ""), ("x", "\x1b[31m"), ("\ud800", "[/b]"), ("…", "שלום")])
def test_any_two_texts_are_explained(texts: tuple[str, str]) -> None:
    assert explain("--", *texts).exit_code == 0
    assert "steps" in data("--", *texts)


def test_a_kept_round_is_explained_without_a_scorer(played: str) -> None:
    shown = [
        explain(*words)
        for words in ((), ("--round", "1"), ("--session", played), ("--session", played[:-1], "--round", "1"))
    ]
    assert {each.exit_code for each in shown} == {0}
    assert len({each.output for each in shown}) == 1
    assert "part by part to 47" in shown[0].output
    assert "= +43  illusion: 90 less 47.0 that arrived" in shown[0].output
    loaded = loaded_by("from charades.cli.main import charades\ncharades(['explain'], standalone_mode=False)")
    assert not loaded & {"spacy", "onnxruntime", "tokenizers", "textual"}


def test_one_part_of_it(played: str) -> None:
    text = explain("--facet", "Why Now").output
    assert text.startswith("░ why now: 10 %, lost")
    assert "goal" not in text


def test_the_same_as_json(played: str) -> None:
    found = data()
    assert (found["session"], found["round"], found["scenario"]) == (played, 1, "umbrella")
    assert [share["points"] for share in found["shares"]] == [42, 5]
    assert found["illusion"] == 0.43
    assert [part["facet"] for part in found["facets"]] == ["goal", "why now"]
    assert data("--facet", "goal")["steps"][0]["points"] == 84


@pytest.mark.parametrize(
    "words",
    [("--round", "9"), ("--round", "2"), ("--session", "2026-no"), ("--facet", "purpose")],
)
def test_what_is_not_there_is_told_with_a_hint(played: str, words: tuple[str, ...]) -> None:
    failed = explain(*words)
    assert isinstance(failed.exception, CharadesError)
    assert failed.exception.hint


def test_a_round_that_was_left_keeps_its_picture(played: str, umbrella: Scenario) -> None:
    failed = explain("--round", "2")
    assert umbrella.picture.concept not in failed.output + str(failed.exception)


def test_without_a_history_there_is_nothing_to_explain() -> None:
    failed = explain()
    assert isinstance(failed.exception, CharadesError)
    assert failed.exception.hint


@pytest.mark.parametrize("words", [("one text",), ("--round", "1", "a"), ("a", "b", "--round", "1")])
def test_texts_and_rounds_do_not_mix(words: tuple[str, ...]) -> None:
    failed = explain(*words)
    assert failed.exit_code == 2
    assert ("do not mix" in failed.output) == ("--round" in words)


@pytest.mark.parametrize("width", ["40", "80"])
def test_lines_follow_the_terminal(played: str, run: Run, width: str) -> None:
    lines = run("explain", COLUMNS=width).stdout.decode().splitlines()
    assert max(map(columns, lines)) <= int(width)
    assert max(map(columns, lines)) > int(width) - 12


def test_help_loads_nothing_heavy() -> None:
    code = "from charades.cli.main import charades\ncharades(['explain', '--help'], standalone_mode=False)"
    assert loaded_by(code) == set()
