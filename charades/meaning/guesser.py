"""The machine guesser: from descriptions to the words they may mean, best first.

A word fits a description as far as the description is near the word itself and near one of its senses, where a sense
is read as a dictionary entry, its words before its definition. Common words are more likely than rare ones and single
words than compounds. Descriptions add up: a word must fit all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np

from charades.cleaning import MAX_MESSAGE, clean
from charades.meaning.encoder import Floats, SentenceEncoder
from charades.meaning.guesser_bar import Bar
from charades.meaning.guesser_form import as_entry, asked_kinds
from charades.meaning.guesser_index import FOLDER, Index, read_index
from charades.meaning.guesser_own import own_guesses

NAME_SHARE = 0.4
"""How much of a word's fit comes from the word itself; the rest comes from its best sense."""
WHOLE_SHARE = 0.5
"""How much of the fit to a description of several parts comes from the whole; the rest is the mean of its parts."""
COMMON = 0.03
"""What ten times as many occurrences add to a word's fit."""
COMMON_ZIPF = 5.0
"""Words this frequent, once in ten thousand words, are as likely as the more frequent ones."""
COMPOUND = 0.08
"""What a compound of several words loses."""
OTHER_KIND = 0.04
"""What a word loses that cannot be the part of speech asked for."""
_USUAL_ZIPF = 4.0
"""So frequent words gain and lose nothing."""
_MOST_PARTS = 6
_SPARE = 200
_PART = re.compile(r"[;\n]|(?<=[.!?])\s")


@dataclass(frozen=True, slots=True)
class Guess:
    """A word and how well it fits, 0 (like any word) to 1 (like its own dictionary entry)."""

    word: str
    score: float


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Words of a list: their rows in the index, -1 for those that are not there, which have a vector each instead."""

    words: tuple[str, ...]
    rows: np.ndarray[tuple[int], np.dtype[np.int64]]
    strangers: Floats


class Guesser:
    """Guesses words from descriptions; safe to use from one thread at a time."""

    def __init__(self, encoder: SentenceEncoder, index: Index) -> None:
        self._encoder = encoder
        self._index = index
        self._fixed = COMMON * (np.minimum(index.zipf, COMMON_ZIPF) - _USUAL_ZIPF)
        self._fixed -= COMPOUND * np.array([" " in word for word in index.words])
        self._lists: dict[tuple[str, ...], _Candidates] = {}

    @classmethod
    def load(cls, encoder: SentenceEncoder, folder: Path = FOLDER) -> Guesser:
        """Read the index.

        Args:
            encoder: Reads the descriptions; it must be the one that the index was made with.
            folder: Holds the index.

        Raises:
            ModelMissing: A file is not there.
            ModelDamaged: A file is not the one that was shipped, or the index was made with another encoder.
        """
        return cls(encoder, read_index(encoder.digest, folder))

    @property
    def size(self) -> int:
        """How many words there are in the index, rare and indecent ones included."""
        return len(self._index.words)

    def knows(self, word: str) -> bool:
        """Return whether a word, in lower case, is in the index."""
        return self._index.row(word) >= 0

    def guess(
        self,
        clues: Sequence[str],
        *,
        forbid: Collection[str] = (),
        top: int = 10,
        lexicon: Sequence[str] | None = None,
    ) -> list[Guess]:
        """Return the words that the descriptions may mean, best first.

        Words used in the descriptions are never guessed. Without a list, neither are rare or indecent words, nor
        two forms of one word.

        Args:
            clues: What was said, one text a message; texts without a letter say nothing.
            forbid: Words and compounds that are not to be guessed, however they are written.
            top: How many guesses at most.
            lexicon: The only words to choose from, as the caller writes them; without it, the index's common words.

        Raises:
            ModelMissing: The lists of words that are not guessed are not there.
        """
        texts = [text for clue in clues if any(map(str.isalpha, text := clean(clue[: 2 * MAX_MESSAGE], lines=True)))]
        if not texts or top < 1:
            return []
        queries, weights = self._queries(texts)
        fits = self._fixed + NAME_SHARE * self._index.by_name(weights @ queries)
        fits += (1 - NAME_SHARE) * (weights @ self._index.by_sense(queries))
        for text in texts:
            fits -= OTHER_KIND / len(texts) * ((self._index.kinds & asked_kinds(text)) == 0)
        bar = Bar(texts, forbid, joined=lexicon is None)
        if lexicon is None:
            own = partial(own_guesses, index=self._index, fits=fits)
            return _best(self._index.words, fits, bar, top, own)
        candidates = self._candidates(lexicon)
        chosen = fits[candidates.rows]
        chosen[candidates.rows < 0] = candidates.strangers @ (weights @ queries)
        return _best(candidates.words, chosen, bar, top, iter)

    def _queries(self, texts: Sequence[str]) -> tuple[Floats, Floats]:
        """Return vectors of the texts and their parts, (k, d), and the weight of each, (k,), 1 in all."""
        said: list[str] = []
        weights: list[float] = []
        for text in texts:
            parts = [part for part in map(str.strip, _PART.split(text)) if any(map(str.isalpha, part))][:_MOST_PARTS]
            whole = WHOLE_SHARE if len(parts) > 1 else 1.0
            said.append(text)
            weights.append(whole / len(texts))
            if len(parts) > 1:
                said += parts
                weights += [(1 - whole) / len(parts) / len(texts)] * len(parts)
        # One by one: in a batch the vectors would depend on each other a little.
        vectors = np.stack([self._encoder.encode_tokens(as_entry(text)).sentence for text in said])
        return self._index.project(vectors), np.array(weights, dtype=np.float32)

    def _candidates(self, lexicon: Sequence[str]) -> _Candidates:
        words = tuple(dict.fromkeys(word for given in lexicon if (word := clean(given))))
        if words not in self._lists:
            rows = np.array([self._index.row(word.lower()) for word in words], dtype=np.int64)
            strangers = [word for word, row in zip(words, rows, strict=True) if row < 0]
            vectors = self._index.project(self._encoder.encode(strangers))
            self._lists = {words: _Candidates(words, rows, vectors)}
        return self._lists[words]


def _best(
    words: Sequence[str], fits: Floats, bar: Bar, top: int, chosen: Callable[[Iterable[int]], Iterable[int]]
) -> list[Guess]:
    # Few of the best are barred, so the whole list is hardly ever put in order.
    for size in (top + _SPARE, len(words)):
        first = np.argpartition(-fits, size)[:size] if size < len(words) else np.arange(len(words))
        ordered = first[np.lexsort((first, -fits[first]))]
        found = list(islice(chosen(row for row in ordered if not bar.stops(words[row])), top))
        if len(found) == top:
            break
    return [Guess(words[row], round(float(min(1.0, max(0.0, fits[row]))), 4)) for row in found]
