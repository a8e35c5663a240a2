"""Texts that differ in mere details hold no contradiction, whatever else the pair model makes of them."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.harmless import harmless
from charades.meaning.reader import Reader

HARMLESS = [
    ("A child is playing the violin.", "A young child is playing an instrument."),
    ("One man is carefully peeling an apple.", "A man is peeling an apple."),
    ("The dog chases the ball.", "The ball is chased by the dog."),
]
TELLING = [
    ("A child is playing the violin.", "A child is not playing the violin."),
    ("A child is playing the violin.", "A child is playing the cello."),
    ("The dog chases the cat.", "The cat chases the dog."),
    ("The dog chases the cat.", "The dog is chased by the cat."),
    ("The door is almost closed.", "The door is closed."),
    ("Members must pay.", "Members may pay."),
    ("We met before the concert.", "We met after the concert."),
]


@pytest.mark.parametrize(("one", "other"), HARMLESS)
def test_details_do_no_harm(reader: Reader, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert harmless(Pair(Alignment(reader.read(first), reader.read(second))))


@pytest.mark.parametrize(("one", "other"), TELLING)
def test_a_telling_word_may_do_harm(reader: Reader, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert not harmless(Pair(Alignment(reader.read(first), reader.read(second))))
