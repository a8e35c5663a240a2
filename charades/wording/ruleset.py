"""The wording rules of one scenario, ready to be held against messages.

Importing this module reads no data. The words and the frequency list are loaded by the first check that needs them, or
before it by ``warm_up``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charades.wording.rule import Breach, Context, Meter, Rule
from charades.wording.rules import all_rules

RULES: Mapping[str, type[Rule]] = all_rules()
"""Every rule by its key."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules that apply together.

    Attributes:
        rules: The rules, in alphabetical order of their keys.
        names: The names of the picture, which no message may hold.
    """

    rules: tuple[Rule, ...]
    names: tuple[str, ...] = ()

    def check(self, text: str, earlier: Sequence[str] = ()) -> tuple[Breach, ...]:
        """Return what is wrong with a message, by position.

        Args:
            text: The message as typed.
            earlier: The sender's earlier messages, as typed.
        """
        context = Context(self.names, tuple(earlier))
        breaches = (breach for rule in self.rules for breach in rule.check(text, context))
        once = {(breach.start, breach.end, breach.rule): breach for breach in breaches}
        return tuple(once[place] for place in sorted(once))

    def explain(self) -> tuple[tuple[str, str], ...]:
        """Return the key of each rule and what it asks of the player."""
        return tuple((rule.key, rule.explain()) for rule in self.rules)

    def meters(self, text: str) -> tuple[Meter, ...]:
        """Return what a message has used of each allowance there is."""
        found = (rule.meter(text) for rule in self.rules)
        return tuple(meter for meter in found if meter is not None)


def compile_rules(wording: Mapping[str, object], names: Sequence[str] = ()) -> RuleSet:
    """Return the rules that a scenario's ``wording`` asks for.

    Args:
        wording: Rule key to parameter, already validated; parameters that ask for nothing are left out.
        names: The names of the picture. Where there are any, the rule ``forbid`` applies even if ``wording`` has none.

    Raises:
        KeyError: A key is no rule's.
    """
    rules = {key: RULES[key](value) for key, value in wording.items()}
    active = {key: rule for key, rule in rules.items() if rule.active}
    if names and "forbid" not in active:
        active["forbid"] = RULES["forbid"]([])
    return RuleSet(tuple(active[key] for key in sorted(active)), tuple(names))


def warm_up() -> None:
    """Load what the rules need, so that no check has to wait for it.

    All but the list of common words, `charades.wording.frequency.ranks`: few scenarios ask for it, and it takes twice
    as long as the rest.

    Raises:
        ModelMissing: A data file is not there.
        ModelDamaged: A data file is not the one that was shipped.
    """
    everything: dict[str, object] = {
        "forbid": ["word"],
        "no_names": True,
        "max_syllables": 3,
        "jargon": ["business"],
    }
    compile_rules(everything, ("thing",)).check("A message to warm up with.")
