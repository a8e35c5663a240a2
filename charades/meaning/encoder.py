"""The sentence encoder: a text to one vector for the whole, and one for each of its word pieces.

The network is a six-layer MiniLM with eight-bit weights, made by ``charades.meaning.build.encoder``; ``data/encoder``
holds it with its tokenizer, its manifest and its licence notice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from charades.meaning.manifest import read_manifest
from charades.meaning.network import open_network, readable

Floats = NDArray[np.float32]

FOLDER = Path(__file__).parent / "data" / "encoder"
WIDTH = 384
MAX_PIECES = 256
"""Word pieces of a text that are read, the two marks at its ends included; the rest is left out."""
_BATCH = 32
_LOADING = Lock()


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of one text of n word pieces.

    Attributes:
        sentence: The text's vector, (384,), length 1.
        pieces: One vector for each word piece, (n, 384), without the marks at the ends.
        offsets: Where each piece stands, as character offsets (start, end) into the text.
    """

    sentence: Floats
    pieces: Floats
    offsets: tuple[tuple[int, int], ...]

    def between(self, start: int, end: int) -> Floats:
        """Return the mean of the pieces between two character offsets, of length 1, or 0 where there are none."""
        chosen = [index for index, (first, last) in enumerate(self.offsets) if first < end and last > start]
        if not chosen:
            return np.zeros(WIDTH, dtype=np.float32)
        mean = self.pieces[chosen].mean(axis=0)
        return np.asarray(mean / (np.linalg.norm(mean) or 1.0), dtype=np.float32)


class SentenceEncoder:
    """Encodes texts on one thread.

    Activations are rounded to eight bits over a whole batch, so a text's vector depends on its company in the batch
    by about one part in a hundred; `encode_tokens` reads one text alone and always says the same.
    """

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, digest: str) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self.digest = digest
        """SHA-256 of the network, hexadecimal: data made with the vectors names it."""

    @classmethod
    def load(cls, folder: Path = FOLDER) -> SentenceEncoder:
        """Read the network and its tokenizer.

        Args:
            folder: Holds ``encoder.onnx``, ``tokenizer.json`` and ``manifest.json``.

        Raises:
            ModelMissing: A file is not there.
            ModelDamaged: A file is not the one that was shipped, or cannot be used.
        """
        session, tokenizer = open_network(folder, "encoder.onnx", folder)
        digest = str(read_manifest(folder)["files"]["encoder.onnx"]["sha256"])
        tokenizer.enable_truncation(MAX_PIECES)
        tokenizer.enable_padding()
        return cls(session, tokenizer, digest)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one vector of length 1 for each text, (n, 384); long lists are worked off in batches."""
        vectors = np.zeros((len(texts), WIDTH), dtype=np.float32)
        # Texts of like length share a batch, so that little is spent on padding.
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            vectors[chosen] = self._run(self._tokenizer.encode_batch([readable(texts[index]) for index in chosen]))[0]
        return vectors

    def encode_tokens(self, text: str) -> Encoded:
        """Return the vectors of one text and of its word pieces."""
        encoding = self._tokenizer.encode(readable(text))
        sentences, tokens = self._run([encoding])
        return Encoded(sentences[0], tokens[0, 1:-1], tuple(encoding.offsets[1:-1]))

    def _run(self, encodings: Sequence[Encoding]) -> tuple[Floats, Floats]:
        inputs = {
            "input_ids": np.array([encoding.ids for encoding in encodings], dtype=np.int64),
            "attention_mask": np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64),
        }
        sentences, tokens = self._session.run(["sentence", "tokens"], inputs)
        return sentences, tokens


def shared_encoder() -> SentenceEncoder:
    """Return the encoder that ships, loaded once in a process, whichever thread asks for it first.

    Raises:
        ModelMissing: It is not there.
        ModelDamaged: It is not the one that was shipped.
    """
    with _LOADING:
        return _load_shared()


@cache
def _load_shared() -> SentenceEncoder:
    return SentenceEncoder.load()
