"""Convergence: whether the pictures took fewer words, and whether as much of them arrived."""

from __future__ import annotations

from charades.game.flows.convergence import picture_key, words_spent
from charades.game.measures.convergence import trend
from charades.game.seats import Seat
from charades.game.state import State
from charades.reports.reveals.blocks import Block, Course, Pair, Sentence, SideBySide, Turn
from charades.reports.reveals.wording import called, decimal, plain, sentence
from charades.reports.words import count


def blocks(state: State) -> tuple[Block, ...]:
    """Return words and overlap from picture to picture, and what was told and understood."""
    words = words_spent(state)
    numbers = [number for number in range(1, len(words) + 1) if picture_key(number) in state.compared]
    if not numbers:
        return (Sentence("No picture was told."),)
    overlaps = [state.compared[picture_key(number)].overlap for number in numbers]
    turns = tuple(
        Turn(_name(state, number), words[number - 1], overlap, called(overlap))
        for number, overlap in zip(numbers, overlaps, strict=True)
    )
    spent = [turn.words for turn in turns]
    steps = _more(trend(spent), "word", "fewer", "more"), _more(100 * trend(overlaps), "point", "less", "more")
    caption = f"each picture {steps[0]}, and {steps[1]} of overlap"
    rows = tuple(
        Pair(
            _name(state, number),
            plain(state.given(Seat.SENDER, f"clue {number}")),
            plain(state.given(Seat.RECEIVER, f"answer {number}")),
            None,
            state.compared[picture_key(number)].overlap,
            called(state.compared[picture_key(number)].overlap),
        )
        for number in numbers
    )
    return (
        Sentence(sentence(_told(spent, overlaps, alone=state.table.alone))),
        Course("words and overlap, picture by picture", turns, caption),
        SideBySide("told and understood", "told", "understood", rows),
    )


def _name(state: State, number: int) -> str:
    return state.scenario.pictures[number - 1].concept or f"picture {number}"


def _more(slope: float, unit: str, less: str, more: str) -> str:
    """Return what each step adds, in words: ``2.9 words fewer``; ``as many words`` where it adds nothing."""
    size = decimal(abs(slope))
    if float(size) == 0:
        return f"as many {unit}s"
    return f"{size} {unit}{'' if float(size) == 1 else 's'} {less if slope < 0 else more}"


_FEWER = -0.5
"""Slope in words a picture from which the clues grew shorter, and not by chance."""


def _told(words: list[int], overlaps: list[float], *, alone: bool) -> str:
    """Return how the clues went, alone an author's, and what arrived, judged by the course of all pictures."""
    shorter, worse = trend(words), trend(overlaps)
    spent = f"from {count(words[0], 'word')} to {words[-1]}{' of the author' if alone else ''}"
    if shorter > _FEWER:
        kept = "no steady course" if words[-1] < words[0] else "they did not become fewer"
        return f"{spent}: {kept} from picture to picture"
    if worse < -0.05:
        return f"{spent}, but less and less arrived"
    much = "more" if worse > 0.05 else "as much"
    found = "you need fewer and fewer to understand" if alone else "you are finding a language of your own"
    return f"{spent}, and {much} arrived: {found}"
