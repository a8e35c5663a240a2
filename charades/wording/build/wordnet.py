"""The database files of WordNet 3.0, read into plain data.

The formats are those of the manual pages *wndb(5WN)* and *morphy(7WN)*. The files are ASCII, one entry a line; lines
that begin with a space are the licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from charades.errors import ModelDamaged, ModelMissing

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
"""Part of speech to the ending of its files' names; satellite adjectives (``s``) are kept with ``a``."""

_MARKER = re.compile(r"\((?:a|p|ip)\)$")
_EXAMPLE = re.compile(r'"([^"]*)"')


class SynsetKey(NamedTuple):
    """What names a synset: part of speech (``n v a r``, satellites under ``a``) and byte offset in its data file."""

    pos: str
    offset: int


class Pointer(NamedTuple):
    r"""A link to another synset.

    ``symbol`` is WordNet's (``!`` antonym, ``@`` hypernym, ``+`` derivationally related, ``\\`` pertainym, ``<``
    participle …). ``source`` and ``target`` are word numbers from 1 in the two synsets; both are 0 where whole synsets
    are linked.
    """

    symbol: str
    key: SynsetKey
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Synset:
    """A set of words with one sense.

    Attributes:
        key: Its name.
        kind: Part of speech as in the file: ``n v a s r``, ``s`` for a satellite adjective.
        topic: Number of the lexicographer's file it comes from (18 is noun.person, for instance).
        lemmas: Its words in the original case, underscores as spaces, adjectives without their position marker.
        definition: The gloss without the examples.
        examples: The quoted examples of the gloss.
        pointers: Links to other synsets.
    """

    key: SynsetKey
    kind: str
    topic: int
    lemmas: tuple[str, ...]
    definition: str
    examples: tuple[str, ...]
    pointers: tuple[Pointer, ...]


def read_synsets(folder: Path) -> dict[SynsetKey, Synset]:
    """Return every synset of the four data files in ``folder``.

    Raises:
        ModelMissing: A data file is not there.
        ModelDamaged: A line of it cannot be read.
    """
    synsets: dict[SynsetKey, Synset] = {}
    for pos, name in FILES.items():
        for line in _lines(folder / f"data.{name}"):
            try:
                synset = _synset(line, pos)
            except (ValueError, IndexError) as error:
                raise ModelDamaged(f"data.{name} has a line that is no synset: {line[:60]!r}") from error
            synsets[synset.key] = synset
    return synsets


def read_exceptions(folder: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the irregular forms: part of speech, then inflected form (lower case, spaces) to its base forms.

    Raises:
        ModelMissing: An exception list is not there.
    """
    exceptions: dict[str, dict[str, tuple[str, ...]]] = {}
    for pos, name in FILES.items():
        entries = (line.split() for line in _lines(folder / f"{name}.exc"))
        exceptions[pos] = {
            form.replace("_", " "): tuple(b.replace("_", " ") for b in bases) for form, *bases in entries
        }
    return exceptions


def read_senses(folder: Path) -> dict[tuple[str, str], tuple[SynsetKey, ...]]:
    """Return the senses of each (lemma in lower case with spaces, part of speech), the most frequent first.

    Raises:
        ModelMissing: An index file is not there.
    """
    senses: dict[tuple[str, str], tuple[SynsetKey, ...]] = {}
    for pos, name in FILES.items():
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            offsets = fields[-int(fields[2]) :]
            senses[fields[0].replace("_", " "), pos] = tuple(SynsetKey(pos, int(offset)) for offset in offsets)
    return senses


def read_counts(folder: Path) -> dict[tuple[str, str], int]:
    """Return how often each (lemma, part of speech) was tagged in the semantic concordances, all senses together.

    Raises:
        ModelMissing: ``cntlist.rev`` is not there.
    """
    letters = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    counts: dict[tuple[str, str], int] = {}
    for line in _lines(folder / "cntlist.rev"):
        sense, _, count = line.split()
        lemma, _, rest = sense.partition("%")
        key = lemma.replace("_", " "), letters[rest[0]]
        counts[key] = counts.get(key, 0) + int(count)
    return counts


def _lines(path: Path) -> Iterator[str]:
    if not path.is_file():
        raise ModelMissing(f"{path} is not there", hint="Install WordNet 3.0, for instance Debian's wordnet-base.")
    with path.open(encoding="latin-1") as file:
        yield from (line.rstrip("\n") for line in file if not line.startswith(" "))


def _synset(line: str, pos: str) -> Synset:
    head, _, gloss = line.partition(" | ")
    fields = head.split()
    words = int(fields[3], 16)
    names = fields[4 : 4 + 2 * words : 2]
    at = 4 + 2 * words
    links = [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]
    return Synset(
        key=SynsetKey(pos, int(fields[0])),
        kind=fields[2],
        topic=int(fields[1]),
        lemmas=tuple(_MARKER.sub("", name).replace("_", " ") for name in names),
        definition=gloss.partition('"')[0].strip().rstrip(";").rstrip(),
        examples=tuple(example.strip() for example in _EXAMPLE.findall(gloss)),
        pointers=tuple(_pointer(*link) for link in links),
    )


def _pointer(symbol: str, offset: str, pos: str, words: str) -> Pointer:
    key = SynsetKey("a" if pos == "s" else pos, int(offset))
    return Pointer(symbol, key, int(words[:2], 16), int(words[2:], 16))
