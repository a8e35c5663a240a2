"""Make the lexicon of same and opposite words from WordNet 3.0.

    python -m charades.meaning.build.lexicon --wordnet /usr/share/wordnet --out charades/meaning/data/lexicon

Writes ``words.tsv.gz``: one line a lemma with five fields separated by tabs: the lemma, its Zipf frequency times ten
(wordfreq), the lemmas that share a sense with it, its relatives by derivation, and its opposites. Lemmas inside a
field are separated by ``|``. What ``kinds.txt.gz`` and ``senses.tsv.gz`` hold tells `charades.meaning.build.kinds`.
``opposed.txt`` in the same folder is written by hand and only enters the manifest here.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from wordfreq import zipf_frequency

from charades.meaning.build.kinds import kinds_and_senses, read_frequencies
from charades.wording.build.wordnet import Synset, SynsetKey, read_senses, read_synsets

LEAST_FREQUENT = 2.6
"""Zipf frequency of the rarest word that enters."""
SENSES = {"n": 2, "v": 3, "a": 3, "r": 2}
"""By part of speech: a word's senses beyond these are too rare to be meant."""
INDIRECT_SENSES = 2
"""Opposites by way of a synonym are taken from so many senses of a word."""

PARTICLES = frozenset([
    "up", "down", "in", "out", "on", "off", "over", "back", "away", "through", "around", "about", "along", "apart",
    "by", "for", "into",
])  # fmt: skip

FILES = ("words.tsv.gz", "kinds.txt.gz", "senses.tsv.gz", "opposed.txt", "NOTICE")

NOTICE = """\
words.tsv.gz, kinds.txt.gz and senses.tsv.gz are derived from WordNet 3.0 (https://wordnet.princeton.edu);
words.tsv.gz carries word frequencies from wordfreq (https://github.com/rspeer/wordfreq, Apache License 2.0; its
data CC BY-SA 4.0).

WordNet Release 3.0

This software and database is being provided to you, the LICENSEE, by Princeton University under the following
license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and
will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and
without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
statements, including the disclaimer, and that the same appear on ALL copies of the software, database and
documentation, including modifications that you make for internal use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES
OF MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
of the software and/or database. Title to copyright in this software, database and any associated documentation shall
at all times remain with Princeton University and LICENSEE agrees to preserve same.
"""

Synsets = Mapping[SynsetKey, Synset]
Senses = Mapping[tuple[str, str], tuple[SynsetKey, ...]]
Related = defaultdict[str, set[str]]


def wanted(lemma: str) -> bool:
    """Return whether a lemma is one frequent word, or a verb with a particle such as *give up*."""
    verb, _, particle = lemma.partition(" ")
    if particle and particle not in PARTICLES:
        return False
    return verb.replace("-", "").isalpha() and frequency(lemma) >= LEAST_FREQUENT


def frequency(lemma: str) -> float:
    """Return a lemma's Zipf frequency (0 to 8); that of a phrase is estimated from its words."""
    return float(zipf_frequency(lemma, "en"))


def names(synset: Synset) -> list[str]:
    """Return the lemmas of a synset that are no proper names, in lower case."""
    return [lemma for lemma in synset.lemmas if lemma.islower()]


def antonyms(synset: Synset, lemma: str, synsets: Synsets) -> Iterator[str]:
    """Yield the words that WordNet opposes to ``lemma`` in this sense."""
    for pointer in synset.pointers:
        if pointer.symbol == "!" and synset.lemmas[pointer.source - 1].lower() == lemma:
            yield synsets[pointer.key].lemmas[pointer.target - 1].lower()


def indirect(synset: Synset, synsets: Synsets) -> Iterator[str]:
    """Yield opposites by way of a synonym or, for satellite adjectives, of their head (*tiny*: *large*)."""
    heads = [synsets[pointer.key] for pointer in synset.pointers if pointer.symbol == "&" and synset.kind == "s"]
    for near in [synset, *heads]:
        for lemma in near.lemmas:
            yield from antonyms(near, lemma.lower(), synsets)


def collect(senses: Senses, synsets: Synsets) -> tuple[Related, Related, Related]:
    """Return, for each wanted lemma, its synonyms, its relatives by derivation and its opposites."""
    same: Related = defaultdict(set)
    family: Related = defaultdict(set)
    opposite: Related = defaultdict(set)
    for (lemma, pos), keys in senses.items():
        if not wanted(lemma):
            continue
        for rank, key in enumerate(keys[: SENSES[pos]]):
            synset = synsets[key]
            if lemma not in names(synset):
                continue
            same[lemma].update(names(synset))
            opposite[lemma].update(antonyms(synset, lemma, synsets))
            if rank < INDIRECT_SENSES and pos != "n":
                opposite[lemma].update(indirect(synset, synsets))
        for key in keys:
            for pointer in synsets[key].pointers:
                if pointer.symbol in "+\\<" and synsets[key].lemmas[pointer.source - 1].lower() == lemma:
                    family[lemma].add(synsets[pointer.key].lemmas[pointer.target - 1].lower())
    return same, family, opposite


def lines(senses: Senses, synsets: Synsets) -> Iterator[str]:
    """Yield the lines of ``words.tsv``, sorted."""
    same, family, opposite = collect(senses, synsets)
    lemmas = sorted({lemma for lemma, _ in senses if wanted(lemma)})
    for lemma in lemmas:
        fields = [
            "|".join(sorted(other for other in related[lemma] - {lemma} if wanted(other)))
            for related in (same, family, opposite)
        ]
        yield "\t".join((lemma, str(round(frequency(lemma) * 10)), *fields))


def publish(out: Path, files: Sequence[str], facts: Mapping[str, str]) -> None:
    """Write the manifest of a folder of data.

    Args:
        out: The folder.
        files: Names of the files that belong to it.
        facts: Written beside the hashes: where the data come from.
    """
    entries = {
        name: {"sha256": hashlib.sha256((out / name).read_bytes()).hexdigest(), "bytes": (out / name).stat().st_size}
        for name in files
    }
    (out / "manifest.json").write_text(json.dumps({"files": entries, **facts}, indent=2) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m charades.meaning.build.lexicon", description="Make the lexicon.")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with the database files of WordNet 3.0")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    options = parser.parse_args(arguments)
    senses, synsets = read_senses(options.wordnet), read_synsets(options.wordnet)
    tree, meanings = kinds_and_senses(senses, synsets, read_frequencies(options.wordnet), wanted)
    words = "\n".join(lines(senses, synsets)) + "\n"
    options.out.mkdir(parents=True, exist_ok=True)
    for name, text in (("words.tsv.gz", words), ("kinds.txt.gz", tree), ("senses.tsv.gz", meanings)):
        (options.out / name).write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    (options.out / "NOTICE").write_text(NOTICE, encoding="utf-8")
    publish(options.out, FILES, {"source": "WordNet 3.0", "license": "WordNet"})
    return 0


if __name__ == "__main__":
    sys.exit(main())
