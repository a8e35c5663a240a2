"""Tune the sentence encoder: similarity as people rate it, and words from their descriptions.

Each step adds up to four losses. Rated pairs, opposites and answers are ranked within their batch by the CoSENT loss
(Su, 2022, https://kexue.fm/archives/8847): log(1 + Σ exp(20 (cos_j − cos_i))) over all i, j where pair i should be the
nearer one. Words and their definitions are matched within their batch by softmax over cosines, both ways
(van den Oord et al., 2018, https://arxiv.org/abs/1807.03748).

The word embeddings stay as they are, so that words that are not in the material keep their meaning. All runs on one
thread, so that the order of additions is always the same.

Needs ``torch``, which is not a dependency of the project.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import torch
from tokenizers import Tokenizer
from torch import Tensor

from charades.meaning.build.encoder_material import Material, Pair, Sense
from charades.meaning.build.encoder_network import SentenceEncoder

SHARPNESS = 20.0
LONGEST = 40
"""Word pieces; what is longer is cut."""
GROUP = 16
"""Texts that go through the network together."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how strongly to tune.

    Attributes:
        steps: Number of updates.
        rate: Highest learning rate; it rises over the first tenth of the steps, then falls to 0 in a line.
        seed: Of the order of the material and of dropout.
        ratings: Rated pairs in a step.
        opposites: Pairs of same or opposed meaning in a step.
        answers: Answers in a step.
        senses: Words with their definitions in a step.
    """

    steps: int = 200
    rate: float = 3e-5
    seed: int = 7
    ratings: int = 64
    opposites: int = 24
    answers: int = 12
    senses: int = 64


COURSES = (Course(), Course(steps=220, opposites=0, answers=0, senses=0))
"""All material together, and the ratings alone; each starts from the published weights."""


def tune(network: SentenceEncoder, tokenizer: Tokenizer, material: Material, course: Course) -> None:
    """Tune a network in place.

    Args:
        network: Starts from the published weights; is set to inference afterwards.
        tokenizer: Turns text into word pieces.
        material: What to learn from.
        course: How long and how strongly.
    """
    torch.manual_seed(course.seed)
    torch.set_num_threads(1)
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    network.embeddings.word_embeddings.requires_grad_(False)
    trained = [parameter for parameter in network.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=course.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace((step + 1) / course.steps))
    batches = _batches(material, course)
    network.train()
    for step in range(course.steps):
        loss = _loss(network, tokenizer, next(batches))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        schedule.step()
        if step % 10 == 0:
            print(f"step {step} of {course.steps}: loss {loss.item():.3f}", flush=True)
    network.eval()
    tokenizer.no_truncation()


def _pace(done: float) -> float:
    """Return the share of the highest learning rate after a share of all steps."""
    return min(done / 0.1, max(0.0, 1.0 - done) / 0.9)


@dataclass(frozen=True, slots=True)
class Batch:
    """The material of one step: three kinds of pairs, each ranked on its own, and words with definitions."""

    ranked: tuple[Sequence[Pair], ...]
    senses: Sequence[Sense]


def _batches(material: Material, course: Course) -> Iterator[Batch]:
    rng = random.Random(course.seed)
    ratings = _endless(material.ratings, course.ratings, rng)
    opposites = _endless(material.opposites, course.opposites, rng)
    answers = _endless(material.answers, course.answers, rng)
    senses = _endless(material.senses, course.senses, rng)
    while True:
        yield Batch((next(ratings), next(opposites), next(answers)), next(senses))


def _endless(rows: Sequence[Row], size: int, rng: random.Random) -> Iterator[list[Row]]:
    """Yield batches of rows, shuffled anew for each pass, without a short rest; of size 0, empty ones."""
    order = list(rows)
    while not size:
        yield []
    while True:
        rng.shuffle(order)
        for start in range(0, len(order) - size + 1, size):
            yield order[start : start + size]


def _loss(network: SentenceEncoder, tokenizer: Tokenizer, batch: Batch) -> Tensor:
    losses = [_matching(network, tokenizer, batch.senses)] if batch.senses else []
    losses += [_ranking(network, tokenizer, pairs) for pairs in batch.ranked if pairs]
    return torch.stack(losses).sum()


def _ranking(network: SentenceEncoder, tokenizer: Tokenizer, pairs: Sequence[Pair]) -> Tensor:
    vectors = _encode(network, tokenizer, [pair.first for pair in pairs] + [pair.second for pair in pairs])
    cosines = (vectors[: len(pairs)] * vectors[len(pairs) :]).sum(1) * SHARPNESS
    nearness = torch.tensor([pair.nearness for pair in pairs])
    excess = (cosines[None, :] - cosines[:, None])[nearness[:, None] > nearness[None, :]]
    return torch.logsumexp(torch.cat([torch.zeros(1), excess]), 0)


def _matching(network: SentenceEncoder, tokenizer: Tokenizer, senses: Sequence[Sense]) -> Tensor:
    words = _encode(network, tokenizer, [sense.word for sense in senses])
    definitions = _encode(network, tokenizer, [sense.definition for sense in senses])
    logits = words @ definitions.T * SHARPNESS
    logits = logits.masked_fill(_also_right(senses), float("-inf"))
    right = torch.arange(len(senses))
    cross_entropy = torch.nn.functional.cross_entropy
    return (cross_entropy(logits, right) + cross_entropy(logits.T, right)) / 2


def _also_right(senses: Sequence[Sense]) -> Tensor:
    """Mark the cells off the diagonal where the word is the same or the definition is."""
    rows = [
        [i != j and (one.word == other.word or one.definition == other.definition) for j, other in enumerate(senses)]
        for i, one in enumerate(senses)
    ]
    return torch.tensor(rows)


def _encode(network: SentenceEncoder, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """Encode texts in groups of like length, which spares most of the padding; matrices are multiplied in bfloat16."""
    lengths = [len(encoding) for encoding in tokenizer.encode_batch(list(texts))]
    order = sorted(range(len(texts)), key=lengths.__getitem__)
    tokenizer.enable_padding()
    groups = []
    for start in range(0, len(order), GROUP):
        encodings = tokenizer.encode_batch([texts[row] for row in order[start : start + GROUP]])
        ids = torch.tensor([encoding.ids for encoding in encodings])
        mask = torch.tensor([encoding.attention_mask for encoding in encodings])
        with torch.autocast("cpu", torch.bfloat16):
            groups.append(network(ids, mask)[0].float())
    tokenizer.no_padding()
    return torch.cat(groups)[torch.argsort(torch.tensor(order))]
