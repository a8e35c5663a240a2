"""Affirmed of everybody, denied of some people, or the other way round; affirmed and denied of the same.

*Everybody is still welcome* against *visitors are not welcome any more*; *guests may use the pool* against *nobody may
use the pool*; *the heating works* against *the heating does not work*. Whatever else the sentences around them say, the
two cannot both be so. Not a distortion: another time (*on Mondays*, *not on Sundays*), a condition, an exception
(*everybody but Tom*), *not everybody*, another modal verb (*everybody may come*, *the cook will not come*), and what is
said of no person (*dogs are not welcome*).

Hard where both are stated outright, of the same predicate, and what the denial keeps itself to stands in the other
statement too.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.alignment import SAME_SENSE
from charades.meaning.distortions.negation import SURE
from charades.meaning.distortions.pair import Pair, distortion, phrase
from charades.meaning.distortions.statements import Statement, around, mood, needed, statements
from charades.meaning.grammar.polarity import Polarity, denies
from charades.meaning.reading import Reading

_PASSING = frozenset(
    {"still", "yet", "already", "again", "more", "longer", "now", "anymore", "always", "ever", "either"}
)
"""Words that keep a statement to no case in particular."""

_MEANT = frozenset({"i", "we", "you", "he", "she"})
_KNOWN = frozenset({"the", "this", "these"})


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield what is affirmed of all and denied of some, or affirmed and denied of the same."""
    if not any(each.denied for each in (*pair.meant, *pair.understood)):
        return
    ours = list(statements(pair.reference, pair.meant))
    theirs = list(statements(pair.reconstruction, pair.understood)) if ours else []
    for one in ours:
        for two in theirs:
            if not (_excluded(one, two) and _same(pair, one, two) and _kept_to(pair, one, two)):
                continue
            if not _repeated(pair, one, theirs) and not _repeated(pair, two, ours):
                alike = _named_alike(one.subject, two.subject)
                meant = _told(pair.reference, one, pair.meant, alike=alike)
                understood = _told(pair.reconstruction, two, pair.understood, alike=alike)
                yield distortion("negation", meant, understood, hard=True)


def _excluded(one: Statement, two: Statement) -> bool:
    """Return whether what is said of one subject cannot be so if the other thing is said of the other subject."""
    if one.denied == two.denied:
        return False
    denier, affirmer = (one, two) if one.denied else (two, one)
    if denier.who == "nobody":
        return affirmer.who in ("everybody", "people")
    return (affirmer.who == "everybody" and denier.who == "people") or _named_alike(one.subject, two.subject)


def _named_alike(one: Token, two: Token) -> bool:
    """Return whether two subjects are the same word for word, so that they mean one: *the heating*, *Tom*, *she*."""
    if one.pos_ == "PRON":
        return one.lower_ == two.lower_ and one.lower_ in _MEANT
    known = one.pos_ == "PROPN" or any(child.lower_ in _KNOWN or child.dep_ == "poss" for child in one.children)
    names = [[token.lower_ for token in subject.subtree] for subject in (one, two)]
    return known and names[0] == names[1]


def _same(pair: Pair, one: Statement, two: Statement) -> bool:
    """Return whether two statements have one predicate, in the same mood and of the same time."""
    if one.predicate.i not in pair.reference.at or two.predicate.i not in pair.reconstruction.at:
        return False
    row, column = pair.reference.at[one.predicate.i], pair.reconstruction.at[two.predicate.i]
    if pair.alignment.strength[row, column] < SURE:
        return False
    if pair.opposite(pair.reference.words[row], pair.reconstruction.words[column]):
        return False
    empty = {each.verb.lemma_ for each in (one, two) if each.predicate != each.verb and not needed(each.verb)}
    bare = any(each.predicate == each.verb or needed(each.verb) for each in (one, two))
    return len(empty) + bool(empty and bare) < 2 and mood(one.verb) == mood(two.verb)


def _kept_to(pair: Pair, one: Statement, two: Statement) -> bool:
    """Return whether each word to which the denial keeps itself stands in the other statement, or a narrower one."""
    denier, affirmer = (one, two) if one.denied else (two, one)
    strength = pair.alignment.strength if one.denied else pair.alignment.strength.T
    reading, other = (pair.reference, pair.reconstruction)[:: 1 if one.denied else -1]
    near = {token.lower_ for token in around(affirmer.verb)}
    columns = [other.at[token.i] for token in around(affirmer.verb) if token.i in other.at]
    kind_of = reading.lexicon.kind_of
    for token in around(denier.verb):
        if token.pos_ == "PRON" and token.dep_ in ("dobj", "pobj", "dative") and token.lower_ not in near:
            return False
        if token.i not in reading.at or token.lower_ in _PASSING or token == denier.predicate or denies(token):
            continue
        row = reading.at[token.i]
        if token in denier.subject.subtree or strength[row, columns].max(initial=0.0) >= SAME_SENSE:
            continue
        if not any(kind_of(reading.words[row].lemma, other.words[column].lemma) for column in columns):
            return False
    return True


def _repeated(pair: Pair, statement: Statement, others: list[Statement]) -> bool:
    """Return whether the other text says the same of the same, so that both texts tell two sides."""
    ours = statement.subject.doc is pair.reference.doc
    doc = pair.reconstruction.doc if ours else pair.reference.doc
    if statement.denied and any(
        token.lemma_ == statement.subject.lemma_ and _turned(token) for token in doc if token.pos_ == "NOUN"
    ):
        return True
    return any(
        other.denied == statement.denied and other.predicate.lemma_ == statement.predicate.lemma_ for other in others
    )


def _turned(subject: Token) -> bool:
    """Return whether something is denied of a word, if only by *but not*."""
    return any(child.dep_ == "neg" for head in (subject, subject.head) for child in head.children)


def outright_denial(pair: Pair, finding: Distortion) -> bool:
    """Return whether the quoted words plainly affirm and plainly deny one predicate of what may be the same.

    Such a question is put to the players however little else the texts have in common.
    """
    if finding.kind != "negation":
        return False
    ours = _quoted(pair.reference.doc, finding.reference, statements(pair.reference, pair.meant))
    theirs = _quoted(pair.reconstruction.doc, finding.reconstruction, statements(pair.reconstruction, pair.understood))
    return any(
        one.denied != two.denied and _same(pair, one, two) and _may_be_one(pair, one, two)
        for one in ours
        for two in theirs
    )


def _quoted(doc: Doc, span: Span, told: Iterator[Statement]) -> list[Statement]:
    return [each for each in told if span.start <= each.predicate.idx < span.end]


def _may_be_one(pair: Pair, one: Statement, two: Statement) -> bool:
    """Return whether two statements may speak of the same: of people, or of things that answer to each other."""
    if one.who != "other" and two.who != "other":
        return True
    lexicon, lemmas = pair.reference.lexicon, (one.subject.lemma_.lower(), two.subject.lemma_.lower())
    return pair.answers(one.subject, two.subject) or lexicon.same(*lemmas) or lexicon.kind_of(*lemmas)


def _told(reading: Reading, statement: Statement, polarity: tuple[Polarity, ...], *, alike: bool) -> Span:
    """Return the words from the subject, unless both texts name it alike, to the predicate and what belongs to it."""
    cues = polarity[statement.verb.i].cues
    places = cues if alike else (statement.subject.left_edge.i, statement.verb.i, *cues)
    return phrase(reading, statement.predicate, *places)
