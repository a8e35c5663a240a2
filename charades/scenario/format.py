"""What a scenario file and a pack's manifest may say: format version 1.

The classes are the format: validation, the JSON Schema and the words of error messages all come from them. The section
``wording`` has one key for every rule in ``charades.wording.rules``, taken from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from charades.cleaning import MAX_MESSAGE
from charades.scenario.model import AnswerForm, BreachPolicy, Flow
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


class ScenarioFile(Section):
    """One exercise: a picture, the rules for describing it, and the form of the answer."""

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
    flow: Flow = Field(default="relay", description="The shape of the round. Only relay can be played so far.")
    picture: PictureSection = Field(description="What the sender is to get across.")
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
