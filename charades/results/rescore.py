"""Scoring kept rounds again, by another version of the scorer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tinydb.queries import QueryLike

from charades.errors import ResultsError
from charades.game.events import Score
from charades.game.scorecard import RoundScore
from charades.game.state import State
from charades.game.verdict import settled_round
from charades.results.archive import Archive
from charades.results.records import LaterScore
from charades.results.store import SessionFile

ScoreRound = Callable[[State], Score]
"""The scorer: a round with everything that was written in it, to its score and those of its comparisons."""


@dataclass(frozen=True, slots=True)
class Change:
    """A round that was scored again.

    Attributes:
        session: Id of its session.
        round: Its index.
        before: The round with the score that counted until now.
        score: What this version of the scorer says.
        others: What it says of the round's comparisons.
    """

    session: str
    round: int
    before: State
    score: RoundScore
    others: Mapping[str, RoundScore] = field(default_factory=dict)

    @property
    def old(self) -> RoundScore:
        """The score before, with the players' rulings."""
        assert self.before.score is not None  # only scored rounds are scored again
        return settled_round(self.before.score, self.before.rulings)

    @property
    def new(self) -> RoundScore:
        """The score now, with those of the rulings that still apply."""
        return settled_round(self.score, self.before.rulings)


@dataclass(frozen=True, slots=True)
class Rescoring:
    """What came of it.

    Attributes:
        changes: The rounds that were scored again.
        current: Number of rounds that this version of the scorer had scored before.
        skipped: Why sessions could not be scored again.
        kept: Whether the new scores were kept.
    """

    changes: tuple[Change, ...]
    current: int
    skipped: tuple[ResultsError, ...]
    kept: bool = True


def rescore(
    archive: Archive, score_round: ScoreRound, at: datetime, selection: QueryLike | None = None, *, keep: bool = True
) -> Rescoring:
    """Score finished rounds again and keep the new scores beside the old ones.

    Rounds without a score, and rounds whose last score is by the same version of the scorer, stay as they are.

    Args:
        archive: Where the rounds are.
        score_round: The scorer.
        at: Now.
        selection: A TinyDB query over round summaries; all rounds where it is None.
        keep: Whether to keep the new scores; otherwise they are only told.

    Raises:
        StoreUnwritable: Where a new score cannot be kept; those of earlier sessions are.
    """
    wanted: dict[str, set[int]] = {}
    for each in archive.rounds(selection):
        if each.overlap is not None:
            wanted.setdefault(each.session, set()).add(each.index)
    changes: list[Change] = []
    current = 0
    skipped: list[ResultsError] = []
    for session, indices in sorted(wanted.items()):
        try:
            file = SessionFile.open(archive.path(session))
        except ResultsError as error:
            skipped.append(error)
            continue
        with file:
            found = _score_again(file, indices, score_round)
            if found and keep:
                later = {each.round: LaterScore(at.astimezone(), each.score, each.others) for each in found}
                file.add_scores(later)
        changes.extend(found)
        current += len(indices) - len(found)
    return Rescoring(tuple(changes), current, tuple(skipped), keep)


def _score_again(file: SessionFile, indices: set[int], score_round: ScoreRound) -> list[Change]:
    changes = []
    for record in file.rounds():
        state = record.state()
        if record.index not in indices or state.score is None:
            continue
        said = score_round(state)
        if said.score is not None and said.score.scorer != state.score.scorer:
            changes.append(Change(file.session.id, record.index, state, said.score, said.others))
    return changes
