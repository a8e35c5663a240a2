"""A scorer with a memory: several measures ask for the same scorecards."""

from __future__ import annotations

from functools import cache

from charades.game.scorecard import RoundScore, Scorecard
from charades.meaning.scorer import Scorer
from charades.scenario.model import Picture


class Judge:
    """Scores each pair of texts, and each picture with its answer, once."""

    def __init__(self, scorer: Scorer) -> None:
        self.scorer = scorer
        self._card = cache(scorer.score)
        self._round = cache(scorer.score_round)

    def card(self, reference: str, reconstruction: str) -> Scorecard:
        """Return the scorecard of two texts."""
        return self._card(reference, reconstruction)

    def overlap(self, reference: str, reconstruction: str) -> float:
        """Return the overlap of two texts."""
        return self.card(reference, reconstruction).overlap

    def contradicted(self, reference: str, reconstruction: str) -> bool:
        """Return whether one text turns the other around."""
        return self.card(reference, reconstruction).verdict == "contradicted"

    def round(self, picture: Picture, answer: str) -> RoundScore:
        """Return the score of a free answer to a picture."""
        return self._round(picture, answer)
