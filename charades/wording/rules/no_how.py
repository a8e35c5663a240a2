"""Why and what, never how.

A text says how where it names the means (*by calling each customer*, *via the portal*, *with the help of interns*),
gives steps (*first … then …*, a list of commands), tells others what to do with their hands (*click on*, *fill in the
form*, *make sure to*), announces a manner (*in the following way*), or names a file or a tool. Deadlines (*by Friday*),
amounts (*by 10 %*), purposes (*in order to*) and results in the passive (*the ward is called every morning*) are no
means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from charades.wording.lexicon import lexicon
from charades.wording.morphology import bases
from charades.wording.normal import Normal, normalise
from charades.wording.rule import Breach, Context, Rule
from charades.wording.spans import merged
from charades.wording.word_lists import word_set

_LONGEST_SHOWN = 40
_GERUND = re.compile(
    r"\b(?:by|through|start(?:ing)?\ with|begin(?:ning)?\ with)(?:\ (?:not|simply|first|also|always|just))?"
    r"\ (?P<verb>[a-z-]*ing)\b(?P<after>\ ?[^\s.,;:!?]*)(?P<more>(?:\ [^\s.,;:!?)\"]+){0,2})",
    re.VERBOSE,
)
_NO_MEANS = word_set(
    """
    morning evening spring nothing anything everything something king beginning wedding thanksgiving
    lightning existing remaining leading coming following neighbouring neighboring competing participating outstanding
    incoming outgoing surrounding upcoming being
    """
)
"""Words in -ing that *by* and *through* stand before without naming a means: times, things, and adjectives."""
_TEAMS = word_set(
    "marketing accounting engineering catering purchasing nursing housing planning training cleaning building meeting"
)
"""Departments and the like, where nothing follows that they would do it to."""
_MOMENTS = word_set("time date day hour hours season night permission")
_ENDING = word_set("and or is are was were has have in on at before after for to by until")
_USING = re.compile(r"\busing\b(?:\ [^\s.,;:!?)\"]+){1,3}")
_NOT_USING = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|not|without|stop(?:s|ped)?|avoid(?:s|ed)?|keep(?:s)?|kept|start(?:s|ed)?|while"
    r"|for|from|who|of|like|about|before|after)(?:\ (?:still|now|already|all|only|just))?\ $"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|will|would|can|could|may|must|should|have|has|had|do|does|did)\b")
_PHRASES = re.compile(
    r"""
    \bwith(?:\ the)?\ (?:help|aid|use)\ (?:of|from)\b | \b(?:by|as\ a)\ means\ of\b | \bby\ way\ of\b | \bvia\b
    | \bthrough\ the\ use\ of\b | \bmak(?:e|es|ing)\ use\ of\b
    | \b(?:by|over\ the|on\ the)\ (?:phone|telephone)\b | \bby\ (?:e-?mail|mail|post|letter|text\ message|courier|fax)\b
    | \b(?:with|through|in(?:to)?)\ (?:an?|this|the)\ (?:\w+\ )?
      (?:spreadsheet|template|checklist|script|macro|questionnaire|step-by-step\ \w+)\b
    | \bstep[ -]by[ -]step\b | \bone\ step\ at\ a\ time\b | \bas\ follows\b | \bstep\ (?:\d+|one|two|three|four|five)\b
    | \b(?:the|these|those|following|next|\d+|two|three|four|five|six)\ (?:\w+\ )?steps\b
      (?=\ ?(?::|are\b|to\ take\b|below\b|in\ (?:this\ )?order\b))
    | \b(?:in|on)\ (?:the\ following|this)\ (?:way|manner|order|sequence|fashion)\b
    | \blike\ this(?=\ ?[:.,;!?]|$) | \bthe\ way\ to\ do\b
    | \b(?:this|here)\ is\ how\b(?!\ (?:much|many|long|far|often|little)\b)
    | \bfollow(?:ing)?\ (?:the|these|this|our)\ (?:\w+\ )?
      (?:steps?|instructions?|procedures?|checklists?|recipes?|manuals?|scripts?)\b
    | \baccording\ to\ the\ (?:instructions|procedure|manual|checklist|recipe|script)\b
    | \b(?:make|be)\ sure\ to\b | \bremember\ to\b | \bin\ (?:a|the)\ (?:first|second|third|next|last)\ step\b
    | \bthe\ best\ way\ is\ to\b | \b(?:do\ not|don't)\ forget\ to\b | \btake\ care\ to\b
    """,
    re.VERBOSE,
)
_START = (
    r"(?:(?:^|[.!?:;,(\n]\s*[\"'*-]?\s*|\bthen\ |\bplease\ |\b(?:you|we)\ (?:have|need)\ to\ "
    r"|\b(?:you|we|everybody|everyone|all)\ (?:should|must)\ )(?:(?:just|simply|always|also|now)\ )?)"
)
_OBJECT = (
    r"(?=\ (?:the|an?|each|every|all|both|them|it|him|her|us|me|our|your|their|his|this|that|these|those|any|some|one"
    r"|two|three|up|whoever|\d+)\b)"
)
_COMMAND = re.compile(
    rf"""{_START}(?P<command>
    (?:double-|right-)?click(?:\ on)?\b | fill\ (?:in|out)\b | log\ (?:in|on|into)\b | sign\ in\b | scroll\b
    | use\b(?!\ (?:of|is|was|will|and|or|cases?|in|by|at|must|should|per|falls|rises|drops|stays)\b)
    | install\b(?!\ base) | download\b | upload\b | copy\ and\ paste\b | write\ down\b | look\ up\b
    | hold\ (?:an?|the)\ (?:\w+\ )?(?:meeting|workshop|call)\b | work\ in\ (?:pairs|groups)\b
    | set\ up\ (?:an?|the)\ (?:\w+\ )?(?:meeting|workshop|call|chat|table|list|sheet)\b
    | go\ to\ the\ (?:page|site|website|menu|settings|app|screen)\b
    | (?:call|phone|ring|text|e-?mail|copy|paste|print|press|type|tick|scan|attach|drag|swipe|tap|dial|plug|delete
        |ask|send|put(?!\ \w+\ \w+\ first\b)|book|sort
        |staple|glue|stir|mix|pour|fold|unscrew|screw|drill)\b{_OBJECT}
    )(?P<more>(?:\ [^\s.,;:!?)\"]+){{0,3}})""",
    re.VERBOSE,
)
_SEQUENCE = re.compile(
    r"""(?:^|[.!?:;\n]\s*|\bwe\ |\byou\ |,\ )(?P<first>first(?:ly|\ of\ all)?\b(?:,|(?=\ (?!-)[a-z]))[^\n]{1,160}?
    (?:[,.;]\ ?(?:and\ )?|\ and\ )
    (?:then|next|after\ that|afterwards|second(?:ly)?|finally|lastly)\b)(?!\ (?:week|month|year|day|spring|summer))""",
    re.VERBOSE,
)
_NOT_STEPS = re.compile(
    r"first(?:ly)?\ (?:comes?|goes|go|are|is|week|month|year|day|aid|time|version|class|floor|half|choice|shift"
    r"|of\ (?!all))\b"
)
_THING = (
    r"(?:the|an?|our|your|their|his|her|my|all|every|each|both|this|that|these|those|everyone|everybody|everything)\b"
    r"(?:\ [^\s.,;:!?]+){0,8}?"
)
_RANKING = re.compile(
    rf"first(?:ly|\ of\ all)?,?\ {_THING}(?:(?:[,;]\ ?(?:and\ )?|\ and\ )"
    rf"(?:(?:then|next|after\ that|afterwards|second(?:ly)?|third(?:ly)?|finally|lastly|last),?\ )?{_THING}"
    r"(?:\ last)?)+\ ?(?:[.!?:\n]|$)",
    re.VERBOSE,
)
"""Things in a row, and nothing that is done with them."""
_ITEM = re.compile(r"^[ ]*(?:\d+[.)]|[-*•])[ ]+(?P<word>[a-z]+)\b", re.MULTILINE)
_DONE_BY_HAND = word_set(
    """
    ask call check click close copy cut dial email enter fill fold go hang install lay log mix move open paste phone
    place pour press print pull push put ring save select send sign sort stick stir take tell text tick turn type use
    walk wash wipe write
    """
)
"""Verbs that make steps of the items of a list."""
_FILE = re.compile(
    r"\b[\w-]+\.(?:xlsx?|docx?|pdf|csv|pptx?|txt|ya?ml|json|py|js|html?|zip|md|png|jpe?g|sql|exe|sh)\b"
    r"|\bhttps?://\S+|\bwww\.\S+|\bctrl ?\+ ?[a-z]\b"
)
_TOOL = re.compile(
    r"\b(?:excel|powerpoint|jira|trello|sharepoint|salesforce|whatsapp|gmail|github|figma|photoshop|dropbox|chatgpt"
    r"|google (?:docs|sheets|forms|drive|calendar)|microsoft (?:word|teams|forms|outlook)|survey ?monkey|mailchimp)\b"
    r"|\b(?:in|on|with|through|over|into) (?:slack|teams|zoom|outlook|notion|miro|confluence|sap|word)\b"
)
_CAPITAL_ONLY = word_set("excel slack teams zoom outlook notion word confluence")
"""Tools whose names are words as well."""


class NoHow(Rule):
    """No means, no steps, no tools, no instructions to the letter."""

    key = "no_how"
    parameter = bool
    summary = "Whether saying how is barred: means (by calling each customer), steps, tools and instructions."

    def explain(self) -> str:
        """Return the rule."""
        return "why and what, never how"

    def check(self, text: str, context: Context) -> Iterator[Breach]:
        """Yield every stretch that says how, those that overlap as one."""
        normal = normalise(text)
        for start, end in merged(normal.span(*span) for span in _spans(normal)):
            written = text[start:end]
            shown = written if len(written) <= _LONGEST_SHOWN else f"{written[: _LONGEST_SHOWN - 1].rstrip()}…"
            yield Breach(self.key, start, end, written, f"“{' '.join(shown.split())}” says how")


def _spans(normal: Normal) -> Iterator[tuple[int, int]]:
    """Yield where the comparable text says how."""
    text = "".join(
        "\n" if normal.typed[at] == "\n" else char for char, at in zip(normal.text, normal.origins, strict=True)
    )
    for match in _GERUND.finditer(text):
        if _is_means(match["verb"], match["after"].strip()):
            yield match.span()
    for match in _USING.finditer(text):
        if not _NOT_USING.search(text[: match.start()]) and not _FINITE.search(_clause_after(text, match.start())):
            yield match.span()
    for match in _PHRASES.finditer(text):
        yield match.span()
    for match in _COMMAND.finditer(text):
        yield match.start("command"), match.end("more")
    for match in _SEQUENCE.finditer(text):
        if not _NOT_STEPS.match(match["first"]) and not _ranks(text, match.start("first")):
            yield match.span("first")
    yield from _listed_commands(text)
    for match in _FILE.finditer(text):
        yield match.span()
    for match in _TOOL.finditer(text):
        if _is_tool(normal, match):
            yield match.span()


def _is_means(form: str, after: str) -> bool:
    """Whether *by* or *through* and a form in -ing name a means; ``after`` is the word that follows."""
    if form in _NO_MEANS or after in _MOMENTS or (form in _TEAMS and (not after or after in _ENDING)):
        return False
    known = lexicon().pos
    return any("v" in known.get(base, "") for base in bases(form.rpartition("-")[2]) if base != form)


def _clause_after(text: str, start: int) -> str:
    return re.split(r"[.,;:!?\n]", text[start:], maxsplit=1)[0]


def _ranks(text: str, start: int) -> bool:
    """Whether *first* begins a row of things that tells their rank: *first the home, then the dairy*."""
    row = _RANKING.match(text, start)
    if row is None or _FINITE.search(row.group()):
        return False
    words = [re.sub(r"\W", "", word) for word in row.group().split()]
    return not any(_DONE_BY_HAND.intersection((word, *bases(word))) for word in words)


def _listed_commands(text: str) -> Iterator[tuple[int, int]]:
    """Yield the items of a list, two at least, that tell what to do with one's hands."""
    commands = [match for match in _ITEM.finditer(text) if match["word"] in _DONE_BY_HAND]
    for match in commands if len(commands) > 1 else ():
        yield match.span()


def _is_tool(normal: Normal, match: re.Match[str]) -> bool:
    """Whether the name of a tool is meant and not the word it is made from: *Excel*, but not *they excel*."""
    name = match.group().split()[-1]
    start, end = normal.span(match.end() - len(name), match.end())
    return name not in _CAPITAL_ONLY or normal.typed[start:end][0].isupper()
