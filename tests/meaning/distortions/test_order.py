"""An order that was turned around is found; the same order told from its other end is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.order import find
from charades.meaning.reader import Reader

HARD = [
    ("Write the test first, then fix the bug.", "Fix the bug first, then write the test."),
    ("We eat before the concert.", "We eat after the concert."),
    ("Children are seen before adults.", "Adults are seen before children."),
    ("Ask your sister before you sell the bike.", "Sell the bike before you ask your sister."),
    ("Once the paint has dried, hang the pictures.", "Once the pictures hang, let the paint dry."),
    ("The client sees the contract after the lawyer.", "The lawyer sees the contract after the client."),
    ("Feed the dog, then take him out.", "Take the dog out, then feed him."),
    ("Tom had left the party when the police came.", "The police had come when Tom left the party."),
]

SAME = [
    ("Children are seen before adults.", "Adults are seen after children."),
    ("Before Easter, we meet.", "We meet before Easter."),
    ("Wash the apple before you eat it.", "Do not eat the apple until you have washed it."),
    ("First ask the neighbours, then cut the hedge.", "Cut the hedge only after you have asked the neighbours."),
    ("The dough rests, then you shape the rolls.", "Shape the rolls once the dough has rested."),
    ("Brush your teeth before the story, not after it.", "The story comes once your teeth are brushed."),
    ("A boy is singing and dancing.", "A boy is dancing and singing."),
    ("Tom had left the party when the police came.", "Tom left the party before the police came."),
    ("When the guests had gone, we found the purse.", "We found the purse after the guests had gone."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_a_turned_order_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        findings = found(reader, one, other)
        assert any(finding.hard for finding in findings)
        for finding in findings:
            assert finding.kind == "order"
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_order_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_steps_without_a_word_of_order_are_asked_about(reader: Reader) -> None:
    findings = found(reader, "Close the gate and wash the car.", "Wash the car and close the gate.")
    assert [finding.hard for finding in findings] == [False]


def test_the_sentence_quotes_both_orders(reader: Reader) -> None:
    (finding,) = found(
        reader, "Measure the alcove, then order the wardrobe.", "Order the wardrobe, then measure the alcove."
    )
    assert finding.sentence.startswith("you said “Measure the alcove, then order the wardrobe”")
