"""``new``, ``lint``, ``schema``, and ``play`` with a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from charades.cli.lint import command as lint
from charades.cli.main import charades
from charades.cli.new import command as new
from charades.cli.schema import command as schema
from charades.errors import ScenarioError
from tests.cli.conftest import Run


@pytest.mark.parametrize(("words", "mode"), [((), "pair"), (("--facets",), "brief")])
def test_a_new_file_lints_clean_and_can_be_played(run: Run, tmp_path: Path, words: tuple[str, ...], mode: str) -> None:
    file = tmp_path / "A grey day.yaml"
    made = CliRunner().invoke(new, [str(file), *words])
    assert made.exit_code == 0
    assert f"'{file}'" in made.output
    assert "id: a-grey-day" in file.read_text()
    checked = CliRunner().invoke(lint, [str(file)])
    assert (checked.exit_code, checked.output) == (0, "0 errors, 0 warnings\n")
    played = run("play", str(file), "--plain", "--mode", mode, given=b"\n\n")
    assert played.returncode == 0
    assert b"Your picture:" in played.stdout


@pytest.mark.parametrize("flow", ["gauges", "media", "word-drift", "convergence"])
def test_a_new_file_of_another_flow_lints_clean(tmp_path: Path, flow: str) -> None:
    file = tmp_path / "mine.yaml"
    assert CliRunner().invoke(new, [str(file), "--flow", flow]).exit_code == 0
    assert f"flow: {flow}" in file.read_text()
    assert CliRunner().invoke(lint, [str(file)]).output == "0 errors, 0 warnings\n"


@pytest.mark.parametrize("words", [["--flow", "mirror"], ["--flow", "chain", "--facets"]])
def test_a_flow_that_is_none_or_brings_its_own_picture_is_refused(tmp_path: Path, words: list[str]) -> None:
    assert CliRunner().invoke(new, [str(tmp_path / "mine.yaml"), *words]).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_the_templates_name_the_options_there_are(tmp_path: Path) -> None:
    told = [parameter.name for parameter in new.params]
    for words in ([], ["--facets"]):
        file = tmp_path / f"x{len(words)}.yaml"
        CliRunner().invoke(new, [str(file), *words])
        assert "--kind" not in file.read_text()
    assert "facets" in told


def test_a_file_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "mine.yml"
    file.write_text("precious")
    failed = CliRunner().invoke(new, [str(file)])
    assert isinstance(failed.exception, ScenarioError)
    assert file.read_text() == "precious"


@pytest.mark.parametrize(
    "name", ["", ".", "/", "???", ".yaml", "no/such/folder/x", "x" * 300, "/dev/null/x"], ids=lambda name: name[:9]
)
def test_a_name_that_cannot_be_is_refused_with_a_hint(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    failed = CliRunner().invoke(new, [name])
    assert isinstance(failed.exception, ScenarioError)
    assert failed.exception.hint
    assert list(tmp_path.iterdir()) == []


def test_lint_exit_codes_and_formats(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("format: 1\nid: bad\ntitel: x\n")
    for form in ("text", "json", "github"):
        found = CliRunner().invoke(lint, [str(file), "--format", form])
        assert found.exit_code == 1
        assert "title" in found.output
    assert CliRunner().invoke(lint, [str(tmp_path / "none.yaml")]).exit_code == 1


def test_the_schema_is_json() -> None:
    assert "properties" in json.loads(CliRunner().invoke(schema).output)


def test_playing_a_file_with_an_error_names_the_place(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    CliRunner().invoke(new, [str(file)])
    file.write_text(file.read_text().replace("max_words: 30", "max_word: 30"))
    line = 1 + file.read_text().split("max_word:")[0].count("\n")
    done = run("play", str(file), "--plain")
    assert done.returncode == 1
    assert f"{file}:{line}:3: " in done.stderr.decode()
    assert "max_words" in done.stderr.decode()
    assert done.stdout == b""


def test_hostile_file_names_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[31m.yaml"
    file.write_bytes(b"\xff\xfe\x00")
    done = run("play", str(file), "--plain")
    assert done.returncode == 1
    assert b"\x1b" not in done.stderr


def test_an_id_with_a_slip_brings_the_nearest() -> None:
    failed = CliRunner().invoke(charades, ["play", "one-the-wrod-itself", "--plain"])
    assert isinstance(failed.exception, ScenarioError)
    assert "one-the-word-itself" in failed.exception.hint


def test_a_round_that_cannot_be_played_leaves_no_session_behind(home: Path) -> None:
    failed = CliRunner().invoke(charades, ["play", "four-a-picture-with-parts", "--plain", "--mode", "explain"])
    assert failed.exit_code == 1
    assert [each.name for each in (home / "sessions").glob("[!.]*")] == []


def test_a_name_that_gives_no_id_is_told_as_a_name(tmp_path: Path) -> None:
    failed = CliRunner().invoke(new, [str(tmp_path / "日本.yaml")])
    assert isinstance(failed.exception, ScenarioError)
    assert "file's name" in failed.exception.message
