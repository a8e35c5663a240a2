"""What is chosen and what is set aside: changed places are found, another way to tell the choice is none."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.distortions.contrasts import find
from charades.meaning.reader import Reader
from tests.meaning.distortions.held import assert_never_sure, assert_sure, found

HARD = [
    ("Stage a play written by the teenagers, not a classic.", "Stage a classic, not a play written by the teenagers."),
    (
        "The section leaders test the voices, not the conductor.",
        "The conductor tests the voices, not the section leaders.",
    ),
    (
        "The section leaders test the voices, not the conductor.",
        "Not the section leaders but the conductor tests the voices.",
    ),
    ("Use honey instead of sugar.", "Use sugar instead of honey."),
    ("We hired a cook rather than a waiter.", "We hired a waiter rather than a cook."),
    ("We want not speed but care.", "We want not care but speed."),
    ("Pay by card, and not in cash.", "Pay in cash, and not by card."),
    ("They prefer tea over coffee.", "They prefer coffee over tea."),
    ("Rather than paint the wall, cover it with wood.", "Rather than cover the wall with wood, paint it."),
    ("We walk to the lake, we do not drive.", "We drive to the lake, we do not walk."),
    (
        "It is the landlord, not the tenant, who pays for the repairs.",
        "It is the tenant, not the landlord, who pays for the repairs.",
    ),
    ("Stage a play written by the teenagers, not a classic.", "Stage a classic."),
    ("Wash the jumper by hand, not in the machine.", "Wash the jumper in the machine."),
    ("Use honey instead of sugar.", "Use sugar."),
    ("He is a cook, not a waiter.", "He is a waiter."),
]

NEVER_HARD = [
    ("Stage a play written by the teenagers, not a classic.", "Do not stage a classic; stage a play by the teenagers."),
    (
        "Stage a play written by the teenagers, not a classic.",
        "Leave the classics to others; we do a play by the teenagers.",
    ),
    (
        "The section leaders test the voices, not the conductor.",
        "It is not the conductor but the section leaders who test the voices.",
    ),
    ("Use honey instead of sugar.", "Instead of sugar, use honey."),
    ("They prefer tea over coffee.", "They like coffee less than tea."),
    (
        "Not only the conductor but also the leaders test the voices.",
        "Not only the leaders but also the conductor test the voices.",
    ),
    ("Paint the door, not the frame.", "The door is to be painted, the frame stays as it is."),
    ("If you do not pay, you leave.", "If you do not leave, you pay."),
    ("The soup is not salty, the bread is.", "The bread is salty, the soup is not."),
    (
        "The prize goes to small clubs instead of going to big ones.",
        "Instead of going to big clubs, the prize goes to small ones.",
    ),
    ("The discount applies to spare parts, not just to machines.", "The discount applies to machines too."),
    ("Everyone can read music.", "There is no one who cannot read music."),
    ("The door of the house is red, not green.", "The house is green."),
]


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_a_turned_choice_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_sure(reader, reference, reconstruction, find)


@pytest.mark.parametrize(("reference", "reconstruction"), NEVER_HARD)
def test_the_same_choice_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_never_sure(reader, reference, reconstruction, find)


@pytest.mark.parametrize(
    ("reference", "reconstruction"),
    [
        ("Use honey instead of sugar.", "Replace the sugar with honey."),
        (
            "Stage a play by the teenagers, not a classic.",
            "Leave the classics to others; we do a play by the teenagers.",
        ),
        ("Ask the mayor, not a minister.", "Invite the mayor instead of a minister."),
    ],
)
def test_nothing_is_asked_about_a_choice_in_own_words(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert find_distortions(Pair(Alignment(reader.read(one), reader.read(other)))) == ()


def test_times_that_changed_places_are_told_as_times(reader: Reader) -> None:
    (finding,) = found(reader, "We start on Monday, not on Friday.", "We start on Friday, not on Monday.", find)
    assert (finding.kind, finding.reference.text) == ("time", "Monday, not on Friday")
