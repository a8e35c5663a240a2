"""A whole round as lines of plain text: for ``results show``, for screen readers and for scripts."""

from __future__ import annotations

from collections.abc import Iterator

from charades.cleaning import clean
from charades.game.events import Mode, Seat
from charades.game.rulings import Doubt, Ruling, is_doubt
from charades.game.scorecard import FacetScore, RoundScore, Span
from charades.game.state import Line, LineKind, Stage, State
from charades.reports import words
from charades.reports.layout import bar, columns, fit, pad, wrap
from charades.reports.marking import quotes
from charades.reports.rulings import RULINGS, beside_words, card_words, finding_words, settled_words, sides_of
from charades.reports.statistics import arrived, illusion, words_per_facet

_LABEL = 16
_INDENT = "  "
_BAR = 20
_WIDE = 48
"""Columns from which a text stands beside its label; on a narrower terminal it stands below."""

_SAID = {
    LineKind.CLUE: "says",
    LineKind.ANSWER: "answers",
    LineKind.QUESTION: "asks",
    LineKind.GUESSES: "guesses",
    LineKind.REJECTED: "held back",
    LineKind.LOST: "lost",
    LineKind.TIME_OUT: "out of time",
}


def round_lines(state: State, width: int = 80) -> list[str]:
    """Return a round as it was revealed, in lines of at most ``width`` columns; before the reveal only its heading.

    In order: what was played and by whom; how much arrived, what was forecast and the illusion; each facet with its
    bar, what was sent, received, lost, added and turned around; echo and words used; the notes of the debrief. Figures
    count as the players settled them, and the machine's stand beside them where they differ.
    """
    lines = list(wrap(" · ".join(_heading(state)), width))
    if state.score is None or state.settled is None:
        why = "was left before the reveal" if state.stage is Stage.ABANDONED else "is not over"
        return [*lines, *wrap(f"This round {why}: its picture stays hidden.", width)]
    lines += ["", *headline_lines(state, width)]
    for facet, by_machine in zip(state.settled.facets, state.score.facets, strict=True):
        lines += ["", *_facet(state, facet, by_machine, width)]
    lines += ["", *_cost(state, state.settled, width)]
    for note in state.notes:
        lines += _row("note", clean(note), width)
    return lines


def transcript_lines(state: State, width: int = 80) -> list[str]:
    """Return what was written in a revealed round, in order, with who wrote it; nothing before the reveal."""
    if state.score is None:
        return []
    return [line for said in state.transcript for line in _transcript_line(state, said, width)]


def _heading(state: State) -> list[str]:
    names = [clean(state.players[seat]) for seat in Seat if state.players.get(seat)]
    return [clean(state.scenario.title), words.MODES[state.mode], " to ".join(names)]


def headline_lines(state: State, width: int = 80) -> list[str]:
    """Return how much arrived, what was forecast and the illusion; nothing before the reveal."""
    if state.score is None or state.settled is None:
        return []
    return list(_headline(state, state.settled, state.score, width))


def _headline(state: State, score: RoundScore, machine: RoundScore, width: int) -> Iterator[str]:
    counts, before = words.percent(score.overlap), words.percent(machine.overlap)
    settled = settled_words(state.doubts_settled, counts, before, len(state.doubts))
    yield from _row("arrived", f"{counts}, {words.amount(score.overlap)}{settled and f'; {settled}'}", width)
    points, points_before = state.points, state.points_of(machine)
    if points is not None and points_before is not None:
        cost = words.count(state.breaking_messages, "message") + " against the rules"
        beside = beside_words(words.percent(points), words.percent(points_before))
        yield from _row("with penalties", f"{words.percent(points)}, for {cost}{beside}", width)
    believed = illusion(state.forecasts.values(), score.overlap)
    believed_before = illusion(state.forecasts.values(), machine.overlap)
    if believed is None or believed_before is None:
        yield from _row("forecast", "none", width)
        return
    forecasts = [f"{clean(state.players.get(seat, seat))} {percent} %" for seat, percent in state.forecasts.items()]
    yield from _row("forecast", ", ".join(forecasts), width)
    shown = words.illusion_points(believed)
    beside = beside_words(shown, words.illusion_points(believed_before))
    yield from _row("illusion", f"{shown}: {words.illusion_words(believed)}{beside}", width)


def _facet(state: State, facet: FacetScore, machine: FacetScore, width: int) -> Iterator[str]:
    card = facet.card
    sign = words.SIGNS[card.verdict]
    drawn = bar(card.overlap, _BAR, words.PARTIAL if card.verdict == "different" else sign, words.LOST)
    name, figures = clean(facet.name), f"{drawn} {card_words(card)}"
    if columns(f"{sign} {name}  {figures}") <= width:
        yield f"{sign} {pad(name, min(max(columns(name), _LABEL - 1), width - columns(figures) - 3))} {figures}"
    else:
        yield fit(f"{sign} {name}", width)
        yield from wrap(figures, width, _INDENT)
    if card_words(card) != card_words(machine.card):
        yield from _row("machine said", card_words(machine.card), width)
    # A brief is received by nobody: what is scored is the message itself.
    sent, received = ("the picture", "the message") if state.mode is Mode.BRIEF else ("sent", "received")
    yield from _row(sent, _reference(state, facet), width)
    yield from _row(received, clean(facet.reconstruction) or "nothing", width)
    yield from _spans("lost", card.lost, width, facet.reference)
    yield from _spans("added", card.added, width, facet.reconstruction)
    yield from _distortions(state, machine, width)


def _distortions(state: State, machine: FacetScore, width: int) -> Iterator[str]:
    """What the machine found, each with what the players said of it."""
    for found in machine.card.distortions:
        told = f"{finding_words(found, sides_of(state))} ({words.KINDS[found.kind]})"
        ruling = state.rulings.get(Doubt.of(machine, found)) if is_doubt(machine, found) else None
        if ruling:
            told += f"; you settled it: {RULINGS[ruling]}"
        if found.hard or ruling is Ruling.TURNED:
            label = f"{words.TURNED} turned around"
        else:
            label = f"{words.SAME} the same" if ruling is Ruling.SAME else f"{words.TURNED} the same?"
        yield from _row(label, told, width)


def _cost(state: State, score: RoundScore, width: int) -> Iterator[str]:
    yield from _spans("added", score.added, width, *(state.reconstruction or {}).values())
    yield from _row("echo", f"{words.percent(score.echo)}, {words.echo_words(score.echo)}", width)
    verdicts = [facet.card.verdict for facet in score.facets]
    each = words_per_facet(state.words_spent, verdicts)
    spent = f"{words.count(state.words_spent, 'word')} in {words.count(len(state.said), 'message')}"
    parts = f"{arrived(verdicts)} of {len(verdicts)}"
    rate = "no part got through" if each is None else f"{words.rate_words(each)} ({parts})"
    yield from _row("words used", f"{spent}, {rate}", width)


def _reference(state: State, facet: FacetScore) -> str:
    concept, text = clean(state.scenario.picture.concept), clean(facet.reference)
    return f"{concept}: {text}" if concept and concept != text else text


def _spans(label: str, spans: tuple[Span, ...], width: int, *texts: str) -> Iterator[str]:
    quoted = quotes(spans, *texts)
    if quoted:
        yield from _row(label, ", ".join(quoted), width)


def _transcript_line(state: State, said: Line, width: int) -> Iterator[str]:
    name = clean(state.players.get(said.seat, "")) or said.seat.value
    why = "".join(f" [{clean(note.message)}]" for note in said.breaches)
    who, text = f"{name} {_SAID[said.kind]}:", f"{clean(said.text) or '(nothing)'}{why}"
    if width >= _WIDE:
        yield from wrap(text, width, f"{who} ", _INDENT * 2)
    else:
        yield fit(who, width)
        yield from wrap(text, width, _INDENT)


def _row(label: str, text: str, width: int) -> list[str]:
    if width >= _WIDE:
        return list(wrap(text, width, _INDENT + pad(label, _LABEL) + " "))
    return [fit(_INDENT + label, width), *wrap(text, width, _INDENT * 2)]
