"""A denial is found, and is sure only where nothing else may turn the sentence back."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.negation import find
from charades.meaning.reader import Reader

HARD = [
    ("Hardly any snow fell in January.", "Snow fell in January."),
    ("I doubt that the plan will work.", "The plan will work."),
    ("Take these tablets with food.", "Take these tablets without food."),
    ("The vendor refused to replace the pump.", "The vendor replaced the pump."),
    ("There is no kitten sleeping on the chair.", "A grey kitten is sleeping on the chair beside the window."),
    ("The boy is not singing and the girl is not dancing.", "The boy is singing and the girl is dancing."),
    ("The song is performed by nobody.", "The song is performed by the choir."),
]

NEVER_HARD = [
    ("We cannot wait to meet you.", "We wait eagerly to meet you."),
    ("That is not going to be impossible.", "That is going to be possible."),
    ("It is open, isn't it?", "It is open."),
    ("I can't say I didn't enjoy the cruise.", "I did enjoy the cruise."),
    ("Do not plant the beans unless the frost is over.", "Plant the beans only when the frost is over."),
    ("Do not touch the wires until the power is off.", "Switch the power off before you touch the wires."),
    ("I doubt that the prototype will survive.", "The prototype probably won't survive."),
    ("A man with no shirt is running.", "A shirtless man is running."),
    ("Rent is due on the first day, not the last.", "Rent is due on the first day instead of the last."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_a_denial_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert any(finding.hard for finding in found(reader, one, other))


@pytest.mark.parametrize(("reference", "reconstruction"), NEVER_HARD)
def test_what_may_be_turned_back_is_never_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert not any(finding.hard for finding in found(reader, one, other))


def test_the_tag_of_a_question_denies_nothing(reader: Reader) -> None:
    assert found(reader, "It is open, isn't it?", "It is open.") == []


@pytest.mark.parametrize(
    ("reference", "reconstruction"),
    [
        ("It is a party and no fundraiser, so there is no tin.", "It is our party, no fundraiser, so no tin."),
        ("Everyone but Tom came.", "Only Tom did not come."),
    ],
)
def test_the_same_denials_in_a_list_are_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []
