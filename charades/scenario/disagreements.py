"""Where two parts of a file disagree, each of them well-formed by itself."""

from __future__ import annotations

from collections.abc import Iterator

from charades.scenario.diagnostics import Diagnostic, diagnose, listed, quoted
from charades.scenario.document import Document, Path
from charades.scenario.expectations import expectations
from charades.scenario.flows import FLOW_KEYS, FLOW_OWN, FlowKeys, flows_with
from charades.scenario.format import ScenarioFile


def disagreements(document: Document) -> Iterator[Diagnostic]:
    """Yield what the parts of a scenario file say against each other; it need not be well-formed otherwise."""
    yield from _flow_and_keys(document)
    pictures = document.data.get("pictures")
    paths: list[Path] = [("pictures", index) for index in range(len(pictures))] if isinstance(pictures, list) else []
    for path in (("picture",), *paths):
        yield from _picture(document, path)
    answer, picture = document.data.get("answer"), document.data.get("picture")
    keys = set(picture) if isinstance(picture, dict) else set()
    if answer == "name" and "facets" in keys:
        yield diagnose("answer-needs-concept", document.place("answer"))
    if answer == "facets" and "concept" in keys:
        yield diagnose("answer-needs-facets", document.place("answer"))
    policy = document.at(("wording", "on_breach"))
    if policy != "cost" and document.at(("wording", "breach_cost")) is not None:
        yield diagnose("cost-without-policy", document.key_place("wording", "breach_cost"))


def _flow_and_keys(document: Document) -> Iterator[Diagnostic]:
    """Yield the keys that the flow needs and that are missing, and those that belong to other flows."""
    flow = document.data.get("flow", "relay")
    wanted = next((keys for name, keys in FLOW_KEYS.items() if name == flow), None)
    if wanted is None:
        return
    expected = expectations(ScenarioFile)
    for key in _missing(document, wanted):
        yield diagnose(
            "flow-needs-key", document.key_place("flow"), flow=flow, key=quoted(key), expected=expected.phrase((key,))
        )
    for key in FLOW_OWN:
        if key in document.data and key not in wanted.all:
            flows = flows_with(key)
            line = f'"flow: {flows[0]}"' if len(flows) == 1 else '"flow:" with the one you mean'
            yield diagnose(
                "key-of-other-flow",
                document.key_place(key),
                flow=flow,
                key=quoted(key),
                flows=listed(flows, "and"),
                otherwise="" if "flow" in document.data else f", or add {line}",
            )


def _missing(document: Document, wanted: FlowKeys) -> list[str]:
    """Return the needed keys that are not there, without those that were only misspelt."""
    missing = [key for key in wanted.needs if key not in document.data]
    if not missing:
        return []
    expected = expectations(ScenarioFile)
    known = expected.keys(())
    meant = {expected.nearest(key, ()) for key in document.data if key not in known}
    return [key for key in missing if key not in meant]


def _picture(document: Document, path: Path) -> Iterator[Diagnostic]:
    picture = document.at(path)
    keys = set(picture) if isinstance(picture, dict) else set()
    of_concept = [key for key in ("concept", "synonyms", "definition") if key in keys]
    if isinstance(picture, dict) and not keys & {"concept", "facets"}:
        yield diagnose("picture-missing", document.key_place(*path))
    if "facets" in keys and of_concept:
        yield diagnose("picture-twofold", document.key_place(*path, of_concept[0]), key=f"the key {of_concept[0]}")
