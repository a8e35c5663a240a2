"""The debrief as plain lines: of a round after its reveal, and of a session at its end."""

from __future__ import annotations

from dataclasses import replace

from charades.cleaning import clean
from charades.cli.plain_desk import WIDTH, Tell
from charades.errors import CharadesError
from charades.reports.debrief import debrief
from charades.reports.debrief_clues import Course, message_by_message, winning_clues
from charades.reports.debrief_session import session_debrief
from charades.reports.debrief_text import debrief_sections, lines_of, session_sections
from charades.session.play import PlaySession
from charades.session.scoring import ScoringService


def tell_debrief(session: PlaySession, scoring: ScoringService, tell: Tell) -> None:
    """Tell what was supposed to arrive, what did, why the difference, which clue did it, and the coach's questions.

    Where messages have to be read one by one for it, that is done here. Nothing is told before the reveal.
    """
    state = session.state
    told = debrief(state, _courses(session, scoring, tell))
    if told is None:
        return
    for line in lines_of(debrief_sections(replace(told, questions=())), WIDTH):
        tell(line)
    if told.questions:
        tell("")
        tell("To talk about:")
    for question in told.questions:
        tell(f"  {clean(question)}")


def _courses(session: PlaySession, scoring: ScoringService, tell: Tell) -> tuple[Course, ...]:
    state = session.state
    if not message_by_message(state):
        return ()
    if not scoring.ready:
        tell("The messages are being read one by one …")
    try:
        return winning_clues(state, scoring.compare)
    except CharadesError:
        return ()  # the reveal has told already why there is no scorer


def tell_session_debrief(session: PlaySession, tell: Tell) -> None:
    """Tell what arrived best and worst over a session's rounds, what came back, and one thing to try next time."""
    told = session_debrief(record.state() for record in session.file.rounds())
    if told is None:
        return
    for line in lines_of(session_sections(told), WIDTH):
        tell(line)
