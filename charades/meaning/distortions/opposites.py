"""A word in one text, its opposite in the other.

*Reduce the meetings* against *increase the meetings*; *the exam was easy* against *the exam was difficult*. Not a
distortion where one of the two is denied (*not deep*: *shallow*), nor where two oppositions make each other good
(*less downtime*: *more uptime*).

Converses (*lend* and *borrow*) tell the same event from its two ends, so they are opposed only where both have the
same subject; *north* and *south* are not where the two places are exchanged as well.

Hard where both words speak of the same thing, in clauses that agree in all else; soft where only what they speak of is
the same, or most of the texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import agreement, negators, stated
from charades.meaning.distortions.converses import converse
from charades.meaning.distortions.pair import Pair, distortion, phrase, undone
from charades.meaning.reading import Reading, Word, is_content

AGREED = 0.65
"""Least agreement of two clauses for a hard finding; words are opposed in one of their senses only, so it is high."""
COVERED = 0.6
"""Least coverage of two texts for a soft finding."""
_CONVERSES = frozenset(
    frozenset(couple.split("/"))
    for couple in [
        "buy/sell", "purchase/sell", "borrow/lend", "borrow/loan", "give/take", "give/receive", "give/get",
        "send/receive", "teach/learn", "win/lose", "follow/precede", "employer/employee", "buyer/seller",
        "teacher/student", "teacher/pupil", "doctor/patient", "parent/child", "husband/wife", "import/export",
        "come/go", "question/answer", "ask/answer", "lead/follow",
    ]
)  # fmt: skip


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield opposed words with the same sign."""
    for word, other in pair.opposed:
        if pair.meant[word.token.i].denied != pair.understood[other.token.i].denied or pair.made_good(word, other):
            continue
        if frozenset({word.lemma, other.lemma}) in _CONVERSES and not _same_subject(pair, word.token, other.token):
            continue
        if converse(pair, word.token, other.token) or _compound(word.token) or _compound(other.token):
            continue
        if _reached(word.token) != _reached(other.token):
            continue
        same = _about_the_same(pair, word, other)
        if same or pair.alignment.coverage >= COVERED:
            ours, theirs = _told(pair.reference, word.token), _told(pair.reconstruction, other.token)
            sure = _sure(pair, word.token, other.token) or _undone(pair, word.token, other.token)
            yield distortion("opposite", ours, theirs, hard=same and sure)


def _compound(token: Token) -> bool:
    """Return whether a word is part of one with hyphens, and no word of its own: *sister-in-law*."""
    behind = token.i + 1 < len(token.doc) and token.nbor().text == "-" and not token.whitespace_
    return behind or (token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_)


def _reached(token: Token) -> bool:
    """Return whether a word is the end of a stretch, which holds more than its end: *from morning to night*."""
    before = [near.lower_ for near in token.doc[max(0, token.i - 4) : token.i]]
    return before[-1:] in (["to"], ["till"], ["until"]) and "from" in before


def _sure(pair: Pair, word: Token, other: Token) -> bool:
    """Return whether two clauses say the same, were it not for the opposed words."""
    return negators(pair, word, other) == (0, 0) and stated(word, other) and agreement(pair, word, other) >= AGREED


def _undone(pair: Pair, word: Token, other: Token) -> bool:
    """Return whether the same thing is *paid* in one text and *unpaid* in the other, whatever else is said of it."""
    if not undone(word, other) or negators(pair, word, other) != (0, 0) or not stated(word, other):
        return False
    nouns = [{near for near in _company(token) if near.pos_ in ("NOUN", "PROPN")} for token in (word, other)]
    told_once = not any(
        undone(token, word) or undone(token, other) for token in (*word.sent, *other.sent) if token not in (word, other)
    )
    shared = any(pair.matched(one, two) for one in nouns[0] for two in nouns[1])
    return told_once and shared and pair.alignment.coverage >= COVERED


def _told(reading: Reading, token: Token) -> Span:
    """Return the words to quote: an attribute together with what it belongs to."""
    return phrase(reading, token, token.head.i) if token.dep_ in ("amod", "advmod") else phrase(reading, token)


def _same_subject(pair: Pair, verb: Token, other: Token) -> bool:
    subjects = [[child for child in head.children if child.dep_ == "nsubj"] for head in (verb, other)]
    return any(
        pair.matched(one, two) or (one.pos_ == "PRON" and one.lower_ == two.lower_)
        for one in subjects[0]
        for two in subjects[1]
    )


def _about_the_same(pair: Pair, word: Word, other: Word) -> bool:
    """Return whether anything that one of the words stands with answers to something that the other stands with."""
    ours, theirs = list(_company(word.token)), list(_company(other.token))
    if not ours or not theirs:
        return True  # pronouns only: what they stand for is not said
    return any(pair.answers(one, two) for one in ours for two in theirs)


def _company(token: Token) -> Iterator[Token]:
    """Yield the words of content that a word governs or qualifies, over prepositions and copulas."""
    near = [token.head, *token.children]
    if token.head.pos_ in ("NOUN", "PROPN"):
        near.append(token.head.head)
    near += [link for noun in token.children if noun.dep_ in ("dobj", "nsubjpass") for link in noun.children]
    near += [child for link in near if link.pos_ in ("ADP", "AUX") for child in link.children]
    yield from (candidate for candidate in near if candidate != token and is_content(candidate))
