"""Things that took each other's place are found; lists, clauses and halves in another order are not."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.distortions.exchanges import find
from charades.meaning.reader import Reader
from tests.meaning.distortions.held import assert_never_sure, assert_sure

HARD = [
    ("I want to keep the house and sell the car.", "I want to sell the house and keep the car."),
    ("We hire a young cook and an old waiter.", "We hire an old cook and a young waiter."),
    (
        "Send the invoice to the warehouse in Leeds and the goods to the shop in York.",
        "Send the invoice to the shop in York and the goods to the warehouse in Leeds.",
    ),
    (
        "Clean the lens with the dry brush, and keep the wipes for the body.",
        "Clean the lens with the wipes, and keep the dry brush for the body.",
    ),
    (
        "It costs twelve euros per tent per night, however many people sleep in it.",
        "It costs twelve euros per person per night, however many tents they sleep in.",
    ),
    ("Water the ferns on Monday and the cacti on Friday.", "Water the cacti on Monday and the ferns on Friday."),
    (
        "Fill the red bottle with water and the blue one with oil.",
        "Fill the red bottle with oil and the blue one with water.",
    ),
    ("Ask Anna about the keys and Ben about the van.", "Ask Ben about the keys and Anna about the van."),
    (
        "Put the forks in the top drawer; store the candles in the box.",
        "Put the candles in the top drawer; store the forks in the box.",
    ),
]

NEVER_HARD = [
    (
        "Send the invoice to the warehouse in Leeds and the goods to the shop in York.",
        "Send the goods to the shop in York and the invoice to the warehouse in Leeds.",
    ),
    (
        "Clean the lens with the dry brush, and keep the wipes for the body.",
        "Keep the wipes for the body, and clean the lens with the dry brush.",
    ),
    (
        "The bakery on Elm Road opens at six, except Sundays at eight.",
        "Except on Sundays at eight, the bakery on Elm Road opens at six.",
    ),
    ("The road between York and Leeds is closed.", "The road between Leeds and York is closed."),
    ("Anna and Ben wash the plates and the pans.", "Ben and Anna wash the pans and the plates."),
    ("On Monday we water the ferns at home.", "At home we water the ferns on Monday."),
    (
        "The shop on Elm Road is next to the bank on Park Street.",
        "The bank on Park Street is next to the shop on Elm Road.",
    ),
    ("The capital of France is Paris.", "Paris is the capital of France."),
    ("A bridge links the island to the coast.", "A bridge links the coast to the island."),
    ("A boy in a red shirt and a girl in a blue shirt play.", "A girl in a blue shirt and a boy in a red shirt play."),
    ("Wash the plates on Monday and the pans on Monday.", "Wash the pans on Monday and the plates on Monday."),
    ("Plates for the kids and cups, please.", "Cups for the kids and plates, please."),
]


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_an_exchange_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_sure(reader, reference, reconstruction, find)


@pytest.mark.parametrize(("reference", "reconstruction"), NEVER_HARD)
def test_what_moved_as_a_whole_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert_never_sure(reader, reference, reconstruction, find)


@pytest.mark.parametrize(
    ("reference", "reconstruction"),
    [
        ("I want to keep the house and sell the car.", "I want to sell the car and keep the house."),
        ("It was a long, hot summer.", "It was a hot, long summer."),
        ("The kitchen has a table and the hall has a lamp.", "The hall has a lamp and the kitchen has a table."),
        ("Tom pays for the food and Ann for the music.", "Ann pays for the music and Tom for the food."),
        (
            "The shop on Elm Road is next to the bank on Park Street.",
            "The bank on Park Street is next to the shop on Elm Road.",
        ),
    ],
)
def test_halves_that_changed_places_are_no_exchange_of_roles(
    reader: Reader, reference: str, reconstruction: str
) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert find_distortions(Pair(Alignment(reader.read(one), reader.read(other)))) == ()
