"""Scenario texts for the tests, and what the reader and the linter say of them."""

from charades.scenario.diagnostics import Diagnostic
from charades.scenario.linter import lint
from charades.scenario.reader import read_scenario_text

CONCEPT = """\
format: 1
id: grey-day
title: When it pours
level: 1
picture:
  concept: umbrella
"""

FACETS = """\
format: 1
id: open-door
title: A way in
level: 1
picture:
  facets:
    goal: Twenty people use it before the end of March.
    why now: Visitors give up while they sign up.
"""


def found(text: str | bytes) -> list[tuple[str, int, int]]:
    """Return code, line and column of everything the reader and the linter say of a file."""
    return [(one.code, one.place.line, one.place.column) for one in lint(read_scenario_text(text))]


def only(text: str | bytes) -> Diagnostic:
    """Return the only thing they say of it."""
    (diagnostic,) = lint(read_scenario_text(text))
    return diagnostic
