"""The scorer's findings as plain lines: questions are asked, sure ones can be overruled; players have the last word."""

from __future__ import annotations

from charades.cli.plain_desk import WIDTH, Ask, Tell, told
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import Distortion
from charades.reports import words
from charades.reports.round_text import facet_title, headline_lines
from charades.reports.rulings import RULINGS, question_words, sides_of, sure_words
from charades.session.play import PlaySession

_QUESTION = {"s": Ruling.SAME, "t": Ruling.TURNED, "o": Ruling.OPEN}
_SURE = {"s": Ruling.SAME, "t": Ruling.OPEN}


def settle_doubts(session: PlaySession, ask: Ask, tell: Tell) -> None:
    """Ask what the players say of each finding, questions first, and tell how the round reads then, until they go on.

    Raises:
        EOFError: Where the input ended; what was settled before is kept.
    """
    again = "c"
    while session.state.doubts and again == "c":
        before = session.state.rulings
        for doubt, finding in session.state.doubts.items():
            _settle(session, doubt, finding, ask, tell)
        if session.state.rulings == before:
            return
        for line in headline_lines(session.state, WIDTH):
            tell(line)
        again = ask("Enter to go on, c to change an answer: ").strip().casefold()


def _settle(session: PlaySession, doubt: Doubt, finding: Distortion, ask: Ask, tell: Tell) -> None:
    """Ask of one finding until there is an answer."""
    score = session.state.score
    part = f"{facet_title(session.state, doubt.facet)}: " if score and len(score.facets) > 1 else ""
    sides, before = sides_of(session.state), session.state.rulings.get(doubt)
    keeps = f"Enter keeps “{RULINGS[before]}”" if before else ""
    if finding.hard:
        tell(f"{part}{sure_words(finding, sides)}: {words.VERDICTS['contradicted']}")
        answers, prompt = _SURE, f"s the same, t it stands, {keeps or 'Enter lets it stand too'}: "
    else:
        tell(f"{part}{question_words(finding, sides)}")
        answers, prompt = _QUESTION, f"s the same, t turned around, o open, {keeps or 'Enter leaves it open too'}: "
    while answer := ask(prompt).strip().casefold():
        if answer not in answers:
            tell(f"Not done: {', '.join(answers)} or Enter.")
            continue
        try:
            session.act(ev.Settle(doubt, answers[answer]))
        except CharadesError as error:
            tell(told(error))
        else:
            return
