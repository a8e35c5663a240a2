"""The quantities in a text: how many, of what, and whether as a bound.

Number words, digits, fractions, multiples, percent and units are brought to one scale: *48 hours* and *two days* are
the same 172,800 seconds, *a third* and *33 percent* the same share, *twice* the same multiple as *doubled*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from charades.meaning.grammar.bounds import bound_of
from charades.meaning.grammar.dimensions import measured
from charades.meaning.grammar.quantity import Quantity
from charades.meaning.grammar.units import DEGREES, UNITS

_ROUGHLY = frozenset({"about", "around", "roughly", "approximately", "nearly", "almost", "some", "circa", "approx"})

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
    "dozen": 12.0,
}  # fmt: skip
_WORDS = {
    **{word: float(value) for value, word in enumerate(_NUMBERS.split())},
    **{word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)},
}
_FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "seventh": 1 / 7, "eighth": 1 / 8,
    "ninth": 1 / 9, "tenth": 1 / 10, "twelfth": 1 / 12, "twentieth": 1 / 20, "hundredth": 1 / 100,
}  # fmt: skip
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth
"""
_RANKS = {word: float(value) for value, word in enumerate(_ORDINALS.split(), start=1)}
_RANK = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_ROMAN = {figure: float(value) for value, figure in enumerate("II III IV V VI VII VIII".split(), start=2)}
_TIMES = {"double": 2.0, "twice": 2.0, "thrice": 3.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
_RATES = frozenset({"a", "an", "per", "each", "every", "in"})
"""What follows *three times* where it tells how often, and not how much."""
_MORE = {"half": 0.5, "quarter": 0.25}
"""What *and a half* adds to the unit before it."""
_LINKS = frozenset({"to", "or", "and", "-", "than", "of", "not"})
"""Words between two numbers that share a unit."""
_BEFORE_YEARS = frozenset({"in", "of", "since", "by", "until", "before", "after", "from"})
_WHOLES = frozenset({"all", "every", "each"})
"""Words with which something else begins: *open until eight all year*."""
_LABELS = frozenset({"at", "#", "number", "page", "room"})
_CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "o'clock", "o’clock"})
_DIGITS = re.compile(r"^[+-]?\d[\d,]*(\.\d+)?$|^[+-]?\.\d+$")
_DOTTED = re.compile(r"^[1-9]\d{0,2}(\.\d{3})+$")
"""Thousands that are set apart by full stops."""
_GLUED = re.compile(r"^([$€£]?)(\d{1,3}(?:\.\d{3})+|\d[\d,]*(?:\.\d+)?)(%|k|m|bn|km|kg|g|cm|h|min)?$", re.IGNORECASE)


def quantities(doc: Doc) -> tuple[Quantity, ...]:
    """Return the quantities in a text, in order."""
    found: list[Quantity] = []
    index = 0
    while index < len(doc):
        quantity = _read(doc, index)
        if quantity is not None:
            found.append(quantity)
            index = quantity.last
        index += 1
    return tuple(_summed(doc, list(_completed(doc, list(measured(doc, found))))))


def _completed(doc: Doc, found: list[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, bare numbers with the unit of the one that they stand beside: *from four hours to two*."""
    for index, quantity in enumerate(found):
        if quantity.unit == "count" and not quantity.noun:
            for other in [*found[index + 1 : index + 2], *reversed(found[:index][-1:])]:
                first, last = sorted((quantity, other), key=lambda each: each.first)
                between = doc[first.last + 1 : last.first]
                if (other.noun or other.unit != "count") and any(token.lower_ in _LINKS for token in between):
                    value = quantity.value * other.scale
                    yield replace(quantity, value=value, unit=other.unit, noun=other.noun, scale=other.scale)
                    break
            else:
                yield quantity
        else:
            yield quantity


def _summed(doc: Doc, found: list[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, those that are told in two units as one: *an hour and twenty minutes*."""
    whole: Quantity | None = None
    for part in found:
        if whole is not None and _adds(doc, whole, part):
            whole = replace(whole, value=whole.value + part.value, last=part.last)
            continue
        if whole is not None:
            yield whole
        whole = part
    if whole is not None:
        yield whole


def _adds(doc: Doc, whole: Quantity, part: Quantity) -> bool:
    """Return whether a quantity goes on in the smaller unit of the next one."""
    if whole.unit not in ("time", "length", "mass") or whole.unit != part.unit or part.value >= whole.scale:
        return False
    before = doc[whole.first - 1].lower_ if whole.first else ""
    between = [token.lower_ for token in doc[whole.last + 1 : part.first]]
    return part.scale < whole.scale and between in ([], ["and"]) and not part.bound and before != "between"


def _read(doc: Doc, index: int) -> Quantity | None:
    """Return the quantity that begins at a token."""
    token = doc[index]
    lemma = token.lemma_.lower()
    if lemma in _TIMES and (token.pos_ != "NOUN" or lemma == "twice"):
        often = lemma in ("twice", "thrice") and _next(doc, index) in _RATES
        return None if often else Quantity(_TIMES[lemma], "share", "", "", False, index, index)
    rank = _rank(doc, index)
    if rank is not None:
        return rank
    value, last = _number(doc, index)
    if value is None:
        return _one_unit(doc, index)
    value, last, share = _fraction(doc, value, last)
    if _next(doc, last) == "times":
        often = _next(doc, last + 1) in _RATES
        return None if often else Quantity(value, "share", "", bound_of(doc, index, last), False, index, last + 1)
    currency = doc[index - 1].text if index and doc[index - 1].text in "$€£" and doc[index - 1].text else ""
    glued = _GLUED.match(token.text)
    tail = (glued.group(3) or "").lower() if glued else ""
    currency = currency or (glued.group(1) if glued else "")
    if token.lower_ == "one" and not share and token.dep_ != "nummod":
        return None
    unit, noun, factor, end = _unit(doc, last, currency, tail)
    if share:
        unit, factor = (unit, factor) if unit not in ("count", "share") else ("share", 1.0)
    if _is_name(doc, index, last, value, unit):
        return None
    first = index - 1 if currency and index and doc[index - 1].text == currency else index
    more, end = _and_more(doc, end) if factor != 1.0 or unit not in ("count", "share") else (0.0, end)
    value += more
    rough = any(token.lower_ in _ROUGHLY for token in doc[max(0, first - 2) : first])
    return Quantity(value * factor, unit, noun, bound_of(doc, first, end), rough, first, end, factor)


def _and_more(doc: Doc, last: int) -> tuple[float, int]:
    """Return what is added to the unit that ends at a token, and the last token with it: *two hours and a half*."""
    if [token.lower_ for token in doc[last + 1 : last + 3]] == ["and", "a"] and _next(doc, last + 2) in _MORE:
        behind = doc[last + 4] if last + 4 < len(doc) else None
        if behind is None or behind.pos_ not in ("NOUN", "PROPN", "ADJ"):  # an hour and a half bottle
            return _MORE[_next(doc, last + 2)], last + 3
    return 0.0, last


def _next(doc: Doc, index: int) -> str:
    return doc[index + 1].lower_ if index + 1 < len(doc) else ""


def _rank(doc: Doc, index: int) -> Quantity | None:
    """Return the place in a row that a token tells of a thing behind it: *the third floor*, but no *third of it*.

    It may stand behind a name in Roman figures: *World War II*.
    """
    token = doc[index]
    if token.text in _ROMAN and index and doc[index - 1].pos_ == "PROPN":
        return Quantity(_ROMAN[token.text], "rank", doc[index - 1].lemma_.lower(), "", False, index, index)
    match = _RANK.match(token.lower_)
    value = float(match[1]) if match else _RANKS.get(token.lower_, 0.0)
    noun = token.head
    if (
        not value
        or noun.pos_ not in ("NOUN", "PROPN")
        or not index < noun.i <= index + 3
        or token.dep_ not in ("amod", "compound")
    ):
        return None
    return Quantity(value, "rank", noun.lemma_.lower(), "", False, index, index)


def _one_unit(doc: Doc, index: int) -> Quantity | None:
    """Return one unit of time that has only an article: *take an hour*; but no rate (*twice an hour*)."""
    following = doc[index].nbor() if index + 1 < len(doc) else None
    if following is None or doc[index].lower_ not in ("a", "an"):
        return None
    name, factor = UNITS.get(following.lemma_.lower(), ("", 0.0))
    more, last = _and_more(doc, index + 1)
    alone = name == "time" and following.dep_ in ("dobj", "pobj")
    if not more and not alone and not _goes_on(doc, index + 1, name):
        return None
    bound = bound_of(doc, index, last)
    return Quantity((1.0 + more) * factor, name, "", bound, False, index, last, factor) if name else None


def _goes_on(doc: Doc, last: int, name: str) -> bool:
    """Return whether a number of another unit of the same scale is added: *an hour and twenty minutes*."""
    added = doc[last + 2 : last + 4]
    if _next(doc, last) != "and" or len(added) < 2 or _plain(added[0]) is None:
        return False
    return UNITS.get(added[1].lemma_.lower(), ("",))[0] == name


def _number(doc: Doc, index: int) -> tuple[float | None, int]:
    """Return the number that begins at a token, and its last token."""
    total, part, last, seen = 0.0, 0.0, index, False
    position = index
    while position < len(doc):
        token = doc[position]
        word = token.lower_
        value = _plain(token)
        if value is not None and not (seen and _DIGITS.match(doc[last].text)):
            if seen and not (part and part % 10 == 0 and value < 10 or part % 100 == 0):
                break
            part += value
        elif (
            word in _SCALES
            and (seen or word in ("dozen", "hundred", "thousand", "million"))
            and not (not seen and token.tag_ == "NNS")
        ):
            part = (part or 1.0) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, part = total + part, 0.0
        elif seen and word in ("-", "and") and position + 1 < len(doc) and _continues(doc, position, part, word):
            position += 1
            continue
        else:
            break
        seen, last = True, position
        position += 1
    if not seen and doc[index].lemma_.lower() in _FRACTIONS and _is_fraction(doc[index]):
        return 1.0, index - 1
    return (total + part, last) if seen else (None, index)


def _plain(token: Token) -> float | None:
    """Return the value of one number word or figure."""
    if token.lower_ in _WORDS and not (token.lower_ == "one" and token.pos_ not in ("NUM",)):
        return _WORDS[token.lower_]
    glued = _GLUED.match(token.text)
    if not glued:
        return None
    figures = glued.group(2).replace(",", "")
    digits = float(figures.replace(".", "") if _DOTTED.match(figures) else figures)
    return digits * _SCALES.get((glued.group(3) or "").lower(), 1.0)


def _continues(doc: Doc, position: int, part: float, word: str) -> bool:
    following = _plain(doc[position + 1])
    if following is None or _DIGITS.match(doc[position + 1].text):
        return False
    return (word == "-" and part % 100 >= 20 and following < 10) or (
        word == "and" and part >= 100 and part % 100 == 0 and following < 100
    )


def _fraction(doc: Doc, value: float, last: int) -> tuple[float, int, bool]:
    """Return a number times the fraction behind it: *two thirds*, *a quarter*, *one in ten*, *half*."""
    position = last + 1
    if [token.lower_ for token in doc[position : position + 3]] == ["and", "a", "half"]:
        dozens = _next(doc, position + 2) == "dozen"
        return (value + 0.5) * (12 if dozens else 1), position + (3 if dozens else 2), False
    if position < len(doc) and doc[position].text == "-":
        position += 1
    if position < len(doc):
        lemma = doc[position].lemma_.lower().rstrip("s")
        if lemma == "half" and [token.lower_ for token in doc[position + 1 : position + 3]] == ["a", "dozen"]:
            return value * 6, position + 2, False
        if lemma in _FRACTIONS and _is_fraction(doc[position]):
            return value * _FRACTIONS[lemma], position, True
        start = position + 1 if doc[position].lower_ == "out" else position
        if (
            start + 1 < len(doc)
            and doc[start].lower_ in ("in", "of")
            and (start > position or doc[start].lower_ == "in")
        ):
            whole, end = _number(doc, start + 1)
            bare = end + 1 >= len(doc) or doc[end + 1].lemma_.lower() not in UNITS
            if whole and whole >= value and whole < 1900 and bare:
                return value / whole, end, True
    return value, last, False


def _is_fraction(token: Token) -> bool:
    """Return whether a word such as *third* or *quarter* is a share here, and no place in a row or part of a year."""
    if token.lemma_.lower() == "half":
        return _next(token.doc, token.i) != "past"
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    return (before in ("a", "one", "-") or before in _WORDS or before.isdigit()) and after in (
        "of", "less", "more", "fewer", "off", "by", ".", ",", "faster", "slower", "cheaper", "bigger", "smaller", ""
    )  # fmt: skip


def _unit(doc: Doc, last: int, currency: str, tail: str) -> tuple[str, str, float, int]:
    """Return unit, noun, factor and last token of what is counted by the number that ends at ``last``."""
    if currency:
        name, factor = UNITS[currency]
        return name, "", factor, last
    if tail in UNITS:
        name, factor = UNITS[tail]
        return name, "", factor, last
    for position in range(last + 1, min(last + 5, len(doc))):
        token = doc[position]
        if token.lower_ in _WHOLES and doc[position - 1].lower_ != "of":
            break
        lemma = token.lemma_.lower()
        written = token.lower_.rstrip(".")  # a sentence may end behind the short form of a unit
        if lemma in UNITS or written in UNITS:
            name, factor = UNITS.get(lemma) or UNITS[written]
            if name == "degree" and _next(doc, position).rstrip(".") in DEGREES:
                return DEGREES[_next(doc, position).rstrip(".")], "", factor, position + 1
            return name, "", factor, position
        if token.pos_ in ("NOUN", "PROPN"):
            if (
                doc[position - 1].text != "-"
                and position + 1 < len(doc)
                and doc[position + 1].pos_ in ("NOUN", "PROPN")
            ):
                continue
            return "count", lemma, 1.0, position
        if not (token.pos_ in ("ADJ", "ADV", "DET", "PRON") or token.text == "-" or token.lower_ in ("of", "more")):
            break
    return "count", "", 1.0, last


def _is_name(doc: Doc, first: int, last: int, value: float, unit: str) -> bool:
    """Return whether a number is a year, a time of day or a label, which are no amounts."""
    before = doc[first - 1].lower_ if first else ""
    after = doc[last + 1].lower_ if last + 1 < len(doc) else ""
    if unit == "count" and 1800 <= value < 2100 and before in _BEFORE_YEARS:
        return True
    if (
        unit == "count"
        and first
        and doc[first].text.isdigit()
        and doc[first - 1].pos_ in ("NOUN", "PROPN")
        and doc[last].dep_ == "nummod"
    ):
        return doc[last].head.i < first  # a label: terminal 6
    return before in _LABELS or after in _CLOCK
