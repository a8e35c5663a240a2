"""Kinds are chosen from a little WordNet of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from charades.errors import ModelMissing
from charades.meaning.build.kinds import SCATTERED, kinds_and_senses, read_frequencies
from charades.meaning.kinds import Kinds
from charades.wording.build.wordnet import Pointer, Synset, SynsetKey


def _key(offset: int) -> SynsetKey:
    return SynsetKey("n", offset)


def _noun(offset: int, name: str, above: int, topic: int = 5, gloss: str = "") -> Synset:
    up = (Pointer("@", _key(above), 0, 0),) if above else ()
    return Synset(_key(offset), "n", topic, (name,), gloss, (), up)


def test_animals_exclude_each_other_but_not_what_explains_them() -> None:
    nouns = [
        _noun(1, "entity", 0, topic=3),
        _noun(2, "animal", 1),
        _noun(3, "dog", 2, gloss="a beast that barks at a cat"),
        _noun(4, "cat", 2),
        _noun(5, "hound", 2, gloss="a dog or the like, kept for hunting"),
        _noun(6, "hope", 1, topic=12),
        *(_noun(100 + at, name, 1, topic=27) for at, name in enumerate(" ".join(n for _, n in SCATTERED).split())),
    ]
    synsets = {noun.key: noun for noun in nouns}
    senses = {(noun.lemmas[0], "n"): (noun.key,) for noun in nouns}
    tree, rows = kinds_and_senses(senses, synsets, {("dog", "n", 1): 3}, str.isalpha)
    kinds = Kinds(tree.splitlines(), dict(line.split("\t", 1) for line in rows.splitlines()))
    assert kinds.sisters("dog", "cat")
    assert not kinds.sisters("hound", "dog")
    assert kinds.kind_of("dog", "animal")
    assert not kinds.sisters("dog", "hope")
    assert kinds.sisters("wood", "plastic")


def test_frequencies_are_read_by_lemma_and_sense(tmp_path: Path) -> None:
    (tmp_path / "cntlist.rev").write_text("ice_cream%1:13:00:: 1 7\nred%5:00:00:chromatic:00 2 3\n")
    assert read_frequencies(tmp_path) == {("ice cream", "n", 1): 7, ("red", "a", 2): 3}


def test_frequencies_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        read_frequencies(tmp_path)
