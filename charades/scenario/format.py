"""What a scenario file and a pack's manifest may say: format version 1.

The classes are the format: validation, the JSON Schema and the words of error messages all come from them. The section
``wording`` has one key for every rule in ``charades.wording.rules``, taken from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from charades.cleaning import MAX_MESSAGE, MAX_NAME
from charades.scenario.flows import FLOW_KEYS, FLOW_OWN
from charades.scenario.model import CANVAS_FIELDS, AnswerForm, BreachPolicy, FlowKey, Medium
from charades.wording.ruleset import RULES

VERSION = 1

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 60
LANGUAGE_TAG = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

PATTERN_CODES: Mapping[str, str] = {SLUG: "id-form", LANGUAGE_TAG: "language-form"}
"""Pattern to the diagnostic for a text that does not match it."""

Slug = Annotated[str, Field(min_length=1, max_length=MAX_ID, pattern=SLUG)]
Name = Annotated[str, Field(min_length=1, max_length=60)]
Sentence = Annotated[str, Field(min_length=1, max_length=400)]
Message = Annotated[str, Field(min_length=1, max_length=MAX_MESSAGE)]
Version = Annotated[int, Field(ge=VERSION, le=VERSION, json_schema_extra={"const": VERSION})]
Seconds = Annotated[int, Field(ge=0, le=3600)]
Told = Annotated[str, Field(min_length=1, max_length=1000)]
PartnerName = Annotated[str, Field(min_length=1, max_length=MAX_NAME)]


_LEFT_OUT: Any = None
"""What a section comes to that a file leaves out; a file cannot say it."""


def _without_default(schema: dict[str, Any]) -> None:
    """Leave the default out of the JSON Schema, where it stands for something that a file may not say."""
    schema.pop("default", None)


class Section(BaseModel):
    """A mapping in a file; keys it does not know are errors."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


class FacetText(Section):
    """One part of the picture with a weight of its own."""

    text: Sentence = Field(description="What this part of the picture says, in a sentence.")
    weight: float = Field(
        default=1.0, gt=0, le=100, description="Its share in the result, relative to the other facets."
    )


class PictureSection(Section):
    """What is in the sender's head: either a concept, or facets."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["concept"]}, {"required": ["facets"]}],
            "dependentRequired": {"synonyms": ["concept"], "definition": ["concept"]},
        }
    )

    concept: Name = Field(
        default="", description="A word or short phrase. Nobody may write it, its forms or its parts."
    )
    synonyms: list[Name] = Field(default=[], max_length=20, description="Other names that count as the concept.")
    definition: Sentence = Field(default="", description="The concept in one sentence that does not use its name.")
    facets: dict[Name, Sentence | FacetText] = Field(
        default={},
        min_length=1,
        max_length=12,
        description="Name of each part (goal, why now, priority …) and what it says.",
    )


class WordingPolicy(Section):
    """What the sender may not write, and what happens to a message that breaks a rule."""

    on_breach: BreachPolicy = Field(
        default="block",
        description="block: it cannot be sent; cost: it is sent and costs points; end_turn: the turn is over.",
    )
    breach_cost: float = Field(
        default=0.05, ge=0, le=1, description="Share of the overlap that a breach costs, with on_breach: cost."
    )


if TYPE_CHECKING:
    WordingSection = WordingPolicy
else:
    WordingSection = create_model(
        "WordingSection",
        __base__=WordingPolicy,
        __doc__=WordingPolicy.__doc__,
        **{
            key: (rule.parameter, Field(default=None, description=rule.summary, json_schema_extra=_without_default))
            for key, rule in RULES.items()
        },
    )


class TimeSection(Section):
    """Limits for one turn."""

    clue: Seconds = Field(default=0, description="Seconds to write a clue; 0 for no limit.")
    answer: Seconds = Field(default=0, description="Seconds to give the picture back; 0 for no limit.")
    limit: Literal["advisory", "hard"] = Field(
        default="advisory", description="advisory: the clock is shown; hard: the turn ends when it has run out."
    )


class AgendaSection(Section):
    """What a bluffing receiver is asked to do; without it the receiver is honest."""

    facet: Name = Field(description="The facet of the picture that is bent in the read-back.")
    bend: Sentence = Field(description="How it is bent, in a sentence to the receiver.")


class AudienceSection(Section):
    """Who they are that a picture is told to."""

    name: Name = Field(description="Who they are, in a few words.")
    about: Sentence = Field(description="What they know, and what they care about.")
    jargon: list[Name] = Field(
        default=[],
        max_length=50,
        description="Words that are lost on them: your own, or names of built-in lists of jargon.",
    )


class SideSection(Section):
    """One side of an assignment."""

    name: PartnerName = Field(description="What this side is called.")
    knows: Told = Field(description="What only this side knows.")


class PartnerSection(Section):
    """Somebody whose part is written beforehand, for practising alone."""

    name: PartnerName = Field(description="How players see them.")
    gives: dict[Name, Message | list[Name] | dict[Name, Message]] = Field(
        min_length=1,
        max_length=12,
        description="What they bring to each of their tasks: a text, a list in their order, or texts by field.",
    )


def _by_flow(schema: dict[str, Any]) -> None:
    """Say in the JSON Schema which keys each flow needs, and which it may not have."""
    schema["allOf"] = [
        {
            "if": {"properties": {"flow": {"const": flow}}, **({} if flow == "relay" else {"required": ["flow"]})},
            "then": {
                "required": list(keys.needs),
                "properties": {key: False for key in FLOW_OWN if key not in keys.all},
            },
        }
        for flow, keys in FLOW_KEYS.items()
    ]


FLOW_MEANINGS: Mapping[FlowKey, str] = {
    "relay": "one describes, the other says what the picture is",
    "gauges": "same goal, same meaning, same why now; both rank priorities",
    "back-brief": "the receiver says back what they understood, the sender corrects",
    "word-drift": "everybody writes what a loaded word means to them",
    "priorities": "everybody puts the same list in order",
    "canvas": "two sides fill in the same assignment apart, compare, revise and sign",
    "mission": "a brief in five parts that says why and what, never how",
    "media": "the same picture through words, numbers, a drawing, questions",
    "chain": "the picture travels from one to the next",
    "bluff": "the receiver may bend one part, the sender finds it",
    "audience": "the same picture for somebody else, without the jargon",
    "illusion": "sender, receiver and observer forecast part by part what arrived",
    "depth": "two agree, then say apart what was agreed and why",
    "convergence": "several pictures of one family, in ever fewer words",
}
"""Each flow in a few words, for whoever writes a file."""


class ScenarioFile(Section):
    """One exercise: a picture, the rules for describing it, and the form of the answer."""

    model_config = ConfigDict(json_schema_extra=_by_flow)

    format: Version = Field(description="Version of this format.")
    id: Slug = Field(description="Name for programs, unique over all packs: lower-case letters, digits, hyphens.")
    title: Annotated[str, Field(min_length=1, max_length=80)] = Field(
        description="What players see before the round; it must not give the picture away."
    )
    language: Annotated[str, Field(pattern=LANGUAGE_TAG)] = Field(
        default="en", description="Language of the picture; meaning is scored in English only."
    )
    tags: list[Name] = Field(default=[], max_length=12, description="Words to find it by.")
    level: int = Field(default=1, ge=1, le=5, description="From 1, a first game, to 5, hard.")
    flow: FlowKey = Field(
        default="relay",
        description="The shape of the round. "
        + " ".join(f"{flow}: {meaning}." for flow, meaning in FLOW_MEANINGS.items()),
    )
    picture: PictureSection = Field(
        default_factory=PictureSection,
        description="What is to be got across; needed by every flow but word-drift, priorities, canvas, depth and "
        "convergence.",
    )
    pictures: list[PictureSection] = Field(
        default=[], min_length=2, max_length=8, description="The pictures of one family, one after the other."
    )
    items: list[Name] = Field(default=[], min_length=3, max_length=9, description="What is put in order.")
    about: Sentence = Field(
        default="", description="What everybody knows beforehand: where this is, and who the people are."
    )
    word: Name = Field(default="", description="The loaded word.")
    statement: Sentence = Field(default="", description="What both sides agree to.")
    sides: list[SideSection] = Field(
        default=[], min_length=2, max_length=2, description="The two sides of the assignment."
    )
    fields: list[Name] = Field(
        default=list(CANVAS_FIELDS), min_length=1, max_length=12, description="What the canvas asks for."
    )
    loops: int = Field(default=2, ge=1, le=3, description="Back-briefs that may be given.")
    media: list[Medium] = Field(default=[], min_length=1, max_length=4, description="The media in their order.")
    agenda: AgendaSection = Field(
        default=_LEFT_OUT,
        description="What the receiver bends; left out, the receiver is honest.",
        json_schema_extra=_without_default,
    )
    audience: AudienceSection = Field(
        default=_LEFT_OUT, description="For whom the picture is told.", json_schema_extra=_without_default
    )
    wording: WordingSection = Field(default_factory=WordingSection, description="What the sender may not write.")
    clues: int = Field(default=3, ge=1, le=20, description="Messages the sender may send.")
    questions: int = Field(default=2, ge=0, le=20, description="Questions the receiver may ask.")
    time: TimeSection = Field(default_factory=TimeSection, description="Time limits.")
    answer: AnswerForm = Field(
        default="name",
        description="What the receiver gives back: the name, the meaning in own words, or facet by facet. "
        "Without it: name for a concept, facets for facets.",
        json_schema_extra=_without_default,
    )
    authored: list[Message] = Field(
        default=[], max_length=20, description="Clues for practising alone, each within the wording rules."
    )
    partners: list[PartnerSection] = Field(
        default=[], min_length=1, max_length=6, description="Authored partners for practising alone."
    )
    debrief: list[Sentence] = Field(default=[], max_length=12, description="Questions to talk about after the reveal.")
    note: Annotated[str, Field(max_length=2000)] = Field(
        default="", description="For the coach; players do not see it."
    )


class PackFile(Section):
    """A pack's manifest, ``pack.yaml``, beside its scenarios."""

    format: Version = Field(description="Version of this format.")
    id: Slug = Field(description="Name for programs: lower-case letters, digits, hyphens.")
    title: Annotated[str, Field(min_length=1, max_length=80)] = Field(description="What players see.")
    description: Sentence = Field(description="What the pack is for, in a sentence or two.")
    order: list[Slug] = Field(
        default=[],
        max_length=500,
        description="Ids of scenarios in the order to play them; the others follow by level.",
    )


def rules_of(section: WordingPolicy) -> dict[str, Any]:
    """Return the rules a file chose: rule key to parameter, as plain data."""
    return section.model_dump(exclude_unset=True, exclude=set(WordingPolicy.model_fields))
