from __future__ import annotations

import numpy as np
import pytest

from charades.meaning.build.guesser import DIMENSIONS, entry_text, levels, pack
from charades.meaning.guesser_index import unit
from charades.wording.build.wordnet import Synset, SynsetKey


def test_the_levels_are_nearly_those_of_max_1960() -> None:
    assert levels()[8:] == pytest.approx([0.1284, 0.3881, 0.6568, 0.9424, 1.256, 1.618, 2.069, 2.733], rel=0.01)


def test_packing_keeps_directions() -> None:
    vectors = unit(np.random.default_rng(1).standard_normal((50, DIMENSIONS)).astype(np.float32))
    table = levels()
    packed = pack(vectors, table)
    assert packed.shape == (50, DIMENSIONS // 2)
    back = np.stack([table[packed // 16], table[packed % 16]], axis=2).reshape(50, DIMENSIONS)
    assert (unit(back) * vectors).sum(axis=1).min() > 0.98


def test_a_sense_reads_like_a_dictionary() -> None:
    synset = Synset(SynsetKey("n", 1), "n", 6, ("a", "b", "c", "d", "e"), "a letter", (), ())
    assert entry_text(synset) == "a, b, c, d: a letter"
