"""Chain: how the picture fades from hop to hop, and where each part was lost or turned around."""

from __future__ import annotations

from charades.game.flows.chain import hop_key, overlaps
from charades.game.measures.decay import gone_at, half_life, halved_at, steepest, turned_at
from charades.game.scorecard import Verdict
from charades.game.state import State
from charades.reports.reveals.blocks import Block, Hops, Labelled, Sentence, Texts, Trail
from charades.reports.reveals.ranking import people
from charades.reports.reveals.wording import decimal, ordinal, plain, points, quoted_list, sentence

_FAR = 30
"""A half-life of more hops is not worth telling."""


def blocks(state: State) -> tuple[Block, ...]:
    """Return the decay with the trail of each part, and what was passed on."""
    left = overlaps(state)
    names = tuple(people(state, state.table.seats))[: len(left)]
    trails = tuple(
        Trail(facet, verdicts, _fate(verdicts, names)) for facet, verdicts in _verdicts(state, len(left)).items()
    )
    hops = Hops("what was left of the picture after each hop", names, left, trails, _fading(left, names))
    said = tuple(Labelled(name, text) for name, text in zip(names, _passed_on(state), strict=False))
    return (Sentence(_told(trails, left)), hops, Texts("what was passed on", said))


def _verdicts(state: State, hops: int) -> dict[str, tuple[Verdict, ...]]:
    """What became of each part, hop by hop."""
    scores = [state.compared[hop_key(hop)] for hop in range(1, hops + 1) if hop_key(hop) in state.compared]
    cards = [{facet.name: facet.card.verdict for facet in score.facets} for score in scores]
    return {name: tuple(hop.get(name, "different") for hop in cards) for name in (cards[0] if cards else {})}


def _fate(verdicts: tuple[Verdict, ...], names: tuple[str, ...]) -> str:
    gone, turned = gone_at(verdicts), turned_at(verdicts)
    if turned is not None and (gone is None or gone >= turned):
        return f"turned by {names[turned - 1]}" + ("" if gone else ", put right")
    if gone is not None:
        return f"lost with {names[gone - 1]}"
    return "came through" if verdicts and verdicts[-1] == "aligned" else "came through in part"


def _told(trails: tuple[Trail, ...], left: tuple[float, ...]) -> str:
    """Return what happened to the parts that did not come through, and how fast the whole faded."""
    lost: dict[int, list[str]] = {}
    turned: dict[int, list[str]] = {}
    for trail in trails:
        gone, wrong = gone_at(trail.verdicts), turned_at(trail.verdicts)
        if wrong is not None and gone is not None and gone >= wrong:
            turned.setdefault(wrong, []).append(trail.facet)
        elif gone is not None:
            lost.setdefault(gone, []).append(trail.facet)
    parts = [_at(hop, turned[hop], "turned around") for hop in sorted(turned)]
    parts += [_at(hop, lost[hop], "lost") for hop in sorted(lost)]
    parts = parts or ["every part came through to the end"]
    halved, life = halved_at(left), half_life(left)
    if halved is not None:
        parts.append(f"less than half was left after the {ordinal(halved)} hop")
    if life is not None and life < _FAR:
        parts.append(f"at this rate it halves about every {_hops(life)}")
    return sentence("; ".join(parts))


def _hops(number: float) -> str:
    return "hop" if decimal(number) == "1.0" else f"{decimal(number)} hops"


def _at(hop: int, names: list[str], what: str) -> str:
    return f"{quoted_list(names)} {'was' if len(names) == 1 else 'were'} {what} at the {ordinal(hop)} hop"


def _fading(left: tuple[float, ...], names: tuple[str, ...]) -> str:
    """Return how fast the picture fades, and where most was lost."""
    if len(left) < 2:
        return ""
    life, worst = half_life(left), steepest(left)
    told = "no decay" if life is None or life >= _FAR else f"half-life, as a rate over all hops: {decimal(life)} hops"
    if worst is not None:
        cost = points(left[worst - 2] - left[worst - 1])
        told += f"; the {ordinal(worst)} hop, by {names[worst - 1]}, cost most: {cost} points"
    return told


def _passed_on(state: State) -> list[str]:
    return [plain(state.given(seat, "message")) for seat in state.table.seats]
