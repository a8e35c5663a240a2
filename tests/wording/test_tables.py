from typing import Any

import pytest

from charades.wording import same_name
from charades.wording.ruleset import compile_rules
from tests.wording.table_forbid import FORBID
from tests.wording.table_others import NAMES, OTHERS, REPETITION, SAME


def found(wording: Any, text: str, names: Any = (), earlier: Any = ()) -> Any:
    return [breach.text for breach in compile_rules(wording, names).check(text, earlier)]


@pytest.mark.parametrize(("term", "text", "expected"), FORBID)
def test_forbidden_terms_are_found_and_nothing_else(term: Any, text: str, expected: Any) -> None:
    stretches = found({"forbid": [term]}, text)
    if expected:
        assert expected in stretches
    else:
        assert stretches == []


@pytest.mark.parametrize(("rule", "value", "text", "expected"), OTHERS)
def test_each_rule_finds_what_it_should(rule: str, value: Any, text: str, expected: Any) -> None:
    assert found({rule: value}, text) == expected


@pytest.mark.parametrize(("earlier", "text", "expected"), REPETITION)
def test_content_words_may_not_recur(earlier: Any, text: str, expected: Any) -> None:
    assert found({"no_repetition": True}, text, earlier=earlier) == expected


@pytest.mark.parametrize(("names", "text", "expected"), NAMES)
def test_the_names_of_the_picture_are_forbidden_without_being_listed(names: Any, text: str, expected: Any) -> None:
    assert found({}, text, names=names) == expected


@pytest.mark.parametrize(("one", "other", "expected"), SAME)
def test_same_name(one: str, other: str, expected: Any) -> None:
    assert same_name(one, other) is expected
    assert same_name(other, one) is expected
