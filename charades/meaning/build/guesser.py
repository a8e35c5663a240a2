"""Make the index of the machine guesser from WordNet 3.0 with the sentence encoder that is there.

    python -m charades.meaning.build.guesser --wordnet /usr/share/wordnet

To be run again whenever the encoder changes; it takes a few minutes. The vectors are brought down to their principal
components, turned at random so that these are alike in size, and rounded to the sixteen levels that are best for a
normal distribution (Lloyd 1982, Max 1960). Measured, the right word is then as often among the first ten guesses as
with whole vectors.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from charades.meaning.build.guesser_words import Entry, read_entries
from charades.meaning.encoder import Floats, SentenceEncoder
from charades.meaning.guesser_index import ENCODER_KEY, FOLDER, KINDS, VECTORS, WORDS, unit
from charades.wording.build.wordnet import Synset

DIMENSIONS = 160
_LEVELS = 16
_WORDS_OF_SENSE = 4
"""So many words of a sense stand before its definition."""
_SHARE = 4096
"""Texts that a process encodes at a time."""


def entry_text(synset: Synset) -> str:
    """Return a sense as a dictionary would print it: its words, and what they mean."""
    return f"{', '.join(synset.lemmas[:_WORDS_OF_SENSE])}: {synset.definition}"


def encode_all(texts: Sequence[str]) -> Floats:
    """Return the vectors of many texts, (n, 384), encoded by a process on each core."""
    # Texts of like length together, so that little is spent on padding.
    order = sorted(range(len(texts)), key=lambda number: (len(texts[number]), texts[number]))
    shares = [order[start : start + _SHARE] for start in range(0, len(order), _SHARE)]
    vectors = np.zeros((len(texts), 384), dtype=np.float32)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        done = pool.map(_encode, [[texts[number] for number in share] for share in shares])
        for share, found in zip(shares, done, strict=True):
            vectors[share] = found
            print(".", end="", flush=True, file=sys.stderr)  # noqa: T201
    return vectors


def _encode(texts: list[str]) -> Floats:
    return SentenceEncoder.load().encode(texts)


def levels() -> Floats:
    """Return the levels with the least squared error for a standard normal distribution, found by Lloyd's steps."""
    x = np.linspace(-5, 5, 20_001)
    density = np.exp(-x * x / 2)
    found = np.linspace(-2.5, 2.5, _LEVELS)
    for _ in range(200):
        cell = np.searchsorted((found[1:] + found[:-1]) / 2, x)
        found = np.bincount(cell, density * x) / np.bincount(cell, density)
    return np.asarray(found, dtype=np.float32)


def principal(vectors: Floats) -> Floats:
    """Return the basis of the main dimensions, turned at random within them, (384, d)."""
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    turn, _ = np.linalg.qr(np.random.default_rng(0).standard_normal((DIMENSIONS, DIMENSIONS)))
    return np.asarray(axes[:, : -DIMENSIONS - 1 : -1] @ turn, dtype=np.float32)


def pack(vectors: Floats, table: Floats) -> NDArray[np.uint8]:
    """Return vectors of length 1 as levels, two a byte, (n, d / 2)."""
    cells = np.searchsorted((table[1:] + table[:-1]) / 2, vectors * np.sqrt(vectors.shape[1])).astype(np.uint8)
    return np.asarray(cells[:, ::2] * _LEVELS + cells[:, 1::2], dtype=np.uint8)


def build(entries: Sequence[Entry], texts: Sequence[str], senses: Sequence[int], out: Path) -> None:
    """Write the index.

    Args:
        entries: The words.
        texts: What stands for each sense, (m,).
        senses: The numbers of the senses of all words in a row.
        out: Folder to write to.
    """
    names, glosses = encode_all([entry.word for entry in entries]), encode_all(texts)
    origin = glosses.mean(axis=0)
    names, glosses = unit(names - names.mean(axis=0)), unit(glosses - origin)
    basis = principal(np.concatenate([names, glosses]))
    table = levels()
    out.mkdir(parents=True, exist_ok=True)
    (out / WORDS).write_bytes(gzip.compress("".join(f"{entry.word}\n" for entry in entries).encode("utf-8"), mtime=0))
    np.savez(
        out / VECTORS,
        names=pack(unit(names @ basis), table),
        glosses=pack(unit(glosses @ basis), table),
        senses=np.array(senses, dtype=np.uint32),
        counts=np.array([len(entry.senses) for entry in entries], dtype=np.uint8),
        kinds=np.array([sum(KINDS[kind] for kind in entry.kinds) for entry in entries], dtype=np.uint8),
        zipf=np.array([round(10 * entry.zipf) for entry in entries], dtype=np.uint8),
        levels=table / np.sqrt(DIMENSIONS),
        origin=origin,
        basis=basis.astype(np.float16),
    )
    facts = {"words": len(entries), "senses": len(texts), "dimensions": DIMENSIONS}
    _write_manifest(out, {ENCODER_KEY: SentenceEncoder.load().digest, **facts})


def _write_manifest(out: Path, facts: dict[str, Any]) -> None:
    files = {}
    for name in (VECTORS, WORDS):
        content = (out / name).read_bytes()
        files[name] = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
    (out / "manifest.json").write_text(json.dumps({"files": files, **facts}, indent=2) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m charades.meaning.build.guesser", description="Make the index of the machine guesser."
    )
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with the database files of WordNet 3.0")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder to write to")
    options = parser.parse_args(arguments)
    entries, synsets = read_entries(options.wordnet)
    keys = sorted({key for entry in entries for key in entry.senses})
    number = {key: n for n, key in enumerate(keys)}
    senses = [number[key] for entry in entries for key in entry.senses]
    build(entries, [entry_text(synsets[key]) for key in keys], senses, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
