"""What a person should see first: what to do next, and how the illusion went lately."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from charades.reports.statistics import round_illusion
from charades.session.services import FIRST_PACK, Services

RECENT = 20
"""Rounds in the line of the illusion."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What to do next.

    Attributes:
        kind: ``continue`` a round that was left, or ``begin`` the beginners' pack.
        title: In a few words.
        detail: More of it.
        session: The file of the session to continue.
        scenario: Id of the scenario to begin.
    """

    kind: Literal["continue", "begin"]
    title: str
    detail: str
    session: Path | None = None
    scenario: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The home screen's facts: the offer, recent illusions (−1 to 1, oldest first), and what went wrong."""

    offer: Offer | None
    illusions: tuple[float, ...]
    troubles: tuple[str, ...]


def overview(services: Services) -> Overview:
    """Read what the home screen shows. Reads files: call it from a thread where a screen waits."""
    archive = services.archive
    rounds = archive.rounds()
    troubles = [f"{trouble.error}\n{trouble.error.hint}" for trouble in archive.set_aside]
    illusions = [found for each in rounds[:RECENT] if (found := round_illusion(each)) is not None]
    return Overview(_offer(services), tuple(reversed(illusions)), tuple(troubles))


def _offer(services: Services) -> Offer | None:
    unfinished = services.archive.latest_unfinished()
    if unfinished is not None:
        path, left = unfinished
        return Offer("continue", f"Continue “{left.title}”", "a round you left", session=path)
    scenario = services.first_scenario()
    if scenario is None:
        return None
    begun = any(each.finished for each in services.archive.rounds())
    beginner = "Go on with the first steps" if begun else "Begin here: five short rounds"
    title = beginner if scenario.pack == FIRST_PACK else "Play something new"
    return Offer("begin", title, f"“{scenario.title}”", scenario=scenario.id)
