"""A text as plain words: what two texts that say the same in nearly the same words have in common.

Articles and fillers go, *till* becomes *until*, *has to* becomes *must*, *is coming* becomes *come*, *twelve* and *a
dozen* one amount, *half past six* and *6:30* one time; a clause that opens a sentence goes behind the one that it
belongs to. Tense, denials, what joins clauses and the order of all else stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from charades.meaning.grammar.quantity import Quantity
from charades.meaning.grammar.units import UNITS
from charades.meaning.reading import Reading, is_content, lemma_of

ANYBODY = "*"
"""What stands for the one who does something in *before leaving*."""
PAST = "'d"
"""The end of a verb that tells what was."""
_ALIKE = {
    word: row.split()[0]
    for row in (
        "until till", "everybody everyone", "anybody anyone", "somebody someone", "every each", "although though",
        "while whereas", "toward towards", "then afterwards afterward later subsequently", "can may", "over above",
        "under below", "almost nearly virtually practically", "hardly scarcely barely", "and but", "on upon",
        "quite rather pretty fairly", "slightly somewhat", "immediately instantly", "among amongst",
        "except excepting", "first firstly beforehand", "earlier sooner",
    )
    for word in row.split()[1:]
}  # fmt: skip
"""Closed words that may stand for each other, by the one that is kept."""
_OPENERS = frozenset([
    "before", "after", "until", "when", "once", "while", "because", "although", "if", "unless", "whenever", "since",
    "as",
])  # fmt: skip
"""Words that open a clause that belongs to another one."""
_IDLE = frozenset({"a", "an", "the", "please", "again", "also", "still", "already"})
"""Words that may come and go."""
_EVERYONE = frozenset({"everybody", "everything", "anybody", "anything", "all", "every"})
"""Words with which *but* takes something out."""
_FLOATING = frozenset({"first", "then"})
"""Words of order that may stand anywhere in their clause."""
_BOUND_WORDS = frozenset([
    "at", "least", "most", "no", "not", "more", "less", "fewer", "than", "up", "to", "under", "over", "above", "below",
    "within", "minimum", "maximum", "or", "latest", "of", "a",
])  # fmt: skip
_JOINS = frozenset({"and", "but", "or"})
_SIGNS = {"least": ">", "above": ">", "most": "<", "below": "<", "": ""}
_TURNS = tuple(
    (re.compile(rf"(?<![^ ]){pattern}(?![^ ])"), plain)
    for pattern, plain in [
        (r"no (?:- )?one", "nobody"),
        (r"hardly anybody", "almost nobody"),
        (r"hardly any", "almost no"),
        (r"next (day|week|month|year)(?= |$)", r"\1 after"),
        (r"not (?:(?:a )?single )?(?:one|any|#1count) of", "none of"),
        (r"not any", "no"),
        (r"not ever", "never"),
        (r"with no", "without"),
        (r"not (?:have|need) to|need not", "needless"),
        (r"there be no need to", f"{ANYBODY} needless"),
        (r"(?:have|need) to", "must"),
        (r"be go to", "will"),
        (r"would like", "want"),
        (r"(all|both|some|many|few|none|most|half|majority) of", r"\1"),
        (r"apart from|other than", "except"),
        (r"as soon as", "when"),
        (r"as well", ""),
        (r"a (?:little )?bit(?= [^ ]+ than)|(?:a )?little(?= [^ ]+ than)|bit(?= [^ ]+ than)", "slightly"),
        (r"(?:a )?(?:lot|good deal)(?= [^ ]+ than)|(?:far|considerably)(?= [^ ]+ than)", "much"),
        (r"just as(?= [^ ]+ as)", "as"),
        (r"more(?= [^ ]+ than)", ""),
        (r"would (?:quite|earlier)", "prefer"),
        (r"(?:straight|right) away|at once", "immediately"),
        (r"(?:follow|following) (day|week|month|year)", r"\1 after"),
        (r"previous (day|week|month|year)", r"\1 before"),
        (r"by ([^ ]+) at late", r"by \1"),
        (r"(#[^ ]+time) (?:after that|then|late)", r"\1 later"),
        (r"(from [^ ]+) to(?= #)", r"\1 until"),
        (r"(?:be able|be allowed) to", "can"),
        (r"nobody (?:but|except|and)", "only"),
    ]
)  # fmt: skip
"""Turns of phrase and how they are told plainly."""


def plainly(reading: Reading) -> list[str]:
    """Return the words of a text as they are kept, lemmas for words of content, amounts and times after *#*."""
    values = _values(reading)
    told: list[str] = []
    for sentence in reading.doc.sents:
        clauses = [[word for token in part for word in _kept(token, values)] for part in _cut(sentence)]
        clauses = [clause for clause in clauses if clause]
        if len(clauses) > 1 and clauses[0][0] in _OPENERS:
            clauses[:2] = clauses[1::-1]
        told += [word for clause in clauses for word in clause]
    words = " ".join(told)
    for pattern, plain in _TURNS:
        words = pattern.sub(plain, words)
    return words.split()


def _cut(sentence: Span) -> Iterator[list[Token]]:
    """Yield the stretches between marks."""
    part: list[Token] = []
    for token in sentence:
        if token.is_punct and token.text not in "-'’":
            yield _settled(part)
            part = []
        elif not token.is_space:
            part.append(token)
    yield _settled(part)


def _settled(part: list[Token]) -> list[Token]:
    """Return the tokens between two marks, words of order in front, a phrase in front behind all else."""
    steps: list[list[Token]] = [[]]
    for token in part:
        if token.lower_ in _JOINS:
            steps.append([])
        steps[-1].append(token)
    settled: list[Token] = []
    for step in steps:
        join, rest = step[:1], step[1:]
        if not join or join[0].lower_ not in _JOINS:
            join, rest = [], step
        rest.sort(key=lambda token: not _floats(token))
        phrase = _opening(rest)
        settled += [*join, *rest[phrase:], *rest[:phrase]]
    return settled


def _floats(token: Token) -> bool:
    return (
        _ALIKE.get(token.lower_, token.lower_) in _FLOATING
        and token.dep_ == "advmod"
        and not any(child.dep_ == "npadvmod" for child in token.children)
    )


def _opening(step: list[Token]) -> int:
    """Return how many tokens at the beginning are a phrase that might as well stand behind: *on Sundays we rest*."""
    if not step or step[0].dep_ != "prep" or step[0].head.i < step[0].i:
        return 0
    inside = {token.i for token in step[0].subtree}
    return next((place for place, token in enumerate(step) if token.i not in inside), 0)


def _values(reading: Reading) -> dict[int, str]:
    """Return what stands in the place of the tokens of amounts and times of day; empty for those left out."""
    doc, told = reading.doc, dict[int, str]()
    for amount in reading.quantities:
        numbers = [index for index in range(amount.first, amount.last + 1) if not _counted(doc[index], amount)]
        told.update(dict.fromkeys(numbers, ""))
        told.update(dict.fromkeys(_bounding(reading, amount), ""))
        if numbers:
            name = f"#{_SIGNS[amount.bound]}{amount.value:.4g}{amount.unit}"
            told[numbers[0]] = name
            if amount.unit == "rank" and doc[amount.last].text.isupper() and amount.first:
                told.update({amount.first: "", **_numbered(doc[amount.first], name)})
    for token in doc[:-1]:
        unit, scale = UNITS.get(token.nbor().lemma_.lower(), ("", 0.0))
        if token.lower_ in ("a", "an") and unit == "time" and token.i not in told and token.i + 1 not in told:
            told.update({token.i: f"#{scale:.4g}time", token.i + 1: ""})
    for moment in reading.moments:
        stretch = doc.char_span(moment.start, moment.end, alignment_mode="expand")
        if stretch is None or any(told.get(token.i, "")[:2] in ("#<", "#>") for token in stretch):
            continue
        if moment.field in ("weekday", "date") and moment.exact:
            told.update(dict.fromkeys(range(stretch.start, stretch.end), ""))
            told[stretch.start] = f"#{min(moment.values)}{moment.field}"
        elif moment.field == "rate" or (moment.field == "minute" and moment.exact):
            told.update(dict.fromkeys(range(stretch.start, stretch.end), ""))
            told[stretch.start] = _clock(moment.values) if moment.values else f"#{moment.every:.2g}rate"
    return told


def _numbered(figure: Token, name: str) -> dict[int, str]:
    """Return the first word of a name with the Roman figure behind it in front: *World War II*, *second world war*."""
    first = figure.i - 1
    while first and figure.doc[first - 1].pos_ == "PROPN":
        first -= 1
    return {first: f"{name} {figure.doc[first].lower_}"}


def _clock(minutes: frozenset[int]) -> str:
    """Return a time of day; a full hour like the bare number that may stand for it."""
    least = min(minutes)
    return f"#{least // 60 or 12}count" if len(minutes) > 1 and least % 60 == 0 else f"#{least}{len(minutes)}clock"


def _counted(token: Token, amount: Quantity) -> bool:
    """Return whether a token of an amount is what it is an amount of, or tells what that is like."""
    return bool(amount.noun) and (token.lemma_.lower() == amount.noun or token.pos_ == "ADJ") and not token.like_num


def _bounding(reading: Reading, amount: Quantity) -> Iterator[int]:
    """Yield the places of the words that make an amount a bound."""
    for step, edge in ((-1, amount.first), (1, amount.last)) if amount.bound else ():
        place = edge + step
        while 0 <= place < len(reading.doc) and reading.doc[place].lower_ in _BOUND_WORDS:
            yield place
            place += step


def _kept(token: Token, values: dict[int, str]) -> Iterator[str]:
    """Yield a token as it is kept: itself, its lemma, or nothing."""
    lower = token.norm_.lower()
    if token.i in values:
        if values[token.i]:
            yield values[token.i]
    elif token.dep_ == "prt" or lower in _IDLE or _added(token) or (lower == "that" and token.dep_ == "mark"):
        return
    elif lower in ("'s", "’s") and token.dep_ not in ("case", "poss"):
        yield "be"
    elif lower in ("since", "as") and token.dep_ == "mark" and (not token.i or token.nbor(-1).lower_ != "soon"):
        yield "because"
    elif lower == "but" and token.i and _ALIKE.get(token.nbor(-1).lower_, token.nbor(-1).lower_) in _EVERYONE:
        yield "except"
    elif lower == "when" and _past_before(token.head):
        yield "after"
    elif lower == "once" and token.dep_ in ("mark", "advmod") and token.head.dep_ == "advcl":
        yield "when"
    elif token.dep_ in ("aux", "auxpass") or (token.pos_ == "AUX" and token.lemma_ in ("be", "have")):
        yield from _helper(token)
    elif lower == "may" and token.dep_ != "aux":
        yield lower
    elif token.pos_ == "VERB":
        if token.dep_ == "pcomp" and token.head.lower_ in ("before", "after"):
            yield ANYBODY
        past = (token.tag_ == "VBD" and lower != token.lemma_.lower()) or any(_past(child) for child in token.children)
        yield lemma_of(token).replace(" ", "_") + (PAST if past else "")
    elif is_content(token) and token.lower_ not in _ALIKE and token.lower_ not in _ALIKE.values():
        yield lemma_of(token).replace(" ", "_")
    else:
        yield _ALIKE.get(lower, lower)


def _added(token: Token) -> bool:
    """Return whether a *too* says *also*, and not that something is too much."""
    return token.lower_ == "too" and (token.i + 1 == len(token.doc) or token.nbor().pos_ not in ("ADJ", "ADV", "DET"))


def _past_before(verb: Token) -> bool:
    """Return whether a verb tells what was over by then: *when she had left*."""
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def _past(token: Token) -> bool:
    return token.dep_ == "aux" and (token.lemma_ == "have" or token.lower_ == "did")


def _helper(token: Token) -> Iterator[str]:
    """Yield an auxiliary without its number; nothing for *is coming* and *has come*, which the verb tells."""
    lower, lemma = token.norm_.lower(), token.lemma_
    if token.dep_ == "aux" and lemma == "do":
        return
    if token.dep_ == "aux" and lemma == "be" and token.head.tag_ == "VBG" and token.tag_ in ("VBZ", "VBP"):
        if token.head.lemma_ == "go" and any(child.dep_ == "xcomp" for child in token.head.children):
            yield "be"
        return
    if token.dep_ == "aux" and lemma == "have" and lower != "had" and token.head.tag_ == "VBN":
        return
    if lemma in ("be", "have"):
        yield lemma + (PAST if token.tag_ == "VBD" else "")
    elif lower == "would" and token.head.lemma_ == "like":
        yield "would"
    else:
        yield _ALIKE.get(lower, lower) if token.tag_ in ("MD", "TO") else lemma
