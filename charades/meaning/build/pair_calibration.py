"""Bring the chances of the pair model to measure, on pairs that it has not learnt from.

A temperature for all logits and a bias for each relation (Guo et al., 2017, "On Calibration of Modern Neural Networks":
temperature and vector scaling), with the least cross-entropy; each relation counts as much as each other, whatever
their numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from charades.meaning.build.pair_material import Example
from charades.meaning.pair_model import MAX_PIECES, RELATIONS

Doubles = NDArray[np.float64]

STEPS, RATE = 400, 0.1


def calibrate(network: Path, tokenizer: Tokenizer, examples: Sequence[Example]) -> dict[str, object]:
    """Return what the manifest says of the chances: ``temperature``, ``bias`` and how good they are.

    Args:
        network: The shipped ``pair.onnx``.
        tokenizer: Turns pairs of texts into word pieces.
        examples: Pairs that the network has not learnt from.
    """
    logits = raw_logits(network, tokenizer, examples)
    targets = np.array([(each.same, max(0.0, 1.0 - each.same - each.opposed), each.opposed) for each in examples])
    weights = (targets / targets.sum(axis=0)).sum(axis=1)
    weights /= weights.sum()
    scale, bias = 1.0, np.zeros(len(RELATIONS))
    for _ in range(STEPS):
        excess = (chances(logits * scale + bias) - targets) * weights[:, None]
        scale -= RATE * float((excess * logits).sum())
        bias -= RATE * excess.sum(axis=0)
    bias -= bias.mean()
    told = chances(logits * scale + bias)
    return {
        "temperature": round(1.0 / scale, 4),
        "bias": [round(float(each), 4) for each in bias],
        "kept_back": {"pairs": len(examples), **_right(told, targets, examples)},
    }


def raw_logits(network: Path, tokenizer: Tokenizer, examples: Sequence[Example]) -> Doubles:
    """Return the logits of the relation of each pair, (pairs, 3)."""
    session = onnxruntime.InferenceSession(network, providers=["CPUExecutionProvider"])
    tokenizer.enable_truncation(MAX_PIECES)
    tokenizer.no_padding()
    found = []
    for example in examples:
        encoding = tokenizer.encode(example.first, example.second)
        inputs = {"input_ids": encoding.ids, "attention_mask": encoding.attention_mask}
        inputs["token_type_ids"] = encoding.type_ids
        arrays = {name: np.array([values], dtype=np.int64) for name, values in inputs.items()}
        found.append(session.run(["relation"], arrays)[0][0])
    return np.array(found, dtype=np.float64)


def chances(logits: Doubles) -> Doubles:
    """Return the softmax of each row."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _right(told: Doubles, targets: Doubles, examples: Sequence[Example]) -> dict[str, float]:
    """Return the share of pairs whose relation is told right, by source; doubtful pairs are left out."""
    right: dict[str, list[bool]] = defaultdict(list)
    for row, target, example in zip(told, targets, examples, strict=True):
        if target.max() > 0.8:
            right[example.source].append(bool(row.argmax() == target.argmax()))
    return {source: round(sum(each) / len(each), 3) for source, each in sorted(right.items())}
