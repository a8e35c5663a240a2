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
    ("The new rules are just as strict as the old ones.", "The new rules are less strict than the old ones."),
    ("The flat is as big as the house we rent.", "The flat is bigger than the house we rent."),
    ("She earns as much as her husband.", "She earns more than her husband."),
    ("The cellar has as many chairs as the hall.", "The cellar has fewer chairs than the hall."),
    ("My bag weighs the same as the blue one.", "My bag weighs more than the blue one."),
    ("The soup was not as salty as the stew.", "The soup was saltier than the stew."),
    ("The bus is a bit cheaper than the train.", "The bus is a bit dearer than the train."),
    ("He is taller than I am.", "I am taller than he is."),
    ("She earns more than her husband.", "She earns less than her husband."),
]

SAME = [
    ("Anna is taller than Ben.", "Ben is smaller than Anna."),
    ("The lake is larger than the pond.", "The pond is smaller than the lake."),
    ("Renting is cheaper than buying.", "Buying costs more than renting."),
    ("The bike is not as fast as the car.", "The car is faster than the bike."),
    ("Anna is as tall as Ben.", "Ben is as tall as Anna."),
    ("More than five people came.", "Five people or more came."),
    (
        "It takes longer to clean the oven than to paint the door.",
        "Cleaning the oven takes longer than painting the door.",
    ),
    ("The flat is almost as big as the house.", "The flat is a bit smaller than the house."),
    ("The flat is at least as big as the house.", "The flat is bigger than the house."),
    ("The flat is as big as the house.", "The house is as big as the flat."),
    ("The bus is as cheap as the train.", "The bus costs as much as the train."),
    ("He is taller than I am.", "I am shorter than he is."),
    ("She is every bit as clever as her brother.", "She is no less clever than her brother."),
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
