"""How near two texts are, and how much overlap that is worth, on the scales that people use.

Each number is a linear score of what was read off the texts, brought to human measure by a monotone curve.
``closeness`` is the rating to be expected for two texts: the mean of what people gave to such pairs. The overlap
before distortions is the share of a meaning to be expected to have arrived, where nothing was turned around; its texts
are ones that were restated, left in half, mistaken or confused by people. ``opposed`` is the chance that one text
turns the other around, from what the pair model says and what the rules found. All are fitted by
``charades.meaning.build.calibration``, once with the pair model and once for an installation without it, on texts that
no model has learnt from.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from charades.errors import ModelDamaged, ModelMissing, Place
from charades.game.scorecard import Distortion
from charades.meaning.distortions.harmless import harmless
from charades.meaning.distortions.pair import Pair
from charades.meaning.manifest import REINSTALL
from charades.meaning.pair_model import Opinion

FILE = Path(__file__).parent / "data" / "calibration.json"
WITH, WITHOUT = "with_pair_model", "without"
FARTHEST = 5.0
"""Largest logit that counts: beyond it the pair model is no more right."""
FIRMEST = 1.0
"""Largest logit of *same* against *different* that counts: how sure the model is of this says little."""

Curve = tuple[tuple[float, ...], tuple[float, ...]]
"""Knots of a piecewise linear, rising curve: scores, and their values from 0 to 1."""


class Features(NamedTuple):
    """What the scores are made from.

    Attributes:
        cosine: Of the two texts as wholes, -1 to 1.
        coverage: `Alignment.coverage`, 0 to 1.
        likeness: Logit of the pair model's `Opinion.likeness`; 0 without it.
        sameness: Logit of *same* against *different* by the pair model, times the share of words without an answer:
            of texts that answer to each other word for word it says nothing more; 0 without it.
        opposition: Logit of *opposed* by the pair model; 0 without it.
        hard: 1 where the rules found a hard distortion.
        soft: 1 where they found soft ones only.
        harmless: 1 where the texts differ in nothing that could turn a meaning around; 0 without the pair model.
    """

    cosine: float
    coverage: float
    likeness: float
    sameness: float
    opposition: float
    hard: float
    soft: float
    harmless: float

    @classmethod
    def of(cls, pair: Pair, found: Sequence[Distortion], opinion: Opinion | None) -> Features:
        """Return the features of two texts, what the rules found in them, and what the pair model makes of them."""
        alignment = pair.alignment
        cosine = float(alignment.reference.vector @ alignment.reconstruction.vector)
        hard = any(finding.hard for finding in found)
        rules = float(hard), float(bool(found) and not hard)
        if opinion is None:
            return cls(cosine, alignment.coverage, 0.0, 0.0, 0.0, *rules, 0.0)
        judgement = opinion.judgement
        likeness = _logit(opinion.likeness, 1.0 - opinion.likeness)
        sameness = _logit(judgement.same, judgement.different, FIRMEST) * (1.0 - alignment.coverage)
        opposition = _logit(judgement.opposed, 1.0 - judgement.opposed)
        return cls(cosine, alignment.coverage, likeness, sameness, opposition, *rules, float(harmless(pair)))


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear score and the curve that brings it to measure.

    Attributes:
        weights: One for each of `Features`.
        curve: Score to value.
    """

    weights: tuple[float, ...]
    curve: Curve

    def read(self, features: Features) -> float:
        """Return the value for two texts, 0 to 1."""
        score = sum(weight * feature for weight, feature in zip(self.weights, features, strict=True))
        return float(np.clip(np.interp(score, *self.curve), 0.0, 1.0))


@dataclass(frozen=True, slots=True)
class Scales:
    """The scales; ``opposed`` only with the pair model, since what the rules do not find says nothing."""

    closeness: Scale
    overlap: Scale
    opposed: Scale | None

    @classmethod
    def load(cls, *, pair: bool, path: Path = FILE) -> Scales:
        """Read the fit.

        Args:
            pair: Whether there is a pair model.
            path: The file.

        Raises:
            ModelMissing: The file is not there.
            ModelDamaged: It cannot be read.
        """
        try:
            content = json.loads(path.read_bytes())[WITH if pair else WITHOUT]
            opposed = _scale(content["opposed"]) if pair else None
            return cls(_scale(content["closeness"]), _scale(content["overlap"]), opposed)
        except FileNotFoundError:
            raise ModelMissing("a data file is missing", hint=REINSTALL, place=Place(str(path))) from None
        except (OSError, ValueError, TypeError, KeyError):
            raise ModelDamaged("a data file cannot be read", hint=REINSTALL, place=Place(str(path))) from None


def _logit(chance: float, against: float, most: float = FARTHEST) -> float:
    return float(np.clip(np.log((chance + 1e-9) / (against + 1e-9)), -most, most))


def _scale(content: Any) -> Scale:
    weights = [float(weight) for weight in content["weights"]]
    if len(weights) != len(Features._fields):
        raise ValueError("a weight for each feature")
    return Scale(tuple(weights), _curve(content["curve"]))


def _curve(knots: Sequence[Sequence[float]]) -> Curve:
    scores, values = zip(*((float(score), float(value)) for score, value in knots), strict=True)
    if len(scores) < 2 or list(scores) != sorted(set(scores)) or list(values) != sorted(values):
        raise ValueError("the knots of a curve must rise")
    return scores, values
