"""How far people mean the same by one word: read off the matrix of overlaps between every two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from charades.game.scorecard import Distortion, Evidence, FacetScore, Judgement, RoundScore, Scorecard
from charades.game.verdict import brought_down, verdict
from charades.wording.counting import word_spans
from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.morphology import bases

Matrix = Sequence[Sequence[float]]
"""Overlap between every two people, 0 to 1, symmetric, 1 on the diagonal."""

SAME_CAMP = 0.4
"""Mean overlap from which two groups count as one: where the verdict reads *partial*."""


def mean_overlap(matrix: Matrix) -> float:
    """Return the mean overlap between two different people; 1 for one person alone."""
    values = [matrix[one][other] for one in range(len(matrix)) for other in range(one)]
    return sum(values) / len(values) if values else 1.0


def closeness_to_others(matrix: Matrix, person: int) -> float:
    """Return somebody's mean overlap with the others; 1 where there are none."""
    values = [value for other, value in enumerate(matrix[person]) if other != person]
    return sum(values) / len(values) if values else 1.0


def outlier(matrix: Matrix) -> tuple[int, float]:
    """Return who is furthest from the others, and their mean overlap with them; the first such.

    Raises:
        ValueError: For nobody.
    """
    if not matrix:
        raise ValueError("there is nobody")
    means = [closeness_to_others(matrix, person) for person in range(len(matrix))]
    furthest = min(range(len(means)), key=means.__getitem__)
    return furthest, means[furthest]


def clusters(matrix: Matrix, threshold: float = SAME_CAMP) -> tuple[tuple[int, ...], ...]:
    """Return who means about the same as whom, the largest group first.

    Average linkage (Sokal and Michener, 1958): the two groups with the highest mean overlap become one, until no two
    groups reach the threshold.
    """
    groups: list[tuple[int, ...]] = [(person,) for person in range(len(matrix))]
    while len(groups) > 1:
        pairs = [(one, other) for one in range(len(groups)) for other in range(one)]
        one, other = max(pairs, key=lambda pair: _linkage(matrix, groups[pair[0]], groups[pair[1]]))
        if _linkage(matrix, groups[one], groups[other]) < threshold:
            break
        joined = tuple(sorted(groups[one] + groups[other]))
        groups = [group for place, group in enumerate(groups) if place not in (one, other)] + [joined]
    return tuple(sorted(groups, key=lambda group: (-len(group), group)))


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word of two people's texts who do not mean the same: the word as the first one wrote it, and who they are."""

    word: str
    one: int
    other: int


def shared_without_meaning(
    texts: Sequence[str], matrix: Matrix, threshold: float = SAME_CAMP
) -> tuple[SharedWord, ...]:
    """Return the words of content that two people share, in whatever form, though they do not mean the same.

    Two people do not mean the same where their overlap is below the threshold: the words that they have in common are
    what lets them believe otherwise. Each word comes once a pair, in the order of the first one's text.
    """
    return tuple(
        SharedWord(word, one, other)
        for one in range(len(texts))
        for other in range(one + 1, len(texts))
        if matrix[one][other] < threshold
        for word in _in_both(texts[one], texts[other])
    )


def _in_both(text: str, other: str) -> list[str]:
    heard = {base for word in _content_words(other) for base in _bases(word)}
    return [word for word in _content_words(text) if not heard.isdisjoint(_bases(word))]


def _content_words(text: str) -> list[str]:
    """Return the words that carry meaning, each once, in lower case and in order."""
    words = (text[start:end].casefold() for start, end in word_spans(text))
    return [word for word in dict.fromkeys(words) if word not in FUNCTION_WORDS]


def _bases(word: str) -> set[str]:
    return {word, *bases(word)}


def both_ways(there: RoundScore, back: RoundScore) -> RoundScore:
    """Return one score of two texts that were held against each other in both directions, a facet each.

    Nobody sent anything, so neither text is the picture: what was found in either direction is found, once, and counts
    in both; every other number is the mean. Marks and words are those of the first direction.
    """
    facets = tuple(_facet(one, other) for one, other in zip(there.facets, back.facets, strict=True))
    overlap = sum(facet.card.overlap for facet in facets) / len(facets) if facets else 0.0
    return replace(there, facets=facets, overlap=overlap, echo=(there.echo + back.echo) / 2)


def _facet(one: FacetScore, other: FacetScore) -> FacetScore:
    there, back = one.card, other.card
    closeness, echo = (there.closeness + back.closeness) / 2, (there.echo + back.echo) / 2
    found = _found_in_both(there.distortions, back.distortions)
    evidence = _evidence(there, back)
    opposed = evidence.judgement.opposed if evidence and evidence.judgement else 0.0
    overlap = (there.overlap + back.overlap) / 2
    if there.evidence and back.evidence and evidence:
        overlap = brought_down(evidence.undistorted, closeness, found, opposed)
    called = verdict(overlap, closeness, found, opposed)
    return replace(one, card=Scorecard(closeness, overlap, echo, called, found, there.lost, there.added, evidence))


def _found_in_both(there: Sequence[Distortion], back: Sequence[Distortion]) -> tuple[Distortion, ...]:
    """Return the findings of both directions, each once, quoting the texts as the first direction does."""
    turned = (replace(each, reference=each.reconstruction, reconstruction=each.reference) for each in back)
    found: dict[tuple[str, str, str], Distortion] = {}
    for each in (*there, *turned):
        key = each.kind, each.reference.text, each.reconstruction.text
        found[key] = replace(each, hard=True) if key in found and found[key].hard else each
    return tuple(found.values())


def _evidence(there: Scorecard, back: Scorecard) -> Evidence | None:
    """Return the mean of what both were made from; what one was made from where the other did not need weighing."""
    one, other = there.evidence or back.evidence, back.evidence or there.evidence
    if one is None or other is None:
        return None
    judged = [each.judgement for each in (one, other) if each.judgement]
    same, different, opposed = (
        sum(getattr(each, chance) for each in judged) / max(1, len(judged))
        for chance in ("same", "different", "opposed")
    )
    return Evidence(
        (one.likeness + other.likeness) / 2,
        (one.coverage + other.coverage) / 2,
        Judgement(same, different, opposed) if judged else None,
        (one.undistorted + other.undistorted) / 2,
        one.matches if there.evidence else (),
    )


def _linkage(matrix: Matrix, group: Sequence[int], other: Sequence[int]) -> float:
    values = [matrix[a][b] for a in group for b in other]
    return sum(values) / len(values)
