"""The times that a text names: months, weekdays, times of day, dates, years, and how often something happens.

Each is brought to a set of values on the scale of its field, so that two of them *meet* where they can be the same
time: *half past six* meets *6:30* and *the evening*, *the weekend* meets *Saturday*, *spring* meets *May*, *every
fortnight* meets *every other week*. How long something takes is no moment but a quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc

from charades.meaning.grammar.clock import times_of_day

Field = Literal["month", "weekday", "minute", "date", "year", "day", "turn", "rate"]
Side = Literal["", "before", "after"]

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = {**{name: at for at, name in enumerate(_MONTHS, start=1)}, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11), "winter": (12, 1, 2)}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_TURNS = {"last": (-1,), "past": (-1,), "this": (0,), "coming": (0, 1), "next": (1,)}
"""Which of them is meant by *last week*, *this week*, *next week*, from now."""
_NUMBER = {
    word: value
    for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL = {word: value for value, word in enumerate(_ORDINALS, start=1)}
_EVERY = {
    "hourly": 1 / 24, "daily": 1, "nightly": 1, "weekly": 7, "fortnightly": 14, "monthly": 30.44, "quarterly": 91.3,
    **dict.fromkeys(("yearly", "annually", "annual"), 365.25),
}  # fmt: skip
"""Days from one time to the next."""
_SPAN = {
    "minute": 1 / 1440, "hour": 1 / 24, "week": 7, "weekend": 7, "fortnight": 14,
    "month": 30.44, "quarter": 91.3, "year": 365.25,
    **dict.fromkeys(("day", "night", "morning", "afternoon", "evening"), 1), **dict.fromkeys(_WEEKDAYS, 7),
    **dict.fromkeys(("spring", "summer", "autumn", "winter", *_MONTHS), 365.25),
}  # fmt: skip


def _any(words: Iterable[str]) -> str:
    """Return a pattern of one of several words."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_COUNT = rf"(?:{_any(list(_NUMBER)[1:])}|\d{{1,3}})"
_UNIT = _any(_SPAN)
_MONTH_NAME = re.compile(rf"\b{_any(_MONTH)}\b")
_SEASON = re.compile(
    r"(?:\b(?:in|this|last|next|the|by|until|since|every|each|late|early|mid|of|next|from|after|before)[ -])"
    rf"({_any(_SEASONS)})\b(?! (?:in|behind|apart|asleep))"
)
_WEEKDAY = re.compile(rf"\b(?:(?:the )?day (before|after) )?({_any(_WEEKDAYS)}|weekend|weekday|working day)s?\b")
_DATE = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?={_any(_MONTH)}\b)|(?<=[a-z] )(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"|(?:on|by|until|till|from|since|before|after|day),? the (?:(\d{{1,2}})(?:st|nd|rd|th)|({_any(_ORDINALS)}))"
    r"(?= of\b| ?[.,;:!?]|$| at\b))"
)
_YEAR = re.compile(r"(?<![\d.,$€£])(1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d| (?:people|euros|dollars|pounds|metres|km|kg)\b)")
_DAY = re.compile(r"\b(?:(the day (?:after|before) )?(tomorrow|yesterday)|today|tonight)\b")
_TURN = re.compile(
    rf"(?<!\bthe )(?<!\bvery )\b({_any(_TURNS)}) "
    rf"(week|weekend|month|year|season|term|{_any((*_WEEKDAYS, *_SEASONS, *_MONTHS))})\b"
    r"(?! (?:of|in)\b)"
)
_ADVERB = re.compile(rf"\b{_any(_EVERY)}\b")
_RATE = re.compile(
    rf"\b(?:every|each) (?:(other|second|{_COUNT}|{_any(_ORDINALS[2:])}) )?({_UNIT})s?\b"
    rf"|\b(?:(once|twice|thrice)|({_COUNT}) (?:times|days|nights|mornings|afternoons|evenings|lessons))"
    rf" (?:an?|per|each|every|in(?: an?)?|in every)(?: (other|second|{_COUNT}))? ({_UNIT})s?\b"
)
_FILL = r"(?: (?:the|next|this|on|about|around|end|late|early|mid|start|beginning|middle|of|in|at|noon))*[ -]?$"
_BEFORE = re.compile(r"\b(?:by|until|till|before|later than|up to|ahead of|prior to|through)" + _FILL)
_AFTER = re.compile(r"\b(?:from|since|after|earlier than|as of|starting|following)" + _FILL)
_LATEST = re.compile(r"^,? ?(?:at the latest|or (?:before|earlier|sooner))\b")
_EARLIEST = re.compile(r"^,? ?(?:at the earliest|onwards?\b|or later)")
_CONTRAST = re.compile(r"\b(?:instead of|rather than|not|no longer|than)(?: (?:in|on|at|the|an?))*[ -]?$")
_PARTS = (
    ("early", re.compile(r"\b(?:early|beginning of|start of)(?: in)?(?: the)?[ -]$")),
    ("mid", re.compile(r"\b(?:mid|middle of)(?: the)?[ -]$")),
    ("late", re.compile(r"\b(?:late|end of)(?: in)?(?: the)?[ -]$")),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that a text names.

    Attributes:
        field: The scale of the values.
        start: Offset of its first character.
        end: Offset behind its last character.
        values: What it may be: months and dates from 1, weekdays from 0 (Monday), minutes after midnight, years, days
            or weeks from now, -1 to 1 for *last*, *this* and *next*.
        every: Days from one time to the next, where it is a ``rate``; otherwise 0.
        exact: Whether it is a name or a number, and no season or part of the day.
        side: Whether the text speaks of what is before it or from it on.
        part: ``early``, ``mid`` or ``late``, where the text speaks of a part of it.
        contrast: Whether the text names it as what is not so: *instead of Monday*.
    """

    field: Field
    start: int
    end: int
    values: frozenset[int] = frozenset()
    every: float = 0.0
    exact: bool = True
    side: Side = ""
    part: str = ""
    contrast: bool = False

    def meets(self, other: Moment) -> bool:
        """Return whether two moments of one field can be the same time."""
        if self.field == "rate":
            return abs(self.every - other.every) <= 0.12 * max(self.every, other.every)
        if self.field == "month" and self.part and other.part and self.part != other.part:
            return False
        return not self.values.isdisjoint(other.values)


def moments(doc: Doc) -> tuple[Moment, ...]:
    """Return the times that a text names, in order."""
    text = doc.text.lower() if len(doc.text.lower()) == len(doc.text) else doc.text
    found = [
        *_months(doc, text),
        *_weekdays(text),
        *_dates(text),
        *_years(text),
        *_days(text),
        *_turns(text),
        *_rates(text),
    ]
    found += [Moment("minute", start, end, values, exact=exact) for start, end, values, exact in times_of_day(text)]
    placed: list[Moment] = []
    for moment in sorted(found, key=lambda moment: moment.start):
        moment = _placed(moment, text)
        beside = (
            placed[-1]
            if placed and text[placed[-1].end : moment.start].strip(" ,") in ("", "at", "the", "of")
            else None
        )
        placed.append(replace(moment, side=beside.side) if beside is not None and not moment.side else moment)
    return tuple(placed)


def _placed(moment: Moment, text: str) -> Moment:
    """Return a moment with what the words around it say of it."""
    before, after = text[max(0, moment.start - 40) : moment.start], text[moment.end :]
    side: Side = ""
    if _LATEST.search(after) or _BEFORE.search(before):
        side = "before"
    elif _EARLIEST.search(after) or _AFTER.search(before):
        side = "after"
    part = next((name for name, pattern in _PARTS if pattern.search(before)), "")
    return replace(moment, side=side, part=part, contrast=bool(_CONTRAST.search(before)) and not side)


def _months(doc: Doc, text: str) -> Iterator[Moment]:
    for match in _MONTH_NAME.finditer(text):
        if match[0] in ("march", "may"):
            token = doc.char_span(*match.span())
            if token is None or not doc.text[match.start()].isupper() or token[0].pos_ in ("VERB", "AUX"):
                continue
        yield Moment("month", *match.span(), frozenset({_MONTH[match[0]]}))
    for match in _SEASON.finditer(text):
        yield Moment("month", *match.span(1), frozenset(_SEASONS[match[1]]), exact=False)


def _weekdays(text: str) -> Iterator[Moment]:
    for match in _WEEKDAY.finditer(text):
        name = match[2]
        if name in _WEEKDAYS:
            shift = {"before": -1, "after": 1}.get(match[1] or "", 0)
            yield Moment("weekday", *match.span(), frozenset({(_WEEKDAYS.index(name) + shift) % 7}))
        elif not match[1]:
            yield Moment("weekday", *match.span(), frozenset({5, 6} if name == "weekend" else range(5)), exact=False)


def _dates(text: str) -> Iterator[Moment]:
    for match in _DATE.finditer(text):
        digits = match[1] or match[2] or match[3]
        if match[2] and not re.search(rf"\b{_any(_MONTH)} $", text[: match.start()]):
            continue
        value = int(digits) if digits else _ORDINAL[match[4]]
        if 1 <= value <= 31:
            group = next(group for group in (1, 2, 3, 4) if match[group])
            yield Moment("date", *match.span(group), frozenset({value}))


def _years(text: str) -> Iterator[Moment]:
    for match in _YEAR.finditer(text):
        yield Moment("year", *match.span(), frozenset({int(match[1])}))


def _days(text: str) -> Iterator[Moment]:
    for match in _DAY.finditer(text):
        value = _DAYS[match[2] or match[0]]
        yield Moment("day", *match.span(), frozenset({2 * value if match[1] else value}))


def _turns(text: str) -> Iterator[Moment]:
    for match in _TURN.finditer(text):
        named = match[2] not in ("week", "month", "year")
        values = (0, 1) if named and match[1] in ("this", "next") else _TURNS[match[1]]  # the next Friday is this one
        yield Moment("turn", *match.span(1), frozenset(values))


def _rates(text: str) -> Iterator[Moment]:
    for match in _ADVERB.finditer(text):
        yield Moment("rate", *match.span(), every=_EVERY[match[0]])
    for match in _RATE.finditer(text):
        if match[2]:
            yield Moment("rate", *match.span(), every=_gap(match[1]) * _SPAN[match[2]])
        else:
            times = {"once": 1.0, "twice": 2.0, "thrice": 3.0}.get(match[3] or "") or _gap(match[4])
            yield Moment("rate", *match.span(), every=_gap(match[5]) * _SPAN[match[6]] / times)


def _gap(word: str | None) -> float:
    """Return a number word, figure or *other* as a number; 1 where there is none."""
    if not word:
        return 1.0
    if word in ("other", "second"):
        return 2.0
    return float(_NUMBER.get(word) or _ORDINAL.get(word) or max(1, int(word)))
