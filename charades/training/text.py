"""Somebody's training as lines of plain text; plots are drawn in characters, and every figure is also written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from charades.cleaning import clean
from charades.reports.layout import bar, columns, grid, pad, wrap
from charades.reports.statistics import Figures
from charades.reports.words import KINDS, arrived_word, count, flow_words, illusion_points, percent, whole_points
from charades.training.bests import Best, BestKind
from charades.training.facts import flow_title
from charades.training.overview import Training
from charades.training.ratings import Skill
from charades.training.suggestions import Suggestion
from charades.training.week import DAYS, Loss, Week, first_day

WELCOME = "Welcome. Nobody starts out understood: three short rounds show how much of what you mean arrives."
"""Said to somebody who has not finished a round."""

_SHOWN_LOSSES = 5
_DAY_COLUMNS = 8
_COLUMNS = "▁▂▃▄▅▆▇█"
_WITH_TITLES = 72
"""Columns from which the bests name their rounds."""
_SCALE = 21
"""Characters from level 1 to level 5."""


def training_lines(of: Training, width: int) -> list[str]:
    """Return all of it."""
    lines = [*heading_lines(of, width), "", *suggestion_lines(of, width)]
    if of.rounds:
        lines += ["", *week_lines(of.week, width), "", *skill_lines(of.skills, width), "", *best_lines(of.bests, width)]
    if len(of.profiles) > 1:
        others = ", ".join(f"{clean(each.name)} ({count(each.rounds, 'round')})" for each in of.profiles)
        lines += ["", *wrap(others, width, "Who plays here: ")]
    return lines


def weekly_lines(of: Training, width: int) -> list[str]:
    """Return the week, and what practises what was lost in it."""
    if not of.rounds:
        return [*heading_lines(of, width), "", *suggestion_lines(of, width)]
    return [*heading_lines(of, width), "", *week_lines(of.week, width), "", *_practice(of, width)]


def heading_lines(of: Training, width: int) -> list[str]:
    """Return whose training it is, and how long without a break; a welcome for a newcomer."""
    name = clean(of.player)
    if not of.rounds:
        return list(wrap(f"{name}: {WELCOME}" if name else WELCOME, width))
    return list(wrap(f"{name} · {count(of.rounds, 'round')} · {streak_words(of)}", width))


def streak_words(of: Training) -> str:
    """Return the days in a row, and what today can add."""
    now, longest = of.streak.current, of.streak.longest
    if not now:
        return f"longest run of days {longest}; today begins a new one"
    words = f"{count(now, 'day')} in a row" if now > 1 else "played today" if of.streak.today else "played yesterday"
    ever = ", your longest" if now == longest and now > 1 else f", longest {longest}" if longest > 1 else ""
    return f"{words}{ever}{'' if of.streak.today else '; today would go on with it'}"


def suggestion_lines(of: Training, width: int) -> list[str]:
    """Return what to play next, and what practises the losses."""
    lines = [] if of.next is None else ["PLAY NEXT", *_suggestion(of.next, width), ""]
    return [*lines, *_practice(of, width)]


def _practice(of: Training, width: int) -> list[str]:
    if not of.practice:
        return list(wrap("Everything has been played this week; let it rest.", width))
    head = practice_head(of)
    return [head, *(line for each in of.practice for line in _suggestion(each, width))]


def practice_head(of: Training) -> str:
    """Return what the three suggestions are for."""
    if not of.rounds:
        return "BEGIN WITH"
    return "TO PRACTISE WHAT WAS LOST" if of.week.losses else "NOTHING WAS LOST; TO GO ON"


def _suggestion(of: Suggestion, width: int) -> Iterator[str]:
    yield from wrap(suggestion_title(of), width, "  ", "    ")
    yield from wrap(clean(of.why), width, "    ")
    yield from wrap(f"charades play {of.scenario.id}", width, "    ")


def suggestion_title(of: Suggestion) -> str:
    """Return a scenario's title, what it is, and the chance."""
    scenario = of.scenario
    return f"{clean(scenario.title)} · {flow_title(scenario)}, level {scenario.level} · {percent(of.chance)} likely"


def week_lines(of: Week, width: int) -> list[str]:
    """Return the week: rounds a day, the figures beside those of the week before, and what was lost most often."""
    lines = [f"THIS WEEK  {first_day(of):%d %b} to {of.last:%d %b}", *_days(of, width)]
    lines += [line for each in _week_figures(of) for line in wrap(each, width, "  ", "    ")]
    if of.losses:
        when = "lost most often lately" if of.lately else "lost most often"
        lines += ["", f"  {when}", *_losses(of.losses[:_SHOWN_LOSSES], width)]
    return lines


def _days(of: Week, width: int) -> Iterator[str]:
    """Yield the rounds of each day as little columns above the days' names; without them where there is no room."""
    if width < DAYS * _DAY_COLUMNS + 2:
        yield from wrap(", ".join(f"{name} {number or '–'}" for name, number in _named_days(of)), width, "  ")
        return
    most = max(max(of.days), 1)
    tops = (_COLUMNS[round((len(_COLUMNS) - 1) * number / most)] * 3 if number else "   " for number in of.days)
    yield (
        "  " + "".join(pad(f"{top} {number or ''}", _DAY_COLUMNS) for top, number in zip(tops, of.days, strict=True))
    ).rstrip()
    yield ("  " + "".join(pad(name, _DAY_COLUMNS) for name, _ in _named_days(of))).rstrip()


def _named_days(of: Week) -> list[tuple[str, int]]:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    first = first_day(of).weekday()
    return [(names[(first + place) % DAYS], number) for place, number in enumerate(of.days)]


def _week_figures(of: Week) -> Iterator[str]:
    now, before = of.figures, of.before
    yield f"{count(now.rounds, 'round')}{_was(str(before.rounds)) if before.rounds else ''}"
    if now.overlap is not None:
        was = "" if before.overlap is None else _was(percent(before.overlap))
        yield f"{percent(now.overlap)} {arrived_word(*now.flows | before.flows)} on average{was}"
    if now.illusion is not None:
        was = "" if before.illusion is None else _was(illusion_points(before.illusion))
        yield f"illusion {illusion_points(now.illusion)}{was}{_off(now)}"


def _was(figure: str) -> str:
    return f" (the week before {figure})"


def _off(now: Figures) -> str:
    off = now.forecast_distance
    return "" if off is None else f"; forecasts were off by {whole_points(off)}"


def _losses(losses: Sequence[Loss], width: int) -> Iterator[str]:
    names = [loss_words(loss) for loss in losses]
    longest = min(max(columns(name) for name in names), max(8, width - 34))
    most = max(loss.times for loss in losses)
    for loss, name in zip(losses, names, strict=True):
        times = f"{loss.times} of {loss.of}" if loss.of else f"{loss.times} turned around"
        yield f"  {pad(name, longest)}  {bar(loss.times / most, 10, '█', '·')}  {times}".rstrip()


def loss_words(loss: Loss) -> str:
    """Return what was lost: the part's name, or what is asked by the kind of distortion."""
    if loss.what == "facet":
        return clean(loss.name)
    return next((words for kind, words in KINDS.items() if kind == loss.name), loss.name)


def skill_lines(skills: Sequence[Skill], width: int) -> list[str]:
    """Return the skills, each as a point with its uncertainty between level 1 and level 5, and in figures."""
    if not skills:
        return ["YOUR LEVEL", "  after the first round in which something is compared"]
    scale = f"1{'level':^{_SCALE - 2}}5"
    heads: tuple[str, ...] = ("under", scale, "level", "rounds")
    rows: list[tuple[str, ...]] = [
        (clean(each.constraint), _plot(each), _level(each), str(each.rounds)) for each in skills
    ]
    if width < columns(scale) + 44:
        heads, rows = (heads[0], *heads[2:]), [(row[0], *row[2:]) for row in rows]
    note = "Your level is where you get it across as often as not; two times in three it is within the range."
    table = grid(heads, rows, width - 2, frozenset({len(heads) - 1}))
    return ["YOUR LEVEL", *(f"  {line}" for line in table), *wrap(note, width, "  ")]


def _level(skill: Skill) -> str:
    return f"{max(0.0, skill.level):.1f} ± {skill.give_or_take:.1f}"


def _plot(skill: Skill) -> str:
    """Return the point (●) and the range (─) on a scale from 1 to 5; what is outside stands at its end."""

    def place(level: float) -> int:
        return round((min(5.0, max(1.0, level)) - 1) / 4 * (_SCALE - 1))

    low, high = place(skill.level - skill.give_or_take), place(skill.level + skill.give_or_take)
    cells = ["─" if low <= at <= high else "·" for at in range(_SCALE)]
    cells[place(skill.level)] = "●"
    return "".join(cells)


_BESTS: dict[BestKind, str] = {
    "overlap": "highest overlap",
    "forecast": "best forecast",
    "words": "fewest words a part",
    "gained": "most gained by correcting",
    "half-life": "longest half-life",
    "agreement": "most agreement",
    "last words": "shortest last clue",
}


def best_lines(bests: Sequence[Best], width: int) -> list[str]:
    """Return the bests: over everything, then flow by flow, in one table."""
    if not bests:
        return ["YOUR BESTS", "  They come with the next round that is compared."]
    rows: list[tuple[str, ...]] = []
    flow = ""
    for each in bests:
        where = "" if each.flow == flow and rows else flow_words(each.flow) if each.flow else "over everything"
        flow = each.flow
        rows.append((where, _BESTS[each.kind], _value(each), f"{each.round.started:%d %b}", clean(each.round.title)))
    # On a narrow terminal what was best says more than the title of its round.
    shown = 5 if width >= _WITH_TITLES else 4
    heads = ("flow", "what", "best", "on", "round")[:shown]
    table = grid(heads, [row[:shown] for row in rows], width - 2, frozenset({2, 3}))
    return ["YOUR BESTS", *(f"  {line}".rstrip() for line in table)]


def _value(best: Best) -> str:
    match best.kind:
        case "overlap" | "agreement":
            return percent(best.value)
        case "gained":
            return illusion_points(best.value)
        case "forecast":
            return f"{whole_points(best.value)} off"
        case "half-life":
            return f"{best.value:.1f} hops"
        case "words":
            return f"{best.value:.1f}"
        case "last words":
            return count(round(best.value), "word")
