import shutil
from pathlib import Path

from charades.scenario.diagnostics import has_errors
from charades.scenario.linter import lint_paths
from charades.scenario.packs import shipped_packs_folder
from tests.scenario.samples import CONCEPT
from tests.scenario.test_packs import DATA, MANIFEST, write


def test_the_example_lints_clean() -> None:
    assert lint_paths([DATA]) == ()


def test_the_shipped_packs_lint_clean() -> None:
    assert lint_paths([shipped_packs_folder()]) == ()


def test_folders_are_searched_through_and_files_read_once(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "down", {"pack.yaml": MANIFEST, "a.yaml": CONCEPT + "language: fr\n"})
    write(tmp_path / ".git", {"b.yaml": "["})
    paths: list[Path | str] = [
        tmp_path,
        tmp_path / "deep",
        tmp_path / "deep/down/a.yaml",
        str(tmp_path / "deep/down/pack.yaml"),
    ]
    diagnostics = lint_paths(paths)
    assert [(one.code, Path(one.place.file).name) for one in diagnostics] == [("not-english", "a.yaml")]


def test_form_and_sense_and_pack_in_one_go(tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "example", tmp_path / "example")
    (folder / "pack.yaml").write_text(MANIFEST + "order: [no-such]\n", encoding="utf-8")
    (folder / "bad.yaml").write_text(CONCEPT.replace("grey-day", "open-door") + "clues: 0\n", encoding="utf-8")
    found = {(Path(one.place.file).name, one.place.line, one.code) for one in lint_paths([folder])}
    assert found == {
        ("bad.yaml", 7, "value-wrong"),
        ("open-door.yaml", 2, "id-twice"),
        ("pack.yaml", 5, "order-unknown"),
    }


def test_the_same_id_in_files_named_one_by_one(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": CONCEPT, "b.yaml": CONCEPT})
    assert [one.code for one in lint_paths([tmp_path / "a.yaml", tmp_path / "b.yaml"])] == ["id-twice"]


def test_nothing_to_lint_is_told(tmp_path: Path) -> None:
    assert [one.code for one in lint_paths([tmp_path])] == ["pack-empty"]
    assert has_errors(lint_paths([tmp_path / "none.yaml"]))
    assert not has_errors(lint_paths([tmp_path]))
