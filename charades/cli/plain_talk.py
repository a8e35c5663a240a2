"""The talk of a round as plain lines: messages, questions and answers, and what the picture is."""

from __future__ import annotations

from charades.cleaning import clean
from charades.cli.plain_desk import Desk, field_prompt
from charades.game import events as ev
from charades.game.content import WHOLE
from charades.game.seats import Seat
from charades.game.state import LineKind
from charades.game.task import Stage
from charades.game.view import View
from charades.scenario.model import CONCEPT
from charades.session.scoring import ScoringService


class Talk:
    """Leads through the stages of a conversation.

    Args:
        desk: The keyboard.
        scoring: The machine that guesses.
    """

    def __init__(self, desk: Desk, scoring: ScoringService) -> None:
        self._desk = desk
        self._session = desk.session
        self._scoring = scoring
        self._picture_told = False
        self._told = 0

    def sit_down(self) -> None:
        """Begin anew for somebody who has seen nothing yet."""
        self._picture_told = False
        self._told = 0

    def send(self) -> None:
        """Ask the sender for a message or an answer, and send it."""
        desk, seen = self._desk, self._session.view(Seat.SENDER)
        self._tell_picture(seen)
        self.catch_up(Seat.SENDER)
        draft = self._session.drafts().get(WHOLE, "")
        if draft:
            desk.tell(f"You had written: {clean(draft)}")
        kept = "; Enter sends what you had written" if draft else ""
        answering = seen.stage is Stage.ANSWER
        line = desk.ask(f"Your answer{kept}: " if answering else f"Your message ({seen.clues_left} left{kept}): ")
        if desk.time_over({WHOLE: line or draft}):
            return
        desk.tell_breaches(self._session.say(line if line.strip() else draft, desk.spent))
        self._told = len(self._session.view(Seat.SENDER).transcript)

    def receive(self) -> None:
        """Ask the receiver what the picture is, part by part, or for a question."""
        desk = self._desk
        self.catch_up(Seat.RECEIVER)
        seen = self._session.view(Seat.RECEIVER)
        ways = ["Write what the picture is."]
        ways += [f"Begin with ? to ask ({seen.questions_left} left)."] if "AskQuestion" in seen.actions else []
        ways += ["A lone + brings another message."] if "RequestClue" in seen.actions else []
        desk.tell(" ".join(ways))
        drafts = self._session.drafts()
        texts = {key: drafts[key] for key in seen.answer_keys if key in drafts}
        for key in seen.answer_keys:
            line = desk.ask(field_prompt(_answer_label(seen, key), texts.get(key, ""))).strip()
            asking = line == "+" or line.startswith("?")
            if line and not asking:
                texts[key] = line
            if desk.time_over(texts):
                return
            if line == "+":
                self._session.act(ev.RequestClue(desk.spent))
                return
            if asking:
                self._session.ask(line[1:], desk.spent)
                return
            if line:
                self._session.keep_drafts(texts)
        self._session.hand_in(texts, desk.spent)

    def guess(self) -> None:
        """Let the machine guess."""
        self._desk.tell("The machine is guessing …")
        guess = self._scoring.guess(self._session.state)
        self._session.act(guess)
        self.catch_up(Seat.SENDER)
        if guess.right:
            self._desk.tell("It has found it.")

    def catch_up(self, seat: Seat) -> None:
        """Tell what was said since this reader last looked, and an observer what was understood."""
        seen = self._session.view(seat)
        for line in seen.transcript[self._told :]:
            who = "You" if line.seat is seat else clean(seen.players[line.seat])
            what = clean(line.text) or ("no idea yet" if line.kind is LineKind.GUESSES else "(nothing arrived)")
            self._desk.tell(f"  {who} {_VERBS[line.kind]}: {what}")
        if seat is Seat.OBSERVER and seen.reconstruction and not self._told:
            self._desk.tell(f"  {clean(seen.players[Seat.RECEIVER])} understood:")
            for key, text in seen.reconstruction.items():
                name = "" if key in (WHOLE, CONCEPT) else f"{clean(key)}: "
                self._desk.tell(f"    {name}{clean(text) or '(nothing)'}")
        self._told = len(seen.transcript)

    def _tell_picture(self, seen: View) -> None:
        """Tell the sender the picture and the rules, once for each time that they take the keyboard."""
        if self._picture_told or seen.picture is None:
            return
        self._picture_told = True
        self._desk.tell("Your picture:")
        for part in seen.picture.parts:
            name = seen.picture.concept if part.name == CONCEPT else part.name
            self._desk.tell(f"  {clean(name)}: {clean(part.text)}" if name != part.text else f"  {clean(name)}")
        self._desk.tell_rules()


def _answer_label(seen: View, key: str) -> str:
    if key not in (WHOLE, CONCEPT):
        return clean(key)
    return "The picture in a word or two" if seen.answer == "name" else "The picture in your own words"


_VERBS = {
    LineKind.CLUE: "said",
    LineKind.QUESTION: "asked",
    LineKind.ANSWER: "answered",
    LineKind.GUESSES: "guessed",
    LineKind.REJECTED: "could not send",
    LineKind.LOST: "lost a message to a rule",
    LineKind.TIME_OUT: "ran out of time",
}
