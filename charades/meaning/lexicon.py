"""Words that mean the same, belong together or oppose each other, and how rare a word is.

Which words are kinds of what it knows by way of `charades.meaning.kinds`.
``data/lexicon`` is made by ``charades.meaning.build.lexicon`` from WordNet; oppositions of direction and value that
WordNet lacks stand in its hand-written ``opposed.txt``.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from charades.errors import ModelDamaged, Place
from charades.meaning.kinds import Kinds
from charades.meaning.manifest import REINSTALL, read_checked

FOLDER = Path(__file__).parent / "data" / "lexicon"
_UNKNOWN_ZIPF = 2.0
_FREQUENT_ZIPF = 7.0
_NEGATIVE_PREFIX = "un"
"""Other prefixes deny too seldom (*invaluable*, *discover*); WordNet knows the words in which they do."""
_SHORTEST_STEM = 4


class Lexicon:
    """Relations between lemmas in lower case; a verb with its particle is one lemma, with a space between them."""

    def __init__(self, rows: dict[str, str], sides: dict[str, frozenset[str]], kinds: Kinds) -> None:
        self._rows = rows
        self._sides = sides
        self._kinds = kinds

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Lexicon:
        """Read the lexicon.

        Raises:
            ModelMissing: A file is not there.
            ModelDamaged: A file is not the one that was shipped.
        """
        return cls(
            _rows(_text(folder, "words.tsv.gz")),
            _sides(read_checked(folder, "opposed.txt").decode("utf-8")),
            Kinds(_text(folder, "kinds.txt.gz").splitlines(), _rows(_text(folder, "senses.tsv.gz"))),
        )

    def weight(self, lemma: str) -> float:
        """Return how much a word tells, 0.2 (as frequent as *the*) to 1 (rare), linear in its Zipf frequency."""
        row = self._rows.get(lemma)
        zipf = int(row.split("\t", 1)[0]) / 10 if row else _UNKNOWN_ZIPF
        return max(0.2, min(1.0, (_FREQUENT_ZIPF - zipf) / (_FREQUENT_ZIPF - 3.0)))

    def same(self, one: str, other: str) -> bool:
        """Return whether two lemmas share a sense or a side of an opposition, or one is derived from the other."""
        if one == other:
            return True
        if other in self._near(one) or one in self._near(other):
            return True
        return bool(self._sides.get(one, frozenset()) & self._sides.get(other, frozenset()))

    def opposite(self, one: str, other: str) -> bool:
        """Return whether two lemmas oppose each other: by WordNet, by the list of oppositions, or by a prefix."""
        if one == other:
            return False
        if other in self._field(one, 3) or one in self._field(other, 3):
            return True
        if self._sides.get(one, frozenset()) & {_turned(side) for side in self._sides.get(other, ())}:
            return True
        short, long = sorted((one, other), key=len)
        return len(short) >= _SHORTEST_STEM and long == _NEGATIVE_PREFIX + short

    def kind_of(self, one: str, other: str) -> bool:
        """Return whether either of two lemmas is, in any of its senses, a kind of the other: *puppy* and *dog*."""
        return self._kinds.kind_of(one, other)

    def sisters(self, one: str, other: str) -> bool:
        """Return whether two lemmas commonly mean kinds of one narrow thing, and exclude each other.

        *Guitar* and *violin* do, *red* and *blue*, *wooden* and *plastic*; *sofa* and *couch* do not.
        """
        return not self.same(one, other) and self._kinds.sisters(one, other)

    @lru_cache(maxsize=4096)  # noqa: B019  the lexicon lives as long as the process
    def _near(self, lemma: str) -> frozenset[str]:
        return self._field(lemma, 1) | self._field(lemma, 2)

    @lru_cache(maxsize=4096)  # noqa: B019  the lexicon lives as long as the process
    def _field(self, lemma: str, index: int) -> frozenset[str]:
        row = self._rows.get(lemma)
        return frozenset(filter(None, row.split("\t")[index].split("|"))) if row else frozenset()


def _text(folder: Path, name: str) -> str:
    try:
        return gzip.decompress(read_checked(folder, name)).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise ModelDamaged("the lexicon cannot be read", hint=REINSTALL, place=Place(str(folder))) from error


def _rows(text: str) -> dict[str, str]:
    """Return the lines of a table by their first field."""
    return dict(line.split("\t", 1) for line in text.splitlines())


def _turned(side: str) -> str:
    return side[:-1] + ("R" if side.endswith("L") else "L")


def _sides(text: str) -> dict[str, frozenset[str]]:
    """Return, for each word of the list of oppositions, its sides: line number and L or R."""
    sides: dict[str, set[str]] = defaultdict(set)
    for number, line in enumerate(text.splitlines()):
        if line.strip() and not line.startswith("#"):
            left, _, right = line.partition("|")
            for side, words in (("L", left), ("R", right)):
                for word in words.split():
                    sides[word.replace("_", " ")].add(f"{number}{side}")
    return {word: frozenset(places) for word, places in sides.items()}
