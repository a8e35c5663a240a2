"""What is kept to some, or taken from all: turned around it is found, told from its other end it is not."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, find_distortions, focus, limits
from charades.meaning.reader import Reader
from tests.meaning.distortions.held import assert_never_sure, assert_sure

HARD = [
    ("All the bedrooms except the small one get new windows.", "Only the small bedroom gets new windows."),
    ("Everyone but Tom came.", "Only Tom came."),
    ("The museum is open every day except Monday.", "The museum is only open on Monday."),
    ("Every class but the youngest goes by train.", "Only the youngest class goes by train."),
    ("All shops but one are closed.", "Only one shop is closed."),
    ("All the pupils except Mia have to hand in an essay.", "Mia alone has to hand in an essay."),
    ("The pool is for children only.", "The pool is for children and grown-ups alike."),
    ("Members only.", "Members and guests alike."),
    ("Only doctors may open the cupboard.", "Doctors and nurses may open the cupboard."),
]

NEVER_HARD = [
    ("All the bedrooms except the small one get new windows.", "Only the small bedroom does not get new windows."),
    ("The museum is open every day except Monday.", "The museum is only closed on Monday."),
    ("Everyone but Tom came.", "Only Tom did not come."),
    ("All the ducklings except the smallest have left the bank.", "Only the smallest duckling is still on the bank."),
    ("Everything except the roof is finished.", "The roof is the only thing that is not finished."),
    ("The pool is for children only.", "Only children may use the pool."),
    ("Only members and guests may swim.", "Members and guests may swim, and nobody else."),
    ("Mia alone came.", "Only Mia came."),
    ("Only Sunday is quiet.", "Sunday is quiet, Saturday and Monday are loud."),
    ("Vaccinate only the calves.", "Jabs are for the calves and no others."),
]


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_a_turned_limit_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_sure(reader, reference, reconstruction, focus.find, limits.find)


@pytest.mark.parametrize(("reference", "reconstruction"), NEVER_HARD)
def test_the_same_limit_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_never_sure(reader, reference, reconstruction, focus.find, limits.find)


def test_everybody_but_one_is_all_but_one(reader: Reader) -> None:
    for texts in (
        ("Everyone but Tom came.", "Only Tom did not come."),
        ("Only Tom did not come.", "Everyone but Tom came."),
    ):
        assert find_distortions(Pair(Alignment(*map(reader.read, texts)))) == ()
