"""The statistics, the tables and the charts of the scorer's measures, on numbers that can be worked out by hand."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import numpy as np
import pytest

from tests.benchmarks.scoring.agreement import auc, margin, mean, spearman
from tests.benchmarks.scoring.bands import Bands
from tests.benchmarks.scoring.measured import Goal, Measured, laid_out, measured, table_of
from tests.benchmarks.scoring.plot import draw


def test_spearman_asks_for_the_order_only() -> None:
    assert spearman(np.array([[1, 1], [2, 10], [3, 1000]])) == pytest.approx(1)
    assert spearman(np.array([[1, 3], [2, 2], [3, 1]])) == pytest.approx(-1)
    assert spearman(np.array([[1, 1], [2, 2], [3, 2]])) == pytest.approx(math.sqrt(3) / 2)
    assert math.isnan(spearman(np.array([[1.0, 5.0], [2.0, 5.0]])))


def test_auc_is_the_share_of_pairs_in_the_right_order() -> None:
    assert auc(np.array([[1, 0.9], [1, 0.8], [0, 0.3]])) == 1
    assert auc(np.array([[1, 0.9], [1, 0.2], [0, 0.3], [0, 0.1]])) == 0.75
    assert auc(np.array([[1, 0.5], [0, 0.5]])) == 0.5
    assert math.isnan(auc(np.array([[1.0, 0.5]])))


def test_the_margin_is_that_of_the_normal_curve_where_there_are_many_cases() -> None:
    hits = np.array([1.0] * 300 + [0.0] * 100)
    assert margin(mean, hits) == pytest.approx(1.645 * math.sqrt(0.75 * 0.25 / 400), rel=0.15)
    assert margin(mean, hits) == margin(mean, hits)


def test_the_margin_grows_where_cases_stand_or_fall_together() -> None:
    hits = np.array(([1.0] * 4 + [0.0] * 4) * 12)
    groups = np.arange(96) // 4
    assert margin(mean, hits, groups.tolist()) > 1.5 * margin(mean, hits)


def test_a_share_that_was_never_missed_is_not_certain() -> None:
    assert margin(mean, np.ones(60)) == 0.05
    assert margin(mean, np.ones(2)) == 1


def test_what_cannot_be_measured_is_left_out() -> None:
    assert list(measured("share", "tuned", mean, [])) == []
    assert list(measured("order", "tuned", auc, [(1.0, 0.5), (1.0, 0.7)])) == []


def test_a_table_puts_the_halves_side_by_side_and_says_what_is_met() -> None:
    found = [
        Measured("share", "tuned", 0.9, 1200, Goal(0.88), 0.013),
        Measured("share", "unseen", 0.8796, 84, Goal(0.88), 0.055),
        Measured("time", "tuned", 31.26, 60, Goal(40, at_least=False), unit="ms"),
    ]
    rows = table_of(found, ("tuned", "unseen", "elsewhere"))
    assert rows == [
        ["what", "goal", "tuned", "unseen"],
        ["share", "≥ .88", "✓ .900 ± .01 (1,200)", "✗ .880 ± .06 (84)"],
        ["time", "≤ 40 ms", "✓ 31.3 ms (60)", ""],
    ]
    assert laid_out(rows, markdown=True).splitlines()[1:3] == [
        "| --- | --- | --- | --- |",
        "| share | ≥ .88 | ✓ .900 ± .01 (1,200) | ✗ .880 ± .06 (84) |",
    ]
    assert laid_out(rows, markdown=False).splitlines()[0] == "what   goal     tuned                 unseen"


def test_bands_tell_how_far_overlap_is_from_what_people_say() -> None:
    bands = Bands.of("pairs: rating", [(0.0, 0.1), (0.04, 0.1), (1.0, 0.55)])
    assert (bands.cases[0], bands.cases[9], sum(bands.cases)) == (2, 1, 3)
    assert bands.gap == pytest.approx((2 * 0.05 + 0.4) / 3)
    assert bands.text.splitlines()[5].endswith("no text")


def test_the_plot_is_sound_and_shows_every_band_that_has_texts() -> None:
    root = ElementTree.fromstring(draw([Bands.of("a < b: rating", [(0.05, 0.2), (0.95, 0.9)])]))
    bars = root.findall(".//{http://www.w3.org/2000/svg}g/{http://www.w3.org/2000/svg}rect")
    assert len(bars) == 2
