"""What is turned around is found, and what is only said in other words is not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.grammar.quantities import quantities
from charades.meaning.reader import Reader

TURNED = [
    ("negation", "We must ship in May.", "We must not ship in May."),
    ("negation", "There will be no new features.", "There will be new features."),
    ("negation", "Nobody is swimming in the lake.", "A man is swimming in the lake."),
    ("negation", "The museum stopped selling tickets online.", "The museum sells tickets online."),
    ("negation", "You can enter without a ticket.", "You can enter with a ticket."),
    ("negation", "She failed to finish the race.", "She finished the race."),
    ("negation", "There is no dog barking.", "A dog is barking."),
    ("opposite", "They were unable to open the safe.", "They were able to open the safe."),
    ("negation", "I do not think the plan works.", "I think the plan works."),
    ("quantity", "Cut costs by 40%.", "Cut costs by 10 percent."),
    ("time", "The trip takes two days.", "The trip takes a week."),
    ("quantity", "At least five people must come.", "At most five people must come."),
    ("quantity", "Two thirds of the staff agreed.", "One third of the staff agreed."),
    ("quantity", "The house has three bedrooms.", "The house has four bedrooms."),
    ("quantity", "It costs $3.5 million.", "It costs $2 million."),
    ("opposite", "We want to reduce the number of meetings.", "We want to increase the number of meetings."),
    ("opposite", "The exam was easy.", "The exam was difficult."),
    ("opposite", "It is possible.", "It is impossible."),
    ("opposite", "They accepted the offer.", "They turned down the offer."),
    ("opposite", "The water is hot.", "The water is cold."),
]

KEPT = [
    ("He did not forget the keys.", "He remembered the keys."),
    ("The pool is not deep.", "The pool is shallow."),
    ("That is not a bad idea.", "That is a good idea."),
    ("She did not fail to answer.", "She answered."),
    ("The circuit is not complete.", "It is not a complete circuit."),
    ("Nobody may smoke here.", "Smoking is forbidden here."),
    ("We do not only sell books.", "We sell books."),
    ("The trip takes two days.", "The trip takes 48 hours."),
    ("About a third of the voters stayed at home.", "30 percent of the voters stayed at home."),
    ("The lift carries up to eight people.", "No more than eight people fit into the lift."),
    ("Sales doubled.", "Sales became twice as high."),
    ("A dozen teachers came.", "Twelve teachers came."),
    ("The meeting is in room 12.", "The meeting is in room twelve."),
    ("The teacher lent the pupil a book.", "The pupil borrowed a book from the teacher."),
    ("We keep the windows closed in winter.", "In winter the windows stay shut."),
]

ASKED = [
    ("time", "We ship in May.", "We ship in June."),
    ("time", "The meeting is on Monday.", "The meeting is on Tuesday."),
    ("opposite", "Turn right at the church.", "Turn left at the church."),
    ("opposite", "Walk up the hill.", "Walk down the hill."),
    ("order", "We meet before Easter.", "We meet after Easter."),
    ("order", "Children are seen before adults.", "Adults are seen before children."),
    ("comparison", "Safety over cost.", "Cost over safety."),
]

AGREED = [
    ("Children are seen before adults.", "Adults are seen after children."),
    ("Before Easter, we meet.", "We meet before Easter."),
    ("The clinic may open in June.", "In June the clinic may open."),
    ("No teacher asks a family about its income.", "Teachers ask nobody about means."),
    ("The rent is 1,000 euros.", "The rent is 1.000 euros."),
    ("It takes twelve weeks.", "It takes three months."),
]

DOUBTFUL = [
    ("Nothing is more important than safety.", "Safety is the most important thing."),
    ("Prices stay as they are.", "We leave the prices untouched."),
    ("We cannot wait to see you.", "We look forward to seeing you."),
    ("No other team works as fast.", "This team works the fastest."),
    ("We do not hire anyone.", "Hiring is frozen."),
    ("Why not try it?", "Try it."),
    ("Learning matters more than looking good.", "It is more important to learn than to look pretty."),
]

AMOUNTS = [
    ("twenty-five people", 25, "count"),
    ("three hundred and twelve cats", 312, "count"),
    ("two and a half hours", 9000, "time"),
    ("half an hour", 1800, "time"),
    ("$3.5 million", 3_500_000, "dollar"),
    ("one in ten customers", 0.1, "share"),
    ("three quarters of our people", 0.75, "share"),
    ("90%", 0.9, "share"),
    ("1,200 users", 1200, "count"),
    ("5k users", 5000, "count"),
    ("200 g flour", 200, "mass"),
]


def found(reader: Reader, reference: str, reconstruction: str) -> tuple[Distortion, ...]:
    return find_distortions(Pair(Alignment(reader.read(reference), reader.read(reconstruction))))


@pytest.mark.parametrize(("kind", "reference", "reconstruction"), TURNED)
def test_turned_around(reader: Reader, kind: str, reference: str, reconstruction: str) -> None:
    hard = [finding for finding in found(reader, reference, reconstruction) if finding.hard]
    assert kind in {finding.kind for finding in hard}
    for finding in hard:
        assert reference[finding.reference.start : finding.reference.end] == finding.reference.text
        assert reconstruction[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("kind", "reference", "reconstruction"), TURNED)
def test_the_same_the_other_way_round(reader: Reader, kind: str, reference: str, reconstruction: str) -> None:
    assert kind in {finding.kind for finding in found(reader, reconstruction, reference) if finding.hard}


@pytest.mark.parametrize(("reference", "reconstruction"), KEPT)
def test_only_other_words(reader: Reader, reference: str, reconstruction: str) -> None:
    assert not [finding for finding in found(reader, reference, reconstruction) if finding.hard]
    assert not [finding for finding in found(reader, reconstruction, reference) if finding.hard]


@pytest.mark.parametrize(("kind", "reference", "reconstruction"), ASKED)
def test_one_word_in_another_place_is_asked_about(
    reader: Reader, kind: str, reference: str, reconstruction: str
) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        assert kind in {finding.kind for finding in found(reader, one, other)}


@pytest.mark.parametrize(("reference", "reconstruction"), AGREED)
def test_nothing_is_asked_where_both_say_the_same(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == ()


@pytest.mark.parametrize(("reference", "reconstruction"), DOUBTFUL)
def test_clauses_that_differ_are_never_sure_to_contradict(reader: Reader, reference: str, reconstruction: str) -> None:
    assert not [finding for finding in found(reader, reference, reconstruction) if finding.hard]
    assert not [finding for finding in found(reader, reconstruction, reference) if finding.hard]


def test_equal_findings_are_told_once(reader: Reader) -> None:
    assert len(found(reader, "We sell bread. " * 5, "We do not sell bread. " * 5)) == 1


@pytest.mark.parametrize(("text", "value", "unit"), AMOUNTS)
def test_amounts_are_read(reader: Reader, text: str, value: float, unit: str) -> None:
    (quantity,) = quantities(reader.read(text).doc)
    assert quantity.value == pytest.approx(value)
    assert quantity.unit == unit


@pytest.mark.parametrize("text", ["It began in 1987.", "He is one of us.", "Turn to page 12.", "Meet me at 5 pm."])
def test_years_places_and_times_of_day_are_no_amounts(reader: Reader, text: str) -> None:
    assert quantities(reader.read(text).doc) == ()


def test_the_sentence_quotes_both_players(reader: Reader) -> None:
    (finding,) = found(reader, "We add no new features.", "We add new features.")
    assert finding.sentence == "you said “no new features”, they understood “new features”"


@pytest.mark.parametrize(
    ("reference", "reconstruction", "kind"),
    [
        ("We meet in May.", "We meet in June.", "time"),
        ("We meet on Tuesday.", "We meet on Wednesday.", "time"),
        ("Tom is taller than Ann.", "Tom is shorter than Ann.", "comparison"),
        ("The police followed the thief.", "The thief followed the police.", "roles"),
    ],
)
def test_what_several_rules_see_is_told_once(reader: Reader, reference: str, reconstruction: str, kind: str) -> None:
    pair = Pair(Alignment(reader.read(reference), reader.read(reconstruction)))
    (finding,) = find_distortions(pair)
    assert (finding.kind, finding.hard) == (kind, True)


def test_changes_in_other_words_are_all_told(reader: Reader) -> None:
    texts = "We meet in May and pay five euros.", "We meet in June and pay nine euros."
    kinds = [each.kind for each in find_distortions(Pair(Alignment(*map(reader.read, texts))))]
    assert kinds == ["time", "quantity"]
