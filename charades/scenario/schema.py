"""The JSON Schema of scenario files, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from charades.scenario.format import VERSION, ScenarioFile


def json_schema() -> dict[str, Any]:
    """Return the schema of a scenario file, JSON Schema draft 2020-12, wording rules included."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ScenarioFile.model_json_schema(),
        "title": f"charades scenario, format version {VERSION}",
    }
