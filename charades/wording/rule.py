"""What a wording rule is.

A rule is one class in one file of ``charades/wording/rules``; the folder is the registry. Its ``key`` is its place in a
scenario's ``wording`` section and its ``parameter`` the type that the section takes there, so that the reader, the JSON
Schema, the linter, the play screen and ``charades check`` all learn of it from that file alone.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True)
class Breach:
    """A stretch of a message that breaks a rule.

    ``start`` and ``end`` are character offsets into the message as it was typed; both are 0 and ``text`` is empty where
    the message as a whole breaks the rule (a required word that is missing, say).
    """

    rule: str
    start: int
    end: int
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of an allowance a message has used, for live display: ``used`` of ``allowed`` ``unit``."""

    used: int
    allowed: int
    unit: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at beside the message: the picture's names, and the sender's earlier messages."""

    names: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


class Rule(ABC):
    """One wording rule with its parameter.

    Attributes:
        key: Name in the ``wording`` section and in ``Breach.rule``.
        parameter: The type of the parameter, as a type that pydantic can validate and describe.
        summary: What the parameter means, one sentence for the coach (it becomes the JSON Schema's description).
        value: The parameter.
    """

    key: ClassVar[str]
    parameter: ClassVar[Any]
    summary: ClassVar[str]

    def __init__(self, value: Any) -> None:
        """Take the parameter, already known to be of the type that ``parameter`` asks for."""
        self.value = value

    @property
    def active(self) -> bool:
        """Whether the parameter asks for anything (``no_names: false`` does not)."""
        return bool(self.value)

    @abstractmethod
    def explain(self) -> str:
        """Return the rule in a few words for the player, e.g. ``at most 30 words``."""

    @abstractmethod
    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every breach in ``text``, in order of position."""

    def meter(self, text: str) -> Meter | None:
        """Return what has been used of the allowance, for rules that have one."""
        return None

    def terms(self) -> Sequence[str]:
        """Return the words or phrases the coach listed, for rules that have a list."""
        return ()
