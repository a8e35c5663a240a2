"""Which nouns are kinds of what, and which exclude each other: a guitar is an instrument and no violin.

``kinds.txt.gz`` and ``senses.tsv.gz`` in ``data/lexicon`` are made by ``charades.meaning.build.kinds``, which tells
what stands in them. They stay text until a word is asked for.
"""

from __future__ import annotations

from functools import lru_cache

CLOSE = "*"
"""Begins the line of a kind whose kinds exclude each other."""


class Kinds:
    """The tree of kinds, and what each lemma means in it."""

    def __init__(self, tree: list[str], senses: dict[str, str]) -> None:
        """Take over the lines of the tree, and what the line of each lemma says after the lemma."""
        self._tree = tree
        self._senses = senses

    def known(self, lemma: str) -> bool:
        """Return whether a lemma has a place in the tree."""
        return lemma in self._senses

    def kind_of(self, one: str, other: str) -> bool:
        """Return whether, in any of their senses, one lemma is a kind of the other or the same."""
        wide = {above for kind in self._meanings(other) for above in self._above(kind)}
        if not wide.isdisjoint(self._meanings(one)):
            return True
        wide = {above for kind in self._meanings(one) for above in self._above(kind)}
        return not wide.isdisjoint(self._meanings(other))

    def sisters(self, one: str, other: str) -> bool:
        """Return whether two lemmas exclude each other: what they commonly mean are two kinds of one narrow thing."""
        if one == other or other in self._kin(one) or one in self._kin(other) or self.kind_of(one, other):
            return False
        return any(self._meet(kind, second) for kind in self._common(one) for second in self._common(other))

    def _meet(self, kind: int, other: int) -> bool:
        """Return whether a lowest kind above two kinds is one whose kinds exclude each other."""
        shared = self._above(kind) & self._above(other)
        higher = {above for member in shared for above in self._above(member) if above != member}
        return any(self._tree[lowest].startswith(CLOSE) for lowest in shared - higher)

    def _fields(self, lemma: str) -> list[str]:
        return self._senses.get(lemma, "\t\t").split("\t")

    @lru_cache(maxsize=4096)  # noqa: B019  the tree lives as long as the process
    def _common(self, lemma: str) -> tuple[int, ...]:
        """Return what a lemma commonly means."""
        return tuple(map(int, self._fields(lemma)[0].split()))

    @lru_cache(maxsize=4096)  # noqa: B019
    def _meanings(self, lemma: str) -> frozenset[int]:
        """Return everything that a lemma may mean."""
        return frozenset((*self._common(lemma), *map(int, self._fields(lemma)[1].split())))

    @lru_cache(maxsize=4096)  # noqa: B019
    def _kin(self, lemma: str) -> frozenset[str]:
        """Return the lemmas that do not exclude this one, wherever they stand in the tree."""
        return frozenset(filter(None, self._fields(lemma)[2].split("|")))

    @lru_cache(maxsize=4096)  # noqa: B019
    def _above(self, kind: int) -> frozenset[int]:
        """Return a kind and everything that it is a kind of."""
        found, front = {kind}, [kind]
        while front:
            front = [int(parent) for member in front for parent in self._tree[member].removeprefix(CLOSE).split()]
            found.update(front)
        return frozenset(found)
