"""The network of the pair model: one transformer that reads two texts together.

The layers are those of the sentence encoder, and start from its published weights; both texts stand in one sequence,
``[CLS] reference [SEP] reconstruction [SEP]``, told apart by BERT's segment embeddings (Devlin et al., 2019). Three
small heads read the vector of ``[CLS]`` and the mean of all: what the texts are to each other, in which way one of
them is turned around, and how alike people would call them.

Needs ``torch``, which is not a dependency of the project.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from charades.meaning.build.encoder_network import EPSILON, LAYERS, MASKED, WIDTH, Embeddings, Layer, load_network
from charades.meaning.pair_model import KINDS, RELATIONS


class PairEmbeddings(Embeddings):
    """The encoder's embeddings, with the second text in the second segment."""

    def forward(self, ids: Tensor, segments: Tensor) -> Tensor:  # type: ignore[override]
        """Embed word pieces.

        Args:
            ids: Word piece numbers, (batch, length).
            segments: 0 for the reference, 1 for the reconstruction, (batch, length).

        Returns:
            Vectors, (batch, length, width).
        """
        positions = self.position_embeddings.weight[: ids.shape[1]]
        return self.LayerNorm(self.word_embeddings(ids) + positions + self.token_type_embeddings(segments))


class PairNetwork(nn.Module):  # type: ignore[misc]
    """Two texts to the scores of their relation, of the kind of distortion, and to their likeness."""

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = PairEmbeddings()
        self.layer = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.joined = nn.Linear(2 * WIDTH, WIDTH)
        self.joined_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(0.1)
        self.relation = nn.Linear(WIDTH, len(RELATIONS))
        self.kind = nn.Linear(WIDTH, len(KINDS))
        self.likeness = nn.Linear(WIDTH, 1)

    def forward(
        self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Judge a batch of pairs.

        Args:
            input_ids: Word pieces of both texts, (batch, length).
            attention_mask: 1 for word pieces, 0 for padding, (batch, length).
            token_type_ids: 0 for the reference, 1 for the reconstruction, (batch, length).

        Returns:
            Logits of the relation, (batch, 3), and of the kind, (batch, 12), in the order of `RELATIONS` and `KINDS`;
            the logit of the likeness, (batch,).
        """
        mask = attention_mask.to(torch.float32)
        bias = (1.0 - mask)[:, None, None, :] * MASKED
        tokens = self.embeddings(input_ids, token_type_ids)
        for layer in self.layer:
            tokens = layer(tokens, bias)
        weights = mask.unsqueeze(-1)
        mean = (tokens * weights).sum(1) / weights.sum(1)
        both = torch.cat([tokens[:, 0], mean], dim=1)
        pooled = self.dropout(nn.functional.gelu(self.joined_norm(self.joined(both))))
        return self.relation(pooled), self.kind(pooled), self.likeness(pooled)[:, 0]


def begin(weights: Path) -> PairNetwork:
    """Return a pair network with the published weights of the encoder and untrained heads.

    Args:
        weights: The ``model.safetensors`` of all-MiniLM-L6-v2.
    """
    network = PairNetwork()
    network.load_state_dict(load_network(weights).state_dict(), strict=False)
    return network
