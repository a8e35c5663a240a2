"""The commented file that a new scenario begins with; it lints clean and can be played as it is."""

from __future__ import annotations

import re
import textwrap
from importlib.resources import files
from typing import Literal, get_args

from charades.errors import ScenarioError
from charades.scenario.format import MAX_ID, SLUG
from charades.scenario.model import FlowKey
from charades.wording.ruleset import RULES

Picture = Literal["concept", "facets"]

FLOWS: tuple[FlowKey, ...] = get_args(FlowKey)
"""Every flow there is a file for."""

_HEAD = """\
# A scenario for charades. “charades lint” and the name of this file check it; “charades play” and the name play it.
# Editors complete and check it as you type once you have run:  charades schema > scenario.schema.json
# and made this the first line:  # yaml-language-server: $schema=scenario.schema.json
"""


def new_scenario(scenario_id: str, picture: Picture = "concept", flow: FlowKey = "relay") -> str:
    """Return the text of a scenario file with the given id, an example of the flow.

    The comments name every wording rule there is, where the flow has messages that rules can hold for.

    Args:
        scenario_id: The new id.
        picture: The kind of picture that a relay begins with; every other flow has an example of its own.
        flow: The flow.

    Raises:
        ScenarioError: The id is not one.
    """
    if len(scenario_id) > MAX_ID or not re.fullmatch(SLUG, scenario_id):
        raise ScenarioError(
            f"an id takes up to {MAX_ID} lower-case letters, digits and hyphens",
            hint='Write it like "a-grey-day".',
        )
    name = picture if flow == "relay" else flow
    text = files(__package__).joinpath("new", f"{name}.yaml").read_text(encoding="utf-8")
    unused = {key: rule.summary for key, rule in RULES.items() if f"\n  {key}:" not in text}
    return text.replace("{head}\n", _HEAD + "\n").replace("{id}", scenario_id).replace("{rules}", _comment(unused))


def _comment(rules: dict[str, str]) -> str:
    """Return the rules as commented lines of the ``wording`` section."""
    paragraphs = ["There are more rules:", *(f"{key}: {summary}" for key, summary in rules.items())]
    return "\n".join(
        textwrap.fill(" ".join(paragraph.split()), 110, initial_indent="  # ", subsequent_indent="  #   ")
        for paragraph in paragraphs
    )
