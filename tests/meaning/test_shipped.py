"""The clues that come with the shipped scenarios tell their own pictures: none of them contradicts."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from charades.meaning.encoder import shared_encoder
from charades.meaning.facets import share_out
from charades.meaning.naming import names
from charades.meaning.reader import Reader
from charades.meaning.scorer import Scorer
from charades.scenario.model import Picture
from charades.scenario.reader import read_scenario

SCENARIOS = {
    path.stem: scenario
    for path in sorted((Path(__file__).parents[2] / "scenarios").glob("*/*.yaml"))
    if (scenario := read_scenario(path).scenario) is not None and scenario.answer != "name"
}
BED = Picture(concept="pillow", definition="a soft bag on which a person who lies in bed lays their head")


@pytest.mark.parametrize("name", SCENARIOS)
def test_authored_clues_do_not_contradict_their_picture(scorer: Scorer, name: str) -> None:
    scenario = SCENARIOS[name]
    score = scorer.score_round(scenario.picture, " ".join(scenario.authored))
    hard = [finding.sentence for facet in score.facets for finding in facet.card.distortions if finding.hard]
    assert hard == []


@pytest.mark.parametrize(
    "answer",
    ["it is a pillow where you lay your head", "the thing is a pillow", "pilow", "Pillows!", "Isn't it a pillow?"],
)
def test_a_name_in_a_sentence_is_right(scorer: Scorer, answer: str) -> None:
    assert scorer.score_round(BED, answer).overlap == 1.0


@pytest.mark.parametrize("answer", ["not a pillow", "pill", "a blanket", ""])
def test_no_name_or_a_denied_one_is_not(reader: Reader, answer: str) -> None:
    assert not names(reader.read(answer), BED.names)


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("c", "b")])
def test_single_letters_are_not_alike(scorer: Scorer, one: str, other: str) -> None:
    assert scorer.score(one, other).verdict == "different"


def test_own_words_are_not_won_by_the_name(scorer: Scorer) -> None:
    assert scorer.score_round(BED, "pillow", name_counts=False).overlap < 0.65
    assert scorer.score_round(BED, "a soft bag for the head of somebody in bed", name_counts=False).overlap > 0.65


def test_parts_are_quoted_with_their_stops(reader: Reader) -> None:
    text = "The wheels are pushed; no replacement. I like bananas. The cables stay untouched."
    (quoted,) = share_out(
        reader.read(text), ["The wheels have to be pushed and the cables stay untouched."], shared_encoder()
    ).texts
    assert all(piece in text for piece in quoted.split(" … "))


def test_long_texts_are_scored_in_time(scorer: Scorer) -> None:
    pair = [
        " ".join(f"The {noun} {number} does {word} the ticket near the bridge." for number in range(200))
        for noun, word in (("teacher", "not sell"), ("driver", "buy"))
    ]
    start = time.process_time()
    scorer.score(*pair)
    assert time.process_time() - start < 3.0
