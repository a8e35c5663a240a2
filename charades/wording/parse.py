"""Wording rules from data that nobody has checked yet, such as a line given to ``charades check``."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from charades.errors import InputError
from charades.wording.ruleset import RULES, RuleSet, compile_rules

POLICY = frozenset({"on_breach", "breach_cost"})
"""Keys of a ``wording`` section that say what a breach does; they are no rules and bar nothing."""


def parse_wording(wording: object, names: Sequence[str] = ()) -> RuleSet:
    """Return the rules that ``wording`` asks for.

    Args:
        wording: A mapping as in the ``wording`` section of a scenario file.
        names: The names of the picture.

    Raises:
        InputError: ``wording`` is no mapping, a key is unknown, or a parameter is not of the type its rule takes; where
            it takes a list, a single entry will do.
    """
    if not isinstance(wording, Mapping):
        raise InputError("wording must be an object of rules", hint='For example {"max_words": 20}.')
    rules = {key: value for key, value in wording.items() if key not in POLICY}
    for key in rules:
        if key not in RULES:
            raise _unknown(str(key))
    return compile_rules({key: _valid(key, value) for key, value in rules.items()}, names)


def _valid(key: str, value: object) -> object:
    entries = [value] if _takes_list(key) and isinstance(value, str | Mapping) else value
    try:
        return _adapter(key).validate_python(entries, strict=True)
    except ValidationError as error:
        raise InputError(f"wording: {_fault(key, entries, error)}", hint=RULES[key].summary) from error


@cache
def _adapter(key: str) -> TypeAdapter[Any]:
    return TypeAdapter(RULES[key].parameter)


def _takes_list(key: str) -> bool:
    return bool(_adapter(key).json_schema().get("type") == "array")


def _fault(key: str, value: object, error: ValidationError) -> str:
    """Return in plain words what is wrong with a rule's parameter."""
    found = error.errors(include_url=False)
    number = next(iter(found[0]["loc"]), None)
    if not isinstance(value, list) or not isinstance(number, int):
        return f'"{key}" takes {_expected(found[0])}'
    entry = f'entry {number + 1} of "{key}"'
    within = [one for one in found if one["loc"][0] == number and len(one["loc"]) > 2]
    if isinstance(value[number], Mapping) and within:
        return _fault_within(entry, within[0])
    return f"{entry} takes {_expected(found[0])}"


def _fault_within(entry: str, found: ErrorDetails) -> str:
    """Return what is wrong with an entry that is a mapping."""
    part = str(found["loc"][-1])[:40]
    match found["type"]:
        case "missing":
            return f'{entry} has no "{part}"'
        case "extra_forbidden":
            return f'{entry} has a key that is not known: "{part}"'
        case _:
            return f'"{part}" in {entry} takes {_expected(found)}'


def _expected(found: ErrorDetails) -> str:
    return _EXPECTED.get(found["type"], "another value").format(**found.get("ctx", {}))


_EXPECTED: Mapping[str, str] = {
    "int_type": "a whole number",
    "greater_than_equal": "a whole number of at least {ge}",
    "less_than_equal": "a whole number of at most {le}",
    "bool_type": "true or false",
    "list_type": "a list of texts",
    "too_long": "{max_length} entries at most",
    "string_type": "a text",
    "string_too_short": "a text that is not empty",
    "string_too_long": "a text of at most {max_length} characters",
    "string_unicode": "a text without half characters",
    "literal_error": "{expected}",
}
"""pydantic's kind of error to what the place takes, with the limits that come with the error."""


def _unknown(key: str) -> InputError:
    near = difflib.get_close_matches(key, RULES, n=1, cutoff=0.4)
    hint = f'Did you mean "{near[0]}"?' if near else f"The rules are {', '.join(RULES)}."
    return InputError(f'wording: there is no rule "{key[:40]}"', hint=hint)
