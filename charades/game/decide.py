"""What the rules of play allow: from a state and an action to events, or a refusal that says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from charades.cleaning import MAX_MESSAGE
from charades.game import events as ev
from charades.game.authored import authored_moves
from charades.game.content import WHOLE, Content, Texts, drawing_in, text_of
from charades.game.events import Action, BreachNote, Event, Refusal
from charades.game.flows import flow_of
from charades.game.flows.flow import Flow
from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import RoundScore
from charades.game.seats import Mode, Seat
from charades.game.state import State, evolve, replay
from charades.game.task import CONTRIBUTING, Stage, misfit
from charades.scenario.model import CONCEPT, Scenario

Events = tuple[Event, ...]
Decision = Events | Refusal


def modes_for(scenario: Scenario) -> tuple[Mode, ...]:
    """Return the modes in which a scenario can be played, best first."""
    return flow_of(scenario).modes(scenario)


def start(scenario: Scenario, mode: Mode, players: Mapping[Seat, str]) -> Decision:
    """Return the events that begin a round, or why this scenario cannot be played this way."""
    if mode not in modes_for(scenario):
        return Refusal("mode", f"“{scenario.title}” cannot be played as {mode}", _mode_hint(scenario, mode))
    flow = flow_of(scenario)
    seated = [seat for seat in flow.seats if seat in players]
    if len(seated) < flow.least or len(seated) < len(players):
        return Refusal("seats", f"{flow.title} is for {_people(flow)}", "Bring everybody to the table first.")
    dealt = ev.PictureDealt(scenario, mode, dict(players))
    begun: Events = (dealt, ev.ClueGiven(scenario.authored[0])) if mode is Mode.UNDERSTAND else (dealt,)
    return (*begun, *authored_moves(replay(begun)))


def _people(flow: Flow) -> str:
    most = len(flow.seats)
    return f"{flow.least} people" if flow.least == most else f"{flow.least} to {most} people"


def _mode_hint(scenario: Scenario, mode: Mode) -> str:
    """Return why it cannot be played like that, and how it can."""
    match mode, flow_of(scenario).key:
        case Mode.UNDERSTAND, "relay":
            reason = "It has no authored clues"
        case Mode.EXPLAIN, "relay":
            reason = "The machine guesses single concepts"
        case Mode.BRIEF, "relay":
            reason = "It holds one concept"
        case Mode.ALONE, "relay":
            reason = "A relay is practised alone as a drill"
        case Mode.ALONE, _:
            reason = "It has no authored partners"
        case _:
            reason = "That is a drill of the relay"
    return f"{reason}; it can be played as {' or '.join(modes_for(scenario))}."


def allowed(state: State, seat: Seat) -> tuple[type[Any], ...]:
    """Return the kinds of action that ``seat`` may take now, the most usual first."""
    if state.stage is Stage.REVEALED:
        return (ev.Settle, ev.AddNote) if state.doubts else (ev.AddNote,)
    if state.over:
        return ()
    if state.paused:
        return (ev.Resume, ev.Abandon)
    own: tuple[type[Any], ...] = ()
    if state.turn is seat:
        match state.stage:
            case Stage.CLUE:
                own = (ev.SendClue,)
            case Stage.ANSWER:
                own = (ev.AnswerQuestion,)
            case Stage.FORECAST:
                own = (ev.GiveForecast,)
            case Stage.RECEIVE:
                own = (ev.Reconstruct,)
                own += (ev.AskQuestion,) if state.questions_left else ()
                own += (ev.RequestClue,) if state.clues_left else ()
            case stage if stage in CONTRIBUTING:
                own = (ev.Contribute,)
            case _:
                pass
    return (*own, ev.Pause, ev.Abandon)


def decide(state: State, action: Action) -> Decision:
    """Return what happens when ``action`` is taken in ``state``, or why it cannot be taken.

    What an authored partner does next happens with it.
    """
    decision = _decide(state, action)
    if isinstance(decision, Refusal) or not state.table.alone:
        return decision
    after = state
    for event in decision:
        after = evolve(after, event)
    return (*decision, *authored_moves(after))


def _decide(state: State, action: Action) -> Decision:
    match action:
        case ev.Settle(doubt, ruling):
            return _ruling(state, doubt, ruling)
        case ev.AddNote(text):
            return _note(state, text)
        case ev.Abandon():
            return _over(state) if state.over else (ev.Abandoned(),)
        case ev.Resume():
            return (ev.Resumed(),) if state.paused else Refusal("not-paused", "the round is not paused")
    if state.over:
        return _over(state)
    if state.paused:
        return Refusal("paused", "the round is paused", "Resume it first.")
    return _decide_running(state, action)


def _decide_running(state: State, action: Action) -> Decision:
    match action:
        case ev.Pause(spent):
            return (ev.Paused(spent),)
        case ev.SendClue(text, breaches, spent):
            return _in(state, Stage.CLUE) or _message(state, text, breaches, spent, ev.ClueGiven)
        case ev.AnswerQuestion(text, breaches, spent):
            return _in(state, Stage.ANSWER) or _message(state, text, breaches, spent, ev.AnswerGiven)
        case ev.AskQuestion(text, spent):
            return _in(state, Stage.RECEIVE) or _question(state, text, spent)
        case ev.RequestClue(spent):
            return _in(state, Stage.RECEIVE) or _next_clue(state, spent)
        case ev.Reconstruct(texts, spent):
            return _in(state, Stage.RECEIVE) or _reconstruction(state, texts, spent)
        case ev.Guess(words, right):
            return _in(state, Stage.GUESS) or _guesses(state, words, right)
        case ev.GiveForecast(seat, percent):
            return _in(state, Stage.FORECAST) or _forecast(state, seat, percent)
        case ev.RunOut(drafts, spent):
            return _run_out(state, drafts, spent)
        case ev.Contribute(seat, content, breaches, spent):
            return _contribution(state, seat, content, breaches, spent)
        case ev.Score(score, others):
            return _in(state, Stage.SCORING) or _scored(state, score, others)
        case _:
            raise TypeError(f"not an action of a running round: {action!r}")


def _over(state: State) -> Refusal:
    return Refusal("over", "this round is over", "Start the next one.")


_WAITING = {
    Stage.CLUE: "the round waits for a message of the sender",
    Stage.GUESS: "the machine is guessing",
    Stage.RECEIVE: "it is the receiver's turn",
    Stage.ANSWER: "the round waits for the sender's answer",
    Stage.FORECAST: "the round waits for a forecast",
    Stage.SCORING: "the round is being scored",
    Stage.WRITE: "the round waits for a text",
    Stage.RANK: "the round waits for an order",
    Stage.DRAW: "the round waits for a drawing",
    Stage.CHOOSE: "the round waits for a choice",
    Stage.ESTIMATE: "the round waits for estimates",
}


def _in(state: State, stage: Stage) -> Refusal | None:
    return None if state.stage is stage else Refusal("not-now", f"not now: {_WAITING[state.stage]}")


def _text_problem(text: str) -> Refusal | None:
    if not text.strip():
        return Refusal("empty", "there is nothing to send yet", "Write a few words first.")
    if len(text) > MAX_MESSAGE:
        return Refusal("too-long", f"{len(text):,} characters are too many; at most {MAX_MESSAGE:,}", "Shorten it.")
    return None


def _message(
    state: State,
    text: str,
    breaches: tuple[BreachNote, ...],
    spent: float,
    given: Callable[[str, tuple[BreachNote, ...], float], Event],
) -> Decision:
    if problem := _text_problem(text):
        return problem
    if breaches and state.scenario.on_breach != "cost":
        return (ev.ClueRejected(text, breaches, state.scenario.on_breach == "end_turn", spent),)
    return (given(text, breaches, spent),)


def _question(state: State, text: str, spent: float) -> Decision:
    if not state.questions_left:
        return Refusal("no-questions-left", "no questions are left", "Say what you believe the picture is.")
    return _text_problem(text) or (ev.QuestionAsked(text, spent),)


def _next_clue(state: State, spent: float) -> Decision:
    if not state.clues_left:
        return Refusal("no-clues-left", "no clues are left", "Say what you believe the picture is.")
    if state.mode is Mode.UNDERSTAND:
        return (ev.ClueRequested(spent), ev.ClueGiven(state.scenario.authored[state.clues_used]))
    return (ev.ClueRequested(spent),)


def answer_keys(scenario: Scenario) -> tuple[str, ...]:
    """Return the keys a reconstruction may have: every facet, the concept, or ``WHOLE`` for one free text."""
    if scenario.picture.concept:
        return (CONCEPT,)
    if scenario.answer == "facets":
        return tuple(facet.name for facet in scenario.picture.facets)
    return (WHOLE,)


def _reconstruction(state: State, texts: Mapping[str, str], spent: float) -> Decision:
    keys = answer_keys(state.scenario)
    if unknown := [key for key in texts if key not in keys]:
        return Refusal("unknown-facet", f"the picture has no part “{unknown[0]}”", f"Its parts: {', '.join(keys)}.")
    if not any(text.strip() for text in texts.values()):
        return Refusal("empty", "there is nothing to hand in yet", "Write what you believe the picture is.")
    for text in texts.values():
        if len(text) > MAX_MESSAGE and (problem := _text_problem(text)):
            return problem
    return (ev.ReconstructionGiven({key: texts.get(key, "") for key in keys}, spent),)


def _guesses(state: State, words: tuple[str, ...], right: bool) -> Decision:
    made = ev.GuessesMade(words, right)
    if right or not state.clues_left:
        return (made, ev.ReconstructionGiven({CONCEPT: words[0] if words else ""}))
    return (made,)


def _forecast(state: State, seat: Seat, percent: int) -> Decision:
    if seat is not state.turn:
        return Refusal("not-your-turn", "the other player forecasts now")
    if not 0 <= percent <= 100:
        return Refusal("forecast-range", "a forecast is a whole number from 0 to 100")
    return (ev.ForecastGiven(seat, percent),)


def _contribution(
    state: State, seat: Seat, content: Content, breaches: tuple[BreachNote, ...], spent: float
) -> Decision:
    task = state.task
    if seat is not task.seat:
        return Refusal("not-your-turn", "it is somebody else's turn")
    if problem := misfit(task, content):
        return problem
    policy = state.scenario.on_breach
    if breaches and policy != "cost":
        lost = policy == "end_turn"
        rejected = ev.ClueRejected(text_of(content), breaches, lost, spent, seat)
        return (rejected, ev.Contributed(seat, task.key, Texts({}), (), spent)) if lost else (rejected,)
    return (ev.Contributed(seat, task.key, content, breaches, spent),)


def _scored(state: State, score: RoundScore | None, others: Mapping[str, RoundScore]) -> Decision:
    """The end of the round, or scores in the middle of it, whichever the flow asks for."""
    return (ev.Compared(others),) if state.task.key else (ev.Scored(score, others),)


def turn_limit(state: State) -> int:
    """Return the seconds the current turn may take, 0 for as long as it takes."""
    task = state.task
    match task.stage:
        case Stage.CLUE | Stage.ANSWER:
            return state.scenario.time.clue
        case Stage.WRITE | Stage.DRAW if task.says:
            return state.scenario.time.clue
        case Stage.RECEIVE | Stage.WRITE:
            return state.scenario.time.answer
        case _:
            return 0


def _run_out(state: State, drafts: Mapping[str, str], spent: float) -> Decision:
    if state.turn is None or not (state.scenario.time.hard and turn_limit(state)):
        return Refusal("no-limit", "this turn has no hard limit")
    lost = ev.TimeRanOut(state.turn, drafts.get(WHOLE, "")[:MAX_MESSAGE], spent)
    if state.stage is Stage.WRITE:
        written = {key: drafts.get(key, "")[:MAX_MESSAGE] for key in state.task.keys}
        return (lost, ev.Contributed(state.turn, state.task.key, Texts(written), (), spent))
    if state.stage is Stage.DRAW:
        return (lost, ev.Contributed(state.turn, state.task.key, drawing_in(drafts.get(WHOLE, "")), (), spent))
    if state.stage is not Stage.RECEIVE:
        return (lost,)
    keys = answer_keys(state.scenario)
    handed_in = {key: drafts.get(key, "")[:MAX_MESSAGE] for key in keys}
    return (lost, ev.ReconstructionGiven(handed_in, spent))


def _ruling(state: State, doubt: Doubt, ruling: Ruling) -> Decision:
    if state.stage is not Stage.REVEALED:
        return Refusal("not-now", "questions are settled after the reveal")
    if doubt not in state.doubts:
        return Refusal("no-such-doubt", "the score does not ask this", "Settle one of the questions on the reveal.")
    if state.rulings.get(doubt, Ruling.OPEN) is ruling:
        return ()
    return (ev.Ruled(doubt, ruling),)


def _note(state: State, text: str) -> Decision:
    if state.stage is not Stage.REVEALED:
        return Refusal("not-now", "notes are taken after the reveal")
    return _text_problem(text) or (ev.NoteAdded(text),)
