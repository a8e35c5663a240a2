"""Every code of the reader and the linter, with its severity, its message and how to mend what it finds.

Messages and hints are for coaches. Names in braces are filled in by whoever reports the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue says under one code."""

    severity: Severity
    message: str
    hint: str


def _error(message: str, hint: str) -> Entry:
    return Entry("error", message, hint)


def _warning(message: str, hint: str) -> Entry:
    return Entry("warning", message, hint)


_FILES = {
    "file-missing": _error("there is no such file or folder", "Check the spelling of the path."),
    "file-is-folder": _error("this is a folder, and a scenario is a file", "Name a .yaml file inside the folder."),
    "file-special": _error("this is not an ordinary file", "Name a .yaml file that you wrote with a text editor."),
    "file-unreadable": _error("the file cannot be read: {reason}", "Check that you may read the file and its folder."),
    "file-too-large": _error(
        "the file has more than {limit} KiB", "A scenario is a page of text. Check that this is the file you meant."
    ),
    "file-empty": _error("there is nothing in the file", 'Run "charades new" for a file to start from.'),
    "not-utf-8": _error("the file is not UTF-8 text", "Save it again in your editor with the encoding UTF-8."),
    "control-character": _error(
        "the control character {character} stands here", "Delete it. It may be invisible in your editor."
    ),
    "invisible-character": _warning(
        "the invisible character {character} stands here; it is left out when the text is shown",
        "Delete it, or type the text again instead of pasting it.",
    ),
    "too-many-marks": _warning(
        "more than two accents stand on one letter; the rest are left out", "Keep two of them at most."
    ),
}

_YAML = {
    "yaml-colon": _error(
        "a colon followed by a space stands inside a text", 'Put the whole text in quotation marks: "like: this".'
    ),
    "yaml-tab": _error("a tab is used to indent", "Indent with spaces, two for each step."),
    "yaml-start": _error("a text cannot begin with {character}", "Put the whole text in quotation marks."),
    "yaml-open-quote": _error("a quotation mark is opened here and never closed", "Close it at the end of the text."),
    "yaml-open-bracket": _error(
        "a bracket is opened here and the list in it does not end well",
        "Put a comma between the items and close the bracket.",
    ),
    "yaml-no-colon": _error("this line has no colon", 'Write "key: value"; lines that go on are indented further.'),
    "yaml-indent": _error(
        "this does not fit the lines above it",
        "Line up keys under keys and dashes under dashes. A text that begins with a quotation mark must end with one.",
    ),
    "yaml-escape": _error(
        "there is a backslash that YAML does not understand", "Write it twice, or use 'single' quotation marks."
    ),
    "yaml": _error("this is not YAML: {problem}", 'Compare the line with the example that "charades new" writes.'),
    "yaml-documents": _error("a second document begins here", 'Write one scenario a file; remove the line "---".'),
    "yaml-tag": _error("the tag {tag} is not used in scenarios", "Remove it; plain text is enough."),
    "yaml-alias-unknown": _error("nothing is marked with &{name}", "Write the text out instead of *{name}."),
    "yaml-alias-cycle": _error("*{name} stands inside what it repeats", "Write the text out instead of *{name}."),
    "yaml-too-deep": _error("lists and keys are nested more than {limit} deep", "A scenario needs four steps at most."),
    "yaml-too-much": _error(
        "the file comes to more than {limit} values, with repeats (*name) written out",
        "A scenario has some dozens. Check that this is the file you meant.",
    ),
    "key-not-text": _error("a list or mapping is used as a key", "A key is a word followed by a colon."),
    "key-empty": _error("there is a colon without a key before it", "Write the key, or remove the line."),
    "key-twice": _error(
        "the key {key} stands here again; it is first in line {first}", "Keep one of them, or join what they say."
    ),
    "not-a-mapping": _error(
        "the file holds {kind} where keys are expected", 'Begin with "format: 1", and give each key a line of its own.'
    ),
}

_FORM = {
    "format-newer": _error(
        "the file is of format {version}, and this charades reads format 1", "Update the program, or write format 1."
    ),
    "key-missing": _error("the key {key} is missing{where}", "Add it. It takes {expected}."),
    "key-unknown": _error("the key {key} is not known{where}", "{suggestion}"),
    "value-missing": _error("{name} has nothing after it", "Write {expected}, or remove it."),
    "value-wrong": _error("{name} takes {expected}, not {shown}", "{suggestion}"),
    "text-empty": _error("{name} has no text", "Write something, or remove it."),
    "text-too-long": _error("{name} has {length} characters; {limit} are the most", "Shorten it."),
    "list-too-long": _error("{name} has {entries}; {limit} are the most", "Remove {surplus}."),
    "list-too-short": _error("{name} has {entries}; it takes {limit} at least", "Add to it, or remove it."),
    "facet-empty": _error("{name} has no text", "Write what the sender is to get across, or remove the facet."),
    "weight-zero": _error("{name} takes a number above 0, not {shown}", "Remove the facet if it should not count."),
    "id-form": _error(
        "{name} takes lower-case letters, digits and hyphens, not {shown}", 'Write it like "a-grey-day".'
    ),
    "language-form": _error("{name} takes a language tag, not {shown}", 'Write "en" for English.'),
    "picture-missing": _error(
        "the picture has neither a concept nor facets", 'Add "concept:" with a word, or "facets:" with several texts.'
    ),
    "picture-twofold": _error(
        "the picture has {key} beside facets",
        "Keep either a concept (with synonyms and definition) or facets; two pictures are two scenarios.",
    ),
    "cost-without-policy": _warning(
        "breach_cost says nothing while on_breach is not cost", 'Add "on_breach: cost", or remove breach_cost.'
    ),
    "answer-needs-concept": _error(
        "answer: name does not fit a picture of facets", 'Write "answer: facets" or "answer: own_words".'
    ),
    "answer-needs-facets": _error(
        "answer: facets does not fit a picture of one concept", 'Write "answer: name" or "answer: own_words".'
    ),
    "flow-needs-key": _error("the flow {flow} needs the key {key}", "Add it. It takes {expected}."),
    "key-of-other-flow": _error(
        "the key {key} says nothing in the flow {flow}", "Remove it{otherwise}. It belongs to {flows}."
    ),
    "picture-needs-facets": _error(
        "the flow {flow} goes part by part, and the picture has no facets", 'Write "facets:" with several texts.'
    ),
    "gauges-facets": _error(
        "the flow gauges takes the facets {wanted}, and the picture has {shown}", "Name the facets just so, all three."
    ),
    "agenda-facet": _error("the agenda bends {shown}, and the picture has no such facet", "{suggestion}"),
    "name-twice": _error("{shown} stands in {name} twice", "Each can be there once. Rename or remove one."),
    "partners-count": _error(
        "the flow {flow} takes {wanted}, and there {count}", "Add or remove partners, or leave them all out."
    ),
    "alone-needs-both": _error(
        "practising {flow} alone takes an authored message and a partner, and here is {there} without {missing}",
        "Add {missing}, or remove {there}.",
    ),
    "gift-missing": _error("the partner {partner} gives no {key}", "Add it under gives. It takes {expected}."),
    "gift-unknown": _error("nobody asks this partner for {key}", "This partner gives {wanted}."),
    "gift-form": _error("{key} does not have the form that the task asks for", "Write {expected}."),
    "gift-choice": _error("{key} is one of the options, not {shown}", "Write {options}."),
    "gift-order": _error("{key} holds every item once; {fault}", "Write all the items in this partner's order."),
    "gift-field": _error("{key} has no field {shown}", "{suggestion}"),
    "drawing-letters": _error(
        "the drawing holds {shown}; letters, figures and such are not part of this medium",
        "Draw with lines, shades, shapes and the marks of the keyboard.",
    ),
    "drawing-too-large": _error(
        "the drawing has {rows} rows and {columns} columns; the sheet has {most_rows} and {most}", "Draw it smaller."
    ),
    "drawing-empty": _error("there is nothing on the sheet", "Draw something, or remove it."),
    "too-many-problems": _error(
        "there are more problems in this file than are shown", "Mend these first; some of the others may go with them."
    ),
}

_SENSE = {
    "level-missing": _warning("there is no level; the scenario counts as level 1", 'Add "level:" with 1 (easy) to 5.'),
    "not-english": _warning(
        "the language is {language}; meaning is scored in English only", "Write the scenario in English for now."
    ),
    "title-tells": _error(
        "the title gives the picture away: {reason}", "Players see the title before the round. Find another one."
    ),
    "tag-tells": _warning(
        "the tag gives the picture away: {reason}", "Find a tag that names the field, not the thing."
    ),
    "id-tells": _warning(
        "the id gives the picture away: {reason}",
        "It is seen in lists and file names; name the riddle, not its answer.",
    ),
    "definition-tells": _warning(
        "the definition uses the concept's own name: {reason}", "Say it in other words; the name explains nothing."
    ),
    "term-blank": _error("{name} has no word in it", "Write a word, or remove it."),
    "term-punctuation": _error("{shown} begins or ends with punctuation", "Write it as {bare}."),
    "jargon-near-list": _warning(
        "{shown} is taken as a word of your own; there is a list of jargon called {near}",
        "Write {near} if you mean the list.",
    ),
    "entry-twice": _warning("{shown} stands in {name} twice", "Remove one of them."),
    "facets-same": _warning("{name} says the same as {other}", "Say what is particular to it, or join the two."),
    "forbids-target": _error(
        "{shown} is a name of the picture itself, which nobody may write anyway", "Remove it from the forbidden words."
    ),
    "required-forbidden": _error(
        "the required word {shown} is also forbidden: {reason}", "Remove it from one of the two lists."
    ),
    "required-impossible": _error(
        "the required word {shown} breaks the rule {rule}: {reason}", "Require another word, or loosen the rule."
    ),
    "required-too-long": _error(
        "the required words alone break the rule {rule}: {reason}", "Require fewer words, or loosen the rule."
    ),
    "rules-contradict": _error("no message can keep these rules together: {rules}", "Remove or loosen one of them."),
    "authored-breach": _error(
        "this clue breaks its own rule {rule}: {reason}", "Write the clue anew, or loosen the rule."
    ),
    "partner-breach": _error(
        "this text of the partner {partner} breaks the rule {rule}: {reason}",
        "Write it anew; the rule is the file's own or the flow's.",
    ),
    "authored-single": _warning(
        "there are {length} authored messages, and the flow {flow} uses the first one", "Remove the others."
    ),
    "authored-too-many": _warning(
        "there are {length} authored clues, and the sender may send {clues}", 'Raise "clues", or remove some.'
    ),
    "hard-without-seconds": _error(
        "the time limit is hard, and there are no seconds", 'Add "clue:" or "answer:" with seconds.'
    ),
    "time-too-short": _warning("{seconds} seconds for {what} is hardly time to read", "Give {least} seconds or more."),
}

_PACKS = {
    "pack-manifest-missing": _warning(
        "the folder has scenarios and no pack.yaml", "Add one with format, id, title and description."
    ),
    "pack-empty": _warning("there is no scenario in the folder", "Put .yaml files beside the manifest."),
    "order-unknown": _error("order names {shown}, and no scenario of the pack has that id", "{suggestion}"),
    "id-twice": _error("the id {shown} is taken by {other}", "Give one of the two another id."),
}

CATALOGUE: Mapping[str, Entry] = MappingProxyType({**_FILES, **_YAML, **_FORM, **_SENSE, **_PACKS})
"""Code to entry."""
