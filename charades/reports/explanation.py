"""What the numbers of a revealed round are made of, from the stored score alone: no scorer is asked.

Every number is told as steps or as parts of whole points of a hundred, which add up to it exactly: each runs from the
rounded figure before it to the rounded figure after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Literal

from charades.cleaning import clean
from charades.game.rulings import Doubt, Ruling, Rulings, facet_doubts
from charades.game.scorecard import Distortion, FacetScore, RoundScore
from charades.game.seats import Mode
from charades.game.state import State
from charades.game.verdict import QUESTIONED, brought_down, relatedness, settled_facet
from charades.reports.marking import Marked, about_all, mark_reconstruction, mark_reference
from charades.reports.reveals.titles import pair_of
from charades.reports.rulings import RULINGS, TEXTS, Sides, finding_words, sides_of
from charades.reports.words import KINDS, own_message, whole_points
from charades.scenario.model import CONCEPT
from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.morphology import bases

Cause = Literal["undistorted", "unweighed", "finding", "judgement", "version", "ruling"]
"""What brings a step about: what the texts share; a score that needed no weighing, or whose making was not kept; a
distortion; the pair model; a scorer that counted differently; the players."""

_WORD = re.compile(r"[^\W_]+(?:['’]t)?")
_NO_CONTENT = frozenset({"s", "re", "ve", "ll", "d", "m"})
"""What is left of *it's* and the like behind the apostrophe."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step towards an overlap, from ``before`` to ``after``, both 0 to 1."""

    cause: Cause
    words: str
    before: float
    after: float

    @property
    def points(self) -> int:
        """Whole points that the step brings or costs."""
        return whole_points(self.after) - whole_points(self.before)


@dataclass(frozen=True, slots=True)
class FacetExplanation:
    """What one facet's numbers are made of.

    Attributes:
        facet: The facet's score with the players' rulings: what is explained.
        steps: From nothing to the overlap: what the texts share, what was taken off, what the players settled.
        reference: The facet's text, marked.
        reconstruction: The text it was scored against, marked.
        copied: The words of the reconstruction that had been said, each once.
        sides: Whose words the findings quote.
        flow: In which flow the round was played.
        own_message: Whether the reconstruction is the message itself, which nobody received.
        pair: The two people whom it is about, in word drift.
    """

    facet: FacetScore
    steps: tuple[Step, ...]
    reference: Marked
    reconstruction: Marked
    copied: tuple[str, ...]
    sides: Sides
    flow: str = "relay"
    own_message: bool = False
    pair: tuple[str, str] | None = None

    @property
    def title(self) -> str:
        """What the facet is called: in word drift by the two people it is about."""
        return " and ".join(self.pair) if self.pair else clean(self.facet.name)

    @property
    def machine(self) -> float:
        """The overlap before the players settled anything, 0 to 1."""
        return next((step.before for step in self.steps if step.cause == "ruling"), self.steps[-1].after)


@dataclass(frozen=True, slots=True)
class Share:
    """What a facet brings to the round's overlap: its weight, its overlap, 0 to 1, and whole points of a hundred."""

    name: str
    weight: float
    overlap: float
    points: int


@dataclass(frozen=True, slots=True)
class RoundExplanation:
    """What a round's numbers are made of.

    Attributes:
        state: The revealed round.
        score: Its score with the players' rulings: what is explained.
        shares: What each facet brings to the overlap.
        facets: Each facet's own explanation.
        copied: The words of the reconstruction that had been said, each once.
    """

    state: State
    score: RoundScore
    shares: tuple[Share, ...]
    facets: tuple[FacetExplanation, ...]
    copied: tuple[str, ...]

    def part(self, name: str) -> FacetExplanation | None:
        """Return the explanation of the facet of that name or title, in whatever case; None where there is none."""
        wanted = clean(name).casefold()
        return next(
            (each for each in self.facets if wanted in (clean(each.facet.name).casefold(), each.title.casefold())),
            None,
        )

    @property
    def unaccounted(self) -> int:
        """Points that the shares do not explain: other than 0 only where another version put them together."""
        return whole_points(self.score.overlap) - sum(share.points for share in self.shares)


def explain_facet(facet: FacetScore, rulings: Rulings, said: str = "", sides: Sides = TEXTS) -> FacetExplanation:
    """Explain one facet.

    Args:
        facet: Its score by the machine.
        rulings: How the players settled the round's doubts.
        said: What the sender said; the facet's own text where it is empty.
        sides: Whose words the findings quote.
    """
    settled = settled_facet(facet, rulings)
    card = settled.card
    matches = card.evidence.matches if card.evidence else ()
    return FacetExplanation(
        facet=settled,
        steps=(*_machine_steps(facet, sides), *_rulings(facet, rulings)),
        reference=mark_reference(facet.reference, matches, card.lost, card.distortions),
        reconstruction=mark_reconstruction(facet.reconstruction, matches, card.added, card.distortions),
        copied=copied(facet.reconstruction, said or facet.reference) if card.echo else (),
        sides=sides,
    )


def explain_round(state: State) -> RoundExplanation | None:
    """Explain a round; None where it is not revealed."""
    score = state.settled
    if score is None or state.score is None:
        return None
    # A message that is scored against its own picture was said by nobody before: it echoes the picture.
    said = "" if state.mode is Mode.BRIEF else "\n".join(state.said)
    answer = "\n".join((state.reconstruction or {}).values())
    sides, flow = sides_of(state), state.flow.key
    own = own_message(flow, state.mode)
    heard = said or "\n".join(facet.reference for facet in score.facets)
    return RoundExplanation(
        state=state,
        score=score,
        shares=tuple(_shares(score.facets)),
        facets=tuple(
            replace(
                explain_facet(facet, state.rulings, said, sides),
                flow=flow,
                own_message=own,
                pair=pair_of(state, facet.name),
            )
            for facet in state.score.facets
        ),
        copied=copied(answer, heard) if score.echo else (),
    )


def copied(text: str, said: str) -> tuple[str, ...]:
    """Return the words of content in ``text`` that stand in ``said``, in whatever form, each once, in order."""
    heard = {form for word in _words(said) for form in _forms(word)}
    # The month is a word of content; the verb has a capital at the beginning of a question only.
    found = (word for word in _words(text) if word == "May" or word.casefold() not in FUNCTION_WORDS)
    return tuple({word.casefold(): word for word in found if not heard.isdisjoint(_forms(word))}.values())


def whole_parts(parts: Sequence[float]) -> list[int]:
    """Return parts of 1 as whole points of a hundred that add up to what their sum is in whole points."""
    return [later - sooner for sooner, later in pairwise(map(whole_points, accumulate(parts, initial=0.0)))]


def _words(text: str) -> Iterator[str]:
    found = (word for word in _WORD.findall(text) if not word.endswith(("'t", "’t")))
    return (word for word in found if word.casefold() not in _NO_CONTENT)


def _forms(word: str) -> set[str]:
    return {word.casefold(), *bases(word.casefold())}


def _shares(facets: Sequence[FacetScore]) -> Iterator[Share]:
    """Yield what each facet brings to sum(weight × overlap) / sum(weight)."""
    weights = sum(facet.weight for facet in facets)
    parts = [facet.weight * facet.card.overlap / weights if weights else 0.0 for facet in facets]
    for facet, points in zip(facets, whole_parts(parts), strict=True):
        yield Share(facet.name, facet.weight, facet.card.overlap, points)


def _machine_steps(facet: FacetScore, sides: Sides) -> Iterator[Step]:
    """Yield the steps to what the machine says."""
    card = facet.card
    if card.evidence is None:
        yield Step("unweighed", _unweighed(facet), 0.0, card.overlap)
        return
    evidence, overlap = card.evidence, card.evidence.undistorted
    yield Step("undistorted", "what the two texts share, before anything is taken off", 0.0, overlap)
    ordered = sorted(card.distortions, key=lambda finding: not finding.hard)
    for place, finding in enumerate(ordered):
        left = brought_down(evidence.undistorted, card.closeness, ordered[: place + 1])
        words = _finding(facet, ordered[:place], finding, left, finding_words(finding, sides))
        yield Step("finding", words, overlap, left)
        overlap = left
    if evidence.judgement is not None:
        opposed = evidence.judgement.opposed
        left = brought_down(evidence.undistorted, card.closeness, ordered, opposed)
        words = f"read as wholes, a chance of {whole_points(opposed)} in 100 that one turns the other around"
        yield Step("judgement", words, overlap, left)
        overlap = left
    if overlap != card.overlap:
        yield Step("version", "the scorer of that time took off more or less for this", overlap, card.overlap)


def _finding(facet: FacetScore, before: Iterable[Distortion], finding: Distortion, left: float, told: str) -> str:
    """Return a finding with its kind and what it counts."""
    card = facet.card
    if about_all(finding.reference, facet.reference) and about_all(finding.reconstruction, facet.reconstruction):
        told = "all of it is turned around" if finding.hard else "all of it may be turned around"
    told += f" ({KINDS[finding.kind]}; {'sure' if finding.hard else 'a question'})"
    related = relatedness(card.closeness)
    if not related:
        return f"{told}; counts for nothing, since the texts are hardly about the same thing"
    if any(other.hard is finding.hard for other in before):
        return f"{told}; nothing more, since one of this sort was counted"
    if related < 1:
        told += f"; counts {whole_points(related)} in 100, since the texts are only partly about the same thing"
    return f"{told}; while a question is open, {whole_points(QUESTIONED)} is the most" if left == QUESTIONED else told


def _rulings(facet: FacetScore, rulings: Rulings) -> Iterator[Step]:
    """Yield what each ruling of the players changed, in the order of the questions."""
    taken: dict[Doubt, Ruling] = {}
    overlap = facet.card.overlap
    for doubt in (each for each in facet_doubts(facet) if each in rulings):
        taken[doubt] = rulings[doubt]
        left = settled_facet(facet, taken).card.overlap
        words = f"you settled “{doubt.reference}” and “{doubt.reconstruction}”: {RULINGS[rulings[doubt]]}"
        yield Step("ruling", words, overlap, left)
        overlap = left


def _unweighed(facet: FacetScore) -> str:
    """Return why a facet's score says nothing of how it was made."""
    card, texts = facet.card, (facet.reference, facet.reconstruction)
    if not facet.reconstruction.strip():
        return "nothing was said of this part"
    if card.overlap == 1 and not card.distortions:
        ours, theirs = (" ".join(text.casefold().split()).rstrip(".!") for text in texts)
        if ours == theirs:
            return "word for word what was meant"
        if facet.name == CONCEPT:
            return "it is a name of the picture"
    if card.overlap == 0 and any(sum(char.isalnum() for char in text) < 2 for text in texts):
        return "too little is written to be weighed"
    return "how it was made was not kept at that time; “charades results rescore” scores it again, and keeps it"
