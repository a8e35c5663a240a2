"""How far orders of the same items agree."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

Ranking = Sequence[str]
"""Items from first to last, each once."""


def kendall_tau(one: Ranking, other: Ranking) -> float:
    """Return Kendall's tau of two orders without ties: (concordant − discordant pairs) / all pairs, −1 to 1.

    Kendall (1938), "A new measure of rank correlation". One item or none is full agreement, 1.

    Raises:
        ValueError: Where they do not hold the same items.
    """
    _same_items((one, other))
    place = {item: rank for rank, item in enumerate(other)}
    pairs = [place[before] < place[after] for before, after in combinations(one, 2)]
    return (2 * sum(pairs) - len(pairs)) / len(pairs) if pairs else 1.0


def mean_tau(rankings: Sequence[Ranking]) -> float:
    """Return how far orders agree: the mean of Kendall's tau over all pairs of them; 1 for one order alone.

    0 is what chance alone brings, 1 the same order. All m orders cannot disagree with each other: the least is −1 for
    two, and nears 0 as they become more (Ehrenberg, 1952, "On sampling from a population of rankers").

    Raises:
        ValueError: Where they do not hold the same items.
    """
    taus = [kendall_tau(one, other) for one, other in combinations(rankings, 2)]
    return sum(taus) / len(taus) if taus else 1.0


def kendall_w(rankings: Sequence[Ranking]) -> float:
    """Return Kendall's coefficient of concordance of m orders of n items, 0 to 1 (the same).

    Chance alone brings about 1 / m, and the 0 of two orders is each the other's reverse.

    W = 12 S / (m² (n³ − n)), S the sum over items of the squared distance of an item's rank sum from the mean rank sum.
    Kendall and Babington Smith (1939), "The problem of m rankings". One item or none is full agreement, 1.

    Raises:
        ValueError: Where there are no orders, or they do not hold the same items.
    """
    _same_items(rankings)
    raters, items = len(rankings), len(rankings[0])
    if items < 2:
        return 1.0
    sums = [sum(ranks) for ranks in rank_table(rankings).values()]
    mean = raters * (items + 1) / 2
    return 12 * sum((total - mean) ** 2 for total in sums) / (raters**2 * (items**3 - items))


def rank_table(rankings: Sequence[Ranking]) -> dict[str, tuple[int, ...]]:
    """Return each item's ranks, counted from 1, in the order of the rankings; items by their mean rank.

    Raises:
        ValueError: Where there are no orders, or they do not hold the same items.
    """
    _same_items(rankings)
    table = {item: tuple(list(order).index(item) + 1 for order in rankings) for item in rankings[0]}
    return dict(sorted(table.items(), key=lambda entry: sum(entry[1])))


def most_disputed(rankings: Sequence[Ranking]) -> str | None:
    """Return the item whose ranks vary most (by their variance; the first such); None where all agree.

    Raises:
        ValueError: Where there are no orders, or they do not hold the same items.
    """
    spread = {item: _variance(ranks) for item, ranks in rank_table(rankings).items()}
    item = max(spread, key=spread.__getitem__, default=None)
    return item if item is not None and spread[item] > 0 else None


def tau_table(rankings: Sequence[Ranking]) -> tuple[tuple[float, ...], ...]:
    """Return Kendall's tau between every two orders, −1 to 1; 1 on the diagonal.

    Raises:
        ValueError: Where they do not hold the same items.
    """
    return tuple(tuple(kendall_tau(one, other) for other in rankings) for one in rankings)


def _variance(numbers: Sequence[int]) -> float:
    mean = sum(numbers) / len(numbers)
    return sum((number - mean) ** 2 for number in numbers) / len(numbers)


def _same_items(rankings: Sequence[Ranking]) -> None:
    if not rankings or any(sorted(order) != sorted(rankings[0]) for order in rankings):
        raise ValueError("the orders do not hold the same items")
    if len(set(rankings[0])) < len(rankings[0]):
        raise ValueError("an item stands twice in an order")
