"""Turns of phrase that change nothing are no distortions, and the same words are where they change something."""

from __future__ import annotations

import pytest

from charades.meaning.scorer import Scorer

SAME = [
    ("The shop stays open, unless somebody objects.", "The shop stays open, if nobody objects."),
    ("The rally starts at noon unless it is raining.", "The rally starts at noon if it is not raining."),
    (
        "The heating is never turned off for more than an hour.",
        "The heating may be turned off for not more than an hour.",
    ),
    ("The tent for not more than six days.", "The tent never for more than six days."),
    ("The ferry leaves before the buses arrive.", "The ferry leaves before all the buses arrive."),
    (
        "The parrot gets one apple a day, and nothing from our plates.",
        "The parrot gets one apple a day, and it gets nothing from our plates.",
    ),
    (
        "The ship sailed without him, because nobody knew that he was ashore.",
        "The ship sailed without him because nobody had noticed that he was ashore.",
    ),
    ("Honey and nuts are contraindicated and must not be eaten.", "No honey and no nuts."),
    ("The mat is 60 by 180 centimetres.", "The mat is sixty wide and one metre eighty long."),
]
OTHER = [
    ("The shop stays open, unless somebody objects.", "The shop stays open, if somebody objects."),
    ("The heating is never turned off for more than an hour.", "The heating is turned off for more than an hour."),
    ("The tent for not more than six days.", "The tent for more than six days."),
    ("The mat is 60 by 180 centimetres.", "The mat is seventy wide and one metre eighty long."),
    ("The guides are paid.", "The guides are unpaid."),
    ("The trip is paid and takes two weeks.", "They take two weeks for an unpaid trip."),
    ("Paint the fence, not the shed.", "He painted the shed."),
    ("She neither sings nor dances.", "She sings and dances."),
]
ASKED = [
    ("As treasurer I pay the bills.", "The coach pays the bills."),
    ("After the operation he neither eats nor drinks.", "After the operation he does not eat, but he may drink tea."),
]
NOT_ASKED = [
    ("As treasurer I pay the bills.", "The treasurer pays the bills."),
    ("As a rule we pay the bills.", "The coach pays the bills."),
    ("She neither sings nor dances.", "She does not sing or dance."),
    ("The bill is still unpaid.", "The bill has not been paid."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_turn_of_phrase_is_no_contradiction(scorer: Scorer, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        card = scorer.score(first, second)
        assert card.verdict != "contradicted"
        assert not any(finding.hard for finding in card.distortions)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_the_same_words_may_change_all(scorer: Scorer, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert scorer.score(first, second).verdict == "contradicted"


@pytest.mark.parametrize(("one", "other"), ASKED)
def test_what_is_told_outright_is_asked_about(scorer: Scorer, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert scorer.score(first, second).distortions


@pytest.mark.parametrize(("one", "other"), NOT_ASKED)
def test_the_same_in_other_words_is_not(scorer: Scorer, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        card = scorer.score(first, second)
        assert not any(finding.hard or finding.kind in ("entity", "negation") for finding in card.distortions)
