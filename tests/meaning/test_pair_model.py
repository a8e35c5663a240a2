"""The pair model, and what becomes of the rules' findings by it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from charades.errors import ModelDamaged, ModelMissing
from charades.game.scorecard import Distortion
from charades.meaning import pair_model
from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.judged import judged
from charades.meaning.distortions.pair import distortion
from charades.meaning.pair_model import PairModel
from charades.meaning.reader import Reader
from charades.meaning.scorer import Scorer

SHIP = "We must ship the new app before Easter."


@pytest.fixture(scope="module")
def model() -> PairModel:
    return PairModel.load()


@pytest.mark.parametrize("text", ["", " ", "🎲", "\ud800 half", "word " * 3000, "\x00", "[/nope]", "我们必须发布"])
def test_any_text_is_judged(model: PairModel, text: str) -> None:
    for opinion in (model.judge(text, SHIP), model.judge(SHIP, text), model.judge(text, text)):
        judgement = opinion.judgement
        assert judgement.same + judgement.different + judgement.opposed == pytest.approx(1.0)
        assert 0.0 <= opinion.likeness <= 1.0
        assert opinion.kind in pair_model.KINDS


def test_the_same_the_opposed_and_the_unrelated_are_told_apart(model: PairModel) -> None:
    restated, turned, strange = (
        model.judge(SHIP, text).judgement
        for text in (
            "Before Easter the new app has to be shipped.",
            "We must ship the new app after Easter.",
            "The cat sleeps on the warm stove.",
        )
    )
    assert restated.same > turned.same
    assert turned.opposed > restated.opposed
    assert max(strange.same, strange.different, strange.opposed) == strange.different


def test_a_missing_model_leaves_the_rules(scorer: Scorer) -> None:
    alone = Scorer.load(pair=False)
    assert alone.version != scorer.version
    card = alone.score(SHIP, "We must not ship the new app before Easter.")
    assert card.verdict == "contradicted"
    assert card.evidence is not None
    assert card.evidence.judgement is None


def test_a_damaged_model_is_said_to_be(tmp_path: Path) -> None:
    folder = tmp_path / "pair"
    assert not PairModel.installed(folder)
    with pytest.raises(ModelMissing):
        PairModel.load(folder)
    shutil.copytree(pair_model.FOLDER, folder)
    assert PairModel.installed(folder)
    with (folder / "pair.onnx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelDamaged):
        PairModel.load(folder)


def searched(reader: Reader, reference: str, reconstruction: str) -> Pair:
    return Pair(Alignment(reader.read(reference), reader.read(reconstruction)))


def question(pair: Pair) -> Distortion:
    return distortion("time", pair.reference.tokens(0, 0), pair.reconstruction.tokens(0, 0), hard=False)


def test_where_both_see_a_distortion_it_is_sure(reader: Reader) -> None:
    pair = searched(reader, SHIP, "We must ship the new app after Easter.")
    (found,) = judged(pair, (question(pair),), 0.7, "order")
    assert (found.kind, found.hard) == ("time", True)


def test_where_the_model_is_sure_of_the_same_there_is_no_question(reader: Reader) -> None:
    pair = searched(reader, SHIP, "By Easter the new app must be out.")
    asked = question(pair)
    assert judged(pair, (asked,), 0.1, "order") == ()
    assert judged(pair, (asked,), 0.5, "order") == (asked,)


def test_what_only_the_model_sees_is_told_with_the_words_that_differ(reader: Reader) -> None:
    pair = searched(reader, SHIP, "We must ship the new app after Easter.")
    assert judged(pair, (), 0.45, "order") == ()
    (found,) = judged(pair, (), 0.95, "order")
    assert (found.kind, found.hard) == ("order", True)
    assert (found.reference.text, found.reconstruction.text) == ("app before Easter", "app after Easter")


def test_what_a_rule_asks_of_near_copies_is_sure_where_the_model_agrees(reader: Reader) -> None:
    near = searched(reader, SHIP, "We must at all costs ship the brand new app after Easter.")
    far = searched(reader, SHIP, "The release can wait until the holidays are over, nobody needs it.")
    for pair, hard in ((near, True), (far, False)):
        (found,) = judged(pair, (question(pair),), 0.55, "order")
        assert (found.kind, found.hard) == ("time", hard)


def test_another_name_in_the_same_text_needs_less(reader: Reader) -> None:
    pair = searched(reader, "The piano goes to the school.", "The piano goes to the hospital.")
    named = distortion("entity", pair.reference.tokens(5, 5), pair.reconstruction.tokens(5, 5), hard=False)
    assert [found.hard for found in judged(pair, (named,), 0.45, "order")] == [True]
    assert [found.hard for found in judged(pair, (question(pair),), 0.45, "order")] == [False]


def test_of_texts_with_little_in_common_it_only_asks(reader: Reader) -> None:
    pair = searched(reader, SHIP, "The release can wait until the holidays are over, nobody needs it.")
    (found,) = judged(pair, (), 0.95, "order")
    assert (found.reference.text, found.hard) == (SHIP.rstrip("."), False)
