"""What each flow wants from a scenario file: its keys, its picture, and what authored partners bring.

How a flow is played stands in ``charades.game.flows``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from charades.scenario.model import FlowKey, Scenario

GAUGES = ("goal", "meaning", "why now")
"""The facets of a picture for the three gauges."""
UNDERSTOOD, WILL_DO = "what I understood", "what I will do"
"""The two parts of a back-brief."""
SIGNED, NOT_YET = "I sign", "not yet"
AGREE, DISAGREE = "I agree", "I do not agree"
TERMS = ("what we agreed", "why", "what I would give up for it")
"""What is asked of those who have agreed."""

GiftForm = Literal["text", "texts", "order", "choice", "drawing"]


@dataclass(frozen=True, slots=True)
class FlowKeys:
    """The keys of a flow's files, beside those that every file may have.

    Attributes:
        needs: Keys that must be there.
        takes: Keys that may be there.
        facets: Whether the picture must be one of facets.
        partners: How many authored partners it can have, least and most.
        message: Whether practising alone begins with a message in ``authored``.
    """

    needs: tuple[str, ...] = ("picture",)
    takes: tuple[str, ...] = ("wording",)
    facets: bool = False
    partners: tuple[int, int] = (0, 0)
    message: bool = False

    @property
    def all(self) -> tuple[str, ...]:
        """All keys that may be there."""
        return (*self.needs, *self.takes, *(("partners",) if self.partners[1] else ()))


@dataclass(frozen=True, slots=True)
class Gift:
    """What an authored partner brings to one task.

    Attributes:
        form: One text, texts by field, an order, one of several options, or a drawing.
        names: The fields, the items to put in order, or the options.
    """

    form: GiftForm
    names: tuple[str, ...] = ()


_TALK = ("wording", "clues", "questions", "answer")
"""Keys of flows in which people exchange clues and questions."""

FLOW_KEYS: Mapping[FlowKey, FlowKeys] = {
    "relay": FlowKeys(takes=(*_TALK, "authored")),
    "gauges": FlowKeys(("picture", "items"), _TALK, facets=True, partners=(1, 1)),
    "back-brief": FlowKeys(takes=("wording", "loops", "authored"), facets=True, partners=(1, 1), message=True),
    "word-drift": FlowKeys(("word",), ("wording", "about"), partners=(2, 4)),
    "priorities": FlowKeys(("items",), ("about",), partners=(2, 4)),
    "canvas": FlowKeys(("sides",), ("about", "fields"), partners=(1, 1)),
    "mission": FlowKeys(facets=True),
    "media": FlowKeys(("picture", "media"), ("wording", "questions"), partners=(1, 1)),
    "chain": FlowKeys(partners=(2, 5)),
    "bluff": FlowKeys(takes=("wording", "agenda", "authored"), facets=True, partners=(1, 1), message=True),
    "audience": FlowKeys(("picture", "audience")),
    "illusion": FlowKeys(takes=_TALK, facets=True, partners=(2, 2)),
    "depth": FlowKeys(("statement",), ("about",), partners=(1, 1)),
    "convergence": FlowKeys(("pictures",), partners=(1, 1)),
}
"""Every flow's keys."""

FLOW_OWN: tuple[str, ...] = tuple(dict.fromkeys(key for keys in FLOW_KEYS.values() for key in keys.all))
"""All keys that belong to some flows and not to every file."""


def flows_with(key: str) -> tuple[FlowKey, ...]:
    """Return the flows whose files may have ``key``."""
    return tuple(flow for flow, keys in FLOW_KEYS.items() if key in keys.all)


def gifts(scenario: Scenario, number: int) -> Mapping[str, Gift]:
    """Return what the partner with this number, from 0, is asked for: key of the task to the form it takes."""
    facets = tuple(facet.name for facet in scenario.picture.facets)
    match scenario.flow:
        case "gauges" | "priorities":
            return {"order": Gift("order", scenario.items)}
        case "back-brief":
            return {f"back-brief {loop + 1}": Gift("texts", (UNDERSTOOD, WILL_DO)) for loop in range(scenario.loops)}
        case "word-drift":
            return {"meaning": Gift("text")}
        case "canvas":
            canvas = Gift("texts", scenario.fields)
            return {"canvas": canvas, "revised": canvas, "signature": Gift("choice", (SIGNED, NOT_YET))}
        case "media":
            told = [medium for medium in scenario.media if medium != "questions"]
            return {medium: Gift("drawing" if medium == "drawing" else "text") for medium in told}
        case "chain":
            return {"message": Gift("text")}
        case "bluff":
            return {"read-back": Gift("texts", facets)}
        case "illusion":
            return {"understood": Gift("texts", facets)} if number else {"message": Gift("text")}
        case "depth":
            return {"agreement": Gift("choice", (AGREE, DISAGREE)), "terms": Gift("texts", TERMS)}
        case "convergence":
            return {f"clue {place + 1}": Gift("text") for place in range(len(scenario.pictures))}
        case _:
            return {}
