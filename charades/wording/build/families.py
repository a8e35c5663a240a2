"""Derivational families: which lemmas a player would call forms of one word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from charades.wording.build.decisions import RELATED, UNRELATED
from charades.wording.build.wordnet import Synset, SynsetKey

_SUFFIX = re.compile(
    r"(?:s|i?al|ic(?:al)?|ist|ive|[ai]tive|[ei]?ous|y|[ai]?[bl]?ity|ness|ful(?:ly)?|less|ly|ment|(?:[ai]?t|s)?ion|[eoa]r|ism"
    r"|i[sz]e|ify|ate|[ae]nt|[ae]nce|[ae]ncy|[ai]bl[ey]|ability|ship|hood|dom|wards?|ish|en|th|ess|age|[aeo]ry|ling|let"
    r"|ette|cy|i?an|ing(?:ly)?|ed(?:ly)?|ure|al(?:ly|ity)|ically|istic|some)"
)
_SPELLINGS = tuple(pair.split(":") for pair in "our:or is:iz ys:yz re:er ll:l ogue:og ae:e grey:gray ence:ense".split())
_ENDINGS = ("", "e", "y", "ity", "ion", "ate", "ize", "ic", "ce", "t", "d")


def families(
    synsets: Mapping[SynsetKey, Synset], pos: Mapping[str, str], evidence: Callable[[str], frozenset[str]]
) -> list[frozenset[str]]:
    """Return the families of two words and more.

    Args:
        synsets: WordNet.
        pos: The words wanted with their parts of speech; names have none.
        evidence: What a lemma's glosses and hypernyms mention (see ``compounds``).
    """
    known = set(pos)
    apart = {frozenset(pair.split()) for pair in UNRELATED.split(";")}
    links = {frozenset(pair) for pair in _pointer_links(synsets) if len(set(pair)) == 2}
    links |= {frozenset(pair) for pair in _gloss_links(known, evidence)}
    links |= {frozenset((word, origin)) for word in known for origin in _sure_origins(word, pos)}
    links -= apart
    by_hand = [group.split() for group in RELATED.split(";")]
    links |= {frozenset((group[0], word)) for group in by_hand for word in group[1:]}
    return _components(link for link in links if link <= known)


def _pointer_links(synsets: Mapping[SynsetKey, Synset]) -> Iterator[tuple[str, str]]:
    r"""Derivations (``+``), pertainyms (``\\``) and participles (``<``) that look alike, and spellings of one word."""
    for synset in synsets.values():
        names = [lemma.lower() for lemma in synset.lemmas]
        spellings: dict[str, str] = {}
        for name in names:
            yield spellings.setdefault(_spelling(name), name), name
        for pointer in synset.pointers:
            if pointer.source and pointer.symbol in "+\\<":
                pair = names[pointer.source - 1], synsets[pointer.key].lemmas[pointer.target - 1].lower()
                if _alike(*pair, short=pointer.symbol == "+"):
                    yield pair


def _alike(one: str, other: str, *, short: bool) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 3 or (short and shared == 2 and min(len(one), len(other)) <= 4)


def _gloss_links(known: set[str], evidence: Callable[[str], frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Pairs such as *lawless* and *law*: one grows out of the other's letters, and its gloss mentions it."""
    for word in known:
        candidates = set()
        for at in range(max(3, len(word) // 2 - 1), len(word)):
            if _SUFFIX.fullmatch(word, at):
                candidates.update(_origins(word[:at]) & known)
        candidates.discard(word)
        if candidates:
            yield from ((word, origin) for origin in candidates & evidence(word))


def _sure_origins(word: str, pos: Mapping[str, str]) -> Iterator[str]:
    """Words that ``word`` is built of beyond doubt: *care* in *careless*, *suit* in *suitable*."""
    for suffix in ("less", "lessly", "lessness", "ful", "fully", "fulness"):
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= 4 and stem in pos:
            yield stem
    if pos[word] == "r":
        for suffix, instead in (("ly", ""), ("ally", ""), ("ily", "y"), ("y", "e")):
            stem = word.removesuffix(suffix) + instead
            if word.endswith(suffix) and len(stem) >= 3 and "a" in pos.get(stem, ""):
                yield stem
    stem = word.removesuffix("able")
    if stem != word and len(stem) >= 4 and "v" in pos.get(stem, ""):
        yield stem


def _origins(stem: str) -> set[str]:
    endings = _ENDINGS if len(stem) >= 4 else _ENDINGS[:3]
    found = {stem + ending for ending in endings}
    if len(stem) > 3 and stem[-1] == stem[-2]:
        found.add(stem[:-1])
    return found


def _spelling(word: str) -> str:
    """American spelling, roughly: enough to see that two words of one synset are the same word."""
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word


def _components(links: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    group: dict[str, set[str]] = {}
    for link in links:
        merged: set[str] = set(link).union(*(group.get(word, ()) for word in link))
        for word in merged:
            group[word] = merged
    return list({id(words): frozenset(words) for words in group.values()}.values())
