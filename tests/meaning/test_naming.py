"""A bare name of another thing is no picture that arrived, however near that thing is."""

from __future__ import annotations

import pytest

from charades.meaning.scorer import MISNAMED, Scorer
from charades.scenario.model import Picture

CAT = Picture(concept="cat", definition="A small domestic animal that purrs and catches mice.")
BLUSH = Picture(concept="blush", definition="To go red in the face because one is embarrassed.")


@pytest.mark.parametrize(
    ("picture", "answer"), [(CAT, "kitten"), (CAT, "a tiger"), (BLUSH, "frown"), (BLUSH, "a yawn")]
)
def test_the_name_of_a_neighbour_is_not_the_picture(scorer: Scorer, picture: Picture, answer: str) -> None:
    score = scorer.score_round(picture, answer)
    assert score.overlap <= MISNAMED
    assert score.facets[0].card.verdict in ("different", "contradicted")


@pytest.mark.parametrize(
    ("picture", "answer"), [(CAT, "a cat"), (CAT, "animal"), (CAT, "a small animal that purrs"), (BLUSH, "a blush")]
)
def test_the_name_itself_a_wider_one_and_a_description_are_read_as_they_are(
    scorer: Scorer, picture: Picture, answer: str
) -> None:
    assert scorer.score_round(picture, answer).overlap > MISNAMED
