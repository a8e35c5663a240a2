"""The scorecard of two texts, and the score of a round."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charades.game.scorecard import Scorecard, Span
from charades.meaning.scorer import Scorer
from charades.scenario.model import Facet, Picture

TEXTS = (
    "We must ship the new version in May, because two customers wait for it.",
    "Nurses wash their hands before each visit.",
    "The goal is fewer meetings.",
    "cat",
    "No!",
    "Grow revenue by 10 %",
    "مرحبا بالعالم",
    "我们必须在五月发布新版本",
)
TRICKY = "not no at least two 40 % $ half in of and never stop ten more than , . - twenty unless without"
HOSTILE = (
    "",
    " \t\n ",
    "🎲🎲",
    "\x00\x1b[31m red",
    "[/nope] [@click=app.quit()]x",
    "a" * 2000,
    "word " * 400,
    "\ud800 half",
    "‮abc",
    "…",
    "1",
    "not",
    "no no no",
    "é" * 10,
    "no more than",
    "half",
    "$",
    "ten in",
)


def check(card: Scorecard, reference: str, reconstruction: str) -> None:
    for number in (card.closeness, card.overlap, card.echo):
        assert 0.0 <= number <= 1.0
    for spans, text in ((card.lost, reference), (card.added, reconstruction)):
        assert all(span.text for span in spans)
        assert all(text[span.start : span.end] == span.text for span in spans)
    for finding in card.distortions:
        assert reference[finding.reference.start : finding.reference.end] == finding.reference.text
        assert reconstruction[finding.reconstruction.start : finding.reconstruction.end] == finding.reconstruction.text


@pytest.mark.parametrize("text", TEXTS)
def test_identical_texts(scorer: Scorer, text: str) -> None:
    for other in (text, text.upper() if text.isascii() else text, f"  {text} "):
        card = scorer.score(text, other)
        assert card.overlap >= 0.95
        assert card.verdict == "aligned"
        assert (card.lost, card.added, card.distortions) == ((), (), ())
    assert scorer.score(text, text).echo >= 0.95


@pytest.mark.parametrize("text", [text for text in TEXTS if text.isascii()])
def test_texts_about_other_things(scorer: Scorer, text: str) -> None:
    for other in ("My grandmother bakes bread on Sundays.", "The volcano erupted after a long silence."):
        card = scorer.score(text, other)
        assert card.overlap <= 0.2
        assert card.verdict == "different"


@pytest.mark.parametrize(
    ("reference", "paraphrase"),
    [
        ("The trip takes two days.", "The journey takes 48 hours."),
        (
            "Nurses should wash their hands before each visit.",
            "Nurses ought to clean their hands ahead of every visit.",
        ),
        ("We meet in the library on Monday.", "On Monday, our meeting is in the library."),
        ("The shop is closed on Sundays.", "On Sundays, the store is shut."),
    ],
)
def test_the_same_in_other_words(scorer: Scorer, reference: str, paraphrase: str) -> None:
    assert scorer.score(reference, paraphrase).verdict == "aligned"


@pytest.mark.parametrize(
    ("reference", "distortion"),
    [
        ("We must ship in May.", "We must not ship in May."),
        ("Cut costs by 40 percent.", "Reduce costs by 10 percent."),
        ("We want to reduce the number of meetings.", "The aim is to increase the number of meetings."),
    ],
)
def test_turned_around(scorer: Scorer, reference: str, distortion: str) -> None:
    card = scorer.score(reference, distortion)
    assert card.verdict == "contradicted"
    assert card.overlap < 0.3 < card.closeness


def test_texts_without_a_common_subject_cannot_contradict_each_other(scorer: Scorer) -> None:
    card = scorer.score("The soup is hot.", "Her brother never liked the cold winters of Norway.")
    assert card.verdict == "different"


@pytest.mark.parametrize(
    ("reference", "other"),
    [
        ("It does not hurt.", "It takes twenty minutes."),
        ("We keep the old plan because the money is short.", "Nobody works at night, and Ruth calls the bank."),
        (
            "The bridge can be crossed without paying a toll.",
            "Never having been near a horse is no obstacle to helping us.",
        ),
    ],
)
def test_no_more_arrived_of_another_subject_than_the_texts_are_near(scorer: Scorer, reference: str, other: str) -> None:
    for one, two in ((reference, other), (other, reference)):
        card = scorer.score(one, two)
        assert card.verdict == "different"
        assert card.overlap <= card.closeness
        assert not card.distortions


@pytest.mark.parametrize(("name", "other"), [("rainbow", "snow"), ("violin", "guitar"), ("red", "blue")])
def test_another_name_is_wrong_and_turns_nothing_around(scorer: Scorer, name: str, other: str) -> None:
    card = scorer.score(name, other)
    assert card.verdict == "different"
    assert not card.distortions
    assert scorer.score("The red car", "The blue car").distortions
    assert scorer.score("Monday", "Tuesday").distortions


@pytest.mark.parametrize(
    ("reference", "told", "bidden"),
    [
        (
            "Press the red button to stop the machine.",
            "You push the red button and it stops.",
            "Push the red button and it stops.",
        ),
        (
            "Whoever presses the rubber bulb in the hand stops the examination at once.",
            "I squeeze the ball and it stops.",
            "Squeeze the ball and it stops.",
        ),
        (
            "Every visitor signs the book before going in.",
            "You sign the book before you go in.",
            "Sign the book before you go in.",
        ),
    ],
)
def test_an_imperative_says_what_its_statement_says(scorer: Scorer, reference: str, told: str, bidden: str) -> None:
    overlaps = [scorer.score(reference, text).overlap for text in (told, bidden)]
    assert abs(overlaps[0] - overlaps[1]) <= 0.2


def test_nothing_came_back(scorer: Scorer) -> None:
    reference = "We ship in May."
    assert scorer.score(reference, "  ") == Scorecard(0.0, 0.0, 0.0, "different", lost=(Span(0, 15, reference),))


def test_lost_and_added_are_said_in_the_players_words(scorer: Scorer) -> None:
    card = scorer.score(
        "The library opens at eight because students asked for quiet hours.",
        "The library opens at eight and sells coffee.",
    )
    assert any("quiet hours" in span.text for span in card.lost)
    assert any("coffee" in span.text for span in card.added)
    assert not any("library" in span.text for span in (*card.lost, *card.added))


def test_echo_is_measured_against_what_was_said(scorer: Scorer) -> None:
    reference, clue = "a small domestic animal that purrs", "It sleeps on sofas and chases mice."
    assert scorer.score(reference, clue, said=clue).echo == 1.0
    assert scorer.score(reference, clue).echo == 0.0
    assert scorer.score(reference, "They slept on the sofa, chasing a mouse.", said=clue).echo == 1.0
    assert scorer.score(reference, "a pet that hunts rodents", said=clue).echo == 0.0


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_too_strange(scorer: Scorer, text: str) -> None:
    for other in ("We must ship in May.", text, "🎲"):
        check(scorer.score(text, other), text, other)
        check(scorer.score(other, text, said=text), other, text)
    scorer.score_round(PLAN, text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.lists(st.sampled_from(TRICKY.split()), max_size=9))
def test_never_raises(scorer: Scorer, text: str, words: list[str]) -> None:
    other = " ".join(words)
    check(scorer.score(text, other), text, other)
    check(scorer.score(other, text), other, text)


PLAN = Picture(
    facets=(
        Facet("goal", "Cut the waiting time at the clinic by half.", 2.0),
        Facet("why now", "The new hospital next door is taking our patients away."),
        Facet("priority", "Children are seen before adults."),
        Facet("boundaries", "We must not hire any more staff."),
    )
)


def verdicts(scorer: Scorer, answer: str) -> dict[str, str]:
    return {facet.name: facet.card.verdict for facet in scorer.score_round(PLAN, answer).facets}


def test_a_free_answer_is_shared_out_to_the_facets(scorer: Scorer) -> None:
    answer = (
        "Children are seen before adults, and we must not hire any more staff. "
        "The waiting time at the clinic should be cut by half. I also like bananas."
    )
    score = scorer.score_round(PLAN, answer)
    found = {facet.name: facet for facet in score.facets}
    assert [facet.name for facet in score.facets] == ["goal", "why now", "priority", "boundaries"]
    assert found["goal"].card.verdict == found["boundaries"].card.verdict == found["priority"].card.verdict == "aligned"
    assert found["why now"].card.verdict == "different"
    assert found["why now"].card.overlap < 0.1
    assert [span.text for span in score.added] == ["I also like bananas."]
    assert all(answer[span.start : span.end] == span.text for span in score.added)
    assert score.overlap == pytest.approx(
        sum(facet.weight * facet.card.overlap for facet in score.facets) / sum(facet.weight for facet in score.facets)
    )
    assert score.scorer == scorer.version


def test_a_facet_turned_around(scorer: Scorer) -> None:
    found = verdicts(scorer, "Halve the waiting time at the clinic; we should hire more staff.")
    assert found["boundaries"] == "contradicted"
    assert found["goal"] == "aligned"


def test_one_part_can_serve_two_facets(scorer: Scorer) -> None:
    twins = Picture(facets=(Facet("goal", "Ship the app in May."), Facet("deadline", "The app ships in May.")))
    assert [facet.card.verdict for facet in scorer.score_round(twins, "The app is shipped in May.").facets] == [
        "aligned",
        "aligned",
    ]


def test_answers_facet_by_facet(scorer: Scorer) -> None:
    score = scorer.score_round(PLAN, {"goal": PLAN.facets[0].text, "wish": "More parking."})
    assert [facet.card.verdict for facet in score.facets] == ["aligned", "different", "different", "different"]
    assert score.overlap == pytest.approx(2 / 5)
    assert [span.text for span in score.added] == ["More parking."]


def test_a_concept_can_be_named_or_described(scorer: Scorer) -> None:
    cat = Picture(concept="cat", synonyms=("pussy-cat",), definition="a small domestic animal that purrs")
    for answer in ("cat", "a cat", "Cats", "pussy cat", {"concept": "CAT"}):
        assert scorer.score_round(cat, answer).overlap == 1.0
    assert scorer.score_round(cat, "a small pet that purrs").facets[0].card.verdict == "aligned"
    assert scorer.score_round(cat, "a tax on imported steel").overlap <= 0.2


def test_a_concept_without_definition(scorer: Scorer) -> None:
    (facet,) = scorer.score_round(Picture(concept="photosynthesis"), "photosynthesis").facets
    assert (facet.name, facet.card.overlap) == ("concept", 1.0)


def test_scoring_again_is_quick_and_says_the_same(scorer: Scorer) -> None:
    first = scorer.score(TEXTS[0], TEXTS[1])
    start = time.perf_counter()
    assert all(scorer.score(TEXTS[0], TEXTS[1]) == first for _ in range(5))
    assert time.perf_counter() - start < 0.5


def test_progress_is_told_from_nothing_to_all() -> None:
    told: list[tuple[str, float]] = []
    Scorer.load(lambda step, share: told.append((step, share)))
    shares = [share for _, share in told]
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert shares == sorted(shares)
