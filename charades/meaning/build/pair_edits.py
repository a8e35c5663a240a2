"""Pairs for the pair model that are made from single texts: equal and nearly equal ones, and ones with a word changed.

A change of number, month or weekday turns a text around, and so does a sister term (a violin for a guitar); the same
number in figures, a synonym, other capitals, a slip of the pen do not. Learning from both keeps the model from taking
*other words* for another meaning, and *the same words* for the same one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from charades.meaning.build.pair_material import Example
from charades.meaning.pair_model import KINDS
from charades.wording.build.wordnet import Synset, SynsetKey, read_counts, read_senses, read_synsets

NEGATION, QUANTITY, ENTITY = KINDS.index("negation"), KINDS.index("quantity"), KINDS.index("entity")
FREQUENT = 6
"""Times a noun must be tagged in WordNet's texts to be put in the place of another."""
_CARDINALS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
_FIGURES = {word: str(number) for number, word in enumerate(_CARDINALS, 2)}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_COLOURS = "red blue green yellow black white brown grey orange pink purple".split()
_STUFF = "wooden plastic metal glass paper leather cotton stone steel clay".split()
_NATIONS = (
    "French German Spanish Italian Dutch Polish Greek Swedish Irish Turkish Chinese Japanese Indian Mexican Brazilian "
    "Russian Canadian Australian Egyptian"
).split()
_CLASSES = (
    (_ORDINALS, "order"), (_MONTHS, "time"), (_DAYS, "time"), (_COLOURS, "entity"), (_STUFF, "entity"),
    (_NATIONS, "entity"), (_CARDINALS, "quantity"),
)  # fmt: skip
_SHORT = {"do not": "don't", "is not": "isn't", "cannot": "can't", "will not": "won't", "it is": "it's", "I am": "I'm",
          "we are": "we're", "they are": "they're", "does not": "doesn't", "are not": "aren't"}  # fmt: skip
_NOUN = re.compile(
    r"\b(a|an|the|his|her|their|some|two|three)((?: [a-z]+)?) ([a-z]{3,})"
    r"(?=[.,;]| (?:is|are|was|in|on|at|of|to|with|and|for|by|from|near|that)\b|$)"
)
"""A determiner, perhaps an attribute, and what is most likely a noun, by what follows it."""
_CAPTION = re.compile(r"((?:A|An|The|Two|Three|Some) [a-z]+) (is|are) ([a-z]+ing\b.*)$")
_NUMBER = re.compile(r"(?<![\d.,:])\d{1,4}(?![\d.,:]*\d)")


def equal(text: str, rng: random.Random) -> Iterator[Example]:
    """Yield the text with itself, or with a version of it that differs in what means nothing."""
    yield Example(text, text, 1.0, source="equal")
    other = rng.choice((_shortened, _slipped, _plain, _spaced))(text, rng)
    if other != text:
        yield Example(text, other, 1.0, source="equal")


def changed(text: str, rng: random.Random) -> Iterator[Example]:
    """Yield the text with one member of a closed class exchanged, and with the same number said in another way."""
    for words, kind in _CLASSES:
        found = [match for word in words for match in re.finditer(rf"\b{word}\b", text)]
        if found:
            match = rng.choice(found)
            other = rng.choice([word for word in words if word != match[0]])
            yield Example(text, _put(text, match, other), 0.0, 1.0, KINDS.index(kind), source="changed")
        if found and match[0] in _FIGURES:
            yield Example(text, _put(text, match, _FIGURES[match[0]]), 1.0, source="changed")
    figures = list(_NUMBER.finditer(text))
    if figures:
        match = rng.choice(figures)
        number = int(match[0])
        wrong = rng.choice([number + rng.randint(1, 9), max(0, number - rng.randint(1, 9)), number * 2, number * 10])
        if wrong != number:
            yield Example(text, _put(text, match, str(wrong)), 0.0, 1.0, QUANTITY, source="changed")
        if 2 <= number <= 20:
            yield Example(text, _put(text, match, _CARDINALS[number - 2]), 1.0, source="changed")


def denied(text: str, rng: random.Random) -> Iterator[Example]:
    """Yield a caption (*a man is playing a flute*) with its denials, and two denials of it."""
    match = _CAPTION.match(text)
    if match is None:
        return
    who, rest = match[1].lower(), match[3]
    be = match[2]
    noun = who.split(" ", 1)[-1]
    ways = [f"{match[1]} {be} not {rest}", f"There {be} no {noun} {rest}", f"No {noun} {be} {rest}"]
    yield Example(text, rng.choice(ways), 0.0, 1.0, NEGATION, source="denied")
    yield Example(f"There {be} {who} {rest}", text, 1.0, source="denied")
    if rng.random() < 0.5:
        one, other = rng.sample(ways, 2)
        yield Example(one, other, 0.9, source="denied")


class Nouns:
    """Exchanges nouns after WordNet.

    Args:
        folder: Of the WordNet 3.0 database.
    """

    def __init__(self, folder: Path) -> None:
        self._synsets = read_synsets(folder)
        self._senses = read_senses(folder)
        self._counts = read_counts(folder)
        self._below: dict[SynsetKey, list[Synset]] = {}
        for synset in self._synsets.values():
            for above in _above(synset):
                self._below.setdefault(above, []).append(synset)

    def exchanged(self, text: str, rng: random.Random) -> Iterator[Example]:
        """Yield the text with a noun exchanged for a sister term, for a synonym and for a wider term."""
        found = [match for match in _NOUN.finditer(text) if self._first(match[3]) is not None]
        if not found:
            return
        match = rng.choice(found)
        sense = self._first(match[3])
        assert sense is not None
        synonyms = [word for word in self._words(sense) if word != match[3]]
        parents = [self._synsets[key] for key in _above(sense)]
        sisters = [word for above in parents for sister in self._below[above.key] if sister.key != sense.key
                   for word in self._words(sister) if word not in self._words(sense)]  # fmt: skip
        if sisters:
            yield Example(text, self._with(text, match, rng.choice(sisters)), 0.05, 0.6, ENTITY, source="nouns")
        if synonyms:
            yield Example(text, self._with(text, match, rng.choice(synonyms)), 0.85, source="nouns")
        wider = [word for above in parents for word in self._words(above)]
        if wider:
            yield Example(text, self._with(text, match, rng.choice(wider)), 0.5, source="nouns")

    def _first(self, noun: str) -> Synset | None:
        """Return the first sense of a noun that is hardly anything else; None for other words."""
        keys = self._senses.get((noun, "n"))
        rare = self._counts.get((noun, "n"), 0) < FREQUENT
        if not keys or rare or self._counts.get((noun, "v"), 0) > self._counts[noun, "n"]:
            return None
        return self._synsets[keys[0]]

    def _words(self, synset: Synset) -> list[str]:
        """Return the frequent single words of a synset that mean it first of all."""
        found = []
        for lemma in synset.lemmas:
            keys = self._senses.get((lemma.lower(), "n"), ())
            frequent = self._counts.get((lemma, "n"), 0) >= FREQUENT
            if frequent and lemma.isalpha() and lemma.islower() and keys and keys[0] == synset.key:
                found.append(lemma)
        return found

    @staticmethod
    def _with(text: str, match: re.Match[str], noun: str) -> str:
        """Put another noun in the place of the matched one, with the right article."""
        article = match[1]
        if article in ("a", "an") and not match[2]:
            article = "an" if noun[0] in "aeiou" else "a"
        return text[: match.start()] + f"{article}{match[2]} {noun}" + text[match.end() :]


def _above(synset: Synset) -> list[SynsetKey]:
    return [pointer.key for pointer in synset.pointers if pointer.symbol == "@"] if synset.key.pos == "n" else []


def _put(text: str, match: re.Match[str], other: str) -> str:
    """Put another word in the place of the matched one, behind the right article."""
    before = text[: match.start()]
    article = re.search(r"\b([Aa])n? $", before)
    if article is not None:
        before = before[: article.start()] + article[1] + ("n " if other[0].lower() in "aeiou" else " ")
    return before + other + text[match.end() :]


def _shortened(text: str, rng: random.Random) -> str:
    for long, short in _SHORT.items():
        if long in text:
            return text.replace(long, short)
        if short in text:
            return text.replace(short, long)
    return _plain(text, rng)


def _slipped(text: str, rng: random.Random) -> str:
    """Exchange, double or leave out a letter in the middle of a long word."""
    words = [match for match in re.finditer(r"[a-z]{6,}", text)]
    if not words:
        return text
    word = rng.choice(words)
    at = word.start() + rng.randint(2, len(word[0]) - 3)
    return rng.choice((text[:at] + text[at + 1 :], text[:at] + text[at] + text[at:],
                       text[:at] + text[at + 1] + text[at] + text[at + 2 :]))  # fmt: skip


def _plain(text: str, rng: random.Random) -> str:
    return text.rstrip(".!").lower() if rng.random() < 0.7 else text.replace(",", "")


def _spaced(text: str, rng: random.Random) -> str:
    polite = rng.choice(("So, ", "Well, ", "I think this: ", "They said: ", "As I understand it, "))
    return polite + text[0].lower() + text[1:]


def composed(
    rows: Sequence[tuple[str, Sequence[str], Sequence[str]]], rng: random.Random, number: int
) -> Iterator[Example]:
    """Yield texts of two or three sentences: restated, with one sentence turned around, and with one left out.

    Args:
        rows: Reference, honest restatements, distortions.
        rng: Chooses.
        number: How many groups.
    """
    for _ in range(number):
        chosen = rng.sample(rows, rng.choice((2, 2, 3)))
        whole = " ".join(_ended(reference) for reference, _, _ in chosen)
        order = rng.sample(range(len(chosen)), len(chosen)) if rng.random() < 0.4 else list(range(len(chosen)))
        said = [_ended(rng.choice([chosen[place][0], *chosen[place][1]])) for place in order]
        yield Example(whole, " ".join(said), 1.0, source="composed")
        turned = list(said)
        at = rng.randrange(len(order))
        turned[at] = _ended(rng.choice(chosen[order[at]][2]))
        yield Example(whole, " ".join(turned), 0.0, 1.0, source="composed")
        del said[rng.randrange(len(said))]
        yield Example(whole, " ".join(said), 0.3, source="composed")


def _ended(text: str) -> str:
    return text if text[-1] in ".!?" else text + "."
