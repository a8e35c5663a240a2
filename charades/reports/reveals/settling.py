"""Reading a round as the players settled it."""

from __future__ import annotations

from dataclasses import replace

from charades.game.rulings import Rulings
from charades.game.scorecard import FacetScore, RoundScore, merged
from charades.game.state import State
from charades.game.verdict import settled_round


def as_settled(state: State) -> State:
    """Return the round with the players' rulings in each of its comparisons."""
    if not state.rulings:
        return state
    return replace(state, compared={key: _settled(key, score, state.rulings) for key, score in state.compared.items()})


def _settled(key: str, score: RoundScore, rulings: Rulings) -> RoundScore:
    """Rulings name a facet as the round's score does: by its own name, or by that of its comparison too."""
    as_merged = merged({key: score}) or score
    renamed = settled_round(replace(score, facets=as_merged.facets), rulings)
    facets = tuple(replace(facet, name=own.name) for facet, own in zip(renamed.facets, score.facets, strict=True))
    return settled_round(replace(renamed, facets=facets), rulings)


def facets_of(state: State, key: str = "") -> tuple[FacetScore, ...]:
    """Return the facets of a comparison, of the round's own score where ``key`` is empty; none where it has none."""
    score = state.compared.get(key) if key else state.settled
    return tuple(as_told(state, facet) for facet in score.facets) if score else ()


def bent_part(state: State) -> str:
    """Return the part that the receiver of a bluff was to bend; nothing in other rounds and of an honest one."""
    agenda = state.scenario.agenda if state.scenario.flow == "bluff" else None
    return agenda.facet if agenda else ""


def as_told(state: State, facet: FacetScore) -> FacetScore:
    """Return a facet as it is told: what is known to be bent on purpose did not arrive, however close it stayed."""
    bent = facet.name == bent_part(state)
    return replace(facet, card=replace(facet.card, verdict="contradicted")) if bent else facet
