"""What is affirmed of everybody is denied of nobody: the two exclude each other whatever else is said."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.distortions.everybody import find, outright_denial
from charades.meaning.reader import Reader
from tests.meaning.distortions.held import assert_never_sure, assert_sure

HARD = [
    ("Everybody is still welcome.", "Visitors are not welcome any more."),
    (
        "The reason is that parcels get lost; everybody is still welcome.",
        "Visitors are not welcome any more, because things get stolen.",
    ),
    ("Everyone may use the pool.", "Guests may not use the pool."),
    ("Anybody can borrow books here.", "Students cannot borrow books here."),
    ("Everybody gets a key on the first day.", "The volunteers do not get a key."),
    ("Visitors are welcome, we like company.", "The house is shut, and nobody is welcome."),
    ("Everyone must wear a helmet.", "Adults do not have to wear a helmet."),
    ("No guests are allowed upstairs.", "Everybody is allowed upstairs."),
    ("Everybody can swim, so we go to the lake.", "We go to the park, since the children cannot swim."),
]

NEVER_HARD = [
    ("Everybody may come, but dogs are not welcome.", "Everybody is welcome, but dogs are not."),
    ("Everybody is welcome on Mondays.", "Visitors are not welcome on Sundays."),
    ("Everyone is welcome during the day.", "Visitors are not welcome at night."),
    ("Everybody is welcome if they book.", "Visitors are not welcome without a booking."),
    ("Everybody is not welcome here at night.", "Guests are not welcome here at night."),
    ("Everyone but the press is welcome.", "Journalists are not welcome."),
    ("Not everybody is welcome.", "Visitors are not welcome."),
    ("Is everybody welcome?", "Visitors are not welcome."),
    ("Everyone was late yesterday.", "The teacher was not late today."),
    ("Everybody gets a key, visitors excepted.", "Visitors do not get a key."),
    ("Everybody may leave.", "The cook will not leave."),
    (
        "Everybody helps in the kitchen, but guests do not.",
        "Guests do not help in the kitchen, but everybody else does.",
    ),
    ("Everybody respects him.", "People do not respect her."),
    ("Everybody needs a rest.", "The children do not need a bath."),
]


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_what_excludes_each_other_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_sure(reader, reference, reconstruction, find)


@pytest.mark.parametrize(("reference", "reconstruction"), NEVER_HARD)
def test_what_goes_together_is_not(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_never_sure(reader, reference, reconstruction, find)


def test_a_plain_denial_is_told_outright(reader: Reader) -> None:
    pair = Pair(
        Alignment(
            reader.read("The heating works again, so come in and take off your coat."),
            reader.read("Bring a blanket, the heating does not work and it is cold in here."),
        )
    )
    assert any(finding.hard and outright_denial(pair, finding) for finding in find_distortions(pair))


def test_a_denial_of_something_else_is_not(reader: Reader) -> None:
    texts = "The heating works if you pay, so come in.", "Bring a blanket, the cooker does not work."
    pair = Pair(Alignment(*map(reader.read, texts)))
    assert not any(outright_denial(pair, finding) for finding in find_distortions(pair))
