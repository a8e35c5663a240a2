"""What a flow asks of a file beyond the right keys: the form of its picture, and what its partners bring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from charades.scenario.diagnostics import Diagnostic, diagnose, listed, quoted
from charades.scenario.document import Document, Path
from charades.scenario.flows import FLOW_KEYS, GAUGES, Gift, gifts
from charades.scenario.model import Given, Scenario
from charades.scenario.sheet import DRAWING_COLUMNS, DRAWING_ROWS, STROKES


def flow_problems(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Yield everything in a well-formed file that its flow cannot be played with."""
    yield from _facets(scenario, document)
    for key, entries in (("items", scenario.items), ("fields", scenario.fields), ("media", scenario.media)):
        yield from _twice(document, (key,), entries)
    yield from _twice(document, ("sides",), [side.name for side in scenario.sides])
    yield from _twice(document, ("partners",), [partner.name for partner in scenario.partners])
    yield from _partners(scenario, document)


def _facets(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    names, place = tuple(facet.name for facet in scenario.picture.facets), document.key_place("picture")
    if FLOW_KEYS[scenario.flow].facets and not names:
        yield diagnose("picture-needs-facets", place, flow=scenario.flow)
        return
    if scenario.flow == "gauges" and set(names) != set(GAUGES):
        place = document.key_place("picture", "facets")
        yield diagnose("gauges-facets", place, wanted=listed(GAUGES, "and"), shown=listed(map(quoted, names), "and"))
    if scenario.agenda and scenario.agenda.facet not in names:
        shown, place = quoted(scenario.agenda.facet), document.place("agenda", "facet")
        yield diagnose("agenda-facet", place, shown=shown, suggestion=_suggestion(scenario.agenda.facet, names))


def _twice(document: Document, path: Path, names: Sequence[str]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name.casefold() in seen:
            yield diagnose("name-twice", document.place(*path, index), shown=quoted(name), name=path[-1])
        seen.add(name.casefold())


def _partners(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    keys, place = FLOW_KEYS[scenario.flow], document.key_place("partners")
    count, (least, most) = len(scenario.partners), keys.partners
    if count and not least <= count <= most:
        wanted = ("1 partner" if most == 1 else f"{most} partners") if least == most else f"{least} to {most} partners"
        yield diagnose(
            "partners-count", place, flow=scenario.flow, wanted=wanted, count="is 1" if count == 1 else f"are {count}"
        )
    if keys.message and bool(scenario.partners) != bool(scenario.authored):
        missing, there = ("authored", "partners") if scenario.partners else ("partners", "authored")
        place = document.key_place(there)
        yield diagnose("alone-needs-both", place, flow=scenario.flow, there=quoted(there), missing=quoted(missing))
    for number, partner in enumerate(scenario.partners[:most]):
        path: Path = ("partners", number, "gives")
        wanted_here = gifts(scenario, number)
        for key in wanted_here:
            if key not in partner.gives:
                name, what = quoted(partner.name), _form(wanted_here[key])
                yield diagnose("gift-missing", document.key_place(*path), partner=name, key=quoted(key), expected=what)
        for key, given in partner.gives.items():
            if key in wanted_here:
                yield from _gift(wanted_here[key], given, key, (*path, key), document)
            else:
                where = document.key_place(*path, key)
                yield diagnose("gift-unknown", where, key=quoted(key), wanted=_names(wanted_here))


def _gift(gift: Gift, given: Given, key: str, path: Path, document: Document) -> Iterator[Diagnostic]:
    match gift.form, given:
        case "text", str():
            pass
        case "choice", str():
            if given not in gift.names:
                yield diagnose(
                    "gift-choice",
                    document.place(*path),
                    key=quoted(key),
                    shown=quoted(given),
                    options=_names(gift.names, "or"),
                )
        case "drawing", str():
            yield from _drawing(given, path, document)
        case "order", tuple():
            if sorted(given) != sorted(gift.names):
                yield diagnose("gift-order", document.place(*path), key=quoted(key), fault=_order_fault(given, gift))
        case "texts", Mapping():
            for name in given:
                if name not in gift.names:
                    place = document.key_place(*path, name)
                    suggestion = _suggestion(name, gift.names)
                    yield diagnose("gift-field", place, key=quoted(key), shown=quoted(name), suggestion=suggestion)
            if not given:
                yield diagnose("gift-form", document.place(*path), key=quoted(key), expected=_form(gift))
        case _:
            yield diagnose("gift-form", document.place(*path), key=quoted(key), expected=_form(gift))


def _drawing(text: str, path: Path, document: Document) -> Iterator[Diagnostic]:
    place, rows = document.place(*path), text.split("\n")
    strange = list(dict.fromkeys(char for row in rows for char in row if char not in STROKES))
    if strange:
        yield diagnose("drawing-letters", place, shown=" ".join(map(quoted, strange[:5])))
    if len(rows) > DRAWING_ROWS or any(len(row.rstrip()) > DRAWING_COLUMNS for row in rows):
        widest = max(len(row.rstrip()) for row in rows)
        yield diagnose(
            "drawing-too-large", place, rows=len(rows), columns=widest, most_rows=DRAWING_ROWS, most=DRAWING_COLUMNS
        )
    if not text.strip():
        yield diagnose("drawing-empty", place)


def _order_fault(given: Sequence[str], gift: Gift) -> str:
    strange = [item for item in given if item not in gift.names]
    if strange:
        return f"{quoted(strange[0])} is not one of them"
    lacking = [item for item in gift.names if item not in given]
    return f"{quoted(lacking[0])} is missing" if lacking else "one of them stands in it twice"


def _form(gift: Gift) -> str:
    match gift.form:
        case "text":
            return "a text"
        case "choice":
            return _names(gift.names, "or")
        case "drawing":
            return "a block of strokes after |"
        case "order":
            return "a list of all items in this partner's order"
        case _:
            return f"a text under {_names(gift.names, 'or')}"


def _names(names: Mapping[str, object] | Sequence[str], last: str = "and") -> str:
    return listed(map(quoted, names), last) if names else "nothing"


def _suggestion(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"Did you mean {quoted(near[0])}?" if near else f"There is {_names(known)}."
