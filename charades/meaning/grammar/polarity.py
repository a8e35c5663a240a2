"""Whether a text affirms or denies each of its words: the scope of *not*, *no*, *without*, *stop* and their like.

Every cue turns the sign of what stands in its scope; two cues over the same word cancel out (*did not fail to
answer*). A cue has a *locus*, the word that it turns in the first place: the verb that *not* belongs to, the noun
behind *no*, what somebody *stops*.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from charades.meaning.reading import is_content, lemma_of

_DENIERS = frozenset(
    {"not", "n't", "never", "hardly", "scarcely", "barely", "rarely", "seldom", "neither", "nor", "nowhere"}
)
_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one"})
_WITHOUT = frozenset({"without", "except", "minus"})
_STOPPERS = frozenset([
    "stop", "avoid", "refuse", "fail", "cease", "quit", "prevent", "forbid", "ban", "prohibit", "deny", "reject",
    "lack", "skip", "omit", "cancel", "abandon", "neglect", "exclude", "refrain", "disallow", "abolish",
    "eliminate", "discontinue", "scrap", "halt", "doubt", "contraindicate",
]) | {"rule out", "leave out", "give up", "call off", "turn down", "phase out"}  # fmt: skip
"""Verbs that deny what they govern."""
_STOPPERS_TO = frozenset({"decline", "forget", "omit", "fail", "refuse", "neglect"})
"""Verbs that deny an infinitive that they govern."""
_ENDERS = frozenset({"stop", "cease", "end", "halt"})
"""Verbs that deny their subject where they govern nothing: *the music stopped*."""
_SCARCELY = frozenset({"hardly", "scarcely", "barely"})
_UNABLE = frozenset({"unable", "impossible", "unlikely", "unwilling", "reluctant", "forbidden", "prohibited"})
_BARRED = frozenset({"contraindicated", "forbidden", "prohibited", "banned", "taboo"})
"""Words that deny what they are said of."""
_LACKS = frozenset({"lack", "absence", "ban", "refusal", "failure", "inability"})
_MISSING = frozenset({"lose", "miss", "absent", "missing", "rid", "free", "clear", "except", "instead", "over"})
"""Words that deny in some uses only, so that what they deny is not known."""
_SHORTEST_LACK = 6
"""Letters that an adjective in *-less* has more of: *shirtless*, but not *less* or *unless*."""
_RAISERS = frozenset([
    "think", "believe", "want", "expect", "plan", "intend", "seem", "wish", "let", "allow", "permit", "go",
    "suppose", "mean", "aim", "hope", "try", "able", "possible", "likely", "be",
])  # fmt: skip
"""Heads whose denial reaches into their clause: *I do not think it works* denies that it works."""
_NEEDS = frozenset({"have", "need", "require", "oblige", "force", "necessary"})
"""Heads whose denial does not deny what they ask for: *you do not have to come* does not forbid to come."""
_DOWNWARD = frozenset([
    "dobj", "obj", "attr", "acomp", "oprd", "dative", "prep", "agent", "pobj", "pcomp", "nsubjpass", "csubjpass",
    "prt", "compound", "amod", "nmod", "npadvmod", "advmod", "acl", "relcl",
])  # fmt: skip
"""Dependents that stand in the scope of their head's denial."""
_NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
_BOUNDS = frozenset({"more", "less", "fewer", "later", "earlier", "longer", "than", "matter", "doubt"})
"""Words that *no* makes a bound or a set phrase with, and no denial."""


@dataclass(frozen=True, slots=True)
class Polarity:
    """What denies a word.

    Attributes:
        cues: Indexes of the tokens that deny it.
        locus: Whether one of them turns this word in the first place.
    """

    cues: tuple[int, ...] = ()
    locus: bool = False

    @property
    def denied(self) -> bool:
        """Whether the word is denied once cues that cancel out are taken away."""
        return len(self.cues) % 2 == 1


def polarities(doc: Doc) -> tuple[Polarity, ...]:
    """Return the polarity of each token."""
    scopes: dict[int, tuple[int, ...]] = {}
    loci: set[int] = set()
    for sentence in doc.sents:
        _descend(sentence.root, (), scopes, loci)
    return tuple(Polarity(scopes.get(token.i, ()), token.i in loci) for token in doc)


def _descend(head: Token, inherited: tuple[int, ...], scopes: dict[int, tuple[int, ...]], loci: set[int]) -> None:
    stack = [(head, inherited)]
    while stack:
        token, outer = stack.pop()
        cues = _cues(token)
        own = cues if _resumes(token, cues) else outer + cues
        scopes[token.i] = own
        if cues:
            loci.update(_loci(token))
            if any(token.doc[cue].lower_ == "neither" for cue in cues):
                loci.update(child.i for child in token.children if child.dep_ == "conj")
        for child in token.children:
            passed = own if _reaches(token, child) else outer
            turned = _turns(token, child)
            if turned is not None:
                passed = (*passed, turned)
                loci.update(_loci(_content_of(child)))
            stack.append((child, passed))


def _cues(token: Token) -> tuple[int, ...]:
    """Return the tokens that deny ``token`` itself."""
    found: list[int] = []
    for child in token.children:
        lower = child.lower_
        if _no_denial(child) or _denies_next(token, child) or _eager(token) or (lower == "nor" and found):
            continue  # *nor* goes on with the denial before it
        if (
            lower in _DENIERS
            and child.dep_ in ("neg", "advmod", "preconj", "cc", "det")
            or lower == "no"
            and child.dep_ in ("det", "neg")
            and token.lower_ not in _BOUNDS
        ):
            found.append(child.i)
        elif child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and token.pos_ in ("VERB", "AUX"):
            found.extend(_nominal(child))
        elif child.dep_ == "agent":
            found.extend(cue for noun in child.children if noun.dep_ == "pobj" for cue in _nominal(noun))
        elif lower in ("longer", "more") and any(grand.lower_ == "no" for grand in child.children):
            found.append(child.i)
    return tuple(found)


def _resumes(token: Token, cues: tuple[int, ...]) -> bool:
    """Return whether a *neither* tells anew what was denied already: *he takes nothing, neither food nor water*."""
    cue = token.doc[cues[0]] if cues else token
    return cue.lower_ == "neither" and cue.dep_ == "preconj" and token.pos_ not in ("VERB", "AUX")


def _eager(verb: Token) -> bool:
    """Return whether *wait* stands in *cannot wait to*, which denies nothing."""
    if verb.lemma_ != "wait" or not _has(verb, "xcomp"):
        return False
    return any(child.dep_ == "aux" and child.lemma_ in ("can", "could") for child in verb.children)


def _denies_next(noun: Token, cue: Token) -> bool:
    """Return whether a *not* behind a word belongs to what follows it: *time, not money*; *wait a week, not two*."""
    return (
        cue.lower_ == "not" and noun.pos_ in ("NOUN", "PROPN", "VERB") and cue.i > noun.i and cue.nbor(-1).text == ","
    )


def _nominal(noun: Token) -> list[int]:
    """Return what makes a subject or object deny its verb: *nobody came*, *we have no time*."""
    if noun.lower_ in _NOBODY or (noun.lower_ == "one" and any(child.lower_ == "no" for child in noun.children)):
        return [noun.i]
    cues = [child.i for child in noun.children if child.lower_ in ("no", "neither") and not _no_denial(child)]
    cues += [part.i for child in noun.children for part in (child, *child.children) if part.lower_ in _SCARCELY]
    return cues[:1] if noun.lower_ not in _BOUNDS else []


def _no_denial(cue: Token) -> bool:
    """Return whether *not* or *no* begins *not only*, a bound such as *no more than*, or the tag of a question."""
    if _in_tag(cue):
        return True
    words = [token.lower_ for token in cue.doc[cue.i + 1 : cue.i + 3]]
    return bool(words) and (words[0] in _NOT_ONLY or (words[0] in _BOUNDS and words[-1] == "than"))


def _in_tag(cue: Token) -> bool:
    """Return whether a *not* stands in the tag at the end of a question, as in *it is open, isn't it*."""
    after = [token.text for token in cue.doc[cue.i + 1 : cue.i + 3]]
    pronoun = cue.i + 1 < len(cue.doc) and cue.doc[cue.i + 1].tag_ == "PRP"
    return pronoun and after[-1] == "?" and cue.i >= 2 and cue.doc[cue.i - 2].text == ","


def denies(token: Token) -> bool:
    """Return whether a word may deny anything, openly or by what it means: *never*, *lack*, *unable*, *nameless*."""
    lower, lemma = token.lower_, lemma_of(token)
    if lower in _DENIERS or lower in _NOBODY or lower in _WITHOUT or lower in _UNABLE or lower == "no":
        return True
    if (token.pos_ == "ADJ" or token.dep_ == "amod") and lower.endswith("less") and len(lower) > _SHORTEST_LACK:
        return True
    return lemma in _STOPPERS or lemma in _STOPPERS_TO or lemma in _ENDERS or lemma in _LACKS or lemma in _MISSING


def _reaches(head: Token, child: Token) -> bool:
    """Return whether what denies ``head`` denies ``child`` too."""
    if child.dep_ in ("dobj", "attr") and _nominal(child) and head.pos_ in ("VERB", "AUX"):
        return False  # the noun has the cue of its own already
    if child.dep_ in ("nsubj", "nsubjpass") and _nominal(child):
        return False
    if child.dep_ in ("xcomp", "ccomp"):
        return _denied_clause(head, child)
    if child.dep_ == "conj":
        joins = {token.lower_ for token in head.children if token.dep_ == "cc"}
        if "but" in joins:
            return False
        bare = child.tag_ == head.tag_ and child.tag_ in ("VB", "VBG")
        return child.pos_ not in ("VERB", "AUX") or bool(joins & {"or", "nor"}) or bare
    return child.dep_ in _DOWNWARD


def _denied_clause(head: Token, child: Token) -> bool:
    if head.lemma_ in _NEEDS:
        return False
    return child.dep_ == "xcomp" or head.lemma_ in _RAISERS


def _turns(head: Token, child: Token) -> int | None:
    """Return the token by which ``child`` is denied under ``head``, where the head or the child itself denies it."""
    lemma, before = lemma_of(head), child.left_edge.i - 1
    if child.dep_ in ("appos", "conj") and before > head.i and _denies_next(head, head.doc[before]):
        return before
    governs = child.dep_ in ("dobj", "xcomp", "ccomp", "nsubjpass", "csubjpass", "csubj")
    if lemma in _STOPPERS and governs and not (child.dep_ == "nsubjpass" and _has(head, "xcomp")):
        return head.i
    if lemma in _STOPPERS_TO and child.dep_ == "xcomp":
        return head.i
    if lemma in _ENDERS and child.dep_ == "nsubj" and not any(_has(head, dep) for dep in ("dobj", "xcomp", "ccomp")):
        return head.i
    if child.dep_ in ("nsubj", "nsubjpass"):
        barred = (grand for grand in head.children if grand.dep_ == "acomp" and grand.lower_ in _BARRED)
        return next((grand.i for grand in barred), None)
    if head.lower_ in _UNABLE and child.dep_ in ("xcomp", "ccomp", "csubj"):
        return head.i
    if head.dep_ in ("prep", "cc") and _prevents(head) and child.dep_ in ("pobj", "pcomp"):
        return head.i
    if child.dep_ == "conj":
        return next((join.i for join in head.children if join.dep_ == "cc" and _sets_aside(join)), None)
    if head.lower_ in _LACKS and child.dep_ in ("prep", "acl"):
        return head.i
    if child.dep_ == "xcomp" and any(grand.lower_ == "too" for grand in head.children):
        return head.i
    if child.dep_ == "advcl" and any(grand.lower_ == "unless" for grand in child.children):
        return child.left_edge.i
    return None


def _prevents(prep: Token) -> bool:
    """Return whether a preposition denies what follows it: *without*, *instead of*, *decide against*, *free of*."""
    word, head = prep.lower_, prep.head
    if word in _WITHOUT or _sets_aside(prep):
        return True
    if word == "against":
        return head.lemma_ in ("decide", "vote", "advise", "warn", "recommend", "be")
    if word == "from":
        return head.lemma_ in (
            "prevent",
            "keep",
            "stop",
            "refrain",
            "prohibit",
            "ban",
            "far",
            "free",
            "abstain",
            "discourage",
        )
    if word == "of":
        return head.lower_ in ("free", "instead", "devoid", "short", "rid")
    return word == "than" and head.lower_ == "rather"


def _sets_aside(link: Token) -> bool:
    """Return whether a word is the second one of *rather than* or *instead of*."""
    return link.i > 0 and (link.nbor(-1).lower_, link.lower_) in (("rather", "than"), ("instead", "of"))


def _loci(token: Token) -> set[int]:
    """Return what is denied in the first place: the word itself, or where it is empty (*is not*) what it governs.

    *There is no dog barking* denies the barking as well as the dog.
    """
    if is_content(token):
        barred = any(child.lower_ == "no" for child in token.children)
        return {token.i, *(child.i for child in token.children if barred and child.dep_ in ("acl", "relcl"))}
    found = {
        child
        for child in token.children
        if child.dep_ in ("attr", "acomp", "dobj", "xcomp", "nsubj", "prep", "oprd", "ccomp")
    }
    if any(child.dep_ == "nsubj" and _nominal(child) for child in token.children):
        found |= {_content_of(child) for child in found}  # nobody is in front of the house
    return {child.i for child in found}


def _content_of(token: Token) -> Token:
    """Return the object of a preposition, else the token itself."""
    return (
        next((child for child in token.children if child.dep_ in ("pobj", "pcomp")), token)
        if token.dep_ == "prep"
        else token
    )


def _has(token: Token, dep: str) -> bool:
    return any(child.dep_ == dep for child in token.children)
