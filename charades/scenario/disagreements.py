"""Where two parts of a file disagree, each of them well-formed by itself."""

from __future__ import annotations

from collections.abc import Iterator

from charades.scenario.diagnostics import Diagnostic, diagnose
from charades.scenario.document import Document


def disagreements(document: Document) -> Iterator[Diagnostic]:
    """Yield what the parts of a scenario file say against each other; it need not be well-formed otherwise."""
    picture = document.data.get("picture")
    keys = set(picture) if isinstance(picture, dict) else set()
    of_concept = [key for key in ("concept", "synonyms", "definition") if key in keys]
    if isinstance(picture, dict) and not keys & {"concept", "facets"}:
        yield diagnose("picture-missing", document.key_place("picture"))
    if "facets" in keys and of_concept:
        place = document.key_place("picture", of_concept[0])
        yield diagnose("picture-twofold", place, key=f"the key {of_concept[0]}")
    answer = document.data.get("answer")
    if answer == "name" and "facets" in keys:
        yield diagnose("answer-needs-concept", document.place("answer"))
    if answer == "facets" and "concept" in keys:
        yield diagnose("answer-needs-facets", document.place("answer"))
    policy = document.at(("wording", "on_breach"))
    if policy != "cost" and document.at(("wording", "breach_cost")) is not None:
        yield diagnose("cost-without-policy", document.key_place("wording", "breach_cost"))
