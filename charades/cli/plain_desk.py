"""What leads through a round in plain lines has at hand: questions, answers and the clock of the turn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping

from charades.cleaning import clean
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.events import Event
from charades.game.seats import Seat
from charades.game.task import Stage
from charades.reports.words import breach_words
from charades.session.play import PlaySession

Ask = Callable[[str], str]
Tell = Callable[[str], object]

WIDTH = 78


class Desk:
    """Somebody's place at the keyboard.

    Args:
        session: With a round begun and not paused.
        ask: Shows a prompt and returns the line that was typed; raises ``EOFError`` where there is none left.
        tell: Shows a line.
        now: A clock in seconds.
    """

    def __init__(self, session: PlaySession, ask: Ask, tell: Tell, now: Callable[[], float] = time.monotonic) -> None:
        self.session = session
        self.ask = ask
        self.tell = tell
        self._now = now
        self._turn: tuple[object, ...] = ()
        self._began = now()

    def start_clock(self) -> None:
        """Begin to measure where a turn is new, and tell its limit."""
        state = self.session.state
        task = state.task
        turn = (task.stage, task.seat, task.key, state.clues_used, state.questions_used)
        if turn == self._turn or task.seat is None:
            return
        self._turn, self._began = turn, self._now() - state.spent
        seen = self.session.view(task.seat)
        if seen.turn_limit:
            seconds = f"{max(0, round(seen.turn_limit - state.spent))} seconds"
            self.tell(f"You have {seconds}, then the turn is over." if seen.hard_limit else f"Try to take {seconds}.")

    @property
    def spent(self) -> float:
        """Seconds of this turn so far."""
        return self._now() - self._began

    def time_over(self, drafts: Mapping[str, str]) -> bool:
        """Whether the turn's hard limit was over when a line arrived; the rules of play have ended the turn then."""
        state = self.session.state
        seen = self.session.view(state.turn or Seat.SENDER)
        if not (seen.hard_limit and seen.turn_limit and self.spent >= seen.turn_limit):
            return False
        # The blanks of a drawing mean something; the rules of play take nothing from it but strokes.
        drawn = state.stage is Stage.DRAW
        typed = drafts if drawn else {key: clean(text, lines=True) for key, text in drafts.items()}
        sending = state.stage in (Stage.CLUE, Stage.ANSWER)
        self.session.act(ev.RunOut(typed, self.spent))
        self.tell(f"Time is over: {'this did not go out.' if sending else 'what you made counts as it stands.'}")
        return True

    def tell_rules(self) -> None:
        """Tell the wording rules that hold now, and what a breach does."""
        for _, sentence in self.session.rules.explain():
            self.tell(f"  rule: {clean(sentence)}")
        if self.session.rules.rules:
            self.tell(f"  {breach_words(self.session.state.scenario)}")

    def tell_breaches(self, events: Iterable[Event]) -> None:
        """Tell what the wording rules made of what was just sent."""
        for event in events:
            match event:
                case ev.ClueRejected():
                    self.tell("Not sent, and the turn is over:" if event.turn_ended else "Not sent:")
                case ev.ClueGiven() | ev.AnswerGiven() | ev.Contributed() if event.breaches:
                    self.tell("Sent, at a cost:")
                case _:
                    continue
            for breach in event.breaches:
                self.tell(f"  {clean(breach.message)}")


def told(error: CharadesError) -> str:
    """Return an error as one line: what was not done, and what to do."""
    return clean(f"Not done: {error.message}. {error.hint}")


def field_prompt(label: str, draft: str) -> str:
    """Return what asks for a text that may stand there already."""
    return f"{clean(label)} (Enter keeps “{clean(draft)}”): " if draft else f"{clean(label)}: "
