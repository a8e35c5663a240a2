"""What the format expects at a place of a file, in words; read off the JSON Schema, so that the two never differ."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from typing import Any

from charades.scenario.diagnostics import listed
from charades.scenario.document import Path
from charades.scenario.format import PATTERN_CODES, Section

Fragment = Mapping[str, Any]

_FORMS = {"id-form": "lower-case letters, digits and hyphens", "language-form": 'a language tag such as "en"'}
_COMPARED = 60
"""Characters of an unknown key that are compared with the known ones."""


class Expectations:
    """The format of one kind of file.

    Args:
        model: The class that describes it.
    """

    def __init__(self, model: type[Section]) -> None:
        self._schema = model.model_json_schema()

    def phrase(self, path: Path) -> str:
        """Return what the value at ``path`` may be, for example ``a whole number from 1 to 5``."""
        return self._phrase(self._at(path))

    def keys(self, path: Path) -> tuple[str, ...]:
        """Return the keys that the mapping at ``path`` may have; none where it takes names of the coach's own."""
        return tuple(key for option in self._options(self._at(path)) for key in option.get("properties", ()))

    def suggestion(self, key: str, path: Path) -> str:
        """Return a hint for an unknown ``key`` of the mapping at ``path``."""
        sections = [section for section in self.keys(()) if key in self.keys((section,))]
        near = self.nearest(key, path)
        if sections and not path:
            # Such as "clue": the seconds for one, or how many there may be.
            write = f'Did you mean "{near}"? Otherwise write' if near == f"{key}s" else "Write"
            return f'{write} it under "{sections[0]}:", indented.'
        if near:
            return f'Did you mean "{near}"?'
        return f"The keys here are {listed(self.keys(path), 'and')}."

    def choice(self, value: object, path: Path) -> str:
        """Return a hint for a ``value`` that cannot stand at ``path``; the nearest one where there is a choice."""
        choices = [str(choice) for option in self._options(self._at(path)) for choice in option.get("enum", ())]
        near = difflib.get_close_matches(str(value)[:_COMPARED].casefold(), choices, n=1)
        return f'Did you mean "{near[0]}"?' if near else f"Change it to {self.phrase(path)}."

    def nearest(self, key: str, path: Path) -> str:
        """Return the valid key that ``key`` looks like, or an empty string."""
        return next(iter(difflib.get_close_matches(key[:_COMPARED].casefold(), self.keys(path), n=1)), "")

    def _at(self, path: Path) -> Fragment:
        fragment: Fragment = self._schema
        for part in path:
            for option in self._options(fragment):
                below = option.get("items") if isinstance(part, int) else _below(option, part)
                if below:
                    fragment = below
                    break
            else:
                return {}
        return fragment

    def _options(self, fragment: Fragment) -> list[Fragment]:
        """Return the alternatives that a value may be one of, references resolved."""
        if "$ref" in fragment:
            return self._options(self._schema["$defs"][fragment["$ref"].rpartition("/")[2]])
        if "anyOf" in fragment:
            return [option for branch in fragment["anyOf"] for option in self._options(branch)]
        return [fragment]

    def _phrase(self, fragment: Fragment) -> str:
        return listed(dict.fromkeys(self._alternative(option) for option in self._options(fragment)))

    def _alternative(self, option: Fragment) -> str:
        if "const" in option:
            return str(option["const"])
        if "enum" in option:
            return listed(str(choice) for choice in option["enum"])
        match option.get("type"):
            case "integer":
                return f"a whole number{_range(option)}"
            case "number":
                return f"a number{_range(option)}"
            case "boolean":
                return "true or false"
            case "string":
                return _FORMS.get(PATTERN_CODES.get(option.get("pattern", ""), ""), "a text")
            case "array":
                return "a list in [brackets] or with a dash before each entry"
            case "object" if "properties" in option:
                return f"the keys {listed(option['properties'], 'and')}"
            case "object":
                return "names of your own, each with a text"
        return "another value"


@cache
def expectations(model: type[Section]) -> Expectations:
    """Return the expectations of a kind of file; made once, and only when something is wrong."""
    return Expectations(model)


def _below(option: Fragment, key: str) -> Any:
    return option.get("properties", {}).get(key) or option.get("additionalProperties")


def _range(option: Fragment) -> str:
    low, high, above = option.get("minimum"), option.get("maximum"), option.get("exclusiveMinimum")
    if above is not None:
        return f" above {above}" + (f" and up to {high}" if high is not None else "")
    if low is not None and high is not None:
        return f" from {low} to {high}"
    return f" of at least {low}" if low is not None else f" of at most {high}" if high is not None else ""
