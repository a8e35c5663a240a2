"""Wording rules from data that nobody has checked yet, such as a line given to ``charades check``."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

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
        InputError: ``wording`` is no mapping, a key is unknown, or a parameter is not of the type its rule takes.
    """
    if not isinstance(wording, Mapping):
        raise InputError("wording must be an object of rules", hint='For example {"max_words": 20}.')
    rules = {key: value for key, value in wording.items() if key not in POLICY}
    for key in rules:
        if key not in RULES:
            raise _unknown(str(key))
    return compile_rules({key: _valid(key, value) for key, value in rules.items()}, names)


def _valid(key: str, value: object) -> object:
    try:
        return _adapter(key).validate_python(value, strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in (key, *first["loc"]) if isinstance(step, int) or step.isidentifier())
        raise InputError(f"wording: {place}: {first['msg']}", hint=RULES[key].summary) from error


@cache
def _adapter(key: str) -> TypeAdapter[Any]:
    return TypeAdapter(RULES[key].parameter)


def _unknown(key: str) -> InputError:
    near = difflib.get_close_matches(key, RULES, n=1, cutoff=0.4)
    hint = f'Did you mean "{near[0]}"?' if near else f"The rules are {', '.join(RULES)}."
    return InputError(f'wording: there is no rule "{key[:40]}"', hint=hint)
