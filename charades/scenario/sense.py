"""The linter's rules on a scenario by itself: well-formed, and still not what the coach meant.

A rule takes the scenario and the document it was read from, and yields diagnostics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from charades.scenario.diagnostics import Diagnostic, diagnose, quoted
from charades.scenario.document import Document, Path
from charades.scenario.flows import FLOW_KEYS
from charades.scenario.model import Scenario
from charades.wording.rules.jargon import list_names

LEAST_SECONDS = 10
"""Less than this and a turn is over before the text has been read."""

_PUNCTUATION = '.,;:!?…"“”«»()[]'
_PAIRED = re.compile(r'["“”«»()\[\]]')
_NEAR = 0.8
"""Likeness from which a word passes for a slip in another one, as ``difflib`` measures it."""


def not_ready(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """What this version cannot score, and a level that was left out."""
    if "level" not in document.data:
        yield diagnose("level-missing", document.place())
    if scenario.language.partition("-")[0] != "en":
        yield diagnose("not-english", document.place("language"), language=scenario.language)


def time_limits(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Hard limits without seconds, and limits nobody can keep."""
    time = scenario.time
    if time.hard and not time.clue and not time.answer:
        yield diagnose("hard-without-seconds", document.place("time", "limit"))
    for key, what, seconds in (("clue", "a clue", time.clue), ("answer", "the answer", time.answer)):
        if 0 < seconds < LEAST_SECONDS:
            place = document.place("time", key)
            yield diagnose("time-too-short", place, seconds=seconds, what=what, least=LEAST_SECONDS)


def repeated_entries(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """The same entry twice in a list, and a synonym that is the concept itself."""
    for path, picture in scenario.all_pictures:
        yield from _repeated(document, (*path, "synonyms"), {picture.concept.casefold()} - {""})
    for path in (("tags",), ("authored",), ("debrief",), *term_lists(scenario)):
        yield from _repeated(document, path, set())


def terms_as_words(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Terms and names that are blank or carry punctuation, which no message will ever match."""
    entries: list[tuple[Path, str]] = []
    lists = term_lists(scenario)
    for path, picture in scenario.all_pictures:
        if picture.concept:
            entries.append(((*path, "concept"), picture.concept))
        lists.append((*path, "synonyms"))
    if scenario.word:
        entries.append((("word",), scenario.word))
    for path in lists:
        entries.extend(((*path, index), term) for index, term in terms_at(document, path))
    for path, term in entries:
        bare = _bare(term)
        if not bare:
            yield diagnose("term-blank", document.place(*path), name=_named(path))
        elif term.strip(_PUNCTUATION) != term and "." not in bare:  # "a.m." keeps its full stop
            yield diagnose("term-punctuation", document.place(*path), shown=quoted(term), bare=quoted(bare))


def jargon_lists(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """A word of the coach's own that looks like the name of a list of jargon."""
    for path in (("wording", "jargon"), ("audience", "jargon")):
        for index, term in terms_at(document, path):
            near = get_close_matches(term.casefold(), list_names(), n=1, cutoff=_NEAR)
            if near and term not in list_names():
                place = document.place(*path, index)
                yield diagnose("jargon-near-list", place, shown=quoted(term), near=quoted(near[0]))


def same_facets(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """Two facets that say the same."""
    for path, picture in scenario.all_pictures:
        first: dict[str, str] = {}
        for facet in picture.facets:
            text = facet.text.casefold()
            if text in first:
                place = document.place(*path, "facets", facet.name)
                yield diagnose("facets-same", place, name=f"the facet {quoted(facet.name)}", other=quoted(first[text]))
            first.setdefault(text, facet.name)


def authored_count(scenario: Scenario, document: Document) -> Iterator[Diagnostic]:
    """More authored clues than the sender may send."""
    if FLOW_KEYS[scenario.flow].message:
        if len(scenario.authored) > 1:
            place = document.place("authored", 1)
            yield diagnose("authored-single", place, length=len(scenario.authored), flow=scenario.flow)
        return
    if len(scenario.authored) > scenario.clues:
        place = document.place("authored", scenario.clues)
        yield diagnose("authored-too-many", place, length=len(scenario.authored), clues=scenario.clues)


def term_lists(scenario: Scenario) -> list[Path]:
    """Return the paths of the wording rules that take a list, and of an audience's jargon."""
    rules: list[Path] = [("wording", key) for key, value in scenario.wording.items() if isinstance(value, list)]
    return [*rules, ("audience", "jargon")] if scenario.audience else rules


def terms_at(document: Document, path: Path) -> Iterator[tuple[int, str]]:
    """Yield position and text of every entry of the list at ``path``, be it a word or a mapping with ``term``."""
    entries = document.at(path)
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        text = entry.get("term") if isinstance(entry, dict) else entry
        if isinstance(text, str):
            yield index, text


def _bare(term: str) -> str:
    """Return a term without punctuation at its ends, and without brackets and quotation marks anywhere."""
    return " ".join(_PAIRED.sub(" ", term.strip(_PUNCTUATION + " ")).split())


def _repeated(document: Document, path: Path, seen: set[str]) -> Iterator[Diagnostic]:
    for index, text in terms_at(document, path):
        if text.casefold() in seen:
            yield diagnose("entry-twice", document.place(*path, index), shown=quoted(text), name=str(path[-1]))
        seen.add(text.casefold())


def _named(path: Path) -> str:
    """Return what a term at ``path`` is called: an entry of its list, or its own key."""
    return f"an entry of {path[-2]}" if isinstance(path[-1], int) else str(path[-1])
