"""The scorer and the machine guesser, loaded in the background while people already play.

The app's first frame waits for this module, so it imports the rest of the game only where it is used.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from charades.errors import CharadesError, MeaningError

if TYPE_CHECKING:
    from charades.game import events as ev
    from charades.game.flows.flow import Comparison
    from charades.game.scorecard import RoundScore
    from charades.game.state import State
    from charades.meaning.guesser import Guesser
    from charades.meaning.scorer import Scorer

GUESSES_SHOWN = 5
"""How many guesses the machine makes after a clue; the clue has done its work when the picture is one of them."""

_THRESHOLDS = gc.get_threshold()
"""When Python collects garbage by itself."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far loading is: the step in words, and the share done, 0 to 1."""

    step: str
    share: float


class ScoringService:
    """One scorer and one guesser a process, loaded once by daemon threads."""

    def __init__(self) -> None:
        self.progress = Progress("waiting", 0.0)
        self._scorer: Future[Scorer] = Future()
        self._guesser: Future[Guesser] = Future()
        self._started = False
        self._lock = threading.Lock()

    @property
    def ready(self) -> bool:
        """Whether scoring will answer at once, or fail at once."""
        return self._scorer.done() and self._guesser.done()

    @property
    def failure(self) -> CharadesError | None:
        """Why loading failed; None while loading and when it went well."""
        if not self.ready:
            return None
        error = self._scorer.exception() or self._guesser.exception()
        return error if isinstance(error, CharadesError) else None

    def start(self, on_progress: Callable[[Progress], None] | None = None) -> None:
        """Begin loading, once; ``on_progress`` is called from the loading thread."""
        with self._lock:
            if self._started:
                return
            self._started = True
        threading.Thread(target=self._load, args=(on_progress,), name="scorer", daemon=True).start()

    def score(self, state: State) -> ev.Score:
        """Return what the scorer says of everything that the round compares. Waits for the scorer.

        Raises:
            MeaningError: Where the scorer could not be loaded.
        """
        from charades.game import events as ev

        flow = state.flow
        wanted = flow.comparisons(state)
        scores = {key: self.compare(comparison) for key, comparison in wanted.items()}
        others = {key: score for key, score in scores.items() if key}
        return ev.Score(flow.headline(scores), others)

    def compare(self, comparison: Comparison) -> RoundScore:
        """Return what the scorer says of one comparison. Waits for the scorer.

        Raises:
            MeaningError: Where the scorer could not be loaded.
        """
        from charades.game.content import WHOLE

        self.start()
        texts = comparison.texts
        answers = texts.get(WHOLE, texts)
        scorer = self._scorer.result()
        return scorer.score_round(
            comparison.picture, answers or "", said=comparison.said, name_counts=comparison.name_counts
        )

    def guess(self, state: State) -> ev.Guess:
        """Return the machine's guesses from what was said so far. Waits for the guesser.

        Raises:
            MeaningError: Where the guesser could not be loaded.
        """
        from charades.game import events as ev
        from charades.game.state import LineKind
        from charades.wording import same_name

        self.start()
        missed = [word for line in state.transcript if line.kind is LineKind.GUESSES for word in line.text.split(", ")]
        found = self._guesser.result().guess(state.said, forbid=missed, top=GUESSES_SHOWN) if state.said else []
        words = [guess.word for guess in found]
        names = state.scenario.picture.names
        right = [word for word in words if any(same_name(word, name) for name in names)]
        return ev.Guess((*right, *(word for word in words if word not in right)), right=bool(right))

    def _load(self, on_progress: Callable[[Progress], None] | None) -> None:
        def tell(step: str, share: float) -> None:
            self.progress = Progress(step, share)
            if on_progress is not None:
                on_progress(self.progress)

        with _no_collection():
            # The encoder and the guesser's index are mostly read in native code, while spaCy takes the interpreter.
            guesser = threading.Thread(target=self._load_guesser, name="guesser", daemon=True)
            guesser.start()
            self._load_scorer(lambda step, share: tell(step, share * 0.9))
            tell("the guesser", 0.95)
            guesser.join()
        tell("ready" if self.failure is None else "failed", 1.0)

    def _load_scorer(self, tell: Callable[[str, float], None]) -> None:
        try:
            # Importing spaCy takes about a second: here, so that nothing else waits for it.
            from charades.meaning.scorer import Scorer

            self._scorer.set_result(Scorer.load(tell))
        except Exception as error:
            self._scorer.set_exception(_for_people(error))

    def _load_guesser(self) -> None:
        try:
            from charades.meaning.encoder import shared_encoder
            from charades.meaning.guesser import Guesser

            self._guesser.set_result(Guesser.load(shared_encoder()))
        except Exception as error:
            self._guesser.set_exception(_for_people(error))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Collect no garbage while loading.

    There is next to none, and looking for it among all that is new stops every thread for a tenth of a second.
    ``gc.disable`` would not do: spaCy's reader of files switches it on again after each file.
    """
    gc.set_threshold(0)
    try:
        yield
    finally:
        # What was loaded stays: no later collection need look at it.
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)


def _for_people(error: Exception) -> CharadesError:
    """Return the error as one for people: a broken install must end as a sentence, not as a dead thread."""
    if isinstance(error, CharadesError):
        return error
    return MeaningError(f"the scorer cannot be loaded: {error}", hint="Run “charades doctor”.")
