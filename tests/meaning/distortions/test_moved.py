"""A denial that has moved to something else is found; one that reaches through, or is told otherwise, is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.negation import find
from charades.meaning.reader import Reader

MOVED = [
    ("I am not sure that she is right.", "I am sure that she is not right."),
    ("I am not certain that the train will come.", "I am certain that the train will not come."),
    ("Nobody but Tom came.", "Tom did not come."),
    ("No one except Tom came.", "Tom did not come."),
    ("tea, no milk, sugar", "tea, milk, no sugar"),
    ("- tea\n- no milk\n- sugar", "- tea\n- milk\n- no sugar"),
]

SAME = [
    ("I don't think that she is right.", "I think that she is not right."),
    ("Nobody but Tom came.", "Only Tom came."),
    ("What we need is time, not money.", "We need time rather than money."),
    ("Buy milk instead of juice.", "Buy milk, not juice."),
    ("tea, no milk, sugar", "tea, sugar, no milk"),
    ("- tea\n- no milk", "tea\nno milk"),
    ("No city is bigger than Tokyo.", "Tokyo is the biggest city."),
    ("Nothing is more important than health.", "Health is the most important thing."),
    ("Don't call me unless it's urgent.", "Call me if it's urgent."),
    ("People give up at sign-up and we do not know why.", "People give up at sign-up; why is unknown."),
    ("The cat is in the garden and it is not happy.", "The cat is in the garden and it is unhappy."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), MOVED)
def test_moved_denials_are_found(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        findings = found(reader, one, other)
        assert findings
        for finding in findings:
            assert finding.kind == "negation"
            assert finding.hard
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_denial_told_otherwise_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_both_items_that_a_denial_moved_between_are_quoted(reader: Reader) -> None:
    findings = found(reader, "- tea\n- no milk\n- sugar", "- tea\n- milk\n- no sugar")
    quoted = [(finding.reference.text, finding.reconstruction.text) for finding in findings]
    assert quoted == [("no milk", "milk"), ("sugar", "no sugar")]


def test_a_denial_behind_a_comma_is_that_of_what_follows(reader: Reader) -> None:
    (finding,) = found(reader, "We need time, not money.", "We need time and money.")
    assert (finding.reference.text, finding.reconstruction.text) == ("not money", "money")
