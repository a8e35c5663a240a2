"""The linter's rules that need the wording rules' own matching: what tells the picture, and what nobody can write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from charades.scenario.diagnostics import Diagnostic, diagnose, listed, quoted
from charades.scenario.document import Document
from charades.scenario.model import Scenario
from charades.scenario.sense import terms_at
from charades.wording import same_name
from charades.wording.rule import Breach
from charades.wording.ruleset import compile_rules

_TRIED = (
    *("it", "is", "you", "can", "use", "thing", "people", "this", "that", "one", "go", "make", "good", "way", "time"),
    *(
        "in",
        "on",
        "with",
        "what",
        "have",
        "big",
        "work",
        "look",
        "day",
        "see",
        "home",
        "water",
        "hand",
        "small",
        "life",
    ),
    *("1", "2", "3", "7", "10", "100", "two", "three", "ten"),
)
"""Messages of one word; rules that refuse them all refuse everything."""


def tells(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """A title, id or tag that names the picture, and a definition that explains a name by itself."""
    names = scenario.picture.names
    if not names:
        return
    for breach in _breaches({}, names, scenario.title):
        yield diagnose("title-tells", document.place("title"), reason=breach.message)
    for breach in _breaches({}, names, scenario.id.replace("-", " ")):
        yield diagnose("id-tells", document.place("id"), reason=breach.message)
    for index, tag in enumerate(scenario.tags):
        for breach in _breaches({}, names, tag):
            yield diagnose("tag-tells", document.place("tags", index), reason=breach.message)
    for breach in _breaches({"forbid": list(names)}, (), scenario.picture.definition):
        yield diagnose("definition-tells", document.place("picture", "definition"), reason=breach.message)


def forbidden_target(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """A name of the picture, in singular or plural, in its own list of forbidden words."""
    for index, term in terms_at(document, ("wording", "forbid")):
        if any(same_name(term, name) for name in scenario.picture.names):
            yield diagnose("forbids-target", document.place("wording", "forbid", index), shown=quoted(term))


def required_words(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Required words that another rule refuses, one by one or all together."""
    others = {key: value for key, value in scenario.wording.items() if key != "require"}
    names = scenario.picture.names
    terms = list(terms_at(document, ("wording", "require")))
    refused: set[str] = set()
    for index, term in terms:
        for breach in _breaches(others, names, term):
            refused.add(breach.rule)
            code = "required-forbidden" if breach.rule == "forbid" else "required-impossible"
            place = document.place("wording", "require", index)
            yield diagnose(code, place, shown=quoted(term), rule=breach.rule, reason=breach.message)
    together = " ".join(term for _, term in terms)
    for breach in _breaches(others, names, together) if len(terms) > 1 else ():
        if breach.rule not in refused | {"forbid"}:
            refused.add(breach.rule)
            place = document.key_place("wording", "require")
            yield diagnose("required-too-long", place, rule=breach.rule, reason=breach.message)


def contradiction(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Rules that leave nothing to write."""
    rules = {key: value for key, value in scenario.wording.items() if key != "require"}
    refusing: set[str] = set()
    for word in _TRIED if rules else ():
        breaches = _breaches(rules, scenario.picture.names, word)
        if not breaches:
            return
        refusing.update(breach.rule for breach in breaches)
    if refusing:
        yield diagnose("rules-contradict", document.key_place("wording"), rules=listed(sorted(refusing), "and"))


def authored_breaches(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Authored clues that the sender could not send, each in the light of those before it; once for each rule."""
    for index, clue in enumerate(scenario.authored):
        messages: dict[str, list[str]] = {}
        for breach in _breaches(scenario.wording, scenario.picture.names, clue, scenario.authored[:index]):
            messages.setdefault(breach.rule, []).append(breach.message)
        for rule, (first, *others) in messages.items():
            reason = f"{first}, and {len(others)} more" if others else first
            yield diagnose("authored-breach", document.place("authored", index), rule=rule, reason=reason)


def _breaches(
    wording: Mapping[str, object], names: Sequence[str], text: str, earlier: Sequence[str] = ()
) -> tuple[Breach, ...]:
    return compile_rules(wording, names).check(text, earlier)
