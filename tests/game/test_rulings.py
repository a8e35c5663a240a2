"""The players have the last word on what the scorer finds, and only on that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.game import events as ev
from charades.game.decide import allowed, decide
from charades.game.events import Refusal
from charades.game.rulings import Doubt, Ruling, doubts, open_questions
from charades.game.scorecard import Judgement, RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.game.verdict import brought_down, settled_facet, settled_round
from charades.game.view import view
from charades.scenario.model import Facet, Picture, Scenario
from tests.game.doubtful import FREE, GIVE_UP, GOAL, LATE, NO_FEATURES, doubtful_score, hardened

SCENARIO = Scenario(
    id="release",
    title="Something little, soon",
    picture=Picture(facets=(Facet("goal", GOAL), Facet("why now", GIVE_UP), Facet("not", NO_FEATURES, 2.0))),
    on_breach="cost",
    answer="facets",
)
rulings = st.dictionaries(st.sampled_from([LATE, FREE]), st.sampled_from([Ruling.SAME, Ruling.TURNED]))


def revealed(score: RoundScore) -> list[ev.Event]:
    return [
        ev.PictureDealt(SCENARIO, Mode.PAIR, {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"}),
        ev.ClueGiven("a little thing, soon", (ev.BreachNote("forbid", 0, 1, "no"),)),
        ev.ReconstructionGiven({facet.name: facet.reconstruction for facet in score.facets}),
        ev.ForecastGiven(Seat.RECEIVER, 90),
        ev.ForecastGiven(Seat.SENDER, 80),
        ev.Scored(score),
    ]


def settle(state: State, doubt: Doubt, ruling: Ruling) -> State:
    decision = decide(state, ev.Settle(doubt, ruling))
    assert not isinstance(decision, Refusal)
    for event in decision:
        state = evolve(state, event)
    return state


@pytest.fixture
def state() -> State:
    return replay(revealed(doubtful_score()))


def test_what_is_settled_as_the_same_costs_nothing_any_more(state: State) -> None:
    after = settle(state, LATE, Ruling.SAME)
    assert after.score == state.score
    assert after.settled is not None
    goal = after.settled.facets[0].card
    assert (goal.overlap, goal.verdict, goal.distortions) == (0.815, "aligned", ())
    assert after.settled.overlap == pytest.approx((0.815 + 0.1 + 2 * 0.64) / 4)
    assert after.points == pytest.approx(after.settled.overlap - 0.05)
    assert after.points_of(after.score) == pytest.approx(0.49781 - 0.05, abs=1e-4)
    assert after.doubts_settled == 1


def test_what_is_settled_as_turned_around_counts_like_a_sure_finding(state: State) -> None:
    after = settle(state, FREE, Ruling.TURNED)
    assert after.settled is not None
    card = after.settled.facets[2].card
    assert card.verdict == "contradicted"
    assert card.overlap == pytest.approx(0.15 * 0.9)
    assert card.distortions[0].hard


def test_a_ruling_can_be_changed_and_taken_back(state: State) -> None:
    changed = settle(settle(state, LATE, Ruling.SAME), LATE, Ruling.TURNED)
    assert changed.rulings == {LATE: Ruling.TURNED}
    assert settle(changed, LATE, Ruling.OPEN) == state
    assert decide(changed, ev.Settle(LATE, Ruling.TURNED)) == ()
    assert decide(state, ev.Settle(LATE, Ruling.OPEN)) == ()


def test_rulings_are_part_of_the_round_and_of_what_everybody_sees(state: State) -> None:
    events = [*revealed(doubtful_score()), ev.Ruled(LATE, Ruling.SAME), ev.Ruled(FREE, Ruling.TURNED)]
    after = replay(events)
    assert after.rulings == {LATE: Ruling.SAME, FREE: Ruling.TURNED}
    for seat in Seat:
        seen = view(after, seat)
        assert (seen.score, seen.settled, seen.rulings) == (after.score, after.settled, after.rulings)


def test_nothing_is_settled_before_the_reveal(state: State) -> None:
    for events in (revealed(doubtful_score())[:-1], [*revealed(doubtful_score())[:2], ev.Abandoned()]):
        refused = decide(replay(events), ev.Settle(LATE, Ruling.SAME))
        assert isinstance(refused, Refusal)
        assert refused.code == "not-now"


@pytest.mark.parametrize(
    "doubt",
    [
        Doubt("goal", "time", "before", "after"),
        Doubt("not", "time", "before the end of March", "after March"),
        Doubt("goal", "order", "before the end of March", "after March"),
    ],
)
def test_only_what_is_asked_can_be_settled(state: State, doubt: Doubt) -> None:
    refused = decide(state, ev.Settle(doubt, Ruling.SAME))
    assert isinstance(refused, Refusal)
    assert refused.code == "no-such-doubt"
    assert refused.hint


def test_a_sure_finding_stands_until_it_is_overruled() -> None:
    score = hardened(doubtful_score())
    sure = replay(revealed(score))
    assert sure.settled == score
    assert open_questions(score, {}) == ()
    assert sure.doubts_settled == 0
    after = settle(sure, LATE, Ruling.SAME)
    assert after.score == score
    assert after.settled is not None
    goal, _, portal = after.settled.facets
    assert (goal.card.overlap, goal.card.verdict, goal.card.distortions) == (0.815, "aligned", ())
    assert portal.card.verdict == "contradicted"
    assert after.doubts_settled == 1
    assert settle(after, LATE, Ruling.OPEN) == sure


def test_a_sure_finding_that_players_call_turned_around_counts_as_it_did() -> None:
    score = hardened(doubtful_score())
    assert settled_round(score, {LATE: Ruling.TURNED, FREE: Ruling.TURNED}) is score


def test_questions_come_before_sure_findings_and_only_they_are_open() -> None:
    score = hardened(doubtful_score(), "goal")
    assert [(doubt, found.hard) for doubt, found in doubts(score).items()] == [(FREE, False), (LATE, True)]
    assert open_questions(score, {}) == (FREE,)
    assert open_questions(score, {LATE: Ruling.SAME}) == (FREE,)
    assert open_questions(score, {FREE: Ruling.TURNED}) == ()


def test_overruling_answers_the_doubt_about_the_whole_too() -> None:
    facet = hardened(doubtful_score()).facets[0]
    assert facet.card.evidence is not None
    evidence = replace(facet.card.evidence, judgement=Judgement(0.05, 0.05, 0.9))
    found = facet.card.distortions
    overlap = brought_down(0.815, 0.8, found, 0.9)
    card = replace(facet.card, evidence=evidence, overlap=overlap)
    assert settled_facet(replace(facet, card=card), {LATE: Ruling.SAME}).card.overlap == 0.815


def test_a_ruling_on_what_a_later_scorer_does_not_find_does_not_apply(state: State) -> None:
    after = settle(settle(state, LATE, Ruling.TURNED), FREE, Ruling.SAME)
    score = doubtful_score("scorer-2")
    clear = replace(score.facets[0], card=replace(score.facets[0].card, overlap=0.815, distortions=()))
    later = replace(after, score=replace(score, facets=(clear, *score.facets[1:])))
    assert later.doubts_settled == 1
    assert later.settled is not None
    assert later.settled.facets[0] == clear
    assert later.settled.facets[2].card.verdict == "aligned"


def test_a_score_that_does_not_say_how_it_was_made_asks_nothing_and_stays_as_it_is() -> None:
    score = doubtful_score()
    old = replace(
        score, facets=tuple(replace(facet, card=replace(facet.card, evidence=None)) for facet in score.facets)
    )
    state = replay(revealed(old))
    assert not state.doubts
    assert ev.Settle not in allowed(state, Seat.SENDER)
    assert settled_round(old, {LATE: Ruling.SAME}) is old


@given(rulings, st.sampled_from([(), ("goal",), ("goal", "not")]))
def test_the_same_never_takes_and_turned_around_never_gives(ruled: dict[Doubt, Ruling], sure: tuple[str, ...]) -> None:
    score = hardened(doubtful_score(), *sure) if sure else doubtful_score()
    settled = settled_round(score, ruled)
    assert 0 <= settled.overlap <= 1
    for before, after in zip(score.facets, settled.facets, strict=True):
        said = {ruling for doubt, ruling in ruled.items() if doubt.facet == before.name}
        if said == {Ruling.SAME}:
            assert after.card.overlap >= before.card.overlap
        elif said == {Ruling.TURNED}:
            assert after.card.overlap <= before.card.overlap
        else:
            assert after is before
