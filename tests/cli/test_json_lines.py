from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.cli.check import check_row
from charades.cli.json_lines import MAX_LINE, Row, answer_lines


def answers(given: bytes, encoding: str = "utf-8", answer: Any = check_row) -> list[Any]:
    """The answers to the bytes of a file, read and written as the commands do it."""
    lines = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8-sig", errors="surrogateescape")
    written = io.BytesIO()
    out = io.TextIOWrapper(written, encoding=encoding, newline="\n")
    answer_lines(lines, answer, out)
    return [json.loads(line) for line in written.getvalue().decode(encoding).split("\n")[:-1]]


def echo(row: Row) -> Row:
    return row


def test_a_bad_line_is_answered_and_the_rest_still_done_in_order() -> None:
    found = answers(b'{"text": "a"}\n{"text": \n[1]\n\n  \n"x"\nNaN\n{"text": 1}\n{}\n{"text": "b"}')
    assert [row.get("line") for row in found] == [None, 2, 3, 6, 7, 8, 9, None]
    assert all(row["error"] and row["hint"] and row["code"] == "input" for row in found if "line" in row)
    assert found[0] == found[-1] == {"violations": []}


@pytest.mark.parametrize(
    "row",
    [
        b'{"text": "x", "wording": []}',
        b'{"text": "x", "wording": {"max_words": NaN}}',
        b'{"text": "x", "wording": {"max_words": "3"}}',
        b'{"text": "x", "wording": {"max_words": 1e999}}',
        b'{"text": "x", "wording": {"forbid": ["\\ud800"]}}',
        b'{"text": "x", "wording": {"forbid": [""]}}',
        b'{"text": "x", "target": ["x"]}',
        b'{"text": "x", "earlier": "y"}',
        b'{"text": null}',
        b"[" * 100_000,
        b'{"text": ' + b"9" * 10_000 + b"}",
        b'{"text": "\xe9t\xe9"}',
        b"\xff\xfe{\x00",
        b'{"text": "' + b"x" * MAX_LINE + b'"}',
    ],
    ids=lambda row: row[:40].decode("latin-1"),
)
def test_what_cannot_be_used_is_told_in_the_answer(row: bytes) -> None:
    bad, good = answers(row + b'\n{"text": "x"}\n')
    assert bad["error"]
    assert good == {"violations": []}


def test_a_line_that_is_nested_too_deeply_says_so() -> None:
    (found,) = answers(b"[" * 100_000)
    assert (found["error"], found["line"]) == ("the line is nested too deeply", 1)


def test_an_unknown_rule_brings_the_nearest_one() -> None:
    (found,) = answers(b'{"text": "x", "wording": {"max_word": 3}}')
    assert "max_words" in found["hint"]


def test_half_surrogates_come_back_as_they_went_in() -> None:
    assert answers(b'{"text": "a\\ud800"}', answer=echo) == [{"text": "a\ud800"}]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_any_output_encoding_gives_valid_json(encoding: str) -> None:
    text = "café → 🎈 “x”"
    assert answers(json.dumps({"text": text}).encode(), encoding, echo) == [{"text": text}]


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    assert answers(b'\xef\xbb\xbf{"text": "x"}') == [{"violations": []}]


def test_offsets_count_characters_of_the_text_as_given() -> None:
    (found,) = answers('{"text": "🎈 mice", "target": "mouse"}'.encode())
    assert [(each["start"], each["end"], each["text"]) for each in found["violations"]] == [(2, 6, "mice")]


@given(st.lists(st.binary(max_size=60).map(lambda line: line.replace(b"\n", b"").replace(b"\r", b"")), max_size=5))
def test_any_bytes_get_one_valid_answer_for_each_line_that_is_not_blank(lines: list[bytes]) -> None:
    read = b"\n".join(lines).decode("utf-8-sig", "surrogateescape").split("\n")
    assert len(answers(b"\n".join(lines))) == sum(1 for line in read if line.strip())


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
keys = st.sampled_from(["text", "target", "wording", "earlier", "x"])
rules = st.sampled_from(["forbid", "max_words", "common_words", "require", "no_numbers", "jargon", "no_names"])


@given(st.dictionaries(keys, json_values | st.dictionaries(rules, json_values, max_size=2), max_size=4))
def test_any_object_gets_an_answer(row: dict[str, Any]) -> None:
    (found,) = answers(json.dumps(row).encode())
    assert ("error" in found) != ("violations" in found)


def test_null_counts_as_left_out() -> None:
    assert answers(b'{"text": "x", "target": null, "earlier": null, "wording": null}') == [{"violations": []}]
    (found,) = answers(b'{"text": null}')
    assert "missing" in found["error"]


def test_the_policy_of_a_wording_section_bars_nothing() -> None:
    assert answers(b'{"text": "x", "wording": {"on_breach": "cost", "breach_cost": 0.1}}') == [{"violations": []}]
