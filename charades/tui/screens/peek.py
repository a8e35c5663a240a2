"""A scenario before it is played: what a player may know, and the picture only when asked for."""

from __future__ import annotations

from textual.content import Content

from charades.cleaning import clean
from charades.game.decide import modes_for
from charades.game.events import Mode
from charades.scenario.model import Scenario
from charades.tui.widgets.cards import picture_content
from charades.wording.ruleset import compile_rules

_WAYS = {
    Mode.PAIR: "two at this keyboard",
    Mode.EXPLAIN: "alone, to the machine",
    Mode.BRIEF: "alone, as a brief",
    Mode.UNDERSTAND: "alone, from the author's clues",
}


def preview(scenario: Scenario, *, uncovered: bool) -> Content:
    """Return what the browser shows of a scenario; the picture and its rules only where ``uncovered``."""
    ways = ", ".join(_WAYS[mode] for mode in modes_for(scenario)) or "not yet: this flow cannot be played"
    rows = [
        Content.styled(clean(scenario.title), "bold $primary"),
        Content.styled(f"level {scenario.level}   {clean(', '.join(scenario.tags))}", "$muted"),
        Content(""),
        Content(_shape(scenario)),
        Content.assemble(("playable  ", "$muted"), ways),
        Content(""),
    ]
    if not uncovered:
        rows.append(Content.styled("The picture is covered: F9 shows it, and then you know it.", "italic $muted"))
        return Content("\n").join(rows)
    rules = compile_rules(scenario.wording, scenario.picture.names).explain()
    rows += [picture_content(scenario.picture), Content("")]
    rows += [Content.assemble(("· ", "$muted"), clean(sentence)) for _, sentence in rules]
    if scenario.note:
        rows += [Content(""), Content.styled(f"for the coach: {clean(scenario.note)}", "italic")]
    return Content("\n").join(rows)


def _shape(scenario: Scenario) -> str:
    parts = len(scenario.picture.facets)
    picture = f"a picture of {parts} parts" if parts else "one concept"
    clues = "1 clue" if scenario.clues == 1 else f"{scenario.clues} clues"
    questions = "1 question" if scenario.questions == 1 else f"{scenario.questions} questions"
    return f"{picture} · {clues} · {questions}{_limits(scenario)}"


def _limits(scenario: Scenario) -> str:
    seconds = scenario.time.clue or scenario.time.answer
    if not seconds:
        return ""
    return f" · {seconds} s a turn{', hard' if scenario.time.hard else ''}"
