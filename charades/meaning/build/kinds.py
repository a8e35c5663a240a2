"""Choose from WordNet 3.0 which nouns are kinds of what, and where two kinds exclude each other.

``kinds.txt.gz``: one line a synset, its number from 0 being the number of the line, parents before children: ``*``
where two words that meet in it exclude each other, then the numbers of its parents. ``senses.tsv.gz``: one line a
lemma: the lemma, the synsets that it commonly means, those that it may mean besides, and the lemmas that do not exclude
it although they meet it in such a synset. An adjective means what it is made from (*wooden*: *wood*, *French*:
*France*).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from charades.errors import ModelMissing
from charades.meaning.kinds import CLOSE, Kinds
from charades.wording.build.wordnet import Synset, SynsetKey

SMALL = {5: 130, 6: 110, 8: 60, 13: 180, 15: 110, 17: 60, 20: 100, 27: 80}
"""Words below a synset up to which its kinds exclude each other, by the number of WordNet's file of concrete nouns:
animals, artefacts, body, food, places, things of nature, plants, substances."""
FAMILIES = frozenset([
    "vertebrate", "mammal", "placental", "bird", "fish", "insect", "tree", "vegetable", "edible fruit", "fruit",
    "beverage", "metallic element", "metal", "building material", "material", "solid", "fabric",
    "room", "building", "musical instrument", "conveyance", "vehicle", "wheeled vehicle", "clothing", "garment",
    "country", "city", "national capital", "planet",
    "color", "chromatic color", "achromatic color", "sport", "athletic game", "language", "natural language",
    "relative", "parent", "sibling", "offspring", "professional", "health professional", "medical practitioner",
    "skilled worker", "craftsman", "merchant", "musician", "scientist", "artist", "cleric", "noble", "sovereign",
    "inhabitant", "European", "American", "North American", "Asian", "African",
])  # fmt: skip
"""First words of other synsets whose kinds exclude each other. Persons are here by trade, family and nation only: who
is a rebel may be a poet as well."""
SCATTERED = (
    (
        (27, 6),
        "wood plastic metal glass steel iron copper bronze brass tin aluminum leather stone marble granite brick"
        " concrete clay paper cloth cardboard rubber cotton wool silk linen velvet nylon denim straw bamboo wax ivory",
    ),
    (
        (13, 27),
        "water milk juice coffee tea cocoa wine beer cider whiskey rum vodka gin lemonade soda champagne",
    ),
)
"""Materials and drinks, which exclude each other although WordNet puts them far apart: the files of their senses."""
SHORTEST = 3
"""Letters of the shortest lemma; shorter ones are abbreviations."""
COMMON = 3
"""A word's senses beyond these are no common ones."""
SHARE = 0.25
"""Least frequency of a common sense, measured in that of the most frequent one."""
SURE = 2
"""A word's senses up to this one may be meant even where nobody counted them."""
SENSES = 5
"""A word's senses beyond these are too rare to be meant."""
_POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_PLACES = 15
_ASIDE = re.compile(r"\([^)]*\)")
_FURTHER = re.compile(
    r"(?<!kind)(?<!type)(?<!form)(?<!pair)(?<!piece)(?<!variety) (?:of|that|which|who|for|with|in|on|from|to) |,|;"
)
"""Behind it a gloss no longer says what something is but what it has to do with, where it is not a place."""
_WORD = re.compile(r"[a-z-]+")

Synsets = Mapping[SynsetKey, Synset]
Senses = Mapping[tuple[str, str], tuple[SynsetKey, ...]]
Parents = dict[SynsetKey, list[SynsetKey]]
Counts = Mapping[tuple[str, str, int], int]
"""How often each (lemma, part of speech, number of its sense from 1) is meant."""


def read_frequencies(folder: Path) -> dict[tuple[str, str, int], int]:
    """Return how often each sense was tagged in the semantic concordances.

    Raises:
        ModelMissing: ``cntlist.rev`` is not there.
    """
    path = folder / "cntlist.rev"
    if not path.is_file():
        raise ModelMissing(f"{path} is not there", hint="Install WordNet 3.0, for instance Debian's wordnet-base.")
    counts = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        sense, rank, count = line.split()
        lemma, _, rest = sense.partition("%")
        counts[lemma.replace("_", " "), _POS[rest[0]], int(rank)] = int(count)
    return counts


def kinds_and_senses(
    senses: Senses, synsets: Synsets, counts: Counts, wanted: Callable[[str], bool]
) -> tuple[str, str]:
    """Return the texts of ``kinds.txt`` and ``senses.tsv``.

    Args:
        senses: Of each lemma and part of speech, the most frequent first.
        synsets: All of WordNet's.
        counts: How often each sense is meant.
        wanted: Whether a lemma enters.
    """
    common, besides = _meanings(senses, synsets, counts, wanted)
    parents = _parents(senses, synsets)
    order = _order(parents, {key for keys in (*common.values(), *besides.values()) for key in keys})
    number = {key: place for place, key in enumerate(order)}
    below = _below(parents, common)
    tree = [
        (CLOSE if key not in synsets or _close(synsets[key], len(below[key])) else "") + _joined(parents[key], number)
        for key in order
    ]
    rows = {lemma: f"{_joined(common[lemma], number)}\t{_joined(besides[lemma], number)}\t" for lemma in sorted(common)}
    kinds = Kinds(tree, rows)
    kin = _kin(common, synsets, kinds)
    return (
        "\n".join(tree) + "\n",
        "".join(f"{lemma}\t{row}{'|'.join(sorted(kin[lemma]))}\n" for lemma, row in rows.items()),
    )


def _meanings(
    senses: Senses, synsets: Synsets, counts: Counts, wanted: Callable[[str], bool]
) -> tuple[dict[str, list[SynsetKey]], dict[str, list[SynsetKey]]]:
    """Return the noun synsets that each wanted lemma commonly means, and those that it may mean besides."""
    common: dict[str, list[SynsetKey]] = {}
    besides: dict[str, list[SynsetKey]] = {}
    lemmas = {lemma for lemma, pos in senses if pos in "na" and " " not in lemma and len(lemma) >= SHORTEST}
    for lemma in sorted(filter(wanted, lemmas)):
        nouns = [
            (counts.get((lemma, "n", rank), 0), key)
            for rank, key in enumerate(senses.get((lemma, "n"), ())[:SENSES], start=1)
            if not _is_somebody(synsets[key])
        ]
        most = max((count for count, _ in nouns), default=0)
        frequent = [key for count, key in nouns[:COMMON] if count >= SHARE * most]
        qualities = [key for key in _qualities(lemma, senses, synsets) if key not in frequent]
        if frequent or qualities:
            common[lemma] = [*frequent, *qualities]
            known = [key for rank, (count, key) in enumerate(nouns) if rank < SURE or count]
            short = [key for key in senses.get((lemma, "n"), ()) if _is_shortened(lemma, synsets[key])]
            besides[lemma] = [key for key in dict.fromkeys((*known, *short)) if key not in common[lemma]]
    return common, besides


def _is_shortened(lemma: str, synset: Synset) -> bool:
    """Return whether a lemma is short for a longer name of a synset: *instrument* for *musical instrument*."""
    return any(name.endswith(f" {lemma}") for name in synset.lemmas)


def _is_somebody(synset: Synset) -> bool:
    """Return whether a synset is one person, god or figure, whose name others may bear."""
    return synset.topic == 18 and any(pointer.symbol == "@i" for pointer in synset.pointers)


def _qualities(lemma: str, senses: Senses, synsets: Synsets) -> list[SynsetKey]:
    """Return the nouns that an adjective is made from: those of a land, a material or a colour."""
    found: dict[SynsetKey, None] = {}
    for key in senses.get((lemma, "a"), ())[:2]:
        for pointer in synsets[key].pointers:
            noun = pointer.key.pos == "n" and synsets[key].lemmas[pointer.source - 1].lower() == lemma
            if noun and (pointer.symbol == "\\" or (pointer.symbol == "+" and _is_color(pointer.key, synsets))):
                found[pointer.key] = None
    if lemma.endswith("en") and (lemma, "a") in senses:
        found.update(dict.fromkeys(key for key in senses.get((lemma[:-2], "n"), ())[:1] if synsets[key].topic == 27))
    return list(found)


def _is_color(key: SynsetKey, synsets: Synsets) -> bool:
    return any(synsets[above].lemmas[0].endswith("chromatic color") for above in _above(synsets[key]))


def _above(synset: Synset) -> list[SynsetKey]:
    return [pointer.key for pointer in synset.pointers if pointer.symbol in ("@", "@i")]


def _parents(senses: Senses, synsets: Synsets) -> Parents:
    """Return what stands above each noun, the scattered families under a parent of their own."""
    parents = {key: _above(synset) for key, synset in synsets.items() if key.pos == "n"}
    for place, (topics, lemmas) in enumerate(SCATTERED):
        family = SynsetKey("n", -1 - place)
        parents[family] = []
        for lemma in lemmas.split():
            keys = senses[lemma, "n"]
            parents[next((key for key in keys if synsets[key].topic in topics), keys[0])].append(family)
    return parents


def _order(parents: Parents, kinds: Collection[SynsetKey]) -> list[SynsetKey]:
    """Return the kinds and everything above them, parents first."""
    order: dict[SynsetKey, None] = {}

    def enter(key: SynsetKey) -> None:
        if key not in order:
            for above in parents[key]:
                enter(above)
            order[key] = None

    for key in sorted(kinds):
        enter(key)
    return list(order)


def _below(parents: Parents, common: Mapping[str, list[SynsetKey]]) -> dict[SynsetKey, set[str]]:
    """Return the lemmas that commonly mean each synset or something below it."""
    below: dict[SynsetKey, set[str]] = defaultdict(set)
    for lemma, keys in common.items():
        for key in _order(parents, keys):
            below[key].add(lemma)
    return below


def _close(synset: Synset, size: int) -> bool:
    return size <= SMALL.get(synset.topic, 0) or synset.lemmas[0] in FAMILIES


def _joined(keys: list[SynsetKey], number: Mapping[SynsetKey, int]) -> str:
    return " ".join(str(number[key]) for key in keys)


def _kin(common: Mapping[str, list[SynsetKey]], synsets: Synsets, kinds: Kinds) -> dict[str, set[str]]:
    """Return the lemmas that a lemma would exclude, were they not named where one of the two is explained.

    *Trail: a path through wild country* and *jeans: trousers of denim* speak of one thing. What is a part of the other
    excludes it as little.
    """
    kin: dict[str, set[str]] = defaultdict(set)
    for lemma, keys in common.items():
        for key in keys:
            gloss = _ASIDE.sub(" ", synsets[key].definition.lower())
            gloss = gloss if synsets[key].topic == _PLACES else _FURTHER.split(gloss, maxsplit=1)[0]
            near = {word for word in _WORD.findall(gloss) for word in (word, word.removesuffix("s"))}
            parts = (pointer.key for pointer in synsets[key].pointers if pointer.symbol[0] in "#%")
            near |= {name.lower() for part in parts for name in synsets[part].lemmas}
            kin[lemma] |= {word for word in near if word in common and kinds.sisters(lemma, word)}
    return kin
