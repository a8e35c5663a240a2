"""What a reveal is made of: plain data that a screen draws and that lines of text tell.

Shares and overlaps run from 0 to 1. Texts of people are kept as they were written; whoever shows a block cleans them.
"""

from __future__ import annotations

from dataclasses import dataclass

from charades.game.scorecard import Verdict


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened, in plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A share with its name.

    Attributes:
        label: What it is the share of.
        share: 0 to 1.
        verdict: What it is called; None for a number that is neither good nor bad.
        note: What else is to be said of it.
    """

    label: str
    share: float
    verdict: Verdict | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares below each other; ``mutual`` where nobody sends, so that nothing arrives and nothing is lost."""

    title: str
    rows: tuple[Bar, ...]
    caption: str = ""
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    """A number, 0 to 1, for every row and column; None where there is none to tell.

    Rank correlations, −1 to 1, stand in it too; what is below 0 is called lost.
    """

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """What became of one facet, hop by hop, and that in words."""

    facet: str
    verdicts: tuple[Verdict, ...]
    fate: str


@dataclass(frozen=True, slots=True)
class Hops:
    """How much of a picture was left after each hop, and where each facet went.

    Attributes:
        title: What it shows.
        names: Who passed it on, in order.
        overlaps: What was left then.
        trails: The facets.
        caption: How fast it fades, in words.
    """

    title: str
    names: tuple[str, ...]
    overlaps: tuple[float, ...]
    trails: tuple[Trail, ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Ranks:
    """The same items in several people's order.

    Attributes:
        title: What it shows.
        people: Whose orders.
        items: The items, by their mean rank.
        ranks: For each item its rank, counted from 1, in the order of the people.
        disputed: The item they differ about most; None where they agree.
        caption: How far they agree, in words.
    """

    title: str
    people: tuple[str, ...]
    items: tuple[str, ...]
    ranks: tuple[tuple[int, ...], ...]
    disputed: str | None = None
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts about the same thing, with their overlap before and after, where there is one."""

    label: str
    left: str
    right: str
    before: float | None = None
    after: float | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two people's texts side by side; ``mutual`` where nobody sends."""

    title: str
    left: str
    right: str
    rows: tuple[Pair, ...]
    caption: str = ""
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """Something with an echo and an overlap; ``where`` is the name of its quadrant."""

    label: str
    echo: float
    overlap: float
    where: str


@dataclass(frozen=True, slots=True)
class Quadrants:
    """Same words, same meaning, both or neither."""

    title: str
    points: tuple[Point, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """Judgements of about the same probability: how many, what was said, and the share that came to pass."""

    count: int
    said: float
    came: float


@dataclass(frozen=True, slots=True)
class Judge:
    """Somebody's calibration curve, with what it comes to in words."""

    name: str
    dots: tuple[Dot, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Curve:
    """What was said beforehand against what came to pass; on the diagonal both are equal."""

    title: str
    judges: tuple[Judge, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """An overlap after one more go, and what that go was about."""

    label: str
    overlap: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """An overlap that grows from step to step; what a step gained is its overlap less the one before."""

    title: str
    steps: tuple[Step, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One picture of several: the words it took and what arrived of it."""

    label: str
    words: int
    overlap: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Course:
    """Words and overlap from picture to picture."""

    title: str
    turns: tuple[Turn, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its label, and what became of it where that is known."""

    label: str
    text: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing beside what was read in it."""

    title: str
    rows: tuple[str, ...]
    reading: tuple[Labelled, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts below each other."""

    title: str
    rows: tuple[Labelled, ...]
    caption: str = ""


Block = Sentence | Bars | Matrix | Hops | Ranks | SideBySide | Quadrants | Curve | Steps | Course | Sheet | Texts
