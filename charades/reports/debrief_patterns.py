"""What goes wrong between people, again and again, and what to try against it: one table, chosen from by evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from charades.game.scorecard import DistortionKind
from charades.reports.reveals.wording import quoted_list, sentence


class Pattern(StrEnum):
    """Why a part did not arrive, or what was believed of it though it did not."""

    TURNED = "turned"
    UNSAID = "unsaid"
    UNHEARD = "unheard"
    UNASKED = "unasked"
    PARROTED = "parroted"
    FILLED = "filled"
    MISTAKEN = "mistaken"
    THINNED = "thinned"
    CONFIRMED = "confirmed"
    BENT = "bent"
    FADED = "faded"
    MEDIUM = "medium"
    OVERRATED = "overrated"
    UNDERRATED = "underrated"
    APART = "apart"
    SAME_WORDS = "same words"
    RANKED = "ranked"
    HELD = "held"


_NAMES: Mapping[Pattern, str] = {
    Pattern.TURNED: "the meaning was turned around",
    Pattern.UNSAID: "a part was in no message",
    Pattern.UNHEARD: "a part was said and nothing was made of it",
    Pattern.UNASKED: "a part was missing and nobody asked",
    Pattern.PARROTED: "the words came back without the meaning",
    Pattern.FILLED: "a gap was filled with something else",
    Pattern.MISTAKEN: "a thing was taken for another one",
    Pattern.THINNED: "a part arrived thinner than it was sent",
    Pattern.CONFIRMED: "a part was confirmed though it had not arrived",
    Pattern.BENT: "a part was bent on purpose",
    Pattern.FADED: "a part was lost on the way",
    Pattern.MEDIUM: "a medium could not carry a part",
    Pattern.OVERRATED: "you seemed to understand each other better than you did",
    Pattern.UNDERRATED: "you understood each other better than it seemed",
    Pattern.APART: "you meant different things",
    Pattern.SAME_WORDS: "you said the same words and meant different things",
    Pattern.RANKED: "you put the same things in another order",
    Pattern.HELD: "it arrived",
}

_ADVICE: Mapping[Pattern, str] = {
    Pattern.TURNED: "say {parts} both ways, what is so and what is not, and ask which was heard",
    Pattern.UNSAID: "say {parts} early, in a sentence of its own",
    Pattern.UNHEARD: "ask for {parts} by name: “what did you take from it?”",
    Pattern.UNASKED: "spend a question on {parts}; what is missing comes up only when somebody asks",
    Pattern.PARROTED: "have {parts} said back in other words; the same words prove nothing",
    Pattern.FILLED: "say what {parts} is not about too; a gap is soon filled with a guess",
    Pattern.MISTAKEN: "say what sets {parts} apart from whatever is next to it",
    Pattern.THINNED: "say the words first without which {parts} would mean something else",
    Pattern.CONFIRMED: "before you confirm {parts}, hold what you hear against what you meant, word by word",
    Pattern.BENT: "ask what follows from {parts}; a bend shows in its consequences",
    Pattern.FADED: "ask for {parts} by name at every hop before it goes on",
    Pattern.MEDIUM: "send {parts} through a second medium as well",
    Pattern.OVERRATED: "before you say how well you understand each other, ask for an example in other words",
    Pattern.UNDERRATED: "trust it a little sooner: more is understood than it seems",
    Pattern.APART: "begin with {parts}: let each give an example that counts, and one that does not",
    Pattern.SAME_WORDS: "ask of {parts} what each of you would do tomorrow; the shared words hide the difference",
    Pattern.RANKED: "ask whoever puts {parts} first what is lost if it comes last",
    Pattern.HELD: "keep what worked, and try it with fewer words",
}

_TURNED: Mapping[DistortionKind, str] = {
    "negation": "say {parts} both ways: what is so, and what is not",
    "opposite": "say which way {parts} points, and ask which way they would go",
    "quantity": "have the figures of {parts} said back, each with what it counts",
    "time": "give {parts} a date, and have the date said back",
    "order": "number the steps of {parts}: first, then, last",
    "roles": "say who does what in {parts}, one sentence a person and by name",
    "modality": "say of {parts} whether it must, may or might be, and ask which was heard",
    "scope": "say for whom {parts} holds, and name one for whom it does not",
    "condition": "say “only if” before the rest of {parts}",
    "comparison": "name both sides of the comparison in {parts}: more than what?",
    "entity": "give each thing in {parts} one name, and keep to it",
    "reason": "begin {parts} with “because”, and have the reason said back",
}


def pattern_words(pattern: Pattern) -> str:
    """Return what happened, in words."""
    return _NAMES[pattern]


def advice(pattern: Pattern, parts: Sequence[str], kind: DistortionKind | None = None) -> str:
    """Return one sentence on what to do next time.

    Args:
        pattern: What went wrong.
        parts: Names of the parts with which it did; empty for the whole picture.
        kind: What was turned around, where that is the pattern.
    """
    told = _TURNED[kind] if pattern is Pattern.TURNED and kind else _ADVICE[pattern]
    return sentence(told.format(parts=quoted_list(parts) if parts else "every part"))
