"""A condition that was turned around is found; the same condition in other words is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.conditions import find
from charades.meaning.reader import Reader

HARD = [
    ("We stay at home if it rains.", "We stay at home unless it rains."),
    ("Unless the bank objects, we sell the building.", "If the bank objects, we sell the building."),
    ("Call me only if he asks.", "Call me even if he does not ask."),
    ("You get a seat only if you have paid.", "You get a seat whether or not you have paid."),
    ("We pay if the work is done.", "We pay if the work is not done."),
]

SOFT = [
    ("You win if you try.", "You try if you win."),
    ("We ring the bell if the door is open.", "We ring the bell even if the door is not open."),
]

SAME = [
    ("Should it rain, we stay at home.", "We stay at home if it rains."),
    ("You get a seat only if you have paid.", "Unless you have paid, you do not get a seat."),
    ("The batch can be sold as long as it stays cold.", "If it stays cold, the batch can be sold."),
    ("Unless the bank objects, we sell the building.", "We sell the building if the bank does not object."),
    ("The machine stops whether or not somebody presses it.", "Even if nobody presses it, the machine stops."),
    ("We stay at home.", "We stay at home if it rains."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_a_turned_condition_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert [finding.hard for finding in found(reader, one, other)] == [True]


@pytest.mark.parametrize(("reference", "reconstruction"), SOFT)
def test_a_condition_that_may_be_meant_so_is_asked_about(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert [finding.hard for finding in found(reader, one, other)] == [False]


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_condition_in_other_words(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_the_condition_is_quoted(reader: Reader) -> None:
    (finding,) = found(reader, "We stay if it rains.", "We stay unless it rains.")
    assert finding.sentence == "you said “if it rains”, they understood “unless it rains”"
