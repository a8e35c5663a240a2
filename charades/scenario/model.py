"""What a scenario is, once read: plain immutable data that the rest of the program shares.

What a *file* may say, and in which words, stands in ``format``; this module is what a well-formed file comes to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Flow = Literal["relay", "mirror", "bluff"]
AnswerForm = Literal["name", "own_words", "facets"]
BreachPolicy = Literal["block", "cost", "end_turn"]

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
    """What is in the sender's head: one concept, or facets. Exactly one of ``concept`` and ``facets`` is filled.

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
        return self.facets or (Facet(CONCEPT, self.definition or self.concept),)


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds for a turn, 0 for no limit; ``hard`` ends the turn when they are over, otherwise they are shown only."""

    clue: int = 0
    answer: int = 0
    hard: bool = False


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
        pack: Id of the pack it came in, empty outside a pack.
        digest: SHA-256 of the file's bytes, hexadecimal.
    """

    id: str
    title: str
    picture: Picture
    language: str = "en"
    tags: tuple[str, ...] = ()
    level: int = 1
    flow: Flow = "relay"
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
    pack: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of scenarios: what its manifest says, and the scenarios that could be read, by level and title."""

    id: str
    title: str
    description: str
    scenarios: tuple[Scenario, ...]
