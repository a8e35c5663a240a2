from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charades.reports.layout import bar, columns, fit, grid, pad, wrap

TEXT = st.text(st.characters(categories=["L", "N", "P", "Zs", "Mn", "So"]), max_size=60)


@pytest.mark.parametrize(("text", "width"), [("", 0), ("cat", 3), ("猫cat", 5), ("e\u0301", 1), ("😀", 2)])
def test_columns_count_what_a_terminal_shows(text: str, width: int) -> None:
    assert columns(text) == width


@given(TEXT, st.integers(0, 30))
def test_fit_and_pad_keep_to_the_width(text: str, width: int) -> None:
    assert columns(fit(text, width)) <= width
    assert columns(pad(text, width)) == width
    assert columns(pad(text, width, right=True)) == width


def test_what_fits_is_not_cut() -> None:
    assert fit("meaning", 7) == "meaning"
    assert fit("meaning", 6) == "meani…"
    assert fit("猫猫猫", 4) == "猫…"


@given(TEXT, st.integers(8, 30))
def test_wrapped_lines_keep_to_the_width_and_lose_no_sign(text: str, width: int) -> None:
    lines = list(wrap(text, width, "- "))
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(line[2:] for line in lines).split()) == "".join(text.split())


def test_wrapping_breaks_between_words_and_keeps_line_breaks() -> None:
    assert list(wrap("one two three\nfour", 11, "> ", "  ")) == ["> one two", "  three", "  four"]
    assert list(wrap("incomprehensible", 8)) == ["incompre", "hensible"]


@pytest.mark.parametrize(
    ("share", "drawn"), [(0, "░░░░░"), (0.01, "█░░░░"), (0.5, "██░░░"), (0.9, "████░"), (1, "█████"), (7, "█████")]
)
def test_bar_shows_a_share(share: float, drawn: str) -> None:
    assert bar(share, 5, "█", "░") == drawn


def test_grid_lines_up_and_gives_way_where_it_is_narrow() -> None:
    rows = [("a long name of a session", "Ana", "12"), ("b", "猫", "3")]
    assert grid(("session", "players", "n"), rows, 80, frozenset({2})) == [
        "session                   players   n",
        "────────────────────────  ───────  ──",
        "a long name of a session  Ana      12",
        "b                         猫        3",
    ]
    assert grid(("session", "players", "n"), rows, 20, frozenset({2}))[2] == "a long…  Ana      12"
    for width in range(1, 40):
        assert all(columns(line) <= width for line in grid(("session", "players", "n"), rows, width, frozenset({2})))
