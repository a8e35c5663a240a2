"""Two words that count changed places, all else being the same word for word.

*One in the morning and two at night* against *two in the morning and one at night*; *only two of them speak French, but
all of them drive* against *all of them speak French, but only two of them drive*. Not a distortion: what is counted
moved together with its number (*two chairs and a table*: *a table and two chairs*).

Hard, since the same words stand in the same order but for those that count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from charades.game.scorecard import Distortion
from charades.meaning.distortions.pair import Pair, distortion, measured

_COUNTING = {
    **dict.fromkeys(("all", "every", "each"), "all"),
    **{word: word for word in ("both", "some", "most", "many", "few", "several", "half", "no", "none", "twice")},
    **{word: word for word in ("more", "less", "fewer")},
}
"""Words that count besides numbers, by what they say."""
_BESIDE = frozenset({"only", "just", "of", "the", "them", "us", "you", "a", "an"})
"""Words that may stand with a word that counts."""
_JOINS = frozenset({"and", "or"})
_SIGN = "\0"
_LONGEST = 3
"""Tokens from a word that counts to what is counted, at most, for that to be quoted."""


@dataclass(frozen=True, slots=True)
class Count:
    """A word that counts: what it says, and where it stands."""

    value: str
    token: Token


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the first two words that count and stand in each other's place."""
    (words, ours), (others, theirs) = _told(pair.reference.doc), _told(pair.reconstruction.doc)
    if words != others or sorted(one.value for one in ours) != sorted(two.value for two in theirs):
        return
    moved = [(one, two) for one, two in zip(ours, theirs, strict=True) if one.value != two.value]
    if len(moved) < 2 or f"{_SIGN} {_SIGN}" in " ".join(word for word in words if word not in _JOINS):
        return
    numbers = [couple[0].token for couple in moved if all(each.token.like_num for each in couple)]
    yield distortion(
        (measured(pair.reference, numbers) or "quantity") if len(numbers) == len(moved) else "scope",
        pair.reference.tokens(moved[0][0].token.i, _end(moved[-1][0].token)),
        pair.reconstruction.tokens(moved[0][1].token.i, _end(moved[-1][1].token)),
        hard=True,
    )


def _told(doc: Doc) -> tuple[list[str], list[Count]]:
    """Return the words of a text with a sign for each word that counts, and these."""
    words, counts = [], []
    for token in doc:
        value = _COUNTING.get(token.lower_) or (token.lower_ if token.like_num else "")
        if value:
            counts.append(Count(value, token))
            words.append(_SIGN)
        elif token.lower_ not in _BESIDE and not token.is_punct and not token.is_space:
            words.append(token.lemma_.lower())
    return words, counts


def _end(token: Token) -> int:
    """Return the last token of a word that counts with what is counted, as far as that stands right behind it."""
    inside = [noun for child in token.children if child.lower_ == "of" for noun in child.children]
    noun = inside[0] if inside else token.head
    return noun.i if token.i < noun.i <= token.i + _LONGEST and noun.pos_ in ("NOUN", "PRON") else token.i
