from __future__ import annotations

import pytest

from charades.meaning.reader import Reader
from charades.meaning.scorer import Scorer


@pytest.fixture(scope="session")
def scorer() -> Scorer:
    return Scorer.load()


@pytest.fixture(scope="session")
def reader(scorer: Scorer) -> Reader:
    return Reader.load()
