"""Two long texts are quoted by what is not in both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.reports.differing import LONG, differing

RECORD = (
    "Drivers can record a delivery and its signature with no signal at all, and it reaches us when they are in range"
)


def test_short_texts_stay_as_they_are() -> None:
    assert differing("before the end of March", "after March") == ("before the end of March", "after March")


@pytest.mark.parametrize(
    ("one", "other", "quoted"),
    [
        (
            RECORD,
            "Couriers can log a delivery and its signature without any reception, and the data reaches us later",
            (
                "Drivers can record … with no signal at all, … when they are in range",
                "Couriers can log … without any reception, … the data … later",
            ),
        ),
        # What is said by only one of them is quoted with what stands beside it in the other.
        (
            RECORD,
            RECORD.replace("signal", "useful signal"),
            ("… no signal …", "… no useful signal …"),
        ),
        # The same words in another order.
        (
            "From Monday on everybody in the office sorts the parcels of the other teams before lunch",
            "Before lunch everybody in the office sorts the parcels of the other teams from Monday on",
            ("From Monday on everybody … teams before lunch", "Before lunch everybody … teams from Monday on"),
        ),
    ],
)
def test_what_is_not_in_both_is_quoted(one: str, other: str, quoted: tuple[str, str]) -> None:
    assert differing(one, other) == quoted


def test_texts_that_share_too_little_are_not_quoted_in_parts() -> None:
    assert (
        differing(RECORD, "Somebody in the capital promised us that nobody will ever need this, whatever comes") is None
    )


words = st.lists(st.sampled_from(["the", "cat", "sees", "no", "dog,", "today.", "twice"]), max_size=60).map(" ".join)


@given(words, words)
def test_a_quotation_is_made_of_the_words_of_its_text(one: str, other: str) -> None:
    quoted = differing(one, other)
    if quoted is None:
        return
    for text, part in zip((one, other), quoted, strict=True):
        assert len(part) <= max(LONG, len(text) + 2)
        left = iter(text.replace(",", "").replace(".", "").split())
        assert all(word in left for word in part.replace(",", "").replace(".", "").split() if word != "…")
