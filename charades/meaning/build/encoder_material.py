"""The texts that the sentence encoder is tuned on, each kind read from its published form.

A JSON-lines file has one object a line with ``reference`` and ``reconstruction``, and what `read_material` says of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from charades.wording.build.wordnet import read_counts, read_senses, read_synsets

SENSES = 4
"""A word's senses beyond these, the most frequent first, are too rare to be meant."""
SAMPLED = 800
"""Every so manieth synset is part of a sample."""
SAME, OPPOSED = 0.95, 0.45
CORRECT, WRONG = 0.8, 0.35


class Pair(NamedTuple):
    """Two texts and how near their meanings are, 0 to 1; only the order of the values within one kind counts."""

    first: str
    second: str
    nearness: float


class Sense(NamedTuple):
    """A word and the definition of one of its meanings."""

    word: str
    definition: str


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that one tuning run learns from."""

    ratings: list[Pair]
    opposites: list[Pair]
    answers: list[Pair]
    senses: list[Sense]


def read_material(ratings: Path, opposites: Path, answers: Path, wordnet: Path) -> Material:
    """Read all texts.

    Args:
        ratings: STS Benchmark, train part (CC BY-SA 4.0): pairs with a human rating ``human``, 0 to 1.
        opposites: CANNOT (CC BY-SA 4.0): pairs with ``label`` ``same`` or ``opposed``.
        answers: SemEval 2013 task 7, train part (CC BY-SA 3.0): answers with ``references`` and ``label``.
        wordnet: Folder of the WordNet 3.0 database.

    Returns:
        The material, in the order of the files.
    """
    return Material(
        ratings=[Pair(row["reference"], row["reconstruction"], row["human"]) for row in _rows(ratings)],
        opposites=[_opposite(row) for row in _rows(opposites)],
        answers=[_answer(row) for row in _rows(answers)],
        senses=_senses(wordnet),
    )


def read_sample(wordnet: Path) -> list[str]:
    """Return some hundred words, definitions and sentences, evenly from all of WordNet.

    Args:
        wordnet: Folder of the WordNet 3.0 database.
    """
    chosen = list(read_synsets(wordnet).values())[::SAMPLED]
    return [text for synset in chosen for text in (synset.lemmas[0], synset.definition, *synset.examples) if text]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _opposite(row: dict[str, Any]) -> Pair:
    return Pair(row["reference"], row["reconstruction"], SAME if row["label"] == "same" else OPPOSED)


def _answer(row: dict[str, Any]) -> Pair:
    """Pair an answer with the reference that it shares most words with."""
    answer = row["reconstruction"]
    words = set(answer.lower().split())

    def shared(text: str) -> float:
        others = set(text.lower().split())
        return len(words & others) / max(1, len(words | others))

    return Pair(max(row["references"], key=shared), answer, CORRECT if row["label"] == "correct" else WRONG)


def _senses(wordnet: Path) -> list[Sense]:
    """Return the frequent senses of the words that occur in WordNet's tagged texts, without proper names."""
    synsets = read_synsets(wordnet)
    found: dict[Sense, None] = {}
    counts = read_counts(wordnet)
    for (word, pos), keys in read_senses(wordnet).items():
        if (word, pos) in counts:
            for synset in (synsets[key] for key in keys[:SENSES]):
                if word in synset.lemmas and synset.definition:
                    found[Sense(word, synset.definition)] = None
    return list(found)
