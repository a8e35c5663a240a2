"""No hints at how a word is written or sounds.

Some phrases are always such a hint (*rhymes with*, *first letter*, *four letters*). Others are one only before a
letter, a quotation or something that is no word: *starts with B*, *ends in -ing*, but not *the race starts with a gun*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from charades.wording.function_words import FUNCTION_WORDS
from charades.wording.morphology import is_known
from charades.wording.normal import Normal, Token, normalise
from charades.wording.rule import Breach, Context, Rule
from charades.wording.spans import merged
from charades.wording.traces import letter_runs
from charades.wording.word_lists import word_set

_COUNT = "(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
_WHICH = "(?:first|second|third|fourth|fifth|last|final|initial|middle|opening|ending|missing|silent|capital|double)"
_NOT_POST = r"(?!\ (?:to|from|home|sent|for|by\ post|in\ the\ post))"
_ALWAYS = re.compile(
    rf"""
    \brhym(?:e|es|ed|ing)\ with\b | (?P<verse>\brhym(?:e|es|ed|ing)\b)
    | \bhomo(?:phone|nym|graph)s?\b | \bpalindromes?\b | \banagrams?\b | \bacronyms?\b
    | \b(?:vowel|consonant|syllable|prefix|suffix)(?:e?s)?\b
    | \b(?:mis)?spel(?:led|t)\b(?!\ out\b) | \bhow\ (?:you|to)\ spell\b | \byou\ spell\ it\b
    | (?P<counted>\b{_COUNT}[ -]letter(?:s|ed)?\b){_NOT_POST} | \b{_WHICH}\ letters?\b{_NOT_POST}
    | \bletters?\ (?:in|of)\ (?:the|this|that|its|my)\ (?:word|name|term|alphabet)\b
    | \bwords?\ (?:that\ |which\ )?(?:start|begin|end)(?:s|ing|ning)?\ (?:with|in|by)\b
    | \b(?:start|begin|end)(?:s|ing|ning)?\ (?:with|in|on)\ (?:the\ |an?\ )?(?:\w+\ )?letters?\b
    | \b(?:add|remove|drop|change|swap|replace|delete|insert)\ (?:the\ |an?\ |one\ |its\ )?(?:\w+\ )?letters?\b
    | \bsound(?:s|ing|ed)?\ (?:\w+\ )?(?:like|as|similar\ to)\ the\ word\b
    | \b(?:read|written|spoken|said)\ backwards?\b | \bbackwards?,?\ (?:it|this|that)\ (?:is|reads|says|spells|makes)\b
    """,
    re.VERBOSE,
)
_AFTER_POSTING = re.compile(
    r"\b(?:wrote|writ(?:e|es|ing|ten)|sen(?:d|ds|t|ding)|receiv(?:e|es|ed|ing)|post(?:s|ed|ing)?|deliver(?:s|ed|ing)?)"
    r"(?:\ (?:him|her|me|us|you|them|my|the|all|about|back|home|these|those)){0,2}\ $"
)
_AFTER_VERSE = re.compile(r"\b(?:poem|poet|poetry|verse|song|lyric|line|nursery)s?\b(?:\W+\w+){0,3}\W+$")
_BEFORE_FRAGMENT = re.compile(
    r"""\b(?:(?:start|begin|end|finish)(?:e?s|ed|ing|ning)?\ (?:off\ )?(?:with|in|on|by) | began\ (?:with|in|by)
        | sound(?:s|ing|ed)?\ (?:\w+\ )?(?:like|similar\ to|as) | spells?(?:\ it)?(?:\ with)? | letters?)
    (?P<gap>:?\ (?:the\ |an?\ (?!(?:and|or|but|then|as)\b))?)(?P<open>["'(\-~*]*)
    (?P<fragment>[^\W_]+)(?P<close>["')\-]*)
    (?P<end>\s*(?:[.,;!?]|$)|\ (?:and|or|but|then|as)\b)?""",
    re.VERBOSE,
)
_NAMED_BY_LETTER = word_set(
    """
    vitamin vitamins plan grade type hepatitis generation gen route model exhibit section group platform gate
    """
)
_ABBREVIATION = re.compile(r"\b(?:e\.\ ?g|i\.\ ?e|a\.m|p\.m|u\.s|u\.k|u\.s\.a|e\.u|p\.s|n\.b|d\.c|o\.k)\b")
_NO_HINT = frozenset(("a", "i", "o"))


class NoSpelling(Rule):
    """No word about spelling or sound, and no single letters."""

    key = "no_spelling"
    parameter = bool
    summary = "Whether hints at spelling or sound are barred: first letters, rhymes, letter counts, single letters."

    def explain(self) -> str:
        """Return the rule."""
        return "no hints at spelling or sound"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every hint, those that overlap as one."""
        normal = normalise(text)
        for start, end in merged((*_phrases(normal), *_letters(normal))):
            written = text[start:end]
            yield Breach(self.key, start, end, written, f'"{written}" is a hint at spelling or sound')


def _phrases(normal: Normal) -> Iterator[tuple[int, int]]:
    for match in _ALWAYS.finditer(normal.text):
        before = normal.text[: match.start()]
        if match["counted"] and _AFTER_POSTING.search(before) or match["verse"] and _AFTER_VERSE.search(before):
            continue  # Letters in the post, and what poems do.
        yield normal.span(*match.span())
    for match in _BEFORE_FRAGMENT.finditer(normal.text):
        if _is_hint(match, normal):
            yield normal.span(match.start(), match.end("close"))


def _is_hint(match: re.Match[str], normal: Normal) -> bool:
    fragment, verb = match["fragment"], match.group().partition(" ")[0]
    if match["open"] or len(fragment) == 1:
        if fragment != "a" or match["open"]:
            return fragment != "i" or bool(match["open"] or match["end"] is not None)
        start, _ = normal.span(*match.span("fragment"))
        return match["end"] is not None or normal.typed[start] == "A"
    if verb.startswith("letter"):
        return False
    if not is_known(fragment) and not fragment.isdigit():
        return True
    bare = match["gap"].strip(":") == " " and fragment not in FUNCTION_WORDS
    return verb.startswith("sound") and bare and match["end"] is not None


def _letters(normal: Normal) -> Iterator[tuple[int, int]]:
    abbreviations = [normal.span(*match.span()) for match in _ABBREVIATION.finditer(normal.text)]
    for run in letter_runs(normal.typed):
        spelled = [token for token in run if not any(a <= token.start and token.end <= b for a, b in abbreviations)]
        if len(spelled) > 2 and any(_is_letter(normal, token) for token in spelled):
            yield spelled[0].start, spelled[-1].end
    for at, token in enumerate(normal.tokens):
        before = normal.tokens[at - 1].form if at else ""
        if (
            _is_letter(normal, token)
            and before not in _NAMED_BY_LETTER
            and not any(a <= token.start and token.end <= b for a, b in abbreviations)
        ):
            yield token.start, token.end


def _is_letter(normal: Normal, token: Token) -> bool:
    """Whether a word is a single letter that stands for itself: not *a*, *I*, *x-ray*, *Q&A*, nor *A* at a start."""
    if len(token.form) != 1 or not token.form.isalpha():
        return False
    before, after = normal.typed[: token.start], normal.typed[token.end :]
    if token.form in _NO_HINT:
        if normal.typed[token.start] != "A" or not re.search(r"[a-z,]\s$", before):
            return False
        return before.endswith((" an ", " the ")) or re.match(r"\s+[a-z]", after) is None
    return not (before.endswith("&") or after.startswith("&") or re.match(r"[-‐‑]\w{3,}", after))
