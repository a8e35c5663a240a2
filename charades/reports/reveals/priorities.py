"""Priorities: everybody's order in one plot, how far they agree, and about what least."""

from __future__ import annotations

from charades.game.flows.pieces import name_of
from charades.game.flows.priorities import orders
from charades.game.measures.agreement import kendall_w, mean_tau, tau_table
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Matrix, Sentence
from charades.reports.reveals.ranking import dispute, people, ranks
from charades.reports.reveals.wording import points, sentence, short

_AGREED = (
    (0.99, "you all have the same order"),
    (0.6, "you agree about most of the order"),
    (0.3, "you agree about a good part of the order"),
    (0.1, "you agree about little of the order"),
    (-0.1, "you agree no more than chance would bring"),
)
"""Mean rank correlations, and what they mean."""


def blocks(state: State) -> tuple[Block, ...]:
    """Return the rank plot, what everybody thought of the agreement, and the agreement of every two people."""
    given = orders(state)
    if len(given) < 2:
        return (Sentence("There is nobody to agree or disagree with."),)
    names = people(state, given)
    rankings = list(given.values())
    agreement = mean_tau(rankings)
    ranked = ranks(dict(zip(names, rankings, strict=True)), "everybody's order", _caption(agreement, rankings))
    words = next((words for least, words in _AGREED if agreement >= least), "your orders are rather opposite")
    told = "; ".join(part for part in (words, dispute(ranked)) if part)
    thought = [
        Bar(f"{short(name_of(state.table, seat))} thought", said / 100) for seat, said in state.forecasts.items()
    ]
    opposite = f"rather opposite, {points(agreement)}" if agreement < 0 else ""
    bars = Bars("how far you agree", (*thought, Bar("it was", max(0.0, agreement), None, opposite)))
    return (Sentence(sentence(told)), ranked, bars, *_pairs(tuple(names), rankings))


def _caption(agreement: float, rankings: list[tuple[str, ...]]) -> str:
    """Return how far all agree, and the usual coefficient beside it with what chance alone makes of that."""
    tau = "Kendall's tau" if len(rankings) == 2 else "the mean of Kendall's tau over every two of you"
    return (
        f"agreement of all: {points(agreement)} of 100, where 0 is no more than by chance and 100 the same order"
        f" ({tau}); Kendall's W is {kendall_w(rankings):.2f}, where 1 is the same order and chance alone brings"
        f" {1 / len(rankings):.2f}"
    )


def _pairs(names: tuple[str, ...], rankings: list[tuple[str, ...]]) -> tuple[Block, ...]:
    """Every two people's rank correlation, where there are more than two people."""
    if len(names) < 3:
        return ()
    taus = tau_table(rankings)
    values = tuple(tuple(None if row == at else tau for at, tau in enumerate(line)) for row, line in enumerate(taus))
    caption = "100 is the same order, 0 no more than by chance, −100 the reverse (Kendall's tau)"
    return (Matrix("every two of you", names, names, values, caption),)
