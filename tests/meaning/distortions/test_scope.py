"""Said of more or fewer of them, or kept to others; the same share in other words is no finding."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, focus, scope
from charades.meaning.reader import Reader

HARD = [
    ("All the windows in the tower are new.", "Some of the windows in the tower are new."),
    ("Few of the guests came by car.", "Most of the guests came by car."),
    ("Not every child in the choir reads music.", "No child in the choir reads music."),
    ("None of the plates broke.", "All of the plates broke."),
    ("Everybody got a postcard.", "Nobody got a postcard."),
    ("Hardly anyone came to the hearing.", "Nearly everyone came to the hearing."),
    ("Send the draft only to Irene.", "Send the draft also to Irene."),
    ("Many guests came.", "Few guests came."),
    ("A lot of people came.", "Few people came."),
    ("Most of us liked it.", "Few of us liked it."),
    ("We have few customers.", "We have many customers."),
    ("Only members may use the pool.", "Everyone may use the pool."),
    ("Everyone can read music, even the youngest.", "Everyone can read music, except the youngest."),
]

SOFT = [
    ("All metals are solid at room temperature.", "Most metals are solid at room temperature."),
    ("The train runs only on Sundays.", "The train also runs on Sundays."),
]

SAME = [
    ("Many guests came.", "A lot of guests came."),
    ("Not many guests came.", "Few guests came."),
    ("Many of them failed.", "Most of them failed."),
    ("Not all of them came.", "Many of them came."),
    ("Only members may use the pool.", "Everyone who is a member may use the pool."),
    ("Every child wears a life jacket.", "All children wear life jackets."),
    ("Not all of them passed the test.", "Some of them did not pass the test."),
    ("Nobody leaves without a key.", "Everybody leaves with a key."),
    ("None of the pupils failed.", "All of the pupils passed."),
    ("Nobody likes the new logo.", "Everybody dislikes the new logo."),
    ("Children like ice cream.", "All children like ice cream."),
    ("No one hears about it.", "Nobody hears about it."),
    ("The library is open except on Mondays.", "The library is closed only on Mondays."),
    ("Nobody but Ann knows the code.", "Only Ann knows the code."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    pair = Pair(Alignment(reader.read(reference), reader.read(reconstruction)))
    return [*scope.find(pair), *focus.find(pair)]


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_another_share_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert [finding.hard for finding in found(reader, one, other)] == [True]


@pytest.mark.parametrize(("reference", "reconstruction"), SOFT)
def test_nearly_the_same_share_is_asked_about(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert [finding.hard for finding in found(reader, one, other)] == [False]


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_share_in_other_words(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_the_quantifier_is_quoted_with_what_it_counts(reader: Reader) -> None:
    (finding,) = found(reader, "Not every child reads music.", "No child reads music.")
    assert finding.sentence == "you said “Not every child”, they understood “No child”"
