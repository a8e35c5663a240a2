"""No sequence of actions makes an illegal state, leaks the picture or replays to anything else."""

from __future__ import annotations

from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from charades.game import events as ev
from charades.game.content import WHOLE
from charades.game.decide import allowed, decide, modes_for, start, turn_limit
from charades.game.events import BreachNote, Refusal
from charades.game.flows.relay import clue_budget
from charades.game.rulings import Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.game.task import Stage
from charades.game.view import view
from charades.scenario.model import CONCEPT, Facet, Picture, Scenario, TimeLimits
from tests.game.doubtful import FREE, LATE, doubtful_score

PLAYERS = {Seat.SENDER: "Ada", Seat.RECEIVER: "Sam"}
SECRET = "zyxwombat"

texts = st.sampled_from(["", "   ", "a hand-held roof", "is it wet?", "x" * 2001])
breaches = st.sampled_from([(), (BreachNote("forbid", 0, 1, f"“{SECRET}” is forbidden"),)])
spent = st.floats(0, 500)
keys = st.sampled_from([WHOLE, CONCEPT, "goal", "why now", "nonsense"])
answers = st.dictionaries(keys, texts, max_size=3)
score = RoundScore(facets=(), overlap=0.5, echo=0.0, added=(), scorer="test")
actions = st.one_of(
    st.builds(ev.SendClue, texts, breaches, spent),
    st.builds(ev.AskQuestion, texts, spent),
    st.builds(ev.AnswerQuestion, texts, breaches, spent),
    st.builds(ev.RequestClue, spent),
    st.builds(ev.Guess, st.lists(st.sampled_from(["roof", "tent"]), max_size=2).map(tuple), st.booleans()),
    st.builds(ev.Reconstruct, answers, spent),
    st.builds(ev.GiveForecast, st.sampled_from(Seat), st.integers(-5, 105)),
    st.builds(ev.RunOut, answers, spent),
    st.sampled_from([ev.Score(score), ev.Score(doubtful_score())]),
    st.builds(ev.Pause, spent),
    st.just(ev.Resume()),
    st.builds(ev.Settle, st.sampled_from([LATE, FREE]), st.sampled_from(Ruling)),
    st.builds(ev.AddNote, texts),
    st.just(ev.Abandon()),
)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    concept = Picture(
        concept=SECRET, synonyms=(f"{SECRET}et",), definition=f"{SECRET} is a hidden animal that nobody knows."
    )
    facets = Picture(facets=(Facet("goal", f"{SECRET} first"), Facet("why now", f"{SECRET} later", 2.0)))
    picture = draw(st.sampled_from([concept, facets]))
    return Scenario(
        id=f"{SECRET}-id",
        title="A riddle",
        picture=picture,
        wording={"forbid": [SECRET]},
        on_breach=draw(st.sampled_from(["block", "cost", "end_turn"])),
        clues=draw(st.integers(1, 3)),
        questions=draw(st.integers(0, 2)),
        time=draw(st.sampled_from([TimeLimits(), TimeLimits(60, 60, hard=True), TimeLimits(60, 60)])),
        answer="name" if picture.concept else draw(st.sampled_from(["facets", "own_words"])),
        authored=draw(st.sampled_from([(), ("a first hint", "a second hint")])),
    )


def begin(scenario: Scenario, mode: Mode) -> tuple[list[ev.Event], State]:
    begun = start(scenario, mode, PLAYERS)
    assert not isinstance(begun, Refusal)
    return list(begun), replay(begun)


def check_legal(state: State) -> None:
    assert 0 <= state.clues_used <= clue_budget(state.scenario, state.mode)
    assert state.questions_used <= state.scenario.questions
    assert all(0 <= percent <= 100 for percent in state.forecasts.values())
    assert (state.stage is Stage.REVEALED) == (state.score is not None)
    assert (state.turn is None) == (state.stage in (Stage.GUESS, Stage.SCORING, Stage.REVEALED, Stage.ABANDONED))
    if state.stage in (Stage.SCORING, Stage.REVEALED):
        assert state.reconstruction is not None
        assert state.forecasts
    if not state.over:
        assert any(len(allowed(state, seat)) for seat in Seat)


@given(scenarios(), st.data())
def test_any_sequence_of_actions_stays_legal_hides_the_picture_and_replays(
    scenario: Scenario, data: st.DataObject
) -> None:
    mode = data.draw(st.sampled_from(modes_for(scenario)))
    history, state = begin(scenario, mode)
    for action in data.draw(st.lists(actions, max_size=40)):
        decision = decide(state, action)
        if isinstance(decision, Refusal):
            assert decision.message
            continue
        for event in decision:
            history.append(event)
            state = evolve(state, event)
        check_legal(state)
        if state.stage is not Stage.REVEALED:
            assert SECRET not in repr(asdict(view(state, Seat.RECEIVER)))
    assert replay(history) == state


@given(scenarios(), st.data())
def test_what_is_listed_as_allowed_is_never_refused_as_out_of_turn(scenario: Scenario, data: st.DataObject) -> None:
    mode = data.draw(st.sampled_from(modes_for(scenario)))
    _, state = begin(scenario, mode)
    for action in data.draw(st.lists(actions, max_size=20)):
        decision = decide(state, action)
        seat = state.turn or Seat.SENDER
        if type(action) in allowed(state, seat) and isinstance(decision, Refusal):
            assert decision.code in {"empty", "too-long", "unknown-facet", "forecast-range", "not-your-turn"}
        for event in () if isinstance(decision, Refusal) else decision:
            state = evolve(state, event)


CONCEPT_SCENARIO = Scenario(
    id="umbrella",
    title="Something for a grey day",
    picture=Picture(concept="umbrella", definition="A folding cover against rain."),
    answer="name",
    authored=("You open it above you.", "It folds."),
    clues=2,
)


def play(scenario: Scenario, mode: Mode, *wanted: ev.Action) -> State:
    _, state = begin(scenario, mode)
    for action in wanted:
        decision = decide(state, action)
        assert not isinstance(decision, Refusal), decision
        for event in decision:
            state = evolve(state, event)
    return state


def test_a_pair_plays_from_clue_to_reveal_and_receiver_forecasts_first() -> None:
    state = play(
        CONCEPT_SCENARIO,
        Mode.PAIR,
        ev.SendClue("It keeps you dry"),
        ev.AskQuestion("A coat?"),
        ev.AnswerQuestion("You hold it"),
        ev.Reconstruct({CONCEPT: "umbrella"}),
    )
    assert (state.stage, state.turn) == (Stage.FORECAST, Seat.RECEIVER)
    state = play(
        CONCEPT_SCENARIO,
        Mode.PAIR,
        ev.SendClue("It keeps you dry"),
        ev.Reconstruct({CONCEPT: "umbrella"}),
        ev.GiveForecast(Seat.RECEIVER, 90),
        ev.GiveForecast(Seat.SENDER, 80),
        ev.Score(score),
        ev.AddNote("Holding was the word."),
    )
    assert state.stage is Stage.REVEALED
    assert state.forecasts == {Seat.RECEIVER: 90, Seat.SENDER: 80}
    assert state.words_spent == 4
    assert state.notes == ("Holding was the word.",)


def test_explaining_asks_for_one_forecast_then_guesses_until_the_clues_run_out() -> None:
    missed = (
        ev.SendClue("rain"),
        ev.GiveForecast(Seat.SENDER, 60),
        ev.Guess(("coat", "roof"), right=False),
        ev.SendClue("you hold it"),
    )
    assert play(CONCEPT_SCENARIO, Mode.EXPLAIN, *missed).stage is Stage.GUESS
    lost = play(CONCEPT_SCENARIO, Mode.EXPLAIN, *missed, ev.Guess(("parasol",), right=False))
    assert lost.stage is Stage.SCORING
    assert lost.reconstruction == {CONCEPT: "parasol"}
    won = play(
        CONCEPT_SCENARIO,
        Mode.EXPLAIN,
        ev.SendClue("rain"),
        ev.GiveForecast(Seat.SENDER, 60),
        ev.Guess(("umbrella",), right=True),
    )
    assert won.stage is Stage.SCORING


def test_understanding_shows_authored_clues_one_by_one() -> None:
    state = play(CONCEPT_SCENARIO, Mode.UNDERSTAND)
    assert state.said == ("You open it above you.",)
    state = play(CONCEPT_SCENARIO, Mode.UNDERSTAND, ev.RequestClue())
    assert state.said == ("You open it above you.", "It folds.")
    assert isinstance(decide(state, ev.RequestClue()), Refusal)
    assert isinstance(decide(state, ev.AskQuestion("What is it?")), Refusal)


def test_a_blocked_message_can_be_mended_and_a_turn_can_be_lost() -> None:
    breach = (BreachNote("forbid", 0, 3, "no"),)
    blocked = play(CONCEPT_SCENARIO, Mode.PAIR, ev.SendClue("rain", breach))
    assert (blocked.stage, blocked.clues_left, blocked.said) == (Stage.CLUE, 2, ())
    strict = Scenario(id="s", title="t", picture=CONCEPT_SCENARIO.picture, on_breach="end_turn", answer="name", clues=2)
    lost = play(strict, Mode.PAIR, ev.SendClue("rain", breach))
    assert (lost.stage, lost.clues_left, lost.said) == (Stage.RECEIVE, 1, ())
    assert [line.text for line in view(lost, Seat.RECEIVER).transcript] == [""]


def test_a_breach_at_a_cost_takes_points_and_leaves_the_overlap() -> None:
    scenario = Scenario(
        id="s", title="t", picture=CONCEPT_SCENARIO.picture, on_breach="cost", breach_cost=0.1, answer="name"
    )
    state = play(
        scenario,
        Mode.PAIR,
        ev.SendClue("rain", (BreachNote("forbid", 0, 4, "no"),)),
        ev.Reconstruct({CONCEPT: "umbrella"}),
        ev.GiveForecast(Seat.RECEIVER, 50),
        ev.GiveForecast(Seat.SENDER, 50),
        ev.Score(score),
    )
    assert state.score == score
    assert state.points == 0.4


def test_a_hard_limit_hands_in_what_the_receiver_had_typed() -> None:
    scenario = Scenario(
        id="s", title="t", picture=CONCEPT_SCENARIO.picture, answer="name", time=TimeLimits(30, 30, hard=True)
    )
    state = play(scenario, Mode.PAIR, ev.SendClue("dry"))
    assert turn_limit(state) == 30
    state = play(scenario, Mode.PAIR, ev.SendClue("dry"), ev.RunOut({CONCEPT: "umb"}, 30))
    assert state.stage is Stage.FORECAST
    assert state.reconstruction == {CONCEPT: "umb"}
    assert isinstance(decide(play(CONCEPT_SCENARIO, Mode.PAIR), ev.RunOut()), Refusal)


def test_a_paused_round_takes_nothing_but_going_on() -> None:
    state = play(CONCEPT_SCENARIO, Mode.PAIR, ev.Pause(12.5))
    assert state.paused
    assert state.spent == 12.5
    assert isinstance(decide(state, ev.SendClue("dry")), Refusal)
    assert not play(CONCEPT_SCENARIO, Mode.PAIR, ev.Pause(12.5), ev.Resume()).paused
