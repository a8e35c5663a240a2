"""An explanation in words: sections of labelled rows, for screens, and the same as lines of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from charades.cleaning import clean
from charades.game.scorecard import Evidence, Match, Span
from charades.game.seats import Mode
from charades.reports import words
from charades.reports.explanation import FacetExplanation, RoundExplanation, Share, Step, whole_parts
from charades.reports.layout import columns, fit, pad, wrap
from charades.reports.marking import ADDED, ASKED, Marked, Stretch, quotes, raised
from charades.reports.rulings import card_words, finding_words
from charades.reports.statistics import arrived, illusion, words_per_facet
from charades.reports.words import whole_points

_LABEL = 12
"""Columns of a row's label."""
_INDENT = "  "
_WIDE = 48
"""Columns from which a text stands beside its label; on a narrower terminal it stands below."""
_SAME_WORD, _SAME_SENSE = 100, 90
"""Strengths, of a hundred, from which two words are shown as the same word and as the same sense."""
_LEGEND = {
    "answered": "¹ answers ¹",
    "lost": f"{words.LOST}lost{words.LOST}",
    "added": f"{ADDED}added{ADDED}",
    "turned": f"{words.TURNED}turned around{words.TURNED}",
    "asked": f"{words.TURNED}the same{ASKED}",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A text with its label; ``figure`` where the label is a number, ``stretches`` where words of it are marked."""

    label: str
    text: str
    figure: bool = False
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Rows that belong together, under a title."""

    title: str
    rows: tuple[Row, ...]


def facet_sections(told: FacetExplanation) -> tuple[Section, ...]:
    """Return the explanation of a facet: both texts, the steps to its overlap, the words, the other numbers."""
    parts = (
        Section("the two texts", tuple(_texts(told))),
        Section(f"step by step to {whole_points(told.facet.card.overlap)}", tuple(_steps(told))),
        Section("which words carried it", tuple(_words(told))),
        Section("the other numbers", tuple(_others(told))),
    )
    return tuple(part for part in parts if part.rows)


def round_sections(told: RoundExplanation) -> tuple[Section, ...]:
    """Return the explanation of a round: its overlap facet by facet, who took which words, illusion, echo, cost."""
    parts = (
        Section(f"part by part to {whole_points(told.score.overlap)}", tuple(_shares(told))),
        Section(_TAKEN if words.is_sent(told.state.flow.key) else _HELD, tuple(_taken(told))),
        Section("what was believed", tuple(_believed(told))),
        Section("the other numbers", tuple(_cost(told))),
    )
    return tuple(part for part in parts if part.rows)


def facet_title(told: FacetExplanation) -> str:
    """Return a facet's name, where it has one, and what it comes to."""
    title, card = told.title, told.facet.card
    return f"{words.SIGNS[card.verdict]} {title and f'{title}: '}{card_words(card, told.flow)}"


def section_lines(sections: Iterable[Section], width: int = 80) -> list[str]:
    """Return sections as lines of at most ``width`` columns."""
    lines: list[str] = []
    for section in sections:
        lines += ["", *wrap(section.title, width)]
        for row in section.rows:
            lines += _row(row, width)
    return lines


def explanation_lines(told: RoundExplanation, width: int = 80) -> list[str]:
    """Return the explanation of a round and of all its facets, in lines of at most ``width`` columns."""
    title = f"{clean(told.state.scenario.title)}: {_whole(told)}"
    lines = [*wrap(title, width), *section_lines(round_sections(told), width)]
    for facet in told.facets:
        lines += ["", "", *facet_lines(facet, width)]
    return lines


def facet_lines(told: FacetExplanation, width: int = 80) -> list[str]:
    """Return the explanation of one facet in lines of at most ``width`` columns."""
    return [*wrap(facet_title(told), width), *section_lines(facet_sections(told), width)]


def _texts(told: FacetExplanation) -> Iterator[Row]:
    meant, understood = _labels(told)
    yield _marked(meant, told.reference)
    yield _marked(understood, told.reconstruction)
    used = {stretch.fate for text in (told.reference, told.reconstruction) for stretch in text.stretches}
    if used:
        yield Row("signs", " · ".join(sign for fate, sign in _legend(told).items() if fate in used))


def _legend(told: FacetExplanation) -> dict[str, str]:
    if words.is_sent(told.flow):
        return _LEGEND
    return {**_LEGEND, "lost": f"{words.LOST}only one{words.LOST}", "added": f"{ADDED}only the other{ADDED}"}


def _is_there(told: FacetExplanation) -> str:
    return "arrived" if words.is_sent(told.flow) else "is in common"


def _labels(told: FacetExplanation) -> tuple[str, str]:
    """Return what the two texts are called."""
    if not words.is_sent(told.flow):
        return told.pair or ("one", "the other")
    return ("the picture", "the message") if told.own_message else ("meant", "understood")


_TAKEN, _HELD = "what each part took of the answer", "what the other one says of each part"


def _whole(told: RoundExplanation) -> str:
    overlap = told.score.overlap
    return f"{words.percent(overlap)} {words.arrived_word(told.state.flow.key)}, {words.amount(overlap)}"


def _marked(label: str, text: Marked) -> Row:
    shown = clean(text.text, lines=True)
    # What was marked is where it stood only where cleaning changed nothing.
    return Row(label, shown or "nothing", stretches=text.stretches if shown == text.text else ())


def _steps(told: FacetExplanation) -> Iterator[Row]:
    card = told.facet.card
    first, *rest = told.steps
    yield Row(str(first.points), first.words, figure=True)
    taken = [step for step in rest if step.points or step.cause in ("finding", "ruling")]
    ruled = [step for step in taken if step.cause == "ruling"]
    yield from (_step(step) for step in taken if step.cause != "ruling")
    if ruled:
        yield Row(f"= {whole_points(told.machine)}", "what the machine said", figure=True)
        yield from map(_step, ruled)
    if taken:
        yield Row(f"= {whole_points(card.overlap)}", words.verdict_words(told.flow, card.verdict), figure=True)
    if card.evidence is None:
        for found in card.distortions:
            yield Row(words.TURNED, f"{finding_words(found, told.sides)} ({words.KINDS[found.kind]})", figure=True)


def _step(step: Step) -> Row:
    sign = {"finding": f"{words.TURNED} "}.get(step.cause, "")
    return Row(_signed(step.points), f"{sign}{clean(step.words)}", figure=True)


def _signed(points: int) -> str:
    return f"{'−' if points < 0 else '+' if points else ''}{abs(points)}"


def _words(told: FacetExplanation) -> Iterator[Row]:
    card = told.facet.card
    if card.evidence is not None:
        pairs = [_pair(number, match) for number, match in enumerate(card.evidence.matches, 1)]
        yield Row("answered", " · ".join(pairs) or "no word of one text is answered in the other")
        if pairs:
            yield Row("", "= the same word, ≈ the same sense, ~ near it; 100 is the most")
    lost, added = ("lost", "added") if words.is_sent(told.flow) else ("only one", "only other")
    yield from _quoted(f"{words.LOST} {lost}", card.lost, told.facet.reference)
    yield from _quoted(f"{ADDED} {added}", card.added, told.facet.reconstruction)


def _pair(number: int, match: Match) -> str:
    strength = whole_points(match.strength)
    sign = "=" if strength >= _SAME_WORD else "≈" if strength >= _SAME_SENSE else "~"
    return f"{raised(number)} {clean(match.reference.text)} {sign} {clean(match.reconstruction.text)} {strength}"


def _quoted(label: str, spans: Iterable[Span], *texts: str) -> Iterator[Row]:
    quoted = " · ".join(quotes(spans, *texts))
    if quoted:
        yield Row(label, quoted)


def _others(told: FacetExplanation) -> Iterator[Row]:
    card = told.facet.card
    if card.evidence is not None:
        yield from _made_from(card.evidence)
    near = f"{words.percent(card.closeness)}: how near the texts are in subject and sense, as people rate it."
    yield Row("closeness", " ".join([near, *_apart(told)]))
    mode = Mode.BRIEF if told.own_message else Mode.PAIR
    yield Row("echo", _echo(words.echo_words(card.echo, told.flow, mode), card.echo, told.copied))


def _made_from(evidence: Evidence) -> Iterator[Row]:
    likeness = whole_points(evidence.likeness)
    yield Row("subject", f"{likeness} of 100: how far the two texts as wholes point the same way")
    covered = words.percent(evidence.coverage)
    yield Row("words", f"at least {covered} of what each text says is found in the other")
    if evidence.judgement is None:
        yield Row("as a whole", "there was no pair model to read both texts together")
        return
    judged = evidence.judgement
    same, different, opposed = whole_parts([judged.same, judged.different, judged.opposed])
    yield Row(
        "as a whole",
        f"read together: {same} in 100 that they mean the same, {different} that they say different things,"
        f" {opposed} that one turns the other around",
    )


def _apart(told: FacetExplanation) -> Iterator[str]:
    """Yield why overlap and closeness differ, where they do."""
    card = told.facet.card
    if card.evidence is None or whole_points(card.overlap) == whole_points(card.closeness):
        return
    shared, near = whole_points(card.evidence.undistorted), whole_points(card.closeness)
    yield f"Overlap, {whole_points(card.overlap)}, asks how much of the meaning {_is_there(told)}."
    beside = f"what was {'meant' if words.is_sent(told.flow) else 'said'} can be there beside other things"
    if shared > near:
        yield f"It began at {shared}: {beside}."
    elif shared < near:
        yield f"It began at {shared}: near in subject is not yet the same meaning."
    if whole_points(card.overlap) < shared:
        turned = "was" if card.verdict == "contradicted" else "may have been"
        cost = shared - whole_points(card.overlap)
        yield f"It lost {cost} to what {turned} turned around, which closeness does not count."


def _echo(meaning: str, echo: float, copied: Sequence[str]) -> str:
    told = f"{words.percent(echo)}, {meaning}"
    return f"{told}; copied: {' · '.join(f'“{clean(word)}”' for word in copied)}" if copied else told


def _shares(told: RoundExplanation) -> Iterator[Row]:
    score, before = told.score, told.state.score
    weights = sum(share.weight for share in told.shares)
    for share, facet in zip(told.shares, told.facets, strict=True):
        yield Row(_signed(share.points), f"{facet.title}: {_share(share, weights)}", figure=True)
    if told.unaccounted:
        yield Row(_signed(told.unaccounted), "another version put the parts together differently", figure=True)
    whole = f"{words.arrived_word(told.state.flow.key)}, {words.amount(score.overlap)}"
    if before is not None and whole_points(before.overlap) != whole_points(score.overlap):
        whole += f"; the machine said {whole_points(before.overlap)}, before you settled what it found"
    yield Row(f"= {whole_points(score.overlap)}", whole, figure=True)
    if told.state.points is not None:
        broken = words.count(told.state.breaking_messages, "message") + " against the rules"
        taken = whole_points(told.state.points) - whole_points(score.overlap)
        yield Row(_signed(taken), broken, figure=True)
        yield Row(f"= {whole_points(told.state.points)}", "points", figure=True)


def _share(share: Share, weights: float) -> str:
    return f"{whole_points(share.overlap)} × {share.weight:g} of {weights:g}" if weights else "counts nothing"


def _taken(told: RoundExplanation) -> Iterator[Row]:
    for facet in told.facets:
        if facet.pair:
            continue  # everybody is in as many pairs as there are others: it would tell every text as often
        text = clean(facet.facet.reconstruction)
        yield Row(facet.title, f"“{text}”" if text else "nothing")
    yield from _quoted("no part", told.score.added, *(told.state.reconstruction or {}).values())


def _believed(told: RoundExplanation) -> Iterator[Row]:
    forecasts = told.state.forecasts
    believed = illusion(forecasts.values(), told.score.overlap)
    if believed is None:
        return
    for seat, percent in forecasts.items():
        yield Row(str(percent), f"{clean(told.state.players.get(seat, seat))} thought", figure=True)
    flow = told.state.flow.key
    came = "arrived" if words.is_sent(flow) else "is in common"
    mean = sum(forecasts.values()) / len(forecasts)
    average = f"{round(mean, 1):g} on average" if len(forecasts) > 1 else f"{mean:g}"
    less = (
        f"illusion: {average} less {100 * told.score.overlap:.1f} that {came}; {words.illusion_words(believed, flow)}"
    )
    yield Row(f"= {words.illusion_points(believed).split()[0]}", less, figure=True)


def _cost(told: RoundExplanation) -> Iterator[Row]:
    flow, mode = told.state.flow.key, told.state.mode
    yield Row("echo", _echo(words.echo_words(told.score.echo, flow, mode), told.score.echo, told.copied))
    if not told.state.said and flow != "relay":
        return  # a flow without messages
    verdicts = [facet.card.verdict for facet in told.score.facets]
    each = words_per_facet(told.state.words_spent, verdicts)
    parts = f"{arrived(verdicts)} of {len(verdicts)}"
    rate = "no part got through" if each is None else f"{words.rate_words(each)} ({parts})"
    yield Row("words used", f"{told.state.words_spent} in {words.count(len(told.state.said), 'message')}, {rate}")


def _row(row: Row, width: int) -> list[str]:
    if width >= _WIDE:
        return list(wrap(row.text, width, _INDENT + pad(row.label, _LABEL, right=row.figure) + _INDENT))
    if row.figure and columns(row.label) <= _LABEL // 2:
        return list(wrap(row.text, width, pad(row.label, _LABEL // 2, right=True) + " "))
    return [*([fit(_INDENT + row.label, width)] if row.label else []), *wrap(row.text, width, _INDENT * 2)]
