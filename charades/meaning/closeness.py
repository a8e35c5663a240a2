"""How near two texts are, and how much overlap that is worth, on the scales that people use.

A linear score of the encoder's cosine and of the coverage of words is brought to human ratings by two monotone curves.
``closeness`` is the rating to be expected for the score: the mean of what people gave to such pairs. An expectation
shuns the ends of its scale, so a number with bands to be read (*the same*, *unrelated*) is made by the other curve:
``overlap`` gives each score the rating that stands at the same rank among the ratings, so that as many pairs fall
into each band as people put there; a power a little below 1 then makes it as lenient as people are with their own
words. Both curves are fitted on the training part of the STS Benchmark by ``charades.meaning.build.calibration``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from charades.errors import ModelDamaged, ModelMissing, Place
from charades.meaning.alignment import Alignment
from charades.meaning.manifest import REINSTALL

FILE = Path(__file__).parent / "data" / "calibration.json"

Curve = tuple[tuple[float, ...], tuple[float, ...]]
"""Knots of a piecewise linear, rising curve: scores, and their values from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The fit.

    Attributes:
        cosine: Weight of the cosine of the two texts.
        coverage: Weight of `Alignment.coverage`.
        closeness: Score to expected human rating.
        overlap: Score to the human rating of the same rank, made lenient.
    """

    cosine: float
    coverage: float
    closeness: Curve
    overlap: Curve

    @classmethod
    def load(cls, path: Path = FILE) -> Calibration:
        """Read the fit.

        Raises:
            ModelMissing: The file is not there.
            ModelDamaged: It cannot be read.
        """
        try:
            content = json.loads(path.read_bytes())
            return cls(
                float(content["cosine"]),
                float(content["coverage"]),
                _curve(content["closeness"]),
                _curve(content["overlap"]),
            )
        except FileNotFoundError:
            raise ModelMissing("a data file is missing", hint=REINSTALL, place=Place(str(path))) from None
        except (OSError, ValueError, TypeError, KeyError):
            raise ModelDamaged("a data file cannot be read", hint=REINSTALL, place=Place(str(path))) from None

    def score(self, alignment: Alignment) -> float:
        """Return the linear score of two texts."""
        cosine = float(alignment.reference.vector @ alignment.reconstruction.vector)
        return self.cosine * cosine + self.coverage * alignment.coverage


def read_off(curve: Curve, score: float) -> float:
    """Return the value of a curve at a score, 0 to 1."""
    return float(np.clip(np.interp(score, *curve), 0.0, 1.0))


def _curve(knots: Any) -> Curve:
    scores, values = zip(*((float(score), float(value)) for score, value in knots), strict=True)
    if len(scores) < 2 or list(scores) != sorted(set(scores)) or list(values) != sorted(values):
        raise ValueError("the knots of a curve must rise")
    return scores, values
