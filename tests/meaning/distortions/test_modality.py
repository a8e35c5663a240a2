"""Another commitment to the same thing is found; the same one in other words is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.modality import find
from charades.meaning.reader import Reader

HARD = [
    ("Visitors must leave large bags in the cloakroom.", "Visitors may leave large bags in the cloakroom."),
    ("You need not reply to the letter.", "You must not reply to the letter."),
    ("You do not have to reply to the letter.", "You must not reply to the letter."),
    ("You do not have to pay in advance.", "You have to pay in advance."),
    ("The storm might reach the coast tonight.", "The storm will certainly reach the coast tonight."),
    ("We hope to open the clinic in May.", "We opened the clinic in May."),
    ("Drivers are allowed to use the bridge.", "Drivers are required to use the bridge."),
    ("The kids are free to leave early.", "The kids must leave early."),
    ("The landlord has promised to mend the boiler.", "The landlord hopes to mend the boiler."),
    ("Dana agreed to look after the dogs.", "Dana thought about looking after the dogs."),
    ("The board is considering closing the canteen.", "The board has decided to close the canteen."),
    ("We tried to repair the pump.", "We repaired the pump."),
    ("He managed to hand in the form on time.", "He tried to hand in the form on time."),
    ("I would have come to the party if I had known.", "I came to the party because I knew."),
    ("You should have called the vet on Sunday.", "You called the vet on Sunday."),
    ("He almost missed the last train home.", "He missed the last train home."),
    ("My aunt used to work at the bank.", "My aunt works at the bank."),
]

SOFT = [
    ("Suppliers should label the pallets.", "Suppliers must label the pallets."),
    ("She may join us in Rome.", "She will join us in Rome."),
    ("The clinic will open a second branch in May.", "The clinic opened a second branch in May."),
    ("The bus is likely to be late on Mondays.", "The bus is certain to be late on Mondays."),
    ("If I had a car, I would drive to work.", "I drive to work because I have a car."),
]

SAME = [
    ("You must lock the door.", "You have to lock the door."),
    ("Nobody may smoke here.", "Smoking is forbidden here."),
    ("Owls can see at night.", "Owls see at night."),
    ("Replying to the letter isn't necessary.", "You need not reply to the letter."),
    ("It is possible that the grant will run for a third year.", "The grant might run for a third year."),
    ("We plan to paint the shed.", "We are going to paint the shed."),
    ("Only staff may open this door.", "This door must be opened by staff only."),
    ("You may take the course but need not.", "You are free to take the course; it is not compulsory."),
    ("The landlord has promised to mend the boiler.", "The landlord has promised that he will mend the boiler."),
    ("The board is considering closing the canteen.", "The board is thinking of closing the canteen."),
    ("The bus is likely to be late on Mondays.", "The bus will probably be late on Mondays."),
    ("I would have come to the party if I had known.", "I did not come to the party because I did not know."),
    ("The clinic has decided to open a branch in May.", "The clinic will open a branch in May."),
    ("These are the tools we used to mend the car.", "These are the tools we use to mend the car."),
    ("He managed to hand in the form.", "He handed in the form."),
    ("I tried to call you, but your phone was off.", "I called you, but your phone was off."),
    ("If it rained, we would stay at home.", "If it rains, we stay at home."),
    ("My aunt used to work at the bank.", "My aunt does not work at the bank any more."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_forces_that_exclude_each_other_are_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert [finding.hard for finding in found(reader, one, other)] == [True]


@pytest.mark.parametrize(("reference", "reconstruction"), SOFT)
def test_forces_that_people_exchange_loosely_are_asked_about(
    reader: Reader, reference: str, reconstruction: str
) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert [finding.hard for finding in found(reader, one, other)] == [False]


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_commitment_in_other_words(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_the_modal_is_quoted_with_its_verb(reader: Reader) -> None:
    (finding,) = found(reader, "Visitors must leave bags here.", "Visitors may leave bags here.")
    assert finding.sentence == "you said “must leave”, they understood “may leave”"
