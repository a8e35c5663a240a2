import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from charades.errors import ModelDamaged, ModelMissing
from charades.wording.lexicon import DATA, MANIFEST, WORDS, Lexicon, _read_once, decode, encode, lexicon, read_lexicon
from charades.wording.matching import Term
from charades.wording.rules.jargon import LISTS, list_names
from charades.wording.word_lists import read_list


def test_the_lexicon_that_ships_is_whole_and_small() -> None:
    words = read_lexicon(DATA)
    assert len(words.pos) > 60_000
    assert words.irregular["mice"] == "mouse"
    assert "paris" in words.names
    assert (DATA / WORDS).stat().st_size < 1_500_000
    assert "Princeton" in (DATA / "NOTICE.txt").read_text("utf-8")


def test_threads_that_ask_for_the_lexicon_at_once_read_it_once() -> None:
    _read_once.cache_clear()
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: lexicon(), range(4)))
    assert all(each is found[0] for each in found)
    assert _read_once.cache_info().misses == 1


@pytest.mark.parametrize("missing", [WORDS, MANIFEST])
def test_a_missing_file_is_named(tmp_path: Path, missing: str) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "data" / missing).unlink()
    with pytest.raises(ModelMissing, match="word list"):
        read_lexicon(tmp_path / "data")


@pytest.mark.parametrize(
    ("name", "content"), [(WORDS, b"junk"), (MANIFEST, b"{"), (MANIFEST, b"[]"), (MANIFEST, b"\xff")]
)
def test_a_damaged_file_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "data" / name).write_bytes(content)
    with pytest.raises(ModelDamaged):
        read_lexicon(tmp_path / "data")


def test_encoding_keeps_a_lexicon() -> None:
    words = Lexicon(
        pos={"cat": "n", "catty": "a", "run": "nv"},
        irregular={"ran": "run"},
        family={"cat": 0, "catty": 0},
        parts={"catwalk": "cat walk"},
        names=frozenset(("anna",)),
        capital=frozenset(("french",)),
        common=frozenset(("cat",)),
        syllables={"cafe": 2},
    )
    assert decode(encode(words)) == words


def test_jargon_lists_are_long_without_doubles_and_can_be_found() -> None:
    assert list_names() == ("business", "finance", "medicine", "school", "software")
    for name in list_names():
        terms = read_list(LISTS / f"{name}.txt")
        assert len(terms) >= 60
        assert len({term.casefold() for term in terms}) >= len(terms) - 1
        assert all(Term.of(term).words for term in terms)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"gone\.txt"):
        read_list(tmp_path / "gone.txt")
