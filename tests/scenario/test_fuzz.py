"""Whatever a file holds, reading and linting it ends in diagnostics and never in an exception."""

import string

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from charades.scenario.expectations import expectations
from charades.scenario.format import ScenarioFile
from charades.scenario.linter import lint
from charades.scenario.reader import Reading, read_scenario_text
from charades.wording.ruleset import RULES
from tests.scenario.samples import CONCEPT, FACETS

KEYS = sorted(
    {key for path in ((), ("picture",), ("wording",), ("time",)) for key in expectations(ScenarioFile).keys(path)}
)
PIECES = st.sampled_from(
    [*"\n\n\n  ::--[]{},&*#!|>'\"?%@`\\\t\x07\u200b\x85\ufeff", "\n  ", ": ", "- ", "&a ", "*a", "<<: ", "---\n"]
    + [f"{key}: " for key in KEYS]
)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(["", "1", "0", "true", "exact", "rain"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 50) | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | TEXTS, inner, max_size=4),
    max_leaves=12,
)
FILES = st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=4)


def _told(reading: Reading) -> None:
    errors = [one for one in reading.diagnostics if one.severity == "error"]
    assert (reading.scenario is None) == bool(errors)
    for one in lint(reading):
        assert one.message
        assert one.hint
        assert one.place.file == "scenario"
        assert not set(one.message + one.hint) & set("\n\x07\x1b\u200b")


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    _told(read_scenario_text(data))


@given(st.lists(PIECES | st.text(string.ascii_letters, max_size=3), max_size=40))
def test_any_yaml_like_text(pieces: list[str]) -> None:
    _told(read_scenario_text("".join(pieces)))


@given(FILES, st.sampled_from([CONCEPT, FACETS]))
@settings(deadline=None)
def test_any_values_under_the_format_s_keys(values: dict[str, object], base: str) -> None:
    _told(read_scenario_text(yaml.safe_dump({**yaml.safe_load(base), **values}, allow_unicode=True)))


@given(st.sampled_from([CONCEPT, FACETS]), st.data())
def test_any_single_change_to_a_good_file(base: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(base)))
    end = data.draw(st.integers(start, min(len(base), start + 9)))
    _told(read_scenario_text(base[:start] + data.draw(PIECES | st.text(max_size=4)) + base[end:]))


@given(st.data())
@settings(deadline=None)
def test_any_words_in_a_well_formed_file(data: st.DataObject) -> None:
    words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12) | st.sampled_from(
        ["rain", "Umbrella", "1.", "...", "ice-cream", "e.g.", "'s", "👩‍👩‍👧", "ⅷ", "ｒａｉｎ", "[b]"]
    )
    several = st.lists(words, max_size=3)
    wording = st.fixed_dictionaries(
        {},
        optional={
            "forbid": st.lists(words | st.fixed_dictionaries({"term": words, "match": st.just("exact")}), max_size=3),
            "require": several,
            "jargon": several,
            "max_words": st.integers(1, 5),
            "common_words": st.integers(100, 200),
            **{key: st.booleans() for key, rule in RULES.items() if rule.parameter is bool},
        },
    )
    file = {
        "format": 1,
        "id": "any-words",
        "title": data.draw(words),
        "picture": {"concept": data.draw(words), "synonyms": data.draw(several), "definition": data.draw(words)},
        "tags": data.draw(several),
        "wording": data.draw(wording),
        "authored": data.draw(several),
    }
    _told(read_scenario_text(yaml.safe_dump(file, allow_unicode=True)))
