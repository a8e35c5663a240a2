"""A relation told from its other end, or one that holds both ways, is no finding of any kind."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.reader import Reader

SAME = [
    ("Lisa is Mark's mother.", "Mark is Lisa's son."),
    ("Tom is Ann's father.", "Ann is Tom's daughter."),
    ("Ann is Tom's teacher.", "Tom is Ann's pupil."),
    ("Kate is Leo's sister.", "Leo is Kate's brother."),
    ("Paris is north of Lyon.", "Lyon is south of Paris."),
    ("Oslo is west of Stockholm.", "Stockholm is east of Oslo."),
    ("The cup is on the left of the plate.", "The plate is to the right of the cup."),
    ("The bakery is above the bank.", "The bank is below the bakery."),
    ("Ann earns as much as Bob.", "Bob earns as much as Ann."),
    ("Ann runs as fast as Bob.", "Bob runs as fast as Ann."),
    ("England played against France.", "France played against England."),
    ("Ann lives far from Bob.", "Bob lives far from Ann."),
    ("My brother's wife called.", "My sister-in-law called."),
    ("The shop is open all day.", "The shop is open from morning to night."),
    ("The bank is next to the school.", "The school is next to the bank."),
]

OTHER = [
    ("Lisa is Mark's mother.", "Lisa is Mark's sister."),
    ("Paris is north of Lyon.", "Paris is south of Lyon."),
    ("The cup is on the left of the plate.", "The cup is on the right of the plate."),
    ("Ann is not as tall as Bob.", "Bob is not as tall as Ann."),
    ("England won against France.", "France won against England."),
]


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_other_end_of_a_relation_says_the_same(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert find_distortions(Pair(Alignment(reader.read(one), reader.read(other)))) == ()


@pytest.mark.parametrize(("reference", "reconstruction"), OTHER)
def test_another_relation_of_the_same_two_is_found(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        findings = find_distortions(Pair(Alignment(reader.read(one), reader.read(other))))
        assert any(finding.hard for finding in findings)
