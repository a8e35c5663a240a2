"""The scorer's doubts as plain lines: each is asked, and the players have the last word."""

from __future__ import annotations

from charades.cleaning import clean
from charades.cli.plain_round import WIDTH, Ask, Tell, told
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.rulings import Doubt, Ruling
from charades.game.scorecard import Distortion
from charades.reports.round_text import headline_lines
from charades.reports.rulings import RULINGS, question_words, sides_of
from charades.session.play import PlaySession

_ANSWERS = {"s": Ruling.SAME, "t": Ruling.TURNED, "o": Ruling.OPEN}


def settle_doubts(session: PlaySession, ask: Ask, tell: Tell) -> None:
    """Ask what the revealed round leaves in doubt, and tell how the round reads then, until the players go on.

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
    """Ask one question until it is answered."""
    part = f"{clean(doubt.facet)}: " if len(session.state.scenario.picture.parts) > 1 else ""
    tell(f"{part}{question_words(finding, sides_of(session.state))}")
    before = session.state.rulings.get(doubt)
    keeps = f"Enter keeps “{RULINGS[before]}”" if before else "Enter leaves it open too"
    while answer := ask(f"s the same, t turned around, o open, {keeps}: ").strip().casefold():
        if answer not in _ANSWERS:
            tell(f"Not done: {', '.join(_ANSWERS)} or Enter.")
            continue
        try:
            session.act(ev.Settle(doubt, _ANSWERS[answer]))
        except CharadesError as error:
            tell(told(error))
        else:
            return
