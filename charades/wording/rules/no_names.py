"""No names of people, places, organisations or brands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.lexicon import DATA, lexicon
from charades.wording.morphology import bases
from charades.wording.normal import Normal, Token, normalise
from charades.wording.rule import Breach, Context, Rule
from charades.wording.word_lists import read_list, word_set

_NEW_SENTENCE = re.compile(r"(?:^|[.!?:;…\n\"“(\[•]|\s[-–—*])\s*[\"'“‘(\[]*$")
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "st"))
_AFTER_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St)\. $")
_NO_NAMES = word_set("ok okay tv god internet i")
_CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september
    october november december easter christmas
    """
)
"""Days, months and feasts, which name a time, though some are names of people or papers as well."""
_RANKS = word_set(
    "king queen prince princess emperor empress pope president minister sir madam lord lady mum mom dad grandma grandpa"
)
"""Words that many write with a capital where they stand for whoever bears them: *The Queen waves*."""


class NoNames(Rule):
    """No proper names.

    A name is a word known only as one, in whatever case it is typed, or a capitalised word within a sentence. Days,
    months, languages, ranks, texts all in capitals and the first word of a sentence are no names by their capital
    alone.
    """

    key = "no_names"
    parameter = bool
    summary = "Whether names of people, places, organisations and brands are barred."

    def explain(self) -> str:
        """Return the rule."""
        return "no names of people, places or brands"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every name, words that belong together as one."""
        normal = normalise(text)
        shouted = text.isupper()
        run: list[Token] = []
        for token in normal.tokens:
            if run and (normal.gap(run[-1], token) not in (" ", "-") or not _is_name(normal, token, shouted)):
                yield self._breach(text, run)
                run = []
            if run or _is_name(normal, token, shouted):
                run.append(token)
        if run:
            yield self._breach(text, run)

    def _breach(self, text: str, run: list[Token]) -> Breach:
        start, end = run[0].start, run[-1].end
        return Breach(self.key, start, end, text[start:end], f'"{text[start:end]}" is a name')


def _is_name(normal: Normal, token: Token, shouted: bool) -> bool:
    form = token.readings[-1]
    if form in _CALENDAR:
        return False
    if form in FUNCTION_WORDS or form in _NO_NAMES or form in _TITLES or len(form) < 2:
        return False
    if form in lexicon().names or form in _familiar():
        return True
    written = normal.typed[token.start : token.end]
    if shouted or not written[0].isupper() or not written[1:2].islower():
        return False
    if any(lemma in lexicon().capital or lemma in _RANKS for lemma in (form, *bases(form))):
        return False
    before = normal.typed[: token.start]
    return bool(_AFTER_TITLE.search(before)) or not _NEW_SENTENCE.search(before)


@cache
def _familiar() -> frozenset[str]:
    return frozenset(read_list(DATA / "names.txt"))
