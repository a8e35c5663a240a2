from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charades.game import events as ev
from charades.game.rulings import Doubt, Ruling, Rulings
from charades.game.scorecard import (
    Distortion,
    DistortionKind,
    Evidence,
    FacetScore,
    Judgement,
    Match,
    RoundScore,
    Scorecard,
)
from charades.game.seats import Seat
from charades.game.state import State, replay
from charades.game.verdict import brought_down, settled_facet, settled_round, verdict
from charades.reports.explanation import FacetExplanation, RoundExplanation, copied, explain_facet, explain_round
from charades.reports.explanation_text import explanation_lines, facet_lines
from charades.reports.layout import columns
from charades.reports.words import percent
from tests.reports import reveal_rounds
from tests.reports.reveal_rounds import card, round_score
from tests.results.played import brief_to_scoring, cat, launch, span

MEANT = "We must ship the checkout before the fair in May."
UNDERSTOOD = "You may ship the shop after the fair, in June."
TOGETHER = (("must", "may"), ("before", "after"), ("May", "June"), ("checkout", "shop"))


def finding(at: int, hard: bool, kind: DistortionKind = "order") -> Distortion:
    ours, theirs = TOGETHER[at]
    sentence = f"stored “{ours}” and “{theirs}”"
    return Distortion(kind, hard, span(MEANT, ours), span(UNDERSTOOD, theirs), sentence)


def facet(
    *findings: Distortion,
    undistorted: float = 0.82,
    closeness: float = 0.8,
    opposed: float = 0.0,
    judged: bool = True,
    name: str = "goal",
) -> FacetScore:
    """A facet as a scorer would make it from these figures."""
    judgement = Judgement(1 - opposed, 0.0, opposed) if judged else None
    opposed = opposed if judged else 0.0
    overlap = brought_down(undistorted, closeness, findings, opposed)
    matches = tuple(
        Match(span(MEANT, ours), span(UNDERSTOOD, theirs), strength)
        for ours, theirs, strength in (("ship", "ship", 1.0), ("checkout", "shop", 0.72), ("fair", "fair", 1.0))
    )
    card = Scorecard(
        closeness=closeness,
        overlap=overlap,
        echo=0.5,
        verdict=verdict(overlap, closeness, findings, opposed),
        distortions=findings,
        lost=(span(MEANT, "in May"),),
        added=(span(UNDERSTOOD, "in June"),),
        evidence=Evidence(0.7, 0.6, judgement, undistorted, matches),
    )
    return FacetScore(name, 1.0, MEANT, UNDERSTOOD, card)


def revealed(*facets: FacetScore, rulings: Rulings | None = None) -> State:
    """A round with these facets, and these rulings of the players."""
    weights = sum(each.weight for each in facets)
    overlap = sum(each.weight * each.card.overlap for each in facets) / weights if weights else 0.0
    events = [event for event in launch() if not isinstance(event, ev.Scored)]
    score = RoundScore(facets, overlap, 0.2, (), "scorer-1")
    settled = [ev.Ruled(doubt, ruling) for doubt, ruling in (rulings or {}).items()]
    return replay([*events, ev.Scored(score), *settled])


def told(state: State) -> RoundExplanation:
    explained = explain_round(state)
    assert explained is not None
    return explained


def adds_up(explained: FacetExplanation) -> None:
    """Every step begins where the one before ended, and the points come to the number that is shown."""
    before = 0.0
    for step in explained.steps:
        assert step.before == before
        before = step.after
    overlap = explained.facet.card.overlap
    assert before == overlap
    assert f"{sum(step.points for step in explained.steps)} %" == percent(overlap)


shares = st.floats(0.0, 1.0)
findings = st.lists(
    st.builds(finding, st.integers(0, len(TOGETHER) - 1), st.booleans(), st.sampled_from(get_args(DistortionKind))),
    max_size=5,
)
facets = st.builds(
    lambda found, *figures: facet(
        *found, undistorted=figures[0], closeness=figures[1], opposed=figures[2], judged=figures[3]
    ),
    findings,
    shares,
    shares,
    shares,
    st.booleans(),
)


@st.composite
def ruled(draw: st.DrawFn) -> tuple[FacetScore, Rulings]:
    made = draw(facets)
    asked = [Doubt.of(made, found) for found in made.card.distortions if not found.hard]
    settled = draw(st.lists(st.sampled_from(asked), unique=True)) if asked else []
    return made, {doubt: draw(st.sampled_from([Ruling.SAME, Ruling.TURNED])) for doubt in settled}


@given(facets)
def test_steps_add_up_to_what_the_machine_says_and_only_take_away(made: FacetScore) -> None:
    explained = explain_facet(made, {})
    adds_up(explained)
    assert explained.machine == made.card.overlap
    assert {step.cause for step in explained.steps} <= {"undistorted", "finding", "judgement"}
    assert all(step.points <= 0 for step in explained.steps[1:])


@given(ruled())
def test_steps_add_up_to_what_the_players_settled(case: tuple[FacetScore, Rulings]) -> None:
    made, rulings = case
    explained = explain_facet(made, rulings)
    adds_up(explained)
    assert explained.facet == settled_facet(made, rulings)
    assert explained.machine == made.card.overlap


@given(facets, shares)
def test_a_card_of_another_version_adds_up_too(made: FacetScore, overlap: float) -> None:
    adds_up(explain_facet(replace(made, card=replace(made.card, overlap=overlap)), {}))


@settings(max_examples=30)
@given(st.lists(st.tuples(facets, st.floats(0.1, 9.0)), min_size=1, max_size=4))
def test_the_shares_of_the_facets_add_up_to_the_round(parts: list[tuple[FacetScore, float]]) -> None:
    explained = told(revealed(*(replace(made, weight=weight) for made, weight in parts)))
    assert f"{sum(share.points for share in explained.shares)} %" == percent(explained.score.overlap)
    assert explained.unaccounted == 0


@settings(max_examples=30)
@given(ruled(), st.integers(10, 130))
def test_lines_fit_any_terminal(case: tuple[FacetScore, Rulings], width: int) -> None:
    lines = explanation_lines(told(revealed(case[0], rulings=case[1])), width)
    assert max(columns(line) for line in lines) <= width


def test_a_facet_reads_from_the_texts_to_the_numbers() -> None:
    made = facet(finding(0, False, "modality"), finding(1, True), opposed=0.4)
    text = "\n".join(facet_lines(explain_facet(made, {}, "Ship it for the fair!")))
    assert text == "\n".join([
        "⇄ goal: 9 %, turned around",
        "",
        "the two texts",
        "  meant         We ⇄must?⇄ ship¹ the checkout² ⇄before⇄ the fair³ ░in May░.",
        "  understood    You ⇄may?⇄ ship¹ the shop² ⇄after⇄ the fair³, +in June+.",
        "  signs         ¹ answers ¹ · ░lost░ · +added+ · ⇄turned around⇄ · ⇄the same?⇄",
        "",
        "step by step to 9",
        "            82  what the two texts share, before anything is taken off",
        "           −70  ⇄ one text says “before”, the other “after” (what comes first;",
        "                sure)",
        "            −3  ⇄ one text says “must”, the other “may” (must, may or can; a",
        "                question)",
        "           = 9  turned around",
        "",
        "which words carried it",
        "  answered      ¹ ship = ship 100 · ² checkout ~ shop 72 · ³ fair = fair 100",
        "                = the same word, ≈ the same sense, ~ near it; 100 is the most",
        "  ░ lost        “in May”",
        "  + added       “in June”",
        "",
        "the other numbers",
        "  subject       70 of 100: how far the two texts as wholes point the same way",
        "  words         at least 60 % of what each text says is found in the other",
        "  as a whole    read together: 60 in 100 that they mean the same, 0 that they",
        "                say different things, 40 that one turns the other around",
        "  closeness     80 %: how near the texts are in subject and sense, as people",
        "                rate it. Overlap, 9, asks how much of the meaning arrived. It",
        "                began at 82: what was meant can be there beside other things. It",
        "                lost 73 to what was turned around, which closeness does not",
        "                count.",
        "  echo          50 %, partly the words that were said; copied: “ship” · “fair”",
    ])  # fmt: skip


def steps(made: FacetScore, rulings: Rulings | None = None) -> str:
    text = "\n".join(facet_lines(explain_facet(made, rulings or {}), 200))
    return text.partition("step by step")[2].partition("which words")[0]


def test_the_pair_models_doubt_is_a_step_of_its_own() -> None:
    made = facet(undistorted=0.9, opposed=0.5)
    doubted, cost = explain_facet(made, {}).steps[-1], 90 - round(100 * made.card.overlap)
    assert (doubted.cause, doubted.points) == ("judgement", -cost)
    assert f"−{cost}  read as wholes, a chance of 50 in 100 that one turns the other around" in steps(made)


def test_a_question_says_what_it_leaves_at_most_and_what_its_answer_brings() -> None:
    made = facet(finding(0, False, "modality"), undistorted=0.95, closeness=0.9)
    assert "while a question is open, 64 is the most" in steps(made)
    doubt = Doubt.of(made, made.card.distortions[0])
    same = steps(made, {doubt: Ruling.SAME})
    assert "= 64  what the machine said" in same
    assert "+31  you settled “must” and “may”: the same" in same
    assert "= 95  arrived" in same
    turned = steps(made, {doubt: Ruling.TURNED})
    assert "−50  you settled “must” and “may”: turned around" in turned
    assert "= 14  turned around" in turned


def test_only_one_finding_of_a_sort_costs() -> None:
    text = steps(facet(finding(0, True), finding(1, True)))
    assert text.count("−70") == 1
    assert " 0  ⇄ one text says “before”" in text
    assert "nothing more" in text


@pytest.mark.parametrize(
    ("closeness", "words"),
    [(0.1, "counts for nothing"), (0.4, "counts 60 in 100"), (0.6, "(what comes first; sure)\n")],
)
def test_a_finding_counts_as_far_as_the_texts_are_related(closeness: float, words: str) -> None:
    assert words in steps(facet(finding(1, True), undistorted=0.5, closeness=closeness))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (FacetScore("a", 1.0, MEANT, " ", Scorecard(0.0, 0.0, 0.0, "different")), "0  nothing was said of this part"),
        (FacetScore("a", 1.0, "Ship it.", "ship it", Scorecard(1.0, 1.0, 1.0, "aligned")), "100  word for word"),
        (FacetScore("concept", 1.0, "it purrs", "cat", Scorecard(1.0, 1.0, 0.0, "aligned")), "a name of the picture"),
        (FacetScore("a", 1.0, "x", "y", Scorecard(0.0, 0.0, 0.0, "different")), "0  too little is written"),
        (FacetScore("a", 1.0, MEANT, UNDERSTOOD, Scorecard(0.7, 0.6, 0.0, "partial")), "60  how it was made was not"),
    ],
)
def test_a_score_without_evidence_says_why(made: FacetScore, words: str) -> None:
    assert words in steps(made)
    adds_up(explain_facet(made, {}))


def test_an_old_round_is_explained_as_far_as_it_was_kept() -> None:
    text = "\n".join(explanation_lines(told(replay(launch())), 200))
    assert "+45  goal: 90 × 2 of 4" in text
    assert "= 60  arrived, most of it" in text
    assert "90  Ben thought" in text
    assert "= +25  illusion: 85 on average less 60.0 that arrived" in text
    assert "14 a part that got through (2 of 3)" in text
    assert "Ana meant “Nobody works”, Ben understood “Everybody may go on” (yes and no)" in text
    assert text.count("“charades results rescore” scores it again") == 3


def test_the_round_says_what_the_machine_said_before_and_what_each_part_took() -> None:
    made = facet(finding(0, False), undistorted=0.95, closeness=0.9)
    doubt = Doubt.of(made, made.card.distortions[0])
    state = revealed(made, rulings={doubt: Ruling.SAME})
    assert state.score is not None
    assert told(state).score == settled_round(state.score, state.rulings)
    text = "\n".join(explanation_lines(told(state), 120))
    assert "= 95  arrived, nearly all of it; the machine said 64, before you settled what it found" in text
    assert f"goal          “{UNDERSTOOD}”" in text


def test_penalties_are_the_last_step_of_the_round() -> None:
    state = revealed(facet(undistorted=0.6))
    costly = replace(state, scenario=replace(state.scenario, on_breach="cost"))
    assert "= 60  points" in "\n".join(explanation_lines(told(costly)))


def test_a_round_that_is_not_revealed_has_no_explanation() -> None:
    assert explain_round(replay(brief_to_scoring())) is None
    assert explain_round(replay([*launch()[:4], ev.Abandoned()])) is None


def test_a_concept_that_was_named_is_explained() -> None:
    assert "100  it is a name of the picture" in "\n".join(explanation_lines(told(replay(cat()))))


def test_copied_words_count_in_whatever_form_and_once() -> None:
    assert copied("The ships ran, and all ships’ crews on the ship sang", "Ship it; they run.") == (
        "ships",
        "ran",
        "ship",
    )
    assert copied("It's there and we don't", "It's there and we don't") == ()


def test_a_finding_about_all_of_it_is_not_quoted_again() -> None:
    whole = Distortion("entity", False, span(MEANT, MEANT[:-1]), span(UNDERSTOOD, UNDERSTOOD[:-1]), "you said it all")
    text = "\n".join(facet_lines(explain_facet(facet(whole), {})))
    assert "all of it may be turned around" in text
    assert "⇄the same?⇄" not in text
    assert "you said it all" not in text


def test_spans_that_do_not_fit_their_text_mark_nothing() -> None:
    made = replace(facet(finding(1, True)), reference="Another text, as in a record that was changed by hand.")
    assert "  meant         Another text, as in a record" in "\n".join(facet_lines(explain_facet(made, {})))


def test_text_from_people_cannot_steer_the_terminal() -> None:
    hostile = "\x1b[2J\u202e[bold]x\u0007"
    evil = replace(facet(finding(0, False)), name=hostile, reference=hostile, reconstruction=hostile)
    state = replace(revealed(evil), players={seat: hostile for seat in Seat})
    for line in explanation_lines(told(state)):
        assert line.isprintable()


def test_a_pair_of_word_drift_is_called_after_its_two_people() -> None:
    scores = {"first second": round_score({"": card(0.3)}), "second first": round_score({"": card(0.5)})}
    state = reveal_rounds.revealed("word-drift", scores)
    pair = told(state).part("ada and sam")
    assert pair is not None
    lines = explanation_lines(told(state))
    assert "           +40  Ada and Sam: 40 × 1 of 1" in lines
    assert "▒ Ada and Sam: 40 %, alike in part" in lines
    assert any(line.startswith("  Ada           ") for line in lines)
    assert not any("first" in line or "the other one says" in line for line in lines)
