"""Which clue won or lost each part: the overlap after each message, hop, loop or question, and where it moved most."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from charades.game.content import WHOLE, text_of
from charades.game.flows.back_brief import loops
from charades.game.flows.chain import hop_key
from charades.game.flows.flow import Comparison
from charades.game.flows.media import media_of
from charades.game.flows.pieces import name_of
from charades.game.scorecard import FacetScore, RoundScore
from charades.game.seats import Mode
from charades.game.state import LineKind, State
from charades.reports.reveals.settling import as_settled

Compare = Callable[[Comparison], RoundScore]
"""The scorer, asked about one comparison."""

MOVED = 0.1
"""Least change of the overlap that is put down to a clue; smaller ones come with every rewording."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was said or done, and what a facet came to after it."""

    label: str
    text: str
    facet: FacetScore

    @property
    def overlap(self) -> float:
        """The facet's overlap after it, 0 to 1."""
        return self.facet.card.overlap


@dataclass(frozen=True, slots=True)
class Clue:
    """A step after which the overlap of a facet changed much: from ``before`` to ``after``, both 0 to 1."""

    label: str
    text: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Course:
    """How a facet fared step by step; ``side_by_side`` where the steps are other ways, not later ones."""

    name: str
    steps: tuple[Step, ...]
    side_by_side: bool = False

    @property
    def won(self) -> Clue | None:
        """The step after which its overlap rose most; None where it never rose, or where there is only one."""
        rises = [clue for clue in self._changes() if clue.after - clue.before >= MOVED]
        return max(rises, key=lambda clue: clue.after - clue.before, default=None)

    @property
    def lost(self) -> Clue | None:
        """The step after which its overlap fell most; None where it never fell."""
        falls = [clue for clue in self._changes() if clue.before - clue.after >= MOVED]
        return max(falls, key=lambda clue: clue.before - clue.after, default=None)

    @property
    def turned(self) -> Clue | None:
        """The first step after which it stood turned around; None where it never did, or where there is only one."""
        before = 0.0
        for step in self.steps if len(self.steps) > 1 and not self.side_by_side else ():
            if step.facet.card.verdict == "contradicted":
                return Clue(step.label, step.text, before, step.overlap)
            before = step.overlap
        return None

    def _changes(self) -> Iterator[Clue]:
        if len(self.steps) < 2 or self.side_by_side:
            return
        first = self.steps[0]
        yield Clue(first.label, first.text, 0.0, first.overlap)
        for before, after in pairwise(self.steps):
            yield Clue(after.label, after.text, before.overlap, after.overlap)


def winning_clues(state: State, compare: Compare | None = None) -> tuple[Course, ...]:
    """Return how each facet of a revealed round fared.

    Args:
        state: The round.
        compare: The scorer, which is asked once a message where a conversation is to be told message by message; flows
            that compared every step already need none. None where no scorer is there.

    Returns:
        A course a facet, in the picture's order; none where nobody sends, or nothing more is known.
    """
    told = as_settled(state)
    match state.scenario.flow:
        case "chain":
            return _courses(_hops(told))
        case "back-brief":
            return _courses(_loops(told))
        case "media":
            return _courses(_media(told), side_by_side=True)
        case _ if compare is not None and message_by_message(state):
            return _courses(_messages(told, compare))
        case _:
            return ()


def message_by_message(state: State) -> bool:
    """Whether ``winning_clues`` needs a scorer: for a conversation, whose messages were never compared one by one."""
    talk = state.scenario.flow in ("relay", "gauges", "illusion") and state.mode is not Mode.BRIEF
    return talk and bool(state.said) and not (state.table.alone and state.scenario.flow == "gauges")


Scored = tuple[str, Mapping[str, str] | str, RoundScore]
"""A step's label, its text (by facet where they differ) and what the scorer says after it."""


def _courses(scored: Iterator[Scored], *, side_by_side: bool = False) -> tuple[Course, ...]:
    steps: dict[str, list[Step]] = {}
    for label, text, score in scored:
        for facet in score.facets:
            said = text if isinstance(text, str) else text.get(facet.name, "")
            steps.setdefault(facet.name, []).append(Step(label, said, facet))
    return tuple(Course(name, tuple(each), side_by_side) for name, each in steps.items())


def _hops(state: State) -> Iterator[Scored]:
    for number, seat in enumerate(state.table.seats, start=1):
        score = state.compared.get(hop_key(number))
        if score:
            yield f"hop {number}, {name_of(state.table, seat)}", text_of(state.given(seat, "message")), score


def _loops(state: State) -> Iterator[Scored]:
    """After the brief comes the first loop; every later one answers the corrections before it."""
    label, text = "the brief", _brief(state)
    for loop in loops(state):
        if loop.key in state.compared:
            yield label, text, state.compared[loop.key]
        label, text = f"correction {loop.number}", loop.corrected.texts


def _brief(state: State) -> Mapping[str, str] | str:
    given = next((text_of(found) for (_, key), found in state.contributions.items() if key == "brief"), "")
    return given or next(iter(state.scenario.authored), "")


def _media(state: State) -> Iterator[Scored]:
    for medium in media_of(state.table):
        if medium in state.compared:
            yield medium, "", state.compared[medium]


def _messages(state: State, compare: Compare) -> Iterator[Scored]:
    """What all the messages so far carry, after each of them; a question counts with its answer."""
    said: list[str] = []
    for label, text in _said(state):
        said.append(text)
        yield label, text, compare(Comparison(state.scenario.picture, {WHOLE: "\n".join(said)}))


def _said(state: State) -> Iterator[tuple[str, str]]:
    clues, questions, asked = 0, 0, ""
    for line in state.transcript:
        match line.kind:
            case LineKind.CLUE:
                clues += 1
                yield f"message {clues}", line.text
            case LineKind.QUESTION:
                questions, asked = questions + 1, line.text
            case LineKind.ANSWER if line.delivered:
                yield f"question {questions}", f"{asked} {line.text}".strip()
