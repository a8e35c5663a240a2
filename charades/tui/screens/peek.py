"""A scenario before it is played: what a player may know, and the picture only when asked for."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from charades.cleaning import clean
from charades.game.decide import modes_for
from charades.game.flows import flow_of
from charades.game.flows.flow import Flow
from charades.game.seats import Mode
from charades.scenario.flows import FLOW_KEYS
from charades.scenario.model import Scenario
from charades.tui.widgets.cards import picture_content
from charades.wording.ruleset import compile_rules

_ALONE = {
    Mode.EXPLAIN: "Explain it to the machine.",
    Mode.BRIEF: "Write it as a brief.",
    Mode.UNDERSTAND: "Understand an author's clues.",
}


def preview(scenario: Scenario, *, uncovered: bool) -> Content:
    """Return what the browser shows of a scenario; the picture and its rules only where ``uncovered``."""
    flow = flow_of(scenario)
    rows = [
        Content.styled(clean(scenario.title), "bold $primary"),
        Content.styled(f"level {scenario.level}   {clean(', '.join(scenario.tags))}", "$muted"),
        Content(""),
        Content.assemble((flow.title, "bold"), f"  {flow.summary}"),
        Content(""),
        *([Content(shape)] if (shape := _shape(scenario)) else []),
        Content.assemble(("people  ", "$muted"), _people(flow)),
        Content.assemble(("alone   ", "$muted"), _alone(scenario, flow)),
        Content(""),
    ]
    if not uncovered:
        rows.append(Content.styled("The picture is covered: F9 shows it, and then you know it.", "italic $muted"))
        return Content("\n").join(rows)
    rules = compile_rules(scenario.wording, scenario.picture.names).explain()
    rows += [*_covered(scenario), Content("")]
    rows += [Content.assemble(("· ", "$muted"), clean(sentence)) for _, sentence in rules]
    if scenario.note:
        rows += [Content(""), Content.styled(f"for the coach: {clean(scenario.note)}", "italic")]
    return Content("\n").join(rows)


def _covered(scenario: Scenario) -> Iterator[Content]:
    """Yield what players do not know beforehand: pictures, and what only one of them is told."""
    if scenario.picture.parts:
        yield picture_content(scenario.picture)
    for picture in scenario.pictures:
        yield picture_content(picture)
    if scenario.agenda:
        yield _told(f"bends {scenario.agenda.facet}", scenario.agenda.bend)
    for side in scenario.sides:
        yield _told(f"{side.name} knows", side.knows)
    if scenario.audience:
        yield _told(f"for {scenario.audience.name}", scenario.audience.about)
    told = {
        "situation": scenario.about,
        "word": scenario.word,
        "agreement": scenario.statement,
        "items": ", ".join(scenario.items),
    }
    for label, text in told.items():
        if text:
            yield _told(label, text)


def _told(label: str, text: str) -> Content:
    return Content.assemble((f"{clean(label)}  ", "$muted"), clean(text))


def _people(flow: Flow) -> str:
    most = len(flow.seats)
    return f"{flow.least} at this keyboard" if most == flow.least else f"{flow.least} to {most} at this keyboard"


def _alone(scenario: Scenario, flow: Flow) -> str:
    """Return how one person practises this scenario."""
    modes = modes_for(scenario)
    if Mode.ALONE in modes:
        return flow.solo
    return " ".join(_ALONE[mode] for mode in modes if mode in _ALONE) or "Not by one person: it brings no partners."


def _shape(scenario: Scenario) -> str:
    """Return what there is to get across and with what, so far as the flow has it; the time limits."""
    keys, count = FLOW_KEYS[scenario.flow].all, len(scenario.picture.facets)
    parts = []
    if "picture" in keys:
        several = "a picture of one part" if count == 1 else f"a picture of {count} parts"
        parts.append(several if count else "one concept")
    for key, number in (
        ("picture", len(scenario.pictures)),
        ("item", len(scenario.items)),
        ("medium", len(scenario.media)),
        ("clue", scenario.clues if "clues" in keys else 0),
        ("question", scenario.questions if "questions" in keys else 0),
        ("back-brief", scenario.loops if "loops" in keys else 0),
    ):
        if number:
            parts.append(f"1 {key}" if number == 1 else f"{number} {'media' if key == 'medium' else f'{key}s'}")
    return " · ".join([*parts, *_limits(scenario)])


def _limits(scenario: Scenario) -> list[str]:
    seconds = scenario.time.clue or scenario.time.answer
    return [f"{seconds} s a turn{', hard' if scenario.time.hard else ''}"] if seconds else []
