"""Sets of cases, read from JSON lines, and which of them the models learned from."""

from __future__ import annotations

import hashlib
import json
import random
from functools import cache
from pathlib import Path
from typing import Any

from charades import meaning

Row = dict[str, Any]

OWN = Path(__file__).parents[2] / "meaning" / "data"
"""The project's own sets."""
HALVES = ("tuned", "unseen")
"""The halves of an own set, as its files and its columns are called."""
LEARNED, OTHER = "learned from", "others"
"""Columns of public data: files that a model of the package was trained on, and all others."""


@cache
def read(path: Path) -> tuple[Row, ...]:
    """Return all rows in a random order, the same one every time."""
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    random.Random(1).shuffle(found)
    return tuple(found)


def files(data: Path, name: str) -> list[Path]:
    """Return the files of a kind: ``stsb`` finds ``stsb_dev.jsonl``, ``stsb_test.jsonl`` and whatever else there is."""
    return sorted(data.glob(f"{name}*.jsonl"))


@cache
def column(path: Path) -> str:
    """Return in which column a public file belongs: the manifests of the models name what they learned from."""
    manifests = [
        json.loads(manifest.read_bytes())
        for folder in meaning.__path__
        for manifest in Path(folder).glob("data/*/manifest.json")
    ]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    learned = {one for facts in manifests for key in ("tuned_on", "trained_on") for one in facts.get(key, {}).values()}
    return LEARNED if digest in learned else OTHER
