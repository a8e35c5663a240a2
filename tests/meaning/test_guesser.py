from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charades.errors import ModelDamaged, ModelMissing
from charades.meaning.encoder import SentenceEncoder
from charades.meaning.guesser import Guess, Guesser
from charades.meaning.guesser_bar import Bar
from charades.meaning.guesser_form import as_entry, asked_kinds
from charades.meaning.guesser_index import FOLDER, KINDS
from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.word_lists import read_list

BUDGET = 11_500_000


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder.load()


@pytest.fixture(scope="module")
def guesser(encoder: SentenceEncoder) -> Guesser:
    return Guesser.load(encoder)


def words(guesses: list[Guess]) -> list[str]:
    return [guess.word for guess in guesses]


@pytest.mark.parametrize(
    ("clue", "target"),
    [
        ("an instrument with strings you play with a bow", "violin"),
        ("to move through water with your arms", "swim"),
        ("ceremony after someone has died", "funeral"),
        ("what you owe the bank", "debt"),
        ("you sleep in it", "bed"),
        ("an implement that cuts paper with two blades", "scissors"),
        ("frozen sweet dessert in a cone", "ice cream"),
    ],
)
def test_a_plain_description_is_understood(guesser: Guesser, clue: str, target: str) -> None:
    assert target in words(guesser.guess([clue], top=5))


def test_the_best_come_first_with_scores_from_0_to_1(guesser: Guesser) -> None:
    found = guesser.guess(["a place where books are lent to readers"], top=50)
    scores = [guess.score for guess in found]
    assert len(found) == 50
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len(set(words(found))) == 50


def test_clues_add_up(guesser: Guesser) -> None:
    clues = ["small red fruit", "grows on low plants", "eaten with cream in summer"]
    assert words(guesser.guess(clues, top=1)) == ["strawberry"]
    assert "strawberry" not in words(guesser.guess(clues[1:2], top=10))


def test_the_same_clues_give_the_same_guesses(guesser: Guesser) -> None:
    clues = ["a warm drink; many people need it in the morning", "It is black."]
    assert guesser.guess(clues) == guesser.guess(clues)


def test_words_that_were_said_are_not_guessed(guesser: Guesser) -> None:
    found = words(guesser.guess(["mice are afraid of these cats, running from them"], top=100))
    assert not {"mouse", "cat", "cats", "run", "running", "afraid"} & set(found)
    assert not any("cat" in word.split() for word in found)


def test_forbidden_words_are_not_guessed(guesser: Guesser) -> None:
    clue = "what you put on your feet before you go out"
    assert "shoe" in words(guesser.guess([clue], top=20))
    assert "shoe" not in words(guesser.guess([clue], top=20, forbid=["SHOE"]))
    sweet = "frozen sweet dessert in a cone"
    found = words(guesser.guess([sweet], forbid=["ice cream"], top=20))
    assert "ice cream" not in found
    assert "ice" in found


@pytest.mark.parametrize(
    ("clue", "target"),
    [
        ("you hold it over your head when it rains", "umbrella"),
        ("you keep your money in it", "wallet"),
        ("you put your head on it in bed", "pillow"),
        ("you go there when you are very ill", "hospital"),
    ],
)
def test_talk_is_understood_like_a_dictionary(guesser: Guesser, clue: str, target: str) -> None:
    assert target in words(guesser.guess([clue], top=10))


@pytest.mark.parametrize(
    "clue",
    ["ending a life", "to take a child away from its parents", "cutting off a head", "what lovers do at night in bed"],
)
def test_own_guesses_are_decent_common_and_different(guesser: Guesser, clue: str) -> None:
    found = words(guesser.guess([clue], top=200))
    assert not {"abortion", "suicide", "kidnap", "kidnapper", "murder", "decapitation", "beheading", "sex"} & set(found)
    assert not {"evening-snow", "wish-wash", "bed-wetting"} & set(found)
    assert all(f"{word}s" not in found for word in found)


def test_a_list_is_not_held_to_what_the_machine_guesses_of_itself(guesser: Guesser) -> None:
    listed = ["murder", "wish-wash", "murders", "floccose"]
    assert sorted(words(guesser.guess(["ending a life"], lexicon=listed))) == sorted(listed)


def test_a_form_gives_way_to_its_base_unless_it_means_something_else(guesser: Guesser) -> None:
    shoes = words(guesser.guess(["what you put on your feet before you go out"], top=20))
    assert "shoe" in shoes
    assert "shoes" not in shoes
    worn = words(guesser.guess(["a frame with two lenses that you wear to see better"], top=20))
    assert "glasses" in worn
    assert "glass" not in worn


def test_no_word_is_in_a_shipped_list_twice() -> None:
    hyphenated, indecent = (read_list(FOLDER / name) for name in ("hyphenated.txt", "indecent.txt"))
    assert len(set(indecent)) == len(indecent) > 150
    assert len(set(hyphenated)) == len(hyphenated)
    assert all("-" in word for word in hyphenated)


def test_function_words_are_never_guessed(guesser: Guesser) -> None:
    for clue in ("on the other side of something", "not this one but the other", "the person who speaks"):
        assert not FUNCTION_WORDS & set(words(guesser.guess([clue], top=100)))


@pytest.mark.parametrize("clues", [[], [""], ["   "], ["🎈🎈"], ["12 34"], ["", "!!!"]])
def test_nothing_said_gives_no_guess(guesser: Guesser, clues: list[str]) -> None:
    assert guesser.guess(clues) == []


def test_no_guess_is_asked_for(guesser: Guesser) -> None:
    assert guesser.guess(["a red fruit"], top=0) == []


def test_only_words_of_the_list_are_guessed(guesser: Guesser) -> None:
    listed = ["Library", "garage", "the big yellow taxi", "kwijibo", "garage"]
    found = words(guesser.guess(["a place where books are lent"], lexicon=listed))
    assert found[0] == "Library"
    assert sorted(found) == sorted(set(listed))


def test_a_word_that_only_the_list_has_can_win(guesser: Guesser) -> None:
    listed = ["lemon", "Europe", "harbour", "tax"]
    found = guesser.guess(["the continent that Spain and Poland belong to"], lexicon=listed)
    assert found[0].word == "Europe"


def test_a_list_keeps_its_function_words(guesser: Guesser) -> None:
    assert words(guesser.guess(["higher than something"], lexicon=["above", "soup"]))[0] == "above"


def test_an_empty_list_gives_no_guess(guesser: Guesser) -> None:
    assert guesser.guess(["a red fruit"], lexicon=[]) == []
    assert guesser.guess(["a red fruit"], lexicon=["", "  "]) == []


def test_the_order_of_a_list_does_not_matter(guesser: Guesser) -> None:
    listed = ["garage", "library", "school", "gallery", "museum", "shop"]
    one = guesser.guess(["a place where you see pictures"], lexicon=listed)
    random.Random(0).shuffle(listed)
    assert guesser.guess(["a place where you see pictures"], lexicon=listed) == one


@settings(deadline=None, max_examples=60)
@given(clues=st.lists(st.text(max_size=80), max_size=4), forbid=st.lists(st.text(max_size=10), max_size=3))
def test_no_text_is_too_strange(guesser: Guesser, clues: list[str], forbid: list[str]) -> None:
    found = guesser.guess(clues, forbid=forbid, top=5)
    assert len(found) <= 5


def test_long_texts_are_read(guesser: Guesser) -> None:
    assert guesser.guess(["water; " * 20_000])
    assert guesser.guess(["a fruit."] * 60, top=3)


@pytest.mark.parametrize(
    ("said", "word", "stopped"),
    [
        ("cats", "cat", True),
        ("ran", "run", True),
        ("mouse", "mice", True),
        ("ice", "ice cream", True),
        ("Children’s books", "child", True),
        ("a stream", "upstream", True),
        ("a stream", "downstream", True),
        ("it rains", "raindrop", True),
        ("it rains", "raincoat", True),
        ("it is wet", "raincoat", False),
        ("it rains", "brain", False),
        ("it rains", "train", False),
        ("in the light", "flight", False),
        ("a wet day", "wetness", True),
        ("somebody who teaches", "teacher", True),
        ("education", "cat", False),
        ("the bed", "the", False),
    ],
)
def test_the_bar(said: str, word: str, stopped: bool) -> None:
    assert Bar([said], []).stops(word) is stopped


def test_compounds_and_relatives_in_a_list_of_ones_own_are_let_through() -> None:
    bar = Bar(["somebody who teaches work to do at home"], [], joined=False)
    assert not bar.stops("homework")
    assert not bar.stops("teacher")
    assert bar.stops("teaches")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("to give and take", "v"),
        ("A place far away", "n"),
        ("you sleep in it", "n"),
        ("very fast", "ar"),
        ("in a quiet way", "r"),
        ("to the left", "nvar"),
        ("keeping calm", "nvar"),
    ],
)
def test_what_a_description_asks_for(text: str, kinds: str) -> None:
    assert asked_kinds(text) == sum(KINDS[kind] for kind in kinds)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("you cut paper with it", "something that you cut paper with"),
        ("You go there to borrow money", "a place where people go to borrow money"),
        ("you can borrow books there", "a place where people can borrow books"),
        ("you wear them on your feet", "things that you wear on your feet"),
        ("It is a very young child", "a very young child"),
        ("it runs on rails", "something that runs on rails"),
        ("somebody who grows food", "a person who grows food"),
        ("a soft bag", "a soft bag"),
        ("itself", "itself"),
    ],
)
def test_talk_is_put_as_a_dictionary_would(text: str, entry: str) -> None:
    assert as_entry(text) == entry


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "guesser"))


def test_an_index_of_another_encoder_is_refused(encoder: SentenceEncoder, copy: Path) -> None:
    manifest = json.loads((copy / "manifest.json").read_text())
    manifest["encoder_sha256"] = "0" * 64
    (copy / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelDamaged, match="another sentence encoder") as caught:
        Guesser.load(encoder, copy)
    assert "charades.meaning.build.guesser" in caught.value.hint


def test_a_damaged_index_is_refused(encoder: SentenceEncoder, copy: Path) -> None:
    content = bytearray((copy / "vectors.npz").read_bytes())
    content[len(content) // 2] ^= 1
    (copy / "vectors.npz").write_bytes(content)
    with pytest.raises(ModelDamaged):
        Guesser.load(encoder, copy)


@pytest.mark.parametrize("name", ["vectors.npz", "words.txt.gz", "manifest.json"])
def test_a_missing_file_is_named(encoder: SentenceEncoder, copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelMissing) as caught:
        Guesser.load(encoder, copy)
    assert name in str(caught.value.place)


def test_the_index_stays_within_its_budget_and_says_whose_it_is() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= BUDGET
    assert "Princeton University" in (FOLDER / "NOTICE").read_text()
