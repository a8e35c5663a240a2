"""What surely comes before what."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions.pair import Pair
from charades.meaning.grammar.sequences import sequences
from charades.meaning.reader import Reader

ORDERED = [
    ("Lock the door before you go.", "lock", "go"),
    ("Do not pay until you have seen the room.", "seen", "pay"),
    ("Paint the wall, and after that lay the carpet.", "paint", "carpet"),
    ("Write to them right away, and pack the boxes on Sunday.", "write", "pack"),
    ("She reads the letter, and only if she likes it will there be an answer.", "reads", "answer"),
]
NOTHING = [
    "The shop stays open until the last guest has left.",
    "We need a second opinion.",
    "Nobody may come later than the boss.",
    "He wrote until then.",
    "They left before Easter.",
    "If he sneezes, ring us first and the doctor only after that.",
    "Should it rain, call us first.",
]


def told(reader: Reader, text: str) -> list[tuple[list[str], list[str]]]:
    reading = reader.read(text)
    found = sequences(reading, Pair(Alignment(reading, reading)).meant)
    return [([token.lower_ for token in each.earlier], [token.lower_ for token in each.later]) for each in found]


@pytest.mark.parametrize(("text", "earlier", "later"), ORDERED)
def test_what_comes_first_is_earlier(reader: Reader, text: str, earlier: str, later: str) -> None:
    found = told(reader, text)
    assert found
    assert all(earlier in first and later in second for first, second in found)


@pytest.mark.parametrize("text", NOTHING)
def test_other_texts_tell_no_sure_order(reader: Reader, text: str) -> None:
    assert told(reader, text) == []
