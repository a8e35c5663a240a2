"""Several people's orders of the same items, for the reveals that show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from charades.game.flows.pieces import name_of
from charades.game.measures.agreement import Ranking, most_disputed, rank_table
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports.reveals.blocks import Ranks
from charades.reports.reveals.wording import quoted, short

_TAU = ((0.99, "in the same order"), (0.6, "in much the same order"), (0.2, "in a partly similar order"))


def ranks(orders: Mapping[str, Ranking], title: str, caption: str) -> Ranks:
    """Return a block of people's orders, by their names."""
    rankings = list(orders.values())
    table = rank_table(rankings)
    return Ranks(title, tuple(orders), tuple(table), tuple(table.values()), most_disputed(rankings), caption)


def tau_words(tau: float) -> str:
    """Return what a rank correlation of two orders means."""
    if tau <= -0.6:
        return "in nearly opposite orders"
    return next((words for least, words in _TAU if tau >= least), "in orders that have little in common")


def dispute(block: Ranks) -> str:
    """Return who puts the most disputed item highest and who lowest, as the beginning of a sentence."""
    if block.disputed is None:
        return ""
    places = block.ranks[block.items.index(block.disputed)]
    high, low = min(places), max(places)
    first, last = block.people[places.index(high)], block.people[places.index(low)]
    total = len(block.items)
    return (
        f"you differ most about {quoted(block.disputed)}: "
        f"{first} puts it {_place(high, total)}, {last} {_place(low, total)}"
    )


def _place(rank: int, total: int) -> str:
    return "first" if rank == 1 else "last" if rank == total else f"at {rank}"


def people(state: State, seats: Iterable[Seat]) -> list[str]:
    """Return what the people at some seats are called in a reveal: short, and each by another name."""
    names = [name_of(state.table, seat) for seat in seats]
    brief = [short(name) for name in names]
    return unique([one if brief.count(one) == 1 else name for one, name in zip(brief, names, strict=True)])


def unique(names: Sequence[str]) -> list[str]:
    """Return names with a number behind those that come again, so that nobody is lost."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return found
