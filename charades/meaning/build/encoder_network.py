"""The network of the sentence encoder: a six-layer BERT (MiniLM) with mean pooling.

The architecture is that of Devlin et al., "BERT" (2019), as published in sentence-transformers/all-MiniLM-L6-v2:
6 layers, width 384, 12 heads, inner width 1,536, 30,522 word pieces, 512 positions. Parameter names are those of the
published weights without their common prefixes, so that a weights file can be loaded as it is.

Needs ``torch``, which is not a dependency of the project.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

WIDTH = 384
HEADS = 12
INNER = 1536
LAYERS = 6
PIECES = 30522
POSITIONS = 512
EPSILON = 1e-12
MASKED = -10000.0

State = dict[str, Any]


class Embeddings(nn.Module):  # type: ignore[misc]
    """Sum of word, position and segment embeddings, normalised. All text is in segment 0."""

    def __init__(self) -> None:
        super().__init__()
        self.word_embeddings = nn.Embedding(PIECES, WIDTH)
        self.position_embeddings = nn.Embedding(POSITIONS, WIDTH)
        self.token_type_embeddings = nn.Embedding(2, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, ids: Tensor) -> Tensor:
        """Embed word pieces.

        Args:
            ids: Word piece numbers, (batch, length).

        Returns:
            Vectors, (batch, length, width).
        """
        positions = self.position_embeddings.weight[: ids.shape[1]]
        return self.LayerNorm(self.word_embeddings(ids) + positions + self.token_type_embeddings.weight[0])


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer: self-attention, then a two-layer perceptron, each with a residual and a norm."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(0.1)

    def forward(self, vectors: Tensor, bias: Tensor) -> Tensor:
        """Transform token vectors.

        Args:
            vectors: (batch, length, width).
            bias: Added to the attention logits, (batch, 1, 1, length); 0 for tokens, very negative for padding.

        Returns:
            (batch, length, width).
        """
        query, key, value = (self._split(part(vectors)) for part in (self.query, self.key, self.value))
        logits = query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + bias
        mixed = self.dropout(torch.softmax(logits, dim=-1)) @ value
        joined = mixed.transpose(1, 2).flatten(2)
        vectors = self.attended_norm(self.dropout(self.attended(joined)) + vectors)
        inner = nn.functional.gelu(self.inner(vectors))
        return self.outer_norm(self.dropout(self.outer(inner)) + vectors)

    @staticmethod
    def _split(vectors: Tensor) -> Tensor:
        """Split the width into heads: (batch, length, width) to (batch, heads, length, width / heads)."""
        return vectors.unflatten(2, (HEADS, WIDTH // HEADS)).transpose(1, 2)


class SentenceEncoder(nn.Module):  # type: ignore[misc]
    """Text to one unit vector for the whole and one vector for each token."""

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = Embeddings()
        self.layer = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """Encode a batch of texts.

        Args:
            input_ids: Word pieces with [CLS] and [SEP], (batch, length).
            attention_mask: 1 for word pieces, 0 for padding, (batch, length).

        Returns:
            ``sentence``, the mean of the token vectors scaled to length 1, (batch, width), and ``tokens``, the last
            layer's vectors, (batch, length, width).
        """
        mask = attention_mask.to(torch.float32)
        bias = (1.0 - mask)[:, None, None, :] * MASKED
        tokens = self.embeddings(input_ids)
        for layer in self.layer:
            tokens = layer(tokens, bias)
        weights = mask.unsqueeze(-1)
        mean = (tokens * weights).sum(1) / weights.sum(1)
        return mean / mean.norm(dim=1, keepdim=True), tokens


_NAMES = {
    "encoder.layer.": "layer.",
    "attention.self.": "",
    "attention.output.dense": "attended",
    "attention.output.LayerNorm": "attended_norm",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "outer_norm",
}


def _read_tensors(path: Path) -> State:
    """Read the float32 tensors of a safetensors file.

    Its first eight bytes are the length of a JSON header with the shape and the place of each tensor in the rest
    (https://github.com/huggingface/safetensors).
    """
    content = bytearray(path.read_bytes())
    start = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:start])
    tensors: State = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            first, last = entry["data_offsets"]
            numbers = torch.frombuffer(content, dtype=torch.float32, count=(last - first) // 4, offset=start + first)
            tensors[name] = numbers.reshape(entry["shape"])
    return tensors


def load_network(weights: Path) -> SentenceEncoder:
    """Build the network from the published weights.

    Args:
        weights: The ``model.safetensors`` of all-MiniLM-L6-v2.

    Returns:
        The network, set to inference.
    """
    state: State = {}
    for name, tensor in _read_tensors(weights).items():
        for old, new in _NAMES.items():
            name = name.replace(old, new)
        if not name.startswith("pooler."):
            state[name] = tensor
    network = SentenceEncoder()
    network.load_state_dict(state)
    network.eval()
    return network


def mix(published: State, tuned: Sequence[State], shares: Sequence[float]) -> State:
    """Add a part of what each tuning changed to the published weights (Ilharco et al., 2023, "Task arithmetic").

    Args:
        published: Weights that the tunings started from.
        tuned: Weights after each tuning, same names and shapes.
        shares: How much of each change is kept, 0 to 1.

    Returns:
        The mixed weights.
    """
    return {
        name: tensor + sum(share * (state[name] - tensor) for state, share in zip(tuned, shares, strict=True))
        for name, tensor in published.items()
    }
