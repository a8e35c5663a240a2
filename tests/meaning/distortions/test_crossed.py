"""Two things in a relation, told the other way round in own words, are found; told the same way they are not."""

from __future__ import annotations

import pytest

from charades.game.scorecard import Distortion, DistortionKind
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.crossed import find
from charades.meaning.reader import Reader

CROSSED: list[tuple[DistortionKind, str, str]] = [
    ("comparison", "Safety matters more than speed.", "Going fast is the main thing, being safe can come later."),
    ("comparison", "Price is less important to us than comfort.", "Above all it must be cheap, even if it isn't cosy."),
    ("comparison", "Customers matter more than investors.", "Customers come after the investors in this."),
    ("comparison", "We put honesty above profit.", "They would sooner earn money than tell the truth."),
    (
        "order",
        "Lock the door before you switch off the light.",
        "First the lamp goes out, you shut the gate later.",
    ),
    ("order", "Ask the boss, then order the paper.", "Buy the paper right away, and talk to your chief after that."),
    ("roles", "Ben cooks and his sister washes the dishes.", "His sister makes the food and Ben cleans the plates."),
    ("roles", "I write the songs and Tom plays the piano.", "You play the keyboard and Tom writes the music."),
    ("roles", "Parents bake and the school pays.", "Baking is done by the school, the parents give the money."),
]

SAME = [
    ("Safety matters more than speed.", "Being safe is the main thing, going fast can come later."),
    ("Price is less important to us than comfort.", "Above all it must be cosy, even if it isn't cheap."),
    ("We put honesty above profit.", "They would sooner tell the truth than earn money."),
    ("Lock the door before you switch off the light.", "First you shut the gate, and the lamp goes out later."),
    ("Ask the boss, then order the paper.", "Talk to your chief right away, and buy the paper after that."),
    (
        "In that photo shop you pay at the counter first and collect afterwards.",
        "You won't get any photos at that shop till you've handed your money over at the desk.",
    ),
    ("The left shoe is bigger than the right one.", "The right shoe is smaller than the left one."),
    ("Do not pay until you have seen the room.", "Look at the room first, then pay."),
    ("The shop stays open until the last guest has left.", "Everybody goes home first, then the shop is closed."),
    ("Ben cooks and his sister washes the dishes.", "His sister cleans the plates and Ben makes the food."),
    ("I write the songs and Tom plays the piano.", "Tom plays the keyboard and you write the music."),
    ("Parents bake and the school pays.", "Baking is done by the parents, the school gives the money."),
]

STRANGE = [
    ("", "I sing and you dance."),
    ("Even if", "above all, even if"),
    ("First then, first then.", "then; first — before after until"),
    ("Tea over milk.", "🙂 before 🙂, and you wait."),
]


def found(reader: Reader, reference: str, reconstruction: str) -> list[Distortion]:
    return list(find(Pair(Alignment(reader.read(reference), reader.read(reconstruction)))))


@pytest.mark.parametrize(("kind", "reference", "reconstruction"), CROSSED)
def test_a_crossed_pair_is_found(reader: Reader, kind: str, reference: str, reconstruction: str) -> None:
    for one, other in ((reference, reconstruction), (reconstruction, reference)):
        (finding,) = found(reader, one, other)
        assert (finding.kind, finding.hard) == (kind, True)
        assert one[finding.reference.start : finding.reference.end] == finding.reference.text
        assert other[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_a_straight_pair_is_not(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


@pytest.mark.parametrize(("reference", "reconstruction"), SAME)
def test_a_text_does_not_cross_itself(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reference) == found(reader, reconstruction, reconstruction) == []


@pytest.mark.parametrize(("reference", "reconstruction"), STRANGE)
def test_any_text_is_read(reader: Reader, reference: str, reconstruction: str) -> None:
    assert found(reader, reference, reconstruction) == found(reader, reconstruction, reference) == []


def test_other_things_are_not_crossed(reader: Reader) -> None:
    assert found(reader, "Price matters more than comfort.", "Sing louder than the choir.") == []


def test_the_sentence_quotes_both_relations(reader: Reader) -> None:
    (finding,) = found(reader, "We put honesty above profit.", "They would sooner earn money than tell the truth.")
    assert finding.sentence == "you said “honesty above profit”, they understood “earn money than tell the truth”"
