"""A free answer cut into parts, and the parts given to the facets they speak of."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charades.meaning.encoder import shared_encoder
from charades.meaning.facets import Shares, share_out
from charades.meaning.parts import parts
from charades.meaning.reader import Reader

PLAN = {
    "goal": "Move the weekly market to the station square.",
    "why now": "The old square will be a building site from April.",
    "boundary": "The number of stalls must stay the same.",
    "who": "The traders' association plans the new layout.",
}


def shared(reader: Reader, answer: str, facets: dict[str, str] = PLAN) -> dict[str, str]:
    return dict(zip(facets, shares(reader, answer, facets).texts, strict=True))


def shares(reader: Reader, answer: str, facets: dict[str, str] = PLAN) -> Shares:
    return share_out(reader.read(answer), list(facets.values()), shared_encoder(), list(facets))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We go. They stay.", ["We go.", "They stay."]),
        ("You open in May, and the boss pays for it.", ["You open in May", "the boss pays for it."]),
        ("It closes because nobody comes.", ["It closes", "because nobody comes."]),
        ("Bread is baked at night; no cakes", ["Bread is baked at night", "no cakes"]),
        ("You buy bread, eggs, and a little cheese.", ["You buy bread, eggs, and a little cheese."]),
        ("They meet my brother, who lives in the north.", ["They meet my brother, who lives in the north."]),
        ("And the design? That is done by an agency.", ["the design? That is done by an agency."]),
        ("not before May", ["not before May"]),
        ("- a new roof\n- more light", ["a new roof", "more light"]),
        (" … ,,, ", []),
    ],
)
def test_cutting(reader: Reader, text: str, expected: list[str]) -> None:
    assert [part.span.text for part in parts(reader.read(text))] == expected


def test_what_stands_under_a_name(reader: Reader) -> None:
    found = parts(reader.read("I see.\nGoal: a new roof. No walls.\nWhy  now: rain\nthat is all"), ["why now", "goal"])
    assert [(part.span.text, part.facet) for part in found] == [
        ("I see.", None),
        ("a new roof. No walls.", 1),
        ("rain", 0),
        ("that is all", None),
    ]


def test_clauses_of_one_sentence_go_to_different_facets(reader: Reader) -> None:
    found = shares(
        reader,
        "They are taking the market over to the square at the station because the old place gets dug up from April on, "
        "but there won't be any fewer stalls. I like bananas.",
    )
    assert found.texts == (
        "They are taking the market over to the square at the station",
        "because the old place gets dug up from April on",
        "there won't be any fewer stalls.",
        "",
    )
    assert [span.text for span in found.unclaimed] == ["I like bananas."]


def test_what_contradicts_a_facet_reaches_it(reader: Reader) -> None:
    found = shared(reader, "The council draws the plan for the traders. The market stays away from the station.")
    assert found == {
        "goal": "The market stays away from the station.",
        "why now": "",
        "boundary": "",
        "who": "The council draws the plan for the traders.",
    }


def test_names_decide(reader: Reader) -> None:
    facets = {"start": "We open the shop in May.", "end": "We close the shop in October."}
    assert shared(reader, "end: not before May\nstart: October", facets) == {
        "start": "October",
        "end": "not before May",
    }


def test_one_part_that_speaks_of_both(reader: Reader) -> None:
    facets = {"first step": "Collect ten thousand signatures.", "who": "Students and pensioners collect them together."}
    answer = "Pupils and retired people will gather ten thousand signatures side by side."
    assert set(shared(reader, answer, facets).values()) == {answer}


def test_spans_are_quoted(reader: Reader) -> None:
    answer = "The market goes to the station. I like tea. The traders draw it, and the market moves in April."
    for text, spans in zip((found := shares(reader, answer)).texts, found.spans, strict=True):
        assert all(answer[span.start : span.end] == span.text and span.text in text for span in spans)
        assert bool(text) == bool(spans)


def test_most_parts_of_the_pictures_reach_their_facet(reader: Reader) -> None:
    path = Path(__file__).parent / "data" / "pictures_tuned.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    reached = empty = spoken = silent = 0
    for row in rows:
        found = shared(reader, row["answer"], row["facets"])
        for name, verdict in row["verdicts"].items():
            if verdict == "different":
                silent += 1
                empty += not found[name]
            else:
                spoken += 1
                reached += bool(found[name])
    assert reached >= 0.95 * spoken
    assert empty >= 0.6 * silent


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="goal:?.,;\n- axİſ", max_size=60))
def test_parts_never_overlap(reader: Reader, text: str) -> None:
    end = 0
    for part in parts(reader.read(text), ["goal", "a", " "]):
        assert end <= part.span.start < part.span.end <= len(text)
        assert text[part.span.start : part.span.end] == part.span.text
        end = part.span.end


def test_long_answers_are_shared_out_in_time(reader: Reader) -> None:
    answers = ["goal: yes, and " * 200, "Why? " * 300, "The market moves, the traders plan the stalls and pay; " * 50]
    readings = [reader.read(answer) for answer in answers]
    facets = {f"{name} {number}": text for number in range(3) for name, text in PLAN.items()}
    for reading in readings:
        start = time.process_time()
        share_out(reading, list(facets.values()), shared_encoder(), ["goal", *list(facets)[1:]])
        assert time.process_time() - start < 5.0
