"""What people hold who send nothing to each other, and where they differ: word drift, priorities, canvas and depth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from charades.cleaning import clean
from charades.game.flows.drift import matrix, meanings, pair_key
from charades.game.flows.priorities import orders
from charades.game.measures.agreement import mean_tau
from charades.game.measures.drift import shared_without_meaning
from charades.game.measures.quadrants import SAME_WORDS
from charades.game.scorecard import FacetScore, Verdict
from charades.game.state import State
from charades.reports.debrief_patterns import Pattern
from charades.reports.differing import differing
from charades.reports.reveals.ranking import dispute, people, ranks
from charades.reports.reveals.settling import facets_of
from charades.reports.reveals.wording import called, points, quoted_list, sentence

MOST_PAIRS = 4
"""Pairs of people whose difference is told, those furthest apart; more would be a list that nobody talks about. Where
there are more, the pair that is nearest is named beside them, so that a large table sees what it does share."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that people hold, and how far they hold it in common.

    Attributes:
        label: A field, two people or an item.
        shared: What they have in common, where words say it better than the overlap.
        why: What the difference is; empty where there is none.
        pattern: What kind of difference it is.
        cost: How far they are apart, 0 to 1.
        about: What to talk about, where that is not the label.
        overlap: How far they mean the same, 0 to 1.
        verdict: What that is called.
    """

    label: str
    shared: str = ""
    why: str = ""
    pattern: Pattern | None = None
    cost: float = 0.0
    about: str = ""
    overlap: float | None = None
    verdict: Verdict | None = None


def held(state: State) -> tuple[tuple[str, str], ...]:
    """Return what everybody holds: by person, or by field with both people's texts."""
    match state.scenario.flow:
        case "word-drift":
            return tuple(zip(_people(state), meanings(state).values(), strict=True))
        case "priorities":
            told = (" · ".join(f"{place} {item}" for place, item in enumerate(each, 1)) for each in _orders(state))
            return tuple(zip(_people(state), told, strict=False))
        case _:
            one, other = _people(state)[:2]
            return tuple(
                (facet.name, f"{one}: {facet.reference or 'nothing'}\n{other}: {facet.reconstruction or 'nothing'}")
                for facet in facets_of(state)
            )


def differences(state: State) -> tuple[Difference, ...]:
    """Return what people have in common, and what they do not."""
    match state.scenario.flow:
        case "word-drift":
            return tuple(_pairs(state))
        case "priorities":
            return tuple(_ranked(state))
        case _:
            one, other = _people(state)[:2]
            return tuple(_field(facet, one, other) for facet in facets_of(state))


def _people(state: State) -> list[str]:
    return people(state, state.table.seats)


def _orders(state: State) -> list[tuple[str, ...]]:
    return list(orders(state).values())


def _field(facet: FacetScore, one: str, other: str) -> Difference:
    card = facet.card
    common = Difference(facet.name, overlap=card.overlap, verdict=card.verdict)
    if card.verdict == "aligned":
        return common
    pattern = Pattern.SAME_WORDS if card.echo >= SAME_WORDS else Pattern.APART
    return Difference(
        facet.name,
        why=_between(facet, one, other),
        pattern=pattern,
        cost=facet.weight * (1 - card.overlap),
        overlap=card.overlap,
        verdict=card.verdict,
    )


def _between(facet: FacetScore, one: str, other: str) -> str:
    """Return what one says and the other does not."""
    for text, name, silent in ((facet.reconstruction, one, other), (facet.reference, other, one)):
        if not text.strip():
            return f"{silent} wrote nothing; {name} did."
    found = next(iter(sorted(facet.card.distortions, key=lambda each: not each.hard)), None)
    texts = (found.reference.text, found.reconstruction.text) if found else (facet.reference, facet.reconstruction)
    told = differing(clean(texts[0]), clean(texts[1]))
    if told is None:
        return _ALIKE if facet.card.verdict == "partial" else "The two texts have little in common."
    return f"{one} says “{told[0]}”, {other} “{told[1]}”."


def _pairs(state: State) -> Iterator[Difference]:
    """Every two people, those furthest apart first; of many the furthest, and the nearest last."""
    names, texts, table = _people(state), list(meanings(state).values()), matrix(state)
    verdicts = _verdicts(state)
    sharing: dict[tuple[int, int], list[str]] = {}
    for word in shared_without_meaning(texts, table):
        sharing.setdefault((word.one, word.other), []).append(word.word)
    pairs = [(table[one][other], one, other) for one in range(len(names)) for other in range(one + 1, len(names))]
    for overlap, one, other in sorted(pairs)[:MOST_PAIRS]:
        verdict = verdicts.get(frozenset((one, other)), called(overlap))
        label = f"{names[one]} and {names[other]}"
        if verdict == "aligned":
            yield Difference(label, overlap=overlap, verdict=verdict)
            continue
        words = sharing.get((one, other))
        why = _ALIKE if verdict == "partial" else "What they mean has little in common, and so have their words."
        if words:
            why = sentence(f"both say {quoted_list(words)} and do not mean the same by it")
        pattern = Pattern.SAME_WORDS if words else Pattern.APART
        yield Difference(label, "", why, pattern, 1 - overlap, state.scenario.word, overlap, verdict)
    if len(pairs) > MOST_PAIRS:
        overlap, one, other = max(pairs)
        verdict = verdicts.get(frozenset((one, other)), called(overlap))
        yield Difference(f"{names[one]} and {names[other]}", overlap=overlap, verdict=verdict)


_ALIKE = "It is alike in part; the rest is in one of the two only."


def _verdicts(state: State) -> dict[frozenset[int], Verdict]:
    """Return what the score of every two people is called, by their places at the table."""
    places = dict(enumerate(state.table.seats))
    pairs = {pair_key(places[one], places[other]): frozenset((one, other)) for one, other in permutations(places, 2)}
    return {pairs[facet.name]: facet.card.verdict for facet in facets_of(state) if facet.name in pairs}


def _ranked(state: State) -> Iterator[Difference]:
    given = _orders(state)
    if len(given) < 2:
        return
    agreement = mean_tau(given)
    yield Difference(
        "the order", f"{points(agreement)} of 100, where 0 is no more than by chance and 100 the same order"
    )
    block = ranks(dict(zip(_people(state), given, strict=False)), "", "")
    if block.disputed is not None:
        yield Difference(
            block.disputed, why=sentence(dispute(block)), pattern=Pattern.RANKED, cost=1 - max(0.0, agreement)
        )
