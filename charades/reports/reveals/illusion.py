"""Forecast and illusion: who knew best what arrived, part by part and as a whole."""

from __future__ import annotations

from charades.game.flows.illusion import estimates, judged
from charades.game.measures.forecasting import Judgement, brier, calibration, overconfidence
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Curve, Dot, Judge, Matrix, Sentence
from charades.reports.reveals.ranking import people
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import points, sentence
from charades.reports.words import illusion_points, illusion_words


def blocks(state: State) -> tuple[Block, ...]:
    """Return everybody's illusion, what they believed of each part, and their calibration."""
    seats = state.table.people
    names = dict(zip(seats, people(state, seats), strict=True))
    judgements = {names[seat]: judged(state, seat) for seat in seats if judged(state, seat)}
    overlap = state.settled.overlap if state.settled else 0.0
    thought = {names[seat]: state.forecasts[seat] / 100 for seat in seats if seat in state.forecasts}
    bars = tuple(Bar(f"{name} thought", said, None, _illusion(said - overlap)) for name, said in thought.items())
    found: tuple[Block, ...] = (
        Sentence(sentence(_told(judgements, thought, overlap))),
        Bars("the illusion of each", (*bars, Bar("it was", overlap))),
    )
    facets = facets_of(state)
    if facets and judgements:
        values = tuple((*(_share(state, seat, facet.name) for seat in seats), facet.card.overlap) for facet in facets)
        columns = (*names.values(), "arrived")
        found += (Matrix("believed of each part, and what arrived", tuple(f.name for f in facets), columns, values),)
        judges = tuple(_judge(name, own) for name, own in judgements.items())
        found += (Curve("said beforehand, and what came to pass", judges, _CURVE),)
    return found


_CURVE = "what arrived at least in part counts as come; on the dotted line both are equal"
_COIN, _NEARLY = 0.25, 0.2
"""Brier scores from which judgements are no better than a coin's, and little better."""


def _share(state: State, seat: Seat, facet: str) -> float | None:
    said = estimates(state, seat).get(facet)
    return None if said is None else said / 100


def _illusion(value: float) -> str:
    return f"{illusion_points(value)}: {illusion_words(value)}"


def _judge(name: str, judgements: tuple[Judgement, ...]) -> Judge:
    dots = tuple(Dot(each.count, each.said, each.came) for each in calibration(judgements))
    return Judge(name, dots, f"Brier score {brier(judgements):.2f}; {_confidence(overconfidence(judgements))}")


def _confidence(value: float) -> str:
    if abs(value) < 0.05:
        return "neither too sure nor too careful"
    return f"{points(abs(value))} points too {'sure' if value > 0 else 'careful'}"


def _told(judgements: dict[str, tuple[Judgement, ...]], thought: dict[str, float], overlap: float) -> str:
    parts = []
    best = far = ""
    if judgements:
        scores = {name: brier(own) for name, own in judgements.items()}
        best = min(scores, key=scores.__getitem__)
        who = "judged the parts best" if len(scores) > 1 else "judged the parts"
        if round(scores[best], 2) >= _NEARLY:
            who += f", {'no' if round(scores[best], 2) >= _COIN else 'little'} better than a coin would"
        parts.append(f"{best} {who} (Brier score {scores[best]:.2f}; 0 is perfect, 0.25 a coin's)")
    if thought:
        far = max(thought, key=lambda name: abs(thought[name] - overlap))
        off = thought[far] - overlap
        by, well = illusion_points(off), illusion_words(off) == illusion_words(0)
        if well:
            who = "all" if len(thought) > 1 else "" if far == best else far
            told = f"judged the whole well, {'at most ' if len(thought) > 1 else ''}{by} off"
        else:
            who = "" if far == best else far
            told = (
                f"was {'furthest off' if len(thought) > 1 else 'off'} about the whole, by {by}: {illusion_words(off)}"
            )
        parts.append(f"{who or ('and' if well else 'but')} {told}")
    told = "; ".join(parts).replace("; but ", ", but ").replace("; and ", ", and ")
    return told or "nobody said beforehand what would arrive"
