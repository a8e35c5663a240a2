import pytest

from charades.scenario.catalogue import CATALOGUE
from tests.scenario import test_bad_input, test_flows, test_form, test_packs
from tests.scenario.samples import CONCEPT, FACETS, found, only

CLUE = "You carry it when the sky looks heavy."
DEFINED = CONCEPT + "  definition: A cover on a stick that keeps you dry.\n"

CASES = {
    "level-missing": (CONCEPT.replace("level: 1\n", ""), 1, 1),
    "not-english": (CONCEPT + "language: de-AT\n", 7, 11),
    "title-tells": (CONCEPT.replace("When it pours", "Two umbrellas"), 3, 8),
    "title-tells, synonym": (CONCEPT.replace("When it pours", "A brolly") + "  synonyms: [brolly]\n", 3, 8),
    "title-tells, part": (CONCEPT.replace("umbrella", "ice cream").replace("When it pours", "Made of ice"), 3, 8),
    "id-tells": (CONCEPT.replace("grey-day", "my-umbrella"), 2, 5),
    "tag-tells": (CONCEPT + "tags: [sky, umbrellas]\n", 7, 13),
    "definition-tells": (CONCEPT + "  definition: What umbrellas are.\n", 7, 15),
    "term-blank": (CONCEPT + 'wording:\n  forbid: [grey, "?!"]\n', 8, 18),
    "term-punctuation": (CONCEPT + "wording:\n  forbid:\n    - rain,\n", 9, 7),
    "term-punctuation, narrowed": (CONCEPT + "wording:\n  forbid: [{term: rain., match: exact}]\n", 8, 12),
    "term-punctuation, concept": (CONCEPT.replace("umbrella", "umbrella!"), 6, 12),
    "term-punctuation, synonym": (CONCEPT + "  synonyms: [brolly;]\n", 7, 14),
    "entry-twice": (CONCEPT + "wording:\n  forbid: [rain, wet, Rain]\n", 8, 23),
    "entry-twice, tag": (CONCEPT + "tags: [sky, sky]\n", 7, 13),
    "entry-twice, synonym": (CONCEPT + "  synonyms: [Umbrella]\n", 7, 14),
    "entry-twice, clue": (CONCEPT + f"authored:\n  - {CLUE}\n  - {CLUE}\n", 9, 5),
    "facets-same": (FACETS + "    limits: twenty people use it before the end of March.\n", 9, 13),
    "forbids-target": (CONCEPT + "wording:\n  forbid: [rain, Umbrella]\n", 8, 18),
    "forbids-target, synonym": (CONCEPT + "  synonyms: [rain cover]\nwording:\n  forbid: [rain-cover]\n", 9, 12),
    "forbids-target, plural": (CONCEPT + "wording:\n  forbid: [rain, Umbrellas]\n", 8, 18),
    "jargon-near-list": (CONCEPT + "wording:\n  jargon: [bussiness]\n", 8, 12),
    "jargon-near-list, capital": (CONCEPT + "wording:\n  jargon: [business, Finance]\n", 8, 22),
    "required-forbidden": (CONCEPT + "wording:\n  require: [grey, raining]\n  forbid: [rain]\n", 8, 19),
    "required-forbidden, target": (CONCEPT + "wording:\n  require: [umbrellas]\n", 8, 13),
    "required-impossible": (CONCEPT + "wording:\n  require: [seven]\n  no_numbers: true\n", 8, 13),
    "required-impossible, figures": (CONCEPT + "wording:\n  require: [sky]\n  only_numbers: true\n", 8, 13),
    "required-impossible, rare": (CONCEPT + "wording:\n  require: [cumulonimbus]\n  common_words: 1000\n", 8, 13),
    "required-impossible, jargon": (CONCEPT + "wording:\n  require: [synergy]\n  jargon: [synergy]\n", 8, 13),
    "required-impossible, syllables": (CONCEPT + "wording:\n  require: [alligator]\n  max_syllables: 2\n", 8, 13),
    "required-impossible, phrase": (CONCEPT + "wording:\n  require: [a grey sky]\n  max_words: 2\n", 8, 13),
    "required-too-long": (CONCEPT + "wording:\n  require: [sky, grey, stick]\n  max_words: 2\n", 8, 3),
    "rules-contradict": (CONCEPT + "wording:\n  no_numbers: true\n  only_numbers: true\n", 7, 1),
    "authored-breach": (CONCEPT + f"authored:\n  - {CLUE}\n  - An umbrella.\n", 9, 5),
    "authored-breach, forbidden": (CONCEPT + f"wording:\n  forbid: [sky]\nauthored:\n  - {CLUE}\n", 10, 5),
    "authored-breach, length": (CONCEPT + f"wording:\n  max_words: 7\nauthored:\n  - {CLUE}\n", 10, 5),
    "authored-breach, earlier": (
        CONCEPT + f"wording:\n  no_repetition: true\nauthored:\n  - {CLUE}\n  - It keeps the sky off.\n",
        11,
        5,
    ),
    "authored-breach, missing word": (CONCEPT + f"wording:\n  require: [stick]\nauthored:\n  - {CLUE}\n", 10, 5),
    "authored-too-many": (CONCEPT + f"clues: 1\nauthored:\n  - {CLUE}\n  - Open it above you.\n", 10, 5),
    "hard-without-seconds": (CONCEPT + "time: {limit: hard}\n", 7, 15),
    "time-too-short": (CONCEPT + "time: {clue: 90, answer: 3}\n", 7, 26),
}


@pytest.mark.parametrize("name", CASES)
def test_tells_what_makes_no_sense_and_where(name: str) -> None:
    text, line, column = CASES[name]
    assert (name.partition(",")[0], line, column) in found(text)


GOOD = {
    "a concept": CONCEPT,
    "facets": FACETS,
    "british": CONCEPT + "language: en-GB\n",
    "abbreviation": CONCEPT + "wording:\n  forbid: [a.m., o'clock, sailors']\n",
    "hard": CONCEPT + "time: {clue: 90, limit: hard}\n",
    "a part of the name in the definition": CONCEPT.replace("umbrella", "ice cream")
    + "  definition: A frozen sweet made of cream and sugar.\n",
    "a word inside another word": CONCEPT.replace("umbrella", "cat").replace("When it pours", "An education"),
    "required words that fit exactly": CONCEPT + "wording:\n  require: [sky, grey]\n  max_words: 2\n",
    "numbers only": CONCEPT + "wording:\n  only_numbers: true\nauthored:\n  - '1, 2, 3'\n",
    "a required word in each clue": CONCEPT + f"wording:\n  require: [sky]\nauthored:\n  - {CLUE}\n",
    "every rule": DEFINED
    + "wording:\n  forbid: [rain, {term: wet, match: exact}]\n  max_words: 30\n  common_words: 5000\n"
    + "  no_numbers: true\n  no_spelling: true\n  no_names: true\n  no_repetition: true\n  jargon: [business]\n"
    + f"authored:\n  - {CLUE}\n",
}


@pytest.mark.parametrize("name", GOOD)
def test_lets_good_files_pass(name: str) -> None:
    assert found(GOOD[name]) == []


def test_a_contradiction_names_the_rules() -> None:
    diagnostic = only(CONCEPT + "wording:\n  no_numbers: true\n  only_numbers: true\n")
    assert diagnostic.message == "no message can keep these rules together: no_numbers and only_numbers"


def test_every_breach_of_a_clue_is_told_with_its_reason() -> None:
    diagnostic = only(CONCEPT + f"wording:\n  forbid: [heavy]\nauthored:\n  - {CLUE}\n")
    assert diagnostic.message == 'this clue breaks its own rule forbid: "heavy" is on the list of forbidden words'


def test_a_clue_that_breaks_a_rule_several_times_is_told_once() -> None:
    diagnostic = only(CONCEPT + f"wording:\n  forbid: [heavy, sky, carry]\nauthored:\n  - {CLUE}\n")
    assert diagnostic.message.endswith("is on the list of forbidden words, and 2 more")


@pytest.mark.parametrize(
    ("written", "bare"), [("[bold]x", "bold x"), ("rain (heavy)", "rain heavy"), ("“rain”", "rain"), ("rain,", "rain")]
)
def test_a_term_with_punctuation_is_shown_without_any(written: str, bare: str) -> None:
    diagnostic = only(CONCEPT + f"wording:\n  forbid: ['{written}']\n")
    assert diagnostic.hint == f'Write it as "{bare}".'


def test_every_code_of_the_catalogue_has_a_case() -> None:
    tables = (CASES, test_bad_input.CASES, test_flows.CASES, test_form.CASES, test_packs.CASES)
    tested = {name.partition(",")[0] for table in tables for name in table}
    elsewhere = {"file-missing", "file-is-folder", "file-special", "file-unreadable", "too-many-problems"}
    assert tested | elsewhere == set(CATALOGUE)


def test_every_code_says_how_to_mend_it() -> None:
    for code, entry in CATALOGUE.items():
        assert entry.hint, code
        assert not entry.message.endswith("."), code
        assert entry.hint.endswith((".", "}")), code
