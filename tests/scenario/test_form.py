import pytest

from charades.scenario.reader import read_scenario_text
from tests.scenario.samples import CONCEPT, FACETS, found, only

CASES = {
    "format-newer": (CONCEPT.replace("format: 1", "format: 2"), 1, 9),
    "value-wrong, format": (CONCEPT.replace("format: 1", "format: one"), 1, 9),
    "key-missing": ("format: 1\nid: x\nlevel: 1\npicture: {concept: umbrella}\n", 1, 1),
    "key-missing, facet": (FACETS + "    limits: {weight: 2}\n", 9, 5),
    "key-missing, term": (CONCEPT + "wording:\n  forbid: [rain, {match: exact}]\n", 8, 18),
    "key-unknown": (CONCEPT + "question: 2\n", 7, 1),
    "key-unknown, picture": (CONCEPT + "  synonym: [brolly]\n", 7, 3),
    "key-unknown, wording": (CONCEPT + "wording:\n  max_wrds: 9\n", 8, 3),
    "key-unknown, facet": (FACETS + "    limits: {text: No, weights: 2}\n", 9, 24),
    "value-missing": (CONCEPT + "clues:\n", 7, 1),
    "value-missing, entry": (CONCEPT + "tags:\n  - sky\n  -\n", 9, 4),
    "value-wrong": (CONCEPT + "clues: many\n", 7, 8),
    "value-wrong, range": (CONCEPT + "questions: 21\n", 7, 12),
    "value-wrong, choice": (CONCEPT + "flow: circle\n", 7, 7),
    "value-wrong, list": (CONCEPT + "tags: sky\n", 7, 7),
    "value-wrong, section": (CONCEPT + "time: 90\n", 7, 7),
    "value-wrong, rule": (CONCEPT + "wording:\n  no_numbers: sometimes\n", 8, 15),
    "value-wrong, term": (CONCEPT + "wording:\n  forbid:\n    - {term: rain, match: fuzzy}\n", 9, 27),
    "value-wrong, facet": (FACETS + "    limits: [a, b]\n", 9, 13),
    "value-wrong, weight": (FACETS + "    limits: {text: No, weight: nan}\n", 9, 32),
    "text-empty": (CONCEPT.replace("When it pours", '" "'), 3, 1),
    "text-empty, id": (CONCEPT.replace("grey-day", '""'), 2, 1),
    "text-too-long": (CONCEPT.replace("pours", "p" * 80), 3, 8),
    "text-too-long, key": (FACETS + f"    {'k' * 61}: x\n", 9, 5),
    "list-too-long": (CONCEPT + f"tags: [{', '.join('abcdefghijklm')}]\n", 7, 7),
    "list-too-short": (CONCEPT.replace("  concept: umbrella", "  facets: {}"), 6, 11),
    "facet-empty": (FACETS + "    limits:\n", 9, 5),
    "facet-empty, quotes": (FACETS + '    limits: ""\n', 9, 5),
    "facet-empty, long form": (FACETS + '    limits: {text: "", weight: 2}\n', 9, 14),
    "weight-zero": (FACETS + "    limits: {text: No, weight: 0}\n", 9, 32),
    "id-form": (CONCEPT.replace("grey-day", "Grey Day"), 2, 5),
    "id-form, path": (CONCEPT.replace("grey-day", "../../etc"), 2, 5),
    "language-form": (CONCEPT + "language: english please\n", 7, 11),
    "picture-missing": (CONCEPT.replace("  concept: umbrella", "  synonyms: [brolly]"), 5, 1),
    "picture-twofold": (CONCEPT + "  facets: {goal: Dry}\n", 6, 3),
    "cost-without-policy": (CONCEPT + "wording:\n  breach_cost: 0.1\n", 8, 3),
    "answer-needs-concept": (FACETS + "answer: name\n", 9, 9),
    "answer-needs-facets": (CONCEPT + "answer: facets\n", 7, 9),
}


@pytest.mark.parametrize("name", CASES)
def test_tells_what_is_wrong_and_where(name: str) -> None:
    text, line, column = CASES[name]
    assert found(text) == [(name.partition(",")[0], line, column)]


MESSAGES = {
    CONCEPT + "clues: many\n": 'clues takes a whole number from 1 to 20, not "many"',
    CONCEPT + "flow: circle\n": "flow takes relay, gauges, back-brief, word-drift, priorities, canvas, "
    'mission, media, chain, bluff, audience, illusion, depth or convergence, not "circle"',
    CONCEPT + "wording:\n  no_numbers: sometimes\n": 'no_numbers takes true or false, not "sometimes"',
    CONCEPT.replace("grey-day", "Grey Day"): 'id takes lower-case letters, digits and hyphens, not "Grey Day"',
    FACETS + "    limits: [a, b]\n": 'the facet "limits" takes a text or the keys text and weight, not a list',
    CONCEPT + "tags:\n  - sky\n  -\n": "entry 2 of tags has nothing after it",
    CONCEPT.replace("pours", "p" * 80): "title has 88 characters; 80 are the most",
    CONCEPT + "title: Again\n": 'the key "title" stands here again; it is first in line 3',
}


@pytest.mark.parametrize("text", MESSAGES)
def test_messages_are_for_coaches(text: str) -> None:
    assert only(text).message == MESSAGES[text]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (CONCEPT + "question: 2\n", 'Did you mean "questions"?'),
        (CONCEPT + "flow: Chains\n", 'Did you mean "chain"?'),
        (CONCEPT + "clues: many\n", "Change it to a whole number from 1 to 20."),
        (CONCEPT + "Level: 2\n", 'Did you mean "level"?'),
        (CONCEPT + "max_words: 9\n", 'Write it under "wording:", indented.'),
        (CONCEPT + "clue: 2\n", 'Did you mean "clues"? Otherwise write it under "time:", indented.'),
        (CONCEPT + "  weight: 2\n", "The keys here are concept, synonyms, definition and facets."),
        (CONCEPT + "time: {seconds: 2}\n", "The keys here are clue, answer and limit."),
    ],
)
def test_an_unknown_key_leads_to_a_known_one(text: str, hint: str) -> None:
    assert only(text).hint == hint


def test_a_misspelt_key_is_not_missing_as_well() -> None:
    assert found(CONCEPT.replace("title:", "titles:")) == [("key-unknown", 3, 1)]


def test_all_problems_at_once_in_the_order_of_the_file() -> None:
    text = FACETS.replace("level: 1", "level: high") + "    limits:\nclues: 0\ntags: [a, a\x07]\n"
    assert found(text) == [
        ("value-wrong", 4, 8),
        ("facet-empty", 9, 5),
        ("value-wrong", 10, 8),
        ("control-character", 11, 12),
    ]


def test_scalars_stay_what_the_coach_typed() -> None:
    reading = read_scenario_text(CONCEPT + "wording:\n  forbid: [no, on, 1.10, 007, 2026-11-22, 'null', .nan]\n")
    assert reading.scenario
    assert reading.scenario.wording["forbid"] == ["no", "on", "1.10", "007", "2026-11-22", "null", ".nan"]


@pytest.mark.parametrize(("said", "meant"), [("true", True), ("yes", True), ("off", False)])
def test_yes_and_no(said: str, meant: bool) -> None:
    reading = read_scenario_text(CONCEPT + f"wording:\n  no_numbers: {said}\n")
    assert reading.scenario
    assert reading.scenario.wording["no_numbers"] is meant
