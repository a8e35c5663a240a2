"""Facets that say several things, and answers that leave one of them out."""

from __future__ import annotations

import pytest

from charades.game.verdict import HALF, PARTIAL
from charades.meaning.alignment import Alignment
from charades.meaning.facet_coverage import arrived
from charades.meaning.reader import Reader

ALL, LITTLE = 0.9, 0.1


def left(reader: Reader, facet: str, part: str, overlap: float, answer: str = "") -> float:
    return arrived(overlap, Alignment(reader.read(facet), reader.read(part)), reader.read(answer or part))


@pytest.mark.parametrize(
    ("facet", "part"),
    [
        ("The town should plant 300 trees and water them for years.", "Three hundred trees are to be planted here."),
        ("Karim trains them, and the foreman examines them.", "Karim is the one who trains them."),
        ("Lena and two students take turns, and the boss stands in.", "Lena and two students take turns."),
        ("The course lasts ten days.", "There will be a course."),
        ("My sister stays with us in June.", "Your sister comes and stays."),
    ],
)
def test_what_is_left_out_makes_it_partial(reader: Reader, facet: str, part: str) -> None:
    assert left(reader, facet, part, ALL) == HALF


@pytest.mark.parametrize(
    ("facet", "part"),
    [
        (
            "Omar collects the figures and Birgit writes the foreword.",
            "Birgit writes it, Omar gathers the numbers.",
        ),
        ("We test it in March and start in May.", "You try it out in March and it begins in May."),
        ("We sell the summer house.", "You sell the cottage."),
        ("Nobody is left behind.", "Everyone comes along."),
    ],
)
def test_what_is_all_there_stays(reader: Reader, facet: str, part: str) -> None:
    assert left(reader, facet, part, ALL) == ALL


def test_what_is_said_elsewhere_is_not_left_out(reader: Reader) -> None:
    facet, part = "We repair things and never sell new appliances.", "You won't trade in new appliances."
    assert left(reader, facet, part, ALL) == HALF
    assert left(reader, facet, part, ALL, f"Broken things get repaired. {part}") == ALL


def test_what_is_said_well_arrives_in_part(reader: Reader) -> None:
    assert left(reader, "Karim trains them, and the foreman examines them.", "Karim trains them.", LITTLE) == PARTIAL


@pytest.mark.parametrize("text", ["", "…", "the", "and, or", "🦊"])
def test_texts_that_say_nothing(reader: Reader, text: str) -> None:
    assert left(reader, "We go.", text, LITTLE) <= PARTIAL
    assert left(reader, text, "We go.", LITTLE) <= PARTIAL
