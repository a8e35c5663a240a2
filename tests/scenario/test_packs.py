import shutil
from pathlib import Path

import pytest

from charades.scenario.packs import load_library, load_pack, shipped_packs_folder
from tests.scenario.samples import CONCEPT, FACETS

DATA = Path(__file__).parent / "data"
MANIFEST = "format: 1\nid: rainy\ntitle: Rainy days\ndescription: For the season.\n"

CASES = {
    "pack-manifest-missing": ({"grey-day.yaml": CONCEPT}, "", 0, 0),
    "pack-empty": ({"pack.yaml": MANIFEST}, "pack.yaml", 0, 0),
    "order-unknown": ({"pack.yaml": MANIFEST + "order: [grey-day, gray-day]\n", "a.yaml": CONCEPT}, "pack.yaml", 5, 19),
    "entry-twice": ({"pack.yaml": MANIFEST + "order: [grey-day, grey-day]\n", "a.yaml": CONCEPT}, "pack.yaml", 5, 19),
    "id-twice": (
        {"pack.yaml": MANIFEST, "a.yaml": CONCEPT, "b.yaml": FACETS.replace("open-door", "grey-day")},
        "b.yaml",
        2,
        5,
    ),
    "key-missing": ({"pack.yaml": MANIFEST.replace("title: Rainy days\n", ""), "a.yaml": CONCEPT}, "pack.yaml", 1, 1),
    "key-unknown": ({"pack.yaml": MANIFEST + "ordr: []\n", "a.yaml": CONCEPT}, "pack.yaml", 5, 1),
    "format-newer": ({"pack.yaml": MANIFEST.replace("1", "9"), "a.yaml": CONCEPT}, "pack.yaml", 1, 9),
}


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("code", CASES)
def test_tells_what_is_wrong_with_a_pack_and_keeps_the_rest(tmp_path: Path, code: str) -> None:
    files, name, line, column = CASES[code]
    pack, diagnostics = load_pack(write(tmp_path / "rainy", files))
    (diagnostic,) = diagnostics
    assert (diagnostic.code, diagnostic.place.line, diagnostic.place.column) == (code, line, column)
    assert Path(diagnostic.place.file) == tmp_path / "rainy" / name
    assert pack.id == "rainy"
    assert [scenario.id for scenario in pack.scenarios] == ["grey-day"][: len(files) - (code == "pack-empty")]


def test_a_good_pack() -> None:
    pack, diagnostics = load_pack(DATA / "example")
    assert diagnostics == ()
    assert (pack.id, pack.title) == ("example", "Two to begin with")
    assert pack.description == "A concept and a decision, as an example of a pack."
    assert [(scenario.id, scenario.pack) for scenario in pack.scenarios] == [
        ("grey-day", "example"),
        ("open-door", "example"),
    ]


def test_order_comes_first_and_the_rest_by_level_and_title(tmp_path: Path) -> None:
    def scenario(name: str, title: str, level: int) -> str:
        return CONCEPT.replace("grey-day", name).replace("When it pours", title).replace("level: 1", f"level: {level}")

    files = {
        "pack.yaml": MANIFEST + "order: [d]\n",
        "1.yaml": scenario("a", "Zebra crossing", 1),
        "2.yaml": scenario("b", "A start", 2),
        "3.yml": scenario("c", "At night", 1),
        "4.yaml": scenario("d", "The end", 5),
    }
    pack, _ = load_pack(write(tmp_path, files))
    assert [one.id for one in pack.scenarios] == ["d", "c", "a", "b"]


def test_one_bad_file_never_hides_the_good_ones(tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "example", tmp_path / "example")
    (folder / "broken.yaml").write_text("title: [", encoding="utf-8")
    (folder / "latin.yaml").write_bytes(b"title: ros\xe9")
    (folder / "notes.txt").write_text("not a scenario", encoding="utf-8")
    (folder / ".hidden.yaml").write_text("[", encoding="utf-8")
    pack, diagnostics = load_pack(folder)
    assert [scenario.id for scenario in pack.scenarios] == ["grey-day", "open-door"]
    assert {Path(one.place.file).name: one.code for one in diagnostics} == {
        "broken.yaml": "yaml-open-bracket",
        "latin.yaml": "not-utf-8",
    }


def test_a_bad_manifest_hides_nothing(tmp_path: Path) -> None:
    pack, diagnostics = load_pack(write(tmp_path / "My Rainy Days!", {"pack.yaml": "- no", "a.yaml": CONCEPT}))
    assert [one.code for one in diagnostics] == ["not-a-mapping"]
    assert (pack.id, pack.title) == ("my-rainy-days", "My Rainy Days!")
    assert [scenario.pack for scenario in pack.scenarios] == ["my-rainy-days"]


def test_library_of_several_folders(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine", {"pack.yaml": MANIFEST.replace("rainy", "mine"), "a.yaml": CONCEPT})
    write(mine / "inner", {"pack.yaml": MANIFEST, "b.yaml": FACETS.replace("open-door", "way-in")})
    library = load_library([mine, DATA])
    assert [pack.id for pack in library.packs] == ["mine", "rainy", "example"]
    assert set(library.scenarios) == {"grey-day", "way-in", "open-door"}
    assert library.scenarios["grey-day"].pack == "mine"
    assert [one.id for one in library.packs[2].scenarios] == ["open-door"]
    (diagnostic,) = library.diagnostics
    assert diagnostic.code == "id-twice"
    assert Path(diagnostic.place.file) == DATA / "example" / "grey-day.yaml"
    assert str(mine / "a.yaml") in diagnostic.message


def test_a_missing_folder_hides_nothing(tmp_path: Path) -> None:
    library = load_library([tmp_path / "none", DATA])
    assert [one.code for one in library.diagnostics] == ["file-missing"]
    assert [pack.id for pack in library.packs] == ["example"]


def test_shipped_packs_are_found_beside_the_package() -> None:
    assert shipped_packs_folder().name in ("scenarios", "_scenarios")
    assert shipped_packs_folder().is_dir()
