"""A small scenario of every flow, with authored partners where one person can play it alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from charades.game.flows import FLOWS
from charades.game.seats import Mode
from charades.scenario.flows import FLOW_KEYS
from charades.scenario.model import Agenda, Audience, Facet, FlowKey, Given, Partner, Picture, Scenario, Side

SECRET = "zyxwombat"
PICTURE = Picture(
    facets=(
        Facet("goal", f"{SECRET} ships in May."),
        Facet("meaning", f"{SECRET} stays small."),
        Facet("why now", f"{SECRET} has rivals."),
    )
)
ITEMS = ("speed", "price", "care")
GIVES: Mapping[str, Given] = {
    "order": ("price", "speed", "care"),
    "back-brief 1": {"what I understood": "ship it", "what I will do": "pack it"},
    "back-brief 2": {"what I understood": "ship it small", "what I will do": "pack it"},
    "meaning": "no faults",
    "canvas": {"intent": "to win"},
    "revised": {"intent": "to win well"},
    "signature": "I sign",
    "words": "a small thing",
    "numbers": "5",
    "drawing": "|--|\n|__|",
    "message": "a small thing in spring",
    "read-back": {"goal": "in June"},
    "understood": {"goal": "in May"},
    "agreement": "I agree",
    "terms": {"why": "because"},
    "clue 1": "purrs",
    "clue 2": "barks",
}

_ALL = Scenario(
    id="x",
    title="A riddle",
    picture=PICTURE,
    authored=("a small thing in spring",),
    items=ITEMS,
    word="quality",
    statement="We act on it.",
    media=("words", "numbers", "drawing", "questions"),
    agenda=Agenda("goal", f"Say that {SECRET} ships in June."),
    audience=Audience("children", "They are six.", ("software",)),
    sides=(Side("client", "knows the money"), Side("builder", "knows the time")),
    fields=("situation", "intent"),
    pictures=(Picture(concept="cat", definition="An animal that purrs."), Picture(concept="dog")),
)


def scenario_of(flow: FlowKey) -> Scenario:
    """Return a scenario of a flow."""
    number = FLOW_KEYS[flow].partners[0]
    partners = tuple(Partner(f"Partner {each}", GIVES) for each in range(1, number + 1))
    return replace(_ALL, flow=flow, partners=partners)


WAYS = [(key, mode) for key in FLOWS for mode in FLOWS[key].modes(scenario_of(key)) if key != "relay"]
"""Every flow but the relay, in every way in which it can be played."""
assert {mode for _, mode in WAYS} == {Mode.PAIR, Mode.ALONE}
