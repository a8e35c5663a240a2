"""What can happen in a round, and what can be asked for.

An *action* is what somebody wants; an *event* is what then happened and is kept. A round is the list of its events, the
first of which carries the scenario, so that the list alone replays the round. ``spent`` is always the seconds the
current turn has taken so far, pauses left out; the edge measures it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from charades.game.content import Content
from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class BreachNote:
    """A breach of the wording rules as it is kept: the rule's key, the span in the message, a sentence about it."""

    rule: str
    start: int
    end: int
    message: str


# Actions


@dataclass(frozen=True, slots=True)
class SendClue:
    """The sender sends a message; ``breaches`` is what the wording rules say of it."""

    text: str
    breaches: tuple[BreachNote, ...] = ()
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """The receiver asks back."""

    text: str
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """The sender answers, under the same wording rules."""

    text: str
    breaches: tuple[BreachNote, ...] = ()
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class RequestClue:
    """The receiver wants another message before saying anything."""

    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Guess:
    """The machine's guesses after a clue, best first; ``right`` where the first ones name the concept."""

    words: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Reconstruct:
    """The receiver says what the picture is: facet name to text, or the single key ``WHOLE``."""

    texts: Mapping[str, str]
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class GiveForecast:
    """A player says, before the reveal, how much arrived: a whole number from 0 to 100."""

    seat: Seat
    percent: int


@dataclass(frozen=True, slots=True)
class Contribute:
    """A player does the task the round waits for; ``breaches`` is what the wording rules say of its text."""

    seat: Seat
    content: Content
    breaches: tuple[BreachNote, ...] = ()
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class RunOut:
    """The time of a turn with a hard limit is over.

    ``drafts`` is what had been typed, keyed as in ``Reconstruct`` (``WHOLE`` for a message). An unsent message is lost
    to the receiver; an unfinished reconstruction counts as it stands.
    """

    drafts: Mapping[str, str] = field(default_factory=dict)
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The scorer has spoken.

    ``score`` is the round's; None for a flow that compares no texts. ``others`` are the comparisons it was made from,
    by their keys, where the flow makes several.
    """

    score: RoundScore | None
    others: Mapping[str, RoundScore] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock."""

    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Resume:
    """Start the clock again."""


@dataclass(frozen=True, slots=True)
class Settle:
    """The players settle a doubt of the scorer; ``Ruling.OPEN`` takes an earlier ruling back."""

    doubt: Doubt
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class AddNote:
    """Something said in the debrief that shall be kept with the result."""

    text: str


@dataclass(frozen=True, slots=True)
class Abandon:
    """End the round without a reveal."""


Action = (
    SendClue
    | AskQuestion
    | AnswerQuestion
    | RequestClue
    | Guess
    | Reconstruct
    | GiveForecast
    | Contribute
    | RunOut
    | Score
    | Pause
    | Resume
    | Settle
    | AddNote
    | Abandon
)


# Events


@dataclass(frozen=True, slots=True)
class PictureDealt:
    """The round begins: the sender holds the scenario's picture. ``players`` names who sits where."""

    scenario: Scenario
    mode: Mode
    players: Mapping[Seat, str]
    kind: Literal["picture_dealt"] = "picture_dealt"


@dataclass(frozen=True, slots=True)
class ClueGiven:
    """A message reached the receiver, with the breaches that were let through at a cost."""

    text: str
    breaches: tuple[BreachNote, ...] = ()
    spent: float = 0.0
    kind: Literal["clue_given"] = "clue_given"


@dataclass(frozen=True, slots=True)
class ClueRejected:
    """A clue or an answer broke a rule and did not reach the receiver; ``turn_ended`` where that also cost the turn."""

    text: str
    breaches: tuple[BreachNote, ...]
    turn_ended: bool = False
    spent: float = 0.0
    seat: Seat = Seat.SENDER
    kind: Literal["clue_rejected"] = "clue_rejected"


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """The receiver asked back."""

    text: str
    spent: float = 0.0
    kind: Literal["question_asked"] = "question_asked"


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """The sender answered a question."""

    text: str
    breaches: tuple[BreachNote, ...] = ()
    spent: float = 0.0
    kind: Literal["answer_given"] = "answer_given"


@dataclass(frozen=True, slots=True)
class ClueRequested:
    """The receiver asked for another message."""

    spent: float = 0.0
    kind: Literal["clue_requested"] = "clue_requested"


@dataclass(frozen=True, slots=True)
class GuessesMade:
    """The machine guessed."""

    words: tuple[str, ...]
    right: bool
    kind: Literal["guesses_made"] = "guesses_made"


@dataclass(frozen=True, slots=True)
class ReconstructionGiven:
    """The receiver's picture, facet by facet or ``WHOLE``."""

    texts: Mapping[str, str]
    spent: float = 0.0
    kind: Literal["reconstruction_given"] = "reconstruction_given"


@dataclass(frozen=True, slots=True)
class ForecastGiven:
    """A player's guess of the overlap, 0 to 100."""

    seat: Seat
    percent: int
    kind: Literal["forecast_given"] = "forecast_given"


@dataclass(frozen=True, slots=True)
class TimeRanOut:
    """A turn with a hard limit ended by the clock."""

    seat: Seat
    draft: str = ""
    spent: float = 0.0
    kind: Literal["time_ran_out"] = "time_ran_out"


@dataclass(frozen=True, slots=True)
class Contributed:
    """A player, or an authored partner, did a task: what it brought, with breaches that were let through at a cost."""

    seat: Seat
    key: str
    content: Content
    breaches: tuple[BreachNote, ...] = ()
    spent: float = 0.0
    kind: Literal["contributed"] = "contributed"


@dataclass(frozen=True, slots=True)
class Compared:
    """What the scorer says while the round goes on, by the keys of the comparisons."""

    scores: Mapping[str, RoundScore]
    kind: Literal["compared"] = "compared"


@dataclass(frozen=True, slots=True)
class Scored:
    """The round's score, and with it the reveal: from here on everybody sees everything. See ``Score``."""

    score: RoundScore | None
    others: Mapping[str, RoundScore] = field(default_factory=dict)
    kind: Literal["scored"] = "scored"


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stopped."""

    spent: float = 0.0
    kind: Literal["paused"] = "paused"


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock runs again."""

    kind: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True)
class Ruled:
    """The players settled a doubt of the scorer, or left it open again; the last ruling on a doubt counts."""

    doubt: Doubt
    ruling: Ruling
    kind: Literal["ruled"] = "ruled"


@dataclass(frozen=True, slots=True)
class NoteAdded:
    """A note of the debrief."""

    text: str
    kind: Literal["note_added"] = "note_added"


@dataclass(frozen=True, slots=True)
class Abandoned:
    """The round ended without a reveal."""

    kind: Literal["abandoned"] = "abandoned"


Event = (
    PictureDealt
    | ClueGiven
    | ClueRejected
    | QuestionAsked
    | AnswerGiven
    | ClueRequested
    | GuessesMade
    | ReconstructionGiven
    | ForecastGiven
    | Contributed
    | Compared
    | TimeRanOut
    | Scored
    | Paused
    | Resumed
    | Ruled
    | NoteAdded
    | Abandoned
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an action is not possible now: a code for programs, a sentence and a hint for people."""

    code: str
    message: str
    hint: str = ""
    breaches: tuple[BreachNote, ...] = ()
