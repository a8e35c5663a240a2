"""From the pair network to its shipped file: ONNX with eight-bit weights, as in `encoder_export`.

Needs ``torch`` and ``onnx``, which are not dependencies of the project.
"""

from __future__ import annotations

from pathlib import Path

import torch

from charades.meaning.build.encoder_export import quantised
from charades.meaning.build.pair_network import PairNetwork

INPUTS, OUTPUTS = ("input_ids", "attention_mask", "token_type_ids"), ("relation", "kind", "likeness")


def write_onnx(network: PairNetwork, target: Path) -> None:
    """Export a network with eight-bit weights.

    Inputs are int64, batch × length; outputs as `PairNetwork.forward` returns them (float32).

    Args:
        network: The pair network; its word embeddings are replaced by rows of bytes.
        target: The file to write.
    """
    ids = torch.tensor([[101, 7592, 102, 2088, 102], [101, 7592, 102, 102, 0]])
    mask = (ids > 0).long()
    segments = torch.tensor([[0, 0, 0, 1, 1], [0, 0, 0, 1, 0]])
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS} | {name: {0: "batch"} for name in OUTPUTS}
    quantised(network, (ids, mask, segments), (INPUTS, OUTPUTS), axes, target)
