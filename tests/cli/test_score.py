from __future__ import annotations

import json

import pytest

from charades.cli.json_lines import Row, parse
from charades.cli.score import score_row
from charades.errors import InputError
from charades.meaning.scorer import Scorer
from charades.session.scoring import ScoringService


@pytest.fixture(scope="session")
def scorer(scoring: ScoringService) -> Scorer:
    return scoring._scorer.result()


def answer(scorer: Scorer, **row: object) -> Row:
    """The answer to a row that was JSON before, and is JSON again."""
    return parse(json.dumps(score_row(scorer, parse(json.dumps(row)))))


def test_a_scorecard_has_the_fields_that_were_promised(scorer: Scorer) -> None:
    card = answer(scorer, reference="We must ship in May.", reconstruction="We must not ship in May.", clue="soon")
    assert {"closeness", "overlap", "echo", "verdict", "distortions", "lost", "added"} <= card.keys()
    assert card["verdict"] == "contradicted"
    found = card["distortions"][0]
    assert (found["kind"], found["hard"]) == ("negation", True)
    assert found["reference"] in "We must ship in May."
    assert found["reconstruction"] in "We must not ship in May."
    assert all(0 <= card[key] <= 1 for key in ("closeness", "overlap", "echo"))


def test_a_picture_is_scored_facet_by_facet_and_what_is_left_out_is_different(scorer: Scorer) -> None:
    picture = {"goal": "Save money on heating.", "why now": "The old boiler broke last week."}
    found = answer(scorer, picture=picture, reconstruction="Because the old boiler stopped working a week ago.")
    assert list(found["facets"]) == ["goal", "why now"]
    assert found["facets"]["goal"]["verdict"] == "different"
    assert found["facets"]["why now"]["overlap"] > 0.5
    assert 0 < found["overlap"] < 1
    assert found["added"] == []


def test_an_answer_may_come_facet_by_facet(scorer: Scorer) -> None:
    found = answer(
        scorer, picture={"goal": "Save money.", "why": "We are poor."}, reconstruction={"goal": "Save money."}
    )
    assert found["facets"]["goal"]["verdict"] == "aligned"
    assert found["facets"]["why"]["verdict"] == "different"


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"reference": "x"},
        {"reference": None, "reconstruction": "x"},
        {"reference": 1, "reconstruction": "x"},
        {"reference": "x", "reconstruction": {"a": "b"}},
        {"reference": "x", "reconstruction": "y", "clue": 3},
        {"picture": {}, "reconstruction": "x"},
        {"picture": "x", "reconstruction": "x"},
        {"picture": {"a": 1}, "reconstruction": "x"},
        {"picture": {"a": "x"}},
        {"picture": {"a": "x"}, "reconstruction": {"a": 1}},
    ],
    ids=json.dumps,
)
def test_what_cannot_be_scored_is_refused_with_a_hint(scorer: Scorer, row: Row) -> None:
    with pytest.raises(InputError) as refused:
        score_row(scorer, row)
    assert refused.value.hint


@pytest.mark.parametrize("text", ["", "   ", "\ud800", "\x00", "🎈", "ש", "a" * 20_000, "[/b]\x1b[31m"])
def test_any_text_gets_a_scorecard(scorer: Scorer, text: str) -> None:
    for row in ({"reference": text, "reconstruction": "x"}, {"picture": {text: text}, "reconstruction": text}):
        assert answer(scorer, **row)
