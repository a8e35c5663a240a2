from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.game.scorecard import Span
from charades.reports.marking import mark_reconstruction, quotes, whole_words
from tests.results.played import span


@pytest.mark.parametrize(
    ("text", "part", "shown"),
    [
        ("so [b]My cat[/b] sat", "b]My", "[b]My"),
        ("see [/nope] there", "nope", "[/nope]"),
        ("the fair, in May.", "fair", "fair"),
        ("it is “in May”.", "in May", "in May"),
        ("a co-op shop", "op shop", "co-op shop"),
        ("a ship", "a ship", "a ship"),
    ],
)
def test_a_quote_cuts_no_word_and_loses_no_bracket(text: str, part: str, shown: str) -> None:
    found = span(text, part)
    assert quotes([found], text) == [f"“{shown}”"]
    assert f"+{shown}+" in mark_reconstruction(text, (), (found,), ()).text


def test_two_spans_of_one_word_are_quoted_once() -> None:
    text = "[b]My"
    assert quotes([span(text, "b"), span(text, "My")], "", text) == ["“[b]My”"]


def test_a_span_of_another_text_stays_as_it_is() -> None:
    assert quotes([Span(3, 6, "cat")], "a dog") == ["“cat”"]


@given(st.text("ab [].,", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_a_span_only_grows_and_stays_in_its_text(text: str, start: int, end: int) -> None:
    found = Span(start, end, text[start:end])
    whole = whole_words(found, text)
    assert whole.start <= start
    assert whole.end >= end
    assert whole.text == text[whole.start : whole.end]
