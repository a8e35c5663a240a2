"""Safe YAML: from text to nodes that know where they stand, without tags, without guessing types, and within limits.

The parser's events are read one by one, so that nothing is built before the limits have been checked: depth, and the
number of values that the file comes to once its aliases are written out. An alias shares the node it repeats.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NoReturn

import yaml

from charades.cleaning import clean
from charades.errors import Place
from charades.scenario.characters import code_of, code_point, first_removed, offset_in
from charades.scenario.diagnostics import MAX_FOUND, Diagnostic, diagnose, quoted
from charades.scenario.source import position
from charades.scenario.yaml_errors import syntax_error

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 12
MAX_NODES = 20_000

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Node:
    """One value of the file.

    Attributes:
        kind: ``text``, ``list`` or ``mapping``.
        line, column: Where it begins, from 1.
        text: What a scalar says, cleaned; ``None`` where there is nothing or ``null``.
        raw: The same with nothing taken out.
        children: The items of a list; keys and values of a mapping in turn.
        size: Values below and including this one, aliases written out.
        height: Steps down to its deepest value.
        closed: Whether all of it has been read.
    """

    kind: Literal["text", "list", "mapping"]
    line: int
    column: int
    text: str | None = None
    children: list[Node] = field(default_factory=list)
    size: int = 1
    height: int = 0
    closed: bool = False
    raw: str = ""

    def pairs(self) -> Iterable[tuple[Node, Node]]:
        """Return keys and values of a mapping."""
        return zip(self.children[::2], self.children[1::2], strict=True)


class _Refused(Exception):
    """Raised where reading on makes no sense; the reason is already among the problems."""


def compose(text: str, file: str, problems: list[Diagnostic]) -> Node | None:
    """Return the root of the one document in ``text``, or ``None`` after saying in ``problems`` why there is none."""
    composer = _Composer(text, file, problems)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            composer.take(event)
    except _Refused:
        return None
    except yaml.MarkedYAMLError as error:
        problems.append(syntax_error(error, text, file))
        return None
    except yaml.YAMLError as error:
        problems.append(diagnose("yaml", Place(file), problem=str(error).splitlines()[0]))
        return None
    if composer.root is None:
        problems.append(diagnose("file-empty", Place(file)))
    return composer.root


class _Composer:
    """Turns events into nodes."""

    def __init__(self, text: str, file: str, problems: list[Diagnostic]) -> None:
        self.root: Node | None = None
        self._text = text
        self._file = file
        self._problems = problems
        self._open: list[Node] = []
        self._anchors: dict[str, Node] = {}

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event, self._place(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(self._open.pop())
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._refuse("yaml-documents", self._place(event))

    def _take_node(self, event: yaml.NodeEvent, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._attach(self._repeated(event, place), place)
            return
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._problems.append(diagnose("yaml-tag", place, tag=quoted(tag)))
        if isinstance(event, yaml.ScalarEvent):
            node = Node("text", place.line, place.column, self._scalar(event), closed=True, raw=event.value)
        else:
            kind: Literal["list", "mapping"] = "list" if isinstance(event, yaml.SequenceStartEvent) else "mapping"
            node = Node(kind, place.line, place.column)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        if node.closed:
            self._attach(node, place)
            return
        self._open.append(node)
        if len(self._open) > MAX_DEPTH:
            self._refuse("yaml-too-deep", place, limit=MAX_DEPTH)

    def _repeated(self, event: yaml.AliasEvent, place: Place) -> Node:
        name = event.anchor or ""
        node = self._anchors.get(name)
        if node is None:
            self._refuse("yaml-alias-unknown", place, name=name)
        if not node.closed:
            self._refuse("yaml-alias-cycle", place, name=name)
        return node

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        if event.implicit[0] and event.value in _NULLS:
            return None
        char = first_removed(event.value) if len(self._problems) < MAX_FOUND else ""
        if char:
            place = self._place_within(event, char)
            self._problems.append(diagnose(code_of(char), place, character=code_point(char)))
        return clean(event.value, lines=True)

    def _close(self, node: Node) -> None:
        node.closed = True
        self._attach(node, Place(self._file, node.line, node.column))

    def _attach(self, node: Node, place: Place) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.children.append(node)
        parent.size += node.size
        parent.height = max(parent.height, node.height + 1)
        if parent.size > MAX_NODES:
            self._refuse("yaml-too-much", place, limit=MAX_NODES)
        if len(self._open) + node.height > MAX_DEPTH:
            self._refuse("yaml-too-deep", place, limit=MAX_DEPTH)

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1) if mark else Place(self._file)

    def _place_within(self, event: yaml.ScalarEvent, char: str) -> Place:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return Place(self._file)
        raw = self._text[start.index : end.index]
        line, column = position(raw, offset_in(raw, char))
        return Place(self._file, start.line + line, column + (start.column if line == 1 else 0))

    def _refuse(self, code: str, place: Place, **values: object) -> NoReturn:
        self._problems.append(diagnose(code, place, **values))
        raise _Refused
