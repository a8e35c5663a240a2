"""Which message did it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charades.game import events as ev
from charades.game.decide import start
from charades.game.events import Refusal
from charades.game.flows.flow import Comparison
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import replay
from charades.reports.debrief_clues import message_by_message, winning_clues
from charades.scenario.model import Scenario
from charades.session.scoring import ScoringService
from tests.reports.debrief_rounds import GOAL, WHY, course, of, part, scored, talk, why


def test_the_clue_that_won_and_the_one_that_lost() -> None:
    moved = course("goal", 0.1, 0.7, 0.75, 0.3)
    assert moved.won is not None
    assert moved.lost is not None
    assert (moved.won.label, moved.won.before, moved.won.after) == ("message 2", 0.1, 0.7)
    assert (moved.lost.label, moved.lost.before, moved.lost.after) == ("message 4", 0.75, 0.3)


def test_small_changes_are_put_down_to_nothing() -> None:
    still = course("goal", 0.05, 0.1, 0.02)
    assert still.won is None
    assert still.lost is None
    assert course("goal", 0.9).won is None, "where there is one message only, none of several did it"


def test_the_clue_that_turned_it_around() -> None:
    assert course("goal", 0.8, 0.1, turns_at=1).turned is not None
    assert course("goal", 0.8, 0.1).turned is None


def test_messages_are_read_one_after_the_other_with_all_before(release: Scenario) -> None:
    asked: list[str] = []

    def compare(comparison: Comparison) -> RoundScore:
        asked.append(comparison.texts[""])
        return scored(part("goal", GOAL, "x", len(asked) / 10))

    state = talk(release, ("Soon.", "Small."), scored(part("goal", GOAL, "x", 0.5)))
    found = winning_clues(state, compare)
    assert asked == ["Soon.", "Soon.\nSmall."]
    assert [step.label for step in found[0].steps] == ["message 1", "message 2"]
    assert [step.overlap for step in found[0].steps] == [0.1, 0.2]
    assert winning_clues(state) == ()


def test_a_question_counts_with_its_answer(release: Scenario) -> None:
    begun = start(replace(release, questions=1), Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"})
    assert not isinstance(begun, Refusal)
    score = scored(part("goal", GOAL, "x", 0.5))
    given: list[ev.Event] = [
        ev.ClueGiven("Soon."),
        ev.QuestionAsked("In March?"),
        ev.AnswerGiven("Yes."),
        ev.ReconstructionGiven({"goal": "x"}),
    ]
    forecasts = [ev.ForecastGiven(seat, 50) for seat in (Seat.RECEIVER, Seat.SENDER)]
    found = winning_clues(replay([*begun, *given, *forecasts, ev.Scored(score)]), lambda _: score)
    assert [(step.label, step.text) for step in found[0].steps] == [
        ("message 1", "Soon."),
        ("question 1", "In March? Yes."),
    ]


def test_a_brief_needs_no_scorer(release: Scenario) -> None:
    state = talk(release, ("All of it.",), scored(part("goal", GOAL, "x", 0.5)), mode=Mode.BRIEF)
    assert not message_by_message(state)
    assert winning_clues(state, lambda _: pytest.fail("asked for nothing")) == ()


def test_the_real_scorer_finds_the_message_that_did_it(release: Scenario, scoring: ScoringService) -> None:
    messages = (
        "Everybody who tries to register stops half way, and nobody knows the reason.",
        "Put a tiny first version before real people by the end of March.",
        "And the portal gets whatever new features you like, we need them.",
    )
    sales = "A customer was promised it by sales."
    score = scored(part("goal", GOAL, "By late March.", 0.7), part("why now", WHY, sales, 0.05))
    state = talk(release, messages, score)
    found = {each.name: each for each in winning_clues(state, scoring.compare)}
    assert found["why now"].won is not None
    assert found["why now"].won.label == "message 1"
    assert found["goal"].won is not None
    assert found["goal"].won.label == "message 2"
    assert found["not"].turned is not None
    assert found["not"].turned.label == "message 3"
    told = of(state, tuple(found.values()))
    assert why(told, "why now").startswith("It was sent")
