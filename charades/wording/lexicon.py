"""What is known about English words, read once from ``data/words.txt.gz`` when first needed.

The file is made by ``charades.wording.build.lexicon`` from WordNet 3.0 and the CMU Pronouncing Dictionary; their
licences stand beside it in ``NOTICE.txt``. It is gzipped text in sections that begin with ``[name]``.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock

from charades.errors import ModelDamaged, ModelMissing

DATA = Path(__file__).parent / "data"
WORDS = "words.txt.gz"
MANIFEST = "manifest.json"
_HINT = "Install charades again."
_READING = Lock()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in lower case without accents; a *lemma* is a word as a dictionary lists it.

    Attributes:
        pos: Lemma to its parts of speech, a string of ``n v a r``.
        irregular: Inflected form to its lemmas, separated by spaces.
        family: Lemma to the number of its derivational family; lemmas without relatives are left out.
        parts: Lemma of a compound to those of its parts that a reader sees in it, separated by spaces.
        names: Words that are only ever the name of a person, place or organisation.
        capital: Words that are always written with a capital and name nothing of the kind (*Monday*, *French*).
        common: Lemmas that occur often in running text.
        syllables: Word to its number of syllables, for words whose spelling misleads.
    """

    pos: Mapping[str, str]
    irregular: Mapping[str, str] = field(default_factory=dict)
    family: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    syllables: Mapping[str, int] = field(default_factory=dict)


def lexicon() -> Lexicon:
    """Return the lexicon; the first call reads it, later ones return the same object.

    Raises:
        ModelMissing: The data file or its manifest is not there.
        ModelDamaged: The data file is not the one the manifest names.
    """
    # The first key may ask for it while a thread in the background reads it already.
    with _READING:
        return _read_once()


@cache
def _read_once() -> Lexicon:
    return read_lexicon(DATA)


def read_lexicon(folder: Path) -> Lexicon:
    """Read the lexicon from ``folder``, after holding its SHA-256 against the manifest.

    Raises:
        ModelMissing: The data file or its manifest is not there.
        ModelDamaged: The data file is not the one the manifest names.
    """
    try:
        packed = (folder / WORDS).read_bytes()
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    except OSError as error:
        raise ModelMissing(f"the word list cannot be read: {error.strerror or error}", hint=_HINT) from error
    except ValueError as error:
        raise ModelDamaged("the manifest of the word list is damaged", hint=_HINT) from error
    if not isinstance(manifest, dict) or manifest.get(WORDS) != hashlib.sha256(packed).hexdigest():
        raise ModelDamaged("the word list is not the one that was shipped", hint=_HINT)
    try:
        return decode(gzip.decompress(packed).decode("ascii"))
    except (OSError, EOFError, zlib.error, ValueError, KeyError) as error:
        raise ModelDamaged("the word list cannot be unpacked", hint=_HINT) from error


def encode(lexicon: Lexicon) -> str:
    """Return ``lexicon`` as the text of the data file."""
    families: dict[int, list[str]] = {}
    for word, number in lexicon.family.items():
        families.setdefault(number, []).append(word)
    sections = {
        "pos": _grouped(lexicon.pos),
        "irregular": [f"{form} {lemmas}" for form, lemmas in sorted(lexicon.irregular.items())],
        "families": sorted(" ".join(sorted(words)) for words in families.values()),
        "parts": [f"{word} {parts}" for word, parts in sorted(lexicon.parts.items())],
        "names": [" ".join(sorted(lexicon.names))],
        "capital": [" ".join(sorted(lexicon.capital))],
        "common": [" ".join(sorted(lexicon.common))],
        "syllables": _grouped({word: str(count) for word, count in lexicon.syllables.items()}),
    }
    return "".join(f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections.items())


def decode(text: str) -> Lexicon:
    """Return the lexicon that ``encode`` wrote as ``text``."""
    sections: dict[str, list[str]] = {}
    for block in text.split("[")[1:]:
        name, _, body = block.partition("]\n")
        sections[name] = body.splitlines()
    pos: dict[str, str] = {}
    for line in sections["pos"]:
        kinds, *words = line.split(" ")
        pos.update(dict.fromkeys(words, kinds))
    family: dict[str, int] = {}
    for number, line in enumerate(sections["families"]):
        family.update(dict.fromkeys(line.split(" "), number))
    syllables: dict[str, int] = {}
    for line in sections["syllables"]:
        count, *words = line.split(" ")
        syllables.update(dict.fromkeys(words, int(count)))
    return Lexicon(
        pos=pos,
        irregular=dict(_pair(line) for line in sections["irregular"]),
        family=family,
        parts=dict(_pair(line) for line in sections["parts"]),
        names=frozenset(sections["names"][0].split(" ")),
        capital=frozenset(sections["capital"][0].split(" ")),
        common=frozenset(sections["common"][0].split(" ")),
        syllables=syllables,
    )


def _grouped(values: Mapping[str, str]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for word, value in sorted(values.items()):
        groups.setdefault(value, []).append(word)
    return [" ".join((value, *words)) for value, words in sorted(groups.items())]


def _pair(line: str) -> tuple[str, str]:
    word, _, rest = line.partition(" ")
    return word, rest
