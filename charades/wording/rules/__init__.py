"""The wording rules, one class in one file each.

The folder is the registry: a module here that defines a subclass of ``Rule`` adds that rule everywhere.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from charades.wording.rule import Rule


@cache
def all_rules() -> Mapping[str, type[Rule]]:
    """Return every rule by its key, in alphabetical order."""
    found: dict[str, type[Rule]] = {}
    for entry in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{entry.name}")
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, Rule) and kind.__module__ == module.__name__:
                found[kind.key] = kind
    return MappingProxyType(dict(sorted(found.items())))
