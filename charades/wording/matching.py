"""Whether a word or phrase occurs in a text, in whatever form or disguise.

A ``Term`` is compiled once and then looked for in many messages. How far it reaches is its ``match``: ``exact`` finds
the term as it is written, ``lemma`` also its inflections, ``family`` also derived words and compounds. Disguises
(look-alike letters, digits for letters, letters spelled out) are seen through in all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.lexicon import lexicon
from charades.wording.morphology import bases, inflections_of, parts, roots, stems
from charades.wording.normal import Normal, Token, disguises, words_of
from charades.wording.traces import emoji, letter_runs, reach, spelled_out, torn_words

Match = Literal["family", "lemma", "exact"]
Way = Literal["same", "form", "family", "part", "spelled", "picture"]
"""How a term was found: as it is, inflected, as a relative, inside a compound, in disguise, as an emoji."""

MATCHES: tuple[Match, ...] = get_args(Match)

_BETWEEN_WORDS = re.compile(r"[^\w\n.!?;:]{0,3}")
_SHORTEST_SPELLED = 3
_LONGEST_ENDING = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the typed text in which a term was found."""

    start: int
    end: int
    way: Way


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to look for; ``Term.of`` makes one.

    Attributes:
        text: As the coach wrote it.
        words: Its comparable words.
        match: How far it reaches.
        keys: For each word what a word of the text must have in common with it.
    """

    text: str
    words: tuple[str, ...]
    match: Match
    keys: tuple[frozenset[str | int], ...] = field(repr=False)

    @classmethod
    def of(cls, text: str, match: Match = "family") -> Term:
        """Compile ``text``, a word or phrase; a text without words gives a term that is never found."""
        words = words_of(text)
        return cls(text, words, match, tuple(_keys(word, match) for word in words))

    @property
    def joined(self) -> str:
        """The term's words written as one."""
        return "".join(self.words)

    def find(self, normal: Normal) -> Iterator[Found]:
        """Yield where the term occurs in a text, possibly several times for one stretch and in no order."""
        if not self.words:
            return
        yield from self._words(normal) if len(self.words) == 1 else self._phrases(normal)
        yield from self._disguised(normal)
        yield from self._letters(normal)
        yield from self._pieces(normal)
        yield from self._emoji(normal)

    def way(self, form: str) -> Way | None:
        """Return how a single comparable word stands for the whole term, or None."""
        if form == self.joined:
            return "same"
        if self.match == "exact":
            return None
        if len(self.words) > 1:
            return "form" if self.joined in (*bases(form), *stems(form)) and not _is_lemma(form) else None
        return self._way(form, 0)

    def _way(self, form: str, at: int) -> Way | None:
        word, keys = self.words[at], self.keys[at]
        if form == word:
            return "same"
        if self.match == "exact":
            return None
        if self.match == "lemma":
            return "form" if not keys.isdisjoint(inflections_of(form)) else None
        if not keys.isdisjoint(roots(form)):
            return "form" if word in bases(form) or not bases(form) else "family"
        if any(not keys.isdisjoint(roots(part)) for part in parts(form)):
            return "part"
        return None

    def _words(self, normal: Normal) -> Iterator[Found]:
        for token in normal.tokens:
            way = self._way_of(token, 0)
            if way:
                yield Found(token.start, token.end, way)

    def _way_of(self, token: Token, at: int) -> Way | None:
        return next((way for form in token.readings if (way := self._way(form, at))), None)

    def _phrases(self, normal: Normal) -> Iterator[Found]:
        tokens, count = normal.tokens, len(self.words)
        for first in range(len(tokens)):
            way = next((way for form in tokens[first].readings if (way := self.way(form))), None)
            if way:
                yield Found(tokens[first].start, tokens[first].end, way)
            window = tokens[first : first + count]
            if len(window) < count or not all(
                _BETWEEN_WORDS.fullmatch(normal.gap(a, b)) for a, b in zip(window, window[1:], strict=False)
            ):
                continue
            ways = [self._way_of(token, at) for at, token in enumerate(window)]
            if all(way in ("same", "form", "family") for way in ways):
                yield Found(window[0].start, window[-1].end, "same" if set(ways) == {"same"} else "form")

    def _disguised(self, normal: Normal) -> Iterator[Found]:
        for forms, start, end in disguises(normal):
            if any(self.way(form) in ("same", "form", "family") for form in forms):
                yield Found(start, end, "spelled")

    def _letters(self, normal: Normal) -> Iterator[Found]:
        """Spelled out: ``c a t``, ``c-a-t``, ``c.4.t``."""
        word = self.joined
        for run, spelled in zip(letter_runs(normal.typed), spelled_out(normal.typed), strict=True):
            at = spelled.find(word) if len(word) >= _SHORTEST_SPELLED else (0 if spelled == word else -1)
            if at >= 0:
                yield Found(run[at].start, run[at + len(word) - 1].end, "spelled")

    def _pieces(self, normal: Normal) -> Iterator[Found]:
        """Torn apart: ``ca-t`` and ``ele phant``, but not ``go at`` for *goat*, whose pieces are words."""
        for tokens, torn in torn_words(normal.typed):
            if not torn and not self._opened(tokens):
                continue
            joined = "".join(token.form for token in tokens)
            if abs(len(joined) - len(self.joined)) <= _LONGEST_ENDING and self.way(joined) in ("same", "form"):
                yield Found(tokens[0].start, tokens[-1].end, "spelled" if torn else "form")

    def _opened(self, tokens: tuple[Token, ...]) -> bool:
        """Whether the words are the parts of a compound term that was written apart: *snow man* for *snowman*."""
        return len(self.words) == 1 and len(tokens) == 2 and tokens[0].form in parts(self.words[0])

    def _emoji(self, normal: Normal) -> Iterator[Found]:
        for at, shown in emoji(normal.typed):
            if self.joined in shown:
                yield Found(at, at + 1, "picture")


class TermList:
    """Terms that are looked for together; a term is looked for only where the text holds something it needs."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Take the terms; those without words are never found."""
        self.terms = tuple(terms)
        self._index: dict[str | int, list[int]] = {}
        for number, term in enumerate(self.terms):
            for key in {term.joined, *(term.keys[0] if term.keys else ())}:
                self._index.setdefault(key, []).append(number)

    def find(self, normal: Normal) -> Iterator[tuple[Term, Found]]:
        """Yield what was found, in the order of the terms."""
        numbers = {number for key in reach(normal.typed) for number in self._index.get(key, ())}
        for spelled in spelled_out(normal.typed):
            numbers.update(number for number, term in enumerate(self.terms) if term.joined in spelled)
        for number in sorted(numbers):
            yield from ((self.terms[number], found) for found in self.terms[number].find(normal))


def _keys(word: str, match: Match) -> frozenset[str | int]:
    if match == "exact":
        return frozenset((word,))
    if _is_lemma(word):
        lemmas: tuple[str, ...] = (word,)
    else:
        lemmas = bases(word)
    if match == "lemma":
        return frozenset((word, *lemmas))
    if not lemmas:
        return roots(word)
    families = lexicon().family
    return frozenset((word, *lemmas, *(families[lemma] for lemma in lemmas if lemma in families)))


def _is_lemma(form: str) -> bool:
    return form in lexicon().pos or form in FUNCTION_WORDS
