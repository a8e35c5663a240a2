"""Who does what to whom is found where it is exchanged; passives and converses say the same."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.roles import find
from charades.meaning.grammar.slots import places, slot
from charades.meaning.reader import Reader

HARD = [
    ("Paris is north of Lyon.", "Lyon is north of Paris."),
    ("When my sister moves out, I get her room.", "When my sister moves out, she gets my room."),
    ("The dog chased the cat up a tree.", "The dog was chased up a tree by the cat."),
    ("Our neighbour lent my father his ladder.", "My father lent our neighbour his ladder."),
    ("The train goes from Paris to London.", "The train goes from London to Paris."),
    ("The dog chased the cat through the garden.", "The cat chased the dog through the garden."),
    ("Paul reports to Marta.", "Marta reports to Paul."),
    ("Norway beat Brazil in the final.", "Norway lost to Brazil in the final."),
    ("Tom sold Ann his car.", "Tom bought a car from Ann."),
    ("Tom still owes his brother forty pounds.", "Tom's brother still owes him forty pounds."),
    ("I look up to my big sister.", "My big sister looks up to me."),
    ("Every evening the old cat chases the new puppy.", "Every evening the new puppy chases the old cat."),
    ("The union accused the ministry of lying.", "The union was accused by the ministry of lying."),
    (
        "Mrs Ngata is lending her tent to the family next door until Monday.",
        "The family next door is lending its tent to Mrs Ngata until Monday.",
    ),
    ("Tom called Ann before lunch.", "Ann called Tom before lunch."),
    ("I helped my brother move his sofa.", "My brother helped me move my sofa."),
    (
        "The guide gave the keys for the attic to the girl with the hat.",
        "The girl with the hat gave the guide the keys for the attic.",
    ),
    ("When the manager is away, Lena signs the orders.", "When Lena is away, the manager signs the orders."),
]

SAME = [
    ("The dog chased the cat up a tree.", "The cat was chased up a tree by the dog."),
    ("Our neighbour lent my father his ladder.", "My father borrowed a ladder from our neighbour."),
    ("The dog chased the cat through the garden.", "The cat was chased through the garden by the dog."),
    ("Norway beat Brazil in the final.", "Brazil lost to Norway in the final."),
    ("Tom sold Ann his car.", "Ann bought a car from Tom."),
    ("Tom met Ann in London.", "Ann met Tom in London."),
    ("The school lends every pupil a tablet.", "Every pupil borrows a tablet from the school."),
    ("Ann and Tom cleaned the kitchen.", "Tom and Ann cleaned the kitchen."),
    ("Paul reports to Marta.", "Marta supervises Paul."),
    ("We are owed 1,200 pounds by the landlord.", "The landlord owes us 1,200 pounds."),
    ("My mum is learning to cook from a student.", "A student is teaching my mum to cook."),
    ("Tom was given a ladder by Ann.", "Ann gave Tom a ladder."),
    ("The storm caused the flood.", "The flood resulted from the storm."),
    ("A young mother is playing with her boy.", "A boy is playing with his young mother."),
    ("The snail eats lettuce and the thrush eats the snail.", "The thrush eats the snail and the snail eats lettuce."),
    ("Milk is cheaper than juice.", "Juice is cheaper than milk."),
    ("Lunch comes before the meeting.", "The meeting comes before lunch."),
    (
        "Mrs Ngata lent her tent to the family next door until Monday.",
        "Until Monday the family next door borrowed a tent from Mrs Ngata.",
    ),
    ("I helped my brother move his sofa.", "My brother was helped by me to move his sofa."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_exchanged_places_are_found(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        findings = found(reader, one, other)
        assert any(finding.hard for finding in findings)
        for finding in findings:
            assert finding.kind == "roles"
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_event_is_no_exchange(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_the_sentence_quotes_who_did_it(reader: Reader) -> None:
    (finding,) = found(reader, "Paul reports to Marta.", "Marta reports to Paul.")
    assert finding.sentence == "you said “Paul reports to Marta”, they understood “Marta reports to Paul”"


@pytest.mark.parametrize(
    "text",
    ["The ladder was lent to Ann by Tom.", "Tom lent Ann the ladder.", "Ann borrowed the ladder from Tom."],
)
def test_a_word_has_one_place_however_it_is_said(reader: Reader, text: str) -> None:
    filled = {(place.token.text, place.event, place.role) for place in places(reader.read(text).doc)}
    assert ("Ann", "lend", "other") in filled
    assert ("Tom", "lend", "one") in filled


def test_what_and_joins_stands_in_one_place(reader: Reader) -> None:
    doc = reader.read("We eat apples and pears.").doc
    assert slot(doc[2]) == slot(doc[4])
