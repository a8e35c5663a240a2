"""Opening a network in ONNX, and making a text fit for its tokenizer."""

from __future__ import annotations

from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from charades.errors import ModelDamaged, Place
from charades.meaning.manifest import REINSTALL, read_checked


def open_network(folder: Path, name: str, pieces: Path) -> tuple[onnxruntime.InferenceSession, Tokenizer]:
    """Open a network on one thread, and the tokenizer that it reads with.

    Args:
        folder: Holds the network and its manifest.
        name: File of the network.
        pieces: Folder with ``tokenizer.json`` and its manifest.

    Raises:
        ModelMissing: A file is not there.
        ModelDamaged: A file is not the one that was shipped, or cannot be used.
    """
    network, vocabulary = read_checked(folder, name), read_checked(pieces, "tokenizer.json")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    try:
        session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
        return session, Tokenizer.from_str(vocabulary.decode("utf-8"))
    except Exception as error:  # both libraries raise bare exceptions of their own
        raise ModelDamaged(f"{name} cannot be used", hint=REINSTALL, place=Place(str(folder))) from error


def readable(text: str) -> str:
    """Replace half surrogates, which tokenizers refuse; offsets stay as they are."""
    return text.encode("utf-8", "replace").decode("utf-8")
