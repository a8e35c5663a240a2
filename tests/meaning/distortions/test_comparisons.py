"""Exchanged sides and turned degrees are found; converses are not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.comparisons import find
from charades.meaning.reader import Reader

HARD = [
    ("Renting the boat is cheaper than buying it.", "Buying the boat is cheaper than renting it."),
    ("A pond is smaller than a lake.", "A pond is bigger than a lake."),
    ("I would rather walk than take the bus.", "I would rather take the bus than walk."),
    ("Safety matters more than speed.", "Speed matters more than safety."),
    ("Safety over cost.", "Cost over safety."),
    ("We prefer tea to coffee.", "We prefer coffee to tea."),
    ("The north tower is not as high as the south tower.", "The south tower is not as high as the north tower."),
    ("The trolley is heavier than the cart.", "The cart is heavier than the trolley."),
    ("Anna is older than Ben.", "Ben is older than Anna."),
]

SAME = [
    ("Anna is taller than Ben.", "Ben is smaller than Anna."),
    ("The lake is larger than the pond.", "The pond is smaller than the lake."),
    ("Renting is cheaper than buying.", "Buying costs more than renting."),
    ("The bike is not as fast as the car.", "The car is faster than the bike."),
    ("Anna is as tall as Ben.", "Ben is as tall as Anna."),
    ("More than five people came.", "Five people or more came."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_a_turned_comparison_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        findings = found(reader, one, other)
        assert any(finding.hard for finding in findings)
        for finding in findings:
            assert finding.kind == "comparison"
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_a_converse_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_the_best_and_the_worst(reader: Reader) -> None:
    (finding,) = found(reader, "The soup was the best part.", "The soup was the worst part.")
    assert finding.sentence == "you said “best part”, they understood “worst part”"
