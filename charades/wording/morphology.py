"""From an inflected form to its lemmas, and from a lemma to what it is made of.

Inflection follows WordNet's *morphy* (manual page morphy(7WN)): a list of irregular forms and a few rules that take an
ending off, a result counting only where it is a known lemma of the part of speech that the rule is for. Unknown words
(names of things younger than WordNet, say) fall back on taking endings off blindly.
"""

from __future__ import annotations

from functools import lru_cache

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.lexicon import Lexicon, lexicon

ENDINGS = {
    "n": (
        ("s", ""),
        ("ses", "s"),
        ("xes", "x"),
        ("zes", "z"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("men", "man"),
        ("ies", "y"),
    ),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
}
"""Part of speech to its rules of detachment: an ending and what replaces it."""

INFLECTIONS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
"""Endings of inflection taken off a word that the lexicon does not know."""

DERIVATIONS = (
    ("ers", ""),
    ("er", ""),
    ("er", "e"),
    ("ist", ""),
    ("like", ""),
    ("less", ""),
    ("ness", ""),
    ("ish", ""),
    ("ly", ""),
    ("able", ""),
    ("able", "e"),
    ("y", ""),
    ("y", "e"),
)
"""Endings of derivation taken off a word that the lexicon does not know."""

PREFIXES = (
    "un",
    "re",
    "pre",
    "non",
    "anti",
    "over",
    "under",
    "super",
    "sub",
    "mis",
    "dis",
    "inter",
    "multi",
    "mini",
    "mega",
    "ultra",
)
"""What may stand before a known word and make an unknown one."""

_SHORTEST = 3
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def bases(form: str, words: Lexicon | None = None) -> tuple[str, ...]:
    """Return the lemmas that ``form`` (lower case, no apostrophe) can be an inflection of, itself first."""
    if words is None:
        return _bases(form)
    return _find_bases(form, words)


def is_known(form: str) -> bool:
    """Whether ``form`` is a word of the lexicon, an inflection of one, a function word or a name."""
    return form in FUNCTION_WORDS or bool(_bases(form)) or form in lexicon().names


@lru_cache(maxsize=8192)
def roots(form: str) -> frozenset[str | int]:
    """Return what ``form`` has in common with its relatives: two forms are related when their roots intersect.

    A root is the number of a derivational family, a lemma without a family, or for unknown words a stem.
    """
    words = lexicon()
    found: set[str | int] = {form, words.family.get(form, form)}
    lemmas = _bases(form)
    for lemma in lemmas:
        found.add(words.family.get(lemma, lemma))
        found.add(lemma)
    if not lemmas and form not in FUNCTION_WORDS and form not in words.names:
        for stem in stems(form, INFLECTIONS + DERIVATIONS):
            found.add(stem)
            found.update(words.family.get(lemma, lemma) for lemma in (stem, *_bases(stem)))
    return frozenset(found)


@lru_cache(maxsize=8192)
def parts(form: str) -> tuple[str, ...]:
    """Return the words that a reader sees in ``form``: the parts of a compound, the word behind a prefix.

    Known words have them from the lexicon. An unknown word is split into two words that are common (three
    letters or more) or long (five or more), or into a prefix and a known word of four or more.
    """
    words = lexicon()
    found: dict[str, None] = {}
    lemmas = _bases(form)
    for lemma in (form, *lemmas):
        found.update(dict.fromkeys(words.parts.get(lemma, "").split()))
    if not lemmas and form not in FUNCTION_WORDS and form not in words.names:
        found.update(dict.fromkeys(_split(form)))
    return tuple(found)


def stems(form: str, endings: tuple[tuple[str, str], ...] = INFLECTIONS) -> tuple[str, ...]:
    """Return ``form`` with every one of ``endings`` taken off that leaves three letters or more."""
    found: dict[str, None] = {}
    for ending, instead in endings:
        if not form.endswith(ending) or form.endswith("ss") and ending == "s":
            continue
        stem = form[: len(form) - len(ending)] + instead
        if len(stem) >= _SHORTEST:
            found[stem] = None
            if not instead and len(stem) > _SHORTEST and stem[-1] == stem[-2]:
                found[stem[:-1]] = None
    return tuple(found)


def inflections_of(form: str) -> frozenset[str]:
    """Return ``form`` and the lemmas it may be an inflection of; for an unknown word what may be its lemmas."""
    if form in lexicon().names:
        return frozenset((form,))
    return frozenset((form, *(_bases(form) or stems(form))))


@lru_cache(maxsize=8192)
def _bases(form: str) -> tuple[str, ...]:
    return _find_bases(form, lexicon())


def _find_bases(form: str, words: Lexicon) -> tuple[str, ...]:
    found: dict[str, None] = {}
    if form in words.pos:
        found[form] = None
    found.update(dict.fromkeys(words.irregular.get(form, "").split()))
    if form not in FUNCTION_WORDS:
        noun = "n" in words.pos.get(form, "")
        for pos, rules in ENDINGS.items():
            if pos == "a" and noun:
                continue  # A customer is not more custom, nor a number more numb.
            for ending, instead in rules:
                if form.endswith(ending):
                    lemma = form[: len(form) - len(ending)] + instead
                    if (ending, instead) == ("es", "") and not lemma.endswith(_HISSING):
                        continue  # Planes are no form of plan.
                    if (ending, instead) == ("ed", "e") and pos in words.pos.get(form, ""):
                        continue  # To seed is no form of see.
                    if len(lemma) >= _SHORTEST and pos in words.pos.get(lemma, ""):
                        found[lemma] = None
    return tuple(found)


def _can_be_part(part: str) -> bool:
    lemmas = _bases(part)
    return any(lemma in lexicon().common for lemma in lemmas) or (bool(lemmas) and len(part) > _SHORTEST + 1)


def _split(form: str) -> tuple[str, ...]:
    for at in range(len(form) - _SHORTEST, _SHORTEST - 1, -1):
        first, second = form[:at], form[at:]
        if all(_can_be_part(part) for part in (first, second)):
            return first, second
    for prefix in PREFIXES:
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > _SHORTEST and _bases(rest):
            return (rest,)
    return ()
