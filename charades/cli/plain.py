"""A sitting as plain lines on standard input and output, for screen readers and scripts: rounds, and what is between.

Nothing but text and line breaks is written, whatever the terminal.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import click

from charades.cleaning import MAX_MESSAGE, clean
from charades.cli.plain_round import Ask, PlainRound, Tell, told
from charades.cli.plain_rulings import settle_doubts
from charades.cli.streams import read_line
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.events import Mode
from charades.reports.rulings import settled_words
from charades.reports.statistics import figures, round_illusion
from charades.reports.tables import figure_lines
from charades.reports.words import illusion_points, percent
from charades.session.play import PlaySession
from charades.session.seating import exchanged, mode_for, seats_for
from charades.session.services import Services

MAX_LINE = 10 * MAX_MESSAGE
"""Characters of a line that are read: enough to say by how much a message is too long."""


class Sitting:
    """Plays rounds until the players have had enough or the input ends.

    Args:
        services: Everything a session needs.
        session: The session, with a round begun or found unfinished.
        ask: Shows a prompt and returns the line that was typed; raises ``EOFError`` where there is none left.
        tell: Shows a line.
    """

    def __init__(self, services: Services, session: PlaySession, ask: Ask, tell: Tell) -> None:
        self._services = services
        self._session = session
        self._ask = ask
        self._tell = tell

    def play(self) -> None:
        """Play.

        Raises:
            CharadesError: Where a round cannot be scored or kept; it can be continued.
        """
        with suppress(EOFError):
            while True:
                PlainRound(self._session, self._services.scoring, self._ask, self._tell).play()
                settle_doubts(self._session, self._ask, self._tell)
                self._debrief()
                if not self._next_round():
                    break
        self._close()

    def _debrief(self) -> None:
        """Show the coach's questions, and keep a note where somebody writes one."""
        questions = self._session.state.scenario.debrief
        if questions:
            self._tell("To talk about:")
        for question in questions:
            self._tell(f"  {clean(question)}")
        while note := clean(self._ask("A note to keep with this round (Enter for none): ")):
            try:
                self._session.act(ev.AddNote(note))
            except CharadesError as error:
                self._tell(told(error))
            else:
                self._tell("Kept.")
                return

    def _next_round(self) -> bool:
        """Offer the next scenario of the pack and deal it with the roles exchanged; False where that was all."""
        state = self._session.state
        offered = self._services.next_scenario(self._session)
        if offered is None:
            return False
        mode = mode_for(offered, state.mode)
        people = exchanged(state.players, state.mode)
        describes = f"; {clean(people[0])} describes" if mode is Mode.PAIR else ""
        self._tell(f"Next: “{clean(offered.title)}”{describes}.")
        if self._ask("Enter to play it, n to stop: ").strip().casefold() in ("n", "no", "q", "quit"):
            return False
        self._session.deal(offered, mode, seats_for(mode, people))
        return True

    def _close(self) -> None:
        """Tell what the session came to, where a round of it was finished."""
        revealed = [each for each in self._session.summaries() if each.overlap is not None]
        if not revealed:
            return
        self._tell("This session:")
        for each in revealed:
            illusion = round_illusion(each)
            against = "" if illusion is None else f", illusion {illusion_points(illusion)}"
            counts, machine = percent(each.overlap or 0.0), percent(each.machine_overlap or 0.0)
            settled = settled_words(each.settled, counts, machine)
            self._tell(f"  {clean(each.title)}: {counts} arrived{settled and f' ({settled})'}{against}")
        if len(revealed) > 1:
            for line in figure_lines(figures(revealed)):
                self._tell(f"  {line}")
        self._tell("Everything is kept; “charades results show” tells it again.")


def ask_line(prompt: str) -> str:
    """Show ``prompt`` and return the next line of standard input; after one that is far too long, ask again.

    Raises:
        EOFError: Where there is none.
    """
    while True:
        click.echo(prompt, nl=False)
        line = read_line(sys.stdin, MAX_LINE)
        if not (line and sys.stdin.isatty()):
            click.echo()  # what a terminal does when somebody presses Enter
        if not line:
            raise EOFError
        line = line.rstrip("\n")
        if len(line) <= MAX_LINE:
            return line
        click.echo(f"Not done: more than {MAX_LINE:,} characters are too many; at most {MAX_MESSAGE:,}. Shorten it.")
