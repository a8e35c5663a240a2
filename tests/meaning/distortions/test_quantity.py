"""Other amounts are found; the same amount in other words is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.quantity import find
from charades.meaning.reader import Reader

HARD = [
    ("quantity", "The crane lifts at most four tonnes.", "The crane lifts at least four tonnes."),
    ("quantity", "The rate went from 12 percent to 36 percent.", "The rate went from 36 percent to 12 percent."),
    ("quantity", "The garden is twice the size of ours.", "The garden is half the size of ours."),
    ("quantity", "Half a dozen eggs lie in a basket.", "A dozen eggs lie in a basket."),
    ("quantity", "We live on the third floor.", "We live on the fourth floor."),
    ("quantity", "More than a dozen schools signed up.", "Fewer than a dozen schools signed up."),
    ("time", "The bread bakes for forty minutes.", "The bread bakes for forty hours."),
    ("quantity", "The bag weighs two kilograms.", "The bag weighs two pounds."),
    ("quantity", "The ticket costs 5 euros.", "The ticket costs 5 dollars."),
    ("quantity", "It is 20 degrees Celsius outside.", "It is 20 degrees Fahrenheit outside."),
    ("quantity", "The rope is 5 metres long.", "The rope is 5 yards long."),
    ("time", "The film lasts two hours and a half.", "The film lasts two hours."),
    ("time", "The beans came up on the fifth day.", "The beans came up on the tenth day."),
]

SAME = [
    ("The crane lifts at most four tonnes.", "The crane never lifts more than 4,000 kg."),
    ("The box weighs 2 kg.", "The box weighs 2,000 g."),
    ("The box weighs 2 kg.", "The box weighs 4.4 pounds."),
    ("It is 20 degrees Celsius outside.", "It is 68 degrees Fahrenheit outside."),
    ("It is 68 degrees outside.", "It is 68 degrees Fahrenheit outside."),
    ("The film lasts 90 minutes.", "The film lasts an hour and a half."),
    ("The film lasts 80 minutes.", "The film lasts an hour and twenty minutes."),
    ("He waited eighteen months.", "He waited a year and a half."),
    ("The talk takes two and a half hours.", "The talk takes 150 minutes."),
    ("The room costs between 100 and 200 euros.", "Between 100 and 200 euros is what the room costs."),
    ("Half a dozen eggs lie in a basket.", "Six eggs lie in a basket."),
    ("His garden is twice the size of ours.", "Our garden is half as big as his."),
    ("Two and a half dozen guests came.", "Thirty guests came."),
    ("The bill doubled.", "The bill became twice as high."),
    ("Fewer than ten percent of the seedlings survived.", "Over nine tenths of the seedlings died."),
    ("The train leaves at half past six.", "The train leaves at 6:30."),
    ("We meet three times a week.", "Three days a week we meet."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("kind", "reference", "reconstruction"), HARD)
def test_another_amount_is_sure(reader: Reader, kind: str, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        hard = [finding for finding in found(reader, one, other) if finding.hard]
        assert {finding.kind for finding in hard} == {kind}
        for finding in hard:
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_amount_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert [each for each in found(reader, reference, reconstruction) if each.hard] == []
    assert [each for each in found(reader, reconstruction, reference) if each.hard] == []


def test_the_sentence_names_the_bound(reader: Reader) -> None:
    (finding,) = found(reader, "At least five people must come.", "At most five people must come.")
    assert finding.sentence == "you said “At least five people”, they understood “At most five people”"


def test_a_range_is_one_amount(reader: Reader) -> None:
    texts = "The room costs between 100 and 200 euros.", "The room costs between 300 and 400 euros."
    (finding,) = found(reader, *texts)
    assert (finding.reference.text, finding.hard) == ("between 100 and 200 euros", True)


@pytest.mark.parametrize(
    "text", ["an hour and a half", "two hours and a quarter", "one hour and twenty minutes", "an hour"]
)
def test_a_length_of_time_is_quoted_whole(reader: Reader, text: str) -> None:
    (finding,) = found(reader, f"They watched the film for {text}.", "They watched the film for eight hours.")
    assert finding.reference.text == text
