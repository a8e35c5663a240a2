"""Which words the machine guesser knows: everyday words and compounds of WordNet, no names, nothing obscene."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from wordfreq import zipf_frequency

from charades.wording.build.wordnet import Synset, SynsetKey, read_counts, read_senses, read_synsets
from charades.wording.function_words import FUNCTION_WORDS

LEAST_FREQUENT = 1.8
"""Zipf frequency of the rarest single word: once in sixteen million words."""
MOST_PARTS = 3
COMPOUND_ZIPF = 3.0
"""Taken as the frequency of every compound; wordfreq only guesses it from the parts."""
_RUN_TOGETHER = 1.2
"""A compound whose spelling without spaces has this Zipf frequency is in use (*ice cream*, *icecream*)."""
_MENTIONS = 2
"""So many definitions and examples of other words make a compound an everyday one."""
_SHUNNED = frozenset({"ethnic slur", "obscenity", "dirty word"})
"""Usage domains of WordNet whose words are never guessed."""

_SINGLE = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_TOKEN = re.compile(r"[a-z'-]+")


class Entry(NamedTuple):
    """A word, its parts of speech, its Zipf frequency and its senses."""

    word: str
    kinds: str
    zipf: float
    senses: tuple[SynsetKey, ...]


def read_entries(wordnet: Path) -> tuple[list[Entry], dict[SynsetKey, Synset]]:
    """Return the guessable words in alphabetical order, and all synsets of WordNet.

    Raises:
        ModelMissing: WordNet is not in the folder ``wordnet``.
        ModelDamaged: A file of it cannot be read.
    """
    synsets = read_synsets(wordnet)
    senses: dict[str, dict[str, tuple[SynsetKey, ...]]] = {}
    for (word, kind), keys in read_senses(wordnet).items():
        kept = tuple(key for key in keys if not _is_shunned(word, synsets[key], synsets))
        if len(kept) == len(keys) and any(not _is_name(word, synsets[key]) for key in keys):
            senses.setdefault(word, {})[kind] = tuple(key for key in kept if not _is_name(word, synsets[key]))
    compounds = _everyday({word for word in senses if " " in word}, synsets, read_counts(wordnet))
    entries = []
    for word, by_kind in sorted(senses.items()):
        if " " in word:
            if word not in compounds:
                continue
            zipf = COMPOUND_ZIPF
        else:
            zipf = zipf_frequency(word, "en")
            if zipf < LEAST_FREQUENT or len(word) < 2 or word in FUNCTION_WORDS or not _SINGLE.fullmatch(word):
                continue
        keys = tuple(key for kind in by_kind for key in by_kind[kind])
        entries.append(Entry(word, "".join(by_kind), zipf, keys))
    return entries, synsets


def _is_name(word: str, synset: Synset) -> bool:
    """Return whether a sense writes the word only with a capital."""
    return all(lemma != lemma.lower() for lemma in synset.lemmas if lemma.lower() == word)


def _is_shunned(word: str, synset: Synset, synsets: Mapping[SynsetKey, Synset]) -> bool:
    number = next((n for n, lemma in enumerate(synset.lemmas, 1) if lemma.lower() == word), 0)
    return any(
        pointer.symbol == ";u"
        and pointer.source in (0, number)
        and not _SHUNNED.isdisjoint(synsets[pointer.key].lemmas)
        for pointer in synset.pointers
    )


def _everyday(
    compounds: set[str], synsets: Mapping[SynsetKey, Synset], counts: Mapping[tuple[str, str], int]
) -> set[str]:
    """Return the compounds that somebody uses: tagged in a text, mentioned in WordNet, or written as one word."""
    tagged = {word for (word, _), count in counts.items() if count}
    mentions: Counter[str] = Counter()
    for synset in synsets.values():
        own = {lemma.lower() for lemma in synset.lemmas}
        mentions.update({phrase for phrase in _phrases(synset) if phrase in compounds and phrase not in own})
    return {
        word
        for word in compounds
        if word.count(" ") < MOST_PARTS
        and all(map(_SINGLE.fullmatch, word.split()))
        and (
            word in tagged
            or mentions[word] >= _MENTIONS
            or zipf_frequency(word.replace(" ", ""), "en") >= _RUN_TOGETHER
        )
    }


def _phrases(synset: Synset) -> Iterator[str]:
    """Yield runs of two and more words in the definition and examples, as they stand and without a plural's ``s``."""
    for text in (synset.definition, *synset.examples):
        words = _TOKEN.findall(text.lower())
        for size in range(2, MOST_PARTS + 1):
            for start in range(len(words) - size + 1):
                phrase = " ".join(words[start : start + size])
                yield phrase
                yield phrase.removesuffix("s")
