"""A round of the past, as it is kept: to be looked at again, and settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from charades.errors import CharadesError, Place, PlayError, RecordUnreadable
from charades.game.decide import decide
from charades.game.events import Action, Event, Refusal
from charades.game.state import State, evolve
from charades.results.records import RoundRecord, read_session
from charades.results.store import SessionFile
from charades.session.play import local_time, turn_key


class KeptRound:
    """A round in a session's file, which is open only while something is added.

    Args:
        path: The session's file.
        index: The round's number in it, from 0.
        now: The clock.

    Attributes:
        state: The round as it stood when it was last read.

    Raises:
        RecordUnreadable: Where the file cannot be read, or has no such round.
    """

    def __init__(self, path: Path, index: int, now: Callable[[], datetime] = local_time) -> None:
        self._path = path
        self._index = index
        self._now = now
        self.state: State = self._find(read_session(path).rounds)

    def hindrance(self) -> CharadesError | None:
        """Return why nothing can be added now; None where it can."""
        try:
            SessionFile.check(self._path)
        except CharadesError as error:
            return error
        return None

    def act(self, action: Action) -> tuple[Event, ...]:
        """Do what ``action`` asks for, to the round as it now stands in its file; it is on disk when this returns.

        Raises:
            PlayError: Where the rules of play refuse it.
            ResultsError: Where the file is open elsewhere, or cannot be read or written; nothing has happened then.
        """
        with SessionFile.open(self._path) as file:
            state = self._find(file.rounds())
            decision = decide(state, action)
            if isinstance(decision, Refusal):
                raise PlayError(decision.message, hint=decision.hint)
            file.extend(self._index, decision, self._now())
        for event in decision:
            state = evolve(state, event)
        self.state = state
        return decision

    def keep_drafts(self, drafts: Mapping[str, str]) -> None:
        """Keep an unfinished note with the round.

        Raises:
            ResultsError: Where the file is open elsewhere, or cannot be read or written.
        """
        with SessionFile.open(self._path) as file:
            file.keep_drafts(self._index, turn_key(self.state), drafts)

    def drafts(self) -> Mapping[str, str]:
        """Return the unfinished note.

        Raises:
            RecordUnreadable: Where the file cannot be read.
        """
        rounds = read_session(self._path).rounds
        return next((each.drafts.get(turn_key(self.state), {}) for each in rounds if each.index == self._index), {})

    def _find(self, rounds: Iterable[RoundRecord]) -> State:
        for record in rounds:
            if record.index == self._index:
                return record.state()
        raise RecordUnreadable(
            "the round is not there any more", hint="Open the history again.", place=Place(str(self._path))
        )
