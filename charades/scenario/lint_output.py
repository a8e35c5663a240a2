"""Diagnostics as text for people, as JSON for programs, and as annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from charades.cleaning import clean
from charades.errors import Place
from charades.scenario.diagnostics import Diagnostic


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Return two lines for each diagnostic, what is wrong and how to mend it, and a line that counts them."""
    rows = [
        f"{clean(str(one.place))}: {one.severity}: {one.message} ({one.code})\n    {one.hint}" for one in diagnostics
    ]
    errors = sum(one.severity == "error" for one in diagnostics)
    rows.append(f"{_count(errors, 'error')}, {_count(len(diagnostics) - errors, 'warning')}")
    return "\n".join(rows)


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Return a JSON list with an object for each diagnostic; line and column are 0 for a whole file."""
    objects = [
        {
            "file": one.place.file,
            "line": one.place.line,
            "column": one.place.column,
            "severity": one.severity,
            "code": one.code,
            "message": one.message,
            "hint": one.hint,
        }
        for one in diagnostics
    ]
    return json.dumps(objects, indent=2)


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Return a workflow command for each diagnostic, which GitHub shows beside the line it is about.

    Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(
        f"::{one.severity} {_where(one.place)},title={_property(one.code)}::{_data(f'{one.message}. {one.hint}')}"
        for one in diagnostics
    )


FORMATS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github}
)
"""Name of a format to the function that writes it."""


def _where(place: Place) -> str:
    file = f"file={_property(clean(place.file))}"
    return f"{file},line={place.line},col={place.column}" if place.line else file


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
