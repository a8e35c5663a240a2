"""A file's content as plain data, with the place of every key and value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charades.errors import Place
from charades.scenario.diagnostics import Diagnostic, diagnose, quoted
from charades.scenario.source import decode
from charades.scenario.yaml_nodes import Node, compose

Path = tuple[str | int, ...]
"""Keys and list positions that lead from the top of the file to a value."""

PARAGRAPHS = frozenset({("note",)})
"""Texts whose line breaks are kept; all others are one line."""


def is_drawing(path: Path) -> bool:
    """Whether a partner's drawing stands at ``path``: every blank in it counts, so that it is kept as typed."""
    return path[:1] == ("partners",) and path[-2:] == ("gives", "drawing")


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says.

    Attributes:
        file: Its name, as shown.
        data: Texts, lists and mappings; every scalar is a ``str`` as the coach typed it, or ``None``.
        values: Path to line and column of the value.
        keys: Path to line and column of the key, for values that have one.
    """

    file: str
    data: dict[str, object]
    values: Mapping[Path, tuple[int, int]]
    keys: Mapping[Path, tuple[int, int]]

    def place(self, *path: str | int) -> Place:
        """Return where the value at ``path`` stands, or the nearest thing above it that the file has."""
        while path and path not in self.values:
            path = path[:-1]
        return Place(self.file, *self.values.get(path, (0, 0)))

    def key_place(self, *path: str | int) -> Place:
        """Return where the key of ``path`` stands; for a list item, which has none, where the item stands."""
        return Place(self.file, *self.keys[path]) if path in self.keys else self.place(*path)

    def at(self, path: Path) -> object:
        """Return the value at ``path``, or ``None`` where there is none."""
        value: object = self.data
        for part in path:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return value


def read_document(data: bytes, file: str, problems: list[Diagnostic]) -> Document | None:
    """Return what ``data`` says, or ``None`` after saying in ``problems`` why it cannot be read."""
    text = decode(data, file, problems)
    root = compose(text, file, problems) if text is not None else None
    if root is None:
        return None
    if root.kind != "mapping":
        kind = "a list" if root.kind == "list" else "a text"
        problems.append(diagnose("not-a-mapping", Place(file, root.line, root.column), kind=kind))
        return None
    flattening = _Flattening(file, problems)
    content = flattening.mapping(root, ())
    return Document(file, content, flattening.values, flattening.keys)


class _Flattening:
    """Writes nodes out as plain data; the composer's limits bound both its depth and its work."""

    def __init__(self, file: str, problems: list[Diagnostic]) -> None:
        self.values: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}
        self._file = file
        self._problems = problems

    def mapping(self, node: Node, path: Path) -> dict[str, object]:
        self.values[path] = (node.line, node.column)
        content: dict[str, object] = {}
        for key, value in node.pairs():
            place = Place(self._file, key.line, key.column)
            name = " ".join((key.text or "").split())
            if key.kind != "text":
                self._problems.append(diagnose("key-not-text", place))
            elif not name:
                self._problems.append(diagnose("key-empty", place))
            elif name in content:
                first = self.keys[*path, name][0]
                self._problems.append(diagnose("key-twice", place, key=quoted(name), first=first))
            else:
                self.keys[*path, name] = (key.line, key.column)
                content[name] = self._plain(value, (*path, name))
        return content

    def _plain(self, node: Node, path: Path) -> object:
        if node.kind == "mapping":
            return self.mapping(node, path)
        self.values[path] = (node.line, node.column)
        if node.kind == "list":
            return [self._plain(child, (*path, index)) for index, child in enumerate(node.children)]
        if node.text is not None and is_drawing(path):
            return node.raw.rstrip("\n")
        if node.text is None or path in PARAGRAPHS:
            return node.text
        return " ".join(node.text.split())
