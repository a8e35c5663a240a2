"""Three gauges: goal, meaning and why now, each for itself, and both people's priorities."""

from __future__ import annotations

from charades.game.flows.gauges import orders
from charades.game.measures.agreement import kendall_tau
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Sentence
from charades.reports.reveals.ranking import dispute, people, ranks, tau_words
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import fates, sentence, signed_decimal


def blocks(state: State) -> tuple[Block, ...]:
    """Return the gauges and the ranks."""
    facets = facets_of(state)
    gauges = Bars(
        "three gauges", tuple(Bar(f"same {each.name}", each.card.overlap, each.card.verdict) for each in facets)
    )
    sender, receiver = orders(state)
    if sender is None or receiver is None:
        return (Sentence(sentence(fates(facets))), gauges)
    tau = kendall_tau(sender.items, receiver.items)
    names = people(state, (Seat.SENDER, Seat.RECEIVER))
    caption = f"Kendall's tau {signed_decimal(tau)}: {names[0]} and {names[1]} put them {tau_words(tau)}"
    ranked = ranks(dict(zip(names, (sender.items, receiver.items), strict=True)), "priorities", caption)
    told = f"{fates(facets)}. {sentence(dispute(ranked) or 'you rank your priorities alike')}"
    return (Sentence(sentence(told)), gauges, ranked)
