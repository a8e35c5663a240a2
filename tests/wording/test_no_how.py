import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.wording.ruleset import compile_rules
from tests.wording.table_how import HOW, NOT_HOW

RULES = compile_rules({"no_how": True})


@pytest.mark.parametrize(("text", "expected"), HOW)
def test_finds_where_a_text_says_how(text: str, expected: list[str]) -> None:
    assert [breach.text for breach in RULES.check(text)] == expected


@pytest.mark.parametrize("text", NOT_HOW)
def test_lets_why_and_what_pass(text: str) -> None:
    assert [breach.text for breach in RULES.check(text)] == []


def test_a_breach_says_so_in_few_words() -> None:
    (breach,) = RULES.check("We win them back by calling each customer.")
    assert breach.message == "“by calling each customer” says how"
    assert (breach.start, breach.end) == (17, 41)


def test_a_long_stretch_is_cut_in_the_message() -> None:
    (breach,) = RULES.check("First ask all of the nurses on the night shift what they need, then write the rota.")
    assert breach.message == "“First ask all of the nurses on the nigh…” says how"


def test_look_alike_letters_and_lines_do_not_hide_it() -> None:
    (breach,) = RULES.check("Wіn them\nby cаlling them.")
    assert breach.text == "by cаlling them"


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for breach in RULES.check(text):
        assert text[breach.start : breach.end] == breach.text


@pytest.mark.parametrize("text", ["first " * 300, "by calling " * 180, "- use " * 300, "1. ask\n" * 280])
def test_hostile_texts_are_read_quickly(text: str) -> None:
    assert len(RULES.check(text)) < 400
