"""pydantic's findings in a coach's words, each at the place in the file where it is to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pydantic import ValidationError

from charades.scenario.diagnostics import MAX_FOUND, Diagnostic, diagnose, quoted
from charades.scenario.document import Document, Path
from charades.scenario.expectations import Expectations, expectations
from charades.scenario.format import PATTERN_CODES, Section

FACETS = "facets"


@dataclass(frozen=True, slots=True)
class _Finding:
    """One finding of pydantic, its location resolved against the file.

    Attributes:
        path: The value concerned; for a missing key the mapping that lacks it.
        rest: What remains of the location: the branch of a union, the missing key, or ``[key]``.
        union: Path of the value that has several forms, where the finding is about one of them.
        branch: That form.
    """

    kind: str
    path: Path
    rest: str
    union: Path | None
    branch: str
    context: Mapping[str, Any]

    @property
    def rejects_branch(self) -> bool:
        """Whether the value is not of this form at all."""
        return self.path == self.union and self.kind.endswith(("_type", "_parsing", "_error"))


def form_errors(error: ValidationError, document: Document, model: type[Section]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for everything that pydantic found in ``document``."""
    expected = expectations(model)
    found = error.errors(include_url=False, include_input=False)[:MAX_FOUND]
    findings = [_resolve(one, document) for one in found]
    meant = {
        (finding.path[:-1], expected.nearest(str(finding.path[-1]), finding.path[:-1]))
        for finding in findings
        if finding.kind == "extra_forbidden"
    }
    for finding in _one_branch_each(findings):
        if finding.kind != "missing" or (finding.path, finding.rest) not in meant:
            yield _diagnostic(finding, document, expected)


def name_of(path: Path) -> str:
    """Return what a coach calls the value at ``path``."""
    if not path:
        return "the file"
    if path[-2:-1] == (FACETS,):
        return f"the facet {quoted(path[-1])}"
    if isinstance(path[-1], int):
        return f"entry {path[-1] + 1} of {name_of(path[:-1])}"
    return str(path[-1])


def _resolve(found: Any, document: Document) -> _Finding:
    path: Path = ()
    rest: list[str] = []
    union: Path | None = None
    for part in found["loc"]:
        if (*path, part) in document.values:
            path = (*path, part)
        else:
            if not rest:
                union = path
            rest.append(str(part))
    missing = found["type"] == "missing"
    is_branch = bool(rest) and rest[0] != "[key]" and not (missing and len(rest) == 1)
    return _Finding(
        kind=found["type"],
        path=path,
        rest=rest[-1] if rest else "",
        union=union if is_branch else None,
        branch=rest[0] if is_branch else "",
        context=found.get("ctx", {}),
    )


def _one_branch_each(findings: Iterable[_Finding]) -> Iterator[_Finding]:
    """Keep, for a value with several forms, the findings on the form that was meant; one if it is none of them."""
    for union, group in groupby(findings, key=lambda finding: finding.union):
        members = list(group)
        if union is None:
            yield from members
            continue
        wrong = {finding.branch for finding in members if finding.rejects_branch}
        right = [finding for finding in members if finding.branch not in wrong]
        yield from right or members[:1]


def _diagnostic(finding: _Finding, document: Document, expected: Expectations) -> Diagnostic:
    about_key = finding.kind in ("missing", "extra_forbidden") or finding.rest == "[key]"
    return (_about_key if about_key else _about_value)(finding, document, expected)


def _about_key(finding: _Finding, document: Document, expected: Expectations) -> Diagnostic:
    path, place = finding.path, document.key_place(*finding.path)
    if finding.kind == "missing":
        phrase = expected.phrase((*path, finding.rest))
        return diagnose("key-missing", place, key=quoted(finding.rest), where=_where(path), expected=phrase)
    key, above = str(path[-1]), path[:-1]
    if finding.kind == "extra_forbidden":
        suggestion = expected.suggestion(key, above)
        return diagnose("key-unknown", place, key=quoted(key), where=_where(above), suggestion=suggestion)
    return diagnose("text-too-long", place, name="the key", length=len(key), limit=finding.context["max_length"])


def _about_value(finding: _Finding, document: Document, expected: Expectations) -> Diagnostic:
    path, kind, context = finding.path, finding.kind, finding.context
    value, name, phrase, place = document.at(path), name_of(path), expected.phrase(path), document.place(*path)
    if value is None or kind == "string_too_short":
        key_place = document.key_place(*path)
        if FACETS in path and path[-1] != "weight":
            return diagnose("facet-empty", key_place, name=name_of(path[: path.index(FACETS) + 2]))
        code = "value-missing" if value is None else "text-empty"
        return diagnose(code, key_place, name=name, expected=phrase)
    if kind == "string_too_long":
        return diagnose("text-too-long", place, name=name, length=len(str(value)), limit=context["max_length"])
    if kind in ("too_long", "too_short") and isinstance(value, (list, dict)):
        limit = context["max_length" if kind == "too_long" else "min_length"]
        code = "list-too-long" if kind == "too_long" else "list-too-short"
        entries = "1 entry" if len(value) == 1 else f"{len(value)} entries"
        return diagnose(code, place, name=name, entries=entries, limit=limit, surplus=len(value) - limit)
    suggestion = expected.choice(value, path)
    return diagnose(_code(kind, context), place, name=name, expected=phrase, shown=_shown(value), suggestion=suggestion)


def _where(path: Path) -> str:
    return f" in {name_of(path)}" if path else ""


def _code(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "string_pattern_mismatch":
        return PATTERN_CODES.get(context["pattern"], "value-wrong")
    return "weight-zero" if kind == "greater_than" and context["gt"] == 0 else "value-wrong"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    return "keys of its own" if isinstance(value, dict) else quoted(value)
