from __future__ import annotations

import pytest

from charades.reports import words


@pytest.mark.parametrize(
    ("overlap", "expected"),
    [
        (1.0, "all of it"),
        (0.994, "nearly all of it"),
        (0.8, "nearly all of it"),
        (0.79, "most of it"),
        (0.4, "about half of it"),
        (0.2, "a little"),
        (0.0, "next to nothing"),
    ],
)
def test_amounts(overlap: float, expected: str) -> None:
    assert words.amount(overlap) == expected


@pytest.mark.parametrize(
    ("illusion", "points", "meaning"),
    [
        (0.31, "+31 points", "far more seemed to arrive than did"),
        (0.125, "+13 points", "more seemed to arrive than did"),
        (-0.125, "−13 points", "more arrived than it seemed"),
        (0.01, "+1 point", "judged well"),
        (-0.004, "0 points", "judged well"),
        (0.9 - 0.5 - 0.1, "+30 points", "more seemed to arrive than did"),
    ],
)
def test_illusions(illusion: float, points: str, meaning: str) -> None:
    assert words.illusion_points(illusion) == points
    assert words.illusion_words(illusion) == meaning


def test_counts() -> None:
    assert [words.count(n, "word") for n in (0, 1, 2)] == ["0 words", "1 word", "2 words"]


@pytest.mark.parametrize(("echo", "start"), [(0.7, "mostly"), (0.6, "mostly"), (0.3, "partly"), (0.29, "own words")])
def test_echoes(echo: float, start: str) -> None:
    assert words.echo_words(echo).startswith(start)
