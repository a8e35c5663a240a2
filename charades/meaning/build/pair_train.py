"""Train the pair network.

Cross-entropy over the relation, with what is uncertain about a pair as soft targets; over the kind of distortion where
it is known; and over the likeness where people rated it. The word embeddings stay as published. Matrices are multiplied
in bfloat16.

Needs ``torch``, which is not a dependency of the project.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

import torch
from tokenizers import Tokenizer
from torch import Tensor

from charades.meaning.build.pair_material import Example
from charades.meaning.build.pair_network import PairNetwork
from charades.meaning.pair_model import MAX_PIECES, RELATIONS

KIND_WEIGHT, LIKENESS_WEIGHT = 0.2, 0.7
SMOOTHING = 0.03
"""Taken from every target and shared among the relations."""


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how strongly to train.

    Attributes:
        rate: Highest learning rate; it rises over the first twentieth of the batches, then falls to 0 in a line.
        pieces: Word pieces in a batch, padding included.
        threads: Processors used.
        seed: Of the order of the material and of dropout.
    """

    rate: float = 1e-4
    pieces: int = 1400
    threads: int = 2
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs of like length as tensors; ``relation`` (batch, 3), ``kind`` -1 and ``likeness`` nan where unknown."""

    ids: Tensor
    mask: Tensor
    segments: Tensor
    relation: Tensor
    kind: Tensor
    likeness: Tensor


def train(network: PairNetwork, tokenizer: Tokenizer, epochs: Sequence[Sequence[Example]], course: Course) -> None:
    """Train a network in place, once over each of ``epochs``.

    Args:
        network: Is set to inference afterwards.
        tokenizer: Turns pairs of texts into word pieces.
        epochs: The examples of each pass.
        course: How long and how strongly.
    """
    torch.manual_seed(course.seed)
    torch.set_num_threads(course.threads)
    network.embeddings.word_embeddings.requires_grad_(False)
    trained = [parameter for parameter in network.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=course.rate, weight_decay=0.01)
    rng = random.Random(course.seed)
    made = [batches(tokenizer, examples, course.pieces, rng) for examples in epochs]
    total = sum(map(len, made))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace((step + 1) / total))
    network.train()
    start, mean = time.monotonic(), 1.0
    for step, batch in enumerate(chain.from_iterable(made), 1):
        loss = _loss(network, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        schedule.step()
        mean = 0.99 * mean + 0.01 * loss.item()
        if step % 100 == 0:
            print(f"{step}/{total}, {time.monotonic() - start:.0f} s, loss {mean:.3f}", flush=True)
    network.eval()


def batches(tokenizer: Tokenizer, examples: Sequence[Example], pieces: int, rng: random.Random) -> list[Batch]:
    """Return examples of like length in batches of about so many word pieces, in random order.

    Args:
        tokenizer: Turns pairs of texts into word pieces.
        examples: What to learn.
        pieces: Word pieces in a batch.
        rng: Shuffles.
    """
    tokenizer.enable_truncation(MAX_PIECES)
    tokenizer.no_padding()
    encodings = tokenizer.encode_batch([(example.first, example.second) for example in examples])
    lengths = [len(encoding) for encoding in encodings]
    order = sorted(range(len(examples)), key=lambda place: (lengths[place], rng.random()))
    found, rest = [], iter(order)
    for first in rest:
        # The list is in order of length, and lengths grow slowly, so the first one tells the size.
        chosen = [first, *islice(rest, max(3, pieces // (lengths[first] + 1)) - 1)]
        found.append(_batch([examples[place] for place in chosen], [encodings[place] for place in chosen]))
    rng.shuffle(found)
    return found


def _batch(examples: Sequence[Example], encodings: Sequence[object]) -> Batch:
    longest = max(len(encoding.ids) for encoding in encodings)  # type: ignore[attr-defined]

    def padded(name: str) -> Tensor:
        return torch.tensor([getattr(each, name) + [0] * (longest - len(each.ids)) for each in encodings])  # type: ignore[attr-defined]

    targets = [(each.same, max(0.0, 1.0 - each.same - each.opposed), each.opposed) for each in examples]
    return Batch(
        padded("ids"),
        padded("attention_mask"),
        padded("type_ids"),
        torch.tensor(targets) * (1 - SMOOTHING) + SMOOTHING / len(RELATIONS),
        torch.tensor([each.kind for each in examples]),
        torch.tensor([float("nan") if each.rating is None else each.rating for each in examples]),
    )


def _loss(network: PairNetwork, batch: Batch) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        relation, kind, likeness = (part.float() for part in network(batch.ids, batch.mask, batch.segments))
    loss = torch.nn.functional.cross_entropy(relation, batch.relation)
    known = batch.kind >= 0
    if known.any():
        share = known.float().mean()
        loss = loss + KIND_WEIGHT * share * torch.nn.functional.cross_entropy(kind[known], batch.kind[known])
    rated = ~batch.likeness.isnan()
    if rated.any():
        error = torch.nn.functional.binary_cross_entropy_with_logits(likeness[rated], batch.likeness[rated])
        loss = loss + LIKENESS_WEIGHT * rated.float().mean() * error
    return loss


def _pace(done: float) -> float:
    """Return the share of the highest learning rate after a share of all batches."""
    return min(done / 0.05, max(0.0, 1.0 - done) / 0.95)
