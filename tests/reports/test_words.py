from __future__ import annotations

import pytest

from charades.game.seats import Mode
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


@pytest.mark.parametrize(
    ("illusion", "flows", "meaning"),
    [
        (0.4, ("canvas", "depth"), "far more seemed to be shared than is"),
        (0.2, ("canvas",), "more seemed to be shared than is"),
        (-0.2, ("canvas", "depth"), "more is shared than it seemed"),
        (-0.2, ("relay", "chain"), "more arrived than it seemed"),
        (0.4, ("relay", "canvas"), "it seemed far better than it was"),
        (0.2, ("relay", "canvas"), "it seemed better than it was"),
        (-0.2, ("relay", "canvas"), "it was better than it seemed"),
        (0.1, ("relay", "canvas"), "judged well"),
    ],
)
def test_where_nobody_sends_an_illusion_is_of_what_is_shared(
    illusion: float, flows: tuple[str, ...], meaning: str
) -> None:
    assert words.illusion_words(illusion, *flows) == meaning


def test_counts() -> None:
    assert [words.count(n, "word") for n in (0, 1, 2)] == ["0 words", "1 word", "2 words"]


@pytest.mark.parametrize(("echo", "start"), [(0.7, "mostly"), (0.6, "mostly"), (0.3, "partly"), (0.29, "own words")])
def test_echoes(echo: float, start: str) -> None:
    assert words.echo_words(echo).startswith(start)


def test_who_takes_part() -> None:
    assert words.mode_words(Mode.PAIR, 2) == "two players"
    assert words.mode_words(Mode.PAIR, 7) == "seven players"
    assert words.mode_words(Mode.ALONE, 3) == "alone"
    assert set(words.MODES) == set(Mode)


def test_flows_have_their_own_words() -> None:
    assert words.flow_words("depth") == "Shallow or deep"
    assert words.flow_words("of tomorrow") == "of tomorrow"
    assert words.arrived_word("chain") == "arrived"
    assert words.arrived_word("canvas") == "in common"
    assert words.arrived_word("canvas", "chain", "depth") == "arrived or in common"
    assert words.verdict_words("chain", "aligned") == "arrived"
    assert words.verdict_words("canvas", "contradicted") == "opposed"
