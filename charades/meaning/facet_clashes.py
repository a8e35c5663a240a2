"""What turns a facet around in the part of an answer that was given to it.

Two texts that stand alone must agree word for word before another time or amount in them is surely a contradiction. A
part that was given to a facet speaks of it and of nothing else, so less is needed: the only times of a kind that never
meet, the only amounts in a unit that differ, something ruled out of which the part denies nothing, or a limit that is
lifted altogether (*at most six*: *as many as you like*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion, DistortionKind, Span
from charades.meaning.coverage import COUNTERPART
from charades.meaning.distortions.pair import Pair, distortion, phrase
from charades.meaning.grammar.moments import Field, Moment
from charades.meaning.grammar.polarity import denies
from charades.meaning.grammar.quantity import ROUGH, Quantity
from charades.meaning.grammar.units import CURRENCIES
from charades.meaning.reading import Reading

_FIELDS: tuple[Field, ...] = ("month", "weekday", "year", "rate")
_ROUND: dict[Field, int] = {"month": 12, "weekday": 7}
"""Where the last value of a field is followed by the first."""
_DAILY = 1.5
"""Days: what happens oftener may be told by its number, *three times daily*, or by its hours."""
_BARE = 1_000
"""Least number without a unit that may be one of money: *forty thousand*."""
_FREE = re.compile(
    r"\bas \w+ (?:\w+ )?as (?:\w+ ){0,2}(?:likes?|wants?|wish(?:es)?|pleases?)\b"
    r"|\b(?:when|wher|what|who|how)ever\b[^.;]{0,30}\b(?:likes?|wants?|wish(?:es)?|pleases?|feels? like)\b"
    r"|\b(?:is|are|be) no (?:issue|object|limit)\b|\b(?:no|without(?: any)?) limits?\b|\bunlimited\b",
    re.IGNORECASE,
)
"""Says that something holds without any limit."""
_ANYWAY = re.compile(r"\beven if\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|when|unless|as soon as|in case|only)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:must|may|can|should|shall|do|does|will) (?:not|never)\b|\b(?:mustn|can|shouldn|don|won)['’]t\b|\bcannot\b"
    r"|\b(?:no|not) (?:more|longer|later|higher) than\b|\b(?:at most|only|never|no|nobody|nothing|unless|if)\b",
    re.IGNORECASE,
)
"""Sets a limit."""
_LIFTED: tuple[tuple[re.Pattern[str], re.Pattern[str], DistortionKind], ...] = (
    (_LIMIT, _FREE, "modality"),
    (_CONDITION, _ANYWAY, "condition"),
)
"""What sets a limit or a condition, what lifts it, and the kind of that."""
_RULING_OUT = frozenset({"not", "n't", "never", "no"})
_OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "nsubjpass"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_NO_BAN = frozenset([
    "have", "need", "matter", "oblige", "mind", "object", "know", "say", "think", "yet", "only", "before", "after",
    "until", "like", "any", "anybody", "anyone", "than", "so", "if", "unless", "as", "want",
])  # fmt: skip
"""Lemmas beside which a denial forbids nothing, or says the same as a sentence without one."""
_NEGATIVE = ("un", "in", "im", "dis")
"""How adjectives begin that may be denials themselves: *not unusual*."""
_LIMITING = re.compile(
    r"\b(?:only|just|than|same|as(?! for)|stays?|remains?|keeps?|still|alone|instead|few|little|less|rather|but|until"
    r"|beside|out|own|if|before|away|free|(?:un|in|im|dis)\w{4,}able)\b",
    re.IGNORECASE,
)
"""Words with which a text may rule something out although it denies nothing."""


def clashes(pair: Pair, found: tuple[Distortion, ...]) -> tuple[Distortion, ...]:
    """Return what was found between a facet and the part given to it, with what is sure between such two only.

    Args:
        pair: The facet and the part.
        found: What is found between any two texts.
    """
    sure = (*_times(pair), *_amounts(pair), *_forbidden(pair), *_unlimited(pair))
    kinds = {finding.kind for finding in sure}
    hard = {finding.kind for finding in found if finding.hard}
    kept = tuple(finding for finding in found if finding.hard or finding.kind not in kinds)
    return (*kept, *(finding for finding in sure if finding.kind not in hard))


def _times(pair: Pair) -> Iterator[Distortion]:
    """Yield the first times of each field, where no time of it in one text can be one of the other."""
    for field in _FIELDS:
        ours, theirs = _said(pair.reference, field), _said(pair.reconstruction, field)
        if ours and theirs and not any(_may_meet(one, two) for one in ours for two in theirs):
            yield distortion("time", _told(pair.reference, ours[0]), _told(pair.reconstruction, theirs[0]), hard=True)


def _said(reading: Reading, field: Field) -> list[Moment]:
    return [
        moment
        for moment in reading.moments
        if moment.field == field and not moment.contrast and (field != "rate" or moment.every > _DAILY)
    ]


def _may_meet(one: Moment, two: Moment) -> bool:
    """Return whether two times can be the same, or tell the same boundary: *until the end of March*, *before April*."""
    if one.meets(two) or not one.exact or not two.exact:
        return True
    if one.field not in _ROUND or not (one.side or two.side or one.part or two.part) or "late" == one.part == two.part:
        return False
    if two.part == "late" and one.side == "before" and not two.side:
        return False
    around = _ROUND[one.field]
    return any((value - other) % around in (1, around - 1) for value in one.values for other in two.values)


def _told(reading: Reading, moment: Moment) -> Span:
    return reading.span(moment.start, moment.end)


def _amounts(pair: Pair) -> Iterator[Distortion]:
    """Yield the two amounts in a unit, where each text has one and they are not near each other."""
    ours, theirs = _measured(pair.reference), _measured(pair.reconstruction)
    for one in ours:
        alike = [two for two in theirs if two.unit == one.unit and _comparable(one, two)]
        alike = alike or [two for two in theirs if _comparable(one, two)]
        if len(alike) == 1 and sum(_comparable(other, alike[0]) for other in ours) == 1:
            two = alike[0]
            if not one.same(two) and abs(one.value - two.value) > ROUGH * max(one.value, two.value):
                spans = pair.reference.tokens(one.first, one.last), pair.reconstruction.tokens(two.first, two.last)
                yield distortion("time" if one.unit == "time" else "quantity", *spans, hard=True)


def _measured(reading: Reading) -> list[Quantity]:
    """Return the amounts of a text that are no part of a date, a rate or a time of day, and no places in a row.

    None of a text that tells a share too, for it may be reckoned from that: *half of 42 kilometres*.
    """
    if any(each.unit == "share" for each in reading.quantities):
        return []
    taken = [(moment.start, moment.end) for moment in reading.moments]
    return [
        each
        for each in reading.quantities
        if each.unit != "rank" and not any(start <= reading.doc[each.first].idx < end for start, end in taken)
    ]


def _comparable(one: Quantity, two: Quantity) -> bool:
    if one.unit != two.unit:
        return any(
            money.unit in CURRENCIES and (bare.unit, bare.noun) == ("count", "") and bare.value >= _BARE
            for money, bare in ((one, two), (two, one))
        )
    return one.unit != "count" or (one.noun != "" and one.noun == two.noun)


def _forbidden(pair: Pair) -> Iterator[Distortion]:
    """Yield what a facet rules out in the first place, where the part denies nothing and limits nothing."""
    facet, part = pair.reference.doc, pair.reconstruction.doc
    cues = [token for token in facet if denies(token)]
    if len(cues) != 1 or cues[0].lower_ not in _RULING_OUT or (cues[0].i and cues[0].nbor(-1).lower_ in (",", "but")):
        return
    if any(token.lemma_ in _NO_BAN or (token.pos_ == "ADJ" and token.lower_.startswith(_NEGATIVE)) for token in facet):
        return
    if any(denies(token) for token in part) or _LIMITING.search(part.text):
        return
    head = cues[0].head
    verb = head if head.pos_ in ("VERB", "AUX") else head.head
    if not any(_stated(pair, token) for token in _denied(head)):
        return
    if verb.pos_ == "VERB" and verb.dep_ in ("ROOT", "conj") and len(list(facet.sents)) == 1:
        said = next(part.sents).root
        yield distortion(
            "negation", phrase(pair.reference, verb, cues[0].i), phrase(pair.reconstruction, said), hard=True
        )


def _denied(head: Token) -> Iterator[Token]:
    """Yield what a denial of a word denies: the word, its objects, and the verb that it is the subject or object of."""
    yield head
    yield from (child for child in head.children if child.dep_ in _OBJECTS)
    if head.dep_ in _ARGUMENTS:
        yield head.head


def _stated(pair: Pair, token: Token) -> bool:
    """Return whether a word of the facet has a counterpart in the part: only then is its denial held against it."""
    return token.i in pair.reference.at and bool(pair.alignment.kept[pair.reference.at[token.i]] >= COUNTERPART)


def _unlimited(pair: Pair) -> Iterator[Distortion]:
    """Yield a limit or condition of the facet and the words that lift it."""
    ours, theirs = pair.reference, pair.reconstruction
    for bound, lifted, kind in _LIFTED:
        limit, free = bound.search(ours.text), lifted.search(theirs.text)
        if limit is None or free is None or lifted.search(ours.text):
            continue
        if not bound.search(lifted.sub("", theirs.text)):
            yield distortion(kind, ours.span(*limit.span()), theirs.span(*free.span()), hard=True)
