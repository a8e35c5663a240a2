"""Debriefs as sections of labelled texts, for screens, and as lines of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from charades.cleaning import clean
from charades.game.scorecard import Verdict
from charades.game.verdict import ALIGNED, PARTIAL
from charades.reports import words
from charades.reports.debrief import Debrief, Entry
from charades.reports.debrief_clues import Clue, Course
from charades.reports.debrief_patterns import pattern_words
from charades.reports.debrief_session import SessionDebrief, Share, Told
from charades.reports.layout import wrap
from charades.reports.reveals.wording import points, quoted, sentence
from charades.reports.words import percent
from charades.scenario.model import CONCEPT

_QUOTED = 120
"""Characters of a message that are quoted beside a figure."""
_ROUNDS = 8
"""Rounds whose illusion is told one by one, the last ones."""
_SENT = ("What was supposed to arrive", "What arrived", "Why the difference", "Next time")
_MUTUAL = ("What each of you holds", "What you have in common", "Where you differ", "Next time")


@dataclass(frozen=True, slots=True)
class Row:
    """A text, what it is about (empty where it speaks for itself), and its verdict where it has one."""

    label: str
    text: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading."""

    title: str
    rows: tuple[Row, ...]


def debrief_sections(told: Debrief) -> tuple[Section, ...]:
    """Return a round's debrief: the four questions, the clues, what the coach asks, and the notes."""
    supposed, arrived, why, next_time = _MUTUAL if told.mutual else _SENT
    nothing = "Nothing that the score can see." if told.mutual else "There is none: every part arrived."
    reasons = tuple(_row(each) for each in told.reasons) or (Row("", nothing),)
    found = (
        Section(supposed, tuple(_row(each) for each in told.supposed)),
        Section(arrived, tuple(_outcome(each, mutual=told.mutual) for each in told.arrived)),
        Section(why, reasons),
        Section("Which clue did it", tuple(_clues(told.courses))),
        Section(next_time, tuple(Row("", text) for text in told.next_time)),
        Section("To talk about", tuple(Row("", clean(text)) for text in told.questions)),
        Section("Noted", tuple(Row("", clean(text, lines=True)) for text in told.notes)),
    )
    return tuple(section for section in found if section.rows)


def session_sections(told: SessionDebrief) -> tuple[Section, ...]:
    """Return a session's debrief."""
    sent = told.best is not None or any(map(words.is_sent, told.flows))
    found = (
        Section((_SENT if sent else _MUTUAL)[1], tuple(_best_and_worst(told))),
        Section("What came back" if _again(told) else "What cost most", tuple(_came_back(told))),
        Section("Next time", (Row("", told.next_time),)),
        Section("To talk about", _by_round(told.questions)),
        Section("Noted", _by_round(told.notes)),
    )
    return tuple(section for section in found if section.rows)


def lines_of(sections: Iterable[Section], width: int = 80) -> list[str]:
    """Return sections as lines of at most ``width`` columns."""
    lines: list[str] = []
    for section in sections:
        lines += ["", *wrap(section.title, width)]
        for row in section.rows:
            told = f"{row.label}: {row.text}" if row.label else row.text
            lines += wrap(told, width, "  ", "    ")
    return lines[1:]


def _row(entry: Entry) -> Row:
    return Row(clean(entry.label), clean(entry.text, lines=True) or "nothing")


def _outcome(entry: Entry, *, mutual: bool) -> Row:
    """What became of a part: its verdict, its share and, where something arrived, what it was."""
    label, text = clean(entry.label), clean(entry.text, lines=True)
    if entry.verdict is None or entry.overlap is None:
        return Row(label, text or "nothing")
    called = (words.LIKENESS if mutual else words.VERDICTS)[entry.verdict]
    told = f"{words.SIGNS[entry.verdict]} {called}, {percent(entry.overlap)}"
    return Row(label, f"{told}: {text}" if text else told, entry.verdict)


def _clues(courses: Sequence[Course]) -> Iterator[Row]:
    for course in courses:
        name = clean(course.name) if course.name != CONCEPT else ""
        if course.side_by_side:
            yield from _media(name, course)
            continue
        told = list(_fortunes(course))
        yield from (Row("" if number else name, text) for number, text in enumerate(told))


def _fortunes(course: Course) -> Iterator[str]:
    """What brought a part, and what turned it around or lost it."""
    won, lost, turned = course.won, course.lost, course.turned
    if won and won.after >= PARTIAL:
        yield _moved(won, "brought it" if won.after >= ALIGNED else "brought part of it")
    if turned:
        yield _moved(turned, "turned it around")
    elif lost:
        yield _moved(lost, "cost some of it" if lost.after >= PARTIAL else "lost it")
    elif len(course.steps) > 1 and max(step.overlap for step in course.steps) < PARTIAL:
        yield "nothing brought it"


def _media(name: str, course: Course) -> Iterator[Row]:
    if len(course.steps) < 2:
        return
    ranked = sorted(course.steps, key=lambda step: -step.overlap)
    best, worst = ranked[0], ranked[-1]
    if best.overlap > worst.overlap:
        most, least = (f"({points(step.overlap)})" for step in (best, worst))
        told = f"{best.label} brought most of it {most}, {worst.label} least {least}"
        yield Row(name, sentence(told))


def _moved(clue: Clue, what: str) -> str:
    text = clean(clue.text)
    short = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rsplit(' ', 1)[0]} …"
    said = f": “{short}”" if short else ""
    return f"{clean(clue.label)} {what}, {points(clue.before)} → {points(clue.after)}{said}"


def _best_and_worst(told: SessionDebrief) -> Iterator[Row]:
    if told.best and told.worst:
        yield Row("best", _share(told.best))
        yield Row("worst", _share(told.worst))
    if told.illusions:
        course = " → ".join(words.illusion_points(each).split()[0] for each in told.illusions[-_ROUNDS:])
        last = words.illusion_words(told.illusions[-1], told.flows[-1])
        yield Row("illusion", f"{course}: {'at the end ' if len(told.illusions) > 1 else ''}{last}")


def _share(share: Share) -> str:
    rounds = f" over {share.rounds} rounds" if share.rounds > 1 else ""
    return f"{quoted(share.name)}, {percent(share.overlap)}{rounds}"


def _came_back(told: SessionDebrief) -> Iterator[Row]:
    found = told.recurring
    if found is None:
        return
    what = pattern_words(found.pattern)
    if found.kind:
        what += f": {words.KINDS[found.kind]}"
    rounds = f"in {found.rounds} of {words.count(told.rounds, 'round')}"
    yield Row("", sentence(f"{what}, {rounds}" if _again(told) else what))


def _again(told: SessionDebrief) -> bool:
    return told.recurring is not None and told.recurring.rounds > 1


def _by_round(told: Iterable[Told]) -> tuple[Row, ...]:
    return tuple(
        Row("" if number else clean(each.title), clean(text, lines=True))
        for each in told
        for number, text in enumerate(each.texts)
    )
