"""What brings out a kind of distortion: something in the picture that can be turned around, and a strain on telling it.

What is said of a picture never quotes it: whoever reads it is about to play it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from charades.game.scorecard import DistortionKind
from charades.scenario.model import FlowKey, Scenario


@dataclass(frozen=True, slots=True)
class Provocation:
    """What brings out one kind.

    Attributes:
        holds: What such a picture has, to be read after "its picture".
        marks: Words in the picture that can be turned around so.
        flows: Flows that strain it.
        rules: Wording rules that strain it.
    """

    holds: str
    marks: re.Pattern[str]
    flows: tuple[FlowKey, ...]
    rules: tuple[str, ...]


_STRAINS: Mapping[str, str] = {
    "chain": "it passes through several hands",
    "media": "not every medium can say it",
    "back-brief": "what was turned comes back to you while you can mend it",
    "mission": "somebody else will decide how, and has to have it right",
    "audience": "you cannot lean on the usual terms",
    "gauges": "every part is scored apart",
    "forbid": "the nearest words are forbidden",
    "max_words": "there are few words to say it in",
    "common_words": "only common words may say it",
    "no_numbers": "no number may say it",
    "only_numbers": "only numbers may say it",
    "no_repetition": "no word may come twice",
}
"""Flow or wording rule to why it strains what is told."""


def _words(expression: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{expression})\b", re.IGNORECASE)


_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand"
_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"

PROVOCATIONS: Mapping[DistortionKind, Provocation] = {
    "negation": Provocation(
        "says what shall not be",
        _words(r"not|no|never|nobody|none|nothing|without|neither|nor|\w+n['’]t"),
        ("chain", "media"),
        ("max_words", "only_numbers"),
    ),
    "opposite": Provocation(
        "has words with an opposite",
        _words(r"open(?:s|ed)?|closed?|closes|starts?|stops?|more|less|early|late|high|low|ris(?:e|es)|falls?|up|down"),
        ("chain", "audience"),
        ("forbid", "common_words"),
    ),
    "quantity": Provocation(
        "has amounts in it",
        _words(rf"\d+|{_NUMBERS}|half|third|quarter|twice|percent|per cent"),
        ("media", "chain"),
        ("no_numbers", "only_numbers"),
    ),
    "time": Provocation(
        "says when",
        _words(rf"{_DAYS}|{_MONTHS}|today|tomorrow|morning|evening|night|weeks?|months?|years?|o'clock|until|by"),
        ("chain", "media"),
        ("no_numbers", "only_numbers"),
    ),
    "order": Provocation(
        "says what comes before what",
        _words("first|then|before|after|until|last|next|once"),
        ("chain", "mission"),
        ("max_words",),
    ),
    "roles": Provocation(
        "says who does what to whom",
        _words("we|they|us|them|he|him|she|her|who|whose|their|our|his"),
        ("chain", "back-brief"),
        ("max_words", "no_repetition"),
    ),
    "modality": Provocation(
        "says what must be and what may be",
        _words(r"must|may|might|can|cannot|could|should|shall|need|needs|have to|has to"),
        ("back-brief", "mission"),
        ("max_words", "common_words"),
    ),
    "scope": Provocation(
        "says whether it is all or some",
        _words("all|every|everybody|everyone|each|some|any|only|none|nobody|most|both|half"),
        ("chain", "back-brief"),
        ("max_words", "no_repetition"),
    ),
    "condition": Provocation(
        "holds under a condition",
        _words("if|unless|as long as|only when|whenever|until|provided|otherwise|in case"),
        ("back-brief", "chain"),
        ("max_words",),
    ),
    "comparison": Provocation(
        "weighs one thing against another",
        _words(r"than|more|less|fewer|better|worse|rather|most|least|\w+er than"),
        ("media", "chain"),
        ("no_numbers", "common_words"),
    ),
    "entity": Provocation(
        "names people, places or things",
        re.compile(r"(?<=[a-z,] )[A-Z][a-z]+"),
        ("audience", "chain"),
        ("forbid", "common_words"),
    ),
    "reason": Provocation(
        "says why",
        _words("because|since|so that|why|therefore|in order to|otherwise"),
        ("gauges", "mission"),
        ("max_words",),
    ),
}
"""Every kind."""


def provokes(scenario: Scenario, kind: DistortionKind) -> bool:
    """Whether the picture holds something that can be turned around in this way."""
    marks = PROVOCATIONS[kind].marks
    return any(marks.search(part.text) for _, picture in scenario.all_pictures for part in picture.parts)


def strain(scenario: Scenario, kind: DistortionKind) -> str:
    """Return why the flow or a wording rule of a scenario strains it, empty where neither does."""
    known = PROVOCATIONS[kind]
    if scenario.flow in known.flows:
        return _STRAINS[scenario.flow]
    return next((_STRAINS[rule] for rule in known.rules if rule in scenario.wording), "")
