"""The parser's syntax errors in words that a coach can act on."""

from __future__ import annotations

import yaml

from charades.errors import Place
from charades.scenario.diagnostics import Diagnostic, diagnose, quoted

_AT_PROBLEM = {
    "mapping values are not allowed": "yaml-colon",
    "found a tab character": "yaml-tab",
    "unknown escape character": "yaml-escape",
    "did not find expected key": "yaml-indent",
    "did not find expected '-' indicator": "yaml-indent",
    "<document start>": "yaml-indent",
    "block sequence entries are not allowed": "yaml-indent",
}
"""Part of the parser's message to the code, for errors that show where the parser stopped."""
_AT_CONTEXT = {
    "unexpected end of stream": "yaml-open-quote",
    "did not find expected ',' or": "yaml-open-bracket",
    "did not find expected node content": "yaml-open-bracket",
    "could not find expected ':'": "yaml-no-colon",
}
"""The same for errors that show where the broken thing began."""


def syntax_error(error: yaml.MarkedYAMLError, text: str, file: str) -> Diagnostic:
    """Return the diagnostic for an error of the parser in ``text``."""
    problem = error.problem or "it cannot be understood"
    place = _place(error.problem_mark or error.context_mark, file)
    if "cannot start any token" in problem:
        row = text.split("\n")[place.line - 1] if place.line else ""
        char = row[place.column - 1 : place.column]
        return diagnose("yaml-tab", place) if char == "\t" else diagnose("yaml-start", place, character=quoted(char))
    for part, code in _AT_PROBLEM.items():
        if part in problem:
            return diagnose(code, place)
    for part, code in _AT_CONTEXT.items():
        if part in problem:
            return diagnose(code, _place(error.context_mark or error.problem_mark, file))
    return diagnose("yaml", place, problem=problem)


def _place(mark: yaml.Mark | None, file: str) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
