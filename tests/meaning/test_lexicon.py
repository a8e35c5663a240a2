"""What the lexicon knows of words that mean the same, of kinds, and of kinds that exclude each other."""

from __future__ import annotations

import gzip
import shutil
import time
from pathlib import Path

import pytest

from charades.errors import ModelDamaged
from charades.meaning.kinds import Kinds
from charades.meaning.lexicon import FOLDER, Lexicon

APART = [
    "guitar/violin", "red/blue", "black/white", "spain/portugal", "coffee/tea", "milk/water", "kitchen/bathroom",
    "wooden/plastic", "metal/wood", "mars/venus", "dog/cat", "horse/bird", "nurse/doctor", "french/german",
    "beer/wine", "apple/orange", "car/bus", "tennis/football", "paris/london", "uncle/cousin", "silk/cotton",
]  # fmt: skip
NOT_APART = [
    "guitar/instrument", "puppy/dog", "sofa/couch", "physician/doctor", "kid/child", "child/boy", "man/guy",
    "path/trail", "road/street", "wheel/car", "oak/wood", "crimson/red", "home/house", "pet/dog", "paris/france",
    "rebel/poet", "meeting/plan", "guitar/hope", "zzyzx/guitar",
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.mark.parametrize("words", APART)
def test_kinds_of_one_thing_exclude_each_other(lexicon: Lexicon, words: str) -> None:
    one, other = words.split("/")
    assert lexicon.sisters(one, other)
    assert lexicon.sisters(other, one)
    assert not lexicon.kind_of(one, other)


@pytest.mark.parametrize("words", NOT_APART)
def test_other_names_and_wider_ones_do_not(lexicon: Lexicon, words: str) -> None:
    one, other = words.split("/")
    assert not lexicon.sisters(one, other)
    assert not lexicon.sisters(other, one)


def test_nothing_is_its_own_sister(lexicon: Lexicon) -> None:
    assert not lexicon.sisters("guitar", "guitar")


@pytest.mark.parametrize("words", ["puppy/dog", "guitar/instrument", "oak/tree", "carrot/vegetable"])
def test_kinds_are_known_from_either_side(lexicon: Lexicon, words: str) -> None:
    one, other = words.split("/")
    assert lexicon.kind_of(one, other)
    assert lexicon.kind_of(other, one)


def test_words_that_meet_high_up_do_not_exclude_each_other() -> None:
    # thing > *animal > dog, cat; thing > sound
    kinds = Kinds(["", "*0", "1", "1", "0"], {"dog": "2\t\t", "cat": "3\t\t", "sound": "4\t\t", "tom": "3\t4\t"})
    assert kinds.sisters("dog", "cat")
    assert not kinds.sisters("dog", "sound")
    assert not kinds.sisters("tom", "cat")
    assert not kinds.sisters("tom", "sound")


def test_kin_named_in_one_line_only_counts_from_both_sides() -> None:
    kinds = Kinds(["*", "0", "0"], {"path": "1\t\t", "trail": "2\t\tpath"})
    assert not kinds.sisters("path", "trail")
    assert not kinds.sisters("trail", "path")


def test_the_lexicon_is_ready_at_once() -> None:
    start = time.process_time()
    Lexicon.load()
    assert time.process_time() - start < 0.25


@pytest.mark.parametrize("name", ["words.tsv.gz", "kinds.txt.gz", "senses.tsv.gz"])
def test_a_file_that_was_changed_is_not_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "lexicon"
    shutil.copytree(FOLDER, folder)
    (folder / name).write_bytes(gzip.compress(b"dog\t1\t\t\n"))
    with pytest.raises(ModelDamaged):
        Lexicon.load(folder)
