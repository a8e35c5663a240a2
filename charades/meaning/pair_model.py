"""The pair model: two texts, read together, to what they are to each other.

The network is a six-layer MiniLM with eight-bit weights, made by ``charades.meaning.build.pair``; ``data/pair`` holds
it with its manifest and its licence notice. It shares the tokenizer of the sentence encoder. Its chances are brought to
measure by two numbers of the manifest, a temperature and a bias for each relation, fitted on pairs it did not learn.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from charades.errors import ModelDamaged, Place
from charades.game.scorecard import DistortionKind, Judgement
from charades.meaning.encoder import FOLDER as ENCODER
from charades.meaning.manifest import REINSTALL, read_manifest
from charades.meaning.network import open_network, readable

FOLDER = Path(__file__).parent / "data" / "pair"
RELATIONS = ("same", "different", "opposed")
KINDS: tuple[DistortionKind, ...] = get_args(DistortionKind)
MAX_PIECES = 192
"""Word pieces of a pair that are read, the three marks included; the longer of the two texts is cut first."""

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the pair model makes of two texts.

    Attributes:
        judgement: The chance of each relation.
        likeness: How alike people would call the two texts, 0 to 1.
        kind: The likeliest way in which one of them is turned around, if one is.
    """

    judgement: Judgement
    likeness: float
    kind: DistortionKind


class PairModel:
    """Judges pairs of texts, one at a time, on one thread."""

    def __init__(
        self,
        session: onnxruntime.InferenceSession,
        tokenizer: Tokenizer,
        temperature: float,
        bias: Doubles,
        digest: str,
    ) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._temperature = temperature
        self._bias = bias
        self.digest = digest
        """SHA-256 of the manifest, hexadecimal: it names the network and its calibration."""

    @staticmethod
    def installed(folder: Path = FOLDER) -> bool:
        """Return whether there is a pair model; without it the rules score alone."""
        return folder.is_dir()

    @classmethod
    def load(cls, folder: Path = FOLDER, encoder: Path = ENCODER) -> PairModel:
        """Read the network.

        Args:
            folder: Holds ``pair.onnx`` and ``manifest.json``.
            encoder: Holds the ``tokenizer.json`` of the sentence encoder.

        Raises:
            ModelMissing: A file is not there.
            ModelDamaged: A file is not the one that was shipped, or cannot be used.
        """
        session, tokenizer = open_network(folder, "pair.onnx", encoder)
        facts = read_manifest(folder)
        try:
            temperature, bias = float(facts["temperature"]), np.array(facts["bias"], dtype=np.float64)
        except (KeyError, TypeError, ValueError) as error:
            raise ModelDamaged("the pair model cannot be used", hint=REINSTALL, place=Place(str(folder))) from error
        tokenizer.enable_truncation(MAX_PIECES)
        digest = hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
        return cls(session, tokenizer, temperature, bias, digest)

    def judge(self, reference: str, reconstruction: str) -> Opinion:
        """Return what a reconstruction is to a reference."""
        encoding = self._tokenizer.encode(readable(reference), readable(reconstruction))
        inputs = {
            "input_ids": np.array([encoding.ids], dtype=np.int64),
            "attention_mask": np.array([encoding.attention_mask], dtype=np.int64),
            "token_type_ids": np.array([encoding.type_ids], dtype=np.int64),
        }
        relation, kind, likeness = self._session.run(["relation", "kind", "likeness"], inputs)
        logits = relation[0].astype(np.float64) / self._temperature + self._bias
        chances = np.exp(logits - logits.max())
        chances /= chances.sum()
        return Opinion(
            Judgement(*(float(chance) for chance in chances)),
            float(1.0 / (1.0 + np.exp(-likeness[0]))),
            KINDS[int(kind[0].argmax())],
        )
