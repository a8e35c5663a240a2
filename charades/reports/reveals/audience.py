"""For whom: the jargon left in the message, how easily it reads, and what was understood."""

from __future__ import annotations

from charades.game.flows.audience import message_of
from charades.game.measures.language import jargon_left, reading_age, reading_ease
from charades.game.state import State
from charades.reports.reveals.blocks import Bar, Bars, Block, Labelled, Sentence, Texts
from charades.reports.reveals.carried import carried_and_back
from charades.reports.reveals.wording import number_word, quoted_list, sentence

_AGES = {
    11: "reads like a book for children of eleven",
    12: "reads like a book for children of twelve",
    13: "reads like a school-book for those of thirteen",
    14: "reads like a school-book for those of fourteen",
    17: "reads like a newspaper for grown-ups",
    19: "reads like a textbook for students",
    22: "reads like a paper for graduates",
}


def blocks(state: State) -> tuple[Block, ...]:
    """Return the parts carried and understood, the reading ease, and the jargon with the message around it."""
    message, audience = message_of(state), state.scenario.audience
    if not message:
        return (Sentence("Nothing was said."),)
    name = audience.name if audience else "anybody"
    left = jargon_left(message, audience.jargon if audience else ())
    jargon = list({term.casefold(): term for term in left}.values())
    ease = reading_ease(message)
    told = f"for {name}: {_jargon(jargon)}; the message {_AGES[reading_age(ease)]}"
    bar = Bar("reading ease", min(1.0, max(0.0, ease / 100)), None, _AGES[reading_age(ease)])
    told_to = (Labelled("jargon left", quoted_list(jargon)),) if jargon else ()
    about = (Labelled(name, audience.about),) if audience else ()
    return (
        Sentence(sentence(told)),
        carried_and_back(state, "message", "understood", ("the message", "understood")),
        Bars("how easily it reads", (bar,), "Flesch reading ease: 0 is for graduates, 100 for a child"),
        Texts("for whom, and what was told", (*about, Labelled("the message", message), *told_to)),
    )


def _jargon(jargon: list[str]) -> str:
    if not jargon:
        return "no jargon is left"
    number = "one piece" if len(jargon) == 1 else f"{number_word(len(jargon))} pieces"
    return f"{number} of jargon {'is' if len(jargon) == 1 else 'are'} left, {quoted_list(jargon)}"
