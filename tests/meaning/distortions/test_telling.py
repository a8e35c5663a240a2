"""Texts in nearly the same words that say the same are told from those in which a word matters."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.restatement import restated
from charades.meaning.grammar.telling import plainly
from charades.meaning.reader import Reader
from charades.meaning.scorer import Scorer

SAME = [
    ("The pool is empty until the filter works again.", "The pool is empty till the filter works."),
    ("Everybody has to bring a towel.", "Everyone must bring a towel."),
    ("We will paint the fence in May.", "We're going to paint the fence in May."),
    ("Before you open the oven, put the gloves on.", "Put the gloves on before you open the oven."),
    ("On Mondays she works at home.", "She works at home on Mondays."),
    ("There were twelve eggs and no more than two loaves.", "There were a dozen eggs and up to two loaves."),
    ("The last bus leaves at half past ten.", "The last bus leaves at 10:30."),
    ("You do not have to knock.", "You need not knock."),
    ("The new flat is a bit cheaper than the old one.", "The new flat is slightly cheaper than the old one."),
    ("This manual is much clearer than the last one.", "This manual is a lot clearer than the last one."),
    ("The second room is as big as the first.", "The second room is just as big as the first."),
    ("The exam was harder than the last one.", "The exam was more difficult than the last one."),
    ("Call the doctor straight away when the fever rises.", "Call the doctor at once when the fever rises."),
    ("Everybody except Tom has signed the form.", "Everyone but Tom has signed the form."),
    ("I would rather walk than take the bus.", "I would sooner walk than take the bus."),
    ("You don't need to book a table.", "There is no need to book a table."),
    ("The film is about World War II.", "The film is about the Second World War."),
    (
        "The choir sang a song first, and then the mayor spoke.",
        "First the choir sang a song, and afterwards the mayor spoke.",
    ),
    ("They check the brakes before they load the van.", "They check the brakes before loading the van."),
    ("When the guests had left, we washed up.", "After the guests had left, we washed up."),
    ("Hardly anyone came to the lecture.", "Almost nobody came to the lecture."),
]
OTHER = [
    ("The pool stays shut until the filter works.", "The pool stays shut after the filter works."),
    ("You must not knock.", "You do not have to knock."),
    ("We painted the fence in May.", "We will paint the fence in May."),
    ("Before you open the oven, put the gloves on.", "Put the gloves on after you open the oven."),
    ("Put the gloves on before you open the oven.", "Open the oven before you put the gloves on."),
    ("There were at least two loaves.", "There were at most two loaves."),
    ("The last bus leaves at half past ten.", "The last bus leaves at half past eleven."),
    ("The choir sang first, and then the mayor spoke.", "The mayor spoke first, and then the choir sang."),
    ("The soup is too hot for the child.", "The soup is hot for the child."),
    ("Nobody but the cook has a key.", "Everybody but the cook has a key."),
    ("My son swims better than he runs.", "My son runs better than he swims."),
    ("The rent went up in spring.", "The rent went down in spring."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_near_restatement_says_the_same(scorer: Scorer, reader: Reader, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert restated(Pair(Alignment(reader.read(first), reader.read(second))))
        assert not scorer.score(first, second).distortions


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_a_word_that_matters_is_kept(reader: Reader, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert not restated(Pair(Alignment(reader.read(first), reader.read(second))))


def test_texts_are_told_plainly(reader: Reader) -> None:
    assert plainly(reader.read("Everyone has to leave till Friday.")) == "everybody must leave until #4weekday".split()
