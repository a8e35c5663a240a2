"""A small scenario of every flow as files, and somebody who answers whatever the program asks in plain lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

GAUGES = {
    "goal": "The first small version is with users in March.",
    "meaning": "Nothing else is built meanwhile.",
    "why now": "People give up at sign-up.",
}
PICTURE: dict[str, Any] = {"facets": GAUGES}
TOLD = "Something small is with users in March, nothing else is built, since people give up at sign-up."
READ = {"goal": "something small in March", "meaning": "everything else waits", "why now": "users leave early"}
ITEMS = ["speed", "price", "safety"]
CANVAS = {"intent": "We ship in March.", "output": "A small version."}
SHEET = " ┌──┐\n─┤  │\n └──┘\n"


def partner(name: str, **gives: Any) -> dict[str, Any]:
    return {"name": name, "gives": {key.replace("_", " "): given for key, given in gives.items()}}


BACK = {"what I understood": "Something small in May.", "what I will do": "I build it."}
TERMS = {"what we agreed": "We act.", "why": "Because users leave.", "what I would give up for it": "A holiday."}
OTHERS: dict[str, dict[str, Any]] = {
    "gauges": {"picture": PICTURE, "items": ITEMS, "partners": [partner("Mara", order=["price", "speed", "safety"])]},
    "back-brief": {
        "picture": PICTURE,
        "authored": [TOLD],
        "loops": 2,
        "partners": [
            {"name": "Mara", "gives": {"back-brief 1": BACK, "back-brief 2": {**BACK, "what I understood": TOLD}}}
        ],
    },
    "word-drift": {
        "word": "quality",
        "partners": [
            partner("Mara", meaning="No customer finds a fault before we do."),
            partner("Jon", meaning="It is finished on the day that we said."),
        ],
    },
    "priorities": {
        "items": ITEMS,
        "partners": [
            partner("Mara", order=["price", "safety", "speed"]),
            partner("Jon", order=["safety", "speed", "price"]),
        ],
    },
    "canvas": {
        "sides": [
            {"name": "The client", "knows": "Users leave at sign-up."},
            {"name": "The team", "knows": "Two people are ill."},
        ],
        "fields": list(CANVAS),
        "partners": [partner("Mara", canvas=CANVAS, revised=CANVAS, signature="I sign")],
    },
    "mission": {"picture": PICTURE},
    "media": {
        "picture": PICTURE,
        "media": ["words", "numbers", "drawing", "questions"],
        "questions": 2,
        "partners": [partner("Mara", words=TOLD, numbers="1, 3, 0", drawing=SHEET)],
    },
    "chain": {
        "picture": PICTURE,
        "partners": [
            partner("Mara", message=TOLD),
            partner("Jon", message="Something small is with users in March."),
        ],
    },
    "bluff": {
        "picture": PICTURE,
        "agenda": {"facet": "why now", "bend": "Say that a customer asked for it."},
        "authored": [TOLD],
        "partners": [{"name": "Mara", "gives": {"read-back": {**READ, "why now": "a customer asked for it"}}}],
    },
    "audience": {
        "picture": PICTURE,
        "audience": {"name": "a child", "about": "Nine years old and curious.", "jargon": ["sign-up"]},
    },
    "illusion": {
        "picture": PICTURE,
        "answer": "facets",
        "partners": [partner("Mara", message=TOLD), partner("Jon", understood=READ)],
    },
    "depth": {"statement": "We act now.", "partners": [partner("Mara", agreement="I agree", terms=TERMS)]},
    "convergence": {
        "pictures": [
            {"concept": "cat", "definition": "A small animal that purrs."},
            {"concept": "dog", "definition": "An animal that barks and fetches."},
        ],
        "partners": [{"name": "Mara", "gives": {"clue 1": "It purrs on a sofa.", "clue 2": "It barks."}}],
    },
}
"""Every flow but the relay, with all that a file of it must have."""

TITLES = {flow: f"A round of {flow}" for flow in OTHERS}


def write_pack(folder: Path) -> Path:
    """Write a pack with a scenario of every flow into ``folder``."""
    folder.mkdir(parents=True)
    manifest = {"format": 1, "id": "flows", "title": "Flows", "description": "One of each.", "order": list(OTHERS)}
    (folder / "pack.yaml").write_text(yaml.safe_dump(manifest, allow_unicode=True, sort_keys=False))
    for flow in OTHERS:
        write_scenario(folder, flow)
    return folder


def write_scenario(folder: Path, flow: str, **changes: Any) -> Path:
    """Write the scenario of a flow into ``folder``; a change to None leaves a key out."""
    general = {"format": 1, "id": flow, "title": TITLES[flow], "flow": flow, "debrief": ["What now?"]}
    path = folder / f"{flow}.yaml"
    keys = {key: value for key, value in {**general, **OTHERS[flow], **changes}.items() if value is not None}
    path.write_text(yaml.safe_dump(keys, allow_unicode=True, sort_keys=False))
    return path


ANSWERS = (
    (r".*, press Enter when nobody else is looking\. ", ""),
    (r"Your message \(.*\): ", TOLD),
    (r"goal.*, 0 to 100.*: |meaning, 0 to 100.*: |why now, 0 to 100.*: ", "60"),
    (r".*Your forecast, 0 to 100: ", "70 %"),
    (r"Their numbers, .*: ", "2 3 1"),
    (r"Your choice, 1 to \d: ", "1"),
    (r" 1 ", " ┌──┐"),
    (r" 2 ", "─┤  │"),
    (r" 3 ", "."),
    (r"\w[^:]*\(Enter keeps .*\): ", ""),
    *((rf"{name}: ", text) for name, text in {**READ, **BACK, **TERMS, **CANVAS}.items()),
    (r"s the same, .*: ", ""),
    (r"Enter to go on, .*: ", ""),
    (r"A note to keep with this round .*: ", ""),
    (r"Enter to play it, n to stop: ", ""),
    (r"Your text: ", "three"),  # the one text that also goes as numbers only
    (r"[\w ]+: ", "three people by March"),
)
"""What the program may ask, as patterns, and what is typed then."""


def answer(prompt: str) -> str | None:
    """Return what to type at a prompt; None where it is none."""
    return next((typed for asked, typed in ANSWERS if re.fullmatch(asked, prompt)), None)
