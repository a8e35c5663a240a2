"""Fit closeness and overlap to human measure.

    python -m charades.meaning.build.calibration --train RATINGS OPPOSITES ANSWERS

The three files and the authored rows are those of the pair model; what is used here is what was kept back from it
(`pair_material.kept_back`), about four thousand pairs. Writes ``charades/meaning/data/calibration.json``. Run it again
whenever a model, the lexicon or the alignment of words changes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from charades.meaning.alignment import Alignment
from charades.meaning.build.pair_material import Example, add_sources, kept_back, read_material
from charades.meaning.distortions import Pair, find_distortions
from charades.meaning.pair_model import PairModel
from charades.meaning.reader import Reader
from charades.meaning.scales import FARTHEST, FILE, WITH, WITHOUT, Features

Doubles = NDArray[np.float64]

KNOTS = 12
"""Points of a curve; more would follow the noise of single ratings."""
LENIENCE = 0.6
"""Power that ratings are raised to for the overlap. Raters of captions and headlines take a point off for every
detail that differs; whoever says a thing in words of their own leaves some out, and still counts as understood."""
MISTAKEN = 0.15
"""Overlap that an answer is worth which is about the same subject and says something else."""
UNRELATED, UNRELATED_SHARE = 0.2, 0.95
"""Most that unrelated texts may come to, and the share of pairs of them for which that must hold."""
TURNED = 0.3
"""Share of the authored pairs, by weight, that turn something around when the chance of it is fitted. Of what people
understand less is turned around, but a distortion that is missed costs as much as two needless questions."""
IDENTICAL = np.array([1.0, 1.0, FARTHEST, 0.0, -FARTHEST, 0.0, 0.0, 1.0])
"""The `Features` of a text with itself."""
SUPPLE = 1e-3
"""Weight of the squared weights in the regression: only keeps them finite."""


def features(examples: Sequence[Example], reader: Reader, pair: PairModel) -> Doubles:
    """Return the `Features` of each pair, (pairs, 8)."""
    rows = []
    for example in examples:
        alignment = Alignment(reader.read(example.first), reader.read(example.second))
        both = Pair(alignment)
        found = find_distortions(both)
        rows.append(Features.of(both, found, pair.judge(example.first, alignment.restated)))
    return np.array(rows)


def arrived(example: Example) -> float:
    """Return how much of the meaning arrived, were nothing turned around; 0 to 1.

    Ratings say it themselves; a text that means the same is all of it, a part of it about a half.
    """
    if example.rating is not None:
        return float(example.rating**LENIENCE)
    if example.source == "strangers":
        return 0.0
    same = example.same / max(1e-9, 1.0 - example.opposed)
    return float(min(1.0, MISTAKEN + (1.0 - MISTAKEN) * same))


def doubted(examples: Sequence[Example]) -> Doubles:
    """Return how much each pair counts for the chance of being opposed: authored ones half of all."""
    opposed = np.array([example.opposed for example in examples])
    authored = np.array([example.source == "authored" for example in examples])
    weights = evenly(examples, np.ones(len(examples))) * ~authored
    weights /= 2 * max(1e-9, weights.sum())
    for chosen, share in ((authored & (opposed > 0.5), TURNED), (authored & (opposed <= 0.5), 1.0 - TURNED)):
        weights[chosen] = share / 2 / max(1, chosen.sum())
    return np.asarray(weights)


def evenly(examples: Sequence[Example], weights: Doubles) -> Doubles:
    """Return weights in which each source counts alike, the sum 1."""
    even = weights.copy()
    sources = np.array([example.source for example in examples])
    for source in set(sources):
        chosen = sources == source
        even[chosen] /= max(1e-9, even[chosen].sum())
    return np.asarray(even / even.sum())


def fit_weights(found: Doubles, values: Doubles, weights: Doubles) -> Doubles:
    """Return a weight for each feature, by logistic regression on values from 0 to 1 (Newton's method).

    Args:
        found: The features, (pairs, features); a column of nothing but 0 gets the weight 0.
        values: What is to be expected, (pairs,).
        weights: How much each pair counts, (pairs,).
    """
    design = np.column_stack([np.ones(len(found)), found])
    fitted = np.zeros(design.shape[1])
    for _ in range(50):
        expected = 1 / (1 + np.exp(-design @ fitted))
        slope = design.T @ ((expected - values) * weights) + SUPPLE * fitted
        curvature = (design * (expected * (1 - expected) * weights)[:, None]).T @ design
        fitted -= np.linalg.solve(curvature + SUPPLE * np.eye(len(fitted)), slope)
    return np.asarray(fitted[1:])


def rising(scores: Doubles, values: Doubles, weights: Doubles) -> tuple[Doubles, Doubles]:
    """Return scores in order and the rising step function nearest to ``values`` (pool adjacent violators)."""
    order = np.argsort(scores, kind="stable")
    blocks: list[tuple[float, float, int]] = []
    for place in order:
        blocks.append((float(values[place]), float(weights[place]), 1))
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            (right, heavy, many), (left, light, few) = blocks.pop(), blocks.pop()
            mean = (left * light + right * heavy) / (light + heavy)
            blocks.append((mean, light + heavy, few + many))
    return scores[order], np.repeat([value for value, *_ in blocks], [count for *_, count in blocks])


def knots(scores: Doubles, values: Doubles, low: Sequence[tuple[float, float]], most: float) -> list[list[float]]:
    """Thin a rising relation out to a few knots.

    Args:
        scores: In rising order.
        values: Their values, rising.
        low: The first knots, rising: what unrelated texts come to.
        most: Scores from this one on read as 1.
    """
    inner = (scores > low[-1][0]) & (scores < most)
    points = [*low]
    for score, value in zip(np.array_split(scores[inner], KNOTS), np.array_split(values[inner], KNOTS), strict=True):
        if score.size and points[-1][0] < score.mean():
            points.append((float(score.mean()), max(points[-1][1], float(value.mean()))))
    return [[round(score, 4), round(value, 4)] for score, value in [*points, (most, 1.0)]]


def fit(found: Doubles, examples: Sequence[Example], chosen: Sequence[str]) -> dict[str, object]:
    """Return one half of ``calibration.json``.

    Args:
        found: The `Features` of the examples.
        examples: The pairs that were kept back.
        chosen: Names of the features that are used.
    """
    rated = np.array([example.rating is not None for example in examples])
    strange = np.array([example.source == "strangers" for example in examples])
    human = np.array([example.rating or 0.0 for example in examples])
    share = np.array([arrived(example) for example in examples])
    honest = evenly(examples, np.array([1.0 - example.opposed for example in examples]))
    scales: dict[str, object] = {}
    opposed = np.array([example.opposed for example in examples])
    for name, used, values, weights in (
        ("closeness", ("cosine", "coverage", "likeness"), human, rated / rated.sum()),
        ("overlap", ("cosine", "coverage", "sameness"), share, honest),
        ("opposed", ("opposition", "hard", "soft", "harmless", "cosine", "coverage"), opposed, doubted(examples)),
    ):
        if name == "opposed" and "opposition" not in chosen:
            continue
        kept = np.array([field in used and field in chosen for field in Features._fields])
        fitted = fit_weights(found * kept, values, weights) * kept
        scores = found @ fitted
        if name == "opposed":
            low, most = [(float(scores.min()), 0.0)], float(scores.max())
        else:
            middle, high = np.quantile(scores[strange], (0.5, UNRELATED_SHARE))
            low, most = [(float(middle), 0.0), (float(high), UNRELATED)], float(IDENTICAL * kept @ fitted)
        counted = weights > 0
        curve = knots(*rising(scores[counted], values[counted], weights[counted]), low, most)
        scales[name] = {"weights": [round(float(weight), 4) for weight in fitted], "curve": curve}
    return scales


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m charades.meaning.build.calibration", description="Fit the scales.")
    add_sources(parser)
    ratings, opposites, answers = parser.parse_args(arguments).train
    examples = kept_back(read_material(ratings, opposites, answers))
    pair = PairModel.load()
    found = features(examples, Reader.load(), pair)
    content = {
        WITH: fit(found, examples, Features._fields),
        WITHOUT: fit(found, examples, ("cosine", "coverage")),
        "pairs": len(examples),
        "pair_model": pair.digest,
    }
    FILE.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
