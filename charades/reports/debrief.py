"""The debrief of a round: what was supposed to arrive, what did, why the difference, and what to do next time.

debrief_patterns  what goes wrong again and again, and what to try against it
debrief_reasons   which of it happened to a part, from the evidence of its score
debrief_mutual    the same for flows in which nobody sends, and people differ
debrief_clues     the clue that won or lost each part
debrief_session   several rounds together
debrief_text      all of it as sections, for screens and for lines of text
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from charades.game.scorecard import DistortionKind, FacetScore, RoundScore, Verdict
from charades.game.seats import Mode
from charades.game.state import LineKind, State
from charades.game.task import Stage
from charades.game.verdict import ALIGNED
from charades.reports import words
from charades.reports.debrief_clues import Course, winning_clues
from charades.reports.debrief_mutual import Difference, differences, held
from charades.reports.debrief_patterns import Pattern, advice
from charades.reports.debrief_reasons import Circumstances, reason
from charades.reports.reveals.settling import facets_of
from charades.reports.rulings import sides_of
from charades.reports.statistics import illusion
from charades.scenario.model import CONCEPT

MOST_ADVICE = 3
"""Sentences on what to do next time; nobody remembers more."""
OFF = 0.1
"""Illusion from which it is worth a word, to either side."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A part, or a person, and what is to be said of it; ``overlap`` and ``verdict`` where it has them."""

    label: str
    text: str
    overlap: float | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A pattern, the parts in which it shows, and how much of the round it cost, as overlap times weight."""

    pattern: Pattern
    parts: tuple[str, ...]
    cost: float
    kind: DistortionKind | None = None


@dataclass(frozen=True, slots=True)
class Debrief:
    """What is to be said of a round.

    Attributes:
        mutual: Whether people differ, rather than something arriving.
        supposed: What was supposed to arrive, part by part; what everybody holds where nobody sends.
        arrived: What did; what people have in common.
        reasons: Why there is a difference, for each part in which there is one, and for the round.
        findings: The patterns behind the reasons, the costliest first.
        courses: How each part fared, message by message or hop by hop, where that is known.
        questions: The coach's own questions.
        notes: What was noted before.
    """

    mutual: bool
    supposed: tuple[Entry, ...]
    arrived: tuple[Entry, ...]
    reasons: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    courses: tuple[Course, ...] = ()
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def next_time(self) -> tuple[str, ...]:
        """What to do next time, a sentence each, what would have gained most first."""
        found = self.findings or (Finding(Pattern.HELD, (), 0.0),)
        return tuple(advice(each.pattern, each.parts, each.kind) for each in found[:MOST_ADVICE])


def debrief(state: State, courses: Sequence[Course] = ()) -> Debrief | None:
    """Return the debrief of a round; None before its reveal.

    Args:
        state: The round.
        courses: What ``winning_clues`` says of it, where the scorer was asked. Without them a debrief of a conversation
            cannot tell what was never said from what was not heard.
    """
    if state.stage is not Stage.REVEALED:
        return None
    courses = tuple(courses) or winning_clues(state)
    return _sent(state, courses) if words.is_sent(state.scenario.flow) else _mutual(state)


def _sent(state: State, courses: tuple[Course, ...]) -> Debrief:
    media = state.scenario.flow == "media"
    parts = [_best(course) for course in courses] if media else list(facets_of(state))
    by_name = {course.name: course for course in courses}
    around = Circumstances(state, by_name, sides_of(state))
    named = [(part_name(state, part), part, reason(part, around)) for part in parts]
    findings = _grouped(
        [
            (why.pattern, why.kind, name, part.weight * (1 - part.card.overlap))
            for name, part, why in named
            if why.pattern is not None
        ]
    )
    told = [Entry(name, why.words) for name, _, why in named if why.words]
    return Debrief(
        False,
        tuple(Entry(name, _meant(state, name, part)) for name, part, _ in named),
        tuple(Entry(name, part.reconstruction, part.card.overlap, part.card.verdict) for name, part, _ in named),
        (*told, *(Entry("", remark) for remark in _remarks(state))),
        (*findings, *_belief(state)),
        courses,
        state.scenario.debrief,
        state.notes,
    )


def _best(course: Course) -> FacetScore:
    """Return what the medium that carried a part best made of it."""
    return max(course.steps, key=lambda step: step.overlap).facet


def _mutual(state: State) -> Debrief:
    found = differences(state)
    findings = _grouped([(each.pattern, None, each.about or each.label, each.cost) for each in found if each.pattern])
    return Debrief(
        True,
        tuple(Entry(label, text) for label, text in held(state)),
        tuple(_shared(each) for each in found if each.shared or each.verdict),
        (*(Entry(each.label, each.why) for each in found if each.why), *(Entry("", each) for each in _remarks(state))),
        (*findings, *_belief(state)),
        (),
        state.scenario.debrief,
        state.notes,
    )


def _shared(found: Difference) -> Entry:
    return Entry(found.label, found.shared, found.overlap, found.verdict)


def part_name(state: State, part: FacetScore) -> str:
    """Return what a part is called: a picture of one thing by the name of the thing."""
    if not state.scenario.picture.concept and not state.scenario.pictures:
        return part.name
    if part.name == CONCEPT:
        return state.scenario.picture.concept or part.name
    meant = (each for each in state.scenario.pictures if part.reference in (each.definition, each.concept))
    return next((each.concept for each in meant if each.concept), part.name)


def _meant(state: State, name: str, part: FacetScore) -> str:
    """Return what was meant; of a thing that was held against its name alone, what it is."""
    return state.scenario.picture.definition or part.reference if part.reference == name else part.reference


def _grouped(costs: Sequence[tuple[Pattern, DistortionKind | None, str, float]]) -> tuple[Finding, ...]:
    """Return each pattern once, with its parts and what they cost together, the costliest first."""
    groups: dict[tuple[Pattern, DistortionKind | None], list[tuple[str, float]]] = {}
    for pattern, kind, name, cost in costs:
        groups.setdefault((pattern, kind), []).append((name, cost))
    found = [
        Finding(pattern, tuple(dict.fromkeys(name for name, _ in each)), sum(cost for _, cost in each), kind)
        for (pattern, kind), each in groups.items()
    ]
    return tuple(sorted(found, key=lambda finding: -finding.cost))


def _belief(state: State) -> Iterator[Finding]:
    """What people believed of the round, where it was far off."""
    believed = _illusion(state, state.settled)
    if believed is not None and abs(believed) > OFF:
        yield Finding(Pattern.OVERRATED if believed > 0 else Pattern.UNDERRATED, (), abs(believed))


def _illusion(state: State, score: RoundScore | None) -> float | None:
    return illusion(state.forecasts.values(), score.overlap) if score else None


def _remarks(state: State) -> Iterator[str]:
    """What was true of the round as a whole."""
    score = state.settled
    if score is None:
        return
    kinds = {kind: sum(line.kind is kind for line in state.transcript) for kind in LineKind}
    if kinds[LineKind.LOST]:
        yield f"{words.count(kinds[LineKind.LOST], 'message')} went to a rule and never arrived."
    if kinds[LineKind.TIME_OUT]:
        yield f"The clock ended {words.count(kinds[LineKind.TIME_OUT], 'turn')}."
    asks = state.flow.talk and state.mode is Mode.PAIR and state.questions_left
    if asks and not state.questions_used and score.overlap < ALIGNED:
        yield f"Nobody asked; {words.count(state.questions_left, 'question')} could have been."
    believed = _illusion(state, score)
    if believed is not None and believed > OFF:
        thought = words.whole_points(believed + score.overlap)
        yield f"It felt like {thought} of 100; it was {words.whole_points(score.overlap)}."
