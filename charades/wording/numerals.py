"""Numbers in a text: figures, number words, ordinals, quantities with a name, and Roman numerals."""

from __future__ import annotations

import re

from charades.wording.normal import Normal
from charades.wording.word_lists import word_set

CARDINALS = word_set(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
    billion trillion
    """
)
"""Number words that count."""
_ORDINALS = word_set(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth
    seventieth eightieth ninetieth hundredth thousandth millionth billionth
    """
)
_NAMED = word_set("dozen pair half quarter double triple quadruple twice thrice nought nil")
NUMBER_WORDS = CARDINALS | _ORDINALS | _NAMED
"""All number words, singular."""

_NOT_ROMAN = word_set("MIX CD DI CV MD MC DC LI MI CIV MM CC DM XL MV")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_PURE_FIGURE = re.compile(r"\d+(?:st|nd|rd|th|s|x|k|m|bn)?")
_BEFORE_PRONOUN = word_set("no the this that which each every any another")
_BEFORE_MOMENT = word_set("a per each every this that split last")


def is_number(normal: Normal, at: int) -> bool:
    """Whether word number ``at`` is a number or holds a digit.

    *One* as a pronoun (*this one*, *one another*) and *second* as a moment (*a second*) are not numbers.
    """
    token = normal.tokens[at]
    written = normal.typed[token.start : token.end]
    if any(char.isnumeric() for char in written) or _is_roman(written):
        return True
    return _is_number_word(token.readings[-1]) and not _is_other_word(normal, at)


def is_pure_number(normal: Normal, at: int) -> bool:
    """Whether word number ``at`` is nothing but a number: a figure (also *5th*, *10k*), word or Roman numeral."""
    token = normal.tokens[at]
    written = normal.typed[token.start : token.end]
    return bool(_PURE_FIGURE.fullmatch(token.form)) or _is_number_word(token.readings[-1]) or _is_roman(written)


def _is_number_word(form: str) -> bool:
    if form in NUMBER_WORDS or form == "halves":
        return True
    if form.endswith("fold") and form[:-4] in CARDINALS:
        return True
    singular = f"{form[:-3]}y" if form.endswith("ies") else form.removesuffix("es" if form == "sixes" else "s")
    return singular != form and singular in NUMBER_WORDS and singular not in ("one", "second", "first")


def _is_other_word(normal: Normal, at: int) -> bool:
    form = normal.tokens[at].form
    before = normal.tokens[at - 1].form if at else ""
    after = normal.tokens[at + 1].form if at + 1 < len(normal.tokens) else ""
    if form == "one":
        return before in _BEFORE_PRONOUN or after == "another"
    return form == "second" and before in _BEFORE_MOMENT


def _is_roman(written: str) -> bool:
    return len(written) > 1 and written not in _NOT_ROMAN and bool(_ROMAN.fullmatch(written))
