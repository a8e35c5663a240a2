from pathlib import Path

import pytest

from charades.errors import ModelDamaged, ModelMissing
from charades.wording.build.wordnet import Pointer, SynsetKey, read_counts, read_exceptions, read_senses, read_synsets

LICENCE = "  1 This software and database is being provided to you, the LICENSEE, by\n"
NOUN = (
    "00000100 18 n 02 Big_Cat 0 catty_one 1 002 @ 00000200 n 0000 + 00000050 v 0201 | a large feline; not a dog; "
    '"look, a big cat"; "two cats"  \n'
)
PARENT = "00000200 03 n 01 beast 0 000 | an animal  \n"
VERB = "00000050 29 v 01 cat 0 001 + 00000100 n 0102 01 + 02 00 | move like a cat  \n"
ADJECTIVE = "00000300 00 s 01 handy(p) 0 001 & 00000300 s 0000 | easy to reach  \n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, lines in {"noun": NOUN + PARENT, "verb": VERB, "adj": ADJECTIVE, "adv": ""}.items():
        (tmp_path / f"data.{name}").write_text(LICENCE + lines)
        (tmp_path / f"{name}.exc").write_text("mice mouse\naides-de-camp aide-de-camp\n" if name == "noun" else "")
        (tmp_path / f"index.{name}").write_text("")
    (tmp_path / "index.noun").write_text(LICENCE + "big_cat n 2 2 @ + 2 1 00000100 00000200  \n")
    (tmp_path / "cntlist.rev").write_text("big_cat%1:18:00:: 1 5\nbig_cat%1:03:00:: 2 1\n")
    return tmp_path


def test_a_synset_is_read_whole(folder: Path) -> None:
    synset = read_synsets(folder)[SynsetKey("n", 100)]
    assert synset.lemmas == ("Big Cat", "catty one")
    assert synset.topic == 18
    assert synset.definition == "a large feline; not a dog"
    assert synset.examples == ("look, a big cat", "two cats")
    assert synset.pointers == (Pointer("@", SynsetKey("n", 200), 0, 0), Pointer("+", SynsetKey("v", 50), 2, 1))


def test_satellites_are_kept_with_adjectives_and_lose_their_marker(folder: Path) -> None:
    synset = read_synsets(folder)[SynsetKey("a", 300)]
    assert (synset.kind, synset.lemmas, synset.pointers[0].key.pos) == ("s", ("handy",), "a")


def test_exceptions_senses_and_counts(folder: Path) -> None:
    assert read_exceptions(folder)["n"] == {"mice": ("mouse",), "aides-de-camp": ("aide-de-camp",)}
    assert read_senses(folder)["big cat", "n"] == (SynsetKey("n", 100), SynsetKey("n", 200))
    assert read_counts(folder) == {("big cat", "n"): 6}


def test_a_missing_or_damaged_file_is_named(folder: Path) -> None:
    (folder / "data.verb").write_text("nonsense\n")
    with pytest.raises(ModelDamaged, match=r"data\.verb"):
        read_synsets(folder)
    (folder / "data.verb").unlink()
    with pytest.raises(ModelMissing, match=r"data\.verb"):
        read_synsets(folder)
