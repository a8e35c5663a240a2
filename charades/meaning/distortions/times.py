"""Another month, day, hour or rate where the rest is the same, and the other side of the same time.

*We ship in May* against *in June*; *at half past six* against *at 7:30*; *weekly* against *once a month*; *by Friday*
against *from Friday on*; *from June to August* against *from August to June*. Not a distortion: the same time in
other words (*22:40*: *twenty to eleven in the evening*), one that lies within the other (*in the evening*), or the
other side of it said of the opposite (*closed until May*: *open from May on*; *not before May*: *after April*).

Hard where each text has one such time left and their clauses agree in all else; a season or a part of the day is
sure only against another one. How long something takes is a quantity.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, negators
from charades.meaning.distortions.copies import twins
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.grammar.moments import Field, Moment
from charades.meaning.reading import Reading

AGREED = 0.6
"""Least agreement of two clauses for a hard finding."""
ALIKE = 0.45
"""Least agreement of two clauses for a soft finding."""
_NEAR_COPY = 0.9
_FIELDS: tuple[Field, ...] = ("month", "weekday", "minute", "date", "year", "day", "turn", "rate")
_WORDS_OF_SIDE = frozenset([
    "by", "until", "till", "before", "after", "since", "from", "no", "not", "later", "earlier", "than", "the", "up",
    "to", "on", "in", "at", "every", "each", "end", "of", "early", "mid", "late", "-", "instead",
])  # fmt: skip
_CLOSING = frozenset({"latest", "earliest", "on", "onward", "onwards", "later", "earlier"})
"""Last words of what behind a time says which side of it is meant: *at the latest*."""
_NEAR = 4
"""Tokens on either side of a time that may be quoted with it."""


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the times that differ, those that changed places, and those from whose other side the text speaks."""
    ours, theirs = pair.reference.moments, pair.reconstruction.moments
    if not ours or not theirs:
        return
    places = [
        [_places(reading, moment) for moment in reading.moments] for reading in (pair.reference, pair.reconstruction)
    ]
    for mine, other in twins(pair, *([(place[0], place[-1]) for place in each] for each in places)):
        one, two = ours[mine], theirs[other]
        if one.field == two.field and not one.meets(two):
            yield _sentence(pair, one, two, hard=True)
    for field in _FIELDS:
        meant = [moment for moment in ours if moment.field == field]
        understood = [moment for moment in theirs if moment.field == field]
        if meant and understood:
            yield from _different(pair, meant, understood)
            yield from _exchanged(pair, meant, understood)
            yield from _other_side(pair, meant, understood)


def _different(pair: Pair, ours: list[Moment], theirs: list[Moment]) -> Iterator[Distortion]:
    """Yield the times of one field that meet none of the other text."""
    left = [one for one in ours if not any(one.meets(two) for two in theirs)]
    right = [two for two in theirs if not any(two.meets(one) for one in ours)]
    for one, two in zip(left, right, strict=False):
        if one.contrast == two.contrast and not _beside(pair, one, two):
            sure = len(left) == len(right) and one.exact == two.exact
            yield from _finding(pair, one, two, sure=sure)


def _exchanged(pair: Pair, ours: list[Moment], theirs: list[Moment]) -> Iterator[Distortion]:
    """Yield the times that both texts name, each in the place of the other."""
    for place, one in enumerate(ours):
        for other in ours[place + 1 :]:
            if one.meets(other):
                continue
            twins = [moment for moment in theirs if moment.meets(one)]
            seconds = [moment for moment in theirs if moment.meets(other)]
            if len(twins) == len(seconds) == 1 and _crossed(pair, (one, other), (twins[0], seconds[0])):
                yield from _finding(pair, one, seconds[0], sure=True)


def _crossed(pair: Pair, ours: tuple[Moment, Moment], theirs: tuple[Moment, Moment]) -> bool:
    """Return whether two times stand in each other's place: *from* and *until*, or with the verb of the other one."""
    roles, others = [(one.side, one.contrast) for one in ours], [(two.side, two.contrast) for two in theirs]
    if roles[0] != roles[1] and roles == others[::-1]:
        return _verb(pair.reference, ours[0]) != _verb(pair.reference, ours[1]) or not pair.opposed
    if roles[0] != roles[1]:
        return False
    heads = [_verb(pair.reference, one) for one in ours]
    verbs = [_verb(pair.reconstruction, two) for two in theirs]
    if None in (*heads, *verbs) or heads[0] == heads[1] or verbs[0] == verbs[1]:
        return False
    return _matched(pair, heads[0], verbs[1]) and _matched(pair, heads[1], verbs[0])


def _matched(pair: Pair, ours: Token | None, theirs: Token | None) -> bool:
    return ours is not None and theirs is not None and pair.matched(ours, theirs)


def _other_side(pair: Pair, ours: list[Moment], theirs: list[Moment]) -> Iterator[Distortion]:
    """Yield a time before which one text speaks, and from which on the other one does."""
    for one in ours:
        for two in theirs:
            if one.side and two.side and one.side != two.side and one.meets(two):
                if any(moment.meets(one) and moment.side == one.side for moment in theirs):
                    continue
                if _denied(pair.reference, pair, one) == _denied(pair.reconstruction, pair, two) and not pair.opposed:
                    yield from _finding(pair, one, two, sure=True)


def _denied(reading: Reading, pair: Pair, moment: Moment) -> bool:
    """Return whether what happens at a time is denied: *not before May* speaks of what comes from May on."""
    polarity = pair.meant if reading is pair.reference else pair.understood
    verb = _verb(reading, moment)
    before = reading.text[max(0, moment.start - 30) : moment.start].lower()
    return "not until" in before or "not before" in before or (verb is not None and polarity[verb.i].denied)


def _beside(pair: Pair, one: Moment, two: Moment) -> bool:
    """Return whether two neighbouring times may tell one boundary: *until the end of March*, *before April*."""
    if one.field in ("rate", "minute") or not (one.side or two.side):
        return False
    gap = min(abs(value - other) for value in one.values for other in two.values)
    return gap in (1, 11 if one.field == "month" else 6) and pair.alignment.coverage < _NEAR_COPY


def _finding(pair: Pair, one: Moment, two: Moment, *, sure: bool) -> Iterator[Distortion]:
    ours, theirs = _token(pair.reference, one), _token(pair.reconstruction, two)
    apart = [*_tokens(pair.reference), *_tokens(pair.reconstruction)]
    alike = agreement(pair, ours, theirs, apart)
    if alike >= ALIKE:
        hard = sure and alike >= AGREED and negators(pair, ours, theirs) == (0, 0)
        yield _sentence(pair, one, two, hard=hard)


def _sentence(pair: Pair, one: Moment, two: Moment, *, hard: bool) -> Distortion:
    return distortion("time", _told(pair.reference, one), _told(pair.reconstruction, two), hard=hard)


def _tokens(reading: Reading) -> Iterator[Token]:
    """Yield the tokens of all times in a text."""
    for moment in reading.moments:
        yield from (reading.doc[place] for place in _places(reading, moment))


def _token(reading: Reading, moment: Moment) -> Token:
    return reading.doc[_places(reading, moment)[-1]]


def _verb(reading: Reading, moment: Moment) -> Token | None:
    token = _token(reading, moment)
    return next((head for head in (token, *token.ancestors) if head.pos_ in ("VERB", "AUX")), None)


def _places(reading: Reading, moment: Moment) -> list[int]:
    found = reading.doc.char_span(moment.start, moment.end, alignment_mode="expand")
    return [token.i for token in found] if found is not None else []


def _told(reading: Reading, moment: Moment) -> Span:
    """Return a time with the words that say which side of it is meant."""
    places, doc = _places(reading, moment), reading.doc
    first, last = places[0], places[-1]
    while first and doc[first - 1].lower_ in _WORDS_OF_SIDE and places[0] - first < _NEAR:
        first -= 1
    for index in range(last + 1, min(last + _NEAR, len(doc))):
        if doc[index].lower_ in _CLOSING:
            last = index
            break
        if doc[index].lower_ not in ("at", "the", "or"):
            break
    return reading.tokens(first, last)
