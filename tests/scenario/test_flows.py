"""What each flow asks of a file, and what is said where a file does not have it."""

import pytest
import yaml

from charades.game.content import drawing_in
from charades.game.flows import FLOWS
from charades.game.seats import Mode
from charades.scenario.document import Document
from charades.scenario.flows import FLOW_KEYS, FLOW_OWN, flows_with
from charades.scenario.model import Agenda, Audience, FlowKey, Scenario, Side
from charades.scenario.reader import read_scenario_text
from tests.scenario.samples import CONCEPT, found, only

HEAD = "format: 1\nid: open-door\ntitle: A way in\nlevel: 1\n"
PARTS = "picture:\n  facets:\n    goal: Twenty people use it before March.\n    meaning: Small and plain.\n"
THREE = PARTS + "    why now: Visitors give up.\n"

GOOD: dict[FlowKey, str] = {
    "relay": CONCEPT,
    "gauges": HEAD
    + "flow: gauges\n"
    + THREE
    + "items: [cost, speed, safety]\npartners:\n  - name: Mara\n    gives:\n      order: [speed, cost, safety]\n",
    "back-brief": HEAD
    + "flow: back-brief\nloops: 1\n"
    + PARTS
    + "authored: [Twenty people by March.]\npartners:\n  - name: Mara\n    gives:\n"
    + "      back-brief 1: {what I understood: Twenty by May., what I will do: Invite them.}\n",
    "word-drift": HEAD
    + "flow: word-drift\nword: quality\npartners:\n"
    + "  - {name: Ines, gives: {meaning: It lasts.}}\n  - {name: Bela, gives: {meaning: It fits.}}\n",
    "priorities": HEAD
    + "flow: priorities\nitems: [cost, speed, safety]\npartners:\n"
    + "  - {name: Ines, gives: {order: [cost, speed, safety]}}\n"
    + "  - {name: Bela, gives: {order: [speed, cost, safety]}}\n",
    "canvas": HEAD
    + "flow: canvas\nsides: [{name: client, knows: Much.}, {name: painter, knows: More.}]\nfields: [intent, output]\n"
    + "partners:\n  - name: Vera\n    gives:\n      canvas: {intent: A dry wall.}\n"
    + "      revised: {intent: A dry wall., output: Paint.}\n      signature: not yet\n",
    "mission": HEAD + "flow: mission\n" + PARTS,
    "media": HEAD
    + "flow: media\npicture: {concept: umbrella}\nmedia: [words, numbers, drawing, questions]\npartners:\n"
    + "  - name: Mara\n    gives:\n      words: You open it above you.\n      numbers: 1 2 3\n      drawing: |2\n"
    + "           __\n          /  \\\n\n           │\n",
    "chain": HEAD
    + "flow: chain\n"
    + PARTS
    + "partners:\n  - {name: Ada, gives: {message: Twenty by March.}}\n  - {name: Ben, gives: {message: Twenty.}}\n",
    "bluff": HEAD
    + "flow: bluff\n"
    + PARTS
    + "agenda: {facet: goal, bend: Say June.}\nauthored: [Twenty people by March.]\n"
    + "partners: [{name: Rolf, gives: {read-back: {goal: Twenty by June.}}}]\n",
    "audience": HEAD
    + "flow: audience\n"
    + PARTS
    + "audience: {name: a child, about: Nine., jargon: [medicine, scan]}\n",
    "illusion": HEAD
    + "flow: illusion\n"
    + PARTS
    + "partners:\n  - {name: Ada, gives: {message: Twenty.}}\n  - {name: Ben, gives: {understood: {goal: Twenty.}}}\n",
    "depth": HEAD
    + "flow: depth\nstatement: We act.\n"
    + "partners: [{name: Ines, gives: {agreement: I agree, terms: {why: So.}}}]\n",
    "convergence": HEAD
    + "flow: convergence\npictures: [{concept: cat}, {concept: dog}]\n"
    + "partners: [{name: Mara, gives: {clue 1: It purrs., clue 2: It barks.}}]\n",
}


def changed(flow: FlowKey, old: str, new: str) -> str:
    assert old in GOOD[flow], (flow, old)
    return GOOD[flow].replace(old, new)


def without(flow: FlowKey, key: str) -> str:
    lines = GOOD[flow].splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
    end = next((n for n in range(start + 1, len(lines)) if not lines[n].startswith(" ")), len(lines))
    return "".join(lines[:start] + lines[end:])


CASES = {
    "flow-needs-key": (HEAD, 1, 1),
    "flow-needs-key, items": (without("gauges", "items"), 5, 1),
    "flow-needs-key, word": (without("word-drift", "word"), 5, 1),
    "flow-needs-key, sides": (without("canvas", "sides"), 5, 1),
    "flow-needs-key, media": (without("media", "media"), 5, 1),
    "flow-needs-key, audience": (without("audience", "audience"), 5, 1),
    "flow-needs-key, statement": (without("depth", "statement"), 5, 1),
    "flow-needs-key, pictures": (without("convergence", "pictures"), 5, 1),
    "key-of-other-flow": (CONCEPT + "items: [cost, speed, safety]\n", 7, 1),
    "key-of-other-flow, clues": (GOOD["mission"] + "clues: 3\n", 10, 1),
    "key-of-other-flow, picture": (GOOD["depth"] + "picture: {concept: cat}\n", 8, 1),
    "key-of-other-flow, partners": (GOOD["mission"] + "partners: [{name: A, gives: {order: [b]}}]\n", 10, 1),
    "picture-needs-facets": (HEAD + "flow: mission\npicture: {concept: umbrella}\n", 6, 1),
    "gauges-facets": (changed("gauges", "why now", "because"), 7, 3),
    "agenda-facet": (changed("bluff", "facet: goal", "facet: gaol"), 10, 17),
    "name-twice": (changed("priorities", "items: [cost, speed,", "items: [safety, speed,"), 6, 24),
    "name-twice, fields": (changed("canvas", "fields: [intent, output]", "fields: [intent, output, intent]"), 7, 26),
    "name-twice, media": (changed("media", "drawing, questions]", "drawing, words]"), 7, 34),
    "name-twice, sides": (changed("canvas", "name: painter", "name: Client"), 6, 39),
    "name-twice, partners": (changed("chain", "name: Ben", "name: Ada"), 12, 5),
    "partners-count": (changed("chain", "  - {name: Ben, gives: {message: Twenty.}}\n", ""), 10, 1),
    "partners-count, one": (GOOD["depth"][:-2] + ", {name: Bo, gives: {agreement: I agree}}]\n", 7, 1),
    "alone-needs-both": (without("bluff", "authored"), 11, 1),
    "alone-needs-both, partner": (without("back-brief", "partners"), 11, 1),
    "gift-missing": (changed("convergence", ", clue 2: It barks.", ""), 7, 25),
    "gift-missing, loop": (changed("back-brief", "loops: 1", "loops: 2"), 14, 5),
    "gift-unknown": (changed("convergence", "clue 2:", "clue 3:"), 7, 52),
    "gift-unknown, second partner": (changed("illusion", "understood: {goal: Twenty.}", "message: Twenty."), 12, 25),
    "gift-form": (changed("bluff", "{goal: Twenty by June.}", "Twenty by June."), 12, 44),
    "gift-form, text": (changed("word-drift", "meaning: It fits.", "meaning: [It, fits]"), 9, 35),
    "gift-form, nothing": (changed("bluff", "{goal: Twenty by June.}", "{}"), 12, 44),
    "gift-form, order": (changed("gauges", "[speed, cost, safety]", "speed cost safety"), 15, 14),
    "gift-choice": (changed("depth", "agreement: I agree", "agreement: Yes"), 7, 44),
    "gift-choice, signature": (changed("canvas", "not yet", "never"), 13, 18),
    "gift-order": (changed("gauges", "[speed, cost, safety]", "[speed, cost]"), 15, 14),
    "gift-order, strange": (changed("gauges", "[speed, cost, safety]", "[speed, cost, sefety]"), 15, 14),
    "gift-order, twice": (changed("gauges", "[speed, cost, safety]", "[speed, cost, safety, cost]"), 15, 14),
    "gift-field": (changed("bluff", "{goal: Twenty by June.}", "{gaol: Twenty by June.}"), 12, 45),
    "gift-field, canvas": (changed("canvas", "canvas: {intent:", "canvas: {outcome:"), 11, 16),
    "drawing-letters": (changed("media", "__", "AB"), 13, 16),
    "drawing-letters, tab": (changed("media", "__", "_\t"), 13, 16),
    "drawing-too-large": (changed("media", "__", "_" * 57), 13, 16),
    "drawing-too-large, rows": (changed("media", "           __\n", "           |\n" * 14), 13, 16),
    "drawing-empty": (GOOD["media"].partition("      drawing")[0] + '      drawing: "   "\n', 13, 16),
    "partner-breach": (changed("convergence", "It purrs.", "Some cats."), 7, 41),
    "partner-breach, word": (changed("word-drift", "It fits.", "High quality."), 9, 35),
    "partner-breach, numbers": (changed("media", "1 2 3", "1 two many"), 12, 16),
    "partner-breach, words": (changed("media", "You open it", "An umbrella"), 11, 14),
    "partner-breach, rule": (GOOD["chain"] + "wording: {max_words: 2}\n", 11, 34),
    "partner-breach, sender": (GOOD["illusion"] + "wording: {forbid: [twenty]}\n", 11, 34),
    "partner-breach, repeated": (
        changed("convergence", "It barks.", "It never purrs.") + "wording: {no_repetition: true}\n",
        7,
        60,
    ),
    "authored-breach": (GOOD["bluff"] + "wording: {no_numbers: true}\n", 11, 12),
    "authored-single": (changed("bluff", "[Twenty people by March.]", "[Twenty., People.]"), 11, 21),
    "authored-too-many": (CONCEPT + "clues: 1\nauthored: [It folds., You open it.]\n", 8, 23),
    "rules-contradict": (GOOD["media"] + "wording: {no_numbers: true}\n", 18, 1),
    "forbids-target": (GOOD["word-drift"] + "wording: {forbid: [qualities]}\n", 10, 20),
    "title-tells": (changed("convergence", "A way in", "Cats and more"), 3, 8),
    "definition-tells": (changed("convergence", "{concept: dog}", "{concept: dog, definition: Dogs bark.}"), 6, 55),
    "picture-missing": (changed("convergence", "{concept: dog}", "{synonyms: [dog]}"), 6, 28),
    "picture-twofold": (changed("convergence", "{concept: dog}", "{concept: dog, facets: {a: b}}"), 6, 29),
    "facets-same": (changed("convergence", "{concept: dog}", "{facets: {a: It is big., b: it is big.}}"), 6, 56),
    "facet-empty": (changed("convergence", "{concept: dog}", "{facets: {a: ''}}"), 6, 38),
    "term-punctuation": (changed("convergence", "{concept: dog}", "{concept: dog!}"), 6, 38),
    "term-punctuation, jargon": (changed("audience", "scan]", "scan?]"), 10, 60),
    "term-blank": (changed("word-drift", "quality", "'?!'"), 6, 7),
    "jargon-near-list": (changed("audience", "medicine", "medecine"), 10, 50),
    "list-too-long": (GOOD["convergence"].replace("{concept: dog}", ", ".join(["{concept: dog}"] * 8)), 6, 11),
    "list-too-short": (changed("convergence", ", {concept: dog}", ""), 6, 11),
    "list-too-short, items": (changed("priorities", "items: [cost, speed, safety]", "items: [cost, speed]"), 6, 8),
    "list-too-short, sides": (changed("canvas", ", {name: painter, knows: More.}", ""), 6, 8),
    "value-wrong": (changed("back-brief", "loops: 1", "loops: 4"), 6, 8),
    "value-wrong, medium": (changed("media", "questions]", "smells]"), 7, 34),
    "value-missing": (changed("audience", "{name: a child, about: Nine., jargon: [medicine, scan]}", ""), 10, 1),
    "key-missing": (changed("canvas", "{name: client, knows: Much.}", "{name: client}"), 6, 9),
    "key-unknown": (changed("bluff", "bend:", "bent:"), 10, 23),
}


@pytest.mark.parametrize("name", CASES)
def test_tells_what_is_wrong_and_where(name: str) -> None:
    text, line, column = CASES[name]
    assert (name.partition(",")[0], line, column) in found(text)


@pytest.mark.parametrize("flow", GOOD)
def test_a_good_file_of_each_flow_passes_and_can_be_played_alone(flow: FlowKey) -> None:
    assert found(GOOD[flow]) == []
    scenario = read_scenario_text(GOOD[flow]).scenario
    assert scenario
    assert scenario.flow == flow
    modes = FLOWS[flow].modes(scenario)
    assert Mode.PAIR in modes
    assert len(modes) > 1


def test_every_key_of_a_flow_arrives() -> None:
    def read(flow: FlowKey) -> Scenario:
        scenario = read_scenario_text(GOOD[flow]).scenario
        assert scenario
        return scenario

    assert read("gauges").items == ("cost", "speed", "safety")
    assert read("gauges").partners[0].gives == {"order": ("speed", "cost", "safety")}
    assert read("back-brief").loops == 1
    assert read("word-drift").word == "quality"
    assert read("canvas").sides == (Side("client", "Much."), Side("painter", "More."))
    assert read("canvas").fields == ("intent", "output")
    assert read("bluff").agenda == Agenda("goal", "Say June.")
    assert read("audience").audience == Audience("a child", "Nine.", ("medicine", "scan"))
    assert read("depth").statement == "We act."
    assert [picture.concept for picture in read("convergence").pictures] == ["cat", "dog"]
    assert read("media").media == ("words", "numbers", "drawing", "questions")


def test_every_blank_in_a_drawing_is_kept() -> None:
    scenario = read_scenario_text(GOOD["media"]).scenario
    assert scenario
    drawing = scenario.partners[0].gives["drawing"]
    assert isinstance(drawing, str)
    assert drawing_in(drawing).rows == ("   __", "  /  \\", "", "   │")


def test_a_hostile_drawing_is_told_of_in_harmless_words() -> None:
    text = GOOD["media"].partition("      drawing")[0] + '      drawing: "\\e[2J"\n'
    assert "control-character" in {code for code, _, _ in found(text)}
    assert read_scenario_text(text).scenario is None


@pytest.mark.parametrize("flow", FLOW_KEYS)
def test_no_flow_takes_the_keys_of_another(flow: FlowKey) -> None:
    document = yaml.safe_load(GOOD[flow])
    for key in FLOW_OWN:
        if key not in FLOW_KEYS[flow].all:
            told = [one for one in found(yaml.safe_dump({**document, key: "x"})) if one[0] == "key-of-other-flow"]
            assert len(told) == 1
            assert flow not in flows_with(key)


MESSAGES = {
    CONCEPT + "word: sky\n": (
        'the key "word" says nothing in the flow relay',
        'Remove it, or add "flow: word-drift". It belongs to word-drift.',
    ),
    CONCEPT + "items: [a, b, c]\n": (
        'the key "items" says nothing in the flow relay',
        'Remove it, or add "flow:" with the one you mean. It belongs to gauges and priorities.',
    ),
    CONCEPT + "flow: relay\nword: sky\n": (
        'the key "word" says nothing in the flow relay',
        "Remove it. It belongs to word-drift.",
    ),
    changed("canvas", ", {name: painter, knows: More.}", ""): (
        "sides has 1 entry; it takes 2 at least",
        "Add to it, or remove it.",
    ),
    without("depth", "statement"): ('the flow depth needs the key "statement"', "Add it. It takes a text."),
    changed("gauges", "why now", "because"): (
        "the flow gauges takes the facets goal, meaning and why now, "
        'and the picture has "goal", "meaning" and "because"',
        "Name the facets just so, all three.",
    ),
    changed("bluff", "facet: goal", "facet: gaol"): (
        'the agenda bends "gaol", and the picture has no such facet',
        'Did you mean "goal"?',
    ),
    changed("gauges", "[speed, cost, safety]", "[speed, cost]"): (
        '"order" holds every item once; "safety" is missing',
        "Write all the items in this partner's order.",
    ),
    changed("depth", "agreement: I agree", "agreement: Yes"): (
        '"agreement" is one of the options, not "Yes"',
        'Write "I agree" or "I do not agree".',
    ),
    changed("convergence", "It purrs.", "Some cats."): (
        'this text of the partner "Mara" breaks the rule forbid: "cats" is a form of the forbidden word "cat"',
        "Write it anew; the rule is the file's own or the flow's.",
    ),
    changed("chain", "  - {name: Ben, gives: {message: Twenty.}}\n", ""): (
        "the flow chain takes 2 to 5 partners, and there is 1",
        "Add or remove partners, or leave them all out.",
    ),
    without("bluff", "authored"): (
        'practising bluff alone takes an authored message and a partner, and here is "partners" without "authored"',
        'Add "authored", or remove "partners".',
    ),
}


@pytest.mark.parametrize("text", MESSAGES)
def test_messages_are_for_coaches(text: str) -> None:
    diagnostic = only(text)
    assert (diagnostic.message, diagnostic.hint) == MESSAGES[text]


@pytest.mark.parametrize("flow", ["word-drift", "chain"])
def test_a_misspelt_key_is_not_missing_as_well(flow: FlowKey) -> None:
    key = FLOW_KEYS[flow].needs[0]
    assert [code for code, _, _ in found(changed(flow, f"{key}:", f"{key}x:"))] == ["key-unknown"]


def test_facets_may_stand_in_any_order_for_the_gauges() -> None:
    text = changed("gauges", "    why now: Visitors give up.\n", "")
    assert found(text.replace("    goal:", "    why now: Visitors give up.\n    goal:")) == []


def test_what_a_receiver_passes_on_is_under_no_rule() -> None:
    text = changed("chain", "{message: Twenty.}", "{message: A good many more than two.}")
    assert found(text + "wording: {max_words: 3}\n") == []


def test_documents_know_drawings_only_under_partners() -> None:
    reading = read_scenario_text(CONCEPT + "note: |\n  a   b\n")
    assert isinstance(reading.document, Document)
    assert reading.document.data["note"] == "a b"
