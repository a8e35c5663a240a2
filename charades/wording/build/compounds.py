"""Compounds and prefixed words with the parts that a reader sees in them, on the evidence of WordNet.

A split of *flashlight* into *flash* and *light* is real when WordNet has the two words apart ("flash light",
"flash-light"), when the glosses or hypernyms of the word mention a part, or when both parts are known to build
compounds. *carpet* has none of that for *car* and *pet*.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from charades.wording.build.decisions import COMPOUNDS, NOT_COMPOUNDS
from charades.wording.build.wordnet import Synset, SynsetKey
from charades.wording.function_words import FUNCTION_WORDS

SUFFIXES = frozenset(
    "less ful fully ship hood like ward wards wise ness able ably proof free fold lessness fulness worthy most".split()
)
"""Endings that build words; the evidence must then be for what stands before them."""

_NO_PARTS = frozenset(
    """
    ion ions ally ism ant ants ate age ages ages ern ling lings ping ting sing ring rings king zing tic tics ten ice
    ace ist hip hop ated ating ing ess port pose form tain don son ton ent ide ive ore ora ale ole one ine red sting
    per ter tor her hers hes sis ses ade tie pie tan optic bin lace sty ace aces ally con pro res sup cur ret rem imp
    inst oratory
    """.split()
)
_PREFIXES = (
    "un in im il ir dis non re mis pre anti over under sub super inter out fore mid counter micro extra ultra semi "
    "multi mono trans post tele co ex en em"
).split()
_LINKS = ("@", "!", "\\")
_OFTEN = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What WordNet says in favour of ``first`` and ``second`` being the parts of a word."""

    first: str
    second: str
    apart: bool
    names_first: bool
    names_second: bool

    @property
    def strong(self) -> bool:
        """Whether there is evidence for both parts."""
        return self.apart or (self.names_first and self.names_second)


def mentions(
    synsets: Mapping[SynsetKey, Synset],
    senses: Mapping[tuple[str, str], tuple[SynsetKey, ...]],
    bases: Callable[[str], tuple[str, ...]],
) -> Callable[[str], frozenset[str]]:
    """Return a function from a lemma to the words that its glosses, mates, hypernyms and antonyms mention."""

    def evidence(word: str) -> frozenset[str]:
        texts: list[str] = []
        for pos in "nvar":
            for key in senses.get((word, pos), ()):
                synset = synsets[key]
                texts += [synset.definition, *synset.lemmas]
                for pointer in synset.pointers:
                    if pointer.symbol in _LINKS:
                        texts += synsets[pointer.key].lemmas
        tokens = {token for token in re.findall("[a-z]+", " ".join(texts).lower()) if token != word}
        return frozenset(tokens.union(*(bases(token) for token in tokens)) - {word} - FUNCTION_WORDS)

    return evidence


def compounds(
    lemmas: Iterable[str],
    bases: Callable[[str], tuple[str, ...]],
    evidence: Callable[[str], frozenset[str]],
    counts: Mapping[str, int],
    spaced: frozenset[tuple[str, str]],
) -> dict[str, tuple[str, ...]]:
    """Return lemma to visible parts.

    Args:
        lemmas: The words to look at.
        bases: Form to lemmas.
        evidence: What a lemma's glosses mention.
        counts: How often a lemma was met in tagged text.
        spaced: Pairs of words that WordNet writes with a space or a hyphen between them.
    """
    opaque = frozenset(NOT_COMPOUNDS.split())
    splits = {word: list(_splits(word, bases, evidence, spaced)) for word in lemmas if word not in opaque}
    strong = [split for options in splits.values() for split in options if split.strong]
    firsts, seconds = (Counter(words) for words in ([s.first for s in strong], [s.second for s in strong]))
    found: dict[str, tuple[str, ...]] = {}
    for word, options in splits.items():
        chosen = _choose(options, counts, firsts, seconds) or _prefixed(word, bases, evidence)
        if chosen:
            found[word] = chosen
    for compound in COMPOUNDS.split():
        first, second = compound.split("+")
        found[first + second] = (first, second)
    return found


def _splits(
    word: str,
    bases: Callable[[str], tuple[str, ...]],
    evidence: Callable[[str], frozenset[str]],
    spaced: frozenset[tuple[str, str]],
) -> Iterator[Evidence]:
    mentioned: frozenset[str] | None = None
    for at in range(3, len(word) - 2):
        first, second = word[:at], word[at:]
        if second in _NO_PARTS or (first in _NO_PARTS and first not in _PREFIXES):
            continue
        first_bases, second_bases = bases(first), bases(second)
        if not first_bases or not second_bases and second not in SUFFIXES:
            continue
        if mentioned is None:
            mentioned = evidence(word)
        yield Evidence(
            first,
            second,
            (first, second) in spaced,
            not mentioned.isdisjoint(first_bases),
            not mentioned.isdisjoint(second_bases),
        )


def _choose(
    options: list[Evidence], counts: Mapping[str, int], firsts: Counter[str], seconds: Counter[str]
) -> tuple[str, ...]:
    for split in options:
        if split.second in SUFFIXES and (split.names_first or split.apart):
            return (split.first,)
    for split in options:
        if split.strong and split.second not in SUFFIXES:
            return _without_function_words(split.first, split.second)
    for split in options:
        if split.second in SUFFIXES or not (split.names_first or split.names_second):
            continue
        named, other = (split.first, split.second) if split.names_first else (split.second, split.first)
        if not counts.get(named) and len(named) < _OFTEN:
            continue
        solid = len(other) >= _OFTEN or (len(named) >= _OFTEN and counts.get(other, 0) >= _OFTEN)
        if other in FUNCTION_WORDS or other in _PREFIXES:
            return (named,)
        return (split.first, split.second) if counts.get(other) and solid else (named,)
    for split in options:
        if firsts[split.first] >= 2 and seconds[split.second] >= 2 and split.second not in SUFFIXES:
            return _without_function_words(split.first, split.second)
    return ()


def _prefixed(
    word: str, bases: Callable[[str], tuple[str, ...]], evidence: Callable[[str], frozenset[str]]
) -> tuple[str, ...]:
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= 3 and not evidence(word).isdisjoint(bases(rest)):
            return (rest,)
    return ()


def _without_function_words(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part not in FUNCTION_WORDS) or parts
