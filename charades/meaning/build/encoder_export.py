"""From the network to the shipped files: ONNX, eight-bit weights, manifest.

Matrices are quantised by ``onnxruntime.quantization.quantize_dynamic``, one scale per output channel. Weights stay
within -64 to 64: processors without VNNI add two products in 16 bits, which larger ones overflow, so that scores would
differ from machine to machine. The word embeddings are stored as eight-bit rows with one scale per row, which that
function cannot do.

Needs ``torch`` and ``onnx``, which are not dependencies of the project.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from charades.meaning.build.encoder_network import WIDTH, SentenceEncoder

OPSET = 17
MAX_TOKENS = 256


class ByteRows(nn.Module):  # type: ignore[misc]
    """An embedding table of signed bytes with one scale per row; the largest error is 1/254 of a row's maximum."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127
        self.register_buffer("rows", torch.round(table / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Look up rows: (batch, length) to (batch, length, width)."""
        return self.rows[ids].to(torch.float32) * self.scale[ids]


def write_onnx(network: SentenceEncoder, target: Path) -> None:
    """Export a network with eight-bit weights.

    Inputs are ``input_ids`` and ``attention_mask`` (int64, batch × length), outputs ``sentence`` and ``tokens`` as
    `SentenceEncoder.forward` returns them (float32).

    Args:
        network: The encoder; its word embeddings are replaced by `ByteRows`.
        target: The file to write.
    """
    ids = torch.tensor([[101, 7592, 2088, 102], [101, 7592, 102, 0]])
    axes = {0: "batch", 1: "length"}
    names = ("input_ids", "attention_mask"), ("sentence", "tokens")
    moving = {"input_ids": axes, "attention_mask": axes, "sentence": {0: "batch"}, "tokens": axes}
    quantised(network, (ids, (ids > 0).long()), names, moving, target)


def quantised(
    network: nn.Module,
    example: tuple[Tensor, ...],
    names: tuple[tuple[str, ...], tuple[str, ...]],
    moving: dict[str, dict[int, str]],
    target: Path,
) -> None:
    """Export a network with ``embeddings.word_embeddings`` as ONNX with eight-bit weights.

    Args:
        network: Its word embeddings are replaced by `ByteRows`.
        example: Inputs to trace it with.
        names: Of the inputs and of the outputs.
        moving: For each name the axes whose size is free.
        target: The file to write.
    """
    network.embeddings.word_embeddings = ByteRows(network.embeddings.word_embeddings.weight.detach())
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            network.eval(),
            example,
            str(exact),
            input_names=list(names[0]),
            output_names=list(names[1]),
            dynamic_axes=moving,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            exact,
            target,
            op_types_to_quantize=["MatMul", "Gemm"],
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
        )


def write_tokenizer(source: Path, target: Path) -> None:
    """Copy a tokenizer file without its truncation and padding, which are the caller's business.

    Args:
        source: The published ``tokenizer.json``.
        target: The file to write.
    """
    content = json.loads(source.read_text(encoding="utf-8"))
    content["truncation"] = content["padding"] = None
    target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest(folder: Path, facts: dict[str, Any]) -> None:
    """Describe all files of a folder in ``manifest.json``.

    Args:
        folder: Holds the files.
        facts: Where they come from and how to use them; written beside the sizes (bytes) and hashes (SHA-256).
    """
    files = {
        path.name: {"sha256": digest(path), "bytes": path.stat().st_size}
        for path in sorted(folder.iterdir())
        if path.name != "manifest.json"
    }
    content = {"files": files, "dimension": WIDTH, "max_tokens": MAX_TOKENS, **facts}
    (folder / "manifest.json").write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def publish(made: Path, out: Path) -> None:
    """Move finished files into place, each at once and the manifest last.

    Args:
        made: Folder with the finished files.
        out: Folder that the program reads; created when missing.
    """
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(made.iterdir(), key=lambda path: (path.name == "manifest.json", path.name)):
        fresh = out / f".{path.name}.new"
        shutil.copyfile(path, fresh)
        os.replace(fresh, out / path.name)
