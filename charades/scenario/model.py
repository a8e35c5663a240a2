"""What a scenario is, once read: plain immutable data that the rest of the program shares.

What a *file* may say, and in which words, stands in ``format``; this module is what a well-formed file comes to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

FlowKey = Literal[
    "relay",
    "gauges",
    "back-brief",
    "word-drift",
    "priorities",
    "canvas",
    "mission",
    "media",
    "chain",
    "bluff",
    "audience",
    "illusion",
    "depth",
    "convergence",
]
Medium = Literal["words", "numbers", "drawing", "questions"]
Given = str | tuple[str, ...] | Mapping[str, str] | Mapping[str, int]
"""What a partner gives: a text or a choice, an order, texts by field, or numbers by field."""
AnswerForm = Literal["name", "own_words", "facets"]
BreachPolicy = Literal["block", "cost", "end_turn"]

CANVAS_FIELDS = ("situation", "complication", "higher intent", "intent", "hypotheses", "output", "outcome")
"""The fields of an assignment canvas where a scenario names no others."""

CONCEPT = "concept"
"""Name of the single facet of a picture that is one concept."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One part of a picture: what it is called, what it says, and its share in the overlap relative to its siblings."""

    name: str
    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Picture:
    """What is in the sender's head: one concept, or facets; neither where a flow needs no picture.

    Attributes:
        concept: A word or short phrase.
        synonyms: Other names that count as the concept.
        definition: The concept in one sentence.
        facets: The parts, in the coach's order.
    """

    concept: str = ""
    synonyms: tuple[str, ...] = ()
    definition: str = ""
    facets: tuple[Facet, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The concept and its synonyms; empty for a picture of facets. None of them may be written by the sender."""
        return (self.concept, *self.synonyms) if self.concept else ()

    @property
    def parts(self) -> tuple[Facet, ...]:
        """The facets; for a concept the single facet ``concept`` with its definition (or name) as text."""
        return self.facets or ((Facet(CONCEPT, self.definition or self.concept),) if self.concept else ())


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds for a turn, 0 for no limit; ``hard`` ends the turn when they are over, otherwise they are shown only."""

    clue: int = 0
    answer: int = 0
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a bluffing receiver is asked to do: bend one facet, in a way that a sentence describes."""

    facet: str
    bend: str


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a picture is told: who they are, what they know and care about, and the jargon that is lost on them."""

    name: str
    about: str
    jargon: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an assignment: what it is called and what only it knows."""

    name: str
    knows: str


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody whose part was written by the author, for practising alone.

    Attributes:
        name: How players see them.
        gives: What they contribute, by the key of the task (see ``charades.game.flows``).
    """

    name: str
    gives: Mapping[str, Given]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One exercise.

    Attributes:
        id: Unique within all packs: lower-case letters, digits and hyphens.
        title: What players see before the round; it must not give the picture away.
        language: BCP 47 tag of the picture's language.
        tags: Words to find it by.
        level: 1 (first game) to 5 (hard).
        flow: The shape of the round.
        picture: What is to be sent.
        wording: The wording rules, rule key to parameter, as in the file (see ``charades.wording``).
        on_breach: What a breach of a wording rule does to a message.
        breach_cost: Points off the overlap, 0 to 1, for each message that broke a rule under the policy ``cost``.
        clues: Messages the sender may send.
        questions: Questions the receiver may ask.
        time: Limits per turn.
        answer: What the receiver gives back.
        authored: Clues for practising alone, each within the rules.
        debrief: Questions to talk about after the reveal.
        note: For the coach; players do not see it.
        items: What is put in order, for the flows gauges and priorities.
        about: What everybody knows beforehand, for the flows in which nobody sends.
        word: The loaded word, for word-drift.
        statement: What was agreed to, for depth.
        loops: Back-briefs that may be given, for back-brief.
        media: The media in their order, for media.
        agenda: What the receiver bends, for bluff; None where the receiver is honest.
        audience: For whom, for audience.
        sides: What each side knows, for canvas.
        fields: What the canvas asks for.
        pictures: The pictures of one family, for convergence.
        partners: Authored partners for practising alone.
        pack: Id of the pack it came in, empty outside a pack.
        digest: SHA-256 of the file's bytes, hexadecimal.
    """

    id: str
    title: str
    picture: Picture = Picture()
    language: str = "en"
    tags: tuple[str, ...] = ()
    level: int = 1
    flow: FlowKey = "relay"
    wording: Mapping[str, object] = field(default_factory=dict)
    on_breach: BreachPolicy = "block"
    breach_cost: float = 0.05
    clues: int = 3
    questions: int = 2
    time: TimeLimits = TimeLimits()
    answer: AnswerForm = "own_words"
    authored: tuple[str, ...] = ()
    debrief: tuple[str, ...] = ()
    note: str = ""
    items: tuple[str, ...] = ()
    about: str = ""
    word: str = ""
    statement: str = ""
    loops: int = 2
    media: tuple[Medium, ...] = ()
    agenda: Agenda | None = None
    audience: Audience | None = None
    sides: tuple[Side, ...] = ()
    fields: tuple[str, ...] = CANVAS_FIELDS
    pictures: tuple[Picture, ...] = ()
    partners: tuple[Partner, ...] = ()
    pack: str = ""
    digest: str = ""

    @property
    def all_pictures(self) -> tuple[tuple[tuple[str | int, ...], Picture], ...]:
        """Every picture, each with the keys that lead to it in the file."""
        several = ((("pictures", index), picture) for index, picture in enumerate(self.pictures))
        return ((("picture",), self.picture), *several)


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of scenarios: what its manifest says, and the scenarios that could be read, by level and title."""

    id: str
    title: str
    description: str
    scenarios: tuple[Scenario, ...]
