"""The file that ``charades new`` writes for a flow, played from the first task to the reveal."""

import pytest

from charades.game import events as ev
from charades.game.content import Choice, Drawing, Numbers, Order, Texts
from charades.game.decide import decide, modes_for, start
from charades.game.flows import FLOWS
from charades.game.scorecard import FacetScore, RoundScore, Scorecard
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.game.task import Stage
from charades.scenario.model import FlowKey, Picture
from charades.scenario.reader import read_scenario_text
from charades.scenario.template import new_scenario
from charades.session.seating import seats_for

CARD = Scorecard(0.8, 0.7, 0.1, "aligned")
NAMES = ("Ada", "Sam", "Eve")


def scored(picture: Picture) -> RoundScore:
    return RoundScore(
        tuple(FacetScore(part.name, 1, part.text, "x", CARD) for part in picture.parts), 0.7, 0.1, (), "t"
    )


def action(state: State) -> ev.Action:
    task = state.task
    seat = task.seat or Seat.SENDER
    match task.stage:
        case Stage.CLUE:
            return ev.SendClue("hello there")
        case Stage.RECEIVE:
            return ev.Reconstruct({part.name: "x" for part in state.scenario.picture.facets} or {"": "x"})
        case Stage.FORECAST:
            return ev.GiveForecast(seat, 50)
        case Stage.WRITE:
            return ev.Contribute(seat, Texts({key: "some text" for key in task.keys}))
        case Stage.RANK:
            return ev.Contribute(seat, Order(task.fields))
        case Stage.CHOOSE:
            return ev.Contribute(seat, Choice(task.fields[0]))
        case Stage.DRAW:
            return ev.Contribute(seat, Drawing(("--",)))
        case Stage.ESTIMATE:
            return ev.Contribute(seat, Numbers(dict.fromkeys(task.fields, 50)))
        case _:
            scores = {key: scored(found.picture) for key, found in state.flow.comparisons(state).items()}
            others = {key: score for key, score in scores.items() if key}
            return ev.Score(state.flow.headline(scores), others)


@pytest.mark.parametrize("mode", [Mode.PAIR, Mode.ALONE])
@pytest.mark.parametrize("flow", [flow for flow in FLOWS if flow != "relay"])
def test_is_played_to_the_reveal(flow: FlowKey, mode: Mode) -> None:
    scenario = read_scenario_text(new_scenario("x", flow=flow)).scenario
    assert scenario
    assert mode in modes_for(scenario)
    people = NAMES[: FLOWS[flow].least] if mode is Mode.PAIR else NAMES[:1]
    begun = start(scenario, mode, seats_for(scenario, mode, people))
    assert not isinstance(begun, ev.Refusal)
    state = replay(begun)
    for _ in range(80):
        if state.over:
            break
        events = decide(state, action(state))
        assert not isinstance(events, ev.Refusal), (state.task, events)
        for event in events:
            state = evolve(state, event)
    assert state.over
    assert state.task.stage is Stage.REVEALED
