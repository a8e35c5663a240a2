import itertools
import os
from pathlib import Path

import pytest

from charades.scenario.reader import read_scenario, read_scenario_text
from charades.scenario.source import MAX_BYTES
from charades.scenario.yaml_nodes import MAX_DEPTH
from tests.scenario.samples import CONCEPT, found, only

BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{of}'] * 10)}]\n" for of, name in itertools.pairwise("abcdefgh")
)

CASES: dict[str, tuple[str | bytes, int, int]] = {
    "file-empty": ("", 0, 0),
    "file-empty, comment": ("# nothing\n", 0, 0),
    "file-too-large": ("#" * (MAX_BYTES + 1), 0, 0),
    "not-utf-8": (b"format: 1\ntitle: ros\xe9\n", 2, 11),
    "not-utf-8, sixteen bits": ("format: 1".encode("utf-16"), 1, 1),
    "not-utf-8, surrogate": ("format: 1\nid: \ud800", 2, 5),
    "control-character": (CONCEPT.replace("pours", "po\x1burs"), 3, 18),
    "control-character, nul": (CONCEPT.replace("pours", "po\0urs"), 3, 18),
    "control-character, escape": (CONCEPT.replace("When it pours", '"é \\e[31m"'), 3, 11),
    "control-character, hexadecimal": (CONCEPT.replace("When it pours", '"é \\x07"'), 3, 11),
    "control-character, line separator": (CONCEPT.replace("pours", "po\u2028urs"), 3, 18),
    "control-character, crlf": (CONCEPT.replace("pours", "po\x1burs").replace("\n", "\r\n"), 3, 18),
    "invisible-character": (CONCEPT.replace("pours", "po\u200burs"), 3, 18),
    "invisible-character, in a block": (CONCEPT + "note: |\n  one\n  t\u202ewo\n", 9, 4),
    "invisible-character, escape": (CONCEPT.replace("When it pours", '"\\u202E left"'), 3, 9),
    "too-many-marks": (CONCEPT.replace("pours", "pours\u0302\u0303\u0304\u0305"), 3, 24),
    "yaml-colon": ("format: 1\ntitle: like: this\n", 2, 12),
    "yaml-tab": ("format: 1\npicture:\n\tconcept: x\n", 3, 1),
    "yaml-tab, in a list": ("format: 1\ntags:\n  - a\n\t- b\n", 4, 1),
    "yaml-start": ("format: 1\ntitle: @home\n", 2, 8),
    "yaml-open-quote": ('format: 1\ntitle: "home\nid: x\n', 2, 8),
    "yaml-open-bracket": ("format: 1\ntags: [a, b\nid: x\n", 2, 7),
    "yaml-no-colon": ("format: 1\ntitle\nid: x\n", 2, 1),
    "yaml-indent": ("format: 1\ntags:\n  - a\n b: 1\n", 4, 2),
    "yaml-escape": ('format: 1\ntitle: "a\\q"\n', 2, 10),
    "yaml": ("%YAML 3.0\n---\nformat: 1\n", 1, 1),
    "yaml-documents": ("format: 1\n---\nformat: 1\n", 2, 1),
    "yaml-tag": (CONCEPT.replace("When", "!!python/object:os.system When"), 3, 8),
    "yaml-tag, local": (CONCEPT.replace("When", "!x When"), 3, 8),
    "yaml-alias-unknown": ("format: 1\ntitle: *there\n", 2, 8),
    "yaml-alias-cycle": ("format: 1\ntags: &a [x, *a]\n", 2, 14),
    "yaml-too-deep": ("format: " + "[" * 100_000, 1, 9 + MAX_DEPTH - 1),
    "yaml-too-deep, by alias": ("a: &a [[[[[[x]]]]]]\nb: [[[[[[*a]]]]]]\n", 2, 10),
    "yaml-too-much": (BOMB, 5, 32),
    "key-not-text": (CONCEPT + "? [a, b]\n: c\n", 7, 3),
    "key-empty": (CONCEPT + '"": c\n', 7, 1),
    "key-twice": (CONCEPT + "title: Again\n", 7, 1),
    "key-twice, below": (CONCEPT + "  concept: parasol\n", 7, 3),
    "not-a-mapping": ("# a list\n- format\n- 1\n", 2, 1),
    "not-a-mapping, text": ("hello\n", 1, 1),
}


@pytest.mark.parametrize("name", CASES)
def test_tells_what_is_wrong_and_where(name: str) -> None:
    text, line, column = CASES[name]
    assert (name.partition(",")[0], line, column) in found(text)


@pytest.mark.parametrize("name", CASES)
def test_errors_leave_no_scenario_and_warnings_do(name: str) -> None:
    reading = read_scenario_text(CASES[name][0])
    errors = [one for one in reading.diagnostics if one.severity == "error"]
    assert (reading.scenario is None) == bool(errors)


def test_every_control_character_is_told_at_once() -> None:
    text = CONCEPT.replace("pours", "po\x1burs").replace("umbrella", "umb\x07rella") + "levels: 1\n"
    assert [line for _, line, _ in found(text)] == [3, 6, 7]


def test_a_flood_of_problems_is_cut_off() -> None:
    problems = found(CONCEPT + "".join(f"key{number}: x\n" for number in range(9_000)))
    assert len(problems) == 51
    assert problems[-1][0] == "too-many-problems"


@pytest.mark.parametrize(
    "text",
    [
        "\0" * MAX_BYTES,
        "a: " + "[" * 11 + "x," * 9_000,
        "\u200b" * 80_000,
        "a:\n" + "- \u200b\n" * 9_000,
        "? " * 90_000,
    ],
)
def test_hostile_files_are_read_quickly(text: str) -> None:
    assert found(text)


def test_errors_are_told_before_warnings_where_there_are_too_many() -> None:
    problems = found(CONCEPT + "tags:\n" + "  - \u200bx\n" * 60 + "clues: 0\n")
    assert ("value-wrong", 68, 8) in problems
    assert len(problems) == 51


def test_byte_order_mark_is_no_problem() -> None:
    assert found(b"\xef\xbb\xbf" + CONCEPT.encode()) == []


def test_aliases_within_the_budget_are_read() -> None:
    text = CONCEPT + "tags: &words [grey, sky]\nwording:\n  forbid: *words\n"
    scenario = read_scenario_text(text).scenario
    assert scenario
    assert scenario.wording == {"forbid": ["grey", "sky"]}


def test_text_is_cleaned_and_markup_stays_text() -> None:
    text = CONCEPT.replace("When it pours", '"[@click=app.quit()]x[/nope]   \\t <b>y</b>"')
    scenario = read_scenario_text(text).scenario
    assert scenario
    assert scenario.title == "[@click=app.quit()]x[/nope] <b>y</b>"


def test_messages_repeat_hostile_text_only_when_harmless_and_short() -> None:
    diagnostic = only(CONCEPT + "k" * 500 + ": 1\n")
    assert "k" * 59 + "…" in diagnostic.message
    assert len(diagnostic.message) < 120


def test_folder(tmp_path: Path) -> None:
    assert [one.code for one in read_scenario(tmp_path).diagnostics] == ["file-is-folder"]


def test_missing_file(tmp_path: Path) -> None:
    (diagnostic,) = read_scenario(tmp_path / "none.yaml").diagnostics
    assert diagnostic.code == "file-missing"
    assert str(diagnostic.place) == str(tmp_path / "none.yaml")


def test_unreadable_file(tmp_path: Path) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    assert [one.code for one in read_scenario(loop).diagnostics] == ["file-unreadable"]
    assert [one.code for one in read_scenario("a\0b").diagnostics] == ["file-unreadable"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [one.code for one in read_scenario(tmp_path / "pipe.yaml").diagnostics] == ["file-special"]
