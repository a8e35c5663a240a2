"""One round as plain lines: what a player may see is told, what they do is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable

from charades.cleaning import clean
from charades.cli.plain_desk import WIDTH, Ask, Desk, Tell, told
from charades.cli.plain_numbers import percentage
from charades.cli.plain_talk import Talk
from charades.cli.plain_tasks import Tasks
from charades.errors import PlayError, StoreUnwritable
from charades.game import events as ev
from charades.game.seats import Mode, Seat
from charades.game.task import CONTRIBUTING, Stage
from charades.reports.round_text import round_lines
from charades.session.play import PlaySession
from charades.session.scoring import ScoringService

CURTAIN_LINES = 60
"""Blank lines that push what one player saw off the other one's screen."""


class PlainRound:
    """Plays the session's current round with questions and answers.

    Args:
        session: With a round begun and not paused.
        scoring: The scorer.
        ask: Shows a prompt and returns the line that was typed; raises ``EOFError`` where there is none left.
        tell: Shows a line.
        now: A clock in seconds.
    """

    def __init__(
        self,
        session: PlaySession,
        scoring: ScoringService,
        ask: Ask,
        tell: Tell,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session = session
        self._scoring = scoring
        self._ask = ask
        self._tell = tell
        self._desk = Desk(session, ask, tell, now)
        self._talk = Talk(self._desk, scoring)
        self._tasks = Tasks(self._desk)
        self._at_keyboard: Seat | None = None

    def play(self) -> None:
        """Play to the reveal.

        Raises:
            EOFError: Where the input ended before; the round is kept with its clock stopped.
            CharadesError: Where it cannot be scored or kept.
        """
        self._begin()
        try:
            while not self._session.state.over:
                self._hand_over()
                self._desk.start_clock()
                try:
                    self._step(self._session.state.stage)
                except (PlayError, StoreUnwritable) as error:
                    if self._session.state.turn is None:
                        raise
                    self._tell(told(error))
        except (EOFError, KeyboardInterrupt):
            self._leave()
            raise
        self._tell("")
        for line in round_lines(self._session.state, WIDTH):
            self._tell(line)
        self._tell("")

    def _begin(self) -> None:
        """Tell what is played and, where that is not the plain game, what one does in it."""
        state = self._session.state
        self._tell(f"Round {self._session.round_number}: {clean(state.scenario.title)}")
        if state.flow.key != "relay":
            self._tell(f"{state.flow.title}: {state.flow.summary}")
            if state.table.alone:
                self._tell(state.flow.solo)

    def _hand_over(self) -> None:
        """Hide what is on the screen and wait for whoever is next, where that is somebody else."""
        state = self._session.state
        seat = state.turn
        if state.mode is not Mode.PAIR or seat is None or seat is self._at_keyboard:
            return
        if self._at_keyboard or state.moves or state.transcript:
            for _ in range(CURTAIN_LINES):
                self._tell("")
        while self._ask(f"{clean(state.players[seat])}, press Enter when nobody else is looking. ").strip():
            self._tell("Nothing was kept of that line: it came before your turn. Press Enter alone.")
        self._at_keyboard = seat
        self._talk.sit_down()
        self._tasks.sit_down()

    def _step(self, stage: Stage) -> None:
        match stage:
            case Stage.CLUE | Stage.ANSWER:
                self._talk.send()
            case Stage.RECEIVE:
                self._talk.receive()
            case Stage.GUESS:
                self._talk.guess()
            case Stage.FORECAST:
                self._forecast()
            case Stage.SCORING:
                self._score()
            case _ if stage in CONTRIBUTING:
                self._contribute()

    def _contribute(self) -> None:
        state = self._session.state
        if state.flow.talk and state.turn is not None:
            self._talk.catch_up(state.turn)
        self._tasks.do()

    def _forecast(self) -> None:
        state = self._session.state
        assert state.turn is not None  # a forecast is always somebody's
        self._tasks.tell_shows(state.task)
        question = state.task.prompt or _FORECASTS.get((state.mode, state.turn), _FORECAST)
        number = percentage(self._ask(f"{clean(question)} Your forecast, 0 to 100: "))
        if number is None:
            self._tell("Not done: a forecast is a whole number from 0 to 100.")
            return
        self._session.act(ev.GiveForecast(state.turn, number))

    def _score(self) -> None:
        state = self._session.state
        if state.flow.comparisons(state):
            self._tell("The texts are being read …")
        self._session.act(self._scoring.score(state))

    def _leave(self) -> None:
        """Stop the clock and say how to go on."""
        if self._session.state.turn is not None:
            self._session.act(ev.Pause(self._desk.spent))
        self._tell("")
        self._tell("The round is kept as it stands. Go on with it: charades play --plain --continue")


_FORECAST = "How much of the picture arrived?"
_FORECASTS = {
    (Mode.PAIR, Seat.SENDER): "How much of your picture arrived?",
    (Mode.PAIR, Seat.RECEIVER): "How much of the picture did you get?",
    (Mode.EXPLAIN, Seat.SENDER): "How near will the machine come?",
    (Mode.UNDERSTAND, Seat.RECEIVER): "How much of the picture did you get?",
    (Mode.BRIEF, Seat.SENDER): "How much of the picture does your message carry?",
}
