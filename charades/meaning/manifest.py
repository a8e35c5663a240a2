"""Data files that ship with the package, checked against the manifest beside them.

A folder of data holds ``manifest.json`` with, under ``files``, the SHA-256 and the size in bytes of each file.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from charades.errors import ModelDamaged, ModelMissing, Place

REINSTALL = "Install charades again: pip install --force-reinstall charades"


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a folder of data.

    Args:
        folder: Holds ``manifest.json``.

    Raises:
        ModelMissing: There is no manifest.
        ModelDamaged: It is not a manifest.
    """
    path = folder / "manifest.json"
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise ModelMissing("a data file is missing", hint=REINSTALL, place=Place(str(path))) from None
    except (OSError, ValueError):
        raise ModelDamaged("a data file cannot be read", hint=REINSTALL, place=Place(str(path))) from None
    if not isinstance(content, dict) or not isinstance(content.get("files"), dict):
        raise ModelDamaged("a data file is not what was shipped", hint=REINSTALL, place=Place(str(path)))
    return content


def read_checked(folder: Path, name: str) -> bytes:
    """Return the bytes of a data file once they are found to be those that were shipped.

    Args:
        folder: Holds the file and ``manifest.json``.
        name: The file's name in the manifest.

    Raises:
        ModelMissing: The file is not there.
        ModelDamaged: The file is another one than the manifest names.
    """
    entry = read_manifest(folder)["files"].get(name)
    path = folder / name
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise ModelMissing("a data file is missing", hint=REINSTALL, place=Place(str(path))) from None
    except OSError as error:
        raise ModelDamaged(
            f"a data file cannot be read: {error.strerror}", hint=REINSTALL, place=Place(str(path))
        ) from None
    if not isinstance(entry, dict) or hashlib.sha256(content).hexdigest() != entry.get("sha256"):
        raise ModelDamaged("a data file is not what was shipped", hint=REINSTALL, place=Place(str(path)))
    return content
