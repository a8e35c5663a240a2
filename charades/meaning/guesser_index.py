"""What the machine guesser knows: for each word a vector, its senses and how common it is.

``data/guesser`` is made by ``charades.meaning.build.guesser`` from WordNet 3.0. A vector is stored as the nearest of
sixteen levels in each of its dimensions, two dimensions a byte; the levels are those that suit a normal distribution.
"""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from charades.errors import ModelDamaged, Place
from charades.meaning.encoder import Floats
from charades.meaning.manifest import REINSTALL, read_checked, read_manifest

FOLDER = Path(__file__).parent / "data" / "guesser"
WORDS = "words.txt.gz"
VECTORS = "vectors.npz"
ENCODER_KEY = "encoder_sha256"
KINDS = {"n": 1, "v": 2, "a": 4, "r": 8}
"""Parts of speech: noun, verb, adjective, adverb."""
_ROWS = 8192
"""Vectors that are widened to 32 bits at once, few enough to stay in the processor's cache."""

Bytes = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Index:
    """n words with m senses in d dimensions.

    Attributes:
        words: The words in alphabetical order, single ones and everyday compounds, in lower case.
        kinds: The parts of speech of each word, (n,), sums of the values of `KINDS`.
        zipf: How common each word is, (n,): the logarithm of its occurrences in a thousand million words.
        starts: Where the senses of each word begin in ``senses``, (n,).
        senses: Numbers of rows of ``glosses``.
        names: One vector for each word, (n, d), of length 1 / ``step``.
        glosses: One vector for each sense: its words and its definition, (m, d), of length 1 / ``step``.
        step: The size of one unit of the two.
        origin: Mean of the encoder's vectors of definitions, (384,), which says nothing and is taken off.
        basis: From the encoder's dimensions to the index's, (384, d).
    """

    words: tuple[str, ...]
    kinds: NDArray[np.uint8]
    zipf: Floats
    starts: NDArray[np.int64]
    senses: NDArray[np.uint32]
    names: Bytes
    glosses: Bytes
    step: float
    origin: Floats
    basis: Floats

    def row(self, word: str) -> int:
        """Return the row of a word in lower case, -1 where it is not there."""
        row = bisect_left(self.words, word)
        return row if row < len(self.words) and self.words[row] == word else -1

    def project(self, vectors: Floats) -> Floats:
        """Bring the encoder's vectors of k texts into the index: (k, 384) to (k, d), of length 1."""
        turned = unit(vectors - self.origin) @ self.basis
        return unit(turned)

    def by_name(self, query: Floats) -> Floats:
        """Return the cosine of each word with one projected text, (n,)."""
        return _products(self.names, query[None], self.step).ravel()

    def by_sense(self, queries: Floats) -> Floats:
        """Return the cosine of each word's nearest sense with k projected texts, (k, n)."""
        found = _products(self.glosses, queries, self.step)
        return np.stack([np.maximum.reduceat(row[self.senses], self.starts) for row in found])


def unit(vectors: Floats) -> Floats:
    """Return the rows of a matrix brought to length 1; rows of zeros stay as they are."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1.0), dtype=np.float32)


def read_index(encoder: str, folder: Path = FOLDER) -> Index:
    """Read the index.

    Args:
        encoder: SHA-256 of the encoder that the clues are read with.
        folder: Holds the files and ``manifest.json``.

    Raises:
        ModelMissing: A file is not there.
        ModelDamaged: A file is not the one that was shipped, or was made with another encoder.
    """
    made_with = read_manifest(folder).get(ENCODER_KEY)
    if made_with != encoder:
        raise ModelDamaged(
            "the guesser's index was made with another sentence encoder",
            hint="Install charades again, or make it anew: python -m charades.meaning.build.guesser --wordnet DIR",
            place=Place(str(folder)),
        )
    text, packed = read_checked(folder, WORDS), read_checked(folder, VECTORS)
    try:
        words = tuple(gzip.decompress(text).decode("utf-8").splitlines())
        with np.load(io.BytesIO(packed), allow_pickle=False) as arrays:
            return _index(words, arrays)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise ModelDamaged("the guesser's index cannot be read", hint=REINSTALL, place=Place(str(folder))) from error


def _index(words: tuple[str, ...], arrays: np.lib.npyio.NpzFile) -> Index:
    counts = arrays["counts"].astype(np.int64)
    levels = arrays["levels"]
    step = float(np.abs(levels).max() / 127)
    table = np.round(levels / step).astype(np.int8)
    # Each byte holds two levels; looking both up at once is twice as fast.
    pairs = np.stack([np.repeat(table, 16), np.tile(table, 16)], axis=1).view(np.int16).ravel()
    return Index(
        words=words,
        kinds=arrays["kinds"],
        zipf=arrays["zipf"].astype(np.float32) / np.float32(10),
        starts=np.cumsum(counts) - counts,
        senses=arrays["senses"],
        names=_unpack(arrays["names"], pairs),
        glosses=_unpack(arrays["glosses"], pairs),
        step=step,
        origin=arrays["origin"].astype(np.float32),
        basis=arrays["basis"].astype(np.float32),
    )


def _unpack(packed: NDArray[np.uint8], pairs: NDArray[np.int16]) -> Bytes:
    rows = np.empty((len(packed), packed.shape[1]), dtype=np.int16)
    # A few rows at once, for looking up takes eight times the memory of what is looked up.
    for start in range(0, len(packed), _ROWS):
        rows[start : start + _ROWS] = pairs[packed[start : start + _ROWS]]
    return rows.view(np.int8)


def _products(rows: Bytes, queries: Floats, step: float) -> Floats:
    scaled = queries * np.float32(step)
    found = np.empty((len(queries), len(rows)), dtype=np.float32)
    for start in range(0, len(rows), _ROWS):
        # Not BLAS, whose threads would wait for each other on a busy machine.
        few = rows[start : start + _ROWS].astype(np.float32)
        np.einsum("ij,kj->ki", few, scaled, out=found[:, start : start + _ROWS])
    return found
