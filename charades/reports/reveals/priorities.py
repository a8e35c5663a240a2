"""Priorities: everybody's order in one plot, how far they agree, and about what least."""

from __future__ import annotations

from charades.game.flows.pieces import name_of
from charades.game.flows.priorities import orders
from charades.game.measures.agreement import kendall_tau, kendall_w, tau_table
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Matrix, Sentence
from charades.reports.reveals.ranking import dispute, ranks, tau_words, unique
from charades.reports.reveals.wording import points, sentence, signed_decimal

_W = (
    (0.99, "you all have the same order"),
    (0.8, "you agree about most of the order"),
    (0.5, "you agree about a good part of the order"),
    (0.2, "you agree about little of the order"),
)


def blocks(state: State) -> tuple[Block, ...]:
    """Return the rank plot, what everybody thought of the agreement, and the agreement of every two people."""
    given = orders(state)
    if len(given) < 2:
        return (Sentence("There is nobody to agree or disagree with."),)
    names = unique([name_of(state.table, seat) for seat in given])
    rankings = list(given.values())
    agreement = kendall_w(rankings)
    caption = f"agreement of all, Kendall's W: {points(agreement)} of 100, where 0 is like dice and 100 the same order"
    if len(given) == 2:
        tau = kendall_tau(*rankings)
        caption += f"; Kendall's tau {signed_decimal(tau)}: you put them {tau_words(tau)}"
    ranked = ranks(dict(zip(names, rankings, strict=True)), "everybody's order", caption)
    words = next((words for least, words in _W if agreement >= least), "your orders have next to nothing in common")
    told = "; ".join(part for part in (words, dispute(ranked)) if part)
    thought = [Bar(f"{name_of(state.table, seat)} thought", said / 100) for seat, said in state.forecasts.items()]

    bars = Bars("how far you agree", (*thought, Bar("it was", agreement)))
    return (Sentence(sentence(told)), ranked, bars, *_pairs(tuple(names), rankings))


def _pairs(names: tuple[str, ...], rankings: list[tuple[str, ...]]) -> tuple[Block, ...]:
    """Every two people's rank correlation, where there are more than two people."""
    if len(names) < 3:
        return ()
    taus = tau_table(rankings)
    values = tuple(tuple(None if row == at else tau for at, tau in enumerate(line)) for row, line in enumerate(taus))
    caption = "100 is the same order, 0 none in common, −100 the reverse (Kendall's tau)"
    return (Matrix("every two of you", names, names, values, caption),)
