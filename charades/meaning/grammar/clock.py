"""Times of day in a text: *half past six*, *22:40*, *noon*, *in the evening*, as minutes after midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator

DAY = 1440
_HALF_DAY = 720
_HOURS = {
    word: hour
    for hour, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_PARTS: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("dawn", "sunrise", "daybreak", "first light"), (210, 510)),
    "early morning": (180, 570), "late morning": (570, 719), "morning": (180, 719), "lunchtime": (690, 870),
    "afternoon": (720, 1110), "evening": (990, 1439), "tonight": (1020, 1740),
    **dict.fromkeys(("dusk", "sunset", "nightfall", "sundown"), (930, 1350)),
    **dict.fromkeys(("night", "overnight"), (1140, 1800)),
    **dict.fromkeys(("by day", "during the day", "daytime"), (360, 1110)),
    **dict.fromkeys(("noon", "midday"), (720, 720)), "midnight": (0, 0),
}  # fmt: skip
"""The first and the last minute; beyond 1,439 on the next day."""

_HOUR = "(?:" + "|".join(sorted(_HOURS, key=len, reverse=True)) + r"|\d{1,2})"
_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CLOCK = re.compile(
    rf"\b(?:(?P<hour>\d{{1,2}})[:.h](?P<minute>[0-5]\d)(?![\d%])"
    rf"|(?:a )?(?P<away>half|quarter|five|ten|twenty(?:-five)?|\d\d?)(?: minutes)? (?P<way>past|to) (?P<near>{_HOUR})\b"
    rf"|(?P<full>{_HOUR})(?=(?P<clock> ?o['’]clock\b)| ?[ap]\.?m\b| in the (?:morning|afternoon|evening)| at night)"
    rf"|(?P<prep>at|by|until|till|before|after|since) (?P<bare>{_HOUR})"
    rf"(?= ?(?:[.,;!?)]|:(?!\d)|$|sharp\b|on\b|and\b|tomorrow\b|today\b|every\b|each\b|{_DAYS})))"
    r"(?: ?o['’]clock\b)?(?: ?(?P<half>[ap])\.?m\b\.?| (?P<part>in the (?:morning|afternoon|evening)|at night))?"
)
_PART = re.compile(r"\b(" + "|".join(sorted(_PARTS, key=len, reverse=True)) + r")s?\b")
_TIMED = re.compile(r"\b(?:at|by|until|till|since|about|around) $")
"""What stands in front of a time such as *ten to four*."""
_MONEY = re.compile(r"[$€£]\s?$")
_CALL = re.compile(r"\bgood $")


def times_of_day(text: str) -> Iterator[tuple[int, int, frozenset[int], bool]]:
    """Yield each time of day in a text in lower case.

    Yields:
        Offsets of its first character and behind its last one, the minutes that it may be, and whether it is a time by
        the clock and no part of the day.
    """
    taken: list[tuple[int, int]] = []
    for match in _CLOCK.finditer(text):
        minutes = _read(match)
        if minutes and not _MONEY.search(text[: match.start()]):
            start = match.start("bare") if match["bare"] else match.start()
            taken.append((start, match.end()))
            yield start, match.end(), minutes, True
    for match in _PART.finditer(text):
        start, end = match.span()
        if not any(start < other[1] and other[0] < end for other in taken) and not _CALL.search(text[:start]):
            yield start, end, _between(*_PARTS[match[1]]), match[1] in ("noon", "midday", "midnight")


def _read(match: re.Match[str]) -> frozenset[int]:
    """Return the minutes that a time by the clock may be; none where it is no such time."""
    word = match["hour"] or match["near"] or match["full"] or match["bare"]
    hour = _HOURS.get(word) or int(word if word.isdigit() else 0)
    minute = int(match["minute"] or 0)
    half = {"a": "in the morning", "p": "in the evening"}.get(match["half"] or "", match["part"] or "")
    if match["away"]:
        if match["way"] == "to" and match["away"] != "quarter" and not half and not _TIMED.search(_before(match)):
            return frozenset()  # from ten to twelve people
        away = _MINUTES.get(match["away"]) or int(match["away"])
        minute = away if match["way"] == "past" else -away
    elif match["minute"] and match[0][len(word)] == "." and not half:
        return frozenset()  # a figure with a decimal point
    return _halves(hour, minute, half, leading=word.startswith("0")) if hour <= 24 and minute < 60 else frozenset()


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 12) : match.start()]


def _halves(hour: int, minute: int, half: str, *, leading: bool) -> frozenset[int]:
    """Return the minute in the half of the day that is said, or in both."""
    at = (hour * 60 + minute) % DAY
    if hour > 12 or hour == 0 or leading:
        return frozenset({at})
    early, late = at % _HALF_DAY, at % _HALF_DAY + _HALF_DAY
    if half == "in the morning":
        return frozenset({early})
    if half in ("in the afternoon", "in the evening"):
        return frozenset({late})
    if half == "at night":
        return frozenset({late if late >= 1080 else early})
    return frozenset({early, late})


def _between(first: int, last: int) -> frozenset[int]:
    return frozenset(minute % DAY for minute in range(first, last + 1))
