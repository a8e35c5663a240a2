"""The commented file that a new scenario begins with; it lints clean as it is."""

from __future__ import annotations

import re
import textwrap
from importlib.resources import files
from typing import Literal

from charades.errors import ScenarioError
from charades.scenario.format import MAX_ID, SLUG
from charades.wording.ruleset import RULES

Kind = Literal["concept", "facets"]


def new_scenario(scenario_id: str, kind: Kind = "concept") -> str:
    """Return the text of a scenario file with the given id and an example of the given kind of picture.

    The comments name every wording rule there is.

    Raises:
        ScenarioError: The id is not one.
    """
    if len(scenario_id) > MAX_ID or not re.fullmatch(SLUG, scenario_id):
        raise ScenarioError(
            f"an id takes up to {MAX_ID} lower-case letters, digits and hyphens",
            hint='Write it like "a-grey-day".',
        )
    text = files(__package__).joinpath("new", f"{kind}.yaml").read_text(encoding="utf-8")
    unused = {key: rule.summary for key, rule in RULES.items() if f"\n  {key}:" not in text}
    return text.replace("{id}", scenario_id).replace("{rules}", _comment(unused))


def _comment(rules: dict[str, str]) -> str:
    """Return the rules as commented lines of the ``wording`` section."""
    paragraphs = ["There are more rules:", *(f"{key}: {summary}" for key, summary in rules.items())]
    return "\n".join(
        textwrap.fill(" ".join(paragraph.split()), 110, initial_indent="  # ", subsequent_indent="  #   ")
        for paragraph in paragraphs
    )
