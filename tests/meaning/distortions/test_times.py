"""Another time is found; the same time in other words is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.times import find
from charades.meaning.grammar.moments import moments
from charades.meaning.reader import Reader

HARD = [
    ("We ship in May.", "We ship in June."),
    ("The meeting is on Monday.", "The meeting is on Tuesday."),
    ("The train leaves at 22:40.", "The train leaves at 10:40 in the morning."),
    ("The bins are emptied weekly.", "The bins are emptied every other week."),
    ("The pool is shut from November until March.", "The pool is shut from March until November."),
    ("Hand in the form by 15 May.", "Hand in the form after 15 May."),
    ("I used to jog every morning; now it is once a month.", "I used to jog once a month; now it is every morning."),
    ("The chapel was built in 1750.", "The chapel was built in 1850."),
    ("They arrive in early June.", "They arrive in late June."),
    ("A fisherman mends his net at sunrise.", "A fisherman mends his net at sunset."),
    ("It is daily training.", "It is weekly training."),
    ("The course starts tomorrow.", "The course starts today."),
    ("The shop was closed last week.", "The shop was closed this week."),
    ("The bus leaves every twenty minutes.", "The bus leaves every thirty minutes."),
]

SAME = [
    ("The party is this Friday.", "The party is next Friday."),
    ("It rained last weekend.", "It rained last Saturday."),
    ("We meet every other weekend.", "We meet every second weekend."),
    ("The train leaves at 22:40.", "The train leaves at twenty to eleven in the evening."),
    ("The plumber comes at half past eight in the morning.", "The plumber comes at 8:30 a.m."),
    ("Be there by five.", "Do not turn up later than 17:00."),
    ("We meet on Saturday.", "We meet at the weekend."),
    ("We water the plants every fortnight.", "We water the plants every other week."),
    ("We count everything twice a year.", "We count everything every six months."),
    ("The library is closed until the end of March.", "The library does not open before April."),
    ("The shop is closed until May.", "The shop is open from May on."),
    ("The clinic may open in June.", "In June the clinic may open."),
    ("We are open on Monday and Tuesday.", "We are open on Tuesday and Monday."),
    ("The concert is on the day before Friday.", "The concert is on Thursday."),
    ("The bulbs bloom in spring.", "The bulbs bloom in April."),
    ("May I march with you?", "Am I allowed to march along?"),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("reference", "reconstruction"), HARD)
def test_another_time_is_sure(reader: Reader, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        hard = [finding for finding in found(reader, one, other) if finding.hard]
        assert {finding.kind for finding in hard} == {"time"}
        for finding in hard:
            assert one[finding.reference.start : finding.reference.end] == finding.reference.text
            assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_the_same_time_is_none(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_texts_about_different_things_are_left_alone(reader: Reader) -> None:
    assert found(reader, "The dentist opens at eight.", "My sister was born in a storm at midnight.") == []


def test_the_sentence_names_the_side_of_a_time(reader: Reader) -> None:
    (finding,) = found(reader, "Hand in the form before March.", "Hand in the form after March.")
    assert finding.sentence == "you said “before March”, they understood “after March”"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("at a quarter to nine in the evening", "minute", 1245),
        ("by 6 pm", "minute", 1080),
        ("until midnight", "minute", 0),
        ("on the 9th of May", "date", 9),
        ("in 1987", "year", 1987),
        ("the day after Monday", "weekday", 1),
    ],
)
def test_moments_are_read(reader: Reader, text: str, field: str, value: int) -> None:
    assert any(moment.field == field and moment.values == {value} for moment in moments(reader.read(text).doc))


@pytest.mark.parametrize(
    "text", ["It costs 3.50 euros.", "From ten to twelve people came.", "Prices rose from six to four."]
)
def test_amounts_are_no_moments(reader: Reader, text: str) -> None:
    assert moments(reader.read(text).doc) == ()
