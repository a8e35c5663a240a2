"""Who does what to whom, exchanged.

*Tom lent Ann a ladder* against *Ann lent Tom a ladder*; *the train from Paris to London* against *from London to
Paris*; *the pupil's teacher* against *the teacher's pupil*. Not a distortion: the passive (*a ladder was lent to Ann
by Tom*), the same event told from its other end (*Ann borrowed a ladder from Tom*), and what holds both ways
(*Tom met Ann*).

Hard where both words fill each other's place in the same event and neither keeps its own; a pronoun may stand for one
of them (*Tom owes his brother*: *his brother owes him*). Soft where the two places belong to different events, or the
clauses differ in more than that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.alignment import SAME_SENSE
from charades.meaning.distortions.clauses import agreement, negators, stated
from charades.meaning.distortions.converses import equated, level
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.grammar.slots import Place, places, somebody
from charades.meaning.reading import Reading, lemma_of

AGREED = 0.5
"""Least agreement of two clauses for a hard finding."""
COVERED = 0.6
"""Least coverage of two texts for a finding."""
LONGEST = 12
"""Tokens of the longest quote."""
MOST = 60
"""Places that are compared; texts that say the same over and over would take the fourth power of their length."""
BOTH_WAYS = frozenset([
    "be", "meet", "marry", "resemble", "fight", "agree", "differ", "equal", "face", "touch", "border", "join",
    "connect", "link", "mix", "combine", "collide", "share", "trade", "exchange", "swap", "compare", "talk", "argue",
    "compete", "cooperate", "match", "correspond", "relate", "separate", "divorce", "become", "include",
])  # fmt: skip
"""Verbs that hold both ways."""
_ONE_WAY = frozenset([
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "above", "below", "behind",
    "under", "underneath", "over", "inside", "upstream", "downstream", "left", "right", "in", "on", "between",
])  # fmt: skip
"""Words that place one thing by another, but not the other by the one."""
_THINGS = frozenset({"NOUN", "PROPN", "ADJ"})
_HE = frozenset({"he", "him", "she", "her", "they", "them", "it"})
_PERSONS = {
    form: forms.split()[0]
    for forms in ("i my", "we our", "you your", "he his", "she her", "they their")
    for form in forms.split()
}
"""A person by each form that names it as the one who does something, or who has it."""
_HALVING = frozenset({"and", "or", "but", "while", ";"})
"""Words and marks between two halves of a sentence, either of which may come first."""
_ORDERED = frozenset({"before", "after", "until", "then", "first"})
"""Words about which a finder of its own knows more, but for what is exchanged within one event."""

Couple = tuple[Place, Place]


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield the surest of the exchanges, if there is one."""
    if pair.alignment.coverage < COVERED:
        return
    words = {token.lower_ for token in (*pair.reference.doc, *pair.reconstruction.doc)}
    if "than" in words:
        return
    if (equated(pair.reference.doc) and equated(pair.reconstruction.doc)) or _halves(pair):
        return
    if words.isdisjoint(_ORDERED):
        findings = [*_in_copies(pair), *_in_frames(pair), *_of_persons(pair)]
    else:
        findings = [finding for finding in _in_frames(pair) if finding.hard]
    yield from sorted(findings, key=lambda finding: not finding.hard)[:1]


def _in_frames(pair: Pair) -> Iterator[Distortion]:
    """Yield the words that have changed places in one event, or in two that both texts tell."""
    same = list(islice(_same_seats(pair), MOST))
    equal = {couple for couple in same if _equal(pair, couple[0].token, couple[1].token)}
    kept = {place for couple in equal for place in couple}
    left = [couple for couple in same if couple not in equal]
    told: set[tuple[frozenset[Token], bool]] = set()
    for number, first in enumerate(left):
        for second in left[number + 1 :]:
            together = first[0].verb == second[0].verb and first[1].verb == second[1].verb
            key = frozenset((first[0].token, second[0].token)), together
            if key in told or not _exchanged(pair, first, second, together=together):
                continue
            staying = _kept(equal, first) if together else kept
            if not staying.isdisjoint((*first, *second)) or (together and _settled(equal, first)):
                continue
            told.add(key)
            yield _finding(pair, first, second, hard=together and _told_once(same, first))


def _of_persons(pair: Pair) -> Iterator[Distortion]:
    """Yield *I get her room* against *she gets my room*."""
    theirs = list(_owned(pair.reconstruction.doc))
    for doer, verb, owner, thing in _owned(pair.reference.doc):
        for other, second, its_owner, same in theirs:
            if (doer, owner) != (its_owner, other) or doer == owner:
                continue
            if verb.lemma_ == second.lemma_ and thing.lemma_ == same.lemma_ and stated(verb, second):
                meant, understood = _told(pair.reference, verb, thing), _told(pair.reconstruction, second, same)
                yield distortion("roles", meant, understood, hard=negators(pair, verb, second) == (0, 0))


def _owned(doc: Doc) -> Iterator[tuple[str, Token, str, Token]]:
    """Yield who does something, the verb, whose thing it is done with, and the thing."""
    for owner in doc:
        verb = owner.head.head
        if owner.dep_ != "poss" or owner.lower_ not in _PERSONS or owner.head.dep_ != "dobj":
            continue
        for doer in verb.children:
            if doer.dep_ == "nsubj" and doer.lower_ in _PERSONS:
                yield _PERSONS[doer.lower_], verb, _PERSONS[owner.lower_], owner.head


def _kept(equal: set[Couple], first: Couple) -> set[Place]:
    """Return the places of two events that are filled by the same in both."""
    verbs = first[0].verb, first[1].verb
    return {place for one, two in equal if (one.verb, two.verb) == verbs for place in (one, two)}


def _settled(equal: set[Couple], first: Couple) -> bool:
    """Return whether one of two events agrees better with another one."""
    ours, theirs = first[0].verb, first[1].verb
    agreed = Counter((one.verb, two.verb) for one, two in equal)
    return any(
        count > 1 and (verb == ours) != (other == theirs) and count >= agreed[ours, theirs]
        for (verb, other), count in agreed.items()
    )


def _told_once(same: list[Couple], first: Couple) -> bool:
    """Return whether each text tells an event of this name only once."""
    event = first[0].event
    verbs = {(side, couple[side].verb) for couple in same for side in (0, 1) if couple[0].event == event}
    return len(verbs) == 2


def _same_seats(pair: Pair) -> Iterator[Couple]:
    theirs = list(places(pair.reconstruction.doc))
    for one in places(pair.reference.doc):
        yield from ((one, two) for two in theirs if _same_seat(pair, one, two))


def _in_copies(pair: Pair) -> Iterator[Distortion]:
    """Yield what two copies of the same words tell by their order alone."""
    moved = _moved(pair)
    if not moved:
        return
    tokens = [token for couple in moved for token in couple]
    placed = _placed(pair.reference.doc) and not any(map(_joined, tokens)) and not any(map(level, pair.reference.doc))
    things = all(token.pos_ in _THINGS for token in tokens) and not any(_both_ways(token) for token in tokens)
    if (things and any(token.pos_ == "VERB" for token in _skeleton(pair.reference))) or (placed and _names(tokens)):
        ours_told, theirs_told = [one.i for one, _ in moved], [two.i for _, two in moved]
        yield distortion(
            "roles",
            pair.reference.tokens(ours_told[0], min(ours_told[-1], ours_told[0] + LONGEST)),
            pair.reconstruction.tokens(theirs_told[0], min(theirs_told[-1], theirs_told[0] + LONGEST)),
            hard=not any(token.pos_ == "ADJ" for token in tokens),
        )


def _moved(pair: Pair) -> list[tuple[Token, Token]]:
    """Return the words of two copies that stand in each other's place; none where anything else differs."""
    if len(pair.reference.words) != len(pair.reconstruction.words):
        return []
    ours, theirs = _skeleton(pair.reference), _skeleton(pair.reconstruction)
    if len(ours) != len(theirs):
        return []
    moved = [(one, two) for one, two in zip(ours, theirs, strict=True) if lemma_of(one) != lemma_of(two)]
    into: dict[str, str] = {}
    for one, two in moved:
        into.setdefault(lemma_of(one), lemma_of(two))
    back = all(into.get(into[lemma]) == lemma for lemma in into)
    return moved if back and all(into[lemma_of(one)] == lemma_of(two) for one, two in moved) else []


def _halves(pair: Pair) -> bool:
    """Return whether all that tells two halves of a sentence apart has moved, so that but the halves changed places.

    *The kitchen has a table and the hall has a lamp*: *the hall has a lamp and the kitchen has a table*.
    """
    couples = _moved(pair)
    if not couples:
        return False
    moved = [one for one, _ in couples]
    words = [token for token in _skeleton(pair.reference) if token not in moved and token.lower_ not in _HALVING]
    for join in (token.i for token in pair.reference.doc if token.lower_ in _HALVING):
        sides = [sorted(lemma_of(two) for two in moved if (two.i < join) == side) for side in (True, False)]
        turned = sorted(lemma_of(two) for one, two in couples if one.i < join)
        first, second = ({lemma_of(token) for token in words if (token.i < join) == side} for side in (True, False))
        left_out = {lemma_of(token) for token in words if token.pos_ in ("VERB", "AUX") or token.dep_ == "acomp"}
        if sides[0] and turned == sides[1] and first and second and first ^ second <= left_out:
            return True
    return False


def _skeleton(reading: Reading) -> list[Token]:
    """Return the words of a text without articles, pronouns and marks."""
    return [token for token in reading.doc if token.is_alpha and token.pos_ not in ("DET", "PRON")]


def _placed(doc: Doc) -> bool:
    """Return whether a text says nothing but where one thing is, seen from another."""
    return any(token.lower_ in _ONE_WAY for token in doc) and not any(token.pos_ == "VERB" for token in doc)


def _names(tokens: list[Token]) -> bool:
    """Return whether all of some words name things, and none of them is a place seen from another."""
    return all(token.pos_ in ("NOUN", "PROPN") and token.lower_ not in _ONE_WAY for token in tokens)


def _joined(token: Token) -> bool:
    return token.dep_ == "conj" or any(child.dep_ in ("conj", "cc") for child in token.children)


def _both_ways(token: Token) -> bool:
    """Return whether a word may change places with another one without a change of meaning."""
    heads = [head for head in token.ancestors if not _idle(head)]
    return _joined(token) or any(level(head) or lemma_of(head) in BOTH_WAYS for head in heads)


def _idle(verb: Token) -> bool:
    """Return whether *be* tells how something is, and sets nothing equal to anything: *is away*, *is ill*."""
    return verb.lemma_ == "be" and not any(child.dep_ in ("attr", "prep", "nsubjpass") for child in verb.children)


def _same_seat(pair: Pair, one: Place, two: Place) -> bool:
    """Return whether two places are the same place of the same event."""
    if one.role != two.role or one.role in _ORDERED or one.event in BOTH_WAYS:
        return False
    if one.role not in ("agent", "with") and level(one.token.head):
        return False
    if pair.meant[one.token.i].denied != pair.understood[two.token.i].denied:
        return False
    return one.event == two.event or pair.reference.lexicon.same(one.event, two.event)


def _equal(pair: Pair, ours: Token, theirs: Token) -> bool:
    """Return whether two words mean the same."""
    if somebody(ours) or somebody(theirs):
        return somebody(ours) == somebody(theirs)
    if ours.lower_ == theirs.lower_:
        return True
    row, column = pair.reference.at.get(ours.i), pair.reconstruction.at.get(theirs.i)
    return row is not None and column is not None and bool(pair.alignment.strength[row, column] >= SAME_SENSE)


def _exchanged(pair: Pair, first: Couple, second: Couple, *, together: bool) -> bool:
    """Return whether what filled two places fills them the other way round; *he* or *it* may stand for one of them."""
    one, other = first[0].token, second[0].token
    their_one, their_other = first[1].token, second[1].token
    if one == other or their_one == their_other or one.lemma_.lower() == other.lemma_.lower():
        return False
    roles = {first[0].role, second[0].role}
    if roles == {"agent", "with"} or (together and len(roles) == 1):
        return False
    there = one.lower_ not in _HE and _equal(pair, one, their_other)
    back = other.lower_ not in _HE and _equal(pair, other, their_one)
    if there and back:
        return True
    left = [token.lower_ for token in ((their_one, other) if there else (their_other, one) if back else ())]
    return together and not _HE.isdisjoint(left)


def _finding(pair: Pair, first: Couple, second: Couple, *, hard: bool) -> Distortion:
    ours, theirs = first[0].verb, first[1].verb
    apart = [place.token for place in (*first, *second)]
    sure = (
        hard
        and negators(pair, ours, theirs) == (0, 0)
        and stated(ours, theirs)
        and agreement(pair, ours, theirs, apart) >= AGREED
    )
    return distortion(
        "roles",
        _told(pair.reference, ours, first[0].token, second[0].token),
        _told(pair.reconstruction, theirs, first[1].token, second[1].token),
        hard=sure,
    )


def _told(reading: Reading, verb: Token, *tokens: Token) -> Span:
    """Return the words to quote: both that have changed places, and what stands between them."""
    near = sorted(token.i for token in (verb, *tokens) if abs(token.i - verb.i) <= LONGEST)
    return reading.tokens(near[0], near[-1])
