"""Who does what."""

from __future__ import annotations

import pytest

from charades.meaning.grammar.deeds import deeds
from charades.meaning.reader import Reader

DONE = [
    ("Ben cooks and his sister washes the dishes.", [("ben", "cooks"), ("his sister", "washes")]),
    ("You play the keyboard and Tom writes the music.", [("you", "play"), ("tom", "writes")]),
    (
        "What we eat is chosen by my aunt, the rest of us pays.",
        [("my aunt", "chosen"), ("the rest of us", "pays")],
    ),
    ("Her father does the translation and Rana only checks it.", [("her father", "translation"), ("rana", "checks")]),
]
NOTHING = ["", "It rains.", "Nice and warm", "The door was opened."]


@pytest.mark.parametrize(("text", "expected"), DONE)
def test_each_doer_has_a_deed(reader: Reader, text: str, expected: list[tuple[str, str]]) -> None:
    found = deeds(reader.read(text).doc)
    assert [" ".join(token.lower_ for token in each.doer) for each in found] == [doer for doer, _ in expected]
    for each, (_, word) in zip(found, expected, strict=True):
        assert word in [token.lower_ for token in each.deed]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_does_anything(reader: Reader, text: str) -> None:
    assert deeds(reader.read(text).doc) == ()
