"""Every flow: it ends in a reveal whatever people do, shows nobody what is not theirs, and replays to the same."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charades.game import events as ev
from charades.game.content import Choice, Content, Drawing, Numbers, Order, Texts
from charades.game.decide import allowed, decide, start
from charades.game.events import BreachNote, Refusal
from charades.game.flows import FLOWS
from charades.game.scorecard import FacetScore, RoundScore, Scorecard
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.game.task import CONTRIBUTING, Stage, Task
from charades.game.view import view
from charades.scenario.model import FlowKey, TimeLimits
from charades.session.seating import seats_for
from tests.game.flow_scenarios import PICTURE, SECRET, WAYS, scenario_of

PEOPLE = ("Ada", "Sam", "Eve", "Kim", "Lou")
SEES_THE_PICTURE = {
    "chain": {Seat.FIRST},
    "media": {Seat.FIRST},
    "bluff": {Seat.SENDER, Seat.RECEIVER},  # a receiver's agenda says what to bend
}
CARD = Scorecard(0.8, 0.7, 0.1, "aligned")
SCORE = RoundScore(tuple(FacetScore(f.name, 1.0, f.text, "x", CARD) for f in PICTURE.facets), 0.7, 0.1, (), "test")


def begin(flow: FlowKey, mode: Mode, **changes: object) -> tuple[list[ev.Event], State]:
    scenario = scenario_of(flow)
    for name, value in changes.items():
        object.__setattr__(scenario, name, value)
    people = PEOPLE[: FLOWS[flow].least] if mode is Mode.PAIR else PEOPLE[:1]
    begun = start(scenario, mode, seats_for(scenario, mode, people))
    assert not isinstance(begun, Refusal), begun
    return list(begun), replay(begun)


def content_for(task: Task, text: str = "some words") -> Content:
    match task.stage:
        case Stage.RANK:
            return Order(task.fields[::-1])
        case Stage.CHOOSE:
            return Choice(task.fields[0])
        case Stage.DRAW:
            return Drawing(("--", "||"))
        case Stage.ESTIMATE:
            return Numbers(dict.fromkeys(task.fields, 60))
        case _:
            return Texts(dict.fromkeys(task.keys, text))


def next_action(state: State) -> ev.Action:
    """What a willing player does next."""
    task = state.task
    seat = task.seat or Seat.SENDER
    match task.stage:
        case Stage.CLUE:
            return ev.SendClue("a small thing")
        case Stage.ANSWER:
            return ev.AnswerQuestion("quite small")
        case Stage.RECEIVE:
            return ev.Reconstruct({"": "something small"})
        case Stage.FORECAST:
            return ev.GiveForecast(seat, 70)
        case Stage.SCORING:
            wanted = state.flow.comparisons(state)
            scores = dict.fromkeys(wanted, SCORE)
            return ev.Score(state.flow.headline(scores), {key: score for key, score in scores.items() if key})
        case _:
            return ev.Contribute(seat, content_for(task))


def step(state: State, action: ev.Action, history: list[ev.Event]) -> State:
    decision = decide(state, action)
    if isinstance(decision, Refusal):
        assert decision.message
        return state
    for event in decision:
        history.append(event)
        state = evolve(state, event)
    return state


def play_out(state: State, history: list[ev.Event]) -> State:
    for _ in range(100):
        if state.over:
            return state
        state = step(state, next_action(state), history)
    raise AssertionError(f"the round does not end: {state.task}")


def check_nothing_leaks(state: State) -> None:
    if state.stage is Stage.REVEALED:
        return
    for seat in state.table.seats:
        if seat not in SEES_THE_PICTURE.get(state.scenario.flow, {Seat.SENDER}):
            assert SECRET not in repr(asdict(view(state, seat)))


@pytest.mark.parametrize(("flow", "mode"), WAYS)
def test_every_flow_ends_in_a_reveal_with_figures(flow: FlowKey, mode: Mode) -> None:
    history, state = begin(flow, mode)
    state = play_out(state, history)
    assert state.stage is Stage.REVEALED
    assert replay(history) == state
    assert (state.score is None) == (flow == "priorities")
    assert all(isinstance(figure, float) for figure in state.flow.measures(state).values())
    assert set(state.forecasts) <= set(state.table.people)
    assert state.forecasts


actions = st.one_of(
    st.sampled_from(
        [
            ev.SendClue("a small thing"),
            ev.AskQuestion("is it small?"),
            ev.Reconstruct({"": "something"}),
            ev.RequestClue(),
            ev.Pause(),
            ev.Resume(),
            ev.Contribute(Seat.SENDER, Texts({"": "x" * 2001})),
            ev.Contribute(Seat.FIRST, Order(("speed", "speed"))),
            ev.Contribute(Seat.FIRST, Drawing(("letters",))),
            ev.Contribute(Seat.SENDER, Texts({"nonsense": "x"})),
            ev.RunOut({"": "half a sen"}),
            ev.Score(SCORE, {}),
        ]
    ),
    st.builds(ev.GiveForecast, st.sampled_from(Seat), st.integers(-5, 105)),
    st.just(None),
)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60, deadline=None)
@given(st.sampled_from(WAYS), st.lists(actions, max_size=40), st.sampled_from(["block", "cost", "end_turn"]))
def test_whatever_people_try_a_flow_stays_legal_hides_what_is_not_theirs_and_replays(
    way: tuple[FlowKey, Mode], tried: list[ev.Action | None], policy: str
) -> None:
    history, state = begin(*way, on_breach=policy, time=TimeLimits(60, 60, hard=True))
    for action in tried:
        state = step(state, action or next_action(state), history)
        check_nothing_leaks(state)
        if not state.over and not state.paused and state.turn is not None:
            assert allowed(state, state.turn)
    assert replay(history) == state
    if state.paused:
        state = step(state, ev.Resume(), history)
    assert play_out(state, history).stage is Stage.REVEALED


@pytest.mark.parametrize("flow", [key for key, mode in WAYS if mode is Mode.PAIR])
def test_nobody_does_anothers_task(flow: FlowKey) -> None:
    history, state = begin(flow, Mode.PAIR)
    while state.stage not in CONTRIBUTING:
        state = step(state, next_action(state), history)
    other = next(seat for seat in state.table.seats if seat is not state.turn)
    refused = decide(state, ev.Contribute(other, content_for(state.task)))
    assert isinstance(refused, Refusal)
    assert refused.code == "not-your-turn"
    assert view(state, other).task is None


def test_a_breach_keeps_a_text_with_its_writer_or_costs_it() -> None:
    note = (BreachNote("forbid", 0, 1, "“x” is forbidden"),)
    kept_history, kept = begin("chain", Mode.PAIR, on_breach="block")
    kept = step(kept, ev.Contribute(Seat.FIRST, Texts({"": "x"}), note), kept_history)
    assert (kept.turn, kept.said) == (Seat.FIRST, ())
    history, lost = begin("chain", Mode.PAIR, on_breach="end_turn")
    lost = step(lost, ev.Contribute(Seat.FIRST, Texts({"": "x"}), note), history)
    assert (lost.turn, lost.said) == (Seat.SECOND, ())


def test_corrections_go_on_until_nothing_is_corrected_or_the_loops_are_over() -> None:
    history, state = begin("back-brief", Mode.PAIR, loops=3)
    state = step(state, ev.Contribute(Seat.SENDER, Texts({"": "the brief"})), history)
    for number in (1, 2):
        state = step(state, ev.Contribute(Seat.RECEIVER, content_for(state.task, f"try {number}")), history)
        corrected = "no, May" if number == 1 else ""
        state = step(state, ev.Contribute(Seat.SENDER, Texts({"goal": corrected})), history)
    assert state.stage is Stage.FORECAST
    assert list(state.flow.comparisons(state)) == ["loop 1", "loop 2"]
    assert "no, May" in state.flow.comparisons(state)["loop 2"].said


def test_everybody_in_a_chain_reads_the_message_before_and_no_other() -> None:
    history, state = begin("chain", Mode.PAIR)
    state = step(state, ev.Contribute(Seat.FIRST, Texts({"": "first message"})), history)
    assert "first message" in repr(state.task)
    state = step(state, ev.Contribute(Seat.SECOND, Texts({"": "second message"})), history)
    assert "second message" in repr(state.task)
    assert "first message" not in repr(view(state, Seat.THIRD))


def test_an_honest_receiver_and_a_bend_that_was_found() -> None:
    for agenda, suspicion, found, false in [
        (None, "nothing was bent", 1.0, 0.0),
        (None, "goal", 0.0, 1.0),
        (scenario_of("bluff").agenda, "goal", 1.0, 0.0),
        (scenario_of("bluff").agenda, "meaning", 0.0, 1.0),
        (scenario_of("bluff").agenda, "nothing was bent", 0.0, 0.0),
    ]:
        history, state = begin("bluff", Mode.ALONE, agenda=agenda)
        state = step(state, ev.GiveForecast(Seat.SENDER, 50), history)
        state = step(state, ev.Contribute(Seat.SENDER, Choice(suspicion)), history)
        measures = play_out(state, history).flow.measures(play_out(state, []))
        assert (measures["found"], measures["false suspicion"]) == (found, false)
