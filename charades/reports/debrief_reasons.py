"""Why a part did not arrive as it was meant: chosen from the evidence of its score, the surest reason first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from charades.cleaning import clean
from charades.game.flows.back_brief import loops
from charades.game.flows.bluff import bent, suspicion
from charades.game.measures.decay import gone_at, turned_at
from charades.game.scorecard import DistortionKind, FacetScore
from charades.game.seats import Mode
from charades.game.state import State
from charades.reports.debrief_clues import Course
from charades.reports.debrief_patterns import Pattern
from charades.reports.marking import quotes
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import listed, ordinal, sentence, short
from charades.reports.rulings import Sides, finding_words
from charades.reports.words import own_message, percent

COPIED = 0.6
"""Echo from which an answer is mostly the words that were said."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a reason is chosen from beside the part's own score: the round, and how each part fared in it."""

    state: State
    courses: Mapping[str, Course]
    sides: Sides

    @property
    def own_message(self) -> bool:
        """Whether the message itself is what was scored, since nobody was there to receive it."""
        return own_message(self.state.scenario.flow, self.state.mode)

    @property
    def nobody_asked(self) -> bool:
        """Whether questions could have been asked, and none was."""
        state = self.state
        return bool(state.flow.talk and state.mode is Mode.PAIR and state.questions_left and not state.questions_used)

    def sent(self, name: str) -> FacetScore | None:
        """Return what all that was sent carried of a part; None where that is not known."""
        flow = self.state.scenario.flow
        if key := _SENT.get(flow):
            return next((facet for facet in facets_of(self.state, key) if facet.name == name), None)
        course = self.courses.get(name)
        return course.steps[-1].facet if course and flow in ("relay", "gauges", "illusion") else None


_SENT = {"mission": "brief", "audience": "message"}
"""Flows that compare the message for itself, and the key of that comparison."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a part is not what it was meant to be: the pattern, and that in words. Both are empty where it is."""

    pattern: Pattern | None = None
    words: str = ""
    kind: DistortionKind | None = None


ARRIVED = Reason()


def reason(part: FacetScore, around: Circumstances) -> Reason:
    """Return why a part did not arrive, or why its arrival proves little; ``ARRIVED`` where neither is the case."""
    own = _BY_FLOW.get(around.state.scenario.flow)
    found = own(part, around) if own else None
    if found is not None:
        return found
    if part.card.verdict == "aligned":
        return _repeated(part, around)
    if around.state.scenario.answer == "name" and part.reconstruction.strip():
        return Reason(Pattern.MISTAKEN, f"It was taken for “{clean(part.reconstruction)}”.")
    return _turned(part, around) or (_gap(part, around) if not part.reconstruction.strip() else _other(part, around))


def _repeated(part: FacetScore, around: Circumstances) -> Reason:
    if part.card.echo < COPIED or around.own_message or around.state.scenario.answer == "name":
        return ARRIVED
    copied = percent(part.card.echo)
    return Reason(Pattern.PARROTED, f"It came back in the words that were said ({copied}): repeated, or understood?")


def _turned(part: FacetScore, around: Circumstances) -> Reason | None:
    """A finding of the scorer; a mere doubt of it is told as one."""
    found = next(iter(sorted(part.card.distortions, key=lambda each: not each.hard)), None)
    if found is None:
        return None
    told = finding_words(found, around.sides)
    if not found.hard:
        return Reason(Pattern.TURNED, sentence(f"perhaps turned around: {told}"), found.kind)
    sent = around.sent(part.name)
    already = "; it was so in what was sent" if sent and sent.card.verdict == "contradicted" else ""
    return Reason(Pattern.TURNED, sentence(f"{told}{already}"), found.kind)


def _gap(part: FacetScore, around: Circumstances) -> Reason:
    """Nothing came back of a part."""
    sent = around.sent(part.name)
    if around.own_message:
        return Reason(Pattern.UNSAID, "The message says nothing of it.")
    if sent is None and around.nobody_asked:
        return Reason(Pattern.UNASKED, "Nothing was said back of it, and nobody asked.")
    if sent is None:
        return Reason(Pattern.UNHEARD, "Nothing was said back of it.")
    if sent.card.verdict != "different":
        return Reason(Pattern.UNHEARD, f"It was sent{_in_words(sent)}, and nothing was made of it.")
    return _unsaid()


def _other(part: FacetScore, around: Circumstances) -> Reason:
    """Something came back, and it is not what was meant."""
    sent, card = around.sent(part.name), part.card
    missing = listed(left) if (left := quotes(card.lost, part.reference)) else ""
    instead = listed(more) if (more := quotes(card.added, part.reconstruction)) else ""
    if around.own_message and card.verdict == "different":
        return Reason(Pattern.UNSAID, "What the message says of it is something else.")
    if around.own_message:
        told = f"the message leaves out {missing}" if missing else "the message says only part of it"
        return Reason(Pattern.THINNED, sentence(told))
    if card.echo >= COPIED:
        meaning = "the meaning only in part" if card.verdict == "partial" else "the meaning did not"
        return Reason(Pattern.PARROTED, f"The words came back ({percent(card.echo)} of them), {meaning}.")
    if sent is not None and sent.card.verdict == "different":
        return _unsaid(instead)
    if sent is not None and card.verdict == "different":
        came = f": {instead}" if instead else ""
        return Reason(Pattern.UNHEARD, f"It was sent{_in_words(sent)}, and something else came back{came}.")
    if card.verdict == "partial" or missing:
        told = f"left out: {missing}" if missing else "only part of it came back"
        return Reason(Pattern.THINNED, sentence(f"{told}{f'; added: {instead}' if instead else ''}"))
    return Reason(Pattern.FILLED, f"Something else stands in its place{f': {instead}' if instead else ''}.")


def _unsaid(instead: str = "") -> Reason:
    told = "it was in no message"
    if instead:
        told += f"; the gap was filled with {instead}"
    return Reason(Pattern.UNSAID, sentence(told))


def _in_words(sent: FacetScore) -> str:
    quoted = clean(sent.reconstruction)
    return f" (“{quoted}”)" if 0 < len(quoted) <= _QUOTED else ""


_QUOTED = 80
"""Characters of a text that is quoted within a sentence."""


def _bluffed(part: FacetScore, around: Circumstances) -> Reason | None:
    state = around.state
    if bent(state) != part.name or state.scenario.agenda is None:
        return None
    found = "and it was found" if suspicion(state) == part.name else "and it was not found"
    return Reason(Pattern.BENT, sentence(f"bent on purpose, {found}: {clean(state.scenario.agenda.bend)}"))


def _passed_on(part: FacetScore, around: Circumstances) -> Reason | None:
    """The hop at which a part was lost or turned; a chain whose first message left it out has its own reason."""
    course = around.courses.get(part.name)
    if course is None or part.card.verdict == "aligned":
        return None
    verdicts = tuple(step.facet.card.verdict for step in course.steps)
    turned, gone = turned_at(verdicts), gone_at(verdicts)
    where = turned if turned is not None and (gone is None or gone >= turned) else gone
    if where is None:
        return None
    who = short(clean(course.steps[where - 1].label.partition(", ")[2]))
    if where == turned:
        found = _turned(course.steps[where - 1].facet, around)
        told = sentence(f"turned around at the {ordinal(where)} hop, by {who}")
        return Reason(Pattern.TURNED, told, found.kind if found else None)
    if where == 1:
        return Reason(Pattern.UNSAID, f"It was not in the first message, {who}'s.")
    return Reason(Pattern.FADED, f"It was there until {who} passed it on, at the {ordinal(where)} hop.")


def _confirmed(part: FacetScore, around: Circumstances) -> Reason | None:
    """The last loop's part, not corrected though it had not arrived."""
    last = next(reversed(loops(around.state)), None)
    if last is None or part.card.verdict == "aligned" or last.corrected.texts.get(part.name, "").strip():
        return None
    why = _turned(part, around)
    return Reason(Pattern.CONFIRMED, f"It was confirmed though it had not arrived.{f' {why.words}' if why else ''}")


def _by_medium(part: FacetScore, around: Circumstances) -> Reason | None:
    course = around.courses.get(part.name)
    if course is None:
        return None
    lost = [step.label for step in course.steps if step.facet.card.verdict in ("different", "contradicted")]
    if not lost:
        return None
    everywhere = len(lost) == len(course.steps)
    told = "No medium carried it." if everywhere else sentence(f"lost in {listed(lost)}")
    return Reason(Pattern.MEDIUM, told)


_BY_FLOW: Mapping[str, Callable[[FacetScore, Circumstances], Reason | None]] = {
    "bluff": _bluffed,
    "chain": _passed_on,
    "back-brief": _confirmed,
    "media": _by_medium,
}
"""Flows in which a part can go wrong in a way of their own."""
