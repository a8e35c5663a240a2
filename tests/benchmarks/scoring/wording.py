"""The wording rules on the tables of messages that their tests go through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.benchmarks.scoring.agreement import mean
from tests.benchmarks.scoring.measured import Goal, Measured, measured
from tests.wording import test_tables as checks
from tests.wording.table_forbid import FORBID
from tests.wording.table_others import NAMES, OTHERS, REPETITION, SAME

TABLES: tuple[tuple[Callable[..., None], Sequence[tuple[Any, ...]]], ...] = (
    (checks.test_forbidden_terms_are_found_and_nothing_else, FORBID),
    (checks.test_each_rule_finds_what_it_should, OTHERS),
    (checks.test_content_words_may_not_recur, REPETITION),
    (checks.test_the_names_of_the_picture_are_forbidden_without_being_listed, NAMES),
    (checks.test_same_name, SAME),
)


def wording() -> Iterator[Measured]:
    """Yield the share of cases whose test passes; the rules were written on them."""
    right = [float(_passes(check, case)) for check, table in TABLES for case in table]
    yield from measured("wording rules: message judged right", "tuned", mean, right, Goal(0.98))


def _passes(check: Callable[..., None], case: tuple[Any, ...]) -> bool:
    try:
        check(*case)
    except AssertionError:
        return False
    return True
