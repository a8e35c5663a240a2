import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charades.errors import ScenarioError
from charades.game.decide import modes_for
from charades.game.seats import Mode
from charades.scenario.flows import FLOW_KEYS
from charades.scenario.format import SLUG
from charades.scenario.linter import lint
from charades.scenario.model import FlowKey
from charades.scenario.reader import read_scenario_text
from charades.scenario.template import FLOWS, Picture, new_scenario
from charades.wording.ruleset import RULES

KINDS: tuple[Picture, ...] = ("concept", "facets")


@pytest.mark.parametrize("kind", KINDS)
def test_lints_clean_and_reads_back(kind: Picture) -> None:
    reading = read_scenario_text(new_scenario("a-grey-day", kind))
    assert lint(reading) == ()
    assert reading.scenario
    assert reading.scenario.id == "a-grey-day"
    assert bool(reading.scenario.picture.facets) == (kind == "facets")
    assert reading.scenario.authored
    assert reading.scenario.debrief


@pytest.mark.parametrize("kind", KINDS)
def test_names_every_rule_and_every_key(kind: Picture) -> None:
    text = new_scenario("x", kind)
    for key in (
        *RULES,
        "on_breach",
        "breach_cost",
        "clues",
        "questions",
        "time",
        "limit",
        "answer",
        "authored",
        "note",
    ):
        assert f"{key}:" in text
    assert "{" + "id}" not in text
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("flow", FLOWS)
def test_every_flow_has_a_file_that_lints_clean_and_can_be_played(flow: FlowKey) -> None:
    text = new_scenario("a-grey-day", flow=flow)
    reading = read_scenario_text(text)
    assert lint(reading) == ()
    assert reading.scenario
    assert reading.scenario.flow == flow
    assert len(modes_for(reading.scenario)) > 1
    assert Mode.PAIR in modes_for(reading.scenario)
    assert len(reading.scenario.partners) >= FLOW_KEYS[flow].partners[0]
    for key in FLOW_KEYS[flow].all:
        assert f"\n{key}:" in text, key
    for rule in RULES if "wording" in FLOW_KEYS[flow].all else ():
        assert f"{rule}:" in text, rule
    assert not {"{head}", "{" + "id}", "{rules}"} & set(text.split())
    assert max(map(len, text.splitlines())) <= 120


@settings(max_examples=30, deadline=None)
@given(st.from_regex(SLUG, fullmatch=True).filter(lambda name: len(name) <= 60 and name != "null"))
def test_takes_any_id(name: str) -> None:
    scenario = read_scenario_text(new_scenario(name)).scenario
    assert scenario
    assert scenario.id == name


@pytest.mark.parametrize("name", ["", "A", "a b", "../a", "a\n", "a" * 61, "-a"])
def test_refuses_what_is_no_id(name: str) -> None:
    with pytest.raises(ScenarioError, match="lower-case letters") as caught:
        new_scenario(name)
    assert caught.value.hint
