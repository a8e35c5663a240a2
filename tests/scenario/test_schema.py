"""No JSON Schema validator is at hand: these tests check the schema's shape, and the example against its keys."""

import json
from pathlib import Path
from typing import Any

import yaml

from charades.scenario.flows import FLOW_KEYS
from charades.scenario.schema import json_schema
from charades.wording.ruleset import RULES

SCHEMA = json_schema()


def _resolve(fragment: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in fragment:
        return dict(SCHEMA["$defs"][fragment["$ref"].rpartition("/")[2]])
    return fragment


def _fits(value: object, fragment: dict[str, Any]) -> bool:
    """Whether the value has the type and the keys that the schema gives it."""
    fragment = _resolve(fragment)
    if "anyOf" in fragment:
        return any(_fits(value, branch) for branch in fragment["anyOf"])
    if isinstance(value, dict):
        known: dict[str, Any] = fragment.get("properties", {})
        others: Any = fragment.get("additionalProperties")
        return (
            fragment["type"] == "object"
            and set(fragment.get("required", ())) <= set(value)
            and all(
                _fits(one, known[key]) if key in known else bool(others) and _fits(one, others)
                for key, one in value.items()
            )
        )
    if isinstance(value, list):
        return fragment["type"] == "array" and all(_fits(one, fragment["items"]) for one in value)
    if "enum" in fragment:
        return value in fragment["enum"]
    types: dict[str, type | tuple[type, ...]] = {"string": str, "integer": int, "number": (int, float), "boolean": bool}
    return isinstance(value, types.get(fragment["type"], ()))


def test_is_a_closed_schema_of_draft_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["additionalProperties"] is False
    assert SCHEMA["required"] == ["format", "id", "title"]
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_scalars_have_their_types_and_limits() -> None:
    properties = SCHEMA["properties"]
    assert properties["format"]["const"] == 1
    assert (properties["level"]["type"], properties["level"]["minimum"], properties["level"]["maximum"]) == (
        "integer",
        1,
        5,
    )
    assert properties["flow"]["enum"] == list(FLOW_KEYS)
    assert _resolve(properties["time"])["properties"]["limit"]["enum"] == ["advisory", "hard"]


def test_every_key_is_described() -> None:
    sections = [SCHEMA, *(section for name, section in SCHEMA["$defs"].items() if name.endswith("Section"))]
    for section in sections:
        for key, fragment in section["properties"].items():
            assert fragment.get("description"), key


def test_every_wording_rule_has_a_place() -> None:
    wording = _resolve(SCHEMA["properties"]["wording"])["properties"]
    assert set(wording) == {"on_breach", "breach_cost", *RULES}
    for key, rule in RULES.items():
        assert wording[key]["description"] == rule.summary
        assert "default" not in wording[key]
    assert wording["no_numbers"]["type"] == "boolean"
    assert wording["max_words"]["type"] == "integer"


def test_every_flow_is_described_and_says_which_keys_it_has() -> None:
    properties = SCHEMA["properties"]
    for rule, (flow, keys) in zip(SCHEMA["allOf"], FLOW_KEYS.items(), strict=True):
        assert f"{flow}: " in properties["flow"]["description"]
        assert rule["if"]["properties"]["flow"]["const"] == flow
        assert set(rule["then"]["required"]) == set(keys.needs)
        barred = rule["then"]["properties"]
        assert set(barred.values()) == {False}
        assert set(barred) <= set(properties)
        assert not set(barred) & set(keys.all)
    assert "required" not in SCHEMA["allOf"][0]["if"]  # a file without flow is a relay


def test_a_picture_is_a_concept_or_facets() -> None:
    picture = _resolve(SCHEMA["properties"]["picture"])
    assert picture["oneOf"] == [{"required": ["concept"]}, {"required": ["facets"]}]


def test_the_example_fits() -> None:
    for path in sorted((Path(__file__).parent / "data" / "example").glob("*-*.yaml")):
        assert _fits(yaml.safe_load(path.read_text(encoding="utf-8")), SCHEMA), path.name


def test_a_wrong_file_does_not_fit() -> None:
    good = {"format": 1, "id": "a", "title": "b", "picture": {"concept": "c"}}
    assert _fits(good, SCHEMA)
    assert not _fits({**good, "levels": 1}, SCHEMA)
    assert not _fits({**good, "wording": {"forbid": [1]}}, SCHEMA)
    assert not _fits({**good, "picture": {"facets": {"goal": {"weight": 2}}}}, SCHEMA)
