import pytest

from charades.game.flows import FLOWS
from charades.scenario.model import FlowKey, Scenario
from charades.scenario.reader import read_scenario_text
from charades.scenario.template import new_scenario
from charades.tui.screens.peek import preview


def scenario_of(flow: FlowKey, without: str = "") -> Scenario:
    text = new_scenario("x", flow=flow)
    scenario = read_scenario_text(text.partition(without)[0] if without else text).scenario
    assert scenario
    return scenario


@pytest.mark.parametrize("flow", FLOWS)
def test_tells_what_one_does_how_many_play_and_how_it_is_practised_alone(flow: FlowKey) -> None:
    plain = preview(scenario_of(flow), uncovered=False).plain
    assert FLOWS[flow].title in plain
    assert FLOWS[flow].summary in plain
    assert f"{FLOWS[flow].least}" in plain
    if flow != "relay":
        assert FLOWS[flow].solo in plain


def test_relay_names_its_ways_of_practising() -> None:
    plain = preview(scenario_of("relay"), uncovered=False).plain
    assert "2 at this keyboard" in plain
    assert "Explain it to the machine. Understand an author's clues." in plain
    assert "one concept · 3 clues · 2 questions" in plain


def test_counts_only_what_the_flow_has() -> None:
    assert "5 items" in preview(scenario_of("priorities"), uncovered=False).plain
    assert "clues" not in preview(scenario_of("priorities"), uncovered=False).plain
    assert "3 pictures" in preview(scenario_of("convergence"), uncovered=False).plain
    assert "one concept · 4 media · 5 questions" in preview(scenario_of("media"), uncovered=False).plain
    assert "a picture of 3 parts · 2 back-briefs" in preview(scenario_of("back-brief"), uncovered=False).plain


def test_without_partners_nobody_practises_it_alone() -> None:
    assert "it brings no partners" in preview(scenario_of("chain", "\npartners:"), uncovered=False).plain


SECRETS: dict[FlowKey, str] = {
    "relay": "kite",
    "convergence": "fork",
    "bluff": "Say that everybody takes a turn",
    "canvas": "The hall is booked for a wedding",
    "depth": "we put the customer first",
    "audience": "afraid of hospitals",
    "gauges": "quiet, space, cost, speed",
    "word-drift": "quality",
}


@pytest.mark.parametrize("flow", SECRETS)
def test_uncovers_only_when_asked(flow: FlowKey) -> None:
    scenario = scenario_of(flow)
    assert SECRETS[flow] not in preview(scenario, uncovered=False).plain
    assert SECRETS[flow] in preview(scenario, uncovered=True).plain
    assert "for the coach: For the coach." in preview(scenario, uncovered=True).plain
