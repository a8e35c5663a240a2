"""How long the wording rules need for a message of 40 words that grows letter by letter, as while somebody types."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from charades.wording.frequency import ranks
from charades.wording.ruleset import compile_rules, warm_up
from tests.benchmarks.figures import Figure, Options, milliseconds, spread

EVERY_RULE: dict[str, object] = {
    "forbid": ["rain", "wet", "weather", "hold up", "handle", "cloth", "storm", "stick"],
    "max_words": 60,
    "common_words": 3000,
    "require": ["street"],
    "no_numbers": True,
    "no_spelling": True,
    "no_names": True,
    "no_repetition": True,
    "max_syllables": 4,
    "jargon": ["business"],
}
MESSAGE = (
    "It keeps your hair and your coat dry when you walk along the street on a grey autumn day, it folds so small that "
    "it fits into a bag, and people forget one on every second train they ever take"
)
"""Forty words."""
EARLIER = ("You open it over your head.", "Everybody has lost at least one of these on the way home.")


def measure(options: Options) -> Iterator[Figure]:
    """Yield the figures: a check after each of the last letters, none of which has been checked before."""
    del options
    warm_up()
    ranks()
    rules = compile_rules(EVERY_RULE, ("umbrella", "brolly"))
    texts = [MESSAGE[: len(MESSAGE) - cut] for cut in range(60, 0, -1)]
    yield from spread(
        "wording check while typing, up to 40 words, every rule",
        [milliseconds(partial(rules.check, text, EARLIER)) for text in texts],
        15,
    )
