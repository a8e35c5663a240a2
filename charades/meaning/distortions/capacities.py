"""The same is done by somebody in another capacity.

*As secretary I sign the minutes* against *the chair signs the minutes*: the one who speaks says what they are, and the
other text names somebody else. Not a distortion: the same capacity without *I* (*the secretary signs*), a wider or a
narrower word for it, and a name or a pronoun, which may be that of the same person.

Soft, since one person may hold two offices, and only where verb and object are the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from charades.game.scorecard import Distortion, Span
from charades.meaning.distortions.clauses import negators, supposed
from charades.meaning.distortions.pair import Pair, distortion
from charades.meaning.grammar.polarity import denies
from charades.meaning.reading import Reading

_SPEAKING = frozenset({"i", "we"})
_ARTICLES = frozenset({"the", "our"})


def find(pair: Pair) -> Iterator[Distortion]:
    """Yield who does something in one text as a speaker in a capacity, in the other as somebody else."""
    ours, theirs = pair.reference, pair.reconstruction
    for speaking, other, turned in ((ours, theirs, False), (theirs, ours, True)):
        for capacity, verb in _capacities(speaking.doc):
            for actor, act in _actors(other.doc):
                one, two = ((actor, act), (capacity, verb)) if turned else ((capacity, verb), (actor, act))
                if _apart(pair, capacity, actor) and _same_act(pair, one[1], two[1]):
                    yield distortion("entity", _told(ours, *one), _told(theirs, *two), hard=False)


def _capacities(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Yield what speakers say that they are (*as secretary*), and the verb of what they do as such."""
    for noun in doc:
        link = noun.head
        if noun.pos_ == "NOUN" and noun.dep_ == "pobj" and link.lower_ == "as" and link.head.pos_ == "VERB":
            subjects = [child.lower_ for child in link.head.children if child.dep_ == "nsubj"]
            if link.i < link.head.i and subjects and subjects[0] in _SPEAKING:
                yield noun, link.head


def _actors(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Yield the subjects that are called by what they are (*the chair*), with their verbs."""
    for noun in doc:
        if noun.pos_ != "NOUN" or noun.dep_ != "nsubj" or noun.head.pos_ != "VERB":
            continue
        called = any(child.lower_ in _ARTICLES for child in noun.children)
        if called and not any(child.dep_ in ("conj", "prep", "relcl", "appos") for child in noun.children):
            yield noun, noun.head


def _apart(pair: Pair, capacity: Token, actor: Token) -> bool:
    """Return whether two nouns name different people, and only one of them stands in each text."""
    lexicon = pair.reference.lexicon
    if not lexicon.kind_of(capacity.lemma_.lower(), "person") or any(
        child.dep_ == "prep" for child in capacity.children
    ):
        return False  # *as a rule*; *as head of the school*
    one, two = capacity.lemma_.lower(), actor.lemma_.lower()
    if lexicon.same(one, two) or lexicon.kind_of(one, two):
        return False
    return not any(
        token.lemma_.lower() in (one, two) for token in (*capacity.doc, *actor.doc) if token not in (capacity, actor)
    )


def _same_act(pair: Pair, verb: Token, act: Token) -> bool:
    """Return whether two verbs and their objects are the same, and both are stated alike."""
    asks = any(token.text == "?" for token in (*verb.sent, *act.sent))
    if verb.lemma_ != act.lemma_ or asks or supposed(verb) != supposed(act):
        return False
    objects = [next((child for child in head.children if child.dep_ == "dobj"), None) for head in (verb, act)]
    if objects[0] is None or objects[1] is None or not pair.matched(objects[0], objects[1]):
        return False
    return negators(pair, verb, act) == (0, 0) and not any(denies(token) for token in (*verb.sent, *act.sent))


def _told(reading: Reading, noun: Token, verb: Token) -> Span:
    """Return the words from who does it to what is done."""
    first = noun.head.i if noun.dep_ == "pobj" else noun.left_edge.i
    return reading.tokens(first, max(noun.i, verb.i))
