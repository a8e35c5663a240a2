"""Fit closeness and overlap to human ratings.

    python -m charades.meaning.build.calibration --data DIR

``DIR`` holds ``stsb_train.jsonl``: pairs ``reference``, ``reconstruction`` with a ``human`` rating from 0 to 1, the
training part of the STS Benchmark (CC BY-SA 4.0). Writes ``charades/meaning/data/calibration.json``. Run it again
whenever the encoder, the lexicon or the alignment of words changes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from charades.meaning.alignment import Alignment
from charades.meaning.closeness import FILE
from charades.meaning.component import shared_encoder
from charades.meaning.reader import Reader

Doubles = NDArray[np.float64]

KNOTS = 12
"""Points of each curve; more would follow the noise of single ratings."""
LENIENCE = 0.6
"""Power that ratings are raised to for the overlap. Raters of captions and headlines take a point off for every
detail that differs; whoever says a thing in words of their own leaves some out, and still counts as understood."""
UNRELATED_SHARE = 0.9
"""Share of the pairs shuffled at random that must read as wholly unrelated."""


def features(pairs: Sequence[tuple[str, str]], reader: Reader) -> Doubles:
    """Return the cosine and the coverage of each pair, (pairs, 2)."""
    rows = []
    for reference, reconstruction in pairs:
        alignment = Alignment(reader.read(reference), reader.read(reconstruction))
        cosine = float(alignment.reference.vector @ alignment.reconstruction.vector)
        rows.append((cosine, alignment.coverage))
    return np.array(rows)


def fit_weights(found: Doubles, human: Doubles) -> Doubles:
    """Return the weights (2,) of the features, by logistic regression on ratings from 0 to 1 (Newton's method)."""
    design = np.column_stack([np.ones(len(found)), found])
    weights = np.zeros(design.shape[1])
    for _ in range(25):
        expected = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (expected - human)
        curvature = (design * (expected * (1 - expected))[:, None]).T @ design
        weights -= np.linalg.solve(curvature, slope)
    return np.asarray(weights[1:])


def rising(scores: Doubles, values: Doubles) -> Doubles:
    """Return the rising step function nearest to ``values`` in order of ``scores`` (pool adjacent violators)."""
    blocks: list[tuple[float, int]] = []
    for value in values[np.argsort(scores, kind="stable")]:
        blocks.append((float(value), 1))
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            (right, many), (left, few) = blocks.pop(), blocks.pop()
            blocks.append(((left * few + right * many) / (few + many), few + many))
    return np.repeat([value for value, _ in blocks], [count for _, count in blocks])


def knots(scores: Doubles, values: Doubles, identical: float, least: float) -> list[list[float]]:
    """Thin a rising relation out to a few knots, with 0 at ``least`` and 1 for identical texts.

    Args:
        scores: In rising order.
        values: Their values, rising.
        identical: The score of a text with itself.
        least: Scores up to this one read as 0.
    """
    inner = scores > least
    points = [[least, 0.0]]
    for score, value in zip(np.array_split(scores[inner], KNOTS), np.array_split(values[inner], KNOTS), strict=True):
        middle, height = float(score.mean()), float(value.mean())
        if points[-1][0] < middle < identical:
            points.append([middle, max(points[-1][1], height)])
    return [[round(score, 4), round(value, 4)] for score, value in [*points, [identical, 1.0]]]


def fit(pairs: Sequence[tuple[str, str]], human: Doubles, reader: Reader) -> dict[str, object]:
    """Return the content of ``calibration.json``."""
    found = features(pairs, reader)
    strangers = [(pair[0], other[1]) for pair, other in zip(pairs, [*pairs[len(pairs) // 2 :], *pairs], strict=False)]
    cosine, coverage = fit_weights(found, human)
    scores = found @ (cosine, coverage)
    least = float(np.quantile(features(strangers[::5], reader) @ (cosine, coverage), UNRELATED_SHARE))
    order = np.sort(scores)
    return {
        "cosine": round(float(cosine), 4),
        "coverage": round(float(coverage), 4),
        "closeness": knots(order, rising(scores, human), float(cosine + coverage), least),
        "overlap": knots(order, np.sort(human) ** LENIENCE, float(cosine + coverage), least),
        "pairs": len(pairs),
        "source": "STS Benchmark, training part, CC BY-SA 4.0",
        "encoder": shared_encoder().digest,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m charades.meaning.build.calibration", description="Fit the scales.")
    parser.add_argument("--data", type=Path, required=True, help="folder with stsb_train.jsonl")
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in (options.data / "stsb_train.jsonl").open(encoding="utf-8")]
    pairs = [(row["reference"], row["reconstruction"]) for row in rows]
    content = fit(pairs, np.array([row["human"] for row in rows]), Reader.load())
    FILE.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
