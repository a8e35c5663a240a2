"""A whole round as lines of plain text: for ``results show``, for screen readers and for scripts."""

from __future__ import annotations

from collections.abc import Iterator

from charades.cleaning import clean
from charades.game.rulings import Doubt, Ruling, can_settle, open_questions
from charades.game.scorecard import FacetScore, RoundScore, Span
from charades.game.state import Line, LineKind, State
from charades.game.task import Stage
from charades.reports import words
from charades.reports.layout import bar, columns, fit, pad, wrap
from charades.reports.marking import quotes
from charades.reports.reveals import block_lines, reveal_blocks
from charades.reports.reveals.settling import as_told, bent_part
from charades.reports.reveals.wording import short
from charades.reports.rulings import RULINGS, beside_words, finding_words, settled_words, sides_of
from charades.reports.statistics import arrived, illusion, words_per_facet
from charades.scenario.model import Picture

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

    In order: what was played and by whom; how much arrived, what was forecast and the illusion; what the flow's own
    reveal shows; each facet with its bar, what was sent, received, lost, added and turned around; echo and words used;
    the notes of the debrief. Figures count as the players settled them, and the machine's stand beside them where they
    differ.
    """
    lines = list(wrap(" · ".join(_heading(state)), width))
    if state.stage is not Stage.REVEALED:
        why = "was left before the reveal" if state.stage is Stage.ABANDONED else "is not over"
        return [*lines, *wrap(f"This round {why}: its picture stays hidden.", width)]
    lines += ["", *headline_lines(state, width)]
    for block in reveal_blocks(state):
        lines += ["", *block_lines(block, width)]
    if state.score and state.settled:
        for facet, by_machine in zip(state.settled.facets, state.score.facets, strict=True):
            # Of every two people the matrix has told, in both directions; what is left is what was turned around.
            if not _pair(state, facet.name) or by_machine.card.distortions:
                lines += ["", *_facet(state, facet, by_machine, width)]
        lines += ["", *_cost(state, state.settled, width)]
    for note in state.notes:
        lines += _row("note", clean(note), width)
    return lines


def transcript_lines(state: State, width: int = 80) -> list[str]:
    """Return what was written in a revealed round, in order, with who wrote it; nothing before the reveal."""
    if state.stage is not Stage.REVEALED:
        return []
    return [line for said in state.transcript for line in _transcript_line(state, said, width)]


def _heading(state: State) -> list[str]:
    names = [clean(state.players[seat]) for seat in state.table.seats]
    played = [] if state.flow.key == "relay" else [state.flow.title]
    apart = "; " if any("," in name for name in names) else ", "
    sent = " to " if words.is_sent(state.flow.key) and len(names) == 2 else apart
    return [clean(state.scenario.title), *played, words.mode_words(state.mode, len(names)), sent.join(names)]


def headline_lines(state: State, width: int = 80) -> list[str]:
    """Return how much arrived, what was forecast and the illusion; nothing before the reveal."""
    if state.stage is not Stage.REVEALED:
        return []
    if state.score is None or state.settled is None:
        return _row("forecast", _forecasts(state), width)
    return list(_headline(state, state.settled, state.score, width))


def _forecasts(state: State) -> str:
    said = (f"{clean(state.players.get(seat, seat))} {percent} %" for seat, percent in state.forecasts.items())
    return ", ".join(said) or "none"


def _headline(state: State, score: RoundScore, machine: RoundScore, width: int) -> Iterator[str]:
    counts, before = words.percent(score.overlap), words.percent(machine.overlap)
    settled = settled_words(state.doubts_settled, counts, before, len(open_questions(machine, state.rulings)))
    yield from _row(
        words.arrived_word(state.flow.key),
        f"{counts}, {words.amount(score.overlap)}{settled and f'; {settled}'}",
        width,
    )
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
    yield from _row("forecast", _forecasts(state), width)
    shown = words.illusion_points(believed)
    beside = beside_words(shown, words.illusion_points(believed_before))
    yield from _row("illusion", f"{shown}: {words.illusion_words(believed, state.scenario.flow)}{beside}", width)


def _facet(state: State, settled: FacetScore, machine: FacetScore, width: int) -> Iterator[str]:
    facet, by_machine = as_told(state, settled), as_told(state, machine)
    card = facet.card
    sign = words.SIGNS[card.verdict]
    drawn = bar(card.overlap, _BAR, words.PARTIAL if card.verdict == "different" else sign, words.LOST)
    name, figures = facet_title(state, facet.name), f"{drawn} {_card(state, facet)}"
    if columns(f"{sign} {name}  {figures}") <= width:
        yield f"{sign} {pad(name, min(max(columns(name), _LABEL - 1), width - columns(figures) - 3))} {figures}"
    else:
        yield fit(f"{sign} {name}", width)
        yield from wrap(figures, width, _INDENT)
    if _card(state, facet) != _card(state, by_machine):
        yield from _row("machine said", _card(state, by_machine), width)
    sent, received = _whose(state, facet)
    yield from _row(sent, _reference(state, facet), width)
    yield from _row(received, clean(facet.reconstruction) or "nothing", width)
    lost, added = words.lost_and_added(state.flow.key, sent, received)
    yield from _spans(lost, card.lost, width, facet.reference)
    yield from _spans(added, card.added, width, facet.reconstruction)
    yield from _distortions(state, machine, width)


def _card(state: State, facet: FacetScore) -> str:
    """Return what a facet's scorecard comes to."""
    bent = facet.name == bent_part(state)
    called = "bent" if bent else words.verdict_words(state.flow.key, facet.card.verdict)
    return f"{words.percent(facet.card.overlap)}, {called}"


def facet_title(state: State, name: str) -> str:
    """Return what a facet of the round's score is called; one that is named after two seats, after their people."""
    people = _pair(state, name)
    return " and ".join(people) if people else clean(name)


def _pair(state: State, name: str) -> tuple[str, ...]:
    """Return the people after whose seats a comparison of word drift is named; nobody for any other name."""
    if state.flow.key != "word-drift":
        return ()
    seats = {str(seat): short(clean(player)) for seat, player in state.players.items()}
    return tuple(seats[word] for word in name.split() if word in seats)


def _whose(state: State, facet: FacetScore) -> tuple[str, str]:
    """Return whose the two texts of a facet are."""
    if pair := _pair(state, facet.name):
        return pair[0], pair[-1]
    if not words.is_sent(state.flow.key):
        first, second, *_ = (short(clean(state.players[seat])) for seat in state.table.seats)
        return first, second
    alone = words.own_message(state.flow.key, state.mode)
    return ("the picture", "the message") if alone else ("sent", "received")


def _distortions(state: State, machine: FacetScore, width: int) -> Iterator[str]:
    """What the machine found, each with what the players said of it."""
    for found in machine.card.distortions:
        told = f"{finding_words(found, sides_of(state))} ({words.KINDS[found.kind]})"
        ruling = state.rulings.get(Doubt.of(machine, found)) if can_settle(machine) else None
        if ruling:
            told += f"; you settled it: {RULINGS[ruling]}"
        if ruling is Ruling.SAME:
            label = f"{words.SAME} the same"
        else:
            sure = found.hard or ruling is Ruling.TURNED
            label = f"{words.TURNED} {'turned around' if sure else 'the same?'}"
        yield from _row(label, told, width)


def _cost(state: State, score: RoundScore, width: int) -> Iterator[str]:
    yield from _spans("added", score.added, width, *(state.reconstruction or {}).values())
    yield from _row(
        "echo", f"{words.percent(score.echo)}, {words.echo_words(score.echo, state.flow.key, state.mode)}", width
    )
    verdicts = [facet.card.verdict for facet in score.facets]
    each = words_per_facet(state.words_spent, verdicts)
    spent = f"{words.count(state.words_spent, 'word')} in {words.count(len(state.said), 'message')}"
    parts = f"{arrived(verdicts)} of {len(verdicts)}"
    rate = "no part got through" if each is None else f"{words.rate_words(each)} ({parts})"
    if not state.said and state.flow.key != "relay":
        return  # a flow without messages
    yield from _row("words used", f"{spent}, {rate}", width)


def _reference(state: State, facet: FacetScore) -> str:
    pictures = (state.scenario.picture, *state.scenario.pictures)
    meant = next((each for each in pictures if facet.reference in (each.definition, each.concept)), Picture())
    concept, text = clean(meant.concept), clean(facet.reference)
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
