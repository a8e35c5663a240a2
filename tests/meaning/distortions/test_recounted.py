"""Words that count and changed places are found; things that moved together with their number are not."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.recounted import find
from charades.meaning.reader import Reader

HARD = [
    ("Put one egg in the dough and two in the sauce.", "Put two eggs in the dough and one in the sauce.", "quantity"),
    (
        "Only three of the boats have a cabin, but all of them have a stove.",
        "All of the boats have a cabin, but only three of them have a stove.",
        "scope",
    ),
    (
        "None of the cups broke, but most of the bowls did.",
        "Most of the cups broke, but none of the bowls did.",
        "scope",
    ),
    (
        "We spend less on signs and more on the stage.",
        "We spend more on signs and less on the stage.",
        "scope",
    ),
]
SAME = [
    ("We need two chairs and one table.", "We need one table and two chairs."),
    ("All of the cups broke.", "All the cups broke."),
    ("Buy one or two loaves.", "Buy two or one loaves."),
    ("Two boys have three dogs.", "Two boys have four dogs."),
]


@pytest.mark.parametrize(("reference", "reconstruction", "kind"), HARD)
def test_counts_that_changed_places_are_sure(reader: Reader, reference: str, reconstruction: str, kind: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        (finding,) = find(Pair(Alignment(reader.read(one), reader.read(other))))
        assert finding.hard
        assert finding.kind == kind


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_what_moved_with_its_number_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert not list(find(Pair(Alignment(reader.read(one), reader.read(other)))))


def test_what_is_counted_is_quoted(reader: Reader) -> None:
    reference, reconstruction, _ = HARD[2]
    (finding,) = find(Pair(Alignment(reader.read(reference), reader.read(reconstruction))))
    assert finding.reference.text == "None of the cups broke, but most of the bowls"
    assert finding.reconstruction.text == "Most of the cups broke, but none of the bowls"
