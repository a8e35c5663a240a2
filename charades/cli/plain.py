"""A sitting as plain lines on standard input and output, for screen readers and scripts: rounds, and what is between.

Nothing but text and line breaks is written, whatever the terminal.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import click

from charades.cleaning import MAX_MESSAGE, clean
from charades.cli.plain_debrief import tell_debrief, tell_session_debrief
from charades.cli.plain_desk import Ask, Tell, told
from charades.cli.plain_round import PlainRound
from charades.cli.plain_rulings import settle_doubts
from charades.cli.streams import read_line
from charades.errors import CharadesError
from charades.game import events as ev
from charades.game.seats import Mode
from charades.game.task import Stage
from charades.reports.rulings import settled_words
from charades.reports.statistics import figures, round_illusion
from charades.reports.tables import figure_lines
from charades.reports.words import arrived_word, illusion_points, percent
from charades.results.summary import RoundSummary
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
        """Tell the debrief, and keep a note where somebody writes one."""
        tell_debrief(self._session, self._services.scoring, self._tell)
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
        people = exchanged(state.table)
        does = "describes" if offered.flow == "relay" else "begins"
        describes = f"; {clean(people[0])} {does}" if mode is Mode.PAIR else ""
        self._tell(f"Next: “{clean(offered.title)}”{describes}.")
        if self._ask("Enter to play it, n to stop: ").strip().casefold() in ("n", "no", "q", "quit"):
            return False
        self._session.deal(offered, mode, seats_for(offered, mode, people))
        return True

    def _close(self) -> None:
        """Tell what the session came to, where a round of it was finished."""
        revealed = [each for each in self._session.summaries() if each.stage is Stage.REVEALED]
        if not revealed:
            return
        self._tell("This session:")
        for each in revealed:
            self._tell(f"  {clean(each.title)}: {_outcome(each)}")
        if len(revealed) > 1:
            for line in figure_lines(figures(revealed)):
                self._tell(f"  {line}")
        self._tell("")
        tell_session_debrief(self._session, self._tell)
        self._tell("Everything is kept; “charades results show” tells it again.")


def _outcome(each: RoundSummary) -> str:
    """Return what a round came to: how much arrived, or the flow's own share where it compares no texts."""
    if each.overlap is None:
        return ", ".join(f"{clean(name)} {percent(share)}" for name, share in each.measures.items())
    illusion = round_illusion(each)
    against = "" if illusion is None else f", illusion {illusion_points(illusion)}"
    counts, machine = percent(each.overlap), percent(each.machine_overlap or 0.0)
    settled = settled_words(each.settled, counts, machine)
    return f"{counts} {arrived_word(each.flow)}{settled and f' ({settled})'}{against}"


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
