"""What the reader and the linter say of a file: a diagnostic has a code, a severity, a place, a message and a hint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from charades.cleaning import clean
from charades.errors import Place
from charades.scenario.catalogue import CATALOGUE, Severity

MAX_PROBLEMS = 50
"""Problems that are told of one file."""
MAX_FOUND = 4 * MAX_PROBLEMS
"""Problems after which no more are looked for."""
MAX_SENTENCE = 400
"""Characters of a message or a hint."""
MAX_QUOTED = 60
"""Characters of a coach's own text that a message repeats."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong with a file, or looks wrong.

    Attributes:
        code: Key of the catalogue.
        severity: ``error`` where the file must be mended, ``warning`` where it can be used as it is.
        message: What is wrong, without a full stop.
        hint: How to mend it, one or two sentences.
        place: File, line and column.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    place: Place


def diagnose(code: str, place: Place, **values: object) -> Diagnostic:
    """Return the catalogue's entry for ``code`` with ``values`` put into its message and hint."""
    entry = CATALOGUE[code]
    message, hint = (_cut(text.format(**values), MAX_SENTENCE) for text in (entry.message, entry.hint))
    return Diagnostic(code, entry.severity, message, hint, place)


def quoted(value: object) -> str:
    """Return a piece of a coach's text for use in a message: in quotation marks, harmless and not long."""
    return f'"{_cut(str(value), MAX_QUOTED)}"'


def listed(words: Iterable[str], last: str = "or") -> str:
    """Return ``a, b or c``."""
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics by file, line, column and code, each one once."""
    return tuple(sorted(set(diagnostics), key=_by_place))


def told(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of one file in order; where there are too many to be of use, the first errors of them."""
    ordered = in_order(diagnostics)
    if len(ordered) <= MAX_PROBLEMS:
        return ordered
    kept = in_order(sorted(ordered, key=lambda one: one.severity != "error")[:MAX_PROBLEMS])
    return (*kept, diagnose("too-many-problems", kept[-1].place))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of the diagnostics is an error."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def _cut(text: str, limit: int) -> str:
    """Return the text, harmless and not longer than ``limit``."""
    harmless = clean(text)
    return harmless if len(harmless) <= limit else f"{harmless[: limit - 1]}…"


def _by_place(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    place = diagnostic.place
    return place.file, place.line, place.column, diagnostic.code, diagnostic.message
