"""Text in the form in which words are compared, with the way back to the text as it was typed.

Compatibility forms are resolved (NFKD), case folded, accents and invisible characters dropped, letters of other
alphabets that look like Latin ones replaced by those, apostrophes and hyphens straightened. Every offset handed out
points into the text as typed.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from charades.wording.morphology import is_known

_LETTERS = {
    "a": "АаΑαɑᴀ",
    "b": "ВвЬьΒβɃƀʙ",
    "c": "СсϹϲᴄ",
    "d": "ԁÐðĐđᴅ",
    "e": "ЕеΕεЄєᴇƎǝ",
    "g": "ԌԍɡɢǤǥ",
    "h": "НнҺһΗհĦħʜ",
    "i": "ІіΙιıɪӀ",
    "j": "Јјʝᴊϳȷ",
    "k": "КкΚκᴋ",
    "l": "ʟŁłӏ",
    "m": "МмΜᴍ",
    "n": "ΝηոпᴎɴŊŋ",
    "o": "ОоΟοσօØøᴏ",
    "p": "РрΡρᴘÞ",
    "q": "Ԛԛգ",
    "r": "ЯяʀᴦГг",
    "s": "Ѕѕꜱ",
    "t": "ТтΤτŦŧᴛ",
    "u": "υսμᴜ",
    "v": "νѴѵᴠ",
    "w": "ωԜԝᴡѡ",
    "x": "ХхΧχ",
    "y": "УуҮүΥγʏ",
    "z": "ΖζᴢƵƶ",
}
_LOOKALIKES = {char: letter for letter, chars in _LETTERS.items() for char in chars}
_WRITTEN_OUT = {"æ": "ae", "œ": "oe", "Æ": "ae", "Œ": "oe", "þ": "th"}
_APOSTROPHES = "’‘ʼ′`´＇‛ʹ"
_HYPHENS = "‐‑‒–−﹣－"
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
_SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029")

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
# The look-behind keeps a long word without digits from being tried again at each of its letters.
_MIXED = re.compile(r"(?<![^\W_])[^\W_]*[0-9@$!|+€£¥][^\W_@$!|+€£¥]*(?:[0-9@$!|+€£¥][^\W_@$!|+€£¥]*)*")
_LEET = {
    "0": "o",
    "1": "il",
    "2": "z",
    "3": "e",
    "4": "a",
    "5": "s",
    "6": "gb",
    "7": "t",
    "8": "b",
    "9": "g",
    "@": "a",
    "$": "s",
    "!": "il",
    "|": "il",
    "+": "t",
    "€": "e",
    "£": "l",
    "¥": "y",
}
_STRETCHED = re.compile(r"(.)\1{2,}")
_DOUBLED = re.compile(r"([a-z])\1")
_MOST_READINGS = 32


@dataclass(frozen=True, slots=True)
class Token:
    """A word: how it is compared, and where it stands in the text as typed."""

    form: str
    start: int
    end: int

    @property
    def readings(self) -> tuple[str, ...]:
        """The forms to look up: without apostrophes, and the word before a possessive or contracted ending."""
        return readings(self.form)


@dataclass(frozen=True, slots=True)
class Normal:
    """A text made comparable.

    Attributes:
        typed: The text as typed.
        text: The comparable text.
        origins: For each character of ``text`` the offset in ``typed`` that it comes from.
        tokens: The words of ``text``, hyphens and underscores separating, apostrophes inside words joining.
    """

    typed: str
    text: str
    origins: tuple[int, ...]
    tokens: tuple[Token, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the typed text that ``text[start:end]`` comes from, with the accents that follow."""
        first, last = self.origins[start], self.origins[end - 1] + 1
        while last < len(self.typed) and unicodedata.combining(self.typed[last]):
            last += 1
        return first, last

    def gap(self, before: Token, after: Token) -> str:
        """Return what was typed between two words."""
        return self.typed[before.end : after.start]


@lru_cache(maxsize=64)
def normalise(typed: str) -> Normal:
    """Return ``typed`` in comparable form."""
    if typed.isascii() and typed.isprintable():
        text, origins = typed.lower().replace("`", "'"), tuple(range(len(typed)))
    else:
        pairs = [(char, at) for at, source in enumerate(typed) for char in _fold(source)]
        text, origins = "".join(char for char, _ in pairs), tuple(at for _, at in pairs)
    bare = Normal(typed, text, origins, ())
    tokens = tuple(Token(match.group(), *bare.span(*match.span())) for match in _WORD.finditer(text))
    return Normal(typed, text, origins, tokens)


def words_of(text: str) -> tuple[str, ...]:
    """Return the comparable words of ``text``, possessive endings dropped."""
    return tuple(token.readings[-1] for token in normalise(text).tokens)


@lru_cache(maxsize=8192)
def readings(form: str) -> tuple[str, ...]:
    """Return the forms under which a word with apostrophes is looked up, the plainest last."""
    if "'" not in form:
        return (form,)
    head, _, tail = form.rpartition("'")
    joined = form.replace("'", "")
    if tail == "t" and head.endswith("n"):
        stem = {"can": "can", "won": "will", "shan": "shall"}.get(head, head[:-1])
        return (form, joined, stem)
    if tail in ("s", "m", "re", "ve", "ll", "d", "em"):
        return (form, head.replace("'", ""))
    return (form, joined)


def disguises(normal: Normal) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Yield what words with digits or symbols among their letters, or with stretched letters, may stand for.

    Each item is the possible forms and the span in the typed text: ``c4t`` may be *cat*, ``caaat`` *cat* or *caat*. A
    letter that is merely doubled counts in what is no word: ``catt``, but not ``hopping``.
    """
    for match in _MIXED.finditer(normal.text):
        start, end = match.span()
        end -= len(match.group()) - len(match.group().rstrip("!|+"))
        written = normal.text[start:end]
        if any(char.isalpha() for char in written) and any(char in _LEET for char in written):
            forms = {*_unleet(written), written.strip("0123456789@$!|+€£¥")}
            yield tuple(sorted(form for form in forms if form.isalpha())), *normal.span(start, end)
    for token in normal.tokens:
        if _STRETCHED.search(token.form):
            forms = {_STRETCHED.sub(r"\1", token.form), _STRETCHED.sub(r"\1\1", token.form)}
            yield tuple(sorted(forms)), token.start, token.end
        elif _DOUBLED.search(token.form) and not is_known(token.form):
            doubles = [match.start() for match in _DOUBLED.finditer(token.form)]
            yield tuple(token.form[:at] + token.form[at + 1 :] for at in doubles), token.start, token.end


def letters_of(form: str) -> str:
    """Return ``form`` with each digit or symbol replaced by the letter it is most often used for."""
    return "".join(_LEET.get(char, char)[0] for char in form)


def _unleet(written: str) -> set[str]:
    choices = [_LEET.get(char, char) for char in written]
    return {"".join(choice) for choice in itertools.islice(itertools.product(*choices), _MOST_READINGS)}


@lru_cache(maxsize=4096)
def _fold(source: str) -> str:
    if source in _SPACES:
        return " "
    if source in _WRITTEN_OUT:
        return _WRITTEN_OUT[source]
    if source in _APOSTROPHES:
        return "'"
    if source in _HYPHENS:
        return "-"
    if unicodedata.category(source) in _INVISIBLE:
        return ""
    squared = _squared(source)
    if squared:
        return squared
    plain = unicodedata.normalize("NFKD", _LOOKALIKES.get(source, source))
    kept = (char for char in plain if not unicodedata.combining(char))
    folded = "".join(_LOOKALIKES.get(char, char) for char in kept).casefold()
    return "".join(_LOOKALIKES.get(char, char) for char in folded)


def _squared(source: str) -> str:
    """The letter in a negative circle, a negative square or a regional indicator, which NFKD leaves alone."""
    for first in (0x1F150, 0x1F170, 0x1F1E6):
        if first <= ord(source) < first + 26:
            return chr(ord("a") + ord(source) - first)
    return ""
