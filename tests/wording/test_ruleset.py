import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from charades.errors import InputError
from charades.wording.parse import parse_wording
from charades.wording.rule import Meter
from charades.wording.ruleset import RULES, compile_rules, warm_up

EVERYTHING = {
    "common_words": 1000,
    "forbid": ["cat", "ice cream", "it", {"term": "run", "match": "exact"}, {"term": "Ünïcode", "match": "lemma"}],
    "jargon": ["business", "software", "medicine", "finance", "school", "own word"],
    "max_syllables": 2,
    "max_words": 5,
    "no_how": True,
    "no_names": True,
    "no_numbers": True,
    "no_repetition": True,
    "no_spelling": True,
    "only_numbers": True,
    "require": ["apple"],
}
ALL_RULES = compile_rules(EVERYTHING, ("fire engine", "snowman"))

ODD_PIECES = """
cat|c a t|Fire-Engine|runs|it's| |.|-|'|’|1|½|Ⅷ|ﬁ|İ|e\u0301|\u200b|🐱|👩\u200d👧|ß|Ǆ|مرحبا|ไทย|한국|@|$|rhymes with
|starts with B|Paris|_|\u202e|[/x]
"""
pieces = st.sampled_from(ODD_PIECES.split("|"))
some = st.lists(pieces, max_size=15)
texts = st.one_of(st.text(max_size=80), some.map("".join), some.map(" ".join))


@settings(max_examples=400, deadline=None)
@given(texts, st.lists(texts, max_size=2))
def test_any_text_is_checked_without_an_error_and_spans_point_into_it(text: str, earlier: Any) -> None:
    breaches = ALL_RULES.check(text, earlier)
    for breach in breaches:
        assert 0 <= breach.start <= breach.end <= len(text)
        assert text[breach.start : breach.end] == breach.text
        assert breach.rule in RULES
        assert breach.message
        assert breach.text or breach.rule == "require"
    places = [(breach.start, breach.end, breach.rule) for breach in breaches]
    assert places == sorted(set(places))
    assert all(meter.used >= 0 for meter in ALL_RULES.meters(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_a_term(term: Any) -> None:
    compile_rules({"forbid": [term], "require": [term], "jargon": [term]}, (term,)).check(f"so {term} it is")


@settings(max_examples=100, deadline=None)
@given(st.from_regex(r"[a-z]{3,10}", fullmatch=True), st.sampled_from(["{}", "the {}!", "“{}”", "x\n{}", "({}), no"]))
def test_a_forbidden_word_is_always_found_as_it_is_written(word: str, frame: str) -> None:
    text = frame.format(word.upper())
    assert any(breach.text == word.upper() for breach in compile_rules({"forbid": [word]}).check(text))


@settings(max_examples=100, deadline=None)
@given(st.from_regex(r"[a-z]{3,10}", fullmatch=True), st.sampled_from(" .-_*"))
def test_a_forbidden_word_is_found_when_it_is_spelled_out(word: str, between: str) -> None:
    assert compile_rules({"forbid": [word]}).check(f"say {between.join(word)} now")


def test_every_rule_of_the_format_is_there() -> None:
    assert set(RULES) == set(EVERYTHING)


def test_parameters_can_be_described_as_json_schema() -> None:
    for rule in RULES.values():
        assert TypeAdapter(rule.parameter).json_schema()
        assert rule.summary.endswith(".")


def test_parameters_that_ask_for_nothing_are_left_out() -> None:
    assert compile_rules({"no_names": False, "forbid": [], "jargon": []}).rules == ()


def test_names_bring_the_forbid_rule_with_them() -> None:
    assert [rule.key for rule in compile_rules({}, ("cat",)).rules] == ["forbid"]


@pytest.mark.parametrize(
    ("wording", "message"),
    [
        ({"forbid": [{"match": "foo"}]}, 'wording: entry 1 of "forbid" has no "term"'),
        ({"forbid": ["a", 3]}, 'wording: entry 2 of "forbid" takes a text'),
        (
            {"forbid": [{"term": "a", "match": "foo"}]},
            "wording: \"match\" in entry 1 of \"forbid\" takes 'family', 'lemma' or 'exact'",
        ),
        (
            {"forbid": [{"term": "a", "mach": "exact"}]},
            'wording: entry 1 of "forbid" has a key that is not known: "mach"',
        ),
        ({"forbid": [""]}, 'wording: entry 1 of "forbid" takes a text that is not empty'),
        ({"max_words": 0}, 'wording: "max_words" takes a whole number of at least 1'),
        ({"no_names": 1}, 'wording: "no_names" takes true or false'),
        ({"jargon": 3}, 'wording: "jargon" takes a list of texts'),
    ],
)
def test_wording_that_cannot_be_used_is_told_in_plain_words(wording: Any, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_wording(wording)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ({"jargon": "business"}, {"jargon": ["business"]}),
        ({"forbid": "rain"}, {"forbid": ["rain"]}),
        ({"forbid": {"term": "wet", "match": "exact"}}, {"forbid": [{"term": "wet", "match": "exact"}]}),
    ],
)
def test_a_single_entry_stands_for_a_list(one: Any, several: Any) -> None:
    assert parse_wording(one).explain() == parse_wording(several).explain()


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        (["rain"], "do not write rain, or any form of it"),
        (["rain", "sun"], "do not write rain, sun, or any form of them"),
        ([{"term": "folding", "match": "exact"}], "do not write folding exactly so"),
        (
            [{"term": "wet", "match": "lemma"}, "rain", {"term": "folding", "match": "exact"}],
            "do not write rain, or any form of it; nor wet in any grammatical form; nor folding exactly so",
        ),
        ([], "do not write the name of the picture"),
    ],
)
def test_forbidden_words_are_told_with_their_reach(terms: Any, told: str) -> None:
    assert compile_rules({"forbid": terms}, ("umbrella",)).explain() == (("forbid", told),)


def test_every_rule_explains_itself_without_naming_the_picture() -> None:
    sentences = dict(ALL_RULES.explain())
    assert set(sentences) == set(RULES)
    assert all(sentences.values())
    assert not any("snowman" in sentence for sentence in sentences.values())


def test_the_words_used_of_those_allowed_are_told() -> None:
    assert compile_rules({"max_words": 5}).meters("two words") == (Meter(2, 5, "words"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("launch it", '"launch" is on the list of forbidden words'),
        ("flashlights", '"flashlights" contains the forbidden word "light"'),
        ("she ran", '"ran" is a form of the forbidden word "run"'),
        ("a decision", '"decision" belongs to the same family as the forbidden word "decide"'),
        ("l1ght", '"l1ght" spells the forbidden word "light"'),
        ("a snowman", '"snowman" is part of the picture\'s name'),
        ("ice creams", '"ice creams" is a form of the forbidden phrase "ice cream"'),
    ],
)
def test_messages_say_what_is_wrong(text: str, message: str) -> None:
    rules = compile_rules({"forbid": ["launch", "light", "run", "decide", "ice cream"]}, ("snowman",))
    assert [breach.message for breach in rules.check(text)] == [message]


def test_one_breach_for_one_place_and_the_longest_where_they_overlap() -> None:
    rules = compile_rules({"forbid": ["ice cream", "ice", "cream"]})
    assert [breach.text for breach in rules.check("an ice cream, some ice")] == ["ice cream", "ice"]


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        ({"forbidden": ["cat"]}, "forbid"),
        ({"maxwords": 3}, "max_words"),
        ([], "object"),
        ({"max_words": "ten"}, "max_words"),
        ({"max_words": True}, "max_words"),
        ({"max_words": 0}, "max_words"),
        ({"no_names": "yes"}, "no_names"),
        ({"forbid": 7}, "a list of texts"),
        ({"forbid": [{"term": "cat", "match": "stem"}]}, "forbid"),
        ({"forbid": [{"term": "cat", "mach": "exact"}]}, "forbid"),
        ({"require": [7]}, "require"),
        ({7: True}, "7"),
    ],
)
def test_wording_that_cannot_be_used_is_refused_with_the_place(wording: Any, says: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_wording(wording)
    assert says in f"{caught.value.message} {caught.value.hint}"


def test_wording_from_json_is_understood() -> None:
    wording = json.loads('{"forbid": ["cat", {"term": "dog", "match": "exact"}], "max_words": 3}')
    breaches = parse_wording(wording, ("mouse",)).check("the cats and dogs of mice")
    assert [(breach.rule, breach.text) for breach in breaches] == [
        ("forbid", "cats"),
        ("max_words", "dogs of mice"),
        ("forbid", "mice"),
    ]


def test_importing_the_rules_loads_nothing_heavy() -> None:
    code = (
        "import sys; import charades.wording.ruleset; from charades.wording.lexicon import _read_once;"
        "heavy = {'spacy', 'wordfreq', 'pydantic', 'onnxruntime', 'textual', 'numpy', 'yaml'} & set(sys.modules);"
        "print(sorted(heavy), _read_once.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] 0"


def test_warm_up_can_be_repeated() -> None:
    warm_up()
    warm_up()
