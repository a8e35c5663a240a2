"""Left for right, up for down."""

from __future__ import annotations

import pytest

from charades.meaning.alignment import Alignment
from charades.meaning.distortions import Pair
from charades.meaning.distortions.directions import find
from charades.meaning.reader import Reader


@pytest.mark.parametrize(
    ("reference", "reconstruction", "hard"),
    [
        ("Turn right at the church.", "Turn left at the church.", [True]),
        ("Walk up the hill.", "Walk down the hill.", [False]),
        ("Turn left, then right.", "Turn right, then left.", []),
        ("Turn left at the church.", "At the church, turn left.", []),
        ("Leave the covers on.", "Leave the covers off.", [True]),
        ("Leave the covers on.", "Do not leave the covers off.", []),
        ("Fill in the form.", "Fill out the form.", []),
    ],
)
def test_directions(reader: Reader, reference: str, reconstruction: str, hard: list[bool]) -> None:
    pair = Pair(Alignment(reader.read(reference), reader.read(reconstruction)))
    assert [finding.hard for finding in find(pair)] == hard
