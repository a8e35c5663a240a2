"""What a text puts above what."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions.pair import Pair
from charades.meaning.grammar.comparatives import Degree
from charades.meaning.grammar.preferences import compared, preferences
from charades.meaning.reader import Reader

PREFERRED = [
    ("We put honesty above profit.", "honesty", "profit"),
    ("Sleep comes before homework in this house.", "sleep", "homework"),
    ("For them comfort always outweighs beauty.", "comfort", "beauty"),
    ("Being safe is the main thing, the speed can come later.", "safe", "speed"),
    ("Singing matters to me, dancing does not.", "singing", "dancing"),
    ("Above all it must be warm, even if it costs a fortune.", "warm", "fortune"),
    ("The colour doesn't matter, but it must be strong.", "strong", "colour"),
]
NOTHING = ["Honesty is nice.", "We do not put honesty above profit.", "The lamp hangs over the table.", "It matters."]


def told(reader: Reader, text: str) -> list[tuple[list[str], list[str]]]:
    reading = reader.read(text)
    found = preferences(reading, Pair(Alignment(reading, reading)).meant)
    return [([token.lower_ for token in each.one], [token.lower_ for token in each.other]) for each in found]


@pytest.mark.parametrize(("text", "first", "second"), PREFERRED)
def test_what_is_preferred_comes_first(reader: Reader, text: str, first: str, second: str) -> None:
    ((one, other),) = told(reader, text)
    assert (first in one, first in other) == (True, False)
    assert (second in one, second in other) == (False, True)


@pytest.mark.parametrize("text", NOTHING)
def test_other_texts_prefer_nothing(reader: Reader, text: str) -> None:
    assert told(reader, text) == []


def test_values_are_one_scale(reader: Reader) -> None:
    lexicon = reader.lexicon
    assert compared(Degree("matter", 1), Degree("good", 1), lexicon) == 1
    assert compared(Degree("matter", 1), Degree("less", -1), lexicon) == -1
    assert compared(Degree("good", 1), Degree("cheap", 1), lexicon) == 0
