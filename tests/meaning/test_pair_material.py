"""What the pair model learns from: read, kept back, and made from single texts."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from charades.meaning.build import pair_edits as edits
from charades.meaning.build.pair_material import FOLDER, Example, Row, kept_back, pairs_of, read_material
from charades.meaning.build.pair_templates import templates
from charades.meaning.pair_model import KINDS

ROW = Row(
    KINDS.index("time"),
    "We ship in May.",
    ("The release is in May.", "It leaves the house in the fifth month."),
    ("We ship in June.", "It leaves the house in the sixth month."),
    "We ship.",
    "May is warm.",
)


def authored() -> list[dict[str, object]]:
    files = sorted(FOLDER.rglob("*.jsonl"))
    return [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]


def lines(path: Path, rows: Sequence[Mapping[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path, Path]:
    pairs = [{"reference": f"a {n}", "reconstruction": f"b {n}"} for n in range(40)]
    ratings = lines(tmp_path / "r.jsonl", [{**pair, "human": n / 40} for n, pair in enumerate(pairs)])
    labels = ("same", "opposed")
    opposites = lines(
        tmp_path / "o.jsonl", [{**pair, "label": labels[n % 2], "source": "words"} for n, pair in enumerate(pairs)]
    )
    marks = ("correct", "incorrect", "contradictory")
    answers = [
        {
            "question_id": f"q{n % 20}",
            "references": ["the lamp is lit", f"gap {n}"],
            "reconstruction": f"there is a gap {n}",
            "label": marks[n % 3],
        }
        for n in range(60)
    ]
    return ratings, opposites, lines(tmp_path / "a.jsonl", answers)


def test_the_authored_rows_are_whole() -> None:
    rows = authored()
    assert len(rows) >= 1500
    for row in rows:
        assert set(row) == {"kind", "reference", "same", "turned", "part", "other"}
        texts = [row["reference"], *row["same"], *row["turned"], row["other"]]  # type: ignore[misc]
        assert len(texts) == 6
        assert all(isinstance(text, str) and text.strip() == text and text for text in texts), row
        assert len(set(texts)) == 6, row
    assert set(Counter(row["kind"] for row in rows)) == set(KINDS)


def test_the_authored_rows_and_the_measuring_sets_share_no_text() -> None:
    known = {str(text).casefold() for row in authored() for text in (row["reference"], *row["same"], *row["turned"])}  # type: ignore[misc]
    folder = Path(__file__).parent / "data"
    for path in folder.glob("triples_*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts = {row.get(key, "").casefold() for key in ("reference", "paraphrase", "distortion", "own")}
            assert not texts & known, path.name


def test_a_row_holds_pairs_of_all_relations() -> None:
    pairs = list(pairs_of(ROW, random.Random(1)))
    assert {(each.same, each.opposed) for each in pairs} == {(1.0, 0.0), (0.0, 1.0), (0.0, 0.0), (0.4, 0.0)}
    assert all(each.kind == (ROW.kind if each.opposed else -1) for each in pairs)
    turned = {text for each in pairs if each.opposed for text in (each.first, each.second)}
    assert set(ROW.turned) <= turned


def test_what_is_kept_back_is_not_learnt_from(sources: tuple[Path, Path, Path]) -> None:
    material = read_material(*sources)
    back = kept_back(material)
    learnt = {(each.first, each.second, each.source) for each in material.examples[0]}
    assert not learnt & {(each.first, each.second, each.source) for each in back}
    assert not {row.reference for row in material.rows[0]} & {row.reference for row in material.rows[1]}
    assert {each.source for each in back} >= {"authored", "ratings", "answers", "words", "equal", "strangers"}
    assert [each.first for each in back] == [each.first for each in kept_back(read_material(*sources))]


def test_an_answer_meets_the_reference_nearest_to_it(sources: tuple[Path, Path, Path]) -> None:
    answers = [each for each in read_material(*sources).examples[0] if each.source == "answers"]
    assert answers
    assert all(each.first.startswith("gap") for each in answers)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The red bus leaves on Monday.", {"time", "entity"}),
        ("It takes three hours.", {"quantity"}),
        ("Pay 12 euros.", {"quantity"}),
    ],
)
def test_a_changed_word_turns_a_text_around(text: str, kind: set[str]) -> None:
    made = [each for seed in range(5) for each in edits.changed(text, random.Random(seed))]
    turned = [each for each in made if each.opposed]
    assert {KINDS[each.kind] for each in turned} == kind
    assert all(each.second != text for each in made)


def test_a_number_in_figures_is_the_same() -> None:
    made = [each for each in edits.changed("Bring five chairs.", random.Random(1)) if each.same == 1.0]
    assert [each.second for each in made] == ["Bring 5 chairs."]


def test_the_article_follows_the_word() -> None:
    made = {each.second for seed in range(40) for each in edits.changed("A red bus waits.", random.Random(seed))}
    assert "An orange bus waits." in made
    assert "A orange bus waits." not in made


def test_equal_texts_are_the_same() -> None:
    text = "The committee does not meet on Fridays, we are told."
    made = [each for seed in range(20) for each in edits.equal(text, random.Random(seed))]
    assert all(each.same == 1.0 for each in made)
    assert len({each.second for each in made}) > 3


def test_a_denied_caption_is_opposed() -> None:
    made = list(edits.denied("A man is playing a flute.", random.Random(2)))
    assert made[0].opposed == 1.0
    assert " no " in f" {made[0].second.lower()} " or " not " in made[0].second
    assert not list(edits.denied("We ship in May.", random.Random(2)))


def test_a_composed_text_with_a_sentence_left_out_is_part_of_it() -> None:
    rows = [(f"Reference {n}", [f"Same {n}"], [f"Turned {n}"]) for n in range(5)]
    made = list(edits.composed(rows, random.Random(3), 4))
    assert len(made) == 12
    for whole, turned, part in zip(made[::3], made[1::3], made[2::3], strict=True):
        assert (whole.same, turned.opposed) == (1.0, 1.0)
        assert "Turned" in turned.second
        assert len(part.second) < len(whole.second)


def test_templates_turn_roles_around_and_keep_converses() -> None:
    made = list(templates(random.Random(4), 100))
    assert {KINDS[each.kind] for each in made if each.opposed} >= {"roles", "order", "comparison"}
    assert all(each.first != each.second for each in made if each.opposed)
    assert isinstance(made[0], Example)
