"""The linter's rules that need the wording rules' own matching: what tells the picture, and what nobody can write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from charades.scenario.diagnostics import Diagnostic, diagnose, listed, quoted
from charades.scenario.document import Document, Path
from charades.scenario.flows import FLOW_KEYS
from charades.scenario.model import Picture, Scenario
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
    for path, picture in scenario.all_pictures:
        yield from _tells(scenario, path, picture, document)


def _tells(scenario: Scenario, path: Path, picture: Picture, document: Document) -> Iterator[Diagnostic]:
    names = picture.names
    if not names:
        return
    for breach in _breaches({}, names, scenario.title):
        yield diagnose("title-tells", document.place("title"), reason=breach.message)
    for breach in _breaches({}, names, scenario.id.replace("-", " ")):
        yield diagnose("id-tells", document.place("id"), reason=breach.message)
    for index, tag in enumerate(scenario.tags):
        for breach in _breaches({}, names, tag):
            yield diagnose("tag-tells", document.place("tags", index), reason=breach.message)
    for breach in _breaches({"forbid": list(names)}, (), picture.definition):
        yield diagnose("definition-tells", document.place(*path, "definition"), reason=breach.message)


def forbidden_target(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """A name of the picture, in singular or plural, in its own list of forbidden words."""
    names = _barred(scenario)
    for index, term in terms_at(document, ("wording", "forbid")):
        if any(same_name(term, name) for name in names):
            yield diagnose("forbids-target", document.place("wording", "forbid", index), shown=quoted(term))


def required_words(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Required words that another rule refuses, one by one or all together."""
    others = {key: value for key, value in scenario.wording.items() if key != "require"}
    names = _barred(scenario)
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
    """Rules that leave nothing to write, the flow's own among them."""
    for wording in _rules_in_force(scenario):
        rules = {key: value for key, value in wording.items() if key != "require"}
        refusing = _refusing(rules, _barred(scenario))
        if refusing:
            yield diagnose("rules-contradict", document.key_place("wording"), rules=listed(sorted(refusing), "and"))
            return


def _rules_in_force(scenario: Scenario) -> Iterator[Mapping[str, object]]:
    yield scenario.wording
    if "numbers" in scenario.media:
        yield under_numbers(scenario)


def _refusing(rules: Mapping[str, object], names: Sequence[str]) -> set[str]:
    """Return the rules that together refuse every message tried; none where one of the messages passes."""
    refusing: set[str] = set()
    for word in _TRIED if rules else ():
        breaches = _breaches(rules, names, word)
        if not breaches:
            return set()
        refusing.update(breach.rule for breach in breaches)
    return refusing


def under_numbers(scenario: Scenario) -> Mapping[str, object]:
    """Return the rules for a picture that is told in numbers."""
    return {**scenario.wording, "only_numbers": True}


@dataclass(frozen=True, slots=True)
class _Message:
    """A message of an authored partner, and the rules it is under."""

    partner: str
    path: Path
    text: str
    wording: Mapping[str, object]
    names: Sequence[str]
    earlier: Sequence[str] = ()


def authored_breaches(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Authored clues that the sender could not send, each in the light of those before it; once for each rule.

    So too the messages of authored partners, under the rules that people in their place would be under.
    """
    alone = FLOW_KEYS[scenario.flow].message
    for index, clue in enumerate(scenario.authored):
        earlier = () if alone else scenario.authored[:index]
        for rule, reason in _reasons(_breaches(scenario.wording, scenario.picture.names, clue, earlier)):
            yield diagnose("authored-breach", document.place("authored", index), rule=rule, reason=reason)
    for said in _messages(scenario):
        for rule, reason in _reasons(_breaches(said.wording, said.names, said.text, said.earlier)):
            place = document.place(*said.path)
            yield diagnose("partner-breach", place, partner=quoted(said.partner), rule=rule, reason=reason)


def _messages(scenario: Scenario) -> Iterator[_Message]:
    earlier: list[str] = []
    for number, partner in enumerate(scenario.partners):
        for key, given in partner.gives.items():
            rules = _rules_for(scenario, number, key)
            if rules is not None and isinstance(given, str):
                wording, names = rules
                yield _Message(partner.name, ("partners", number, "gives", key), given, wording, names, tuple(earlier))
                if scenario.flow == "convergence":
                    earlier.append(given)


def _rules_for(scenario: Scenario, number: int, key: str) -> tuple[Mapping[str, object], Sequence[str]] | None:
    """Return the rules and the barred names for a partner's message; None where it is under none."""
    names = scenario.picture.names
    match scenario.flow, key:
        case "word-drift", _:
            return scenario.wording, (scenario.word,)
        case "media", "words":
            return scenario.wording, names
        case "media", "numbers":
            return under_numbers(scenario), names
        case (("chain" | "illusion"), "message"):
            return (scenario.wording, names) if number == 0 else None
        case "convergence", _:
            return scenario.wording, scenario.pictures[int(key.removeprefix("clue ")) - 1].names
        case _:
            return None


def _barred(scenario: Scenario) -> tuple[str, ...]:
    """Return what no message of the round may name."""
    return (*scenario.picture.names, *((scenario.word,) if scenario.word else ()))


def _reasons(breaches: Sequence[Breach]) -> Iterator[tuple[str, str]]:
    """Yield each broken rule with the reason for it."""
    messages: dict[str, list[str]] = {}
    for breach in breaches:
        messages.setdefault(breach.rule, []).append(breach.message)
    for rule, (first, *others) in messages.items():
        yield rule, f"{first}, and {len(others)} more" if others else first


def _breaches(
    wording: Mapping[str, object], names: Sequence[str], text: str, earlier: Sequence[str] = ()
) -> tuple[Breach, ...]:
    return compile_rules(wording, names).check(text, earlier)
