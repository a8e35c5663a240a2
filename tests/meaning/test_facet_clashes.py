"""What turns a facet around in the part given to it, beyond what is sure between any two texts."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.facet_clashes import clashes
from charades.meaning.reader import Reader


def found(reader: Reader, facet: str, part: str) -> tuple[Distortion, ...]:
    pair = Pair(Alignment(reader.read(facet), reader.read(part)))
    return clashes(pair, find_distortions(pair))


@pytest.mark.parametrize(
    ("facet", "part", "kind"),
    [
        ("The concert takes place in October.", "May is when they all sing.", "time"),
        ("I want to bake for the office once a month.", "Every week you'd bring them a cake.", "time"),
        ("Patients wait for under one hour.", "They get dealt with in less than three hours.", "time"),
        ("The shed must not cost more than 2,000 euros.", "You'd pay five thousand for the thing.", "quantity"),
        ("We never correct her spelling.", "You put every mistake of hers right at once.", "negation"),
        ("The fence must not be higher than two metres.", "It can be as tall as they like.", "modality"),
        ("Guests may only smoke on the balcony.", "They light up wherever they please.", "modality"),
    ],
)
def test_what_cannot_both_be_so_is_sure(reader: Reader, facet: str, part: str, kind: str) -> None:
    hard = [finding for finding in found(reader, facet, part) if finding.hard]
    assert kind in {finding.kind for finding in hard}
    for finding in hard:
        assert finding.reference.text == facet[finding.reference.start : finding.reference.end]
        assert finding.reconstruction.text == part[finding.reconstruction.start : finding.reconstruction.end]


@pytest.mark.parametrize(
    ("facet", "part"),
    [
        ("The market closes by the end of March.", "It has to be shut before April."),
        ("Take one tablet three times a day.", "Three times daily you swallow one."),
        ("The course is in spring.", "They learn it in May."),
        ("She ran 42 kilometres.", "Half of that was 21 kilometres, and she ran it twice."),
        ("Two teachers come along.", "A couple of teachers join in."),
        ("Nobody has to give their name.", "You can stay anonymous."),
        ("It is not unusual to see whales.", "Whales swim by quite often."),
        ("The kitchen staff should not have to learn anything new.", "The cooks go on exactly as they do today."),
        ("We rent no costumes.", "You make all the clothes yourselves and borrow none."),
        ("It does not hurt.", "It takes twenty minutes."),
        ("No plates in the sink, crumbs wiped off.", "I can eat off the floor."),
        ("Only come if you like it.", "Come whenever you feel like it, but only then."),
    ],
)
def test_what_may_both_be_so_is_no_clash(reader: Reader, facet: str, part: str) -> None:
    assert not [finding for finding in found(reader, facet, part) if finding.hard]


def test_what_is_sure_takes_the_place_of_a_question_of_its_kind(reader: Reader) -> None:
    pair = Pair(Alignment(reader.read("The concert is in October."), reader.read("May is when they sing.")))
    sure = clashes(pair, ())[0]
    asked = Distortion("time", False, sure.reference, sure.reconstruction, sure.sentence)
    assert clashes(pair, (asked,)) == (sure,)
