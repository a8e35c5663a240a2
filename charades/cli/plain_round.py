"""One round as plain lines: what a player may see is told, what they do is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from charades.cleaning import clean
from charades.errors import CharadesError, PlayError, StoreUnwritable
from charades.game import events as ev
from charades.game.events import WHOLE, Mode, Seat
from charades.game.state import LineKind, Stage
from charades.game.view import View
from charades.reports.round_text import round_lines
from charades.reports.words import breach_words
from charades.scenario.model import CONCEPT
from charades.session.play import PlaySession
from charades.session.scoring import ScoringService

Ask = Callable[[str], str]
Tell = Callable[[str], object]

WIDTH = 78
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
        self._now = now
        self._at_keyboard: Seat | None = None
        self._picture_told = False
        self._told = 0
        self._turn: tuple[object, ...] = ()
        self._began = now()

    def play(self) -> None:
        """Play to the reveal.

        Raises:
            EOFError: Where the input ended before; the round is kept with its clock stopped.
            CharadesError: Where it cannot be scored or kept.
        """
        steps = {
            Stage.CLUE: self._send,
            Stage.ANSWER: self._send,
            Stage.RECEIVE: self._receive,
            Stage.GUESS: self._guess,
            Stage.FORECAST: self._forecast,
            Stage.SCORING: self._score,
        }
        self._tell(f"Round {self._session.round_number}: {clean(self._session.state.scenario.title)}")
        try:
            while not self._session.state.over:
                self._hand_over()
                self._start_clock()
                try:
                    steps[self._session.state.stage]()
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

    def _hand_over(self) -> None:
        """Hide what is on the screen and wait for whoever is next, where that is somebody else."""
        state = self._session.state
        seat = state.turn
        if state.mode is not Mode.PAIR or seat is None or seat is self._at_keyboard:
            return
        if state.transcript:
            for _ in range(CURTAIN_LINES):
                self._tell("")
        self._ask(f"{clean(state.players[seat])}, press Enter when nobody else is looking. ")
        self._at_keyboard = seat
        self._picture_told = False
        self._told = 0

    def _start_clock(self) -> None:
        """Begin to measure where a turn is new, and tell its limit."""
        state = self._session.state
        turn = (state.stage, state.turn, state.clues_used, state.questions_used)
        if turn == self._turn or state.turn is None:
            return
        self._turn, self._began = turn, self._now() - state.spent
        seen = self._session.view(state.turn)
        if seen.turn_limit:
            seconds = f"{max(0, round(seen.turn_limit - state.spent))} seconds"
            self._tell(f"You have {seconds}, then the turn is over." if seen.hard_limit else f"Try to take {seconds}.")

    @property
    def _spent(self) -> float:
        return self._now() - self._began

    def _time_over(self, drafts: Mapping[str, str]) -> bool:
        """Whether the turn's hard limit was over when a line arrived; the rules of play have ended the turn then."""
        state = self._session.state
        seen = self._session.view(state.turn or Seat.SENDER)
        if not (seen.hard_limit and seen.turn_limit and self._spent >= seen.turn_limit):
            return False
        sending = state.stage is not Stage.RECEIVE
        typed = {key: clean(text, lines=True) for key, text in drafts.items()}
        self._session.act(ev.RunOut(typed, self._spent))
        self._tell(f"Time is over: {'this did not go out.' if sending else 'what you wrote counts as it stands.'}")
        return True

    def _send(self) -> None:
        seen = self._session.view(Seat.SENDER)
        self._tell_picture(seen)
        self._catch_up(Seat.SENDER)
        draft = self._session.drafts().get(WHOLE, "")
        if draft:
            self._tell(f"You had written: {clean(draft)}")
        kept = "; Enter sends what you had written" if draft else ""
        answering = seen.stage is Stage.ANSWER
        line = self._ask(f"Your answer{kept}: " if answering else f"Your message ({seen.clues_left} left{kept}): ")
        if self._time_over({WHOLE: line or draft}):
            return
        for event in self._session.say(line if line.strip() else draft, self._spent):
            match event:
                case ev.ClueRejected():
                    self._tell("Not sent, and the turn is over:" if event.turn_ended else "Not sent:")
                case ev.ClueGiven() | ev.AnswerGiven() if event.breaches:
                    self._tell("Sent, at a cost:")
                case _:
                    continue
            for breach in event.breaches:
                self._tell(f"  {clean(breach.message)}")
        self._told = len(self._session.view(Seat.SENDER).transcript)

    def _tell_picture(self, seen: View) -> None:
        """Tell the sender the picture and the rules, once for each time that they take the keyboard."""
        if self._picture_told or seen.picture is None:
            return
        self._picture_told = True
        self._tell("Your picture:")
        for part in seen.picture.parts:
            name = seen.picture.concept if part.name == CONCEPT else part.name
            self._tell(f"  {clean(name)}: {clean(part.text)}" if name != part.text else f"  {clean(name)}")
        for _, sentence in self._session.rules.explain():
            self._tell(f"  rule: {clean(sentence)}")
        if self._session.rules.rules:
            self._tell(f"  {breach_words(self._session.state.scenario)}")

    def _receive(self) -> None:
        self._catch_up(Seat.RECEIVER)
        seen = self._session.view(Seat.RECEIVER)
        ways = ["Write what the picture is."]
        ways += [f"Begin with ? to ask ({seen.questions_left} left)."] if "AskQuestion" in seen.actions else []
        ways += ["A lone + brings another message."] if "RequestClue" in seen.actions else []
        self._tell(" ".join(ways))
        drafts = self._session.drafts()
        texts = {key: drafts[key] for key in seen.answer_keys if key in drafts}
        for key in seen.answer_keys:
            line = self._ask(_answer_prompt(seen, key, texts.get(key, ""))).strip()
            asking = line == "+" or line.startswith("?")
            if line and not asking:
                texts[key] = line
            if self._time_over(texts):
                return
            if line == "+":
                self._session.act(ev.RequestClue(self._spent))
                return
            if asking:
                self._session.ask(line[1:], self._spent)
                return
            if line:
                self._session.keep_drafts(texts)
        self._session.hand_in(texts, self._spent)

    def _guess(self) -> None:
        self._tell("The machine is guessing …")
        guess = self._scoring.guess(self._session.state)
        self._session.act(guess)
        self._catch_up(Seat.SENDER)
        if guess.right:
            self._tell("It has found it.")

    def _forecast(self) -> None:
        state = self._session.state
        assert state.turn is not None  # a forecast is always somebody's
        line = self._ask(f"{_FORECASTS[state.mode, state.turn]}, 0 to 100? ").strip().removesuffix("%")
        try:
            percent = int(line)
        except ValueError:
            self._tell("Not done: a forecast is a whole number from 0 to 100.")
            return
        self._session.act(ev.GiveForecast(state.turn, percent))

    def _score(self) -> None:
        self._tell("Both texts are being read …")
        self._session.act(ev.Score(self._scoring.score(self._session.state)))

    def _catch_up(self, seat: Seat) -> None:
        """Tell what was said since this reader last looked."""
        seen = self._session.view(seat)
        for line in seen.transcript[self._told :]:
            who = "You" if line.seat is seat else clean(seen.players[line.seat])
            what = clean(line.text) or ("no idea yet" if line.kind is LineKind.GUESSES else "(nothing arrived)")
            self._tell(f"  {who} {_VERBS[line.kind]}: {what}")
        self._told = len(seen.transcript)

    def _leave(self) -> None:
        """Stop the clock and say how to go on."""
        if self._session.state.turn is not None:
            self._session.act(ev.Pause(self._spent))
        self._tell("")
        self._tell("The round is kept as it stands. Go on with it: charades play --plain --continue")


def told(error: CharadesError) -> str:
    """Return an error as one line: what was not done, and what to do."""
    return clean(f"Not done: {error.message}. {error.hint}")


def _answer_prompt(seen: View, key: str, draft: str) -> str:
    if key not in (WHOLE, CONCEPT):
        label = clean(key)
    else:
        label = "The picture in a word or two" if seen.answer == "name" else "The picture in your own words"
    return f"{label} (Enter keeps “{clean(draft)}”): " if draft else f"{label}: "


_FORECASTS = {
    (Mode.PAIR, Seat.SENDER): "How much of your picture arrived",
    (Mode.PAIR, Seat.RECEIVER): "How much of the picture did you get",
    (Mode.EXPLAIN, Seat.SENDER): "How near will the machine come",
    (Mode.UNDERSTAND, Seat.RECEIVER): "How much of the picture did you get",
    (Mode.BRIEF, Seat.SENDER): "How much of the picture does your message carry",
}

_VERBS = {
    LineKind.CLUE: "said",
    LineKind.QUESTION: "asked",
    LineKind.ANSWER: "answered",
    LineKind.GUESSES: "guessed",
    LineKind.REJECTED: "could not send",
    LineKind.LOST: "lost a message to a rule",
    LineKind.TIME_OUT: "ran out of time",
}
