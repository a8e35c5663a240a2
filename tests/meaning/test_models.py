"""Models and data files: loaded, hooked into spaCy, and missed or found damaged with a clear error."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from charades.errors import ModelDamaged, ModelMissing
from charades.meaning import encoder, lexicon, models
from charades.meaning.encoder import SentenceEncoder, shared_encoder
from charades.meaning.lexicon import Lexicon
from charades.meaning.models import installed_model
from charades.meaning.reader import Reader
from charades.meaning.scales import FARTHEST, FIRMEST, Features, Scales


def copied(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "data"))


def test_the_package_and_the_model_check_load_no_models() -> None:
    code = (
        "import sys, charades.meaning, charades.meaning.models as models; models.installed_model(); "
        "print(sorted({'spacy', 'onnxruntime', 'tokenizers', 'numpy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_model_is_installed() -> None:
    model = installed_model()
    assert model.name.startswith("en_core_web")
    assert model.version[0] == "3"


def test_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "PREFERRED", ("en_core_web_no_such",))
    with pytest.raises(ModelMissing) as caught:
        installed_model()
    assert "pip install" in caught.value.hint


def test_vectors_have_length_one_and_meaning() -> None:
    vectors = shared_encoder().encode(["a cat", "a small pet that purrs", "quarterly tax report", ""])
    assert vectors.shape == (4, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_no_texts_give_no_vectors() -> None:
    assert shared_encoder().encode([]).shape == (0, 384)


def test_many_texts_keep_their_order() -> None:
    texts = [f"text number {number} " + "long " * (number % 7) for number in range(70)]
    together = shared_encoder().encode(texts)
    alone = np.array([shared_encoder().encode_tokens(text).sentence for text in texts])
    assert (np.sum(together * alone, axis=1) > 0.97).all()


def test_long_texts_are_cut() -> None:
    assert len(shared_encoder().encode_tokens("word " * 2000).offsets) <= encoder.MAX_PIECES


def test_pieces_stand_where_they_say() -> None:
    text = "Purring cats"
    encoded = shared_encoder().encode_tokens(text)
    assert len(encoded.pieces) == len(encoded.offsets)
    assert text[encoded.offsets[-1][0] : encoded.offsets[-1][1]] == "cats"
    assert np.linalg.norm(encoded.between(0, 7)) == pytest.approx(1, abs=1e-4)
    assert not encoded.between(7, 8).any()


def test_spacy_similarity_comes_from_the_encoder(reader: Reader) -> None:
    doc, other, empty = reader.nlp("a small domestic animal that purrs"), reader.nlp("cat"), reader.nlp(" ")
    assert doc.similarity(other) > 0.4
    assert doc.vector.shape == (384,)
    assert doc.has_vector
    assert not empty.has_vector
    assert empty.similarity(doc) == 0
    assert doc[2:4].has_vector
    assert doc[2:4].similarity(other) > 0.3


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json"])
def test_damaged_encoder(tmp_path: Path, name: str) -> None:
    folder = copied(encoder.FOLDER, tmp_path)
    with (folder / name).open("r+b") as file:
        file.seek(1000)
        file.write(b"damage")
    with pytest.raises(ModelDamaged) as caught:
        SentenceEncoder.load(folder)
    assert caught.value.hint
    assert name in str(caught.value)


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "manifest.json"])
def test_missing_encoder(tmp_path: Path, name: str) -> None:
    folder = copied(encoder.FOLDER, tmp_path)
    (folder / name).unlink()
    with pytest.raises(ModelMissing) as caught:
        SentenceEncoder.load(folder)
    assert caught.value.hint


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"files": 3}', b"\xff"])
def test_damaged_manifest(tmp_path: Path, content: bytes) -> None:
    folder = copied(lexicon.FOLDER, tmp_path)
    (folder / "manifest.json").write_bytes(content)
    with pytest.raises(ModelDamaged):
        Lexicon.load(folder)


def test_damaged_lexicon(tmp_path: Path) -> None:
    folder = copied(lexicon.FOLDER, tmp_path)
    (folder / "opposed.txt").write_text("good | bad\n")
    with pytest.raises(ModelDamaged):
        Lexicon.load(folder)


@pytest.mark.parametrize("content", ["", "{}", '{"cosine": 1, "coverage": 1, "closeness": [[0, 0]], "overlap": []}'])
def test_damaged_calibration(tmp_path: Path, content: str) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(content)
    with pytest.raises(ModelDamaged):
        Scales.load(pair=True, path=path)


def test_missing_calibration(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        Scales.load(pair=True, path=tmp_path / "calibration.json")


def test_curves_rise_from_nothing_to_all() -> None:
    for pair in (True, False):
        scales = Scales.load(pair=pair)
        for scale in (scales.closeness, scales.overlap):
            assert scale.read(Features(-1.0, 0.0, -FARTHEST, -FIRMEST, FARTHEST, 0.0, 0.0, 0.0)) <= 0.02
            assert scale.read(Features(1.0, 1.0, FARTHEST, 0.0, -FARTHEST, 0.0, 0.0, 1.0)) >= 0.98


@pytest.mark.parametrize(
    ("one", "other", "same", "opposite"),
    [
        ("car", "automobile", True, False),
        ("decide", "decision", True, False),
        ("rapid", "quick", True, False),
        ("increase", "cut", False, True),
        ("tiny", "huge", False, True),
        ("keep", "give up", False, True),
        ("popular", "unpopular", False, True),
        ("cat", "teapot", False, False),
        ("cat", "cat", True, False),
    ],
)
def test_relations_between_words(one: str, other: str, same: bool, opposite: bool) -> None:
    words = Lexicon.load()
    assert (words.same(one, other), words.opposite(one, other)) == (same, opposite)
    assert (words.same(other, one), words.opposite(other, one)) == (same, opposite)


def test_rare_words_tell_more() -> None:
    words = Lexicon.load()
    assert 0.2 <= words.weight("go") < words.weight("cat") < words.weight("photosynthesis") <= 1.0
