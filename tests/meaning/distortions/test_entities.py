"""Another thing in the same place is found; another name for it is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.entities import find
from charades.meaning.reader import Reader

HARD = [
    ("A man is holding a guitar.", "A man is holding a violin."),
    ("The wall is red.", "The wall is blue."),
    ("He lives in Spain.", "He lives in Portugal."),
    ("She drinks coffee in the kitchen.", "She drinks tea in the kitchen."),
    ("She drinks coffee in the kitchen.", "She drinks coffee in the bathroom."),
    ("A wooden chair stands by the door.", "A plastic chair stands by the door."),
    ("Mars is far from the sun.", "Venus is far from the sun."),
    ("The first man is sitting on a bench.", "The third man is sitting on a bench."),
    ("Lena is learning the cello.", "Anna is learning the cello."),
    ("He has a French wife.", "He has a German wife."),
    ("Three dogs run through the snow.", "Three cats run through the snow."),
    ("My uncle repaired the fence.", "My cousin repaired the fence."),
    ("The statue is made of bronze.", "The statue is made of marble."),
    ("The plumber comes on Monday.", "The electrician comes on Monday."),
    ("The store sells shoes.", "The store sells hats."),
    ("Botany is the science of plants.", "Botany is the science of stars."),
    ("My father keeps bees on the roof.", "My brother keeps bees on the roof."),
    ("Her father is a judge and her mother runs a shop.", "Her brother is a judge and her mother runs a shop."),
]

ASKED = [
    ("The nurse found my umbrella.", "The bus driver found my umbrella."),
    ("The ship is in the harbour.", "The boat is in the harbour."),
]

SAME = [
    ("A man is holding a guitar.", "A man is holding an instrument."),
    ("A puppy sleeps on the sofa.", "A dog sleeps on the couch."),
    ("He lives in Holland.", "He lives in the Netherlands."),
    ("A kid plays in the street.", "A child plays on the road."),
    ("The wall is crimson.", "The wall is red."),
    ("The lorry is full.", "The truck is full."),
    ("The physician examined her.", "The doctor examined her."),
    ("The wall is not red.", "The wall is blue."),
    ("The table is made of oak.", "The table is made of wood."),
    ("I bought apples and pears.", "I bought pears and apples."),
    ("They arrive in two days.", "They arrive in 48 hours."),
    ("A dog sleeps in the sun.", "The committee postponed the vote on cats."),
    ("My father keeps bees on the roof.", "My dad keeps bees on the roof."),
    ("A man is playing a keyboard in the park.", "A musician is playing a keyboard in the park."),
    ("The woman at the desk gave me a form.", "The clerk at the desk gave me a form."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_another_thing_is_found(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        (finding,) = found(reader, one, other)
        assert finding.hard
        assert finding.kind == "entity"
        assert one[finding.reference.start : finding.reference.end] == finding.reference.text
        assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), ASKED)
def test_what_may_be_the_same_is_asked_about(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        (finding,) = found(reader, one, other)
        assert not finding.hard


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_another_name_is_no_other_thing(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_two_things_exchanged_are_two_findings(reader: Reader) -> None:
    reference, reconstruction = "Bring the blue cup to the kitchen.", "Bring the red cup to the bathroom."
    findings = found(reader, reference, reconstruction)
    assert [finding.reference.text for finding in findings] == ["blue cup", "the kitchen"]
    assert all(finding.hard for finding in findings)
