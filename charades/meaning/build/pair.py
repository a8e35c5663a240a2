"""Make the pair model that the program ships.

    python -m charades.meaning.build.pair --weights DIR --wordnet /usr/share/wordnet
        --train RATINGS OPPOSITES ANSWERS --out charades/meaning/data/pair

``--weights`` is a folder with ``model.safetensors`` and ``tokenizer.json`` of sentence-transformers/all-MiniLM-L6-v2
(Apache-2.0), as for `charades.meaning.build.encoder`. The three files are described in `pair_material`; the authored
rows lie beside this script. About half an hour on two processors.

Needs ``torch==2.13.0`` and ``onnx==1.23.2``, which are not dependencies of the project.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tokenizers import Tokenizer

from charades.meaning.build import pair_edits as edits
from charades.meaning.build.encoder import PINS, check_weights
from charades.meaning.build.encoder_export import digest, publish, write_manifest, write_tokenizer
from charades.meaning.build.encoder_smooth import pairs, smooth
from charades.meaning.build.pair_calibration import calibrate
from charades.meaning.build.pair_export import write_onnx
from charades.meaning.build.pair_material import (
    FOLDER,
    SEED,
    Example,
    Material,
    add_sources,
    kept_back,
    pairs_of,
    read_material,
)
from charades.meaning.build.pair_network import begin
from charades.meaning.build.pair_notice import NOTICE
from charades.meaning.build.pair_templates import templates
from charades.meaning.build.pair_train import Course, train

EPOCHS = 2
"""Passes of the first course, over everything but the late rows."""
LAST_RATE, REPEATED = 4e-5, 0.25
"""Highest learning rate of the last course, and the share of everything else that it repeats beside the rows."""
COMPOSED, TEMPLATES, STRANGERS = 1200, 2200, 3000
"""Groups of composed texts and of templates, and pairs of unrelated texts, in an epoch."""


def epoch(material: Material, nouns: edits.Nouns, rng: random.Random) -> list[Example]:
    """Return the examples of one pass: what was read from files, and fresh ones made from single texts.

    Args:
        material: What was read.
        nouns: Exchanges nouns.
        rng: Chooses.
    """
    rows, examples = material.rows[0], material.examples[0]
    found = [example for _ in range(2) for row in rows for example in pairs_of(row, rng)]
    found += [example.turned if rng.random() < 0.3 else example for example in examples]
    captions = [example.first for example in examples if example.source == "ratings"]
    texts = [*captions, *(text for row in rows for text in (row.reference, *row.same))]
    for text in texts:
        found += edits.denied(text, rng)
        found += edits.changed(text, rng)
        if rng.random() < 0.5:
            found += nouns.exchanged(text, rng)
        if rng.random() < 0.25:
            found += edits.equal(text, rng)
    found += edits.composed([(row.reference, row.same, row.turned) for row in rows], rng, COMPOSED)
    found += templates(rng, TEMPLATES)
    found += _strangers(texts, rng)
    return found


def last_epoch(material: Material, nouns: edits.Nouns, rng: random.Random) -> list[Example]:
    """Return the examples of the last course: the authored rows, the late ones twice, and a part of all the rest."""
    rest = [example for example in epoch(material, nouns, rng) if example.source != "authored"]
    rows = [*material.rows[0], *material.late[0], *material.late[0]]
    found = [example for row in rows for example in pairs_of(row, rng)]
    return found + rng.sample(rest, round(REPEATED * len(rest)))


def _strangers(texts: Sequence[str], rng: random.Random) -> Iterator[Example]:
    for _ in range(STRANGERS):
        one, other = rng.sample(texts, 2)
        yield Example(one, other, 0.0, source="strangers")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    check_weights(options.weights)
    rng = random.Random(SEED)
    ratings, opposites, answers = options.train
    material = read_material(ratings, opposites, answers)
    nouns = edits.Nouns(options.wordnet)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        pieces = made / "tokenizer.json"
        write_tokenizer(options.weights / "tokenizer.json", pieces)
        tokenizer = Tokenizer.from_file(str(pieces))
        pieces.unlink()  # the encoder's is used
        network = begin(options.weights / "model.safetensors")
        train(network, tokenizer, [epoch(material, nouns, rng) for _ in range(EPOCHS)], Course(threads=options.threads))
        last = Course(rate=LAST_RATE, threads=options.threads)
        train(network, tokenizer, [last_epoch(material, nouns, rng)], last)
        sample = [(row.reference, row.turned[0] if at % 2 else row.same[1]) for at, row in enumerate(material.rows[0])]
        smooth(network, pairs(tokenizer, sample))
        write_onnx(network, made / "pair.onnx")
        facts = calibrate(made / "pair.onnx", tokenizer, kept_back(material))
        (made / "NOTICE").write_text(NOTICE, encoding="utf-8")
        trained_on = {path.name: digest(path) for path in (*options.train, *sorted(FOLDER.rglob("*.jsonl")))}
        source = {"source_sha256": PINS["model.safetensors"], "license": "Apache-2.0", "trained_on": trained_on}
        write_manifest(made, {"source": "sentence-transformers/all-MiniLM-L6-v2", **source, **facts})
        publish(made, options.out)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m charades.meaning.build.pair", description="Make the pair model.")
    parser.add_argument("--weights", type=Path, required=True, help="folder with the published weights")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of the WordNet 3.0 database")
    add_sources(parser)
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--threads", type=int, default=2, help="processors to use")
    return parser


if __name__ == "__main__":
    sys.exit(main())
