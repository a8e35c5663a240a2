"""The same relation told from its other end, or one that holds both ways.

*Lisa is Mark's mother* says *Mark is Lisa's son*; *Paris is north of Lyon* says *Lyon is south of Paris*; *the bank is
next to the school* says *the school is next to the bank*. Finders ask here before they call two such words opposed or
two such things exchanged.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from charades.meaning.distortions.pair import Pair
from charades.meaning.grammar.slots import somebody
from charades.meaning.reading import lemma_of

_RELATIONS = """
mother father parent mum mom dad stepmother stepfather | son daughter child boy girl stepson stepdaughter
grandmother grandfather grandparent grandma grandpa | grandson granddaughter grandchild
aunt uncle | niece nephew
brother sister sibling | brother sister sibling
husband wife spouse | husband wife spouse
girlfriend boyfriend partner | girlfriend boyfriend partner
teacher tutor instructor coach trainer | pupil student trainee
boss manager supervisor employer superior | employee assistant subordinate
landlord landlady | tenant lodger
doctor | patient
lawyer | client
host hostess | guest
mentor | mentee
ancestor | descendant
predecessor | successor
north | south
northern | southern
east | west
northeast | southwest
northwest | southeast
left | right
above over | below beneath under underneath
front ahead | behind
upstream | downstream
"""
_LEVEL = frozenset({"with", "near", "beside", "alongside", "opposite"})
"""Prepositions that hold both ways."""
_LEVEL_BEFORE = frozenset({"far", "near", "next", "close", "adjacent", "away", "similar", "equal", "identical"})
"""Words whose *to* or *from* holds both ways."""
_MATCHES = frozenset({"play", "race", "draw", "compete", "fight"})
"""Verbs whose *against* holds both ways."""


def _read() -> frozenset[tuple[str, str]]:
    """Return the words for the two ends of one relation, both ways round."""
    couples = set()
    for row in _RELATIONS.strip().splitlines():
        left, right = (side.split() for side in row.split("|"))
        couples |= {couple for one in left for other in right for couple in ((one, other), (other, one))}
    return frozenset(couples)


_ENDS = _read()


def converse(pair: Pair, ours: Token, theirs: Token) -> bool:
    """Return whether two words name one relation from its two ends, with what they relate exchanged."""
    if (ours.lemma_.lower(), theirs.lemma_.lower()) not in _ENDS:
        return False
    one, two = _ends(ours), _ends(theirs)
    return one is not None and two is not None and _equal(pair, one[0], two[1]) and _equal(pair, one[1], two[0])


def level(preposition: Token) -> bool:
    """Return whether what a preposition relates may change places: *next to*, *far from*, *played against*."""
    if preposition.lower_ in _LEVEL:
        return True
    if preposition.lower_ == "against":
        return lemma_of(preposition.head) in _MATCHES
    near = preposition.doc[preposition.i - 1].lower_ if preposition.i else ""
    return preposition.lower_ in ("to", "from") and near in _LEVEL_BEFORE


def equated(doc: Doc) -> bool:
    """Return whether a text says that two things are alike in something: *as fast as*."""
    return sum(token.lower_ == "as" for token in doc) > 1


def beside(doc: Doc) -> bool:
    """Return whether *next* tells a place in a text, and no order: *next to the school*."""
    return any(token.lower_ == "next" and token.i + 1 < len(doc) and token.nbor().lower_ == "to" for token in doc)


def _ends(relation: Token) -> tuple[Token, Token] | None:
    """Return what a relation is said of, and what that is related to; None where the parse does not tell."""
    heads = (relation, *relation.ancestors)
    subjects = [child for head in heads for child in head.children if child.dep_ in ("nsubj", "nsubjpass")]
    one = subjects[0] if subjects else None
    other = next((child for child in relation.children if child.dep_ == "poss"), None) or next(
        (token for token in relation.doc[relation.i + 1 :] if token.dep_ == "pobj"), None
    )
    if one is None or other is None or one == other or relation in one.subtree:
        return None
    return one, other


def _equal(pair: Pair, ours: Token, theirs: Token) -> bool:
    if somebody(ours) or somebody(theirs):
        return somebody(ours) == somebody(theirs)
    return lemma_of(ours) == lemma_of(theirs) or pair.matched(ours, theirs)
